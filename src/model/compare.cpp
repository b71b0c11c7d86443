#include "model/compare.h"

#include <algorithm>
#include <array>

namespace ascn {
namespace {

constexpr int kPilotCohort = 2018;
constexpr std::array<std::string_view, 2> kDefaultPair = {"da-nang", "cebu-city"};

NumberFact fact_of(const City& city, CompareRowId row) {
    switch (row) {
        case CompareRowId::Population:
            return city.population;
        case CompareRowId::Area:
            return city.area_km2;
        case CompareRowId::Density:
            return density_of(city);
        default:
            return {};
    }
}

std::string_view default_unit(CompareRowId row) {
    switch (row) {
        case CompareRowId::Population:
            return "persons";
        case CompareRowId::Area:
            return "km2";
        default:
            return "persons/km2";
    }
}

std::vector<double> pilot_values(const Dataset& data, CompareRowId row) {
    std::vector<double> values;
    for (const City& city : data.cities()) {
        if (city.cohort != kPilotCohort) continue;
        if (const NumberFact fact = fact_of(city, row); fact.value) values.push_back(*fact.value);
    }
    return values;
}

Rank rank_in(const std::vector<double>& values, double value) {
    const auto larger = std::count_if(values.begin(), values.end(), [value](double other) { return other > value; });
    return {static_cast<int>(larger) + 1, static_cast<int>(values.size())};
}

bool boundaries_differ(const std::vector<NumberCell>& cells) {
    const std::string* first = nullptr;
    for (const NumberCell& cell : cells) {
        if (!cell.fact.value || cell.fact.boundary.empty()) continue;
        if (first == nullptr) {
            first = &cell.fact.boundary;
        } else if (*first != cell.fact.boundary) {
            return true;
        }
    }
    return false;
}

NumberRow make_number_row(CompareRowId id, const std::vector<const City*>& columns, const Dataset& data) {
    NumberRow row;
    row.id = id;
    row.unit = default_unit(id);
    const std::vector<double> values = pilot_values(data, id);
    double largest = 0;
    for (const City* city : columns) {
        NumberCell cell;
        cell.fact = fact_of(*city, id);
        if (cell.fact.value) {
            largest = std::max(largest, *cell.fact.value);
            if (city->cohort == kPilotCohort) cell.rank = rank_in(values, *cell.fact.value);
            if (!cell.fact.unit.empty()) row.unit = cell.fact.unit;
        }
        row.cells.push_back(std::move(cell));
    }
    for (NumberCell& cell : row.cells) {
        if (cell.fact.value && largest > 0) cell.bar = std::max(0.0, *cell.fact.value / largest);
    }
    row.boundaries_differ = boundaries_differ(row.cells);
    return row;
}

}  // namespace

std::vector<std::string> compared_or_default(const ViewState& state, const Dataset& data) {
    if (!state.compare.empty()) return state.compare;
    std::vector<std::string> pair;
    for (const std::string_view id : kDefaultPair) {
        if (data.city(id) != nullptr) pair.emplace_back(id);
    }
    if (pair.size() == kDefaultPair.size()) return pair;
    pair.clear();
    for (const City& city : data.cities().first(std::min<std::size_t>(2, data.cities().size()))) {
        pair.push_back(city.id);
    }
    return pair;
}

Comparison make_comparison(const std::vector<std::string>& ids, const Dataset& data) {
    Comparison result;
    for (const std::string& id : ids) {
        const City* city = data.city(id);
        const bool doubled = std::find(result.columns.begin(), result.columns.end(), city) != result.columns.end();
        if (city == nullptr || doubled || result.columns.size() == kMaxCompared) continue;
        result.columns.push_back(city);
        result.project_counts.push_back(static_cast<int>(city->projects.size()));
    }
    for (const CompareRowId row : {CompareRowId::Population, CompareRowId::Area, CompareRowId::Density}) {
        result.numbers.push_back(make_number_row(row, result.columns, data));
    }
    return result;
}

std::optional<Rank> population_rank(const Dataset& data, std::string_view city_id) {
    const City* city = data.city(city_id);
    if (city == nullptr || !city->population.value || city->cohort != kPilotCohort) return std::nullopt;
    return rank_in(pilot_values(data, CompareRowId::Population), *city->population.value);
}

}  // namespace ascn
