// What the marks of the matrix of focus areas mean.
#include <imgui.h>

#include <cmath>
#include <string>
#include <vector>

#include "view/areas_cells.h"
#include "view/areas_matrix.h"
#include "view/facts.h"
#include "view/widgets.h"

namespace ascn {

void draw_area_key(UiContext& ctx) {
    if (!matrix_form(ctx).numbers) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = content_width(), column = std::floor(width * 0.48F), row = ctx.px(28), indent = ctx.px(24);
    for (std::size_t i = 0; i < kFocusAreas.size(); ++i) {
        const std::size_t line = i / 2;
        const float x = at.x + (i % 2 == 1 ? column : 0), y = at.y + row * static_cast<float>(line);
        draw_area_badge(ctx, {x + ctx.px(10), y + row * 0.5F}, kFocusAreas[i]);
        const float room = (i % 2 == 1 ? width - column : column) - indent;
        ctx.text.draw_clipped(ImGui::GetWindowDrawList(),
                              {x + indent, std::round(y + (row - ctx.text.line(TextStyle::Caption)) * 0.5F)},
                              TextStyle::Caption, ctx.theme.text, focus_area_name(ctx, kFocusAreas[i]), room);
    }
    ImGui::Dummy({content_width(), row * 3});
    gap(ctx, 6);
}

void draw_matrix_legend(UiContext& ctx, const MatrixMemo& memo) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = content_width(), line = ctx.text.line(TextStyle::Caption), row = line + ctx.px(6);
    ImDrawList* list = ImGui::GetWindowDrawList();
    ImVec2 pen = start;
    const auto entry = [&](float mark, const std::string& text, auto draw) {
        const float words = ctx.text.measure(TextStyle::Caption, text).x, whole = mark + ctx.px(6) + words;
        if (pen.x > start.x && pen.x + whole > start.x + width) pen = {start.x, pen.y + row};
        draw(pen);
        ctx.text.draw(list, {pen.x + mark + ctx.px(6), pen.y}, TextStyle::Caption, ctx.theme.muted, text);
        pen.x += whole + ctx.px(18);
    };
    entry(ctx.px(16), ctx.tr("areas.legend_chosen"), [&](ImVec2 at) {
        draw_chosen_tile(ctx, {at.x, at.y + (line - ctx.px(14)) * 0.5F},
                         {at.x + ctx.px(16), at.y + (line + ctx.px(14)) * 0.5F}, FocusArea::SafetySecurity);
    });
    const std::string year = std::to_string(memo.year());
    const float digit = ctx.text.measure(TextStyle::SmallStrong, "3").x;
    entry(digit, ctx.tr_format("areas.legend_count", {{"year", year}}), [&](ImVec2 at) {
        ctx.text.draw(list, {at.x, at.y + (line - ctx.text.line(TextStyle::SmallStrong)) * 0.5F},
                      TextStyle::SmallStrong, ctx.theme.text, "3");
    });
    if (matrix_form(ctx).bars && memo.years.size() > 1) {
        std::vector<ProjectCount> sample;
        for (std::size_t i = 0; i < memo.years.size(); ++i) sample.emplace_back(static_cast<int>(i) + 1);
        const std::string text = ctx.tr_format("areas.legend_bars", {{"from", std::to_string(memo.years.front())},
                                                                     {"to", std::to_string(memo.years.back())}});
        const float bars = year_bars_width(ctx, sample.size());
        entry(bars, text, [&](ImVec2 at) {
            draw_year_bars(ctx, {at.x + bars, at.y + line - ctx.px(2)}, ctx.px(12),
                           {sample, memo.shown, static_cast<int>(sample.size())},
                           ctx.theme.area(FocusArea::SafetySecurity));
        });
    }
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy({width, pen.y + row - start.y});
}

}  // namespace ascn
