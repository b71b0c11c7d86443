// The data set as it ships.
#pragma once

#include "data/dataset.h"

namespace ascn {

/// The built data set; the data build makes it.
const Dataset& real_cities();

}  // namespace ascn
