// Columns, cells and marks of the matrix of focus areas. Device px.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "view/areas_memo.h"

namespace ascn {

/// Ring in the area's colour with its number in it, the framework's order from 1.
void draw_area_badge(UiContext& ctx, ImVec2 centre, FocusArea area);
/// An area that the city chose: outlined and tinted, so that it reads without its colour.
void draw_chosen_tile(UiContext& ctx, ImVec2 min, ImVec2 max, FocusArea area);

/// Projects in the list of a report; nothing where the city joined after it.
using ProjectCount = std::optional<int>;

/// A number of each year, and the year that is shown.
struct YearBars {
    std::span<const ProjectCount> counts;
    std::size_t shown = 0;
    int most = 1;  ///< full height
};
float year_bars_width(const UiContext& ctx, std::size_t years);
/// Bars from zero, the last one's right edge and the foot of all at `right_foot`; nothing where all are zero. A year
/// without a count has no bar.
void draw_year_bars(UiContext& ctx, ImVec2 right_foot, float height, const YearBars& bars, Color color);

/// Columns of a width.
struct MatrixColumns {
    float left = 0, name = 0, cell = 0, total = 0;
    bool numbers = false;      ///< areas by number rather than by name
    bool short_names = false;  ///< or by one word
    bool bars = false;         ///< room for the small bars

    float cell_x(std::size_t i) const { return left + name + cell * static_cast<float>(i); }
    float total_x() const { return cell_x(kFocusAreas.size()); }
    float right() const { return total_x() + total; }
};
/// For the width at the cursor.
MatrixColumns matrix_columns(const UiContext& ctx);
/// A line through all columns.
void draw_matrix_line(UiContext& ctx, const MatrixColumns& c, float y);
/// Where a line of text stands in the middle of a row.
float middle_y(UiContext& ctx, TextStyle style, float top, float height);

/// "5 projects in the report of 2025. 2022: 2, 2023: 3 ..."
std::string count_label(const UiContext& ctx, const MatrixMemo& memo, std::span<const ProjectCount> counts);

struct MatrixCell {
    std::string id, label;
    ImVec2 min, max;
};
/// The control of a cell, with what hovering and focus look like. Returns whether it was pressed.
bool cell_control(UiContext& ctx, const MatrixCell& cell);
/// The number of the year that is shown, a dash where there is none, and where there is room the small bars of all
/// years; both inside [min, max]. `most`: of the bars' scale.
void draw_count(UiContext& ctx, const MatrixMemo& memo, const MatrixColumns& c, ImVec2 min, ImVec2 max,
                std::span<const ProjectCount> counts, int most, Color color);
/// To the list of the projects that a cell counts. `city`: "" for all; `areas`: empty for all.
void open_projects(UiContext& ctx, const MatrixMemo& memo, const std::string& city, FocusAreaSet areas);
FocusAreaSet only(FocusArea area);

}  // namespace ascn
