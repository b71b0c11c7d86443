#include "model/compare_differences.h"

#include <algorithm>

#include "core/text.h"

namespace ascn {
namespace {

/// True where half of a figure means half as much.
bool is_amount(const Indicator& indicator) { return indicator.unit != "°C" && indicator.unit != "1"; }

bool known(const Dataset& data, const City& city, TextRow row) {
    const auto project = [&city](bool priority) {
        return std::any_of(city.projects.begin(), city.projects.end(),
                           [priority](const Project& p) { return p.priority == priority; });
    };
    switch (row) {
        case TextRow::Vision:
            return city.plan.vision.value.has_value();
        case TextRow::FocusAreas:
            return !city.plan.focus_areas.empty();
        case TextRow::Targets:
            return std::any_of(city.plan.targets.begin(), city.plan.targets.end(),
                               [](const TextFact& target) { return target.value.has_value(); });
        case TextRow::PriorityProjects:
            return project(true);
        case TextRow::OtherProjects:
            return project(false);
        case TextRow::Partnerships:
            for (const Partnership& partnership : data.network().partnerships) {
                for (const PartnershipCity& link : partnership.cities) {
                    if (link.city == city.id) return true;
                }
            }
            return false;
        case TextRow::Conflicts:
            break;
    }
    return !city.conflicts.empty();
}

std::vector<std::string> things(const Dataset& data, const City& city, TextRow row) {
    std::vector<std::string> all;
    if (row == TextRow::FocusAreas) {
        for (const FocusArea area : kFocusAreas) {
            if (city.plan.focus_areas.contains(area)) all.emplace_back(to_id(area));
        }
    } else if (row == TextRow::Targets) {
        for (const TextFact& target : city.plan.targets) {
            if (target.value) all.push_back(*target.value);
        }
    } else if (row == TextRow::Partnerships) {
        for (const Partnership& partnership : data.network().partnerships) {
            for (const PartnershipCity& link : partnership.cities) {
                if (link.city == city.id) all.push_back(partnership.id);
            }
        }
    }
    return all;
}

}  // namespace

bool NumberDifference::any() const {
    return std::any_of(cells.begin(), cells.end(), [](Extreme e) { return e != Extreme::None; });
}

NumberDifference number_difference(const NumberRow& row) {
    NumberDifference result;
    result.cells.resize(row.cells.size(), Extreme::None);
    if (row.indicator->scope == IndicatorScope::Nation) return result;
    std::optional<double> low, high;
    int figures = 0;
    for (const NumberCell& cell : row.cells) {
        if (!cell.fact->value) continue;
        const double value = *cell.fact->value;
        ++figures;
        low = low ? std::min(*low, value) : value;
        high = high ? std::max(*high, value) : value;
    }
    if (figures < 2 || *low == *high) return result;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::optional<double>& value = row.cells[i].fact->value;
        if (!value) continue;
        if (*value == *high) result.cells[i] = Extreme::Largest;
        if (*value == *low) result.cells[i] = Extreme::Smallest;
    }
    if (is_amount(*row.indicator) && *low > 0) result.ratio = *high / *low;
    return result;
}

OwnThings own_things(const std::vector<std::vector<std::string>>& columns) {
    std::vector<std::vector<std::string>> folded;
    for (const std::vector<std::string>& column : columns) {
        folded.emplace_back();
        for (const std::string& thing : column) folded.back().push_back(search_fold(thing));
    }
    OwnThings result;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        result.only_here.emplace_back();
        if (!folded[i].empty()) ++result.columns_with;
        for (const std::string& thing : folded[i]) {
            bool elsewhere = false;
            for (std::size_t k = 0; k < folded.size() && !elsewhere; ++k)
                elsewhere = k != i && std::find(folded[k].begin(), folded[k].end(), thing) != folded[k].end();
            result.only_here.back().push_back(!elsewhere);
            result.any_shared = result.any_shared || elsewhere;
        }
    }
    return result;
}

bool is_known(const Dataset& data, const Comparison& comparison, TextRow row) {
    return std::any_of(comparison.columns.begin(), comparison.columns.end(),
                       [&](const City* city) { return known(data, *city, row); });
}

std::vector<std::vector<std::string>> things_of(const Dataset& data, const Comparison& comparison, TextRow row) {
    std::vector<std::vector<std::string>> columns;
    for (const City* city : comparison.columns) columns.push_back(things(data, *city, row));
    return columns;
}

}  // namespace ascn
