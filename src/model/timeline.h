// Where the network's events lie in time: dates are as precise as their sources, so a month or a year is a span.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "data/dataset.h"
#include "model/view_state.h"

namespace ascn {

/// From the beginning of a date's day, month or year to its end, in years: 1 July 2018 begins at 2018 + 181/365.
struct DateSpan {
    double from = 0, to = 0;
    int parts = 0;  ///< 3: a day, 2: a month, 1: a year
};
/// nullopt for text that is no date.
std::optional<DateSpan> date_span(std::string_view iso);

/// The stretch of time that a picture shows, in years.
struct TimeWindow {
    double from = 0, to = 0;

    double length() const { return to - from; }
    bool operator==(const TimeWindow&) const = default;
};
/// Shortest stretch that zooming in leads to: three months.
inline constexpr double kShortestWindow = 0.25;
/// Whole years, from that of the first event to that of the last; an empty window where there are none.
TimeWindow whole_timeline(const Dataset& data);
/// `factor` times as long, `at` staying where it is as far as `limits` allow.
TimeWindow zoomed(TimeWindow window, TimeWindow limits, double factor, double at);
/// Moved by a share of its length, inside `limits`.
TimeWindow moved(TimeWindow window, TimeWindow limits, double share);

/// Where the axis bears a line: the beginning of a year or of a month.
struct TimeTick {
    double at = 0;
    int year = 0;
    int month = 0;  ///< 1 to 12; 0: of a year
};
/// Years, and between them months or quarters where they stand at least `room` years apart.
std::vector<TimeTick> time_ticks(TimeWindow window, double room);

/// Events of these categories (empty = all) that lie in the window or reach into it, in the data set's order.
std::vector<const Event*> events_in(const Dataset& data, EnumSet<EventCategory> kept, TimeWindow window);

/// A stretch of a line that something takes.
struct Extent {
    float from = 0, to = 0;
};
/// A lane for each extent, so that none overlaps another of its lane: the first that is free, in the order given.
std::vector<int> lanes_of(std::span<const Extent> extents);

/// Who chairs in the year of the data set, the latest before it where that year has none; nullptr where there is none.
const Chair* current_chair(const Dataset& data);
/// The latest Shepherd whose term the year of the data set lies in.
const Shepherd* current_shepherd(const Dataset& data);

}  // namespace ascn
