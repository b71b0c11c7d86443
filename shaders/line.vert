// Lines of constant width in px, as one triangle strip: two vertices a point, left and right on its mitre. Not
// instanced: software GL runs every instance as a draw call of its own. Sharp corners and the ends of lines are round:
// the strip stops there with a cap and starts anew, and the fragment shader measures the distance to the segment.
layout(location = ASCN_ATTRIB_LINE_BEFORE) in vec2 a_before;  // grid units; equal to a_at at the start of a line
layout(location = ASCN_ATTRIB_LINE_AT) in vec2 a_at;
layout(location = ASCN_ATTRIB_LINE_AFTER) in vec2 a_after;    // equal to a_at at the end
layout(location = ASCN_ATTRIB_LINE_CLASS) in uint a_class;    // ASCN_LINE_*
layout(location = ASCN_ATTRIB_LINE_EXTENT) in float a_extent; // grid units: the longer side of an islet's box
uniform vec2 u_origin;
uniform vec2 u_scale;
uniform vec2 u_offset;
uniform vec2 u_clip_per_px;
uniform float u_islet_scale;                    // CSS px per grid unit
uniform vec4 u_line_colors[ASCN_LINE_CLASSES];  // straight alpha
uniform float u_half_width[ASCN_LINE_CLASSES];  // device px
out vec3 v_place;                               // device px: across the middle line, beyond its start, beyond its end
flat out float v_half_width;                    // device px
out vec4 v_color;                               // premultiplied

void main() {
    int bits = int(a_class);
    int line_class = bits & ASCN_LINE_CLASS_MASK;
    float side = (bits & ASCN_LINE_RIGHT) != 0 ? 1.0 : -1.0;
    float starts = (bits & ASCN_LINE_STARTS) != 0 ? 1.0 : 0.0, ends = (bits & ASCN_LINE_ENDS) != 0 ? 1.0 : 0.0;
    v_half_width = u_half_width[line_class];
    float reach = v_half_width + 0.5;

    // The grid's cells are square, so directions need no projection.
    vec2 from = a_at - a_before, to = a_after - a_at;
    float from_length = length(from), to_length = length(to);
    vec2 before = starts > 0.0 ? to / to_length : from / from_length;
    vec2 after = ends > 0.0 ? before : to / to_length;
    // The mitre halves the angle between both segments.
    vec2 middle = normalize(before + after);
    vec2 mitre = vec2(-middle.y, middle.x) * (side * reach / dot(middle, before));
    vec2 cap = middle * (reach * (ends - starts));

    // Negative within the line: the way back to the point before, the way on to the next one.
    v_place = vec3(side * reach, starts > 0.0 ? reach : -from_length * u_scale.x - ends * reach,
                   ends > 0.0 ? reach : -to_length * u_scale.x - starts * reach);

    vec4 color = u_line_colors[line_class];
    // Islets come in as dots that grow, not at once.
    float alpha = color.a * land_share(a_at / ASCN_GRID_MAX, ASCN_FADE_SHARE) *
                  smoothstep(0.6, 2.4, a_extent * u_islet_scale);
    v_color = vec4(color.rgb * alpha, alpha);

    vec2 px = (a_at - u_origin) * u_scale + u_offset + mitre + cap;
    gl_Position = vec4(px.x * u_clip_per_px.x - 1.0, 1.0 - px.y * u_clip_per_px.y, 0.0, 1.0);
}
