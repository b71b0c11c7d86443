// What of a straight line lies outside of discs: lines on the map that seem to run below its circles.
#pragma once

#include <array>
#include <span>

#include "core/geo.h"

namespace ascn {

struct Disc {
    Vec2 centre;
    double radius = 0;
};

/// From and to, as shares of the line's length.
struct LinePart {
    double from = 0, to = 1;
};

/// Parts of a line, in order. A line crosses few circles: what would be more parts than these stays covered.
struct ClearParts {
    std::array<LinePart, 16> parts;
    std::size_t count = 0;

    std::span<const LinePart> all() const { return {parts.data(), count}; }
};
ClearParts clear_parts(Vec2 from, Vec2 to, std::span<const Disc> discs);

}  // namespace ascn
