// Moves circles apart that lie so close together that one would hide the other, or could not be pressed.
//
// At the region's zoom Johor Bahru lies 4 px from Singapore, whose circle is 34 px wide: a smaller circle on top would
// take the middle of the larger one, and no finger could tell them apart. Of what could be done about it (one circle
// for both that opens under a tap, a larger reach for the small one, moving it aside) moving it aside alone keeps both
// in sight, costs no extra tap and works for mouse, finger and keyboard alike. It is honest: a hairline leads from the
// circle to its true place, the direction is the true one, and the nearer the map the shorter the way, until from about
// zoom 7 on every circle lies where its city is.
#pragma once

#include <vector>

#include "model/scene.h"

namespace ascn {

/// No circle is moved farther, CSS px.
inline constexpr double kMaxShift = 24;

/// How far the centres of two circles must be apart, CSS px: the smaller one stands at the larger one's edge, and
/// small ones stand side by side.
double wanted_distance(double radius, double other_radius);
/// Moves the smaller of two circles that are too close away from the larger one; of two alike the one that comes later
/// in the data set. Depends on where the circles lie to each other alone, not on their order or on the screen's edges.
void spread_close_circles(std::vector<CityCircle>& circles);

}  // namespace ascn
