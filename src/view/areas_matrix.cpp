#include "view/areas_matrix.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "model/filter.h"
#include "view/areas_cells.h"
#include "view/facts.h"
#include "view/page_frame.h"
#include "view/widgets.h"

namespace ascn {
namespace {

/// A focused item below the head that stays: scrolls it out from under the head, which hit_area() does not know of.
void keep_below(UiContext& ctx, std::string_view id, ImVec2 min, ImVec2 max, float head) {
    if (ctx.scratch.focused_item != id || !ctx.scratch.scroll_to_focus) return;
    ImGui::ScrollToRect(ImGui::GetCurrentWindow(),
                        ImRect({min.x, min.y - head - ctx.px(8)}, {max.x, max.y + ctx.px(24)}),
                        ImGuiScrollFlags_KeepVisibleEdgeY);
    ctx.scratch.scroll_to_focus = false;
    ctx.wishes.animating = true;
}

float row_height(const UiContext& ctx) { return std::round(ctx.px(std::max(40.0, ctx.target()))); }

ProjectCount count_of(const FocusRow& row, std::size_t area) {
    return row.joined_later ? ProjectCount() : row.cells[area].projects;
}
ProjectCount count_of(const FocusRow& row) { return row.joined_later ? ProjectCount() : row.projects; }

struct Rows {
    UiContext& ctx;
    const MatrixMemo& memo;
    const MatrixColumns& c;
    float head = 0;             ///< height of the head, below which they scroll
    float first = 0, last = 0;  ///< what of them is in sight
    float y = 0;

