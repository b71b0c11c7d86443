// Rows. Their controls are registered row by row, as the keyboard goes through them; then they are drawn part by part
// of the grid, for each change of the clipping costs a draw call.
#include "view/table_grid.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "model/table_stress.h"
#include "view/facts.h"
#include "view/source_marks.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kPadding = 12;               // CSS px, left and right of a cell
constexpr double kBadge = 20, kBoxSide = 16;  // of a compared city's number, of an empty check box

/// How the controls of one row stand: its check box, its name, then its cells.
struct RowHits {
    std::size_t row = 0;
    Interaction check, name;
    std::vector<Interaction> cells;
    bool hovered = false;
};

double check_width(const UiContext& ctx) { return ctx.narrow() ? 40 : 44; }

std::string name_of(const UiContext& ctx, const TableData& data, std::size_t row) {
    if (const TableRow* city = data.row(row)) return city->city->name;
    return ctx.tr_format("table.test_row", {{"n", format_number(data.stress_row(row) + 1)}});
}

/// A synthetic row's fact, or the city's; nullptr where the data set says nothing.
struct CellFact {
    const NumberFact* fact = nullptr;
    NumberFact made;
};
void find_fact(const TableData& data, std::size_t row, std::size_t figure, CellFact& cell) {
    if (const TableRow* city = data.row(row)) {
        cell.fact = city->cells[figure];
        return;
    }
    const ColumnSummary& summary = data.table.columns[figure].summary;
    cell.made.value = stress_figure(data.stress_row(row), figure, summary.min, summary.max);
    cell.fact = &cell.made;
}

const std::string& missing_sign(const UiContext& ctx, const NumberFact* fact) {
    const bool none = fact == nullptr || fact->missing != Missing::NotApplicable;
    return ctx.tr(none ? "table.sign.no_figure" : "table.sign.not_applicable");
}

// ---- controls ----

/// The note of a figure: how it came about, its source; for a synthetic one, that it is none.
void open_cell(GridFrame& frame, const std::string& id, const Indicator& indicator, const CellFact& cell,
               const TableRow* row, ImVec2 min, ImVec2 max) {
    UiContext& ctx = frame.ctx;
    const std::string title =
        row != nullptr ? ctx.tr_format("table.figure_of", {{"what", indicator.name}, {"city", row->city->name}})
                       : indicator.name;
    if (row == nullptr) return open_source_note(ctx, id, title, {ctx.tr("table.test_note")}, {}, min, max);
    const NumberFact none;
    const NumberFact& fact = cell.fact != nullptr ? *cell.fact : none;
    std::vector<std::string> lines = figure_lines(ctx, indicator, fact);
    std::vector<SourceIndex> sources = fact.sources;
    for (const Conflict& conflict : row->city->conflicts) {
        if (!concerns(conflict, indicator.id)) continue;
        lines.push_back(conflict.text);
        add_sources(sources, conflict.sources);
    }
    open_source_note(ctx, id, title, std::move(lines), sources, min, max);
}

std::string cell_label(const UiContext& ctx, const std::string& name, const Indicator& indicator,
                       const NumberFact* fact) {
    std::string label = name + ", " + indicator.name + ": ";
    if (fact == nullptr) return label + ctx.tr("missing.no_figure");
    label += figure_value(ctx, indicator, *fact);
    if (const std::string more = figure_qualifier(ctx, indicator, *fact); !more.empty()) label += ", " + more;
    return label;
}

Interaction hit_cell(GridFrame& frame, std::size_t row, const GridColumn& column) {
    const ImVec2 min{frame.column_x(column), frame.row_y(row)};
    const ImVec2 max{min.x + column.width, min.y + frame.row_height};
    if (!column.figure) return {};
    UiContext& ctx = frame.ctx;
    const TableRow* city = frame.data.row(row);
    const Indicator& indicator = *frame.data.table.columns[*column.figure].indicator;
    const std::string name = name_of(ctx, frame.data, row);
    const std::string id = "table.cell." + (city != nullptr ? city->city->id : name) + "." + indicator.id;
    CellFact cell;
    find_fact(frame.data, row, *column.figure, cell);
    follow_focus_in_grid(frame, id, min, max, Along::Both);
    const Interaction on = hit_area(ctx, id, min, max, cell_label(ctx, name, indicator, cell.fact));
    if (on.pressed) open_cell(frame, id, indicator, cell, city, min, max);
    return on;
}

