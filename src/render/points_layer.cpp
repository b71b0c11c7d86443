// One draw call for all points in sight, one more for each that stands out, so that no neighbour covers it.
#include "render/points_layer.h"

#include <GLES3/gl3.h>

#include <algorithm>
#include <cstdio>
#include <limits>

#include "constants.glsl"

namespace ascn {
namespace {

constexpr double kPointRadius = 2.5;                             // CSS px
constexpr double kRing = 1.5, kMarkedRadius = kPointRadius + 3;  // of the whole, ring included

}  // namespace

void PointsLayer::create() {
    context_ = true;
    make_buffers();
    upload(std::numeric_limits<std::size_t>::max());
}

void PointsLayer::drop() {
    context_ = false;
    program_.drop();
    array_.reset();
    positions_.reset();
    marks_.reset();
    marked_.clear();
    uploaded_ = 0;
}

void PointsLayer::set(const StressPoints* points) {
    points_ = points;
    if (context_) make_buffers();
}

void PointsLayer::make_buffers() {
    array_.reset();
    positions_.reset();
    marks_.reset();
    marked_.clear();
    uploaded_ = 0;
    if (points_ == nullptr || points_->positions().empty()) return;
    Problems problems;
    if (!program_) program_.build(shaders::kPoint, problems);
    for (const Problem& p : problems) std::fprintf(stderr, "%s: %s\n", p.path.c_str(), p.what.c_str());
    if (!program_) return;
    const std::size_t count = points_->positions().size();
    array_ = make_vertex_array();
    glBindVertexArray(array_.name());
    positions_ = make_buffer();
    glBindBuffer(GL_ARRAY_BUFFER, positions_.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(count * sizeof(StressPoint)), nullptr, GL_STATIC_DRAW);
    glEnableVertexAttribArray(ASCN_ATTRIB_POSITION);
    glVertexAttribPointer(ASCN_ATTRIB_POSITION, 2, GL_FLOAT, GL_FALSE, sizeof(StressPoint), nullptr);
    marks_ = make_buffer();
    glBindBuffer(GL_ARRAY_BUFFER, marks_.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(count), nullptr, GL_DYNAMIC_DRAW);
    glEnableVertexAttribArray(ASCN_ATTRIB_POINT_MARK);
    glVertexAttribIPointer(ASCN_ATTRIB_POINT_MARK, 1, GL_UNSIGNED_BYTE, 1, nullptr);
    glBindVertexArray(0);
}

bool PointsLayer::upload(std::size_t points) {
    if (!array_) return false;
    const std::size_t all = points_->positions().size(), count = std::min(points, all - uploaded_);
    const auto send = [&](const GlBuffer& buffer, const void* data, std::size_t size) {
        glBindBuffer(GL_ARRAY_BUFFER, buffer.name());
        glBufferSubData(GL_ARRAY_BUFFER, static_cast<GLintptr>(uploaded_ * size), static_cast<GLsizeiptr>(count * size),
                        data);
    };
    send(positions_, points_->positions().data() + uploaded_, sizeof(StressPoint));
    send(marks_, points_->kinds().data() + uploaded_, 1);
    uploaded_ += count;
    return uploaded_ < all;
}

void PointsLayer::send_mark(std::uint32_t place, std::uint8_t bits) const {
    const auto mark = static_cast<std::uint8_t>(points_->kinds()[place] | bits);
    glBufferSubData(GL_ARRAY_BUFFER, static_cast<GLintptr>(place), 1, &mark);
}

void PointsLayer::update_marks(const MapFrame& f) {
    wanted_.clear();
    for (const std::uint32_t place : f.chosen_points) wanted_.push_back({place, ASCN_POINT_CHOSEN});
    if (f.hovered_point) wanted_.push_back({*f.hovered_point, ASCN_POINT_HOVERED});
    const auto same = [](const Marked& a, const Marked& b) { return a.place == b.place && a.bits == b.bits; };
    if (std::equal(marked_.begin(), marked_.end(), wanted_.begin(), wanted_.end(), same)) return;
    glBindBuffer(GL_ARRAY_BUFFER, marks_.name());
    for (const Marked& m : marked_) send_mark(m.place, 0);
    for (const Marked& m : wanted_) send_mark(m.place, m.bits);
    marked_.swap(wanted_);
}

void PointsLayer::draw(const MapFrame& f, DrawStats& stats) {
    if (!array_ || uploaded_ < points_->positions().size()) return;
    update_marks(f);
    const PointRun run = points_->in_sight(f.camera, f.viewport, kMarkedRadius);
    if (run.count == 0) return;
    program_.use();
    program_.set("u_clip_per_px", 2.0f / static_cast<float>(f.width_px), 2.0f / static_cast<float>(f.height_px));
    const auto px_per_world = static_cast<float>(world_scale(f.camera.zoom) * f.dpr);
    const Vec2 offset = screen_from_world(f.camera, f.viewport, points_->origin()) * f.dpr;
    program_.set("u_scale", px_per_world, px_per_world);
    program_.set("u_offset", static_cast<float>(offset.x), static_cast<float>(offset.y));
    program_.set("u_radius", static_cast<float>(kPointRadius * f.dpr), static_cast<float>(kMarkedRadius * f.dpr),
                 static_cast<float>(kRing * f.dpr));
    program_.set_vec4s("u_point_colors", &f.colors.points[0].r, ASCN_POINT_KINDS);
    program_.set_vec4s("u_ring", &f.colors.selection.r, 1);
    glBindVertexArray(array_.name());
    glDrawArrays(GL_POINTS, static_cast<GLint>(run.first), static_cast<GLsizei>(run.count));
    for (const Marked& m : marked_) glDrawArrays(GL_POINTS, static_cast<GLint>(m.place), 1);
    stats.draw_calls += 1 + static_cast<int>(marked_.size());
    stats.vertices += run.count + marked_.size();
}

}  // namespace ascn
