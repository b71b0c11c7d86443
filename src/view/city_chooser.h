// The list of cities from which the comparison takes one more, or another one in place of one.
#pragma once

#include <string_view>
#include <vector>

#include "view/ui_context.h"

namespace ascn {

/// Opens the list: "+" adds, a city's id replaces that city.
void open_city_chooser(UiContext& ctx, std::string_view purpose);
/// Draws the open list, if any, above everything in `css`. `compared`: the cities that it leaves out.
void draw_city_chooser(UiContext& ctx, Box css, const std::vector<const City*>& compared);

}  // namespace ascn
