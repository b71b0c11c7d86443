// One flat colour, opaque; land fades into the sea's colour towards the edge of the map's square.
in vec2 v_share;
uniform vec3 u_color;
uniform vec3 u_sea;
uniform float u_fade;  // 1: fades, 0: does not
out vec4 o_color;

void main() {
    vec2 inner = min(v_share, 1.0 - v_share);
    float land = clamp(min(inner.x, inner.y) / ASCN_FADE_SHARE + 1.0 - u_fade, 0.0, 1.0);
    o_color = vec4(mix(u_sea, u_color, land), 1.0);
}
