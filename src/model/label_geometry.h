// Where a text can stand beside a circle, and the line that then leads to it. CSS px.
#pragma once

#include <optional>

#include "model/scene.h"

namespace ascn {

/// Candidate positions around a circle: 8 directions at growing distance. At the first distance a text stands beside
/// its circle, farther away a leader line joins them.
inline constexpr int kLabelDirections = 8;  ///< right, left, above, below, then the four diagonals
inline constexpr int kLabelDistances = 8;

/// Radius that labels keep clear of: the disc with the ring of a selected or compared city.
double clear_radius(const CityCircle& circle);
/// The box of a text of a size at candidate 0 .. kLabelDirections * kLabelDistances - 1.
Box label_box(const CityCircle& circle, double width, double height, int candidate);
/// From the circle's edge to the letters of a text; none beside its circle.
std::optional<LeaderLine> leader_to(const CityCircle& circle, const Box& box, int candidate);

double distance_to(const Box& box, Vec2 p);
double distance_to(const LeaderLine& line, Vec2 p);
bool crosses(const LeaderLine& line, const Box& box);
bool crosses(const LeaderLine& a, const LeaderLine& b);
/// The same middle, larger by so much on each side.
Box grown(const Box& box, double x, double y);
bool contains(const Box& outer, const Box& inner);

}  // namespace ascn
