#include "model/label_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ascn {
namespace {

constexpr double kRing = 5;          // px that rings take outside a disc (none for hovering: texts must not jump then)
constexpr double kGap = 4;           // px between circle and text
constexpr double kDistanceStep = 5;  // px between one distance and the next
constexpr double kAir = 5;           // px above and below the letters within a text's box
constexpr double kLineGap = 2;       // px between a leader line and the letters
constexpr double kEdge = 1.5;        // px of the circle's own light edge
constexpr double kDiagonal = 0.7071;

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

/// Twice the area of a triangle; its sign says on which side of a-b c lies.
double side(Vec2 a, Vec2 b, Vec2 c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

}  // namespace

double clear_radius(const CityCircle& circle) {
    const bool ringed = circle.selected || circle.compare_slot >= 0;
    return circle.radius + circle.band + (ringed ? kRing : 0);
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

std::optional<LeaderLine> leader_to(const CityCircle& circle, const Box& box, int candidate) {
    if (candidate < kLabelDirections) return std::nullopt;
    const Box letters = grown(box, 0, -std::min(kAir, box.height() / 3));
    const Vec2 to{std::clamp(circle.centre.x, letters.min.x, letters.max.x),
                  std::clamp(circle.centre.y, letters.min.y, letters.max.y)};
    const double far = length(to - circle.centre);
    const Vec2 way = (to - circle.centre) * (1 / far);
    return LeaderLine{circle.centre + way * (clear_radius(circle) + kEdge), circle.centre + way * (far - kLineGap)};
}

double distance_to(const Box& box, Vec2 p) {
    const double dx = std::max({box.min.x - p.x, 0.0, p.x - box.max.x});
    const double dy = std::max({box.min.y - p.y, 0.0, p.y - box.max.y});
    return std::hypot(dx, dy);
}

double distance_to(const LeaderLine& line, Vec2 p) {
    const Vec2 way = line.to - line.from, off = p - line.from;
    const double square = way.x * way.x + way.y * way.y;
    const double t = square > 0 ? std::clamp((off.x * way.x + off.y * way.y) / square, 0.0, 1.0) : 0;
    return length(off - way * t);
}

bool crosses(const LeaderLine& a, const LeaderLine& b) {
    return side(a.from, a.to, b.from) * side(a.from, a.to, b.to) < 0 &&
           side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0;
}

bool crosses(const LeaderLine& line, const Box& box) {
    if (box.contains(line.from) || box.contains(line.to)) return true;
    const Vec2 up_right{box.max.x, box.min.y}, down_left{box.min.x, box.max.y};
    return crosses(line, LeaderLine{box.min, box.max}) || crosses(line, LeaderLine{up_right, down_left});
}

Box grown(const Box& box, double x, double y) {
    return {{box.min.x - x, box.min.y - y}, {box.max.x + x, box.max.y + y}};
}

bool contains(const Box& outer, const Box& inner) { return outer.contains(inner.min) && outer.contains(inner.max); }

}  // namespace ascn
