flat in vec4 v_color;
flat in vec2 v_radius;
uniform vec4 u_ring;
out vec4 o_color;

void main() {
    float d = length(gl_PointCoord - 0.5) * (2.0 * v_radius.x + 1.0);
    vec4 color = mix(v_color, u_ring, clamp(d - v_radius.y + 0.5, 0.0, 1.0));
    float alpha = color.a * clamp(v_radius.x + 0.5 - d, 0.0, 1.0);
    o_color = vec4(color.rgb * alpha, alpha);
}
