#include "app/map_control.h"

#include <algorithm>
#include <cmath>

namespace ascn {
namespace {

constexpr double kMouseSlopPx = 4, kTouchSlopPx = 9;
constexpr double kLongPressMs = 500;
constexpr double kDoubleTapMs = 300, kDoubleTapPx = 24;
constexpr double kInertiaMs = 220;  // time constant of the slowing
constexpr double kMinSpeed = 0.02;  // CSS px per ms
constexpr double kZoomEaseMs = 70;  // time constant of wheel zooming
constexpr double kFrameMs = 16;
constexpr double kMinReplanMs = 150;  // a flight whose start moved takes at least so long
constexpr double kWheelZoomPerPx = 0.0028;
constexpr double kPinchZoomPerPx = 0.012;  // trackpads send small deltas with ctrl

}  // namespace

void MapControl::set_viewport(const Viewport& viewport, bool keep_picture, double now_ms) {
    if (viewport == viewport_) return;
    const bool keep = keep_picture && viewport.width == viewport_.width && viewport.height == viewport_.height;
    if (keep) camera_.centre = world_from_screen(camera_, viewport_, viewport.focus());
    viewport_ = viewport;
    if (at_home_) {
        if (keep)
            fly_home(now_ms);
        else
            jump_home();
        return;
    }
    camera_ = clamped(camera_, limits_);
    if (keep && flight_) {
        // the path began under the old middle: go on from what is on the screen to the same goal
        const Camera goal = flight_->at(flight_->duration_ms());
        fly_to(goal, now_ms, std::max(kMinReplanMs, flight_->duration_ms() - (now_ms - flight_start_ms_)));
    }
}

void MapControl::jump_to(const Camera& camera) {
    touch_camera();
    camera_ = clamped(camera, limits_);
}

void MapControl::jump_home() {
    touch_camera();
    camera_ = fitted(home_box(viewport_), viewport_, limits_);
    at_home_ = true;
}

void MapControl::fly_to(const Camera& camera, double now_ms, double duration_ms) {
    const Camera to = clamped(camera, limits_);
    touch_camera();
    if (reduced_motion_ || to == camera_) {
        camera_ = to;
        return;
    }
    flight_ = Flight(camera_, to, viewport_.width, duration_ms);
    flight_start_ms_ = now_ms;
    starting_ = true;
}

void MapControl::fly_home(double now_ms) {
    fly_to(fitted(home_box(viewport_), viewport_, limits_), now_ms, 350);
    at_home_ = true;
}

void MapControl::zoom_step(double dz, double now_ms) {
    // steps add up while the last one still runs
    const double from = flight_ ? flight_->at(flight_->duration_ms()).zoom : camera_.zoom;
    Camera to = camera_;
    to = zoomed_about(to, viewport_, viewport_.focus(), from + dz - camera_.zoom, limits_);
    fly_to(to, now_ms, 220);
}

void MapControl::pan_step(Vec2 delta_px, double now_ms) { fly_to(panned(camera_, delta_px), now_ms, 160); }

void MapControl::touch_camera() {
    flight_.reset();
    velocity_ = {};
    zooming_ = false;
    at_home_ = false;
}

MapControl::Pointer* MapControl::find(int id) {
    for (Pointer& p : pointers_) {
        if (p.id == id) return &p;
    }
    return nullptr;
}

void MapControl::pointer_down(const PointerEvent& e) {
    if (find(e.id) != nullptr || pointers_.size() >= 2) return;
    pointers_.push_back({e.id, e.pos, e.pos, e.time_ms, e.type, e.mods});
    if (flight_ || zooming_) touch_camera();
    if (pointers_.size() == 1) caught_ = length(velocity_) > 0;
    velocity_ = {};
    if (pointers_.size() == 2) {
        pinched_ = true;
        moved_ = true;
    } else {
        moved_ = pinched_ = long_pressed_ = false;
    }
    trail_.assign(1, {e.pos, e.time_ms});
}

void MapControl::pinch(const Pointer& moved, Vec2 before) {
    const Pointer& other = pointers_[0].id == moved.id ? pointers_[1] : pointers_[0];
    const Vec2 old_mid = (before + other.pos) * 0.5, new_mid = (moved.pos + other.pos) * 0.5;
    const double old_span = length(before - other.pos), new_span = length(moved.pos - other.pos);
    camera_ = panned(camera_, new_mid - old_mid);
    if (old_span > 1 && new_span > 1)
        camera_ = zoomed_about(camera_, viewport_, new_mid, std::log2(new_span / old_span), limits_);
    camera_ = clamped(camera_, limits_);
}

void MapControl::pointer_move(const PointerEvent& e) {
    Pointer* p = find(e.id);
    if (p == nullptr || long_pressed_) return;
    const Vec2 before = p->pos;
    p->pos = e.pos;
    if (!moved_) {
        const double slop = p->type == PointerType::Mouse ? kMouseSlopPx : kTouchSlopPx;
        if (length(p->pos - p->start) < slop) {
            p->pos = before;  // the drag starts from the press, without a jump
            return;
        }
        moved_ = true;
    }
    touch_camera();
    if (pointers_.size() == 2) {
        pinch(*p, before);
    } else {
        camera_ = clamped(panned(camera_, p->pos - before), limits_);
    }
    trail_.push_back({e.pos, e.time_ms});
    if (trail_.size() > 12) trail_.erase(trail_.begin());
}

void MapControl::release(const Pointer& p, double now_ms) {
    if (moved_ || long_pressed_) {
        // speed over the last 80 ms of the drag
        const auto first =
            std::find_if(trail_.begin(), trail_.end(), [&](const Sample& s) { return now_ms - s.time_ms <= 80; });
        if (!pinched_ && !reduced_motion_ && first != trail_.end() && trail_.back().time_ms > first->time_ms) {
            velocity_ = (trail_.back().pos - first->pos) * (1.0 / (trail_.back().time_ms - first->time_ms));
            if (length(velocity_) < 0.15) velocity_ = {};
        }
        return;
    }
    if (caught_) return;  // a press that stopped the gliding map means nothing else
    const bool add = (p.mods & (kModShift | kModCtrl | kModMeta)) != 0;
    const bool twice = !add && now_ms - last_tap_ms_ < kDoubleTapMs && length(p.start - last_tap_pos_) < kDoubleTapPx;
    last_tap_ms_ = twice ? -1e9 : now_ms;
    last_tap_pos_ = p.start;
    if (twice) {
        fly_to(zoomed_about(camera_, viewport_, p.start, 1, limits_), now_ms, 250);
        return;
    }
    tap_ = MapTap{p.start, add, p.type != PointerType::Mouse};
}

void MapControl::pointer_up(const PointerEvent& e) {
    const Pointer* found = find(e.id);
    if (found == nullptr) return;
    const Pointer p = *found;
    std::erase_if(pointers_, [&](const Pointer& q) { return q.id == e.id; });
    if (!pointers_.empty()) {
        trail_.assign(1, {pointers_.front().pos, e.time_ms});
        return;
    }
    release(p, e.time_ms);
    last_ms_ = e.time_ms;
    moved_ = long_pressed_ = false;
}

void MapControl::pointer_cancel(int id) {
    std::erase_if(pointers_, [&](const Pointer& q) { return q.id == id; });
    if (pointers_.empty()) moved_ = long_pressed_ = false;
}

void MapControl::wheel(const WheelEvent& e, double now_ms) {
    const double dz = -e.delta.y * ((e.mods & kModCtrl) != 0 ? kPinchZoomPerPx : kWheelZoomPerPx);
    const double from = zooming_ ? zoom_target_ : camera_.zoom;
    if (!zooming_) starting_ = true;
    const double to = std::clamp(from + std::clamp(dz, -1.0, 1.0), limits_.min_zoom, limits_.max_zoom);
    touch_camera();
    zoom_anchor_ = e.pos;
    zoom_target_ = to;
    zooming_ = true;
    last_ms_ = now_ms;
    if (reduced_motion_) {
        camera_ = zoomed_about(camera_, viewport_, zoom_anchor_, zoom_target_ - camera_.zoom, limits_);
        zooming_ = false;
    }
}

bool MapControl::advance(double now_ms) {
    if (starting_) {
        // keys and wheel know only the time of the last frame, which may lie long ago: what they began begins now
        flight_start_ms_ = std::max(flight_start_ms_, now_ms - kFrameMs);
        last_ms_ = std::max(last_ms_, now_ms - kFrameMs);
        starting_ = false;
    }
    const double dt = std::clamp(now_ms - last_ms_, 0.0, 250.0);
    last_ms_ = now_ms;
    if (const auto at = long_press_at(); at && now_ms >= *at) {
        long_pressed_ = true;
        tap_ = MapTap{pointers_.front().start, true, pointers_.front().type != PointerType::Mouse};
    }
    if (flight_) {
        const double t = now_ms - flight_start_ms_;
        camera_ = clamped(flight_->at(t), limits_);
        if (t >= flight_->duration_ms()) flight_.reset();
    }
    if (zooming_) {
        const double rest = zoom_target_ - camera_.zoom;
        const double step = std::abs(rest) < 0.004 ? rest : rest * (1 - std::exp(-dt / kZoomEaseMs));
        camera_ = zoomed_about(camera_, viewport_, zoom_anchor_, step, limits_);
        zooming_ = std::abs(zoom_target_ - camera_.zoom) > 1e-9 && step != rest;
    }
    if (length(velocity_) > 0 && pointers_.empty()) {
        camera_ = clamped(panned(camera_, velocity_ * dt), limits_);
        velocity_ = velocity_ * std::exp(-dt / kInertiaMs);
        if (length(velocity_) < kMinSpeed) velocity_ = {};
    }
    return moving();
}

std::optional<double> MapControl::long_press_at() const {
    if (pointers_.size() != 1 || moved_ || long_pressed_ || pointers_.front().type == PointerType::Mouse)
        return std::nullopt;
    return pointers_.front().down_ms + kLongPressMs;
}

std::optional<MapTap> MapControl::take_tap() {
    std::optional<MapTap> out;
    out.swap(tap_);
    return out;
}

}  // namespace ascn
