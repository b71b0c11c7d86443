// Events: who gets them, the map, a panel, or both.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/app.h"
#include "model/url_codec.h"

namespace ascn {
namespace {

constexpr double kKeyScrollPx = 56;
constexpr double kZoomPx = 100;    // of a trackpad's pinch, for a factor of e
constexpr double kMostZoom = 0.4;  // ln: a wheel's notch makes half as large again at most

}  // namespace

bool App::redraw() {
    repaint_.request();
    return true;
}

bool App::resize(double css_width, double css_height, double dpr) {
    if (css_width < 1 || css_height < 1 || !(dpr > 0)) return false;
    if (css_width == css_width_ && css_height == css_height_ && dpr == dpr_) return false;
    css_width_ = css_width;
    css_height_ = css_height;
    dpr_ = dpr;
    layout_known_ = false;
    scratch_.note.reset();
    scratch_.filters_height = 0;
    scratch_.sheet_city.clear();
    return redraw();
}

bool App::set_preferences(const Preferences& preferences) {
    if (preferences == preferences_) return false;
    preferences_ = preferences;
    map_.set_reduced_motion(preferences.reduced_motion);
    map_.set_cooperative(preferences.cooperative);
    return redraw();
}

bool App::over_panel(Vec2 css) const {
    if (state_.view != View::Map) return true;
    return std::any_of(panels_.begin(), panels_.end(), [css](const Box& b) { return b.contains(css); });
}

bool App::pointer(const PointerEvent& e) {
    ImGui::GetIO().AddMouseSourceEvent(e.type == PointerType::Mouse ? ImGuiMouseSource_Mouse
                                                                    : ImGuiMouseSource_TouchScreen);
    switch (e.phase) {
        case PointerPhase::Down:
            return pointer_down(e);
        case PointerPhase::Up:
            return pointer_up(e);
        case PointerPhase::Move:
            return pointer_moved(e);
        case PointerPhase::Leave:
        case PointerPhase::Cancel:
            break;
    }
    // the browser has taken the swipe to scroll the page around
    const bool refused = e.phase == PointerPhase::Cancel && preferences_.cooperative && map_.pressed();
    if (refused && e.type != PointerType::Mouse) show_hint("hint.touch");
    map_.pointer_cancel(e.id);
    fingers_.cancel(e.id);
    pointer_.reset();
    main_button_down_ = false;
    let_go();
    return redraw();
}

/// The controls lose the pointer that presses them, without being pressed.
void App::let_go() {
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    ImGui::GetIO().AddMouseButtonEvent(0, false);
}

void App::tell_imgui_position(Vec2 css) const {
    ImGui::GetIO().AddMousePosEvent(static_cast<float>(css.x * dpr_), static_cast<float>(css.y * dpr_));
}

bool App::pointer_down(const PointerEvent& e) {
    if (e.button != 0) return false;
    const bool mouse = e.type == PointerType::Mouse, on_panel = over_panel(e.pos);
    main_button_down_ = true;
    if (mouse) pointer_ = e.pos;
    pointer_on_panel_ = on_panel;
    if (!map_.pressed()) {
        tell_imgui_position(e.pos);
        ImGui::GetIO().AddMouseButtonEvent(0, true);
    }
    if (!on_panel) {
        map_.pointer_down(e);
    } else if (!mouse) {
        fingers_.down(e);
        if (fingers_.moved()) let_go();  // two fingers press nothing
    }
    return redraw();
}

bool App::pointer_up(const PointerEvent& e) {
    // the last of several buttons to go up ends the press, whichever it is
    if (e.button != 0 && !main_button_down_) return false;
    main_button_down_ = false;
    map_.pointer_up(e);
    fingers_.up(e.id);
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    mouse_leaves_ = e.type != PointerType::Mouse;
    return redraw();
}

bool App::pointer_moved(const PointerEvent& e) {
    const bool mouse = e.type == PointerType::Mouse;
    if (map_.pressed()) {
        map_.pointer_move(e);
        if (map_.take_refusal()) show_hint("hint.touch");
        if (mouse) pointer_ = e.pos;
        return redraw();
    }
    if (fingers_.holds(e.id)) {
        const bool tap = !fingers_.moved();
        fingers_.move(e);
        if (tap && fingers_.moved()) let_go();
        return redraw();
    }
    if (!mouse) return false;
    const bool was_on_panel = pointer_on_panel_;
    pointer_ = e.pos;
    pointer_on_panel_ = over_panel(e.pos);
    if (pointer_on_panel_ || was_on_panel) {
        tell_imgui_position(e.pos);
        return redraw();
    }
    // over the map nothing needs a frame but a change of what lies under the pointer
    return update_hover();
}

void App::follow_fingers(double now_ms) {
    if (auto scroll = fingers_.take(now_ms, dpr_, preferences_.reduced_motion)) scroll_ = *scroll;
    if (fingers_.gliding()) repaint_.request(0);
}

/// A wheel with Ctrl or Command, or a trackpad's pinch, over a picture that zooms; what lies above it scrolls.
bool App::zooms(const WheelEvent& e) const {
    return (e.mods & (kModCtrl | kModMeta)) != 0 && zoomable_ && !scratch_.note && zoomable_->contains(e.pos);
}

bool App::wheel(const WheelEvent& e) {
    if (over_panel(e.pos)) {
        fingers_.stop();
        scroll_.at = {static_cast<float>(e.pos.x * dpr_), static_cast<float>(e.pos.y * dpr_)};
        if (zooms(e)) {
            scroll_.zoom *= static_cast<float>(std::exp(std::clamp(-e.delta.y / kZoomPx, -kMostZoom, kMostZoom)));
            return redraw();
        }
        // not every browser turns the wheel itself while Shift is held
        const bool turned = (e.mods & kModShift) != 0 && e.delta.x == 0;
        const Vec2 delta = turned ? Vec2{e.delta.y, 0} : e.delta;
        scroll_.dx += static_cast<float>(-delta.x * dpr_);
        scroll_.dy += static_cast<float>(-delta.y * dpr_);
        return redraw();
    }
    if (is_for_host(e))
        show_hint(preferences_.apple ? "hint.wheel_apple" : "hint.wheel");
    else
        map_.wheel(e, now_ms_);
    return redraw();
}

bool App::escape() {
    if (map_.cancel_box()) return redraw();
    if (scratch_.note)
        scratch_.note.reset();
    else if (scratch_.own_data.show_problems)
        scratch_.own_data.show_problems = false;
    else if (!scratch_.chooser.empty())
        scratch_.chooser.clear();
    else if (scratch_.filters_open)
        scratch_.filters_open = false;
    else if (scratch_.columns_open)
        scratch_.columns_open = false;
    else if (state_.view == View::Map && !state_.city.empty())
        dispatch(SelectCity{""});
    else
        return false;
    return redraw();
}

bool App::key(const KeyEvent& e) {
    if (e.key == Key::Escape) return escape();
    if (state_.view == View::Map) return key_on_map(e);
    double dx = 0, dy = 0;
    switch (e.key) {
        case Key::Left:
            dx = kKeyScrollPx;
            break;
        case Key::Right:
            dx = -kKeyScrollPx;
            break;
        case Key::Up:
            dy = kKeyScrollPx;
            break;
        case Key::Down:
            dy = -kKeyScrollPx;
            break;
        case Key::PageUp:
            dy = css_height_ * 0.8;
            break;
        case Key::PageDown:
            dy = -css_height_ * 0.8;
            break;
        case Key::Home:
            dy = 1e6;
            break;
        case Key::End:
            dy = -1e6;
            break;
        default:
            return false;
    }
    scroll_.at = {static_cast<float>(css_width_ * dpr_ / 2), static_cast<float>(css_height_ * dpr_ / 2)};
    scroll_.dx += static_cast<float>(dx * dpr_);
    scroll_.dy += static_cast<float>(dy * dpr_);
    return redraw();
}

bool App::focus_item(std::string_view id) {
    if (scratch_.focused_item == id) return false;
    scratch_.focused_item = id;
    scratch_.scroll_to_focus = !id.empty();
    return redraw();
}

bool App::activate_item(std::string_view id) {
    scratch_.activated_item = activated_ = id;
    return redraw();
}

bool App::set_stress(std::uint32_t count) {
    hovered_point_.reset();
    chosen_points_.clear();
    points_ready_ = false;
    points_ = count > 0 ? std::make_unique<StressPoints>(count) : nullptr;
    return redraw();
}

bool App::prepare_points(std::uint32_t points) {
    if (!points_ || points_ready_) return false;
    if (points_->prepare(points)) return true;
    points_ready_ = true;
    redraw();
    return false;
}

void App::set_bare(bool bare) {
    bare_ = bare;
    if (bare) scratch_.hint.clear();
    layout_known_ = false;
    redraw();
}

bool App::show(const Camera& camera) {
    map_.jump_to(camera);
    return redraw();
}

bool App::fonts_changed() {
    drop_glyphs_ = true;
    return redraw();
}

}  // namespace ascn
