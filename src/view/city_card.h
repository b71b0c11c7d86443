#pragma once

#include "view/ui_context.h"

namespace ascn {

/// Name, country and close button of a city; the rest of the card scrolls below it.
void draw_city_header(UiContext& ctx, const City& city);
/// Everything the data set holds on a city, in the scrolling part.
void draw_city_facts(UiContext& ctx, const City& city);
/// The scrolling facts, CSS px high, and below them the foot's buttons where `actions` is set.
void draw_city_body(UiContext& ctx, const City& city, double scroll_height, bool actions);
/// The buttons at the card's foot.
void draw_city_actions(UiContext& ctx, const City& city);
/// CSS px the foot takes.
double city_actions_height(const UiContext& ctx);

}  // namespace ascn
