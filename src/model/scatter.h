// The scatter of two indicators over the pilot cities: which two, on which scales, and which cities it cannot show.
#pragma once

#include <string>
#include <vector>

#include "data/dataset.h"
#include "model/axis.h"
#include "model/view_state.h"

namespace ascn {

/// What `x` and `y` of the address mean when they are not given: how densely people live, and how many they are.
inline constexpr std::string_view kDefaultScatterX = "density", kDefaultScatterY = "population";

struct ScatterPoint {
    const City* city = nullptr;
    const NumberFact *x = nullptr, *y = nullptr;  ///< both with a value
};

struct Scatter {
    const Indicator *x = nullptr, *y = nullptr;  ///< nullptr where the data set has no comparable indicator
    ScaleKind x_scale = ScaleKind::Linear, y_scale = ScaleKind::Linear;
    std::vector<ScatterPoint> points;  ///< pilot cities and compared ones, in the data set's order
    std::vector<const City*> missing;  ///< those without one of the two figures
};

/// Points into the data set. An indicator that the data set does not have, or that cannot be compared, falls back to
/// the default, and that to the first comparable one; y is another than x where there are two. A scale is logarithmic
/// where every value is positive and the largest is at least kLogRatio times the smallest: on a linear one most cities
/// would lie on a heap.
Scatter make_scatter(const Dataset& data, const ViewState& state, const std::vector<const City*>& compared);
inline constexpr double kLogRatio = 50;

/// The scale for these values by the rule above.
ScaleKind scale_for(const std::vector<double>& values, ScaleKind otherwise);

}  // namespace ascn
