// A project of the list: what is in sight of it at once, and what unfolds below.
#pragma once

#include <string>

#include "view/projects_memo.h"

namespace ascn {

/// Heights, device px: of a group's heading, and of a folded entry of that width.
float project_heading_height(UiContext& ctx);
float project_entry_height(UiContext& ctx, const ProjectEntry& entry, float width, std::size_t years);
/// Status of the entry in words: in the report of the year that is asked for, or the latest known.
std::string entry_status(const UiContext& ctx, const ProjectEntry& entry);

/// "Topic: flooding and drainage" of an entry that is found by a topic alone; else "".
std::string entry_topics(const UiContext& ctx, const ProjectEntry& entry);

void draw_project_heading(UiContext& ctx, const ProjectGroup& group, ImVec2 pos, float width);
/// Draws it at `pos`, folded or not, and returns its height. Not in sight: only its control, so that it can be reached.
float draw_project_entry(UiContext& ctx, const ProjectsMemo& memo, const ProjectRow& row, ImVec2 pos, bool in_sight);

}  // namespace ascn
