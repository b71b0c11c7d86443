// The cells of the comparison: each writes one city's value of one row, with its way to the source.
#pragma once

#include <imgui.h>

#include <string>
#include <string_view>

#include "model/compare.h"
#include "view/ui_context.h"

namespace ascn {

/// Writes downwards in a column.
struct Pen {
    ImVec2 pos;
    float width = 0;

    void text(UiContext& ctx, TextStyle style, Color color, std::string_view utf8) {
        pos.y += ctx.text.draw(ImGui::GetWindowDrawList(), pos, style, color, utf8, width).y;
    }
};

/// One cell: whose, in which column, and the pen.
struct Cell {
    UiContext& ctx;
    const City& city;
    int column = 0;
    Pen pen;

    void muted(std::string_view text) { pen.text(ctx, TextStyle::Body, ctx.theme.muted, text); }
};

/// Name of a number row, e.g. "Population".
const std::string& number_row_name(const UiContext& ctx, CompareRowId row);

void draw_number(Cell& cell, const NumberCell& number, CompareRowId row);
void draw_vision(Cell& cell);
/// as_chips: pills; otherwise plain lines, for columns too narrow for the longest pill.
void draw_focus_areas(Cell& cell, bool as_chips);
void draw_targets(Cell& cell);
void draw_projects(Cell& cell);
/// The officers that the list of this date (ISO) names.
void draw_officers(Cell& cell, std::string_view date);

}  // namespace ascn