/// Adds to the comparison, or takes out; says why a sixth one does not go.
void toggle_compared(UiContext& ctx, const City& city, bool compared) {
    if (!compared && ctx.state.compare.size() >= kMaxCompared) {
        ctx.wishes.toast = ctx.tr("table.compare_full");
        ctx.wishes.animating = true;
        return;
    }
    ctx.act(ToggleCompare{city.id});
}

/// Place among the compared, from 0; -1 for none.
int slot_of(const UiContext& ctx, const City& city) {
    const auto& ids = ctx.state.compare;
    const auto at = std::find(ids.begin(), ids.end(), city.id);
    return at == ids.end() ? -1 : static_cast<int>(at - ids.begin());
}

void hit_name(GridFrame& frame, RowHits& hits, const City& city) {
    UiContext& ctx = frame.ctx;
    const float y = frame.row_y(hits.row), check = ctx.px(check_width(ctx));
    const ImVec2 min{frame.min.x, y}, max{frame.left(), y + frame.row_height};
    const bool compared = slot_of(ctx, city) >= 0, selected = ctx.state.city == city.id;
    const std::string check_id = "table.check." + city.id, name_id = "table.row." + city.id;
    ItemInfo box;
    box.role = "checkbox";
    box.checked = compared;
    follow_focus_in_grid(frame, check_id, min, max, Along::Rows);
    hits.check = hit_area(ctx, check_id, min, {min.x + check, max.y},
                          ctx.tr_format("table.compare_city", {{"city", city.name}}), box);
    if (hits.check.pressed) toggle_compared(ctx, city, compared);
    ItemInfo info;
    info.selected = selected;
    follow_focus_in_grid(frame, name_id, min, max, Along::Rows);
    hits.name = hit_area(ctx, name_id, {min.x + check, min.y}, max,
                         city.name + ", " + std::string(country_name(ctx, city)), info);
    if (hits.name.pressed) ctx.act(SelectCity{selected ? std::string() : city.id});
}

void hit_row(GridFrame& frame, RowHits& hits) {
    if (const TableRow* row = frame.data.row(hits.row)) {
        ImGui::PushClipRect({frame.min.x, frame.top()}, {frame.left(), frame.bottom()}, true);
        hit_name(frame, hits, *row->city);
        ImGui::PopClipRect();
    }
    ImGui::PushClipRect({frame.left(), frame.top()}, {frame.max.x, frame.bottom()}, true);
    for (const GridColumn& column : frame.data.columns) hits.cells.push_back(hit_cell(frame, hits.row, column));
    ImGui::PopClipRect();
    const auto is_hovered = [](const Interaction& on) { return on.hovered; };
    hits.hovered =
        hits.check.hovered || hits.name.hovered || std::any_of(hits.cells.begin(), hits.cells.end(), is_hovered);
}

// ---- drawing ----

/// Below the texts of a row: whether it is selected, or under the pointer; the line at its foot.
void draw_ground(const GridFrame& frame, const RowHits& hits, float x0, float x1) {
    const UiContext& ctx = frame.ctx;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float y = frame.row_y(hits.row), end = y + frame.row_height, line = std::max(1.0F, std::round(ctx.px(1)));
    const TableRow* row = frame.data.row(hits.row);
    if (row != nullptr && row->city->id == ctx.state.city)
        list->AddRectFilled({x0, y}, {x1, end}, ctx.theme.accent_soft);
    if (hits.hovered) list->AddRectFilled({x0, y}, {x1, end}, ctx.theme.hover);
    list->AddRectFilled({x0, end - line}, {x1, end}, ctx.theme.rule);
}

