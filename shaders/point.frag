flat in vec4 v_color;
uniform float u_radius;
out vec4 o_color;

void main() {
    float d = length(gl_PointCoord - 0.5) * (2.0 * u_radius + 1.0);
    float alpha = v_color.a * clamp(u_radius + 0.5 - d, 0.0, 1.0);
    o_color = vec4(v_color.rgb * alpha, alpha);
}
