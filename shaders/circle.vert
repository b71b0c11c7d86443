// City circles: six vertices (two triangles of a square around disc, halo and ring) with the same attributes.
layout(location = ASCN_ATTRIB_CIRCLE_CENTRE) in vec2 a_centre;  // device px
// device px: x inner radius of the disc (0: full), y radius of the disc, z outer radius of the halo, w of the ring
layout(location = ASCN_ATTRIB_CIRCLE_RADII) in vec4 a_radii;
layout(location = ASCN_ATTRIB_CIRCLE_FILL) in vec4 a_fill;  // straight alpha
layout(location = ASCN_ATTRIB_CIRCLE_HALO) in vec4 a_halo;
layout(location = ASCN_ATTRIB_CIRCLE_RING) in vec4 a_ring;
uniform vec2 u_clip_per_px;
out vec2 v_from_centre;  // device px
flat out vec4 v_radii;
flat out vec4 v_fill;
flat out vec4 v_halo;
flat out vec4 v_ring;

void main() {
    // vertices 0..5 of a square: left top, right top, left bottom, left bottom, right top, right bottom
    int at = gl_VertexID % ASCN_CIRCLE_VERTICES;
    vec2 corner = vec2(at == 1 || at >= 4 ? 1.0 : -1.0, at == 2 || at == 3 || at == 5 ? 1.0 : -1.0);
    v_from_centre = corner * (max(a_radii.z, a_radii.w) + 1.0);
    v_radii = a_radii;
    v_fill = a_fill;
    v_halo = a_halo;
    v_ring = a_ring;
    vec2 px = a_centre + v_from_centre;
    gl_Position = vec4(px.x * u_clip_per_px.x - 1.0, 1.0 - px.y * u_clip_per_px.y, 0.0, 1.0);
}
