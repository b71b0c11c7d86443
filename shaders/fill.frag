// One flat colour, opaque; land fades into the sea's colour towards the edge of the map's square.
in vec2 v_share;
uniform vec3 u_color;
uniform vec3 u_sea;
uniform float u_fade;  // 1: fades, 0: does not
out vec4 o_color;

void main() {
    float land = max(land_share(v_share, ASCN_FADE_SHARE), 1.0 - u_fade);
    o_color = vec4(mix(u_sea, u_color, land), 1.0);
}
