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

Derivation density_derivation(const NumberFact& population, const NumberFact& area) {
    if (!population.value || !area.value || !(*area.value > 0)) return Derivation::FigureMissing;
    if (population.boundary.empty() || area.boundary.empty()) return Derivation::BoundaryNotStated;
    if (population.boundary != area.boundary) return Derivation::BoundariesDiffer;
    return Derivation::Divided;
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
    density.derivation = density_derivation(population, area);
    if (density.derivation != Derivation::Divided) {
        const bool no_meaning = population.missing == Missing::NotApplicable || area.missing == Missing::NotApplicable;
        density.missing = no_meaning ? Missing::NotApplicable : Missing::NoFigure;
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
    return density;
}

bool status_is_inferred(const PriorityProject& project) {
    for (auto year = project.history.rbegin(); year != project.history.rend(); ++year)
        if (year->status) return year->status == project.status && year->inferred;
    return false;
}

}  // namespace ascn
