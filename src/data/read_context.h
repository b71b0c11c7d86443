// What all readers of the bundle share: where problems go, and the ids that references may name.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "data/json_tree.h"
#include "data/schema.h"

namespace ascn {

/// The ids of a list's objects and their positions.
class IdTable {
public:
    IdTable() = default;
    /// Reports ids that the list holds more than once. Good as long as the list's tree.
    IdTable(JsonValue list, ProblemList& problems);
    std::optional<std::uint32_t> find(std::string_view id) const;

private:
    std::vector<std::pair<std::string_view, std::uint32_t>> ids_;  ///< sorted
};

struct ReadContext {
    ProblemList& problems;
    IdTable sources, countries, indicator_ids, cities;
    std::span<const Indicator> indicators;
};

}  // namespace ascn
