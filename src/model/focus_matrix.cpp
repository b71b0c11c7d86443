#include "model/focus_matrix.h"

#include "model/filter.h"

namespace ascn {
namespace {

bool is_kept(const Listing& listing, EnumSet<ProjectStatus> statuses) {
    return statuses.empty() || (listing.status && statuses.contains(*listing.status));
}

FocusRow row_of(const City& city, int year, EnumSet<ProjectStatus> statuses) {
    FocusRow row;
    row.city = &city;
    row.joined_later = projects_listed_in(city, year).missing == Missing::NotApplicable;
    for (std::size_t i = 0; i < kFocusAreas.size(); ++i)
        row.cells[i].chosen = city.plan.focus_areas.contains(kFocusAreas[i]);
    for (const Project& project : city.projects) {
        for (const Listing& listing : project.history) {
            if (listing.year != year || !is_kept(listing, statuses)) continue;
            ++row.cells[static_cast<std::size_t>(listing.focus_area)].projects;
            ++row.projects;
        }
    }
    return row;
}

void add_up(FocusMatrix& matrix, const FocusRow& row) {
    for (std::size_t i = 0; i < kFocusAreas.size(); ++i) {
        matrix.chosen[i] += row.cells[i].chosen ? 1 : 0;
        matrix.projects[i] += row.cells[i].projects;
    }
    matrix.total += row.projects;
    matrix.joined_later = matrix.joined_later && row.joined_later;
}

/// Whether a project had one of the statuses in any report: the matrices of all years have the same rows.
bool had_status(const City& city, EnumSet<ProjectStatus> statuses) {
    if (statuses.empty()) return true;
    for (const Project& project : city.projects) {
        for (const Listing& listing : project.history) {
            if (listing.status && statuses.contains(*listing.status)) return true;
        }
    }
    return false;
}

}  // namespace

FocusMatrix make_focus_matrix(const Dataset& data, const ViewState& state, int year) {
    FocusMatrix matrix;
    std::vector<const Country*> countries = countries_by_name(data, state);
    for (const Country* country : countries) {
        FocusGroup group{country, {}, 0};
        for (const City& city : data.cities()) {
            if (city.country != country->id || !passes_place_filters(city, state)) continue;
            if (!had_status(city, state.statuses)) continue;
            group.rows.push_back(row_of(city, year, state.statuses));
            group.projects += group.rows.back().projects;
            add_up(matrix, group.rows.back());
        }
        if (!group.rows.empty()) matrix.groups.push_back(std::move(group));
    }
    return matrix;
}

}  // namespace ascn
