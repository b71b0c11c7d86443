// Every cell starts at the top of its row; the row is as high as its tallest cell.
#include "view/compare_rows.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "model/compare_differences.h"
#include "view/compare_cells.h"
#include "view/compare_corner.h"
#include "view/facts.h"
#include "view/map_marks.h"
#include "view/report_texts.h"
#include "view/reports_memo.h"
#include "view/widgets.h"

namespace ascn {
namespace {

/// What draws a cell, without its type: one row() serves them all.
class CellPainter {
public:
    template <class Draw>
    CellPainter(const Draw& draw)
        : object_(&draw), call_([](const void* object, Cell& cell) { (*static_cast<const Draw*>(object))(cell); }) {}
    void operator()(Cell& cell) const { call_(object_, cell); }

private:
    const void* object_;
    void (*call_)(const void*, Cell&);
};

class Rows {
public:
    Rows(UiContext& ctx, const Comparison& comparison, const CompareLayout& layout)
        : ctx_(ctx), comparison_(comparison), layout_(layout), y_(ImGui::GetCursorScreenPos().y) {}

    /// Heading of a group of rows; returns false where the reader has folded it. Of a group of which every row is
    /// hidden none is drawn.
    bool section(const char* id, const char* key) {
        heading_ = {id, key};
        const bool open = is_open(ctx_, id, true);
        if (!open || !hides()) draw_heading();
        return open;
    }

    /// Whether rows that nothing is known for are left out; where they are, one that is not known is counted.
    bool leaves_out(bool known) {
        if (known || !hides()) return false;
        ++hidden_;
        return true;
    }
    bool marks_differences() const { return ctx_.state.rows.contains(RowOption::Differences); }
    const Comparison& comparison() const { return comparison_; }

    void row(std::string_view label, std::string_view note, const CellPainter& draw_cell, bool warns = false) {
        float bottom = begin_row(label, note, warns);
        for (int i = 0; i < layout_.visible; ++i) {
            const int column = layout_.first + i;
            Cell cell{ctx_,
                      *comparison_.columns[static_cast<std::size_t>(column)],
                      column,
                      {{layout_.column_x(i), y_}, layout_.column_width}};
            draw_cell(cell);
            bottom = std::max(bottom, cell.pen.pos.y);
        }
        y_ = std::ceil(bottom) + ctx_.px(12);
        rule();
    }

    /// A row with one cell over all columns.
    void wide_row(std::string_view label, std::string_view text) {
        const float bottom = begin_row(label, {}, false);
        const float left = layout_.label_width > 0 ? layout_.column_x(0) : layout_.left;
        Pen pen{{left, y_}, std::min(layout_.right - left, ctx_.px(720))};
        pen.text(ctx_, TextStyle::Body, ctx_.theme.text, text);
        y_ = std::ceil(std::max(bottom, pen.pos.y)) + ctx_.px(12);
        rule();
    }

    /// A short text below the rows of a group.
    void caption(std::string_view text) {
        y_ += ctx_.px(10);
        Pen pen{{layout_.left, y_}, layout_.right - layout_.left};
        pen.text(ctx_, TextStyle::Caption, ctx_.theme.muted, text);
        y_ = pen.pos.y;
    }

    /// Says what was left out, and tells ImGui how far the content goes.
    void finish() {
        if (hidden_ > 0) caption(ctx_.tr_plural("compare.rows_hidden", hidden_));
        ImGui::SetCursorScreenPos({layout_.left, y_});
        ImGui::Dummy({1, ctx_.px(8)});
    }

private:
    struct Heading {
        const char *id = nullptr, *key = nullptr;  // of a group that is not drawn yet
    };

