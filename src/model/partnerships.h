// Partnerships by city.
#pragma once

#include <vector>

#include "data/dataset.h"

namespace ascn {

/// A partnership that reaches a city; `city` says how.
struct CityPartnership {
    const Partnership* partnership = nullptr;
    const PartnershipCity* city = nullptr;
};
/// Those that name the city, in the data set's order. Points into the data set.
std::vector<CityPartnership> partnerships_of(const Dataset& data, const City& city);

}  // namespace ascn
