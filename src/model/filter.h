// Which cities are in the picture at all, and which of them the filters keep.
#pragma once

#include <vector>

#include "data/dataset.h"
#include "model/view_state.h"

namespace ascn {

/// Year in which the network began, with the pilot cities.
inline constexpr int kPilotCohort = 2018;
inline bool is_pilot(const City& city) { return city.cohort == kPilotCohort; }

/// The pilot cities; later members too with cohort=all. This is what lists of choice offer.
bool in_cohort(const City& city, const ViewState& state);
/// What is drawn and counted: the cohort's cities, and any that is selected or compared.
bool in_picture(const City& city, const ViewState& state);
/// True when a city in the picture passes the state's filters by country, focus area, size and project status. A city
/// without a population passes no size filter; one project, of any year, whose latest status is kept is enough. The
/// search text filters nothing here.
bool passes_filters(const City& city, const ViewState& state);
/// The same but for the filter by status: for lists of projects, which know the status that a year's report gives.
bool passes_place_filters(const City& city, const ViewState& state);
/// The parts of a state that decide which cities are in the picture and pass, all else as it is at first: what is made
/// of those cities stays as it is for as long as these do.
ViewState filters_of(const ViewState& state);
/// Whether anything is set that ClearFilters takes back or that adds cities: by country, area, size, status, members.
bool has_filters(const ViewState& state);
/// Number of cities in the picture, and of those that pass.
int count_in_picture(const Dataset& data, const ViewState& state);
int count_passing(const Dataset& data, const ViewState& state);
/// Countries with a city in the picture, in the data set's order.
std::vector<const Country*> countries_in_picture(const Dataset& data, const ViewState& state);
/// The same by name.
std::vector<const Country*> countries_by_name(const Dataset& data, const ViewState& state);

}  // namespace ascn
