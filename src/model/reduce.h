#pragma once

#include "data/dataset.h"
#include "model/action.h"

namespace ascn {

/// The next state. Pure, and a valid state stays valid (lists in canonical order, no unknown ids).
/// In the Compare view with nothing chosen the panels show a default pair: there the comparison's actions work on that
/// pair, so that removing one of its columns removes it and adding a city makes a third. Elsewhere they work on the
/// chosen cities. An action that makes no sense (unknown city, sixth column) returns the state unchanged.
ViewState reduce(const ViewState& state, const Action& action, const Dataset& data);

}  // namespace ascn
