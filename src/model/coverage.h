// What the data set knows: for each field and indicator the number of cities that have it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/dataset.h"

namespace ascn {

/// How many cities have something, of those that could have it: it is not 'not applicable' to them.
struct KnownCount {
    int known = 0, of = 0;
};

/// Exactly one of label_key and indicator is set.
struct CoverageRow {
    std::string_view label_key;            ///< of a field: key of the language tables
    const Indicator* indicator = nullptr;  ///< of a figure
    std::string date;                      ///< of a list of officers: ISO date, for the label's {date}; else ""
    KnownCount pilots, members;            ///< the pilot cities; all member cities
};

/// How many of the projects that a monitoring report lists have a status there, and for how many of these it is read
/// from the report's tables rather than stated.
struct StatusCoverage {
    int year = 0;
    int known = 0, inferred = 0, of = 0;
};

struct Coverage {
    std::vector<CoverageRow> fields;       ///< names, action plan, projects, officers by date of their list
    std::vector<CoverageRow> indicators;   ///< as grouped_indicators()
    std::vector<StatusCoverage> statuses;  ///< ascending years
};

/// Label keys: about.field.native_name, .time_zone, .setting, .population_series, .vision, .areas, .targets, .priority
/// (priority projects of 2018), .listed (a project in any monitoring report), .status (latest status of a project),
/// .officers.
Coverage make_coverage(const Dataset& data);

}  // namespace ascn