/// The figure at the right end; to its left its year where it is not the column's usual one, and a small warning where
/// sources differ.
void draw_figure(GridFrame& frame, std::size_t row, const GridColumn& column, ImVec2 min, ImVec2 max) {
    UiContext& ctx = frame.ctx;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const TableColumn& figures = frame.data.table.columns[*column.figure];
    CellFact cell;
    find_fact(frame.data, row, *column.figure, cell);
    const float middle = (min.y + max.y) * 0.5F, line = ctx.text.line(TextStyle::Body);
    const bool missing = cell.fact == nullptr || !cell.fact->value;
    const auto part = ctx.state.shade ? shade_of(figures.summary, cell.fact) : std::nullopt;
    if (part) {
        const float thin = std::max(1.0F, std::round(ctx.px(1)));
        list->AddRectFilled(min, {max.x - thin, max.y - thin}, table_shade(ctx.theme, *part));
    }
    const std::string text = missing ? missing_sign(ctx, cell.fact) : figure_number(*figures.indicator, *cell.fact);
    float x = max.x - ctx.px(kPadding) - ctx.text.measure(TextStyle::Body, text).x;
    ctx.text.draw(list, {x, std::round(middle - line * 0.5F)}, TextStyle::Body,
                  missing ? ctx.theme.muted : ctx.theme.text, text);
    if (missing || cell.fact == &cell.made) return;
    if (column.year.differs(cell.fact->year)) {
        const std::string year = cell.fact->year ? std::to_string(*cell.fact->year) : ctx.tr("table.no_year");
        x -= ctx.px(8) + ctx.text.measure(TextStyle::Caption, year).x;
        ctx.text.draw(list, {x, std::round(middle - ctx.text.line(TextStyle::Caption) * 0.5F + ctx.px(0.5))},
                      TextStyle::Caption, part ? ctx.theme.text : ctx.theme.muted, year);
    }
    const TableRow* city = frame.data.row(row);
    if (city != nullptr && is_disputed(city->city->conflicts, figures.indicator->id) && x - min.x > ctx.px(18))
        draw_icon(list, {x - ctx.px(10), middle}, ctx.px(12), Icon::Warning, part ? ctx.theme.text : ctx.theme.warn,
                  ctx.scale * 0.8F);
}

void draw_country(GridFrame& frame, std::size_t row, const GridColumn& column, ImVec2 min, ImVec2 max) {
    UiContext& ctx = frame.ctx;
    const TableRow* city = frame.data.row(row);
    const std::string_view text =
        city != nullptr ? country_name(ctx, *city->city) : std::string_view(ctx.tr("table.synthetic"));
    const float y = std::round((min.y + max.y - ctx.text.line(TextStyle::Small)) * 0.5F);
    ctx.text.draw_clipped(ImGui::GetWindowDrawList(), {min.x + ctx.px(kPadding), y}, TextStyle::Small, ctx.theme.muted,
                          text, column.width - ctx.px(kPadding * 2));
}

void draw_cells(GridFrame& frame, const RowHits& hits) {
    UiContext& ctx = frame.ctx;
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_ground(frame, hits, frame.left(), frame.max.x);
    for (std::size_t i = 0; i < frame.data.columns.size(); ++i) {
        const GridColumn& column = frame.data.columns[i];
        if (!frame.in_sight(column)) continue;
        const ImVec2 min{frame.column_x(column), frame.row_y(hits.row)};
        const ImVec2 max{min.x + column.width, min.y + frame.row_height};
        if (column.figure)
            draw_figure(frame, hits.row, column, min, max);
        else
            draw_country(frame, hits.row, column, min, max);
        const Interaction& on = hits.cells[i];
        const float in = ctx.px(3);
        if (on.hovered) list->AddRectFilled(min, max, ctx.theme.hover);
        if (on.focused)
            draw_focus_ring(ctx, list, {min.x + in, min.y + in}, {max.x - in, max.y - in - ctx.px(1)}, ctx.px(4));
    }
}

