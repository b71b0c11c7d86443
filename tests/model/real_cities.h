// The data set as it ships, and how wide its names are.
#pragma once

#include <string_view>

#include "data/dataset.h"

namespace ascn {

/// The built data set; the data build makes it.
const Dataset& real_cities();
/// About the width in CSS px of a text in the program's typeface at a size: its mean advance of Latin letters.
double width_in_inter(std::string_view text, double size);

}  // namespace ascn
