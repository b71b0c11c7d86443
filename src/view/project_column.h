// The parts of a project's description, written downwards in a column of the city card or of Compare.
#pragma once

#include <imgui.h>

#include <string_view>

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

/// One line a focus area: dot and name.
void draw_area_lines(UiContext& ctx, Pen& pen, FocusAreaSet areas);
/// Status by report year: one labelled mark a year, filled where stated, outlined where inferred, a dash for none.
void draw_history(UiContext& ctx, Pen& pen, const Project& project);
/// What each report lists: year, status, focus area, page, and the title where it has changed.
void draw_listings(UiContext& ctx, Pen& pen, const Project& project);
/// What the reports say of its progress, by year.
void draw_progress(UiContext& ctx, Pen& pen, const Project& project);

}  // namespace ascn
