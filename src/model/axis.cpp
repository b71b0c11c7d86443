// Ticks are counted in whole steps, so that no rounding adds up along the axis: the same values always give the same.
#include "model/axis.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/format.h"

namespace ascn {
namespace {

constexpr std::array<double, 3> kRound = {1, 2, 5};
constexpr double kSlack = 1e-9;  // of a step: what rounding may do to a value that lies on a tick

/// The smallest of 1, 2, 5 times a power of ten that is not below `wanted` (> 0).
double round_up(double wanted) {
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double round : kRound) {
        if (round * power >= wanted * (1 - kSlack)) return round * power;
    }
    return 10 * power;
}

/// The largest that is not above.
double round_down(double wanted) {
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    double best = power;
    for (const double round : kRound) {
        if (round * power <= wanted * (1 + kSlack)) best = round * power;
    }
    return best;
}

int decimals_of(double step) {
    int decimals = 0;
    for (double scaled = step; decimals < 6 && std::abs(scaled - std::round(scaled)) > kSlack * scaled; scaled *= 10)
        ++decimals;
    return decimals;
}

void make_linear(Axis& axis, const AxisWish& wish, double low, double high) {
    if (axis.kind == ScaleKind::FromZero) {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    if (high - low <= 1e-9 * std::max(std::abs(low), std::abs(high))) low = high;  // no round step tells them apart
    if (low == high) {  // one value: in the middle, or at the end of an axis from zero that has nothing but zero
        const double out = low == 0 ? 1 : std::abs(low) / 2;
        if (axis.kind == ScaleKind::Linear) low -= out;
        high += out;
    }
    const int most = std::max(wish.most_ticks, 2);
    double step = std::max(round_up((high - low) / (most - 1)), wish.least_step);
    double first = 0, last = 0;
    for (;; step = round_up(step * 1.5)) {
        first = std::floor(low / step + kSlack);
        last = std::ceil(high / step - kSlack);
        if (last - first < most) break;
    }
    if (last <= first) last = first + 1;
    for (int i = 0; i <= static_cast<int>(last - first); ++i) axis.ticks.push_back((first + i) * step);
    axis.low = axis.ticks.front();
    axis.high = axis.ticks.back();
    axis.decimals = decimals_of(step);
}

/// 1, 2, 5 times powers of ten, `round` of the three (1: the powers alone), every `skip`-th power.
std::vector<double> log_ticks(int first_power, int last_power, std::span<const double> rounds, int skip, double low,
                              double high) {
    std::vector<double> ticks;
    for (int power = first_power; power <= last_power; power += skip) {
        for (const double round : rounds) {
            const double tick = round * std::pow(10.0, power);
            if (tick >= low * (1 - kSlack) && tick <= high * (1 + kSlack)) ticks.push_back(tick);
        }
    }
    return ticks;
}

void make_log(Axis& axis, const AxisWish& wish, double low, double high) {
    axis.low = round_down(low);
    axis.high = round_up(high);
    if (axis.low >= axis.high) {  // one value that is a tick itself
        axis.low = round_down(axis.low * 0.75);
        axis.high = round_up(axis.high * 1.5);
    }
    const std::size_t most = static_cast<std::size_t>(std::max(wish.most_ticks, 2));
    const int first = static_cast<int>(std::floor(std::log10(axis.low) + kSlack));
    const int last = static_cast<int>(std::ceil(std::log10(axis.high) - kSlack));
    axis.ticks = log_ticks(first, last, kRound, 1, axis.low, axis.high);
    for (int skip = 1; axis.ticks.size() > most; ++skip)
        axis.ticks = log_ticks(first, last, std::span(kRound).first(1), skip, axis.low, axis.high);
    if (axis.ticks.size() < 2) axis.ticks = {axis.low, axis.high};
    axis.decimals = decimals_of(axis.ticks.front());
}

}  // namespace

double Axis::place(double value) const {
    if (!std::isfinite(value)) return 0;
    double share = 0;
    if (kind == ScaleKind::Log)
        share = value > 0 ? std::log(value / low) / std::log(high / low) : 0;
    else
        share = (value - low) / (high - low);
    return std::clamp(share, 0.0, 1.0);
}

Axis make_axis(const AxisWish& wish, std::span<const double> values) {
    Axis axis;
    axis.kind = wish.kind;
    bool any = false;
    double low = 0, high = 0;
    for (const double value : values) {
        if (!std::isfinite(value)) continue;
        low = any ? std::min(low, value) : value;
        high = any ? std::max(high, value) : value;
        any = true;
    }
    if (!any) {
        axis.kind = ScaleKind::FromZero;
        axis.problem = AxisProblem::NoValues;
        axis.ticks = {0, 1};
        return axis;
    }
    if (axis.kind == ScaleKind::Log && low <= 0) {
        axis.kind = ScaleKind::Linear;
        axis.problem = AxisProblem::NotPositive;
    }
    if (axis.kind == ScaleKind::Log)
        make_log(axis, wish, low, high);
    else
        make_linear(axis, wish, low, high);
    return axis;
}

std::string tick_text(const Axis& axis, double tick, bool plain) {
    if (plain) return std::to_string(std::llround(tick));
    struct Step {
        double from, size;
        const char* suffix;
    };
    constexpr std::array<Step, 3> kSteps = {{{1e9, 1e9, "\u00A0B"}, {1e6, 1e6, "\u00A0M"}, {1e4, 1e3, "\u00A0k"}}};
    // a logarithmic axis spans several of the units: each tick has its own
    const double reach =
        axis.kind == ScaleKind::Log ? std::abs(tick) : std::max(std::abs(axis.low), std::abs(axis.high));
    if (tick == 0) return "0";
    for (const Step& step : kSteps) {
        if (reach < step.from) continue;
        const double scaled = tick / step.size;
        return format_number(scaled, decimals_of(std::abs(scaled))) + step.suffix;
    }
    return format_number(tick, axis.kind == ScaleKind::Log ? decimals_of(tick) : axis.decimals);
}

}  // namespace ascn
