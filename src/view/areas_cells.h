// The marks of the matrix of focus areas. Device px.
#pragma once

#include <span>

#include "view/ui_context.h"

namespace ascn {

/// Ring in the area's colour with its number in it, the framework's order from 1.
void draw_area_badge(UiContext& ctx, ImVec2 centre, FocusArea area);
/// An area that the city chose: outlined and tinted, so that it reads without its colour.
void draw_chosen_tile(UiContext& ctx, ImVec2 min, ImVec2 max, FocusArea area);

/// A number of each year, and the year that is shown.
struct YearBars {
    std::span<const int> counts;
    std::size_t shown = 0;
    int most = 1;  ///< full height
};
float year_bars_width(const UiContext& ctx, std::size_t years);
/// Bars from zero that stand on `foot`, their right edge at `right`; nothing where all are zero.
void draw_year_bars(UiContext& ctx, ImVec2 right_foot, float height, const YearBars& bars, Color color);

}  // namespace ascn
