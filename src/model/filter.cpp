#include "model/filter.h"

#include <algorithm>

namespace ascn {
namespace {

bool passes_countries(const City& city, const std::vector<std::string>& kept) {
    return kept.empty() || std::find(kept.begin(), kept.end(), city.country) != kept.end();
}

bool passes_sizes(const City& city, EnumSet<SizeClass> kept) {
    if (kept.empty()) return true;
    return city.population.value && kept.contains(size_class_of(*city.population.value));
}

bool passes_statuses(const City& city, EnumSet<ProjectStatus> kept) {
    if (kept.empty()) return true;
    const auto& projects = city.projects;
    return std::any_of(projects.begin(), projects.end(), [kept](const Project& project) {
        return project.status && kept.contains(*project.status);
    });
}

}  // namespace

bool passes_filters(const City& city, const ViewState& state) {
    return passes_countries(city, state.countries) &&
           (state.areas.empty() || city.plan.focus_areas.intersects(state.areas)) &&
           (state.cohort == Cohort::All || city.cohort == 2018) && passes_sizes(city, state.sizes) &&
           passes_statuses(city, state.statuses);
}

int count_passing(const Dataset& data, const ViewState& state) {
    const auto cities = data.cities();
    return static_cast<int>(
        std::count_if(cities.begin(), cities.end(), [&](const City& city) { return passes_filters(city, state); }));
}

}  // namespace ascn
