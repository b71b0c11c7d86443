// Small pictures beside figures: no axes, the numbers stand in the note of the figure.
#pragma once

#include <imgui.h>

#include <span>

#include "data/schema.h"
#include "view/ui_context.h"

namespace ascn {

/// True where a series has enough years to show how a figure went.
bool has_course(const NumberFact& fact);
/// The years of a series as a line, the last one as a dot; the scale runs from the smallest to the largest value.
void draw_sparkline(UiContext& ctx, ImVec2 min, ImVec2 max, std::span<const YearValue> series, Color color);

/// Twelve bars from zero, with the months' initials below and the largest value above its bar. Returns the height.
float draw_months(UiContext& ctx, ImVec2 pos, float width, std::span<const double> monthly, Color color);

}  // namespace ascn
