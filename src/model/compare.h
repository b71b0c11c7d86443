// Rows of the comparison: identical for every column, numbers on one shared scale per row.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "data/dataset.h"
#include "model/indicators.h"
#include "model/view_state.h"

namespace ascn {

/// Rank among the pilot cities that have the figure; 1 = largest, whatever is better; equal values share a rank
/// ("1224" ranking).
struct Rank {
    int rank = 0, of = 0;
};

struct NumberCell {
    const NumberFact* fact = nullptr;  ///< never nullptr; one without a figure where the data set has nothing
    double bar = 0;  ///< 0..1 on the row's shared scale from zero; 0 when there is no figure or a negative one
    std::optional<Rank> rank;  ///< of a pilot city, where the indicator is comparable
};

struct NumberRow {
    const Indicator* indicator = nullptr;  ///< name, unit, decimals, group; its scope says whether values are national
    std::vector<NumberCell> cells;         ///< one per column
    /// The columns' figures are published for different kinds of area. Of a region or country they always are: there it
    /// is false.
    bool boundaries_differ = false;
    /// The figures are amounts of the cities: a nation's says nothing of how its cities compare, and of a place in
    /// somebody's ranking the last would have the longest bar.
    bool has_bars = false;
    bool ranked = false;        ///< known for enough pilot cities, see is_comparable()
    int known = 0, pilots = 0;  ///< pilot cities with a figure, and all of them
};

/// Whether a city of the columns has a figure.
bool is_known(const NumberRow& row);

/// Points into the data set that it was made from.
struct Comparison {
    std::vector<const City*> columns;  ///< in column order
    /// Population, area and density, as far as the data set defines them; then, group after group, every other
    /// indicator that is comparable or known for one of the columns.
    std::vector<NumberRow> numbers;
    std::size_t basic_rows = 0;  ///< how many of `numbers` are population, area, density
};

/// The state's compared cities. When none are chosen: the selected city beside the one most like it (where likeness is
/// not known, beside the first of the documented pair that it is not); with no city selected the documented pair
/// (da-nang, cebu-city). A data set without that pair shows its first two pilot cities, or the first two of all where
/// it has no two.
std::vector<std::string> compared_or_default(const ViewState& state, const Dataset& data);
/// Unknown ids and doubles are left out, at most kMaxCompared columns.
Comparison make_comparison(const std::vector<std::string>& ids, const Dataset& data);

/// A city's population over the years, where a series is published: its own, else that of its agglomeration.
struct PopulationCourse {
    const Indicator* indicator = nullptr;
    const NumberFact* fact = nullptr;  ///< nullptr: fewer than two years are published
    std::vector<YearValue> points;     ///< ascending years: the series and the figure itself
};
PopulationCourse population_course(const Dataset& data, const City& city);

}  // namespace ascn
