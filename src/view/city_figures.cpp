// The city's figures: indicators by group, and what else is published, contested or missing.
#include <imgui.h>

#include <algorithm>
#include <array>

#include "model/indicators.h"
#include "view/city_sections.h"
#include "view/figure_row.h"
#include "view/widgets.h"

namespace ascn {
namespace {

/// Shown as tiles at the top of the card.
constexpr std::array<std::string_view, 4> kTiles = {"population", "area", "density", "projects"};

bool is_tile(const Indicator& indicator) {
    return std::find(kTiles.begin(), kTiles.end(), indicator.id) != kTiles.end();
}

void draw_group(UiContext& ctx, const City& city, IndicatorGroup group) {
    int rows = 0;
    for (const Indicator& indicator : ctx.data.indicators()) {
        rows += indicator.group == group && !is_tile(indicator) && ctx.data.figure(city, indicator) != nullptr ? 1 : 0;
    }
    if (rows == 0) return;
    const std::string id = "card.group." + std::to_string(static_cast<int>(group));
    FoldStyle style;
    style.count = rows;
    if (!fold(ctx, id, indicator_group_name(ctx, group), style)) return;
    for (const Indicator& indicator : ctx.data.indicators()) {
        if (indicator.group != group || is_tile(indicator)) continue;
        if (const NumberFact* fact = ctx.data.figure(city, indicator)) draw_figure_row(ctx, city, indicator, *fact);
    }
    gap(ctx, 8);
}

/// One other published figure: label and value, below them year and boundary.
void draw_other(UiContext& ctx, const std::string& id, std::string_view label, const NumberFact& fact) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = content_width() - ctx.px(kMarkSide + 4);
    const std::string text = std::string(label) + ": " + fact_value(ctx, fact);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 a = ctx.text.draw(list, at, TextStyle::Small, ctx.theme.text, text, width);
    const ImVec2 b =
        ctx.text.draw(list, {at.x, at.y + a.y}, TextStyle::Caption, ctx.theme.muted, fact_qualifier(ctx, fact), width);
    if (const Mark mark = source_mark(ctx, id, {at.x + width + ctx.px(4), at.y - ctx.px(3)}, label))
        mark.open(ctx, label, fact_lines(ctx, fact), fact.sources);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({content_width(), a.y + b.y + ctx.px(8)});
}

void draw_others(UiContext& ctx, const City& city) {
    const std::size_t count =
        city.population_alternatives.size() + city.area_alternatives.size() + city.other_figures.size();
    if (count == 0) return;
    FoldStyle style;
    style.count = static_cast<int>(count);
    if (!fold(ctx, "card.others", ctx.tr("card.others"), style)) return;
    const auto id = [&city](const char* kind, std::size_t i) {
        return "card.other." + city.id + "." + kind + "." + std::to_string(i);
    };
    for (std::size_t i = 0; i < city.population_alternatives.size(); ++i)
        draw_other(ctx, id("population", i), ctx.tr("indicator.population"), city.population_alternatives[i]);
    for (std::size_t i = 0; i < city.area_alternatives.size(); ++i)
        draw_other(ctx, id("area", i), ctx.tr("indicator.area"), city.area_alternatives[i]);
    for (std::size_t i = 0; i < city.other_figures.size(); ++i)
        draw_other(ctx, id("figure", i), city.other_figures[i].label, city.other_figures[i].fact);
    gap(ctx, 4);
}

void draw_recognitions(UiContext& ctx, const City& city) {
    if (city.recognitions.empty()) return;
    FoldStyle style;
    style.count = static_cast<int>(city.recognitions.size());
    if (!fold(ctx, "card.recognitions", ctx.tr("card.recognitions"), style)) return;
    for (std::size_t i = 0; i < city.recognitions.size(); ++i) {
        const TextFact& fact = city.recognitions[i];
        if (!fact.value) continue;
        std::string text = *fact.value;
        if (fact.year && text.find(std::to_string(*fact.year)) == std::string::npos)
            text += " (" + std::to_string(*fact.year) + ")";
        const Mark mark = marked_text(ctx, "card.recognition." + city.id + "." + std::to_string(i), TextStyle::Body,
                                      ctx.theme.text, text, *fact.value, true);
        if (mark) mark.open(ctx, ctx.tr("card.recognitions"), text_lines(ctx, fact), fact.sources);
    }
    gap(ctx, 4);
}

void draw_conflicts(UiContext& ctx, const City& city) {
    if (city.conflicts.empty()) return;
    FoldStyle style;
    style.count = static_cast<int>(city.conflicts.size());
    if (!fold(ctx, "card.conflicts", ctx.tr("card.conflicts"), style)) return;
    for (std::size_t i = 0; i < city.conflicts.size(); ++i) {
        const Conflict& conflict = city.conflicts[i];
        const Mark mark = marked_text(ctx, "card.conflict." + city.id + "." + std::to_string(i), TextStyle::Body,
                                      ctx.theme.text, conflict.text, conflict.text, true);
        if (mark) mark.open(ctx, ctx.tr("card.conflicts"), {conflict.text}, conflict.sources);
    }
    gap(ctx, 4);
}

void draw_gaps(UiContext& ctx, const City& city) {
    if (city.gaps.empty()) return;
    FoldStyle style;
    style.count = static_cast<int>(city.gaps.size());
    if (!fold(ctx, "card.gaps", ctx.tr("card.gaps"), style)) return;
    for (const std::string& text : city.gaps) bullet(ctx, text);
    gap(ctx, 4);
}

}  // namespace

void draw_indicator_section(UiContext& ctx, const City& city) {
    gap(ctx, 8);
    for (const IndicatorGroup group : kIndicatorGroups) draw_group(ctx, city, group);
    rule(ctx);
}

void draw_more_section(UiContext& ctx, const City& city) {
    gap(ctx, 18);
    draw_recognitions(ctx, city);
    draw_others(ctx, city);
    draw_conflicts(ctx, city);
    draw_gaps(ctx, city);
}

}  // namespace ascn
