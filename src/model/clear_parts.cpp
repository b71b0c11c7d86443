#include "model/clear_parts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

namespace ascn {
namespace {

/// The part of the line inside a disc.
std::optional<LinePart> covered(Vec2 from, Vec2 way, const Disc& disc) {
    // |from + t way - centre| = radius, solved for t
    const Vec2 off = from - disc.centre;
    const double a = way.x * way.x + way.y * way.y, b = off.x * way.x + off.y * way.y;
    const double c = off.x * off.x + off.y * off.y - disc.radius * disc.radius;
    if (a <= 0) return c < 0 ? std::optional(LinePart{}) : std::nullopt;
    const double under_root = b * b - a * c;
    if (under_root <= 0) return std::nullopt;
    const double root = std::sqrt(under_root);
    const LinePart part{std::max(0.0, (-b - root) / a), std::min(1.0, (-b + root) / a)};
    return part.from < part.to ? std::optional(part) : std::nullopt;
}

void take_away(ClearParts& clear, LinePart hole) {
    const ClearParts before = clear;
    clear.count = 0;
    const auto keep = [&clear](double from, double to) {
        if (from < to && clear.count < clear.parts.size()) clear.parts[clear.count++] = {from, to};
    };
    for (const LinePart& part : before.all()) {
        keep(part.from, std::min(part.to, hole.from));
        keep(std::max(part.from, hole.to), part.to);
    }
}

}  // namespace

ClearParts clear_parts(Vec2 from, Vec2 to, std::span<const Disc> discs) {
    ClearParts clear;
    clear.parts[0] = {};
    clear.count = 1;
    for (const Disc& disc : discs)
        if (const auto hole = covered(from, to - from, disc)) take_away(clear, *hole);
    return clear;
}

}  // namespace ascn
