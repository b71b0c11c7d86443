// Synthetic points for load tests (`stress=N`): the same deterministic set as the benchmark's peers use
// (mulberry32, lon 92..140, lat -11..28, four classes), and a grid to find one under the pointer.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/camera.h"

namespace ascn {

inline constexpr std::uint32_t kMaxStressPoints = 2'000'000;

struct StressPoint {
    float x = 0, y = 0;      ///< world coordinates minus the origin of StressPoints::origin
    std::uint32_t kind = 0;  ///< 0..3
};

class StressPoints {
public:
    StressPoints() = default;
    /// At most kMaxStressPoints.
    explicit StressPoints(std::uint32_t count);
    const std::vector<StressPoint>& points() const { return points_; }
    /// World position that points are relative to, so that floats keep their precision.
    Vec2 origin() const { return origin_; }
    /// Position in points() of the nearest within `radius_px` of a CSS px position.
    std::optional<std::uint32_t> pick(const Camera& c, const Viewport& v, Vec2 screen, double radius_px) const;

private:
    Vec2 origin_;
    std::vector<StressPoint> points_;
    std::vector<std::uint32_t> cell_start_, order_;  // uniform grid, counting sort
    int grid_ = 0;
    Vec2 grid_min_, cell_size_;  // relative to origin_
};

}  // namespace ascn
