// The scale of a chart's axis: where a value lies on it, and at which round values it is ticked.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace ascn {

enum class ScaleKind : std::uint8_t {
    FromZero,  ///< linear, zero is on it: for whatever is shown by its length
    Linear,    ///< from about the smallest value to about the largest
    Log,       ///< equal ways for equal ratios; positive values alone
};

/// Why an axis is not as it was asked for.
enum class AxisProblem : std::uint8_t {
    None,
    NoValues,     ///< nothing finite to show: the axis goes from 0 to 1
    NotPositive,  ///< zero or less has no place on a logarithmic axis: it is linear instead
};

struct AxisWish {
    ScaleKind kind = ScaleKind::FromZero;
    double least_step = 0;  ///< between ticks; 1 for what is counted, and for years
    int most_ticks = 6;     ///< at least 2
};

struct Axis {
    ScaleKind kind = ScaleKind::FromZero;
    AxisProblem problem = AxisProblem::None;
    double low = 0, high = 1;   ///< round, low < high; of a logarithmic one both positive
    std::vector<double> ticks;  ///< ascending, low and high among them; of a logarithmic one they may lie outside
    int decimals = 0;           ///< that its ticks need

    /// 0 at low, 1 at high; what lies outside is put at its end.
    double place(double value) const;
};

/// Ticks are 1, 2 or 5 times a power of ten apart; of a logarithmic axis they are such numbers themselves, or powers of
/// ten where that would be too many. A single value lies inside the axis. Values that are not finite are left out.
Axis make_axis(const AxisWish& wish, std::span<const double> values);

/// A tick as text: the digits that tell the ticks apart, in thousands, millions or billions where the axis reaches
/// 10,000
/// ("0", "0.5 M", "1 M"). Years are written as they are: plain.
std::string tick_text(const Axis& axis, double tick, bool plain = false);

}  // namespace ascn
