#include "model/labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/sort.h"

namespace ascn {
namespace {

constexpr double kRing = 5;          // px that rings take outside a disc (none for hovering: texts must not jump then)
constexpr double kGap = 4;           // px between circle and text
constexpr double kDistanceStep = 4;  // px between one distance and the next
constexpr double kCircleMargin = 1;  // px between a text and other circles
constexpr double kTextMargin = 3;    // px between texts side by side; lines above each other carry their own
constexpr double kSpareWhenMoving = 8;  // px of room that a new text needs during a movement
constexpr std::size_t kMaxMoved = 3;    // texts that may give way to one more
constexpr int kOrdinaryDistances = 5;   // further away a text seems to belong to another circle
constexpr double kDiagonal = 0.7071;
constexpr int kNone = -1;

struct Heading {
    double x, y;  // of the text from the circle, y south
};
constexpr std::array<Heading, kLabelDirections> kDirections = {{
    {1, 0},                   // right
    {-1, 0},                  // left
    {0, -1},                  // above
    {0, 1},                   // below
    {kDiagonal, -kDiagonal},  // above right
    {kDiagonal, kDiagonal},   // below right
    {-kDiagonal, -kDiagonal},
    {-kDiagonal, kDiagonal},
}};

double sign(double v) { return v > 0 ? 1 : v < 0 ? -1 : 0; }

bool contains(const Box& outer, const Box& inner) { return outer.contains(inner.min) && outer.contains(inner.max); }

Box grown(const Box& box, double x, double y) {
    return {{box.min.x - x, box.min.y - y}, {box.max.x + x, box.max.y + y}};
}

double distance_to(const Box& box, Vec2 p) {
    const double dx = std::max({box.min.x - p.x, 0.0, p.x - box.max.x});
    const double dy = std::max({box.min.y - p.y, 0.0, p.y - box.max.y});
    return std::hypot(dx, dy);
}

class Placer {
public:
    explicit Placer(const LabelInput& input) : input_(input) {}

    std::vector<MapLabel> place() {
        // During a movement the texts that are there go first; the sort is stable, so priority holds within each half.
        std::vector<LabelWish> order = input_.wishes;
        if (input_.moving) {
            const auto is_there = [this](const LabelWish& wish) { return previous_candidate(wish) != kNone; };
            sort_stably(order, [&](const LabelWish& a, const LabelWish& b) { return is_there(a) && !is_there(b); });
        }
        for (const LabelWish& wish : order) {
            if (!place_where_free(wish) && !input_.moving) place_by_moving_others(wish);
        }
        return std::move(placed_);
    }

private:
    const CityCircle& circle_of(const LabelWish& wish) const { return input_.circles[wish.circle]; }

    int previous_candidate(const LabelWish& wish) const {
        if (input_.previous == nullptr) return kNone;
        for (const MapLabel& label : *input_.previous) {
            if (label.city == circle_of(wish).city) return label.candidate;
        }
        return kNone;
    }

    // Only a circle that touches another one may have its text further away: elsewhere it would look lost. What was
    // chosen by hand must have its name wherever there is room for it.
    int candidate_count(const LabelWish& wish) const {
        if (wish.strong) return kLabelDirections * kLabelDistances;
        const CityCircle& own = circle_of(wish);
        for (const CityCircle& other : input_.circles) {
            const bool touches = length(other.centre - own.centre) < clear_radius(own) + clear_radius(other) + kGap;
            if (other.city != own.city && touches) return kLabelDirections * kOrdinaryDistances;
        }
        return kLabelDirections;
    }

    bool clear_of_things(const LabelWish& wish, const Box& box) const {
        for (const Box& obstacle : input_.obstacles) {
            if (obstacle.overlaps(box)) return false;
        }
        const CityCircle& own = circle_of(wish);
        return std::all_of(input_.circles.begin(), input_.circles.end(), [&](const CityCircle& other) {
            return other.city == own.city || distance_to(box, other.centre) >= clear_radius(other) + kCircleMargin;
        });
    }

