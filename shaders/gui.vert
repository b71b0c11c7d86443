// Dear ImGui's triangles.
layout(location = ASCN_ATTRIB_POSITION) in vec2 a_position;  // ImGui units
layout(location = ASCN_ATTRIB_UV) in vec2 a_uv;
layout(location = ASCN_ATTRIB_COLOR) in vec4 a_color;  // straight alpha
uniform vec2 u_display_pos;
uniform vec2 u_clip_per_unit;  // 2 / display size
out vec2 v_uv;
out vec4 v_color;

void main() {
    v_uv = a_uv;
    v_color = a_color;
    vec2 p = (a_position - u_display_pos) * u_clip_per_unit;
    gl_Position = vec4(p.x - 1.0, 1.0 - p.y, 0.0, 1.0);
}
