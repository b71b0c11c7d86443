// Made anew in every frame: one table of all figures is filled first, so that a row costs one walk down its column.
#include "model/compare.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/filter.h"
#include "model/similar.h"

namespace ascn {
namespace {

constexpr std::array<std::string_view, 2> kDefaultPair = {"da-nang", "cebu-city"};
constexpr std::array<std::string_view, 3> kBasicRows = {"population", "area", "density"};

const NumberFact& nothing_known() {
    static const NumberFact fact = [] {
        NumberFact none;
        none.missing = Missing::NoFigure;
        return none;
    }();
    return fact;
}

bool boundaries_differ(const std::vector<NumberCell>& cells) {
    const std::string* first = nullptr;
    for (const NumberCell& cell : cells) {
        if (!cell.fact->value || cell.fact->boundary.empty()) continue;
        if (first == nullptr) {
            first = &cell.fact->boundary;
        } else if (*first != cell.fact->boundary) {
            return true;
        }
    }
    return false;
}

class RowMaker {
public:
    RowMaker(const Dataset& data, const std::vector<const City*>& columns)
        : data_(data), columns_(columns), figures_(data) {
        for (std::size_t i = 0; i < data.cities().size(); ++i) {
            if (is_pilot(data.cities()[i])) pilots_.push_back(i);
        }
    }

    NumberRow row(const Indicator& indicator) {
        NumberRow row;
        row.indicator = &indicator;
        const auto position = static_cast<std::size_t>(&indicator - data_.indicators().data());
        collect_pilot_values(position);
        row.known = static_cast<int>(values_.size());
        row.pilots = static_cast<int>(pilots_.size());
        row.ranked = comparable(indicator);
        double largest = 0;
        for (const City* city : columns_) {
            const NumberFact* fact = figures_.at(static_cast<std::size_t>(city - data_.cities().data()), position);
            NumberCell cell;
            cell.fact = fact != nullptr ? fact : &nothing_known();
            if (cell.fact->value) {
                largest = std::max(largest, *cell.fact->value);
                if (row.ranked && is_pilot(*city)) cell.rank = rank(*cell.fact->value);
            }
            row.cells.push_back(cell);
        }
        const bool amount = row.ranked || indicator.unit != "1";  // a place in somebody's ranking has no unit, either
        row.has_bars = amount && indicator.scope != IndicatorScope::Nation;
        for (NumberCell& cell : row.cells) {
            if (row.has_bars && cell.fact->value && largest > 0) cell.bar = std::max(0.0, *cell.fact->value / largest);
        }
        row.boundaries_differ = indicator.scope == IndicatorScope::City && boundaries_differ(row.cells);
        return row;
    }

    /// Of the row made last.
    bool comparable(const Indicator& indicator) const {
        return is_comparable(indicator, static_cast<int>(values_.size()), static_cast<int>(pilots_.size()));
    }

private:
    void collect_pilot_values(std::size_t indicator) {
        values_.clear();
        for (const std::size_t city : pilots_) {
            const NumberFact* fact = figures_.at(city, indicator);
            if (fact != nullptr && fact->value) values_.push_back(*fact->value);
        }
    }

    Rank rank(double value) const {
        const auto larger = std::count_if(values_.begin(), values_.end(), [value](double v) { return v > value; });
        return {static_cast<int>(larger) + 1, static_cast<int>(values_.size())};
    }

    const Dataset& data_;
    const std::vector<const City*>& columns_;
    FigureTable figures_;
    std::vector<std::size_t> pilots_;  // positions of the pilot cities
    std::vector<double> values_;       // their figures in the row made last
};

}  // namespace

bool is_known(const NumberRow& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](const NumberCell& c) { return c.fact->value; });
}

std::vector<std::string> compared_or_default(const ViewState& state, const Dataset& data) {
    if (!state.compare.empty()) return state.compare;
    std::vector<std::string> pair;
    // who comes from a city on the map finds that city here
    if (const City* selected = data.city(state.city)) {
        pair.push_back(selected->id);
        for (const Match& match : best_matches(data, state, *selected, 1)) pair.push_back(data.cities()[match.city].id);
        for (const std::string_view id : kDefaultPair) {
            if (pair.size() < kDefaultPair.size() && id != selected->id && data.city(id) != nullptr)
                pair.emplace_back(id);
        }
        return pair;
    }
    for (const std::string_view id : kDefaultPair) {
        if (data.city(id) != nullptr) pair.emplace_back(id);
    }
    if (pair.size() == kDefaultPair.size()) return pair;
    const auto first_two = [&](bool pilots_only) {
        pair.clear();
        for (const City& city : data.cities()) {
            if (pair.size() < kDefaultPair.size() && (!pilots_only || is_pilot(city))) pair.push_back(city.id);
        }
    };
    first_two(true);
    if (pair.size() < kDefaultPair.size()) first_two(false);
    return pair;
}

Comparison make_comparison(const std::vector<std::string>& ids, const Dataset& data) {
    Comparison result;
    for (const std::string& id : ids) {
        const City* city = data.city(id);
        const bool doubled = std::find(result.columns.begin(), result.columns.end(), city) != result.columns.end();
        if (city == nullptr || doubled || result.columns.size() == kMaxCompared) continue;
        result.columns.push_back(city);
    }
    RowMaker maker(data, result.columns);
    for (const std::string_view id : kBasicRows) {
        if (const Indicator* indicator = data.indicator(id)) result.numbers.push_back(maker.row(*indicator));
    }
    result.basic_rows = result.numbers.size();
    for (const Indicator* indicator : grouped_indicators(data)) {
        if (std::find(kBasicRows.begin(), kBasicRows.end(), indicator->id) != kBasicRows.end()) continue;
        NumberRow row = maker.row(*indicator);
        if (maker.comparable(*indicator) || is_known(row)) result.numbers.push_back(std::move(row));
    }
    return result;
}

PopulationCourse population_course(const Dataset& data, const City& city) {
    for (const char* id : {"population", "agglomeration"}) {
        const Indicator* indicator = data.indicator(id);
        const NumberFact* fact = indicator != nullptr ? data.figure(city, *indicator) : nullptr;
        if (fact == nullptr || fact->series.empty()) continue;
        PopulationCourse course{indicator, fact, fact->series};
        if (fact->value && fact->year) {
            const auto later = [&](const YearValue& point) { return point.year > *fact->year; };
            const auto at = std::find_if(course.points.begin(), course.points.end(), later);
            course.points.insert(at, {*fact->year, *fact->value});
        }
        if (course.points.size() >= 2) return course;
    }
    return {};
}

}  // namespace ascn
