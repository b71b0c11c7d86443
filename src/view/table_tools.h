// What stands around the table's grid: the tools above it with their panels, and the line below it.
#pragma once

#include "view/table_data.h"

namespace ascn {

/// Filters, columns, shading; what is filtered, as chips that take it back. Leaves the cursor below.
void draw_table_tools(UiContext& ctx, const TableData& data, double padding);
/// The open one of the panels of filters and columns; room: of the grid, CSS px. Returns what of its left side the grid
/// leaves to the panel: in windows too narrow for both, nothing.
double draw_table_panel(UiContext& ctx, const TableData& data, Box room);

/// Height of the line below the grid, CSS px; what the signs mean, the selected city, the way to the comparison.
double table_foot_height(const UiContext& ctx);
void draw_table_foot(UiContext& ctx, double padding);

/// The panel's content: every indicator, those that are columns first, with their order.
void draw_column_choice(UiContext& ctx);

}  // namespace ascn