/// An empty box, or the number under which the city is compared, in its colour.
void draw_check(const GridFrame& frame, const Interaction& on, int slot, ImVec2 centre) {
    UiContext& ctx = frame.ctx;
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (slot < 0) {
        const float half = ctx.px(kBoxSide / 2);
        list->AddRect({centre.x - half, centre.y - half}, {centre.x + half, centre.y + half},
                      on.hovered ? ctx.theme.accent : ctx.theme.muted, ctx.px(4), 0, ctx.px(1.25));
    } else {
        const Color color = compare_color(ctx.theme, slot);
        list->AddCircleFilled(centre, ctx.px(kBadge / 2), faded(color, 0.14));
        list->AddCircle(centre, ctx.px(kBadge / 2 - 1), color, 0, ctx.px(2));
        const std::string digit = std::to_string(slot + 1);
        const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, digit);
        ctx.text.draw(list, {std::round(centre.x - size.x * 0.5F), std::round(centre.y - size.y * 0.5F)},
                      TextStyle::SmallStrong, ctx.theme.text, digit);
    }
    const float ring = ctx.px(kBadge / 2 + 1);
    if (on.focused)
        draw_focus_ring(ctx, list, {centre.x - ring, centre.y - ring}, {centre.x + ring, centre.y + ring}, ctx.px(5));
}

/// Check box and name.
void draw_first(GridFrame& frame, const RowHits& hits) {
    UiContext& ctx = frame.ctx;
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_ground(frame, hits, frame.min.x, frame.left());
    const float y = frame.row_y(hits.row), middle = y + frame.row_height * 0.5F;
    const TableRow* row = frame.data.row(hits.row);
    const bool selected = row != nullptr && row->city->id == ctx.state.city;
    if (selected)
        list->AddRectFilled({frame.min.x, y}, {frame.min.x + ctx.px(3), y + frame.row_height}, ctx.theme.accent);
    const float check = ctx.px(check_width(ctx)), x = frame.min.x + check, room = frame.left() - x - ctx.px(6);
    if (row != nullptr)
        draw_check(frame, hits.check, slot_of(ctx, *row->city), {frame.min.x + check * 0.5F + ctx.px(2), middle});
    const TextStyle style = ctx.narrow() ? TextStyle::SmallStrong : TextStyle::BodyStrong;
    const Color ink = row == nullptr ? ctx.theme.muted : selected ? ctx.theme.accent : ctx.theme.text;
    const std::string name = name_of(ctx, frame.data, hits.row);
    const ImVec2 size = ctx.text.measure(style, name, room);
    if (size.y <= frame.row_height)
        ctx.text.draw(list, {x, std::round(middle - size.y * 0.5F)}, style, ink, name, room);
    else
        ctx.text.draw_clipped(list, {x, std::round(middle - ctx.text.line(style) * 0.5F)}, style, ink, name, room);
    if (hits.name.focused)
        draw_focus_ring(ctx, list, {x - ctx.px(3), y + ctx.px(4)},
                        {frame.left() - ctx.px(5), y + frame.row_height - ctx.px(5)}, ctx.px(4));
}

/// The rows whose controls are registered: those in sight and, out of sight, those that the keyboard can go to: the
/// next ones; with the focus in the table a page of them, the first and the last.
std::vector<std::size_t> rows_with_controls(const GridFrame& frame) {
    const std::size_t count = frame.data.order.size();
    const bool keyboard = frame.ctx.scratch.focused_item.starts_with("table.");
    const std::size_t more = keyboard ? frame.end - frame.first : 1;
    const std::size_t from = frame.first - std::min(frame.first, more), to = std::min(frame.end + more, count);
    std::vector<std::size_t> rows;
    if (keyboard && from > 0) rows.push_back(0);
    for (std::size_t row = from; row < to; ++row) rows.push_back(row);
    if (keyboard && to < count) rows.push_back(count - 1);
    return rows;
}

void draw_rows(GridFrame& frame) {
    const std::vector<std::size_t> rows = rows_with_controls(frame);
    std::vector<RowHits> all(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        all[i].row = rows[i];
        hit_row(frame, all[i]);
    }
    const auto seen = [&frame](const RowHits& hits) { return hits.row >= frame.first && hits.row < frame.end; };
    ImGui::PushClipRect({frame.left(), frame.top()}, {frame.max.x, frame.bottom()}, true);
    for (const RowHits& hits : all)
        if (seen(hits)) draw_cells(frame, hits);
    ImGui::PopClipRect();
    ImGui::PushClipRect({frame.min.x, frame.top()}, {frame.left(), frame.bottom()}, true);
    for (const RowHits& hits : all)
        if (seen(hits)) draw_first(frame, hits);
    ImGui::PopClipRect();
}

