// Signs along the edge of the map that point to places beyond it.
#pragma once

#include <span>
#include <vector>

#include "core/geo.h"

namespace ascn {

struct EdgeChip {
    Vec2 direction;  ///< unit vector from the middle
    Vec2 size;       ///< CSS px
};

/// Boxes inside `room`, one for each chip, where the ray from its middle leaves it; along their edge they are moved apart
/// until none touches another, at least `gap` px, as long as there is room for all. Where an edge is too short for one
/// row, its chips stand in several.
std::vector<Box> place_edge_chips(const Box& room, std::span<const EdgeChip> chips, double gap);

}  // namespace ascn
