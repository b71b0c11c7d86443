// The charts of the comparison: the compared cities in their columns' colours and shapes, among all pilot cities where
// that says more.
#pragma once

#include <imgui.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/compare.h"
#include "view/ui_context.h"

namespace ascn {

/// Who is who, and the way to add a city: stays while the charts scroll. Leaves the cursor below.
void draw_chart_header(UiContext& ctx, const Comparison& comparison, float left, float right);
/// All charts from the cursor on, in two columns where there is room; leaves the cursor below.
void draw_compare_charts(UiContext& ctx, const Comparison& comparison, float left, float right);

// ---- the charts; each draws from `pos` on and returns its bottom, device px ----
float draw_area_bars(UiContext& ctx, const Comparison& comparison, ImVec2 pos, float width);
float draw_status_stacks(UiContext& ctx, const Comparison& comparison, ImVec2 pos, float width);
float draw_indicator_dots(UiContext& ctx, const Comparison& comparison, ImVec2 pos, float width);
float draw_scatter(UiContext& ctx, const Comparison& comparison, ImVec2 pos, float width);
float draw_courses(UiContext& ctx, const Comparison& comparison, ImVec2 pos, float width);

// ---- what they share ----
/// Title, a line on what is shown, and the mark that leads to the sources. Returns the bottom.
float draw_chart_title(UiContext& ctx, std::string_view id, ImVec2 pos, float width, std::string_view title,
                       std::string_view what, std::span<const SourceIndex> sources);
/// A muted paragraph below a chart. Returns the bottom.
float draw_chart_note(UiContext& ctx, ImVec2 pos, float width, std::string_view text);
/// Column of a city; -1: it is not compared.
int column_of(const Comparison& comparison, const City& city);
/// "1,220,190 persons (2022 · municipality)": a figure as a chart's mark says it.
std::string mark_value(const UiContext& ctx, const Indicator& indicator, const NumberFact& fact);
/// "Population, persons": the title of an axis.
std::string axis_title(const UiContext& ctx, const Indicator& indicator);

}  // namespace ascn
