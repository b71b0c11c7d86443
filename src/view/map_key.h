// The legend of rings and layers, in full among the filters and in short on the map.
#pragma once

#include "model/map_layers.h"
#include "view/ui_context.h"

namespace ascn {

/// The short one, a line for each layer, where the filters with the full one are folded: nothing where no layer is
/// shown. It takes of `room` (CSS px) what it needs, from the top left, and folds to a head of that height.
void draw_map_key(UiContext& ctx, Box room, double head);

/// A line of a legend: room for a mark of `mark_width` CSS px, then the text. Returns where the mark's middle lies.
ImVec2 legend_line(UiContext& ctx, double mark_width, std::string_view text);
/// The swatch of a choropleth's class; of -1: hatched, as its land.
void draw_swatch(UiContext& ctx, ImVec2 middle, int step);
/// What the figure is, its source, whose it is, and its years.
void draw_nation_head(UiContext& ctx, const Choropleth& map);

}  // namespace ascn
