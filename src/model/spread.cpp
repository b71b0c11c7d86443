#include "model/spread.h"

#include <algorithm>
#include <cmath>

#include "core/sort.h"

namespace ascn {
namespace {

constexpr double kBetween = 2;            // px between small circles side by side
constexpr double kLeastApart = 13;        // px: what a fingertip can tell apart
constexpr double kOverlap = 1;            // px by which the smaller one's middle lies inside the larger circle
constexpr double kGoldenAngle = 2.39996;  // many turns by it never come close to each other
constexpr int kRounds = 8;                // moving from one circle may bring it to another

/// The way from `other` to `circle`. From cities that lie in one place each goes its own way.
Vec2 direction(const CityCircle& circle, const CityCircle& other) {
    for (const Vec2 way : {circle.centre - other.centre, circle.place - other.place}) {
        const double far = length(way);
        if (far > 1e-6) return way * (1 / far);
    }
    const double turn = static_cast<double>(circle.city) * kGoldenAngle;
    return {std::cos(turn), std::sin(turn)};
}

}  // namespace

double wanted_distance(double radius, double other_radius) {
    const double large = std::max(radius, other_radius);
    return std::min(radius + other_radius + kBetween, std::max(large - kOverlap, kLeastApart));
}

void spread_close_circles(std::vector<CityCircle>& circles) {
    std::vector<CityCircle*> order;
    order.reserve(circles.size());
    for (CityCircle& circle : circles) order.push_back(&circle);
    sort_stably(order, [](const CityCircle* a, const CityCircle* b) {
        return a->radius != b->radius ? a->radius > b->radius : a->city < b->city;
    });
    bool moved = true;
    for (int round = 0; round < kRounds && moved; ++round) {
        moved = false;
        for (std::size_t i = 1; i < order.size(); ++i) {
            CityCircle& circle = *order[i];
            for (std::size_t k = 0; k < i; ++k) {
                const CityCircle& larger = *order[k];
                const double wanted = wanted_distance(circle.radius, larger.radius);
                const Vec2 apart = circle.centre - larger.centre;
                if (std::abs(apart.x) >= wanted || std::abs(apart.y) >= wanted || length(apart) >= wanted - 1e-6)
                    continue;
                circle.centre = larger.centre + direction(circle, larger) * wanted;
                moved = true;
            }
            const Vec2 shift = circle.centre - circle.place;
            if (length(shift) > kMaxShift) circle.centre = circle.place + shift * (kMaxShift / length(shift));
        }
    }
}

}  // namespace ascn
