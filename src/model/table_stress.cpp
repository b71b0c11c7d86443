#include "model/table_stress.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/sort.h"
#include "model/points.h"

namespace ascn {
namespace {

constexpr double kWest = 92, kWidth = 48, kSouth = -11, kHeight = 39;  // where StressPoints puts them

/// Keys under which the rows stand ascending: what is missing has an infinite one.
struct Keys {
    std::vector<double> values;

    static bool before(const void* context, std::uint32_t a, std::uint32_t b) {
        const Keys& keys = *static_cast<const Keys*>(context);
        return keys.values[a] < keys.values[b];
    }
};

}  // namespace

double stress_figure(std::uint32_t row, std::size_t column, double low, double high) {
    const LonLat at = StressPoints::location(row);
    const double x = (at.lon - kWest) / kWidth, y = (at.lat - kSouth) / kHeight;
    // columns differ: each mixes the two coordinates its own way
    const double mixed = x * static_cast<double>(column % 7 + 1) + y * static_cast<double>(column % 5 + 1);
    return low + (mixed - std::floor(mixed)) * (high - low);
}

std::vector<std::uint32_t> order_with_stress(const CityTable& table, std::string_view sort, std::uint32_t stress_rows) {
    const std::size_t cities = table.rows.size(), all = cities + std::min(stress_rows, kMaxStressRows);
    const bool down = sort.starts_with('-');
    if (down) sort.remove_prefix(1);
    std::size_t column = 0;
    while (column < table.columns.size() && table.columns[column].indicator->id != sort) ++column;
    Keys keys;
    keys.values.assign(all, 0);  // the cities are in their order already, and equal rows keep theirs
    if (column < table.columns.size() && all > cities) {
        const ColumnSummary& summary = table.columns[column].summary;
        for (std::size_t i = 0; i < all; ++i) {
            const NumberFact* fact = i < cities ? table.rows[i].cells[column] : nullptr;
            double value = std::numeric_limits<double>::infinity();
            if (i >= cities)
                value = stress_figure(static_cast<std::uint32_t>(i - cities), column, summary.min, summary.max);
            else if (fact != nullptr && fact->value)
                value = *fact->value;
            keys.values[i] = down && std::isfinite(value) ? -value : value;
        }
    }
    return sorted_positions(all, &Keys::before, &keys);
}

}  // namespace ascn
