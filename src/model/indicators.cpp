#include "model/indicators.h"

#include "model/filter.h"

namespace ascn {
namespace {

constexpr int kPilotsForComparison = 20, kPilots = 26;

}  // namespace

std::vector<const Indicator*> grouped_indicators(const Dataset& data) {
    std::vector<const Indicator*> result;
    for (const IndicatorGroup group : kIndicatorGroups) {
        for (const Indicator& indicator : data.indicators()) {
            if (indicator.group == group) result.push_back(&indicator);
        }
    }
    return result;
}

bool is_comparable(const Indicator& indicator, int pilots_known, int pilots) {
    return indicator.scope != IndicatorScope::Nation && pilots_known > 0 &&
           pilots_known * kPilots >= pilots * kPilotsForComparison;
}

bool is_comparable(const Dataset& data, const Indicator& indicator) {
    int pilots = 0, known = 0;
    for (const City& city : data.cities()) {
        if (!is_pilot(city)) continue;
        ++pilots;
        const NumberFact* fact = data.figure(city, indicator);
        if (fact != nullptr && fact->value) ++known;
    }
    return is_comparable(indicator, known, pilots);
}

bool can_size_circles(const Dataset& data, const Indicator& indicator) {
    return indicator.unit != "°C" && is_comparable(data, indicator);
}

std::vector<const Indicator*> comparable_indicators(const Dataset& data) {
    std::vector<const Indicator*> result;
    for (const Indicator& indicator : data.indicators()) {
        if (is_comparable(data, indicator)) result.push_back(&indicator);
    }
    return result;
}

FigureTable::FigureTable(const Dataset& data) : columns_(data.indicators().size()) {
    facts_.resize(data.cities().size() * columns_, nullptr);
    auto row = facts_.begin();
    for (const City& city : data.cities()) {
        const auto put = [&](const std::vector<IndicatorValue>& values) {
            for (const IndicatorValue& value : values) {
                if (value.indicator < columns_) *(row + static_cast<std::ptrdiff_t>(value.indicator)) = &value.fact;
            }
        };
        put(city.indicators);
        if (const Country* country = data.country(city.country)) put(country->indicators);
        // what is in no list: fields of the city, derived figures (figure() alone would find all, but searches for
        // each)
        for (const Indicator& indicator : data.indicators()) {
            if (*row == nullptr) *row = data.figure(city, indicator);
            ++row;
        }
    }
}

const char* derivation_key(Derivation derivation) {
    switch (derivation) {
        case Derivation::None:
            return nullptr;
        case Derivation::Divided:
            return "density.divided";
        case Derivation::FigureMissing:
            return "density.figure_missing";
        case Derivation::BoundaryNotStated:
            return "density.boundary_not_stated";
        case Derivation::BoundariesDiffer:
            break;
    }
    return "density.boundaries_differ";
}

}  // namespace ascn
