// The head of the matrix that stays: the areas and the sums of the columns.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "model/filter.h"
#include "view/areas_cells.h"
#include "view/areas_matrix.h"
#include "view/facts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

const std::string& column_name(const UiContext& ctx, const MatrixColumns& c, FocusArea area) {
    return c.short_names ? ctx.tr("areas.short." + std::string(to_id(area))) : focus_area_name(ctx, area);
}

/// Names of the areas, or their numbers.
void draw_names(UiContext& ctx, const MatrixColumns& c, float top, float height) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < kFocusAreas.size(); ++i) {
        const FocusArea area = kFocusAreas[i];
        const float centre = c.cell_x(i) + c.cell * 0.5F;
        if (c.numbers) {
            draw_area_badge(ctx, {centre, top + height * 0.5F}, area);
            continue;
        }
        // the dot stands before a name, above a short one
        const float dot = c.short_names ? 0 : ctx.px(14), above = c.short_names ? ctx.px(12) : 0;
        const std::string& name = column_name(ctx, c, area);
        const float room = c.cell - dot - ctx.px(2);
        const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, name, room);
        const ImVec2 at{std::round(centre - (size.x - dot) * 0.5F), std::round(top + (height - size.y + above) * 0.5F)};
        const ImVec2 mark = c.short_names
                                ? ImVec2{centre, at.y - ctx.px(6)}
                                : ImVec2{at.x - ctx.px(10), at.y + ctx.text.line(TextStyle::SmallStrong) * 0.5F};
        list->AddCircleFilled(mark, ctx.px(4), ctx.theme.area(area));
        ctx.text.draw(list, at, TextStyle::SmallStrong, ctx.theme.text, name, room);
    }
    const std::string& total = ctx.tr(c.numbers ? "areas.total_short" : "areas.total");
    const float width = ctx.text.measure(TextStyle::SmallStrong, total).x;
    ctx.text.draw(
        list, {std::round(c.total_x() + (c.total - width) * 0.5F), middle_y(ctx, TextStyle::SmallStrong, top, height)},
        TextStyle::SmallStrong, ctx.theme.text, total);
}

float names_height(UiContext& ctx, const MatrixColumns& c) {
    if (c.numbers) return ctx.px(26);
    float height = 0;
    for (const FocusArea area : kFocusAreas) {
        const float room = c.cell - ctx.px(c.short_names ? 2 : 16);
        height = std::max(height, ctx.text.measure(TextStyle::SmallStrong, column_name(ctx, c, area), room).y);
    }
    return height + ctx.px(c.short_names ? 12 : 0);
}

/// How many plans chose an area: a small tile and the number, in it where there is no room beside it.
void draw_chosen_count(UiContext& ctx, const MatrixColumns& c, FocusArea area, float left, float top, int chosen) {
    const std::string text = std::to_string(chosen);
    const float digits = ctx.text.measure(TextStyle::Caption, text).x, line = ctx.text.line(TextStyle::Caption);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (c.numbers) {
        const float width = std::min(ctx.px(26), c.cell - ctx.px(3)), x = std::round(left + (c.cell - width) * 0.5F);
        draw_chosen_tile(ctx, {x, top}, {x + width, top + line}, area);
        ctx.text.draw(list, {std::round(left + (c.cell - digits) * 0.5F), top}, TextStyle::Caption, ctx.theme.text,
                      text);
        return;
    }
    const float tile = ctx.px(10), space = ctx.px(4);
    const float x = std::round(left + (c.cell - digits - space - tile) * 0.5F);
    const float y = std::round(top + (line - tile) * 0.5F);
    draw_chosen_tile(ctx, {x, y}, {x + tile, y + tile}, area);
    ctx.text.draw(list, {x + tile + space, top}, TextStyle::Caption, ctx.theme.muted, text);
}

float totals_height(UiContext& ctx) {
    return std::round(ctx.px(std::max(32.0, ctx.target() - 12)) + ctx.text.line(TextStyle::Caption) + ctx.px(4));
}

/// A sum over the rows; none where none of them could be in the report.
ProjectCount count_of(const FocusMatrix& matrix, int sum) { return matrix.joined_later ? ProjectCount() : sum; }

/// "All 26 cities" and the sums of the columns.
void draw_totals(UiContext& ctx, const MatrixMemo& memo, const MatrixColumns& c, float top) {
    const float height = totals_height(ctx), line = ctx.text.line(TextStyle::Caption) + ctx.px(4);
    const int all = count_in_picture(ctx.data, ctx.state);
    const std::string cities =
        memo.rows == all
            ? ctx.tr_plural("areas.cities", all)
            : ctx.tr_format("areas.cities_of", {{"n", std::to_string(memo.rows)}, {"all", std::to_string(all)}});
    const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, cities, c.name - ctx.px(8));
    ctx.text.draw(ImGui::GetWindowDrawList(), {c.left, std::round(top + (height - size.y) * 0.5F)},
                  TextStyle::SmallStrong, ctx.theme.text, cities, c.name - ctx.px(8));
    std::vector<ProjectCount> counts(memo.years.size());
    const auto draw = [&](const std::string& id, const std::string& what, float left, float width, int most,
                          Color color) {
        const MatrixCell cell{
            id, what + ": " + count_label(ctx, memo, counts), {left, top}, {left + width, top + height}};
        const bool pressed = cell_control(ctx, cell);
        draw_count(ctx, memo, c, cell.min, {cell.max.x, cell.max.y - line}, counts, most, color);
        return pressed;
    };
    for (std::size_t i = 0; i < kFocusAreas.size(); ++i) {
        const FocusArea area = kFocusAreas[i];
        for (std::size_t y = 0; y < counts.size(); ++y)
            counts[y] = count_of(memo.by_year[y], memo.by_year[y].projects[i]);
        const std::string plans = ctx.tr_plural("areas.plans", memo.matrix().chosen[i]);
        if (draw("areas.total." + std::string(to_id(area)), focus_area_name(ctx, area) + ", " + plans, c.cell_x(i),
                 c.cell, memo.most_of_area, ctx.theme.area(area)))
            open_projects(ctx, memo, "", only(area));
        draw_chosen_count(ctx, c, area, c.cell_x(i), top + height - line, memo.matrix().chosen[i]);
    }
    int most = 0;
    for (std::size_t y = 0; y < counts.size(); ++y) {
        counts[y] = count_of(memo.by_year[y], memo.by_year[y].total);
        most = std::max(most, memo.by_year[y].total);
    }
    if (draw("areas.total", cities, c.total_x(), c.total, most, ctx.theme.accent)) open_projects(ctx, memo, "", {});
}

}  // namespace

float matrix_head_height(UiContext& ctx, const MatrixColumns& c) {
    return std::round(names_height(ctx, c) + ctx.px(c.numbers ? 2 : 8) + totals_height(ctx) + ctx.px(4));
}

void draw_matrix_head(UiContext& ctx, const MatrixMemo& memo, const MatrixColumns& c, float top) {
    const float names = names_height(ctx, c);
    draw_names(ctx, c, top, names);
    draw_totals(ctx, memo, c, top + names + ctx.px(c.numbers ? 2 : 8));
    draw_matrix_line(ctx, c, top + matrix_head_height(ctx, c) - std::max(1.0F, std::round(ctx.px(1))));
}

}  // namespace ascn
