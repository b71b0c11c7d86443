// One segment of a line an instance, as a quad with mitred ends: neighbours share their edge exactly, so nothing is
// drawn twice where they meet. Constant width in px.
layout(location = ASCN_ATTRIB_LINE_BEFORE) in vec2 a_before;  // grid units; equal to a_from at the start of a line
layout(location = ASCN_ATTRIB_LINE_FROM) in vec2 a_from;
layout(location = ASCN_ATTRIB_LINE_TO) in vec2 a_to;
layout(location = ASCN_ATTRIB_LINE_AFTER) in vec2 a_after;
layout(location = ASCN_ATTRIB_LINE_CLASS) in uint a_class;
uniform vec2 u_origin;
uniform vec2 u_scale;
uniform vec2 u_offset;
uniform vec2 u_clip_per_px;
uniform vec4 u_line_colors[ASCN_LINE_CLASSES];   // straight alpha
uniform float u_half_width[ASCN_LINE_CLASSES];   // device px
out float v_across;           // device px from the middle of the line
flat out float v_half_width;  // device px
out vec4 v_color;             // premultiplied

vec2 px_from_grid(vec2 grid) { return (grid - u_origin) * u_scale + u_offset; }

vec2 direction(vec2 from, vec2 to, vec2 fallback) {
    vec2 d = to - from;
    float len = length(d);
    return len > 1e-6 ? d / len : fallback;
}

void main() {
    if (a_class == uint(ASCN_LINE_SKIP)) {
        gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
        return;
    }
    int line_class = int(a_class);
    vec2 from = px_from_grid(a_from), to = px_from_grid(a_to);
    vec2 along = direction(from, to, vec2(1.0, 0.0));
    bool at_end = (gl_VertexID & 1) != 0;
    float side = (gl_VertexID & 2) != 0 ? 1.0 : -1.0;
    vec2 other = at_end ? direction(to, px_from_grid(a_after), along) : direction(px_from_grid(a_before), from, along);

    // The mitre bisects the two segments' normals; in sharp turns its length is limited.
    vec2 normal = vec2(-along.y, along.x);
    vec2 sum = normal + vec2(-other.y, other.x);
    vec2 mitre = dot(sum, sum) > 0.1 ? normalize(sum) : normal;
    float stretch = 1.0 / max(dot(mitre, normal), 0.4);
    v_half_width = u_half_width[line_class];
    float reach = v_half_width + 0.5;
    v_across = side * reach;

    vec2 share = (at_end ? a_to : a_from) / ASCN_GRID_MAX;
    vec2 inner = min(share, 1.0 - share);
    vec4 color = u_line_colors[line_class];
    float alpha = color.a * clamp(min(inner.x, inner.y) / ASCN_FADE_SHARE, 0.0, 1.0);
    v_color = vec4(color.rgb * alpha, alpha);

    vec2 px = (at_end ? to : from) + mitre * (side * reach * stretch);
    gl_Position = vec4(px.x * u_clip_per_px.x - 1.0, 1.0 - px.y * u_clip_per_px.y, 0.0, 1.0);
}
