// The reader's own data set: the mark that one is in use, and the list of what is wrong with one that was refused.
#pragma once

#include "view/ui_context.h"

namespace ascn {

/// CSS px that draw_data_bar() takes below the top bar: 0 where only the built-in data were ever used.
double data_bar_height(const UiContext& ctx);
/// 'Data: name', the way back to the built-in data, and to the list of problems where there is one.
void draw_data_bar(UiContext& ctx, double top);
/// The problems of a refused data set, over everything else; nothing where they are not to be shown.
void draw_data_problems(UiContext& ctx);
/// True while that list is open: nothing below it can be reached.
bool data_problems_open(const UiContext& ctx);

}  // namespace ascn
