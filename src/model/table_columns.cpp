#include "model/table_columns.h"

#include <algorithm>

#include "model/indicators.h"

namespace ascn {
namespace {

/// As the state holds it: nothing where it is what the table would choose itself.
ColumnIds choice_of(const Dataset& data, ColumnIds shown) {
    if (shown == own_columns(data)) shown.clear();
    return shown;
}

}  // namespace

ColumnIds own_columns(const Dataset& data) {
    ColumnIds ids;
    for (const Indicator* indicator : grouped_indicators(data)) {
        if (is_comparable(data, *indicator)) ids.push_back(indicator->id);
    }
    return ids;
}

ColumnIds shown_columns(const Dataset& data, const ColumnIds& chosen) {
    ColumnIds ids;
    for (const std::string& id : chosen) {
        if (data.indicator(id) != nullptr && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    return ids.empty() ? own_columns(data) : ids;
}

ColumnIds toggled_column(const Dataset& data, const ColumnIds& chosen, std::string_view id) {
    ColumnIds ids = shown_columns(data, chosen);
    const auto at = std::find(ids.begin(), ids.end(), id);
    if (at == ids.end()) {
        if (data.indicator(id) != nullptr) ids.emplace_back(id);
    } else if (ids.size() > 1) {
        ids.erase(at);
    }
    return choice_of(data, std::move(ids));
}

ColumnIds moved_column(const Dataset& data, const ColumnIds& chosen, std::string_view id, int by) {
    ColumnIds ids = shown_columns(data, chosen);
    const auto from = std::find(ids.begin(), ids.end(), id);
    if (from != ids.end()) {
        const auto place = static_cast<int>(from - ids.begin());
        const auto to = ids.begin() + std::clamp(place + by, 0, static_cast<int>(ids.size()) - 1);
        if (from < to) {
            std::rotate(from, from + 1, to + 1);
        } else {
            std::rotate(to, from, from + 1);
        }
    }
    return choice_of(data, std::move(ids));
}

}  // namespace ascn
