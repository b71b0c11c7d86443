// Every cell starts at the top of its row; the row is as high as its tallest cell.
#include "view/compare_rows.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "view/compare_cells.h"
#include "view/facts.h"

namespace ascn {
namespace {

class Rows {
public:
    Rows(UiContext& ctx, const Comparison& comparison, const CompareLayout& layout)
        : ctx_(ctx), comparison_(comparison), layout_(layout), y_(ImGui::GetCursorScreenPos().y) {}

    void section(std::string_view title) {
        y_ += ctx_.px(20);
        const ImVec2 pos{layout_.left, y_};
        y_ += ctx_.text.draw(list(), pos, TextStyle::Label, ctx_.theme.muted, title, layout_.right - layout_.left).y;
        y_ += ctx_.px(10);
        rule();
    }

    template <class DrawCell>
    void row(std::string_view label, std::string_view note, DrawCell draw_cell) {
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

}  // namespace

void draw_compare_rows(UiContext& ctx, const Comparison& comparison, const CompareLayout& layout) {
    Rows rows(ctx, comparison, layout);
    rows.section(ctx.tr("compare.section.glance"));
    for (const NumberRow& row : comparison.numbers) {
        const std::string_view note =
            row.boundaries_differ ? std::string_view(ctx.tr("compare.boundaries_differ")) : "";
        rows.row(number_row_name(ctx, row.id), note,
                 [&row](Cell& cell) { draw_number(cell, row.cells[static_cast<std::size_t>(cell.column)], row.id); });
    }
    rows.section(ctx.tr("compare.section.plan"));
    const bool as_chips = chips_fit(ctx, comparison, layout);
    rows.row(ctx.tr("compare.row.vision"), {}, draw_vision);
    rows.row(ctx.tr("compare.row.areas"), {}, [as_chips](Cell& cell) { draw_focus_areas(cell, as_chips); });
    rows.row(ctx.tr("compare.row.targets"), {}, draw_targets);
    rows.row(ctx.tr("compare.row.projects"), {}, draw_projects);
    rows.section(ctx.tr("compare.section.people"));
    for (const std::string& date : officer_list_dates(ctx.data)) {
        rows.row(ctx.tr("compare.row.officers"), ctx.tr_format("people.as_of", {{"date", format_date(date)}}),
                 [&date](Cell& cell) { draw_officers(cell, date); });
    }
    rows.finish();
}

}  // namespace ascn