    bool in_sight(float height) const { return y + height > first && y < last; }
};

/// The name, a link to the map. Later members say when they joined: they have no plan of 2018.
void draw_city_name(Rows& rows, const FocusRow& row, float height) {
    UiContext& ctx = rows.ctx;
    const City& city = *row.city;
    const ImVec2 min{rows.c.left, rows.y}, max{rows.c.left + rows.c.name - ctx.px(6), rows.y + height};
    const std::string id = "areas.open." + city.id;
    keep_below(ctx, id, min, max, rows.head);
    ItemInfo info;
    info.role = "link";
    const Interaction on = hit_area(ctx, id, min, max, ctx.tr_format("compare.open", {{"city", city.name}}), info);
    if (on.pressed) show_on_map(ctx, city);
    if (!rows.in_sight(height)) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float room = max.x - min.x;
    const bool small = rows.c.numbers || ctx.text.measure(TextStyle::Body, city.name).x > room;
    const TextStyle style = small ? TextStyle::Small : TextStyle::Body;
    const ImVec2 name = ctx.text.measure(style, city.name, room);
    const std::string joined = is_pilot(city) || rows.c.numbers
                                   ? std::string()
                                   : ctx.tr_format("card.joined", {{"year", std::to_string(city.cohort)}});
    const float both = name.y + (joined.empty() ? 0 : ctx.text.line(TextStyle::Caption));
    const float top = std::round(min.y + (height - both) * 0.5F);
    ctx.text.draw(list, {min.x, top}, style, on.hovered ? ctx.theme.accent : ctx.theme.text, city.name, room);
    if (!joined.empty())
        ctx.text.draw_clipped(list, {min.x, top + name.y}, TextStyle::Caption, ctx.theme.muted, joined, room);
    if (on.focused) draw_focus_ring(ctx, list, {min.x, min.y + ctx.px(4)}, {max.x, max.y - ctx.px(4)}, ctx.px(5));
}

void draw_cell(Rows& rows, const FocusRow& row, std::size_t i, std::span<const ProjectCount> counts, float height) {
    UiContext& ctx = rows.ctx;
    const FocusArea area = kFocusAreas[i];
    const bool chosen = row.cells[i].chosen;
    const float in = ctx.px(rows.c.numbers ? 1.5 : 3);
    const ImVec2 min{rows.c.cell_x(i), rows.y}, max{min.x + rows.c.cell, rows.y + height};
    if (chosen && rows.in_sight(height))
        draw_chosen_tile(ctx, {min.x + in, min.y + in}, {max.x - in, max.y - in}, area);
    const bool any = std::any_of(counts.begin(), counts.end(), [](ProjectCount n) { return n.value_or(0) > 0; });
    if (chosen || any) {
        std::string label = row.city->name + ", " + focus_area_name(ctx, area) + ": ";
        if (chosen) label += ctx.tr("areas.chosen_label") + "; ";
        const MatrixCell cell{"areas.cell." + row.city->id + "." + std::string(to_id(area)),
                              label + count_label(ctx, rows.memo, counts), min, max};
        keep_below(ctx, cell.id, min, max, rows.head);
        if (cell_control(ctx, cell)) open_projects(ctx, rows.memo, row.city->id, only(area));
    }
    if (rows.in_sight(height))
        draw_count(ctx, rows.memo, rows.c, min, max, counts, rows.memo.most, ctx.theme.area(area));
}

/// Rows have the same place in the matrices of all years: the filters do not ask for the year.
void draw_row(Rows& rows, std::size_t g, std::size_t r) {
    UiContext& ctx = rows.ctx;
    const FocusRow& row = rows.memo.matrix().groups[g].rows[r];
    const float height = row_height(ctx);
    draw_city_name(rows, row, height);
    std::vector<ProjectCount> counts(rows.memo.years.size());
    for (std::size_t i = 0; i < kFocusAreas.size(); ++i) {
        for (std::size_t y = 0; y < counts.size(); ++y) counts[y] = count_of(rows.memo.by_year[y].groups[g].rows[r], i);
        draw_cell(rows, row, i, counts, height);
    }
    for (std::size_t y = 0; y < counts.size(); ++y) counts[y] = count_of(rows.memo.by_year[y].groups[g].rows[r]);
    const MatrixCell cell{"areas.city." + row.city->id,
                          row.city->name + ": " + count_label(ctx, rows.memo, counts),
                          {rows.c.total_x(), rows.y},
                          {rows.c.right(), rows.y + height}};
    keep_below(ctx, cell.id, cell.min, cell.max, rows.head);
    if (cell_control(ctx, cell)) open_projects(ctx, rows.memo, row.city->id, {});
    if (rows.in_sight(height))
        draw_count(ctx, rows.memo, rows.c, cell.min, cell.max, counts, rows.memo.most_of_city, ctx.theme.accent);
    rows.y += height;
}

/// A number in the place where draw_count() has it, between `left` and `left + width`.
void draw_plain_number(const Rows& rows, float left, float width, float height, int n) {
    UiContext& ctx = rows.ctx;
    const std::string text = std::to_string(n);
    const float digits = ctx.text.measure(TextStyle::Small, text).x;
    float x = left + (width - digits) * 0.5F;
    if (rows.c.bars) {
        const float room = ctx.text.measure(TextStyle::BodyStrong, "00").x;
        const float bars = year_bars_width(ctx, rows.memo.years.size()), space = ctx.px(8);
        x = left + (width - room - space - bars) * 0.5F + room - digits;
    }
    ctx.text.draw(ImGui::GetWindowDrawList(), {std::round(x), middle_y(ctx, TextStyle::Small, rows.y, height)},
                  TextStyle::Small, ctx.theme.muted, text);
}

void draw_group(Rows& rows, std::size_t g) {
    UiContext& ctx = rows.ctx;
    const FocusGroup& group = rows.memo.matrix().groups[g];
    const float height = std::round(ctx.px(34));
    if (rows.in_sight(height)) {
        if (g > 0) draw_matrix_line(ctx, rows.c, rows.y);
        const float y = std::round(rows.y + height - ctx.text.line(TextStyle::SmallStrong) - ctx.px(4));
        ctx.text.draw_clipped(ImGui::GetWindowDrawList(), {rows.c.left, y}, TextStyle::SmallStrong, ctx.theme.muted,
                              group.country->name, rows.c.total_x() - rows.c.left);
        const auto listed = [](const FocusRow& row) { return !row.joined_later; };
        if (group.rows.size() > 1 && std::any_of(group.rows.begin(), group.rows.end(), listed))
            draw_plain_number(rows, rows.c.total_x(), rows.c.total, height + ctx.px(8), group.projects);
    }
    rows.y += height;
    for (std::size_t r = 0; r < group.rows.size(); ++r) draw_row(rows, g, r);
    rows.y += ctx.px(4);
}

/// A row of numbers without anything to press.
void draw_sum(Rows& rows, std::string_view name, const FocusMatrix& sum, const FocusMatrix* less) {
    UiContext& ctx = rows.ctx;
    const float height = std::round(ctx.px(34));
    draw_matrix_line(ctx, rows.c, rows.y);
    ctx.text.draw_clipped(ImGui::GetWindowDrawList(), {rows.c.left, middle_y(ctx, TextStyle::Small, rows.y, height)},
                          TextStyle::Small, ctx.theme.muted, name, rows.c.name - ctx.px(4));
    const FocusMatrix none, &taken = less != nullptr ? *less : none;
    for (std::size_t i = 0; i < kFocusAreas.size(); ++i)
        draw_plain_number(rows, rows.c.cell_x(i), rows.c.cell, height, sum.projects[i] - taken.projects[i]);
    draw_plain_number(rows, rows.c.total_x(), rows.c.total, height, sum.total - taken.total);
    rows.y += height;
}

/// What the report lists of other cities, so that the totals agree with the report's.
void draw_report_sums(Rows& rows) {
    const FocusMatrix &shown = rows.memo.matrix(), &report = rows.memo.report;
    if (shown.total == report.total) return;
    rows.y += rows.ctx.px(8);
    draw_sum(rows, rows.ctx.tr("areas.not_shown"), report, &shown);
    draw_sum(rows, rows.ctx.tr_format("areas.whole_report", {{"year", std::to_string(rows.memo.year())}}), report,
             nullptr);
}

}  // namespace

MatrixForm matrix_form(UiContext& ctx) {
    const MatrixColumns c = matrix_columns(ctx);
    return {c.numbers, c.bars};
}

void draw_matrix(UiContext& ctx, const MatrixMemo& memo) {
    const MatrixColumns c = matrix_columns(ctx);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const float head = matrix_head_height(ctx, c);
    const float top = std::max(start.y, std::round(window->InnerRect.Min.y + ctx.px(8)));
    draw_matrix_head(ctx, memo, c, top);
    const ImVec2 clip_min{window->ClipRect.Min.x, top + head}, clip_max = window->ClipRect.Max;
    ImGui::PushClipRect(clip_min, clip_max, true);
    Rows rows{ctx, memo, c, head, clip_min.y, clip_max.y, start.y + head};
    for (std::size_t g = 0; g < memo.matrix().groups.size(); ++g) draw_group(rows, g);
    draw_report_sums(rows);
    ImGui::PopClipRect();
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy({c.right() - start.x, rows.y - start.y});
}

}  // namespace ascn
