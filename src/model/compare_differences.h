// What stands out in a row of the comparison: the largest and the smallest figure, and what only one city has.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/compare.h"

namespace ascn {

enum class Extreme : std::uint8_t { None, Largest, Smallest };

struct NumberDifference {
    std::vector<Extreme> cells;  ///< one per column; columns with equal figures are marked alike
    /// Largest over smallest. Not where a ratio would mean nothing: degrees Celsius, indices and ranks have no amount
    /// that could be twice as much; neither have figures of zero or less.
    std::optional<double> ratio;

    bool any() const;
};
/// Nothing is marked where fewer than two columns have the figure, where all of them are equal, or where the figures
/// are whole countries'.
NumberDifference number_difference(const NumberRow& row);

/// Which of each column's things no other column has, as bits in the order given; things are the same when they read
/// the same but for case and accents.
struct OwnThings {
    std::vector<std::vector<bool>> only_here;  ///< [column][thing]
    bool any_shared = false;                   ///< some thing is in two columns
    int columns_with = 0;                      ///< that have anything
    /// Where nothing is shared everything is one city's own: then that is to be said once, not of each thing.
    bool mark() const { return any_shared && columns_with > 1; }
    bool nothing_shared() const { return !any_shared && columns_with > 1; }
};
OwnThings own_things(const std::vector<std::vector<std::string>>& columns);

/// The rows of the comparison that hold no figures.
enum class TextRow : std::uint8_t {
    Vision,
    FocusAreas,
    Targets,
    PriorityProjects,
    OtherProjects,
    Partnerships,
    Conflicts,
};
/// Whether anything is known of it for one of the columns.
bool is_known(const Dataset& data, const Comparison& comparison, TextRow row);

/// The things of a row for each column, as own_things() wants them: ids of focus areas and of partnerships, texts of
/// targets; empty lists for the other rows.
std::vector<std::vector<std::string>> things_of(const Dataset& data, const Comparison& comparison, TextRow row);

}  // namespace ascn
