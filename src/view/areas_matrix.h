// The matrix of cities by focus areas on the page: a head that stays, a row a city, the totals.
#pragma once

#include "view/areas_cells.h"

namespace ascn {

/// How a matrix of the width at the cursor shows itself.
struct MatrixForm {
    bool numbers = false;  ///< areas by number rather than by name
    bool bars = false;     ///< small bars of all years in the cells
};
MatrixForm matrix_form(UiContext& ctx);

/// Narrow matrices name the areas by number; this is the key. Draws nothing for a wide one.
void draw_area_key(UiContext& ctx);
/// What the cell's marks mean.
void draw_matrix_legend(UiContext& ctx, const MatrixMemo& memo);
/// From the cursor down, in a part of a panel that scrolls.
void draw_matrix(UiContext& ctx, const MatrixMemo& memo);

/// Its head that stays, at a height of the screen.
void draw_matrix_head(UiContext& ctx, const MatrixMemo& memo, const MatrixColumns& c, float top);
float matrix_head_height(UiContext& ctx, const MatrixColumns& c);

}  // namespace ascn
