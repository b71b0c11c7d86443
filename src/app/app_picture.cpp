// A picture of the view to keep: the frame once more, at a pixel ratio of its own, with nothing changed by it. And the
// view as a file.
#include <imgui.h>
#include <imgui_internal.h>

#include <cfloat>
#include <cmath>
#include <memory>
#include <utility>

#include "app/app.h"
#include "model/export.h"
#include "view/pages.h"

namespace ascn {

/// The panels once, unseen by pointer, keyboard and wheel: all that they remember stays as it was.
void App::run_picture_ui(double now_ms) {
    draw_glyphs_anew();
    text_.set_scale(static_cast<float>(dpr_));
    ImGuiIO& io = ImGui::GetIO();
    ImVector<ImGuiInputEvent> events;
    events.swap(ImGui::GetCurrentContext()->InputEventsQueue);
    const ImVec2 mouse = std::exchange(io.MousePos, {-FLT_MAX, -FLT_MAX});
    const ScrollInput scroll = std::exchange(scroll_, {});
    const UiScratch kept = scratch_;
    scratch_.note.reset();
    scratch_.focused_item.clear();
    scratch_.activated_item.clear();
    scratch_.toast.clear();
    scratch_.hint.clear();
    run_ui(now_ms);
    wishes_ = {};
    // measured and made: what is drawn next has it
    const double key_height = scratch_.key_height;
    std::shared_ptr<ProjectsMemo> projects = std::move(scratch_.projects);
    scratch_ = kept;
    scratch_.key_height = key_height;
    if (!scratch_.projects) scratch_.projects = std::move(projects);
    scroll_ = scroll;
    io.MousePos = mouse;
    events.swap(ImGui::GetCurrentContext()->InputEventsQueue);
}

/// ImGui keeps how far a window is scrolled in device pixels. Lines are whole pixels high: at another ratio a long text
/// is not quite as long.
void App::restore_scrolls() {
    const auto same_share = [](float at, float max, float new_max) {
        return max > 0 ? std::round(at * (new_max / max)) : at;
    };
    for (const Scrolled& s : scrolled_) {
        const ImVec2 max = dpr_ == screen_dpr_ ? s.max : s.window->ScrollMax;
        s.window->Scroll = {same_share(s.at.x, s.max.x, max.x), same_share(s.at.y, s.max.y, max.y)};
    }
}

void App::begin_picture(double dpr) {
    if (picture_ || !(dpr > 0)) return;
    picture_ = true;
    screen_dpr_ = std::exchange(dpr_, dpr);
    scrolled_.clear();
    for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
        scrolled_.push_back({window, window->Scroll, window->ScrollMax});
}

const FrameOutput& App::draw_picture(double now_ms) {
    output_ = {};
    // how far a window can be scrolled follows from the size that its content had in the frame before
    run_picture_ui(now_ms);
    run_picture_ui(now_ms);
    restore_scrolls();
    run_picture_ui(now_ms);
    output_.drawn = true;
    return output_;
}

void App::end_picture() {
    if (!picture_) return;
    dpr_ = screen_dpr_;
    run_picture_ui(now_ms_);
    restore_scrolls();
    picture_ = false;
    redraw();
}

Box App::view_room() const {
    return {{0, insets_.top}, {css_width_, css_width_ <= kNarrowWidth ? css_height_ - kBottomBar : css_height_}};
}

std::string App::export_text(ExportKind kind, std::string_view link) const {
    return pages_->view_file(data_, strings_, state_, {title(), std::string(link), own_data()}, kind);
}

}  // namespace ascn
