// The list of all projects: filters, headings, entries.
#pragma once

#include "view/ui_context.h"

namespace ascn {

/// Whether the window has room for the filters beside the list.
bool projects_stand_beside(const UiContext& ctx);
/// Both from the cursor down, each scrolling by itself.
void draw_projects_beside(UiContext& ctx);
/// The filters folded above the list, in a part of a panel that scrolls.
void draw_projects(UiContext& ctx);

}  // namespace ascn
