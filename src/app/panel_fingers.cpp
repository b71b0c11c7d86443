#include "app/panel_fingers.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ascn {
namespace {

constexpr double kSlopPx = 8;          // CSS px until a finger scrolls
constexpr double kInertiaMs = 325;     // time constant
constexpr double kStandsStillMs = 80;  // a finger that rests before it is lifted lets nothing glide
constexpr double kLeastSpeed = 0.02;   // CSS px per ms
constexpr double kLeastSpanPx = 1;     // between two fingers

/// A finger that goes along one axis scrolls along that one alone, however it trembles.
Vec2 axes_of(Vec2 way) {
    constexpr double kClearly = 1.5;
    const double x = std::abs(way.x), y = std::abs(way.y);
    return {x * kClearly < y ? 0.0 : 1.0, y * kClearly < x ? 0.0 : 1.0};
}

ImVec2 device_px(Vec2 css, double dpr) { return {static_cast<float>(css.x * dpr), static_cast<float>(css.y * dpr)}; }

}  // namespace

void PanelFingers::down(const PointerEvent& e) {
    if (first_ && first_->id != e.id) {
        if (second_) return;
        second_ = Finger{e.id, e.pos, e.pos};
        active_ = true;
        rests_ = released_ = false;
        pending_ = velocity_ = {};
        return;
    }
    *this = {};
    first_ = Finger{e.id, e.pos, e.pos};
    start_ = e.pos;
    last_ms_ = e.time_ms;
}

bool PanelFingers::holds(int id) const { return (first_ && first_->id == id) || (second_ && second_->id == id); }

void PanelFingers::pinch(Finger& finger, Vec2 to) {
    const Vec2 other = (&finger == &*first_ ? second_ : first_)->pos;
    const double before = length(finger.pos - other), span = length(to - other);
    if (before > kLeastSpanPx && span > kLeastSpanPx) zoom_ *= span / before;
    pending_ = pending_ + (to - finger.pos) * 0.5;
    finger.pos = to;
    start_ = (to + other) * 0.5;
}

void PanelFingers::move(const PointerEvent& e) {
    if (!holds(e.id)) return;
    if (rests_) {
        first_->pos = e.pos;
        return;
    }
    if (second_) return pinch(first_->id == e.id ? *first_ : *second_, e.pos);
    const Vec2 way = e.pos - first_->start;
    if (!active_ && std::max(std::abs(way.x), std::abs(way.y)) >= kSlopPx) {
        active_ = true;
        axes_ = axes_of(way);
        first_->pos = e.pos;
    }
    if (!active_) return;
    const Vec2 step{(e.pos.x - first_->pos.x) * axes_.x, (e.pos.y - first_->pos.y) * axes_.y};
    const double dt = std::max(1.0, e.time_ms - last_ms_);
    velocity_ = step * (0.6 / dt) + velocity_ * 0.4;
    pending_ = pending_ + step;
    first_->pos = e.pos;
    last_ms_ = e.time_ms;
}

void PanelFingers::lift(int id) {
    if (second_) {
        if (first_->id == id) first_ = second_;
        second_.reset();
        rests_ = true;
        velocity_ = {};
    } else {
        first_.reset();
        rests_ = false;
    }
    released_ = active_;
}

void PanelFingers::up(int id) {
    if (holds(id)) lift(id);
}

void PanelFingers::cancel(int id) {
    if (!holds(id)) return;
    lift(id);
    velocity_ = {};
}

void PanelFingers::glide(double now_ms, bool reduced_motion) {
    const double dt = std::clamp(now_ms - last_ms_, 0.0, 250.0);
    pending_ = velocity_ * dt;
    velocity_ = velocity_ * std::exp(-dt / kInertiaMs);
    last_ms_ = now_ms;
    if (length(velocity_) < kLeastSpeed || reduced_motion) active_ = false;
}

std::optional<ScrollInput> PanelFingers::take(double now_ms, double dpr, bool reduced_motion) {
    if (!active_) return std::nullopt;
    if (gliding() && !released_) glide(now_ms, reduced_motion);
    ScrollInput scroll;
    scroll.at = device_px(start_, dpr);
    const ImVec2 way = device_px(std::exchange(pending_, {}), dpr);
    scroll.dx = way.x;
    scroll.dy = way.y;
    scroll.zoom = static_cast<float>(std::exchange(zoom_, 1));
    scroll.finger = true;
    scroll.two_fingers = second_ || rests_;
    scroll.released = std::exchange(released_, false);
    if (rests_) active_ = false;
    if (scroll.released) {
        if (now_ms - last_ms_ > kStandsStillMs) velocity_ = {};
        last_ms_ = now_ms;
    }
    return scroll;
}

}  // namespace ascn
