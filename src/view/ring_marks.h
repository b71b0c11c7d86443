// Rings that tell a category: in parts, closed or dashed. Sizes in device px.
#pragma once

#include <imgui.h>

#include <array>
#include <span>

#include "core/ids.h"
#include "view/theme.h"

namespace ascn {

/// Each focus area has one of so many parts of a ring.
inline constexpr int kRingParts = static_cast<int>(kFocusAreas.size());
inline constexpr int kRingDashes = 8;
inline constexpr float kDashShare = 0.6F;  ///< of a dash and the gap after it

/// Points along a part of a ring, in a place of their own: rings are drawn by the hundred in a frame.
struct RingPoints {
    std::array<ImVec2, 49> points;
    int count = 0;

    std::span<const ImVec2> all() const { return {points.data(), static_cast<std::size_t>(count)}; }
};
/// Part `part` of `parts`, clockwise from the top, of which `share` is drawn.
RingPoints ring_points(ImVec2 centre, float radius, int part, int parts, float share);

/// The part of a ring that belongs to a focus area.
void draw_ring_part(ImDrawList* list, ImVec2 centre, float radius, int part, Color color, float width);
/// A ring of dashes.
void draw_dashed_ring(ImDrawList* list, ImVec2 centre, float radius, Color color, float width);

}  // namespace ascn
