#include "data/dataset.h"

#include <algorithm>
#include <utility>

#include "data/topics.h"

namespace ascn {
namespace {

template <class T>
const T* find_id(const std::vector<T>& items, std::string_view id) {
    for (const T& item : items)
        if (item.id == id) return &item;
    return nullptr;
}

const NumberFact* find_value(const std::vector<IndicatorValue>& values, IndicatorIndex index) {
    for (const IndicatorValue& value : values)
        if (value.indicator == index) return &value.fact;
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

Dataset::Dataset(DatasetParts parts) : parts_(std::move(parts)) {
    int latest = 0;
    for (const MonitoringReport& report : parts_.network.monitoring) latest = std::max(latest, report.year);
    const TopicFinder finder(parts_.topics);
    for (City& city : parts_.cities) {
        city.density = density_of(city);
        city.topics = {};
        for (Project& project : city.projects) {
            project.topics = finder.of(project);
            city.topics.insert(project.topics);
        }
        city.projects_listed = projects_listed_in(city, latest);
    }
}

const City* Dataset::city(std::string_view id) const { return find_id(parts_.cities, id); }
const Country* Dataset::country(std::string_view id) const { return find_id(parts_.countries, id); }

const Indicator* Dataset::indicator(std::string_view id) const { return find_id(parts_.indicators, id); }

const NumberFact* Dataset::figure(const City& city, const Indicator& indicator) const {
    if (indicator.id == "population") return &city.population;
    if (indicator.id == "area") return &city.area_km2;
    if (indicator.id == "density") return &city.density;
    if (indicator.id == "projects") return &city.projects_listed;
    const auto index = static_cast<IndicatorIndex>(&indicator - parts_.indicators.data());
    if (indicator.scope != IndicatorScope::Nation) return find_value(city.indicators, index);
    const Country* home = country(city.country);
    return home ? find_value(home->indicators, index) : nullptr;
}

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

NumberFact projects_listed_in(const City& city, int year) {
    NumberFact count;
    count.unit = "projects";
    int listed = 0;
    for (const Project& project : city.projects) {
        for (const Listing& listing : project.history) {
            if (listing.year != year) continue;
            ++listed;
            for (SourceIndex source : listing.sources)
                if (std::find(count.sources.begin(), count.sources.end(), source) == count.sources.end())
                    count.sources.push_back(source);
        }
    }
    if (listed == 0) {
        // a city that joined after the report could not be in it: that is no count of zero
        count.missing = city.cohort > year ? Missing::NotApplicable : Missing::NoFigure;
        return count;
    }
    count.value = listed;
    count.year = year;
    count.confidence = "high";
    return count;
}

bool status_is_inferred(const Project& project) {
    for (auto year = project.history.rbegin(); year != project.history.rend(); ++year)
        if (year->status) return year->status == project.status && year->inferred;
    return false;
}

}  // namespace ascn
