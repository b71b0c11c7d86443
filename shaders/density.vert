// Spots of the density: six vertices (two triangles of a square) with the same attributes, as in circle.vert.
layout(location = ASCN_ATTRIB_POSITION) in vec3 a_spot;  // x, y: device px; z: weight, 0..1
uniform vec2 u_clip_per_px;
uniform float u_radius;  // device px
out vec2 v_place;        // -1..1
flat out float v_weight;

void main() {
    int at = gl_VertexID % ASCN_SPOT_VERTICES;
    v_place = vec2(at == 1 || at >= 4 ? 1.0 : -1.0, at == 2 || at == 3 || at == 5 ? 1.0 : -1.0);
    v_weight = a_spot.z;
    vec2 px = a_spot.xy + v_place * u_radius;
    gl_Position = vec4(px.x * u_clip_per_px.x - 1.0, 1.0 - px.y * u_clip_per_px.y, 0.0, 1.0);
}
