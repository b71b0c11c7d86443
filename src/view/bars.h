// The bar at the top with the views' tabs, search and sharing; on narrow windows the tabs stand at the foot.
#pragma once

#include "view/ui_context.h"

namespace ascn {

/// Height of the top bar, CSS px.
double bar_height(const UiContext& ctx);
void draw_top_bar(UiContext& ctx);
/// The tabs of a narrow window, kBottomBar high.
void draw_bottom_bar(UiContext& ctx);

}  // namespace ascn
