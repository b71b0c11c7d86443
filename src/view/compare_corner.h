// What stands beside the heads of the comparison: how many cities, ways to add some, the pager, what rows to show.
#pragma once

#include <string>
#include <vector>

#include "model/compare_alike.h"
#include "view/compare_rows.h"
#include "view/ui_context.h"

namespace ascn {

/// Left cell of a table with row names. Returns its bottom.
float draw_corner(UiContext& ctx, float top, const CompareLayout& layout, int columns, const SimilarCity* similar);
/// The line above the columns on narrow screens. Returns its bottom.
float draw_narrow_line(UiContext& ctx, float top, const CompareLayout& layout, int columns);

/// "+ Add city" as text; says why where five are there. Returns its width.
float draw_add(UiContext& ctx, ImVec2 pos, float height, std::size_t columns);
/// "+ Add Makassar, a similar city"
void draw_add_similar(UiContext& ctx, ImVec2 pos, float width, float height, const SimilarCity& similar);
/// Why it is suggested: "Most like Da Nang. Both on the coast."
std::string similar_reasons(const UiContext& ctx, const SimilarCity& similar, const std::vector<const City*>& columns);

/// The check boxes for hiding rows and marking differences: at the right end of a line, or from the left on as many
/// lines as they need; the latter returns its bottom.
void draw_row_options(UiContext& ctx, float right, float top, float height);
float draw_row_options_below(UiContext& ctx, ImVec2 pos, float width, float height);

}  // namespace ascn