/// Nothing is kept: says so, and the way back.
void draw_empty(GridFrame& frame) {
    UiContext& ctx = frame.ctx;
    const float pad = ctx.px(ctx.narrow() ? 16 : 24), width = frame.max.x - frame.min.x - pad * 2;
    ImVec2 pen{frame.min.x + pad, frame.top() + ctx.px(28)};
    pen.y +=
        ctx.text
            .draw(ImGui::GetWindowDrawList(), pen, TextStyle::BodyStrong, ctx.theme.text, ctx.tr("table.empty"), width)
            .y +
        ctx.px(4);
    pen.y +=
        ctx.text
            .draw(ImGui::GetWindowDrawList(), pen, TextStyle::Body, ctx.theme.muted, ctx.tr("table.empty_hint"), width)
            .y +
        ctx.px(14);
    ImGui::SetCursorScreenPos(pen);
    if (button(ctx, "table.empty.clear", ctx.tr("table.show_all"), ButtonKind::Plain)) {
        ctx.act(ClearFilters{});
        ctx.act(SetQuery{""});
    }
}

/// Thin lines between what stays and what moves.
void draw_edges(const GridFrame& frame) {
    const UiContext& ctx = frame.ctx;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float line = std::max(1.0F, std::round(ctx.px(1)));
    list->AddRectFilled({frame.min.x, frame.top() - line}, {frame.max.x, frame.top()}, ctx.theme.outline);
    if (frame.foot_height > 0)
        list->AddRectFilled({frame.min.x, frame.bottom()}, {frame.max.x, frame.bottom() + line}, ctx.theme.outline);
    if (frame.scroll.x > 0)
        list->AddRectFilled({frame.left() - line, frame.min.y}, {frame.left(), frame.max.y}, ctx.theme.outline);
}

}  // namespace

void follow_focus_in_grid(GridFrame& frame, std::string_view id, ImVec2 min, ImVec2 max, Along along) {
    UiContext& ctx = frame.ctx;
    if (!ctx.scratch.scroll_to_focus || ctx.scratch.focused_item != id) return;
    ctx.scratch.scroll_to_focus = false;
    ctx.wishes.animating = true;
    if (along != Along::Columns && min.y < frame.top())
        ImGui::SetScrollY(frame.scroll.y - (frame.top() - min.y));
    else if (along != Along::Columns && max.y > frame.bottom())
        ImGui::SetScrollY(frame.scroll.y + max.y - frame.bottom());
    if (along == Along::Rows) return;
    if (min.x < frame.left())
        ImGui::SetScrollX(frame.scroll.x - (frame.left() - min.x));
    else if (max.x > frame.max.x)
        ImGui::SetScrollX(frame.scroll.x + std::min(max.x - frame.max.x, min.x - frame.left()));
}

void draw_table_grid(UiContext& ctx, TableData& data, double height) {
    begin_scroll(ctx, "table-grid", height, 0, true);
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImVec2 start = ImGui::GetCursorScreenPos();
    GridFrame frame{ctx, data, window->InnerRect.Min, window->InnerRect.Max, window->Scroll};
    frame.row_height = std::round(ctx.px(ctx.target() > 40 ? 48 : 36));
    frame.foot_height = data.table.rows.empty() ? 0 : table_summary_height(ctx);
    const std::size_t rows = data.order.size();
    // rows out of sight take their room, and nothing else
    const float content = data.head_height + frame.row_height * static_cast<float>(rows) + frame.foot_height;
    ImGui::Dummy({data.first_width + data.columns_width, rows > 0 ? content : 1});
    const float room = std::max(frame.bottom() - frame.top(), 0.0F);
    frame.first = std::min(static_cast<std::size_t>(std::max(frame.scroll.y, 0.0F) / frame.row_height), rows);
    frame.end = std::min(static_cast<std::size_t>((frame.scroll.y + room) / frame.row_height) + 1, rows);

    draw_table_head(frame);
    if (rows == 0)
        draw_empty(frame);
    else
        draw_rows(frame);
    if (frame.foot_height > 0) draw_table_summary(frame);
    draw_edges(frame);
    ImGui::SetCursorScreenPos({start.x, start.y});
    end_scroll(ctx, true);
}

}  // namespace ascn
