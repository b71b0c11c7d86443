// Synthetic load: generator and uniform grid. The generator repeats the benchmark's, bit by bit, up to the projection;
// it can start anywhere, since its state only counts up. The points are sorted by the grid's cells, so that what the
// pointer may be on lies together in memory, and so do the rows that a view shows.
#include "model/points.h"

#include <algorithm>
#include <cmath>

namespace ascn {
namespace {

constexpr double kWest = 92, kSouth = -11, kWidth = 48, kHeight = 39;
constexpr double kPointsPerCell = 4;
constexpr int kMaxGrid = 1024;

// The mulberry32 generator: uniform in [0, 1).
class Mulberry32 {
public:
    /// As it is after `numbers` calls of next().
    explicit Mulberry32(std::uint32_t numbers) : state_(0x9e3779b9u + numbers * kIncrement) {}
    double next() {
        state_ += kIncrement;
        std::uint32_t t = (state_ ^ (state_ >> 15)) * (1u | state_);
        t = (t + (t ^ (t >> 7)) * (61u | t)) ^ t;
        return static_cast<double>(t ^ (t >> 14)) / 4294967296.0;
    }

private:
    static constexpr std::uint32_t kIncrement = 0x6d2b79f5u;
    std::uint32_t state_;
};

constexpr std::uint32_t kNumbersPerPoint = 3;

LonLat next_location(Mulberry32& random) {
    // The reference keeps degrees as 32-bit floats.
    const auto lon = static_cast<float>(kWest + random.next() * kWidth);
    const auto lat = static_cast<float>(kSouth + random.next() * kHeight);
    return {lon, lat};
}

int index_of(double offset, double cell_size, int cells) {
    return std::clamp(static_cast<int>(std::clamp(offset / cell_size, -1.0, 1e6)), 0, cells - 1);
}

}  // namespace

StressPoints::StressPoints(std::uint32_t count) : count_(std::min(count, kMaxStressPoints)) {
    if (count_ == 0) return;
    const Box box = world_box(kWest, kSouth, kWest + kWidth, kSouth + kHeight);
    origin_ = box.centre();
    grid_min_ = box.min - origin_;
    grid_ = std::clamp(static_cast<int>(std::sqrt(count_ / kPointsPerCell)), 1, kMaxGrid);
    cell_size_ = {box.width() / grid_, box.height() / grid_};
    step_ = Step::Generate;
}

bool StressPoints::prepare(std::uint32_t points) {
    while (step_ != Step::Done && points > 0) {
        std::uint32_t worked = 0;
        if (step_ == Step::Generate)
            worked = generate(points);
        else if (step_ == Step::AddUp)
            worked = add_up(points);
        else
            worked = sort(points);
        points -= std::min(points, std::max(worked, 1u));
    }
    return step_ != Step::Done;
}

std::size_t StressPoints::cell_of(StressPoint p) const {
    const auto row = static_cast<std::size_t>(index_of(p.y - grid_min_.y, cell_size_.y, grid_));
    const auto column = static_cast<std::size_t>(index_of(p.x - grid_min_.x, cell_size_.x, grid_));
    return row * static_cast<std::size_t>(grid_) + column;
}

std::uint32_t StressPoints::generate(std::uint32_t most) {
    if (done_ == 0) {
        generated_.reserve(count_);
        generated_kinds_.reserve(count_);
        positions_.reserve(count_);
        kinds_.reserve(count_);
        ids_.reserve(count_);
        // Two more than cells: sort() counts each cell's start up to its end, which is the next one's start.
        cell_start_.assign(static_cast<std::size_t>(grid_) * static_cast<std::size_t>(grid_) + 2, 0);
    }
    const std::uint32_t end = done_ + std::min(most, count_ - done_), worked = end - done_;
    // the sorted ones grow along: to clear all of their memory at once takes longer than a slice may
    positions_.resize(end);
    kinds_.resize(end);
    ids_.resize(end);
    Mulberry32 random(done_ * kNumbersPerPoint);
    for (; done_ < end; ++done_) {
        const Vec2 at = world_from_lon_lat(next_location(random)) - origin_;
        const StressPoint p{static_cast<float>(at.x), static_cast<float>(at.y)};
        generated_.push_back(p);
        generated_kinds_.push_back(static_cast<std::uint8_t>(random.next() * kStressKinds));
        ++cell_start_[cell_of(p) + 2];
    }
    if (done_ == count_) step_ = Step::AddUp, done_ = 2;
    return worked;
}

std::uint32_t StressPoints::add_up(std::uint32_t most) {
    const auto all = static_cast<std::uint32_t>(cell_start_.size());
    const std::uint32_t end = done_ + std::min(most, all - done_), worked = end - done_;
    for (; done_ < end; ++done_) cell_start_[done_] += cell_start_[done_ - 1];
    if (done_ == all) step_ = Step::Sort, done_ = 0;
    return worked;
}

std::uint32_t StressPoints::sort(std::uint32_t most) {
    const std::uint32_t end = done_ + std::min(most, count_ - done_), worked = end - done_;
    for (; done_ < end; ++done_) {
        const StressPoint p = generated_[done_];
        const std::uint32_t place = cell_start_[cell_of(p) + 1]++;
        positions_[place] = p;
        kinds_[place] = generated_kinds_[done_];
        ids_[place] = done_;
    }
    if (done_ == count_) {
        step_ = Step::Done;
        generated_ = {};
        generated_kinds_ = {};
    }
    return worked;
}

std::optional<std::uint32_t> StressPoints::pick(const Camera& c, const Viewport& v, Vec2 screen,
                                                double radius_px) const {
    if (step_ != Step::Done || count_ == 0 || !(radius_px >= 0)) return std::nullopt;
    const Vec2 at = world_from_screen(c, v, screen) - origin_;
    if (!std::isfinite(at.x) || !std::isfinite(at.y)) return std::nullopt;
    const double radius = radius_px / world_scale(c.zoom);
    const int first_x = index_of(at.x - radius - grid_min_.x, cell_size_.x, grid_);
    const int last_x = index_of(at.x + radius - grid_min_.x, cell_size_.x, grid_);
    const int first_y = index_of(at.y - radius - grid_min_.y, cell_size_.y, grid_);
    const int last_y = index_of(at.y + radius - grid_min_.y, cell_size_.y, grid_);

    std::optional<std::uint32_t> nearest;
    double nearest_squared = radius * radius;
    for (int y = first_y; y <= last_y; ++y) {
        // the cells of a row lie together
        const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(grid_);
        const std::uint32_t end = cell_start_[row + static_cast<std::size_t>(last_x) + 1];
        for (std::uint32_t k = cell_start_[row + static_cast<std::size_t>(first_x)]; k < end; ++k) {
            const double dx = positions_[k].x - at.x, dy = positions_[k].y - at.y;
            if (dx * dx + dy * dy > nearest_squared) continue;
            nearest_squared = dx * dx + dy * dy;
            nearest = k;
        }
    }
    return nearest;
}

PointRun StressPoints::in_sight(const Camera& c, const Viewport& v, double margin_px) const {
    if (step_ != Step::Done || count_ == 0) return {};
    const Vec2 min = world_from_screen(c, v, {-margin_px, -margin_px}) - origin_ - grid_min_;
    const Vec2 max = world_from_screen(c, v, {v.width + margin_px, v.height + margin_px}) - origin_ - grid_min_;
    // points lie between the grid's edges up to the rounding of floats: a cell more is enough
    if (max.x < -cell_size_.x || max.y < -cell_size_.y || min.x > cell_size_.x * (grid_ + 1) ||
        min.y > cell_size_.y * (grid_ + 1))
        return {};
    const auto start_of = [this](int row, int column) {
        return cell_start_[static_cast<std::size_t>(row) * static_cast<std::size_t>(grid_) +
                           static_cast<std::size_t>(column)];
    };
    const int first_row = index_of(min.y, cell_size_.y, grid_), last_row = index_of(max.y, cell_size_.y, grid_);
    const std::uint32_t first = start_of(first_row, index_of(min.x, cell_size_.x, grid_));
    const std::uint32_t end = start_of(last_row, index_of(max.x, cell_size_.x, grid_) + 1);
    return {first, end - first};
}

LonLat StressPoints::location(std::uint32_t id) {
    Mulberry32 random(id * kNumbersPerPoint);
    return next_location(random);
}

}  // namespace ascn
