#include "data/dataset.h"

#include <algorithm>

namespace ascn {
namespace {

template <class T>
const T* find_id(const std::vector<T>& items, std::string_view id) {
    for (const T& item : items)
        if (item.id == id) return &item;
    return nullptr;
}

/// Why there is no density; nullptr where there is one.
const char* density_obstacle(const NumberFact& population, const NumberFact& area) {
    if (!population.value || !area.value || !(*area.value > 0)) return "Population or area is not known.";
    if (population.boundary.empty() || area.boundary.empty())
        return "The sources do not say which area the figures cover.";
    if (population.boundary != area.boundary) return "Population and area are published for different areas.";
    return nullptr;
}

/// The weaker of two confidences; "" where one is not stated.
std::string weaker(const std::string& a, const std::string& b) {
    for (const char* level : {"", "low", "medium"})
        if (a == level || b == level) return level;
    return a;
}

}  // namespace

const City* Dataset::city(std::string_view id) const { return find_id(parts_.cities, id); }
const Country* Dataset::country(std::string_view id) const { return find_id(parts_.countries, id); }

NumberFact density_of(const City& city) {
    const NumberFact& population = city.population;
    const NumberFact& area = city.area_km2;
    NumberFact density;
    density.unit = "persons/km2";
    if (const char* obstacle = density_obstacle(population, area)) {
        const bool no_meaning = population.missing == Missing::NotApplicable || area.missing == Missing::NotApplicable;
        density.missing = no_meaning ? Missing::NotApplicable : Missing::NoFigure;
        density.note = obstacle;
        return density;
    }
    density.value = *population.value / *area.value;
    density.year = population.year;
    density.boundary = population.boundary;
    density.sources = population.sources;
    for (SourceIndex source : area.sources)
        if (std::find(density.sources.begin(), density.sources.end(), source) == density.sources.end())
            density.sources.push_back(source);
    density.confidence = weaker(population.confidence, area.confidence);
    density.note = "Population divided by area.";
    return density;
}

}  // namespace ascn
