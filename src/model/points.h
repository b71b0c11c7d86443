// Synthetic points for load tests (`stress=N`): the same deterministic set as the benchmark's peers use
// (mulberry32, lon 92..140, lat -11..28, four classes), and a grid to find one under the pointer.
// A million of them take longer than a frame to make, so prepare() works in slices between frames.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/camera.h"

namespace ascn {

inline constexpr std::uint32_t kMaxStressPoints = 2'000'000;
inline constexpr std::uint32_t kStressKinds = 4;

/// World coordinates minus StressPoints::origin().
struct StressPoint {
    float x = 0, y = 0;
};

/// Neighbours in drawing order.
struct PointRun {
    std::uint32_t first = 0, count = 0;
    bool operator==(const PointRun&) const = default;
};

class StressPoints {
public:
    StressPoints() = default;
    /// At most kMaxStressPoints. prepare() makes them.
    explicit StressPoints(std::uint32_t count);
    /// Goes on with about as much work as `points` points take. True while there is more to do; until then nothing
    /// is found and nothing in sight.
    bool prepare(std::uint32_t points);

    std::size_t size() const { return count_; }
    /// In drawing order: by rows of the grid from north to south, by columns within a row.
    const std::vector<StressPoint>& positions() const { return positions_; }
    /// 0 .. kStressKinds-1, in drawing order.
    const std::vector<std::uint8_t>& kinds() const { return kinds_; }
    /// Number in the benchmark's order of the point at a place in drawing order.
    std::uint32_t id(std::uint32_t place) const { return ids_[place]; }
    /// World position that points are relative to, so that floats keep their precision.
    Vec2 origin() const { return origin_; }

    /// Place in drawing order of the nearest within `radius_px` of a CSS px position; of two in the same spot the
    /// one that is drawn later.
    std::optional<std::uint32_t> pick(const Camera& c, const Viewport& v, Vec2 screen, double radius_px) const;
    /// A run with all points that a viewport shows, `margin_px` around it included.
    PointRun in_sight(const Camera& c, const Viewport& v, double margin_px) const;

    /// Where the benchmark puts a point, by its number there.
    static LonLat location(std::uint32_t id);

private:
    enum class Step : std::uint8_t { Generate, AddUp, Sort, Done };
    std::size_t cell_of(StressPoint p) const;
    std::uint32_t generate(std::uint32_t most);
    std::uint32_t add_up(std::uint32_t most);
    std::uint32_t sort(std::uint32_t most);

    std::uint32_t count_ = 0, done_ = 0;  // done_: of the step
    Step step_ = Step::Done;
    Vec2 origin_;
    std::vector<StressPoint> positions_, generated_;
    std::vector<std::uint8_t> kinds_, generated_kinds_;
    std::vector<std::uint32_t> ids_;
    std::vector<std::uint32_t> cell_start_;  // uniform grid, counting sort
    int grid_ = 0;
    Vec2 grid_min_, cell_size_;  // relative to origin_
};

}  // namespace ascn
