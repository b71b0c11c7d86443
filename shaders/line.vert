// Lines of constant width in px, as one triangle strip: two vertices a point, left and right on its mitre. Not
// instanced: software GL runs every instance as a draw call of its own.
layout(location = ASCN_ATTRIB_LINE_BEFORE) in vec2 a_before;  // grid units; equal to a_at at the start of a line
layout(location = ASCN_ATTRIB_LINE_AT) in vec2 a_at;
layout(location = ASCN_ATTRIB_LINE_AFTER) in vec2 a_after;  // equal to a_at at the end
layout(location = ASCN_ATTRIB_LINE_CLASS) in uint a_class;
uniform vec2 u_origin;
uniform vec2 u_scale;
uniform vec2 u_offset;
uniform vec2 u_clip_per_px;
uniform vec4 u_line_colors[ASCN_LINE_CLASSES];  // straight alpha
uniform float u_half_width[ASCN_LINE_CLASSES];  // device px
out float v_across;                             // device px from the middle of the line
flat out float v_half_width;                    // device px
out vec4 v_color;                               // premultiplied

void main() {
    int line_class = int(a_class) & (ASCN_LINE_RIGHT - 1);
    float side = (int(a_class) & ASCN_LINE_RIGHT) != 0 ? 1.0 : -1.0;
    // The grid's cells are square, so directions need no projection.
    vec2 from = a_at - a_before, to = a_after - a_at;
    vec2 before = dot(from, from) > 0.0 ? normalize(from) : normalize(to);
    vec2 after = dot(to, to) > 0.0 ? normalize(to) : before;

    // The mitre halves the angle between both segments; in sharp turns its length is limited.
    vec2 sum = before + after;
    vec2 middle = dot(sum, sum) > 0.1 ? normalize(sum) : before;
    float stretch = 1.0 / max(dot(middle, before), 0.4);
    v_half_width = u_half_width[line_class];
    float reach = v_half_width + 0.5;
    v_across = side * reach;

    vec4 color = u_line_colors[line_class];
    float alpha = color.a * land_share(a_at / ASCN_GRID_MAX, ASCN_FADE_SHARE);
    v_color = vec4(color.rgb * alpha, alpha);

    vec2 px = (a_at - u_origin) * u_scale + u_offset + vec2(-middle.y, middle.x) * (side * reach * stretch);
    gl_Position = vec4(px.x * u_clip_per_px.x - 1.0, 1.0 - px.y * u_clip_per_px.y, 0.0, 1.0);
}
