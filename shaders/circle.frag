// From the outside in: ring, halo, disc (or, with an inner radius, a hollow ring over the halo's colour).
in vec2 v_from_centre;
flat in vec4 v_radii;
flat in vec4 v_fill;
flat in vec4 v_halo;
flat in vec4 v_ring;
out vec4 o_color;

void main() {
    float d = length(v_from_centre);
    // Share of this pixel inside each radius.
    vec4 inside = clamp(v_radii + 0.5 - d, 0.0, 1.0);
    float disc = inside.y * (v_radii.x > 0.0 ? 1.0 - inside.x : 1.0);
    float halo = v_radii.x > 0.0 ? inside.z - disc : inside.z - inside.y;
    float ring = max(inside.w - inside.z, 0.0);
    // The three share the pixel, so their premultiplied colours add.
    o_color = vec4(v_fill.rgb, 1.0) * (v_fill.a * disc) + vec4(v_halo.rgb, 1.0) * (v_halo.a * halo) +
              vec4(v_ring.rgb, 1.0) * (v_ring.a * ring);
}
