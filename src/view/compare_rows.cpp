// Every cell starts at the top of its row; the row is as high as its tallest cell.
#include "view/compare_rows.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "view/compare_cells.h"
#include "view/facts.h"
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

    /// Heading of a group of rows; returns false where the reader has folded it.
    bool section(std::string_view id, std::string_view key) {
        const float h = ctx_.px(std::max(40.0, ctx_.target()));
        y_ = std::round(y_ + ctx_.px(12));
        FoldStyle style;
        style.open = true;
        const bool open = fold_line(ctx_, id, ctx_.tr(key), style, {layout_.left, y_}, {layout_.right, y_ + h});
        y_ += h;
        rule();
        return open;
    }

    void row(std::string_view label, std::string_view note, const CellPainter& draw_cell) {
        const bool stacked = layout_.label_width <= 0;
        y_ += ctx_.px(10);
        Pen name{{layout_.left, y_}, stacked ? layout_.right - layout_.left : layout_.label_width};
        name.text(ctx_, stacked ? TextStyle::SmallStrong : TextStyle::Body, ctx_.theme.text, label);
        if (!note.empty()) name.text(ctx_, TextStyle::Caption, ctx_.theme.muted, note);
        float bottom = name.pos.y;
        if (stacked) y_ = bottom = bottom + ctx_.px(4);
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

    /// Tells ImGui how far the content goes.
    void finish() {
        ImGui::SetCursorScreenPos({layout_.left, y_});
        ImGui::Dummy({1, ctx_.px(8)});
    }

private:
    static ImDrawList* list() { return ImGui::GetWindowDrawList(); }
    void rule() {
        const float h = std::max(1.0F, std::round(ctx_.px(1)));
        list()->AddRectFilled({layout_.left, y_}, {layout_.right, y_ + h}, ctx_.theme.rule);
        y_ += h;
    }

    UiContext& ctx_;
    const Comparison& comparison_;
    const CompareLayout& layout_;
    float y_;
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

void draw_number_row(UiContext& ctx, Rows& rows, const NumberRow& row) {
    std::string_view note;
    if (row.indicator->scope == IndicatorScope::Nation) note = ctx.tr("compare.national");
    if (row.indicator->scope == IndicatorScope::Region) note = ctx.tr("compare.regional");
    if (row.boundaries_differ) note = ctx.tr("compare.boundaries_differ");
    rows.row(row.indicator->name, note, [&row](Cell& cell) {
        draw_number(cell, row.cells[static_cast<std::size_t>(cell.column)], *row.indicator);
    });
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

void draw_plan_rows(UiContext& ctx, Rows& rows, const Comparison& comparison, const CompareLayout& layout) {
    const bool as_chips = chips_fit(ctx, comparison, layout);
    rows.row(ctx.tr("compare.row.vision"), {}, [](Cell& cell) { draw_vision(cell); });
    rows.row(ctx.tr("compare.row.areas"), {}, [as_chips](Cell& cell) { draw_focus_areas(cell, as_chips); });
    rows.row(ctx.tr("compare.row.targets"), {}, [](Cell& cell) { draw_targets(cell); });
    rows.row(ctx.tr("compare.row.projects"), {}, [](Cell& cell) { draw_priority_projects(cell); });
}

void draw_report_rows(UiContext& ctx, Rows& rows, const Comparison& comparison) {
    std::vector<std::vector<ReportCounts>> columns;
    int most = 0;
    for (const City* city : comparison.columns) {
        columns.push_back(report_history(ctx.data, *city));
        for (const ReportCounts& report : columns.back()) most = std::max(most, report.total);
    }
    const std::size_t years = columns.empty() ? 0 : columns.front().size();
    const auto of = [&columns](const Cell& cell, std::size_t year) -> const ReportCounts& {
        return columns[static_cast<std::size_t>(cell.column)][year];
    };
    for (std::size_t i = 0; i < years; ++i) {
        const std::string year = std::to_string(columns.front()[i].year);
        rows.row(ctx.tr_format("compare.row.report", {{"year", year}}), {},
                 [&of, i, most](Cell& cell) { draw_report(cell, of(cell, i), most); });
    }
    if (years > 0) {
        const std::string year = std::to_string(columns.front()[years - 1].year);
        rows.row(ctx.tr("compare.row.report_areas"), ctx.tr_format("compare.row.report", {{"year", year}}),
                 [&of, years](Cell& cell) { draw_report_areas(cell, of(cell, years - 1)); });
    }
    rows.row(ctx.tr("compare.row.other_projects"), {}, [](Cell& cell) { draw_other_projects(cell); });
}

void draw_people_rows(UiContext& ctx, Rows& rows) {
    for (const std::string& date : officer_list_dates(ctx.data)) {
        rows.row(ctx.tr("compare.row.officers"), ctx.tr_format("people.as_of", {{"date", format_date(date)}}),
                 [&date](Cell& cell) { draw_officers(cell, date); });
    }
    for (const std::string& date : representative_list_dates(ctx.data)) {
        rows.row(ctx.tr("people.representative"), ctx.tr_format("people.as_of", {{"date", format_date(date)}}),
                 [&date](Cell& cell) { draw_representatives(cell, date); });
    }
}

}  // namespace

void draw_compare_rows(UiContext& ctx, const Comparison& comparison, const CompareLayout& layout) {
    Rows rows(ctx, comparison, layout);
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
    if (rows.section("compare.fold.plan", "compare.section.plan")) draw_plan_rows(ctx, rows, comparison, layout);
    if (rows.section("compare.fold.reports", "compare.section.reports")) {
        draw_numbers(ctx, rows, comparison, IndicatorGroup::Network);
        draw_report_rows(ctx, rows, comparison);
    }
    if (rows.section("compare.fold.people", "compare.section.people")) draw_people_rows(ctx, rows);
    if (rows.section("compare.fold.partnerships", "card.partnerships"))
        rows.row(ctx.tr("card.partnerships"), {}, [](Cell& cell) { draw_partnerships(cell); });
    if (rows.section("compare.fold.notes", "compare.section.notes"))
        rows.row(ctx.tr("card.conflicts"), {}, [](Cell& cell) { draw_conflicts(cell); });
    rows.finish();
}

}  // namespace ascn
