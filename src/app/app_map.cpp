// What App does with the map: its keys, what a tap means, flights to places, gestures that are the host page's.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/app.h"
#include "app/map_places.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kKeyPanPx = 96;
constexpr double kFingerSlopPx = 16, kMouseSlopPx = 5;

}  // namespace

/// How far an arrow key moves the map; with shift by half of what is seen.
Vec2 App::key_step(bool large) const {
    if (!large) return {kKeyPanPx, kKeyPanPx};
    return {std::max(kKeyPanPx, (css_width_ - insets_.left - insets_.right) / 2),
            std::max(kKeyPanPx, (css_height_ - insets_.top - insets_.bottom) / 2)};
}

bool App::key_on_map(const KeyEvent& e) {
    const Vec2 step = key_step((e.mods & kModShift) != 0);
    switch (e.key) {
        case Key::Left:
            map_.pan_step({step.x, 0}, now_ms_);
            break;
        case Key::Right:
            map_.pan_step({-step.x, 0}, now_ms_);
            break;
        case Key::Up:
            map_.pan_step({0, step.y}, now_ms_);
            break;
        case Key::Down:
            map_.pan_step({0, -step.y}, now_ms_);
            break;
        case Key::PageUp:
            map_.pan_step({0, key_step(true).y}, now_ms_);
            break;
        case Key::PageDown:
            map_.pan_step({0, -key_step(true).y}, now_ms_);
            break;
        case Key::Plus:
            map_.zoom_step(1, now_ms_);
            break;
        case Key::Minus:
            map_.zoom_step(-1, now_ms_);
            break;
        case Key::Zero:
        case Key::Home:
            map_.fly_home(now_ms_);
            break;
        case Key::Fit:
            fit_map(now_ms_);
            break;
        default:
            return false;
    }
    return redraw();
}

/// Flies to all that the reader has picked out; without that to the region.
void App::fit_map(double now_ms) {
    const std::vector<Vec2> places = places_to_fit(data_, state_);
    reveal_.clear();
    if (places.empty())
        map_.fly_home(now_ms);
    else
        map_.fit(places, kCityZoom, now_ms);
}

void App::tap_map(const MapTap& tap) {
    const auto hit = city_at(tap.pos, tap.coarse ? kFingerSlopPx : kMouseSlopPx);
    if (!hit) {
        if (const auto point = point_at(tap.pos); point && std::erase(chosen_points_, *point) == 0)
            chosen_points_.push_back(*point);
        return;
    }
    const std::string& id = data_.cities()[*hit].id;
    if (tap.add)
        dispatch(ToggleCompare{id});
    else
        dispatch(SelectCity{id});
}

bool App::is_for_host(const WheelEvent& e) const {
    if (!preferences_.cooperative) return false;
    if (!over_panel(e.pos)) return (e.mods & (kModCtrl | kModMeta)) == 0;
    if (zooms(e)) return false;
    const double k = dpr_;
    return !can_scroll({static_cast<float>(e.pos.x * k), static_cast<float>(e.pos.y * k)},
                       static_cast<float>(e.delta.y), static_cast<float>(e.delta.x));
}

bool App::is_for_host(Vec2 from, Vec2 delta) const {
    if (!preferences_.cooperative) return false;
    if (!over_panel(from)) return true;
    // the sheet of a phone is drawn up and down
    const auto handle =
        std::find_if(items_.begin(), items_.end(), [](const UiItem& i) { return i.id == "sheet.handle"; });
    if (handle != items_.end() && from.y >= handle->rect.min.y) return false;
    if (zoomable_ && !scratch_.note && zoomable_->contains(from) && std::abs(delta.x) > std::abs(delta.y)) return false;
    const double k = dpr_;
    return !can_scroll({static_cast<float>(from.x * k), static_cast<float>(from.y * k)}, static_cast<float>(-delta.y),
                       static_cast<float>(-delta.x));
}

/// Only the map has hints: elsewhere nothing would show one, and its frames would be drawn for nothing.
void App::show_hint(const char* key) {
    if (bare_ || state_.view != View::Map) return;
    scratch_.hint = key;
    scratch_.hint_until_ms = 0;  // counted from the next frame: an event's clock is the last frame's
}

}  // namespace ascn
