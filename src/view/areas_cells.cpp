#include "view/areas_cells.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace ascn {
namespace {

constexpr double kBar = 4, kBarGap = 2;  // CSS px

}  // namespace

void draw_area_badge(UiContext& ctx, ImVec2 centre, FocusArea area) {
    const float r = ctx.px(10);
    const Color color = ctx.theme.area(area);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircleFilled(centre, r, faded(color, 0.14));
    list->AddCircle(centre, r - ctx.px(1), color, 0, ctx.px(2));
    const std::string digit = std::to_string(static_cast<int>(area) + 1);
    const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, digit);
    ctx.text.draw(list, {std::round(centre.x - size.x * 0.5F), std::round(centre.y - size.y * 0.5F)},
                  TextStyle::SmallStrong, ctx.theme.text, digit);
}

void draw_chosen_tile(UiContext& ctx, ImVec2 min, ImVec2 max, FocusArea area) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Color color = ctx.theme.area(area);
    const float radius = ctx.px(6), stroke = std::max(1.0F, ctx.px(1.5)), in = stroke * 0.5F;
    list->AddRectFilled(min, max, faded(color, ctx.theme.dark ? 0.22 : 0.12), radius);
    list->AddRect({min.x + in, min.y + in}, {max.x - in, max.y - in}, color, radius - in, 0, stroke);
}

float year_bars_width(const UiContext& ctx, std::size_t years) {
    return ctx.px(static_cast<double>(years) * (kBar + kBarGap) - kBarGap);
}

void draw_year_bars(UiContext& ctx, ImVec2 right_foot, float height, const YearBars& bars, Color color) {
    if (std::all_of(bars.counts.begin(), bars.counts.end(), [](int n) { return n == 0; })) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float bar = std::round(ctx.px(kBar)), step = std::round(ctx.px(kBar + kBarGap)),
                foot = std::round(right_foot.y);
    float x = std::round(right_foot.x - step * static_cast<float>(bars.counts.size()) + (step - bar));
    for (std::size_t i = 0; i < bars.counts.size(); ++i, x += step) {
        const float share = static_cast<float>(bars.counts[i]) / static_cast<float>(std::max(bars.most, 1));
        const float h =
            bars.counts[i] > 0 ? std::max(std::round(height * share), ctx.px(3)) : std::max(1.0F, ctx.px(1));
        const Color ink = bars.counts[i] == 0 ? ctx.theme.muted : i == bars.shown ? color : faded(color, 0.45);
        list->AddRectFilled({x, foot - h}, {x + bar, foot}, ink);
    }
}

}  // namespace ascn
