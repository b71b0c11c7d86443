// The numbers that can size the circles or stand on a chart's axis, by the ids of the address.
#pragma once

#include <string_view>

#include "data/schema.h"

namespace ascn {

/// True for an indicator id that this program knows: "population" (persons), "area" (km2).
bool is_indicator(std::string_view id);
/// The city's figure for an indicator; nullptr for an unknown id.
const NumberFact* indicator_fact(const City& city, std::string_view id);

}  // namespace ascn
