// Synthetic load: generator and uniform grid. The generator repeats the benchmark's, bit by bit, up to the projection.
#include "model/points.h"

#include <algorithm>
#include <cmath>

namespace ascn {
namespace {

constexpr double kWest = 92, kSouth = -11, kWidth = 48, kHeight = 39;
constexpr double kPointsPerCell = 4;

// The mulberry32 generator: uniform in [0, 1).
class Mulberry32 {
public:
    double next() {
        state_ += 0x6d2b79f5u;
        std::uint32_t t = (state_ ^ (state_ >> 15)) * (1u | state_);
        t = (t + (t ^ (t >> 7)) * (61u | t)) ^ t;
        return static_cast<double>(t ^ (t >> 14)) / 4294967296.0;
    }

private:
    std::uint32_t state_ = 0x9e3779b9u;
};

int cell_of(double offset, double cell_size, int cells) {
    return std::clamp(static_cast<int>(std::clamp(offset / cell_size, -1.0, 1e6)), 0, cells - 1);
}

}  // namespace

StressPoints::StressPoints(std::uint32_t count) {
    count = std::min(count, kMaxStressPoints);
    if (count == 0) return;
    const Box box = world_box(kWest, kSouth, kWest + kWidth, kSouth + kHeight);
    origin_ = box.centre();
    grid_min_ = box.min - origin_;
    grid_ = std::clamp(static_cast<int>(std::sqrt(count / kPointsPerCell)), 1, 1024);
    cell_size_ = {box.width() / grid_, box.height() / grid_};

    Mulberry32 random;
    points_.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        // The reference keeps degrees as 32-bit floats.
        const auto lon = static_cast<float>(kWest + random.next() * kWidth);
        const auto lat = static_cast<float>(kSouth + random.next() * kHeight);
        const auto kind = static_cast<std::uint32_t>(random.next() * 4);
        const Vec2 at = world_from_lon_lat({lon, lat}) - origin_;
        points_.push_back({static_cast<float>(at.x), static_cast<float>(at.y), kind});
    }

    const auto cell = [this](const StressPoint& p) {
        const auto row = static_cast<std::size_t>(cell_of(p.y - grid_min_.y, cell_size_.y, grid_));
        const auto column = static_cast<std::size_t>(cell_of(p.x - grid_min_.x, cell_size_.x, grid_));
        return row * static_cast<std::size_t>(grid_) + column;
    };
    cell_start_.assign(static_cast<std::size_t>(grid_) * static_cast<std::size_t>(grid_) + 1, 0);
    for (const StressPoint& p : points_) ++cell_start_[cell(p) + 1];
    for (std::size_t i = 1; i < cell_start_.size(); ++i) cell_start_[i] += cell_start_[i - 1];
    order_.resize(count);
    std::vector<std::uint32_t> next(cell_start_.begin(), cell_start_.end() - 1);
    for (std::uint32_t i = 0; i < count; ++i) order_[next[cell(points_[i])]++] = i;
}

std::optional<std::uint32_t> StressPoints::pick(const Camera& c, const Viewport& v, Vec2 screen,
                                                double radius_px) const {
    if (points_.empty() || !(radius_px >= 0)) return std::nullopt;
    const Vec2 at = world_from_screen(c, v, screen) - origin_;
    if (!std::isfinite(at.x) || !std::isfinite(at.y)) return std::nullopt;
    const double radius = radius_px / world_scale(c.zoom);
    const int first_x = cell_of(at.x - radius - grid_min_.x, cell_size_.x, grid_);
    const int last_x = cell_of(at.x + radius - grid_min_.x, cell_size_.x, grid_);
    const int first_y = cell_of(at.y - radius - grid_min_.y, cell_size_.y, grid_);
    const int last_y = cell_of(at.y + radius - grid_min_.y, cell_size_.y, grid_);

    std::optional<std::uint32_t> nearest;
    double nearest_squared = radius * radius;
    for (int y = first_y; y <= last_y; ++y) {
        for (int x = first_x; x <= last_x; ++x) {
            const std::size_t cell =
                static_cast<std::size_t>(y) * static_cast<std::size_t>(grid_) + static_cast<std::size_t>(x);
            for (std::uint32_t k = cell_start_[cell]; k < cell_start_[cell + 1]; ++k) {
                const StressPoint& p = points_[order_[k]];
                const double dx = p.x - at.x, dy = p.y - at.y;
                if (dx * dx + dy * dy > nearest_squared) continue;
                nearest_squared = dx * dx + dy * dy;
                nearest = order_[k];
            }
        }
    }
    return nearest;
}

}  // namespace ascn
