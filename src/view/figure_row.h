// An indicator's figure as a line of the city card.
#pragma once

#include "view/ui_context.h"

namespace ascn {

/// Name, value and unit, below them year and boundary, or that it is a region's or the nation's; months and years as
/// small charts where the figure has them. A press opens its source; a small warning tells where sources differ.
void draw_figure_row(UiContext& ctx, const City& city, const Indicator& indicator, const NumberFact& fact);

}  // namespace ascn
