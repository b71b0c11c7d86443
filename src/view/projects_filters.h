// How the reader narrows down the list of projects.
#pragma once

#include "view/projects_memo.h"

namespace ascn {

/// Report year, status, focus area, city, partner, and the filters that all views share.
void draw_project_choices(UiContext& ctx, const std::vector<int>& years, const std::vector<PartnerCount>& partners);
/// What of it is set, each removable, and a chip that removes all.
void draw_active_choices(UiContext& ctx);
bool has_project_filters(const ViewState& state);
void clear_project_filters(UiContext& ctx);
void draw_groupings(UiContext& ctx);

}  // namespace ascn
