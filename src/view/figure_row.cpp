#include "view/figure_row.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "view/charts.h"
#include "view/facts.h"
#include "view/source_note.h"
#include "view/widgets.h"

namespace ascn {
namespace {

/// Value and unit at the right end of the line; returns where they begin.
float draw_value(UiContext& ctx, ImVec2 right, const Indicator& indicator, const NumberFact& fact) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (!fact.value) {
        const std::string missing = fact_value(ctx, fact);
        const float x = right.x - ctx.text.measure(TextStyle::Small, missing).x;
        ctx.text.draw(list, {x, right.y + ctx.px(1)}, TextStyle::Small, ctx.theme.muted, missing);
        return x;
    }
    const std::string unit = unit_suffix(ctx, indicator.unit), number = figure_number(indicator, fact);
    float x = right.x;
    if (!unit.empty()) {
        x -= ctx.text.measure(TextStyle::Body, unit).x;
        ctx.text.draw(list, {x, right.y}, TextStyle::Body, ctx.theme.muted, unit);
    }
    x -= ctx.text.measure(TextStyle::BodyStrong, number).x;
    ctx.text.draw(list, {x, right.y}, TextStyle::BodyStrong, ctx.theme.text, number);
    return x;
}

}  // namespace

void draw_figure_row(UiContext& ctx, const City& city, const Indicator& indicator, const NumberFact& fact) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = content_width(), pad = ctx.px(7), right = min.x + width;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const std::string id = "card.figure." + city.id + "." + indicator.id;
    ImVec2 pen{min.x, min.y + pad};

    const float value_x = draw_value(ctx, {right, pen.y}, indicator, fact);
    const bool disputed = is_disputed(city.conflicts, indicator.id);
    const float mark = disputed ? ctx.px(kMarkSide) : 0;
    const float room = value_x - pen.x - ctx.px(12) - mark;
    const ImVec2 name = ctx.text.draw(list, pen, TextStyle::Body, ctx.theme.text, indicator.name, room);
    // before the row's own area, which lies below it: the first one takes the press
    if (disputed) {
        const float line = ctx.text.line(TextStyle::Body);
        const float after = name.y > line * 1.5F ? room : name.x;
        dispute_mark(ctx, "card.dispute." + city.id + "." + indicator.id,
                     {pen.x + after + ctx.px(2), std::round(pen.y + line * 0.5F - mark * 0.5F)}, indicator.name,
                     city.conflicts, indicator.id);
    }
    pen.y += name.y + ctx.px(1);

    const float caption = ctx.text.line(TextStyle::Caption), indent = ctx.px(18);
    const bool course = has_course(fact);
    const float chart = course ? ctx.px(76) : 0;
    const ImVec2 icon{pen.x + ctx.px(6), pen.y + caption * 0.5F};
    const std::string qualifier = figure_qualifier(ctx, indicator, fact);
    const float qualifier_room = width - indent - chart - (course ? ctx.px(10) : 0);
    const float below = ctx.text
                            .draw(list, {pen.x + indent, pen.y}, TextStyle::Caption, ctx.theme.muted,
                                  fact.value ? qualifier : fact.note, qualifier_room)
                            .y;
    if (course) {
        const float top = pen.y + ctx.px(1);
        draw_sparkline(ctx, {right - chart, top}, {right, top + caption}, fact.series, ctx.theme.accent);
    }
    pen.y += std::max(below, caption);
    if (!fact.monthly.empty()) {
        pen.y += ctx.px(6);
        pen.y += draw_months(ctx, pen, width, fact.monthly, ctx.theme.circle);
    }
    pen.y += pad;

    const ImVec2 max{right, pen.y};
    std::string label = indicator.name + ": " + figure_value(ctx, indicator, fact);
    if (!qualifier.empty()) label += ", " + qualifier;
    const Interaction on = hit_area(ctx, id, min, max, label);
    draw_icon(list, icon, ctx.px(12), Icon::Info, on.hovered ? ctx.theme.accent : ctx.theme.muted, ctx.scale * 0.8F);
    const float out = ctx.px(6);
    if (on.hovered) list->AddRectFilled({min.x - out, min.y}, {max.x + out, max.y}, ctx.theme.hover, ctx.px(6));
    if (on.focused) draw_focus_ring(ctx, list, min, max, ctx.px(6));
    if (on.pressed)
        open_source_note(ctx, id, indicator.name, figure_lines(ctx, indicator, fact), fact.sources, min, max);
    ImGui::SetCursorScreenPos(min);
    ImGui::Dummy({width, max.y - min.y});
}

}  // namespace ascn
