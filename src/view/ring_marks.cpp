#include "view/ring_marks.h"

#include <cmath>
#include <numbers>

namespace ascn {
namespace {

constexpr float kTurn = 2 * std::numbers::pi_v<float>;

void draw_part(ImDrawList* list, const RingPoints& ring, Color color, float width) {
    list->AddPolyline(ring.points.data(), ring.count, color, 0, width);
}

}  // namespace

RingPoints ring_points(ImVec2 centre, float radius, int part, int parts, float share) {
    constexpr int kSteps = 8;
    const float full = kTurn / static_cast<float>(parts);
    const float from = -kTurn / 4 + full * (static_cast<float>(part) + (1 - share) / 2);
    const int steps = parts == 1 ? 6 * kSteps : kSteps;
    RingPoints ring;
    for (int i = 0; i <= steps; ++i) {
        const float angle = from + full * share * static_cast<float>(i) / static_cast<float>(steps);
        ring.points[static_cast<std::size_t>(i)] = {centre.x + std::cos(angle) * radius,
                                                    centre.y + std::sin(angle) * radius};
    }
    ring.count = steps + 1;
    return ring;
}

void draw_ring_part(ImDrawList* list, ImVec2 centre, float radius, int part, Color color, float width) {
    draw_part(list, ring_points(centre, radius, part, kRingParts, 0.86F), color, width);
}

void draw_dashed_ring(ImDrawList* list, ImVec2 centre, float radius, Color color, float width) {
    for (int i = 0; i < kRingDashes; ++i)
        draw_part(list, ring_points(centre, radius, i, kRingDashes, kDashShare), color, width);
}

}  // namespace ascn
