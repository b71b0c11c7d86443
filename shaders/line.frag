in vec3 v_place;
flat in float v_half_width;
in vec4 v_color;
out vec4 o_color;

void main() {
    float beyond = max(max(v_place.y, v_place.z), 0.0);
    o_color = v_color * clamp(v_half_width + 0.5 - length(vec2(v_place.x, beyond)), 0.0, 1.0);
}
