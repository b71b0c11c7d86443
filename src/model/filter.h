#pragma once

#include "data/dataset.h"
#include "model/view_state.h"

namespace ascn {

/// True when a city passes the state's filters by country, focus area, cohort, size and project status. A city without
/// a population passes no size filter; one project with a kept status is enough. The search text filters nothing here.
bool passes_filters(const City& city, const ViewState& state);
/// Number of cities that pass.
int count_passing(const Dataset& data, const ViewState& state);

}  // namespace ascn
