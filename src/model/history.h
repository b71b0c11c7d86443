// Projects by monitoring report, counted from the reports' lists, and where the reports' own totals say otherwise.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "data/dataset.h"

namespace ascn {

/// Projects in one report's list.
struct ReportCounts {
    int year = 0;
    int total = 0;
    StatusCounts status;
    int status_unknown = 0;   ///< listed, and the report does not say
    int status_inferred = 0;  ///< of those with a status: read from the report's tables rather than stated
    std::array<int, kFocusAreas.size()> focus_areas{};  ///< by position in kFocusAreas; their sum is the total
};

/// One for each monitoring report whose list of projects the data set holds, ascending years: over all cities, or for
/// one of them (zeros where it is not listed).
std::vector<ReportCounts> report_history(const Dataset& data);
std::vector<ReportCounts> report_history(const Dataset& data, const City& city);

/// The monitoring report of that year; nullptr where there is none.
const MonitoringReport* report_of(const Dataset& data, int year);
/// A project's place in that year's list; nullptr where the report does not list it.
const Listing* listing_of(const Project& project, int year);

/// A total that a report prints and that its own list does not give.
struct CountDifference {
    enum class Kind : std::uint8_t { Total, Status, FocusArea };
    int year = 0;
    Kind kind = Kind::Total;
    ProjectStatus status = ProjectStatus::Planning;  ///< for Kind::Status
    FocusArea area = FocusArea::CivicSocial;         ///< for Kind::FocusArea: the report's charts by country
    int printed = 0, counted = 0;
};
/// By year; the total first, then statuses, then focus areas. A total by status differs only where the projects without
/// a status cannot make up for it.
std::vector<CountDifference> count_differences(const Dataset& data);

}  // namespace ascn
