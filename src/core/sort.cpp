#include "core/sort.h"

#include <algorithm>

namespace ascn {

std::vector<std::uint32_t> sorted_positions(std::size_t count, BeforeFn before, const void* context) {
    std::vector<std::uint32_t> positions(count);
    for (std::size_t i = 0; i < count; ++i) positions[i] = static_cast<std::uint32_t>(i);
    std::sort(positions.begin(), positions.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (before(context, a, b)) return true;
        return a < b && !before(context, b, a);
    });
    return positions;
}

}  // namespace ascn
