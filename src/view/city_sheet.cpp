// The bottom sheet of phones: three heights, moved by finger, by its handle button or by keyboard.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "view/city_card.h"
#include "view/pages.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kTopGap = 64;    // CSS px: what a full sheet leaves free above
constexpr double kSettleMs = 60;  // time constant of the settling movement

std::array<double, 3> sheet_stops(const UiContext& ctx, double bottom) {
    const double room = ctx.css_height - bottom - kTopGap;
    const double peek = std::min(kSheetPeek, room);
    return {peek, std::clamp(ctx.css_height * 0.55, peek, room), room};
}

double nearest_stop(const std::array<double, 3>& stops, double height) {
    return *std::min_element(stops.begin(), stops.end(),
                             [&](double a, double b) { return std::abs(a - height) < std::abs(b - height); });
}

/// Finger drags over the sheet move it until it is full; then they scroll its content.
void follow_finger(UiContext& ctx, const Box& box, const std::array<double, 3>& stops) {
    ScrollInput& scroll = ctx.scroll;
    if (!scroll.finger || !box.contains(ctx.css_box(scroll.at, {}).min)) return;
    UiScratch& s = ctx.scratch;
    const double up = -static_cast<double>(scroll.dy / ctx.scale);
    const bool full = s.sheet_height >= stops[2] - 0.5;
    if (scroll.dy != 0 && !full) {
        s.sheet_height = s.sheet_target = std::clamp(s.sheet_height + up, 80.0, stops[2]);
        scroll.dy = 0;
    }
    if (scroll.released && s.sheet_height < stops[2] - 0.5) {
        s.sheet_target = nearest_stop(stops, s.sheet_height + up * 6);
        ctx.wishes.reveal_city = true;
    }
}

void settle(UiContext& ctx) {
    UiScratch& s = ctx.scratch;
    const double rest = s.sheet_target - s.sheet_height;
    if (std::abs(rest) < 0.5 || ctx.reduced_motion) {
        s.sheet_height = s.sheet_target;
        return;
    }
    s.sheet_height += rest * (1 - std::exp(-ctx.dt_ms / kSettleMs));
    ctx.wishes.animating = true;
}

/// The grip: a press goes to the next height, so that no drag is ever needed.
void draw_handle(UiContext& ctx, const Box& box, const std::array<double, 3>& stops) {
    UiScratch& s = ctx.scratch;
    const double centre = box.centre().x;
    const ImVec2 min{ctx.px(centre - 60), ctx.px(box.min.y)}, max{ctx.px(centre + 60), ctx.px(box.min.y + 24)};
    const bool full = s.sheet_target >= stops[2] - 1;
    const Interaction on = hit_area(ctx, "sheet.handle", min, max, ctx.tr(full ? "sheet.less" : "sheet.more"));
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float y = ctx.px(box.min.y + 8);
    list->AddRectFilled({ctx.px(centre - 20), y}, {ctx.px(centre + 20), y + ctx.px(4)}, ctx.theme.outline, ctx.px(2));
    if (on.focused) draw_focus_ring(ctx, list, {min.x, min.y + ctx.px(3)}, max, ctx.px(6));
    if (!on.pressed) return;
    s.sheet_target = full ? stops[0] : (s.sheet_target < stops[1] - 1 ? stops[1] : stops[2]);
    ctx.wishes.reveal_city = true;
    ctx.wishes.animating = true;
}

}  // namespace

void draw_city_sheet(UiContext& ctx, double bottom_bar_height) {
    const City* city = ctx.data.city(ctx.state.city);
    if (city == nullptr) return;
    UiScratch& s = ctx.scratch;
    const auto stops = sheet_stops(ctx, bottom_bar_height);
    if (s.sheet_city.empty()) s.sheet_height = s.sheet_target = stops[0];
    s.sheet_city = city->id;
    s.sheet_target = std::min(s.sheet_target, stops[2]);
    const double bottom = ctx.css_height - bottom_bar_height;
    Box box{{0, bottom - s.sheet_height}, {ctx.css_width, bottom}};
    follow_finger(ctx, box, stops);
    settle(ctx);
    box.min.y = bottom - s.sheet_height;

    // the panel reaches below the bar, so that only its upper corners show round
    PanelStyle style;
    style.radius = 16;
    style.padding = 16;
    begin_panel(ctx, "city-sheet", {box.min, {box.max.x, box.max.y + 16}}, style);
    draw_handle(ctx, box, stops);
    gap(ctx, 6);
    draw_city_header(ctx, *city);
    const double used = static_cast<double>((ImGui::GetCursorScreenPos().y - ImGui::GetWindowPos().y) / ctx.scale);
    const bool actions = s.sheet_height > stops[0] + 60;
    const double foot = actions ? city_actions_height(ctx) + 10 : 0;
    draw_city_body(ctx, *city, std::max(24.0, box.height() - used - foot), actions);
    end_panel(ctx);
}

}  // namespace ascn
