// Cities by focus areas: which areas a city chose in its action plan, and how many projects a report lists in each.
#pragma once

#include <array>
#include <vector>

#include "data/dataset.h"
#include "model/view_state.h"

namespace ascn {

struct FocusCell {
    bool chosen = false;  ///< an area of the city's action plan of 2018
    int projects = 0;     ///< in the list of the year's monitoring report
};

struct FocusRow {
    const City* city = nullptr;
    std::array<FocusCell, kFocusAreas.size()> cells{};  ///< by position in kFocusAreas
    int projects = 0;                                   ///< of all areas: a report lists each project under one
    bool joined_later = false;  ///< after the report, which lists nothing of it: its numbers are none, not zero
};

struct FocusGroup {
    const Country* country = nullptr;
    std::vector<FocusRow> rows;
    int projects = 0;  ///< of all its rows
};

/// Points into the data set that it was made from.
struct FocusMatrix {
    std::vector<FocusGroup> groups;                            ///< countries by name, cities in the data set's order
    std::array<int, kFocusAreas.size()> chosen{}, projects{};  ///< sums of the columns
    int total = 0;                                             ///< projects in all
    bool joined_later = true;                                  ///< of all rows: no number is of this report
};

/// The cities that the filters keep, with the lists of one year's report; projects are 0 where it has no list. A filter
/// by status counts the projects that had one of them in that report, as list_projects() finds them.
FocusMatrix make_focus_matrix(const Dataset& data, const ViewState& state, int year);

}  // namespace ascn
