#include "model/filter.h"

#include <algorithm>

#include "core/sort.h"

namespace ascn {
namespace {

bool has(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool passes_sizes(const City& city, EnumSet<SizeClass> kept) {
    if (kept.empty()) return true;
    return city.population.value && kept.contains(size_class_of(*city.population.value));
}

bool passes_statuses(const City& city, EnumSet<ProjectStatus> kept) {
    if (kept.empty()) return true;
    const auto& projects = city.projects;
    return std::any_of(projects.begin(), projects.end(),
                       [kept](const Project& project) { return project.status && kept.contains(*project.status); });
}

}  // namespace

bool in_cohort(const City& city, const ViewState& state) { return state.cohort == Cohort::All || is_pilot(city); }

bool in_picture(const City& city, const ViewState& state) {
    return in_cohort(city, state) || city.id == state.city || has(state.compare, city.id);
}

bool passes_place_filters(const City& city, const ViewState& state) {
    return in_picture(city, state) && (state.countries.empty() || has(state.countries, city.country)) &&
           (state.areas.empty() || city.plan.focus_areas.intersects(state.areas)) && passes_sizes(city, state.sizes);
}

bool passes_filters(const City& city, const ViewState& state) {
    return passes_place_filters(city, state) && passes_statuses(city, state.statuses);
}

ViewState filters_of(const ViewState& state) {
    ViewState filters;
    filters.city = state.city;
    filters.compare = state.compare;
    filters.countries = state.countries;
    filters.areas = state.areas;
    filters.cohort = state.cohort;
    filters.sizes = state.sizes;
    filters.statuses = state.statuses;
    return filters;
}

bool has_filters(const ViewState& state) {
    return !state.countries.empty() || !state.areas.empty() || !state.sizes.empty() || !state.statuses.empty() ||
           state.cohort != Cohort::Pilot2018;
}

int count_in_picture(const Dataset& data, const ViewState& state) {
    const auto cities = data.cities();
    return static_cast<int>(
        std::count_if(cities.begin(), cities.end(), [&](const City& city) { return in_picture(city, state); }));
}

int count_passing(const Dataset& data, const ViewState& state) {
    const auto cities = data.cities();
    return static_cast<int>(
        std::count_if(cities.begin(), cities.end(), [&](const City& city) { return passes_filters(city, state); }));
}

std::vector<const Country*> countries_in_picture(const Dataset& data, const ViewState& state) {
    std::vector<const Country*> countries;
    for (const Country& country : data.countries()) {
        const auto cities = data.cities();
        const bool has_city = std::any_of(cities.begin(), cities.end(), [&](const City& city) {
            return city.country == country.id && in_picture(city, state);
        });
        if (has_city) countries.push_back(&country);
    }
    return countries;
}

std::vector<const Country*> countries_by_name(const Dataset& data, const ViewState& state) {
    std::vector<const Country*> countries = countries_in_picture(data, state);
    sort_stably(countries, [](const Country* a, const Country* b) { return a->name < b->name; });
    return countries;
}

}  // namespace ascn
