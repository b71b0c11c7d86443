// The rows of the comparison, drawn into the part of the Compare view that scrolls.
#pragma once

#include "view/compare_memo.h"
#include "view/ui_context.h"

namespace ascn {

/// Where the table's parts lie, device px. Header and rows share it, so that columns line up.
struct CompareLayout {
    float left = 0, right = 0;
    float label_width = 0;  ///< of the column of row names; 0: the names stand above the values
    float column_width = 0, column_gap = 0;
    int first = 0, visible = 0;  ///< columns of the comparison that are shown

    /// Left edge of the i-th column shown.
    float column_x(int i) const {
        const float start = label_width > 0 ? left + label_width + column_gap : left;
        return start + static_cast<float>(i) * (column_width + column_gap);
    }
};

/// Draws all rows from the cursor on and moves the cursor below them.
void draw_compare_rows(UiContext& ctx, const CompareMemo& memo, const CompareLayout& layout);

}  // namespace ascn