    static ImDrawList* list() { return ImGui::GetWindowDrawList(); }
    bool hides() const { return ctx_.state.rows.contains(RowOption::Known); }
    void rule() {
        const float h = std::max(1.0F, std::round(ctx_.px(1)));
        list()->AddRectFilled({layout_.left, y_}, {layout_.right, y_ + h}, ctx_.theme.rule);
        y_ += h;
    }
    void draw_heading() {
        const float h = ctx_.px(std::max(40.0, ctx_.target()));
        y_ = std::round(y_ + ctx_.px(12));
        FoldStyle style;
        style.open = true;
        fold_line(ctx_, heading_.id, ctx_.tr(heading_.key), style, {layout_.left, y_}, {layout_.right, y_ + h});
        heading_ = {};
        y_ += h;
        rule();
    }
    /// The row's name, beside the cells or above them. Returns its bottom; the cells start at y_.
    float begin_row(std::string_view label, std::string_view note, bool warns) {
        if (heading_.id != nullptr) draw_heading();
        const bool stacked = layout_.label_width <= 0;
        y_ += ctx_.px(10);
        Pen name{{layout_.left, y_}, stacked ? layout_.right - layout_.left : layout_.label_width};
        name.text(ctx_, stacked ? TextStyle::SmallStrong : TextStyle::Body, ctx_.theme.text, label);
        if (!note.empty()) name.text(ctx_, TextStyle::Caption, warns ? ctx_.theme.warn : ctx_.theme.muted, note);
        if (stacked) y_ = name.pos.y += ctx_.px(4);
        return name.pos.y;
    }

