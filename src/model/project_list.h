// The list of all projects: which ones a reader's filters keep, and under which headings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "data/dataset.h"
#include "model/view_state.h"

namespace ascn {

/// What to keep of the projects of those cities that the filters shared with the map keep.
struct ProjectQuery {
    /// Every word must start a word of title, summary, partners or city, or of a topic's name as the data set has it:
    /// in English whatever the reader's language, so that a link finds the same for all.
    std::string text;
    std::string city;                 ///< City::id; "" = all
    std::string partner;              ///< one of its partners must have it, from the start of a word; "" = any
    FocusAreaSet areas;               ///< the project's own areas or a report's; empty = all
    EnumSet<ProjectStatus> statuses;  ///< latest known, or in the year's report; empty = all
    std::optional<int> year;          ///< listed by that year's report
};

struct ProjectEntry {
    const City* city = nullptr;
    const Project* project = nullptr;
    const Listing* listing = nullptr;  ///< of the query's year; nullptr without one
    TopicSet found_by;                 ///< topics without which the query's text would not find it
};

struct ProjectGroup {
    const City* city = nullptr;           ///< of grouping City
    std::optional<FocusArea> area;        ///< of grouping FocusArea
    std::optional<ProjectStatus> status;  ///< of grouping Status; nullopt there: not stated
    std::vector<ProjectEntry> entries;
};

struct ProjectList {
    std::vector<ProjectGroup> groups;  ///< none empty
    int total = 0;                     ///< projects, each counted once
};

/// What the state asks of the list. Its year 0: all projects of plan and reports, whichever year.
ProjectQuery project_query(const ViewState& state);

/// Points into the data set. In groups by focus area a project stands under each of its areas in the plan, or, with a
/// year, under the one of that year's report.
ProjectList list_projects(const Dataset& data, const ViewState& state, const ProjectQuery& query,
                          ProjectGrouping grouping);

/// A partner to choose by, and the number of projects that ProjectQuery::partner finds for it.
struct PartnerCount {
    std::string name;
    int projects = 0;
};
/// Partners of the cities that the filters keep, the most frequent first, equals by name; of names that contain each
/// other, such as one with and one without an abbreviation behind it, only the shorter.
std::vector<PartnerCount> frequent_partners(const Dataset& data, const ViewState& state, std::size_t most);

/// Focus areas of a project: of the year's listing, or all that the data set knows of it (its own and every report's).
FocusAreaSet areas_of(const ProjectEntry& entry);
/// Its status in the year's report, or the latest known.
std::optional<ProjectStatus> status_of(const ProjectEntry& entry);

}  // namespace ascn
