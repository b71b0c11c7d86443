// The figures that are counted or measured for the cities, by the data set's own list of indicators: which city has
// which, which of them can be compared.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "data/dataset.h"

namespace ascn {

/// Headings in the order in which they are shown.
inline constexpr std::array kIndicatorGroups = {IndicatorGroup::People, IndicatorGroup::ClimateEnvironment,
                                                IndicatorGroup::EconomyConnectivity, IndicatorGroup::Network};

/// Every indicator of the data set, group after group; within a group in the data set's order.
std::vector<const Indicator*> grouped_indicators(const Dataset& data);

/// True where circles and ranks may use it: it describes cities or their regions, never whole countries, and at least
/// 20 of the 26 pilot cities have it (of another number of pilot cities the same share).
bool is_comparable(const Dataset& data, const Indicator& indicator);
/// The same from counts that the caller has: pilot cities with a figure, pilot cities in all.
bool is_comparable(const Indicator& indicator, int pilots_known, int pilots);
/// True where its figures can size circles: comparable, and zero means that there is nothing of it. Degrees Celsius
/// have no such zero.
bool can_size_circles(const Dataset& data, const Indicator& indicator);
/// The indicators that `x` and `y` of the address can name, in the data set's order.
std::vector<const Indicator*> comparable_indicators(const Dataset& data);

/// All figures of a data set at once, for those who need many of them in one frame. Points into the data set.
class FigureTable {
public:
    explicit FigureTable(const Dataset& data);
    /// The same as Dataset::figure(); positions in Dataset::cities() and Dataset::indicators().
    const NumberFact* at(std::size_t city, std::size_t indicator) const { return facts_[city * columns_ + indicator]; }

private:
    std::size_t columns_ = 0;
    std::vector<const NumberFact*> facts_;
};

/// Key of the words on how a fact was worked out from others; nullptr where it was not.
const char* derivation_key(Derivation derivation);

}  // namespace ascn
