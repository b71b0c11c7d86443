// One draw call for all points, from data that lies on the GPU since they were set.
#include "render/points_layer.h"

#include <GLES3/gl3.h>

#include "constants.glsl"

namespace ascn {
namespace {

constexpr double kPointRadius = 2.5;  // CSS px

}  // namespace

void PointsLayer::create(Problems& problems) {
    program_.build(shaders::kPoint, problems);
    if (program_) upload();
}

void PointsLayer::drop() {
    program_.drop();
    array_.reset();
    vertices_.reset();
}

void PointsLayer::set(const StressPoints* points) {
    points_ = points;
    if (program_) upload();
}

void PointsLayer::upload() {
    array_.reset();
    vertices_.reset();
    if (points_ == nullptr || points_->points().empty()) return;
    const std::vector<StressPoint>& all = points_->points();
    array_ = make_vertex_array();
    vertices_ = make_buffer();
    glBindVertexArray(array_.name());
    glBindBuffer(GL_ARRAY_BUFFER, vertices_.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(all.size() * sizeof(StressPoint)), all.data(),
                 GL_STATIC_DRAW);
    glEnableVertexAttribArray(ASCN_ATTRIB_POSITION);
    glVertexAttribPointer(ASCN_ATTRIB_POSITION, 2, GL_FLOAT, GL_FALSE, sizeof(StressPoint),
                          reinterpret_cast<const void*>(offsetof(StressPoint, x)));
    glEnableVertexAttribArray(ASCN_ATTRIB_KIND);
    glVertexAttribIPointer(ASCN_ATTRIB_KIND, 1, GL_UNSIGNED_INT, sizeof(StressPoint),
                           reinterpret_cast<const void*>(offsetof(StressPoint, kind)));
    glBindVertexArray(0);
}

void PointsLayer::draw(const MapFrame& f, DrawStats& stats) const {
    if (!array_) return;
    program_.use();
    program_.set("u_clip_per_px", 2.0f / static_cast<float>(f.width_px), 2.0f / static_cast<float>(f.height_px));
    const auto px_per_world = static_cast<float>(world_scale(f.camera.zoom) * f.dpr);
    const Vec2 offset = screen_from_world(f.camera, f.viewport, points_->origin()) * f.dpr;
    program_.set("u_scale", px_per_world, px_per_world);
    program_.set("u_offset", static_cast<float>(offset.x), static_cast<float>(offset.y));
    program_.set("u_radius", static_cast<float>(kPointRadius * f.dpr));
    program_.set_vec4s("u_point_colors", &f.colors.points[0].r, ASCN_POINT_KINDS);
    glBindVertexArray(array_.name());
    glDrawArrays(GL_POINTS, 0, static_cast<GLsizei>(points_->points().size()));
    ++stats.draw_calls;
    stats.vertices += points_->points().size();
}

std::optional<CityCircle> PointsLayer::hovered_mark(const MapFrame& f) const {
    if (points_ == nullptr || !f.hovered_point || *f.hovered_point >= points_->points().size()) return std::nullopt;
    const StressPoint& p = points_->points()[*f.hovered_point];
    CityCircle mark;
    mark.centre = screen_from_world(f.camera, f.viewport, points_->origin() + Vec2{double{p.x}, double{p.y}});
    mark.radius = kPointRadius + 1;
    mark.hovered = true;
    return mark;
}

}  // namespace ascn
