// The parts of the About view that are made from the data set.
#pragma once

#include <string_view>

#include "view/ui_context.h"

namespace ascn {

/// Heading of a chapter.
void about_heading(UiContext& ctx, const char* key);
void about_body(UiContext& ctx, std::string_view text);

/// Which fields are known for how many cities, of the pilot cities and of all members.
void draw_coverage(UiContext& ctx);
/// The ways on to what the Network view tells of the network.
void draw_network_links(UiContext& ctx);
/// The data set as files, and the way to use another one.
void draw_downloads(UiContext& ctx);

}  // namespace ascn
