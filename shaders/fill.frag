// One flat colour, opaque, or with diagonal lines over it; land fades into the sea's colour towards the edge of the map's
// square.
in vec2 v_share;
uniform vec3 u_color;
uniform vec3 u_line;
uniform vec3 u_sea;
uniform float u_fade;  // 1: fades, 0: does not
uniform vec3 u_hatch;  // device px: from line to line along the screen's edge (0: none), of one line, half their width
out vec4 o_color;

void main() {
    vec3 color = u_color;
    if (u_hatch.x > 0.0) {
        float away = abs(mod(gl_FragCoord.x - gl_FragCoord.y - u_hatch.y + 0.5 * u_hatch.x, u_hatch.x) - 0.5 * u_hatch.x);
        color = mix(color, u_line, clamp(u_hatch.z + 0.5 - away * 0.7071, 0.0, 1.0));
    }
    float land = max(land_share(v_share, ASCN_FADE_SHARE), 1.0 - u_fade);
    o_color = vec4(mix(u_sea, color, land), 1.0);
}