    // Positions in placed_ of the texts that a box would lie on; `spare` px around it are kept free, too.
    std::vector<std::size_t> blockers(const Box& box, double spare, std::size_t except) const {
        const Box wanted = grown(box, kTextMargin + spare, spare);
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < placed_.size(); ++i) {
            if (i != except && placed_[i].box.overlaps(wanted)) found.push_back(i);
        }
        return found;
    }

    std::optional<MapLabel> free_place(const LabelWish& wish, int candidate, double spare, std::size_t except) const {
        const Box box = label_box(circle_of(wish), wish.width, input_.height, candidate);
        if (!contains(input_.free, grown(box, spare, spare)) || !clear_of_things(wish, box)) return std::nullopt;
        if (!blockers(box, spare, except).empty()) return std::nullopt;
        return MapLabel{circle_of(wish).city, box, wish.strong, candidate};
    }

    std::optional<MapLabel> best_free_place(const LabelWish& wish, std::size_t except) const {
        const int before = previous_candidate(wish);
        const int count = candidate_count(wish);
        const double spare = input_.moving && before == kNone && !wish.strong ? kSpareWhenMoving : 0;
        if (before != kNone && before < count) {
            if (auto label = free_place(wish, before, 0, except)) return label;
        }
        for (int candidate = 0; candidate < count; ++candidate) {
            if (auto label = free_place(wish, candidate, spare, except)) return label;
        }
        return std::nullopt;
    }

    void keep(const LabelWish& wish, MapLabel label) {
        placed_.push_back(label);
        placed_wishes_.push_back(wish);
    }

    bool place_where_free(const LabelWish& wish) {
        const auto label = best_free_place(wish, placed_.size());
        if (label) keep(wish, *label);
        return label.has_value();
    }

    // Where the few texts in the way all have another place to go to, they go there.
    bool place_by_moving_others(const LabelWish& wish) {
        const int count = candidate_count(wish);
        for (int candidate = 0; candidate < count; ++candidate) {
            const Box box = label_box(circle_of(wish), wish.width, input_.height, candidate);
            if (!contains(input_.free, box) || !clear_of_things(wish, box)) continue;
            const std::vector<std::size_t> in_the_way = blockers(box, 0, placed_.size());
            if (in_the_way.size() > kMaxMoved) continue;
            const std::vector<MapLabel> before = placed_;
            keep(wish, {circle_of(wish).city, box, wish.strong, candidate});
            const bool all_moved = std::all_of(in_the_way.begin(), in_the_way.end(), [this](std::size_t other) {
                const auto moved = best_free_place(placed_wishes_[other], other);
                if (moved) placed_[other] = *moved;
                return moved.has_value();
            });
            if (all_moved) return true;
            placed_ = before;
            placed_wishes_.pop_back();
        }
        return false;
    }

    const LabelInput& input_;
    std::vector<MapLabel> placed_;
    std::vector<LabelWish> placed_wishes_;  // of the same positions as placed_
};

}  // namespace

double clear_radius(const CityCircle& circle) {
    const bool ringed = circle.selected || circle.compare_slot >= 0;
    return circle.radius + (ringed ? kRing : 0);
}

Box label_box(const CityCircle& circle, double width, double height, int candidate) {
    const Heading d = kDirections[static_cast<std::size_t>(candidate % kLabelDirections)];
    const int step = candidate / kLabelDirections;
    const double distance = clear_radius(circle) + kGap + kDistanceStep * step;
    // The middle of the side or the corner that faces the circle lies at `distance` from its centre. Lines have air
    // above and below their letters, so texts above and below may come closer.
    const double closer = d.x == 0 ? kGap - 1 : 0;
    const Vec2 facing = circle.centre + Vec2{d.x, d.y} * (distance - closer);
    const Vec2 middle = facing + Vec2{sign(d.x) * width / 2, sign(d.y) * height / 2};
    return {{middle.x - width / 2, middle.y - height / 2}, {middle.x + width / 2, middle.y + height / 2}};
}

std::vector<MapLabel> place_labels(const LabelInput& input) { return Placer(input).place(); }

}  // namespace ascn
