// The filters that the views share, as chips in the flow of a page: by country, focus area of the plans, size of the
// city, project status, and whether later members are in the picture.
#pragma once

#include "view/widgets.h"

namespace ascn {

/// A chip that takes a filter back: its name and a cross.
bool removable_chip(UiContext& ctx, Flow& flow, std::string_view id, std::string_view text, Color dot = 0);
/// One removable chip for each shared filter that is set.
void draw_active_filters(UiContext& ctx, Flow& flow);

/// Headings and chips to choose from.
void draw_place_choices(UiContext& ctx);
void draw_status_choices(UiContext& ctx);

}  // namespace ascn
