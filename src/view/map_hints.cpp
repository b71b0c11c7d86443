// What a gesture draws over the map: the rectangle that shift draws, and what to do where the gesture is the host
// page's.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "view/views.h"

namespace ascn {
namespace {

constexpr double kHintMs = 1800, kHintFadeMs = 350;

}  // namespace

void draw_zoom_box(UiContext& ctx) {
    if (!ctx.zoom_box) return;
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    const ImVec2 min{std::round(ctx.px(ctx.zoom_box->min.x)), std::round(ctx.px(ctx.zoom_box->min.y))};
    const ImVec2 max{std::round(ctx.px(ctx.zoom_box->max.x)), std::round(ctx.px(ctx.zoom_box->max.y))};
    list->AddRectFilled(min, max, faded(ctx.theme.accent, 0.14));
    list->AddRect(min, max, ctx.theme.accent, 0, 0, ctx.px(1.5));
}

void age_map_hint(UiScratch& scratch, double now_ms) {
    if (scratch.hint.empty()) return;
    if (scratch.hint_until_ms == 0) scratch.hint_until_ms = now_ms + kHintMs;
    if (now_ms >= scratch.hint_until_ms) scratch.hint.clear();
}

void draw_map_hint(UiContext& ctx) {
    const UiScratch& s = ctx.scratch;
    if (s.hint.empty()) return;
    const double left = ctx.reduced_motion ? 1 : (s.hint_until_ms - ctx.now_ms) / kHintFadeMs,
                 alpha = std::min(1.0, left);
    const std::string& text = ctx.tr(s.hint);
    const double free = ctx.css_width - ctx.insets.left - ctx.insets.right;
    const float pad = ctx.px(18), wrap = std::max(ctx.px(80), ctx.px(std::min(free, 420.0) - 24) - 2 * pad);
    const ImVec2 size = ctx.text.measure(TextStyle::BodyStrong, text, wrap);
    const Vec2 middle = Viewport{ctx.css_width, ctx.css_height, ctx.insets}.focus();
    const ImVec2 at{std::round(ctx.px(middle.x) - size.x * 0.5F), std::round(ctx.px(middle.y) - size.y * 0.5F)};
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->AddRectFilled({at.x - pad, at.y - ctx.px(12)}, {at.x + size.x + pad, at.y + size.y + ctx.px(12)},
                        faded(ctx.theme.text, 0.88 * alpha), ctx.px(10));
    ctx.text.draw(list, at, TextStyle::BodyStrong, faded(ctx.theme.card, alpha), text, wrap);
}

double map_hint_change_ms(const UiScratch& scratch, double now_ms, bool reduced_motion) {
    return reduced_motion ? scratch.hint_until_ms : std::max(now_ms, scratch.hint_until_ms - kHintFadeMs);
}

}  // namespace ascn
