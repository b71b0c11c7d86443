// Share of the hue that a sum of spots leaves: see density_layer.cpp.
in vec2 v_place;
flat in float v_weight;
uniform vec3 u_color;
out vec4 o_color;

void main() {
    float inside = max(1.0 - dot(v_place, v_place), 0.0);
    float share = 1.0 - exp(-ASCN_SPOT_DEPTH * v_weight * inside * inside);
    o_color = vec4(u_color, 1.0) * share;
}
