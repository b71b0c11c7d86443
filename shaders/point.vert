// Points of the load test: one GL point each, the cheapest way to draw many on a processor.
layout(location = ASCN_ATTRIB_POSITION) in vec2 a_position;  // world units from the points' own origin
layout(location = ASCN_ATTRIB_POINT_MARK) in uint a_mark;     // kind and state
uniform vec2 u_scale;  // device px per world unit
uniform vec2 u_offset;
uniform vec2 u_clip_per_px;
uniform vec3 u_radius;  // device px: of a point, of one that stands out, of its ring
uniform vec4 u_point_colors[ASCN_POINT_KINDS];
flat out vec4 v_color;
flat out vec2 v_radius;  // whole, without ring

void main() {
    bool marked = (a_mark & uint(ASCN_POINT_HOVERED | ASCN_POINT_CHOSEN)) != 0u;
    v_color = u_point_colors[a_mark & uint(ASCN_POINT_KINDS - 1)];
    v_radius = marked ? vec2(u_radius.y, u_radius.y - u_radius.z) : vec2(u_radius.x, u_radius.x + 1.0);
    vec2 px = a_position * u_scale + u_offset;
    gl_Position = vec4(px.x * u_clip_per_px.x - 1.0, 1.0 - px.y * u_clip_per_px.y, 0.0, 1.0);
    gl_PointSize = 2.0 * v_radius.x + 1.0;
}
