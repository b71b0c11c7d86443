// The table of all cities by all indicators: which rows, in which order, and what a column's figures amount to.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/dataset.h"
#include "model/view_state.h"

namespace ascn {

/// What a column's figures come to, over the rows that have one.
struct ColumnSummary {
    int known = 0;
    double min = 0, median = 0,
           max = 0;  ///< 0 with known == 0; of an even number the median is the mean of the middle two
};

struct TableColumn {
    const Indicator* indicator = nullptr;
    ColumnSummary summary;
};

struct TableRow {
    const City* city = nullptr;
    std::vector<const NumberFact*> cells;  ///< one per column; nullptr where the data set says nothing
};

/// Points into the data set that it was made from.
struct CityTable {
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
};

/// The year that most of a column's figures are for, at least a third of them, so that only the others have to say
/// theirs; of two as common the later one.
struct UsualYear {
    bool known = false;       ///< false: no year is that common, or there is no figure
    std::optional<int> year;  ///< nullopt: the sources state none
    /// Whether a figure of this column has to say its year.
    bool differs(const std::optional<int>& other) const { return !known || year != other; }
};
UsualYear usual_year(const CityTable& table, std::size_t column);

/// Ids by which rows can be sorted beside those of indicators.
inline constexpr std::string_view kSortByName = "name", kSortByCountry = "country";

/// Rows: the cities that the filters and the search text keep, by `sort` of the state; equal ones in the data set's
/// order, those without the figure last in either direction. Columns: the indicators of `ids` in that order, unknown
/// ones left out; of an empty list every comparable one, group after group. A `sort` that names no known column sorts
/// by name.
CityTable make_city_table(const Dataset& data, const ViewState& state, const std::vector<std::string>& ids);

/// True where each word of the text (folded, see search_fold) stands in the city's name, a native one or its country's;
/// of a text without a letter always.
bool matches_query(const Dataset& data, const City& city, std::string_view folded);

/// The `sort` after a click on a column's head: ascending by a text, descending by a figure (the largest first); a
/// click on the column that sorts already turns it round.
std::string sort_after_click(const std::string& sort, std::string_view column);

/// Where a value lies between the smallest (0) and the largest (1) of its column; nullopt where all are equal or no
/// figure is there. For the shading on request.
std::optional<double> shade_of(const ColumnSummary& summary, const NumberFact* fact);

/// The middle of a list, which it sorts; the mean of the middle two of an even number; 0 of none.
double median_of(std::vector<double>& values);

}  // namespace ascn
