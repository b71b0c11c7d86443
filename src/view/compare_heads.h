// The heads of the comparison's columns, which stay while the rows scroll: names, the ways to move, replace and remove
// a city, and dragging.
#pragma once

#include "model/compare.h"
#include "view/compare_rows.h"
#include "view/ui_context.h"

namespace ascn {

/// Ring in the column's colour with its number in it.
void draw_column_badge(UiContext& ctx, ImVec2 centre, int column);
/// Badge, name (opens the city on the map), native name and country of every column shown. A head that is dragged
/// sideways, by mouse or finger, moves its column. Returns the bottom, device px.
float draw_heads(UiContext& ctx, float y, const Comparison& comparison, const CompareLayout& layout);
/// Move left, move right, replace, remove, below every head.
void draw_all_controls(UiContext& ctx, float y, const Comparison& comparison, const CompareLayout& layout);

}  // namespace ascn
