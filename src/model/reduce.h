#pragma once

#include "data/dataset.h"
#include "model/action.h"

namespace ascn {

/// The next state. Pure; an action that makes no sense (unknown city, sixth column) returns the state unchanged.
ViewState reduce(const ViewState& state, const Action& action, const Dataset& data);

}  // namespace ascn
