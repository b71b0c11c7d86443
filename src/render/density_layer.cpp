// One draw call. No texture to add up in is needed: with a share of 1 - exp(-d) at each spot, blending one over another
// leaves 1 - exp(-(d1 + d2)) of the hue, which is the sum, bent so that it never runs out of range.
#include "render/density_layer.h"

#include <GLES3/gl3.h>

#include <cstdio>

#include "constants.glsl"

namespace ascn {
namespace {

constexpr double kSpotRadius = 48;  // CSS px

}  // namespace

void DensityLayer::drop() {
    program_.drop();
    vertices_.reset();
    array_.reset();
}

bool DensityLayer::ready() {
    if (array_) return static_cast<bool>(program_);
    Problems problems;
    program_.build(shaders::kDensity, problems);
    for (const Problem& p : problems) std::fprintf(stderr, "%s: %s\n", p.path.c_str(), p.what.c_str());
    array_ = make_vertex_array();
    vertices_ = make_buffer();
    glBindVertexArray(array_.name());
    glBindBuffer(GL_ARRAY_BUFFER, vertices_.name());
    glEnableVertexAttribArray(ASCN_ATTRIB_POSITION);
    glVertexAttribPointer(ASCN_ATTRIB_POSITION, 3, GL_FLOAT, GL_FALSE, sizeof(Vertex), nullptr);
    return static_cast<bool>(program_);
}

void DensityLayer::draw(const MapFrame& f, DrawStats& stats) {
    if (f.scene.density.empty() || !ready()) return;
    spots_.clear();
    for (const DensitySpot& spot : f.scene.density)
        spots_.insert(spots_.end(), ASCN_SPOT_VERTICES,
                      {static_cast<float>(spot.centre.x * f.dpr), static_cast<float>(spot.centre.y * f.dpr),
                       static_cast<float>(spot.weight)});
    program_.use();
    program_.set("u_clip_per_px", 2.0f / static_cast<float>(f.width_px), 2.0f / static_cast<float>(f.height_px));
    program_.set("u_radius", static_cast<float>(kSpotRadius * f.dpr));
    program_.set("u_color", f.colors.density.r, f.colors.density.g, f.colors.density.b);
    glBindVertexArray(array_.name());
    glBindBuffer(GL_ARRAY_BUFFER, vertices_.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(spots_.size() * sizeof(Vertex)), spots_.data(),
                 GL_STREAM_DRAW);
    glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(spots_.size()));
    ++stats.draw_calls;
    stats.vertices += spots_.size();
}

}  // namespace ascn