    UiContext& ctx_;
    const Comparison& comparison_;
    const CompareLayout& layout_;
    float y_;
    Heading heading_;
    int hidden_ = 0;
};

/// True where every chip of the shown columns fits its column.
bool chips_fit(UiContext& ctx, const Comparison& comparison, const CompareLayout& layout) {
    for (int i = 0; i < layout.visible; ++i) {
        const int column = layout.first + i;
        const City& city = *comparison.columns[static_cast<std::size_t>(column)];
        for (const FocusArea area : kFocusAreas) {
            if (!city.plan.focus_areas.contains(area)) continue;
            const float text = ctx.text.measure(TextStyle::Small, focus_area_name(ctx, area)).x;
            if (text + ctx.px(12 * 2 + 8 + 7) > layout.column_width) return false;
        }
    }
    return true;
}

/// What a reader must know before the figures of a row are compared.
std::string note_of(const UiContext& ctx, const NumberRow& row) {
    const IndicatorScope scope = row.indicator->scope;
    if (scope == IndicatorScope::Nation) return ctx.tr("compare.national");
    std::string note;
    if (row.boundaries_differ) note = ctx.tr("compare.boundaries_differ");
    if (scope == IndicatorScope::Region) note = ctx.tr("compare.regional");
    if (row.ranked) return note;
    if (!note.empty()) note += " \u00B7 ";
    return note +
           ctx.tr_format("compare.not_ranked", {{"n", std::to_string(row.known)}, {"of", std::to_string(row.pilots)}});
}

void draw_number_row(UiContext& ctx, Rows& rows, const NumberRow& row) {
    if (rows.leaves_out(is_known(row))) return;
    const std::string note = note_of(ctx, row);
    NumberDifference difference;
    if (rows.marks_differences()) difference = number_difference(row);
    const auto draw = [&](Cell& cell) {
        const auto column = static_cast<std::size_t>(cell.column);
        NumberMarks marks;
        marks.boundaries_differ = row.boundaries_differ;
        marks.has_bar = row.has_bars;
        if (column < difference.cells.size()) {
            marks.extreme = difference.cells[column];
            marks.ratio = difference.ratio;
        }
        draw_number(cell, row.cells[column], *row.indicator, marks);
    };
    rows.row(row.indicator->name, note, draw, row.boundaries_differ);
}

/// Rows of one group of indicators; those of people stand under 'at a glance'.
void draw_numbers(UiContext& ctx, Rows& rows, const Comparison& comparison, IndicatorGroup group) {
    for (const NumberRow& row : comparison.numbers) {
        if (row.indicator->group == group) draw_number_row(ctx, rows, row);
    }
}

bool has_group(const Comparison& comparison, IndicatorGroup group) {
    return std::any_of(comparison.numbers.begin(), comparison.numbers.end(),
                       [group](const NumberRow& row) { return row.indicator->group == group; });
}

/// A row of texts or things. Where differences are asked for, what only one city has is marked; where nothing is shared
/// the row says so instead.
template <class Draw>
void draw_text_row(UiContext& ctx, Rows& rows, TextRow row, const char* key, const Draw& draw_cell) {
    if (rows.leaves_out(is_known(ctx.data, rows.comparison(), row))) return;
    OwnThings own;
    if (rows.marks_differences()) own = own_things(things_of(ctx.data, rows.comparison(), row));
    const auto draw = [&](Cell& cell) {
        const auto column = static_cast<std::size_t>(cell.column);
        draw_cell(cell, own.mark() ? own.only_here[column] : std::vector<bool>());
    };
    rows.row(ctx.tr(key), own.nothing_shared() ? ctx.tr("compare.nothing_shared") : std::string_view(), draw);
}

void draw_plan_rows(UiContext& ctx, Rows& rows, const CompareLayout& layout) {
    const bool as_chips = chips_fit(ctx, rows.comparison(), layout);
    using Own = std::vector<bool>;
    draw_text_row(ctx, rows, TextRow::Vision, "compare.row.vision", [](Cell& cell, const Own&) { draw_vision(cell); });
    draw_text_row(ctx, rows, TextRow::FocusAreas, "compare.row.areas",
                  [as_chips](Cell& cell, const Own& own) { draw_focus_areas(cell, as_chips, own); });
    draw_text_row(ctx, rows, TextRow::Targets, "compare.row.targets",
                  [](Cell& cell, const Own& own) { draw_targets(cell, own); });
    draw_text_row(ctx, rows, TextRow::PriorityProjects, "compare.row.projects",
                  [](Cell& cell, const Own&) { draw_priority_projects(cell); });
}

/// What the compared cities share, two by two, and the city that would go with them.
void draw_alike_rows(UiContext& ctx, Rows& rows, const CompareMemo& memo) {
    const auto& columns = memo.comparison.columns;
    for (const AlikePair& pair : memo.alike) {
        const std::string names =
            ctx.tr_format("compare.pair", {{"a", columns[pair.a]->name}, {"b", columns[pair.b]->name}});
        std::string reasons;
        if (pair.likeness) reasons = joined(match_reasons(ctx, *pair.likeness), ". ");
        if (reasons.empty()) reasons = ctx.tr(pair.likeness ? "compare.alike_none" : "compare.alike_unknown");
        rows.wide_row(names, reasons);
    }
    if (memo.similar)
        rows.wide_row(ctx.tr_format("compare.similar", {{"city", memo.similar->city->name}}),
                      similar_reasons(ctx, *memo.similar, columns));
    rows.caption(ctx.tr("card.matches_rule"));
}

void draw_report_rows(UiContext& ctx, Rows& rows, const std::vector<const City*>& columns) {
    const ReportsMemo& reports = reports_memo(ctx);
    int most = 0;
    for (const City* city : columns) {
        for (const ReportCounts& report : reports.of(*city)) most = std::max(most, report.total);
    }
    const auto listed = [&](std::size_t year) {
        return std::any_of(columns.begin(), columns.end(),
                           [&](const City* city) { return reports.of(*city)[year].total > 0; });
    };
    const std::size_t years = reports.history.size();
    for (std::size_t i = 0; i < years; ++i) {
        if (rows.leaves_out(listed(i))) continue;
        rows.row(report_name(ctx, reports.history[i].year), {},
                 [&reports, i, most](Cell& cell) { draw_report(cell, reports.of(cell.city)[i], most); });
    }
    if (years > 0 && !rows.leaves_out(listed(years - 1))) {
        rows.row(ctx.tr("compare.row.report_areas"), report_name(ctx, reports.history.back().year),
                 [&reports](Cell& cell) { draw_report_areas(cell, reports.of(cell.city).back()); });
    }
    draw_text_row(ctx, rows, TextRow::OtherProjects, "compare.row.other_projects",
                  [](Cell& cell, const std::vector<bool>&) { draw_other_projects(cell); });
}

bool names_officers(const std::vector<OfficerList>& lists, std::string_view date) {
    return std::any_of(lists.begin(), lists.end(),
                       [date](const OfficerList& list) { return list.as_of == date && !list.officers.empty(); });
}

void draw_people_rows(UiContext& ctx, Rows& rows) {
    const auto& columns = rows.comparison().columns;
    for (const std::string& date : officer_list_dates(ctx.data)) {
        const auto named = [&date](const City* city) { return names_officers(city->officer_lists, date); };
        if (rows.leaves_out(std::any_of(columns.begin(), columns.end(), named))) continue;
        rows.row(ctx.tr("compare.row.officers"), ctx.tr_format("people.as_of", {{"date", format_date(date)}}),
                 [&date](Cell& cell) { draw_officers(cell, date); });
    }
    for (const std::string& date : representative_list_dates(ctx.data)) {
        const auto named = [&](const City* city) {
            const Country* country = ctx.data.country(city->country);
            return country != nullptr && names_officers(country->representatives, date);
        };
        if (rows.leaves_out(std::any_of(columns.begin(), columns.end(), named))) continue;
        rows.row(ctx.tr("people.representative"), ctx.tr_format("people.as_of", {{"date", format_date(date)}}),
                 [&date](Cell& cell) { draw_representatives(cell, date); });
    }
}

void draw_figure_sections(UiContext& ctx, Rows& rows, const Comparison& comparison) {
    if (rows.section("compare.fold.glance", "compare.section.glance")) {
        for (std::size_t i = 0; i < comparison.basic_rows; ++i) draw_number_row(ctx, rows, comparison.numbers[i]);
        for (std::size_t i = comparison.basic_rows; i < comparison.numbers.size(); ++i) {
            const NumberRow& row = comparison.numbers[i];
            if (row.indicator->group == IndicatorGroup::People) draw_number_row(ctx, rows, row);
        }
    }
    if (has_group(comparison, IndicatorGroup::ClimateEnvironment) &&
        rows.section("compare.fold.climate", "group.climate-environment"))
        draw_numbers(ctx, rows, comparison, IndicatorGroup::ClimateEnvironment);
    if (has_group(comparison, IndicatorGroup::EconomyConnectivity) &&
        rows.section("compare.fold.economy", "group.economy-connectivity"))
        draw_numbers(ctx, rows, comparison, IndicatorGroup::EconomyConnectivity);
}

}  // namespace

void draw_compare_rows(UiContext& ctx, const CompareMemo& memo, const CompareLayout& layout) {
    const Comparison& comparison = memo.comparison;
    Rows rows(ctx, comparison, layout);
    draw_figure_sections(ctx, rows, comparison);
    if (rows.section("compare.fold.plan", "compare.section.plan")) draw_plan_rows(ctx, rows, layout);
    if (comparison.columns.size() > 1 && rows.section("compare.fold.alike", "compare.section.alike"))
        draw_alike_rows(ctx, rows, memo);
    if (rows.section("compare.fold.reports", "compare.section.reports")) {
        draw_numbers(ctx, rows, comparison, IndicatorGroup::Network);
        draw_report_rows(ctx, rows, comparison.columns);
    }
    if (rows.section("compare.fold.people", "compare.section.people")) draw_people_rows(ctx, rows);
    if (rows.section("compare.fold.partnerships", "card.partnerships"))
        draw_text_row(ctx, rows, TextRow::Partnerships, "card.partnerships",
                      [](Cell& cell, const std::vector<bool>& own) { draw_partnerships(cell, own); });
    if (rows.section("compare.fold.notes", "compare.section.notes"))
        draw_text_row(ctx, rows, TextRow::Conflicts, "card.conflicts",
                      [](Cell& cell, const std::vector<bool>&) { draw_conflicts(cell); });
    rows.finish();
}

}  // namespace ascn
