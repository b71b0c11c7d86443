// Rows of the comparison: identical for every column, numbers on one shared scale per row.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/dataset.h"
#include "model/view_state.h"

namespace ascn {

/// Rank among the cities that have the figure; 1 = largest; equal values share a rank ("1224" ranking).
struct Rank {
    int rank = 0, of = 0;
};

struct NumberCell {
    NumberFact fact;           ///< copy, density is derived
    double bar = 0;            ///< 0..1 on the row's shared scale from zero; 0 when there is no figure
    std::optional<Rank> rank;  ///< among the pilot cities that have the figure
};

enum class CompareRowId : std::uint8_t {
    Population,
    Area,
    Density,  // at a glance
    Vision,
    FocusAreas,
    Targets,
    Projects,  // action plan
    Officers2018,
    Officers2026,  // people
};
struct NumberRow {
    CompareRowId id;
    std::string unit;
    std::vector<NumberCell> cells;   ///< one per column
    bool boundaries_differ = false;  ///< the columns' figures are published for different kinds of area
};

struct Comparison {
    std::vector<const City*> columns;  ///< in column order
    std::vector<NumberRow> numbers;    ///< Population, Area, Density
    std::vector<int> project_counts;   ///< priority projects of each column
};

/// The state's compared cities, or the documented pair (da-nang, cebu-city) when none are chosen. A data set without
/// that pair shows its first two cities.
std::vector<std::string> compared_or_default(const ViewState& state, const Dataset& data);
/// Unknown ids and doubles are left out, at most kMaxCompared columns.
Comparison make_comparison(const std::vector<std::string>& ids, const Dataset& data);
/// Rank of a city's figure among all pilot cities; nullopt when it has none.
std::optional<Rank> population_rank(const Dataset& data, std::string_view city_id);

}  // namespace ascn
