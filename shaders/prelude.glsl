#version 300 es
// Stands before every shader, followed by constants.glsl.
precision highp float;
precision highp int;

// How much of the land's own colour shows at a position (0..1) in the map's square: it fades out towards the edge.
float land_share(vec2 share, float fade_width) {
    vec2 inner = smoothstep(0.0, fade_width, min(share, 1.0 - share));
    return inner.x * inner.y;
}
