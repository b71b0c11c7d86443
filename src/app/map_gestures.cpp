// Presses on the map: what a hand's points mean, from the first touch to the last release.
#include <algorithm>
#include <cmath>

#include "app/map_control.h"

namespace ascn {
namespace {

constexpr double kMouseSlopPx = 4, kTouchSlopPx = 9, kPinchSlopPx = 6;
constexpr double kLongPressMs = 500;
constexpr double kDoubleTapMs = 300, kDoubleTapPx = 24;
constexpr double kMovedUnderMs = 700;  // a slower second tap is meant for what it hits
constexpr double kTwoFingerTapMs = 300;
constexpr double kTapZoomPx = 110;                 // a drag after a tap: CSS px for one step of zoom
constexpr double kMinBoxPx = 8;                    // a smaller rectangle is a hand that changed its mind
constexpr double kFlingMs = 80;                    // the speed of a fling is that of its last moments
constexpr double kMinFling = 0.15, kMaxFling = 4;  // CSS px per ms

}  // namespace

MapControl::Pointer* MapControl::find(int id) {
    for (Pointer& p : pointers_) {
        if (p.id == id) return &p;
    }
    return nullptr;
}

bool MapControl::waits_for_second_tap(const PointerEvent& e) const {
    return e.time_ms - last_tap_ms_ < kDoubleTapMs && length(e.pos - last_tap_pos_) < kDoubleTapPx;
}

/// What moves by itself stands still under the hand, beyond the limits too.
void MapControl::hold() {
    if (flight_ || zooming_ || length(pan_rest_) > 0) touch_camera();
    velocity_ = {};
    pulled_ = unsoftened(camera_, limits_);
}

void MapControl::pointer_down(const PointerEvent& e) {
    if (find(e.id) != nullptr || pointers_.size() >= 2) return;
    pointers_.push_back({e.id, e.pos, e.pos, e.time_ms, e.type, e.mods});
    const bool gliding = length(velocity_) > 0 || outside();
    hold();
    trail_.assign(1, {e.pos, e.time_ms});
    if (pointers_.size() == 2) {
        pinched_ = true;
        spent_ = false;
        pinch_middle_ = (pointers_[0].pos + e.pos) * 0.5;
        return;
    }
    caught_ = gliding;
    moved_ = pinched_ = spent_ = false;
    first_down_ms_ = e.time_ms;
    second_ = waits_for_second_tap(e);
    const bool mouse = e.type == PointerType::Mouse;
    drag_ = mouse && (e.mods & kModShift) != 0 ? Drag::Box : second_ && !mouse ? Drag::Zoom : Drag::Pan;
}

/// Moves and zooms the picture with the hand; beyond the limits it follows less and less.
void MapControl::pull(Vec2 delta_px, Vec2 anchor, double dz) {
    const auto shown_zoom = [&] {
        return reduced_motion_ ? clamped(pulled_, limits_).zoom : softened(pulled_, limits_).zoom;
    };
    const double before = world_scale(shown_zoom());
    pulled_.centre = pulled_.centre - delta_px * (1 / before);
    pulled_.zoom += dz;
    const double after = world_scale(shown_zoom());
    // what lies under the anchor stays there at the scale that is shown
    pulled_.centre = pulled_.centre + (anchor - viewport_.focus()) * (1 / before - 1 / after);
    camera_ = reduced_motion_ ? clamped(pulled_, limits_) : softened(pulled_, limits_);
    zoom_anchor_ = anchor;
}

void MapControl::pinch(const Pointer& moved, Vec2 before) {
    const Pointer& other = pointers_[0].id == moved.id ? pointers_[1] : pointers_[0];
    const Vec2 old_middle = (before + other.pos) * 0.5, middle = (moved.pos + other.pos) * 0.5;
    const double old_span = length(before - other.pos), span = length(moved.pos - other.pos);
    pull(middle - old_middle, middle, old_span > 1 && span > 1 ? std::log2(span / old_span) : 0);
}

void MapControl::drag(const Pointer& p, Vec2 before) {
    if (drag_ == Drag::Pan) pull(p.pos - before, p.pos, 0);
    if (drag_ == Drag::Zoom) pull({}, p.start, (p.pos.y - before.y) / kTapZoomPx);
}

void MapControl::pointer_move(const PointerEvent& e) {
    Pointer* p = find(e.id);
    if (p == nullptr || spent_) return;
    const Vec2 before = p->pos;
    p->pos = e.pos;
    const bool two = pointers_.size() == 2;
    const bool refused = cooperative_ && !two && p->type != PointerType::Mouse;
    if (!moved_ || refused) {
        const double slop = two ? kPinchSlopPx : p->type == PointerType::Mouse ? kMouseSlopPx : kTouchSlopPx;
        if (length(p->pos - p->start) < slop) {
            p->pos = before;  // the drag starts from the press, without a jump
            return;
        }
        if (refused) {
            refused_ = !pinched_;
            spent_ = true;
            return;
        }
        moved_ = true;
    }
    if (two || drag_ != Drag::Box) touch_camera();
    if (two)
        pinch(*p, before);
    else
        drag(*p, before);
    trail_.push_back({e.pos, e.time_ms});
    if (trail_.size() > 12) trail_.erase(trail_.begin());
}

void MapControl::fling(double now_ms) {
    const auto first =
        std::find_if(trail_.begin(), trail_.end(), [&](const Sample& s) { return now_ms - s.time_ms <= kFlingMs; });
    if (reduced_motion_ || first == trail_.end() || trail_.back().time_ms <= first->time_ms) return;
    const Vec2 speed = (trail_.back().pos - first->pos) * (1.0 / (trail_.back().time_ms - first->time_ms));
    if (length(speed) < kMinFling) return;
    velocity_ = speed * std::min(1.0, kMaxFling / length(speed));
    // beyond an edge the picture has hardly followed the hand
    const Vec2 edge = clamped(camera_, limits_).centre;
    if (camera_.centre.x != edge.x) velocity_.x = 0;
    if (camera_.centre.y != edge.y) velocity_.y = 0;
}

/// True where the picture has moved under a finger that taps the same spot once more, as it does when a sheet opens for
/// what the first tap hit: what lies there now is not what the finger means.
bool MapControl::has_moved_under(const Pointer& p, double now_ms) const {
    const bool again = now_ms - last_tap_ms_ < kMovedUnderMs && length(p.start - last_tap_pos_) < kDoubleTapPx;
    const double moved_px = length(camera_.centre - tapped_centre_) * world_scale(camera_.zoom);
    return p.type != PointerType::Mouse && again && moved_px > kDoubleTapPx;
}

/// A press that was no drag.
void MapControl::tap(const Pointer& p, double now_ms) {
    if (caught_) return;  // a press that stopped the gliding map means nothing else
    const bool add = (p.mods & (kModShift | kModCtrl | kModMeta)) != 0, twice = second_ && !add;
    const bool moved_under = !twice && has_moved_under(p, now_ms);
    last_tap_ms_ = twice ? -1e9 : now_ms;
    last_tap_pos_ = p.start;
    tapped_centre_ = camera_.centre;
    if (twice)
        zoom_to(camera_.zoom + 1, p.start, now_ms);
    else if (!moved_under)
        tap_ = MapTap{p.start, add, p.type != PointerType::Mouse};
}

void MapControl::release(const Pointer& p, double now_ms) {
    if (pinched_) {
        if (!moved_ && !spent_ && now_ms - first_down_ms_ < kTwoFingerTapMs)
            zoom_to(camera_.zoom - 1, pinch_middle_, now_ms);
    } else if (!moved_) {
        if (!spent_) tap(p, now_ms);
    } else if (const auto box = zoom_box()) {
        const Vec2 min = world_from_screen(camera_, viewport_, box->min),
                   max = world_from_screen(camera_, viewport_, box->max);
        if (std::max(box->width(), box->height()) >= kMinBoxPx) fly_to(fitted({min, max}, viewport_, limits_), now_ms);
    } else if (drag_ == Drag::Pan && !spent_) {
        fling(now_ms);
    }
    if (moved_) last_tap_ms_ = -1e9;
}

void MapControl::pointer_up(const PointerEvent& e) {
    const Pointer* found = find(e.id);
    if (found == nullptr) return;
    const Pointer p = *found;
    if (pointers_.size() == 2) {
        std::erase_if(pointers_, [&](const Pointer& q) { return q.id == e.id; });
        trail_.assign(1, {pointers_.front().pos, e.time_ms});
        drag_ = Drag::Pan;
        return;
    }
    release(p, e.time_ms);
    pointer_cancel(e.id);
    last_ms_ = e.time_ms;
}

void MapControl::pointer_cancel(int id) {
    std::erase_if(pointers_, [&](const Pointer& q) { return q.id == id; });
    if (!pointers_.empty()) return;
    moved_ = spent_ = false;
    // zoomed beyond the limits: back, about what lay between the fingers
    const double zoom = clamped(camera_, limits_).zoom;
    if (zoom != camera_.zoom) {
        zoom_target_ = zoom;
        zooming_ = starting_ = true;
    }
}

bool MapControl::cancel_box() {
    if (!zoom_box()) return false;
    spent_ = true;
    return true;
}

std::optional<double> MapControl::long_press_at() const {
    if (pointers_.size() != 1 || moved_ || spent_ || pinched_ || second_ ||
        pointers_.front().type == PointerType::Mouse)
        return std::nullopt;
    return pointers_.front().down_ms + kLongPressMs;
}

std::optional<MapTap> MapControl::take_tap() {
    std::optional<MapTap> out;
    out.swap(tap_);
    return out;
}

std::optional<Box> MapControl::zoom_box() const {
    if (pointers_.size() != 1 || drag_ != Drag::Box || !moved_ || spent_) return std::nullopt;
    const Pointer& p = pointers_.front();
    return Box{{std::min(p.start.x, p.pos.x), std::min(p.start.y, p.pos.y)},
               {std::max(p.start.x, p.pos.x), std::max(p.start.y, p.pos.y)}};
}

bool MapControl::take_refusal() {
    const bool out = refused_;
    refused_ = false;
    return out;
}

}  // namespace ascn
