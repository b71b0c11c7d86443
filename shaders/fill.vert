// Land triangles and graticule bars.
layout(location = ASCN_ATTRIB_POSITION) in vec2 a_position;  // grid units
uniform vec2 u_origin;       // grid position near the middle of the view, a whole number: the difference is exact
uniform vec2 u_scale;        // device px per grid unit
uniform vec2 u_offset;       // device px of the origin, from the top left
uniform vec2 u_clip_per_px;  // 2 / size of the framebuffer
out vec2 v_share;            // position in the map's square, 0..1

void main() {
    v_share = a_position / ASCN_GRID_MAX;
    vec2 px = (a_position - u_origin) * u_scale + u_offset;
    gl_Position = vec4(px.x * u_clip_per_px.x - 1.0, 1.0 - px.y * u_clip_per_px.y, 0.0, 1.0);
}
