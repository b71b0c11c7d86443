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

/// Where chips may stand, CSS px.
struct EdgeRoom {
    Box box;
    double top_left = 0, bottom_right = 0;  ///< width of a corner that the top and the bottom row leave free
    bool sides = true;    ///< false: none at the left and the right edge, but in the nearest corner. For a narrow map
    double left_top = 0;  ///< where chips at the left edge begin at the earliest
};

/// Boxes inside the room, one for each chip, where the ray from its middle leaves it; along their edge they are moved
/// apart until none touches another, at least `gap` px, as long as there is room for all. Where an edge is too short
/// for one row, its chips stand in several.
std::vector<Box> place_edge_chips(const EdgeRoom& room, std::span<const EdgeChip> chips, double gap);

}  // namespace ascn
