in float v_across;
flat in float v_half_width;
in vec4 v_color;
out vec4 o_color;

void main() { o_color = v_color * clamp(v_half_width + 0.5 - abs(v_across), 0.0, 1.0); }
