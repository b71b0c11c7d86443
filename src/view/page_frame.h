// What the views that fill the window have in common: the card they stand on, the row of their sections, the way from
// them to the map.
#pragma once

#include "view/ui_context.h"

namespace ascn {

struct PageStyle {
    double widest = 1440;  ///< of the card, CSS px; it stands in the middle of a wider window
    bool padded = true;    ///< false: the content goes to the card's edges
};

/// The card of a view below the bars; css: the view's room. end_page() follows. Returns the CSS px padding.
double begin_page(UiContext& ctx, const char* id, Box css, const PageStyle& style = {});
void end_page(UiContext& ctx);

/// The view's sections as tabs, the open one underlined, in as many lines as they need. Their names are the texts
/// "part.<view>.<section>", of the first one "part.<view>.first". width: device px; 0: the rest of the panel.
void draw_parts(UiContext& ctx, float width = 0);

/// Leaves the page for a city on the map: selects it and flies there.
void show_on_map(UiContext& ctx, const City& city);

}  // namespace ascn
