// Synthetic rows below or among the cities' of the table, for measuring (`stress=N`). Always the same figures: a row's
// are where the point of its number lies, carried over to the range of each column.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/table.h"

namespace ascn {

/// More are not shown: positions on the screen are floats, and their whole numbers end at 16 million pixels.
inline constexpr std::uint32_t kMaxStressRows = 50'000;

/// Figure of a synthetic row, 0 .. , in a column whose figures go from `low` to `high`.
double stress_figure(std::uint32_t row, std::size_t column, double low, double high);

/// The order in which the table's rows stand: below table.rows.size() the place of a city's row, from there on the
/// synthetic row of that number. By a figure all are sorted together; by a text the synthetic ones come last.
std::vector<std::uint32_t> order_with_stress(const CityTable& table, std::string_view sort, std::uint32_t stress_rows);

}  // namespace ascn
