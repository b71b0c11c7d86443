// The grid of the table: a head, a first column and a summary that stay, and the rows that are in sight.
#pragma once

#include "view/table_data.h"

namespace ascn {

/// height: CSS px.
void draw_table_grid(UiContext& ctx, TableData& data, double height);

/// Where the parts of the grid lie in this frame, device px.
struct GridFrame {
    UiContext& ctx;
    TableData& data;
    ImVec2 min, max;  ///< what is seen of the grid, scrollbars apart
    ImVec2 scroll;    ///< of the rows
    float row_height = 0;
    float foot_height = 0;           ///< of the summary
    std::size_t first = 0, end = 0;  ///< rows in sight

    float left() const { return min.x + data.first_width; }
    float top() const { return min.y + data.head_height; }
    float bottom() const { return max.y - foot_height; }
    float column_x(const GridColumn& column) const { return left() + column.x - scroll.x; }
    float row_y(std::size_t row) const { return top() + static_cast<float>(row) * row_height - scroll.y; }
    bool in_sight(const GridColumn& column) const {
        const float x = column_x(column);
        return x < max.x && x + column.width > left();
    }
};

/// The heads: a press sorts. Items and drawing apart, for what is drawn later lies above.
void draw_table_head(GridFrame& frame);
/// Count, smallest, median and largest figure of each column.
float table_summary_height(UiContext& ctx);
void draw_table_summary(GridFrame& frame);
/// Scrolls to a control of the rows or heads that the keyboard's focus has come to. Columns and rows that stay are in
/// the way of what ImGui does by itself.
enum class Along : std::uint8_t { Rows, Columns, Both };
void follow_focus_in_grid(GridFrame& frame, std::string_view id, ImVec2 min, ImVec2 max, Along along);

}  // namespace ascn
