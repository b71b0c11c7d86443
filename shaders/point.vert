// Points of the load test: one GL point each, the cheapest way to draw many on a processor.
layout(location = ASCN_ATTRIB_POSITION) in vec2 a_position;  // world units from the points' own origin
layout(location = ASCN_ATTRIB_KIND) in uint a_kind;
uniform vec2 u_scale;  // device px per world unit
uniform vec2 u_offset;
uniform vec2 u_clip_per_px;
uniform float u_radius;  // device px
uniform vec4 u_point_colors[ASCN_POINT_KINDS];
flat out vec4 v_color;

void main() {
    v_color = u_point_colors[min(a_kind, uint(ASCN_POINT_KINDS - 1))];
    vec2 px = a_position * u_scale + u_offset;
    gl_Position = vec4(px.x * u_clip_per_px.x - 1.0, 1.0 - px.y * u_clip_per_px.y, 0.0, 1.0);
    gl_PointSize = 2.0 * u_radius + 1.0;
}
