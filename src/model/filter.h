#pragma once

#include "data/dataset.h"
#include "model/view_state.h"

namespace ascn {

/// True when a city passes country, focus area, cohort and size filters of the state.
bool passes_filters(const City& city, const ViewState& state);
/// Number of cities that pass.
int count_passing(const Dataset& data, const ViewState& state);

}  // namespace ascn
