#version 300 es
// Stands before every shader, followed by constants.glsl.
precision highp float;
precision highp int;
