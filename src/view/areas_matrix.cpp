#include "view/areas_matrix.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "model/filter.h"
#include "view/areas_cells.h"
#include "view/facts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr std::size_t kAreas = kFocusAreas.size();

/// Columns of a width, device px.
struct Columns {
    float left = 0, name = 0, cell = 0, total = 0;
    bool numbers = false;      ///< areas by number rather than by name
    bool short_names = false;  ///< or by one word
    bool bars = false;         ///< room for the small bars

    float cell_x(std::size_t i) const { return left + name + cell * static_cast<float>(i); }
    float total_x() const { return cell_x(kAreas); }
    float right() const { return total_x() + total; }
};

bool is_slim(const UiContext& ctx, float width) { return width < ctx.px(560); }

Columns columns_for(const UiContext& ctx) {
    Columns c;
    const float width = content_width();
    c.left = ImGui::GetCursorScreenPos().x;
    c.numbers = is_slim(ctx, width);
    c.total = std::round(c.numbers ? ctx.px(32) : std::clamp(width * 0.09F, ctx.px(64), ctx.px(104)));
    c.name = c.numbers ? std::clamp(width * 0.3F, ctx.px(90), ctx.px(150))
                       : std::clamp(width * 0.17F, ctx.px(120), ctx.px(230));
    c.cell = std::floor((width - c.total - c.name) / static_cast<float>(kAreas));
    c.name = width - c.total - c.cell * static_cast<float>(kAreas);
    c.bars = c.cell >= ctx.px(72);
    c.short_names = c.cell < ctx.px(124);
    return c;
}

float row_height(const UiContext& ctx) { return std::round(ctx.px(std::max(40.0, ctx.target()))); }

const std::string& column_name(const UiContext& ctx, const Columns& c, FocusArea area) {
    return c.short_names ? ctx.tr("areas.short." + std::string(to_id(area))) : focus_area_name(ctx, area);
}

float middle_y(UiContext& ctx, TextStyle style, float top, float height) {
    return std::round(top + (height - ctx.text.line(style)) * 0.5F);
}

void draw_line(UiContext& ctx, const Columns& c, float y) {
    const float h = std::max(1.0F, std::round(ctx.px(1)));
    ImGui::GetWindowDrawList()->AddRectFilled({c.left, y}, {c.right(), y + h}, ctx.theme.rule);
}

/// A focused item below the head that stays: scrolls it out from under the head, which hit_area() does not know of.
void keep_below(UiContext& ctx, std::string_view id, ImVec2 min, ImVec2 max, float head) {
    if (ctx.scratch.focused_item != id || !ctx.scratch.scroll_to_focus) return;
    ImGui::ScrollToRect(ImGui::GetCurrentWindow(),
                        ImRect({min.x, min.y - head - ctx.px(8)}, {max.x, max.y + ctx.px(24)}),
                        ImGuiScrollFlags_KeepVisibleEdgeY);
    ctx.scratch.scroll_to_focus = false;
    ctx.wishes.animating = true;
}

void open_projects(UiContext& ctx, const MatrixMemo& memo, const std::string& city, FocusAreaSet areas) {
    ctx.act(SetYear{memo.year()});
    ctx.act(OpenProjects{city, areas});
}

FocusAreaSet only(FocusArea area) {
    FocusAreaSet set;
    set.insert(area);
    return set;
}

/// "5 projects in the report of 2025. 2022: 2, 2023: 3 ..."
std::string count_label(const UiContext& ctx, const MatrixMemo& memo, std::span<const int> counts) {
    std::vector<std::string> years;
    for (std::size_t i = 0; i < counts.size(); ++i)
        years.push_back(std::to_string(memo.years[i]) + ": " + std::to_string(counts[i]));
    const std::string projects = ctx.tr_plural("areas.projects", counts[memo.shown]);
    return ctx.tr_format("areas.in_report", {{"projects", projects}, {"year", std::to_string(memo.year())}}) + ". " +
           joined(years);
}

/// A number and, where there is room, the small bars of all years; both inside [min, max].
void draw_count(UiContext& ctx, const MatrixMemo& memo, const Columns& c, ImVec2 min, ImVec2 max,
                std::span<const int> counts, int most, Color color, TextStyle style) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const int n = counts[memo.shown];
    const std::string text = std::to_string(n);
    const float width = ctx.text.measure(style, text).x, y = middle_y(ctx, style, min.y, max.y - min.y);
    float x = std::round((min.x + max.x - width) * 0.5F);
    if (c.bars) {
        const float bars = year_bars_width(ctx, counts.size()), space = ctx.px(8);
        const float digits = std::max(width, ctx.text.measure(style, "00").x);
        const float left = std::round((min.x + max.x - digits - space - bars) * 0.5F);
        x = left + digits - width;
        const float foot = std::round((min.y + max.y) * 0.5F + ctx.px(9));
        draw_year_bars(ctx, {left + digits + space + bars, foot}, ctx.px(18), {counts, memo.shown, most}, color);
    }
    ctx.text.draw(list, {x, y}, n > 0 ? style : TextStyle::Small, n > 0 ? ctx.theme.text : ctx.theme.muted, text);
}

// ---- the head that stays ----

/// Names of the areas, or their numbers.
void draw_names(UiContext& ctx, const Columns& c, float top, float height) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < kAreas; ++i) {
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

float names_height(UiContext& ctx, const Columns& c) {
    if (c.numbers) return ctx.px(26);
    float height = 0;
    for (const FocusArea area : kFocusAreas) {
        const float room = c.cell - ctx.px(c.short_names ? 2 : 16);
        height = std::max(height, ctx.text.measure(TextStyle::SmallStrong, column_name(ctx, c, area), room).y);
    }
    return height + ctx.px(c.short_names ? 12 : 0);
}

struct Cell {
    std::string id, label;
    ImVec2 min, max;
};
/// The control of a cell, with what hovering and focus look like. Returns whether it was pressed.
bool cell_control(UiContext& ctx, const Cell& cell) {
    const Interaction on = hit_area(ctx, cell.id, cell.min, cell.max, cell.label);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (on.hovered) list->AddRectFilled(cell.min, cell.max, ctx.theme.hover, ctx.px(6));
    if (on.focused)
        draw_focus_ring(ctx, list, {cell.min.x + ctx.px(2), cell.min.y + ctx.px(2)},
                        {cell.max.x - ctx.px(2), cell.max.y - ctx.px(2)}, ctx.px(5));
    return on.pressed;
}

/// How many plans chose an area: a small tile and the number, in it where there is no room beside it.
void draw_chosen_count(UiContext& ctx, const Columns& c, FocusArea area, float left, float top, int chosen) {
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

/// "All 26 cities" and the sums of the columns.
void draw_totals(UiContext& ctx, const MatrixMemo& memo, const Columns& c, float top) {
    const float height = totals_height(ctx), line = ctx.text.line(TextStyle::Caption) + ctx.px(4);
    const int all = count_in_picture(ctx.data, ctx.state);
    const std::string cities =
        memo.rows == all
            ? ctx.tr_plural("areas.cities", all)
            : ctx.tr_format("areas.cities_of", {{"n", std::to_string(memo.rows)}, {"all", std::to_string(all)}});
    const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, cities, c.name - ctx.px(8));
    ctx.text.draw(ImGui::GetWindowDrawList(), {c.left, std::round(top + (height - size.y) * 0.5F)},
                  TextStyle::SmallStrong, ctx.theme.text, cities, c.name - ctx.px(8));
    std::vector<int> counts(memo.years.size());
    const auto draw = [&](const std::string& id, const std::string& what, float left, float width, int most,
                          Color color) {
        const Cell cell{id, what + ": " + count_label(ctx, memo, counts), {left, top}, {left + width, top + height}};
        const bool pressed = cell_control(ctx, cell);
        draw_count(ctx, memo, c, cell.min, {cell.max.x, cell.max.y - line}, counts, most, color, TextStyle::BodyStrong);
        return pressed;
    };
    for (std::size_t i = 0; i < kAreas; ++i) {
        const FocusArea area = kFocusAreas[i];
        for (std::size_t y = 0; y < counts.size(); ++y) counts[y] = memo.by_year[y].projects[i];
        const std::string plans = ctx.tr_plural("areas.plans", memo.matrix().chosen[i]);
        if (draw("areas.total." + std::string(to_id(area)), focus_area_name(ctx, area) + ", " + plans, c.cell_x(i),
                 c.cell, memo.most_of_area, ctx.theme.area(area)))
            open_projects(ctx, memo, "", only(area));
        draw_chosen_count(ctx, c, area, c.cell_x(i), top + height - line, memo.matrix().chosen[i]);
    }
    int most = 0;
    for (std::size_t y = 0; y < counts.size(); ++y) most = std::max(most, counts[y] = memo.by_year[y].total);
    if (draw("areas.total", cities, c.total_x(), c.total, most, ctx.theme.accent)) open_projects(ctx, memo, "", {});
}

float head_height(UiContext& ctx, const Columns& c) {
    return std::round(names_height(ctx, c) + ctx.px(c.numbers ? 2 : 8) + totals_height(ctx) + ctx.px(4));
}

void draw_head(UiContext& ctx, const MatrixMemo& memo, const Columns& c, float top) {
    const float names = names_height(ctx, c);
    draw_names(ctx, c, top, names);
    draw_totals(ctx, memo, c, top + names + ctx.px(c.numbers ? 2 : 8));
    draw_line(ctx, c, top + head_height(ctx, c) - std::max(1.0F, std::round(ctx.px(1))));
}

// ---- rows ----

struct Rows {
    UiContext& ctx;
    const MatrixMemo& memo;
    const Columns& c;
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
    if (on.pressed) {
        ctx.act(SelectCity{city.id});
        ctx.act(SetView{View::Map});
        ctx.wishes.camera.push_back({CameraCommand::Kind::FlyToCity, city.id});
    }
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

void draw_cell(Rows& rows, const FocusRow& row, std::size_t i, std::span<const int> counts, float height) {
    UiContext& ctx = rows.ctx;
    const FocusArea area = kFocusAreas[i];
    const bool chosen = row.cells[i].chosen;
    const float in = ctx.px(rows.c.numbers ? 1.5 : 3);
    const ImVec2 min{rows.c.cell_x(i), rows.y}, max{min.x + rows.c.cell, rows.y + height};
    if (chosen && rows.in_sight(height))
        draw_chosen_tile(ctx, {min.x + in, min.y + in}, {max.x - in, max.y - in}, area);
    const bool any = std::any_of(counts.begin(), counts.end(), [](int n) { return n > 0; });
    if (chosen || any) {
        std::string label = row.city->name + ", " + focus_area_name(ctx, area) + ": ";
        if (chosen) label += ctx.tr("areas.chosen_label") + "; ";
        const Cell cell{"areas.cell." + row.city->id + "." + std::string(to_id(area)),
                        label + count_label(ctx, rows.memo, counts), min, max};
        keep_below(ctx, cell.id, min, max, rows.head);
        if (cell_control(ctx, cell)) open_projects(ctx, rows.memo, row.city->id, only(area));
    }
    if (rows.in_sight(height))
        draw_count(ctx, rows.memo, rows.c, min, max, counts, rows.memo.most, ctx.theme.area(area),
                   TextStyle::BodyStrong);
}

/// Rows have the same place in the matrices of all years: the filters do not ask for the year.
void draw_row(Rows& rows, std::size_t g, std::size_t r) {
    UiContext& ctx = rows.ctx;
    const FocusRow& row = rows.memo.matrix().groups[g].rows[r];
    const float height = row_height(ctx);
    draw_city_name(rows, row, height);
    std::vector<int> counts(rows.memo.years.size());
    for (std::size_t i = 0; i < kAreas; ++i) {
        for (std::size_t y = 0; y < counts.size(); ++y)
            counts[y] = rows.memo.by_year[y].groups[g].rows[r].cells[i].projects;
        draw_cell(rows, row, i, counts, height);
    }
    for (std::size_t y = 0; y < counts.size(); ++y) counts[y] = rows.memo.by_year[y].groups[g].rows[r].projects;
    const Cell cell{"areas.city." + row.city->id,
                    row.city->name + ": " + count_label(ctx, rows.memo, counts),
                    {rows.c.total_x(), rows.y},
                    {rows.c.right(), rows.y + height}};
    keep_below(ctx, cell.id, cell.min, cell.max, rows.head);
    if (cell_control(ctx, cell)) open_projects(ctx, rows.memo, row.city->id, {});
    if (rows.in_sight(height))
        draw_count(ctx, rows.memo, rows.c, cell.min, cell.max, counts, rows.memo.most_of_city, ctx.theme.accent,
                   TextStyle::BodyStrong);
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
        if (g > 0) draw_line(ctx, rows.c, rows.y);
        const float y = std::round(rows.y + height - ctx.text.line(TextStyle::SmallStrong) - ctx.px(4));
        ctx.text.draw_clipped(ImGui::GetWindowDrawList(), {rows.c.left, y}, TextStyle::SmallStrong, ctx.theme.muted,
                              group.country->name, rows.c.total_x() - rows.c.left);
        if (group.rows.size() > 1)
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
    draw_line(ctx, rows.c, rows.y);
    ctx.text.draw_clipped(ImGui::GetWindowDrawList(), {rows.c.left, middle_y(ctx, TextStyle::Small, rows.y, height)},
                          TextStyle::Small, ctx.theme.muted, name, rows.c.name - ctx.px(4));
    const FocusMatrix none, &taken = less != nullptr ? *less : none;
    for (std::size_t i = 0; i < kAreas; ++i)
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
    const Columns c = columns_for(ctx);
    return {c.numbers, c.bars};
}

void draw_matrix(UiContext& ctx, const MatrixMemo& memo) {
    const Columns c = columns_for(ctx);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const float head = head_height(ctx, c);
    const float top = std::max(start.y, std::round(window->InnerRect.Min.y + ctx.px(8)));
    draw_head(ctx, memo, c, top);
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
