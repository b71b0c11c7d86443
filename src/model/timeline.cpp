#include "model/timeline.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/format.h"

namespace ascn {
namespace {

constexpr std::array<int, 12> kDaysBefore = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int number_at(std::string_view text, std::size_t from, std::size_t n) {
    int value = 0;
    for (const char c : text.substr(from, n)) value = value * 10 + (c - '0');
    return value;
}

/// Beginning of the n-th day of a month, both from 1; day 32 or month 13 lead on into what follows.
double begin_of(int year, int month, int day = 1) {
    if (month > 12) return begin_of(year + 1, month - 12, day);
    const int leap = is_leap(year) ? 1 : 0;
    const int days = kDaysBefore[static_cast<std::size_t>(month - 1)] + (month > 2 ? leap : 0) + day - 1;
    return year + static_cast<double>(days) / (365 + leap);
}

TimeWindow inside(TimeWindow window, TimeWindow limits) {
    const double length = std::min(window.length(), limits.length());
    const double from = std::clamp(window.from, limits.from, limits.to - length);
    return {from, from + length};
}

int year_of(const Dataset& data) { return iso_date_parts(data.date()) > 0 ? number_at(data.date(), 0, 4) : 9999; }

}  // namespace

std::optional<DateSpan> date_span(std::string_view iso) {
    const int parts = iso_date_parts(iso);
    if (parts == 0) return std::nullopt;
    const int year = number_at(iso, 0, 4);
    if (parts == 1) return DateSpan{static_cast<double>(year), year + 1.0, parts};
    const int month = number_at(iso, 5, 2);
    if (parts == 2) return DateSpan{begin_of(year, month), begin_of(year, month + 1), parts};
    const int day = number_at(iso, 8, 2);
    return DateSpan{begin_of(year, month, day), begin_of(year, month, day + 1), parts};
}

TimeWindow whole_timeline(const Dataset& data) {
    TimeWindow whole;
    for (const Event& event : data.network().timeline) {
        const auto span = date_span(event.date);
        if (!span) continue;
        const double from = std::floor(span->from), to = std::ceil(span->to);
        whole =
            whole.length() > 0 ? TimeWindow{std::min(whole.from, from), std::max(whole.to, to)} : TimeWindow{from, to};
    }
    return whole;
}

TimeWindow zoomed(TimeWindow window, TimeWindow limits, double factor, double at) {
    const double shortest = std::min(kShortestWindow, limits.length());
    const double length = std::clamp(window.length() * factor, shortest, limits.length());
    const double share = window.length() > 0 ? (at - window.from) / window.length() : 0.5;
    const double from = at - share * length;
    return inside({from, from + length}, limits);
}

TimeWindow moved(TimeWindow window, TimeWindow limits, double share) {
    const double by = window.length() * share;
    return inside({window.from + by, window.to + by}, limits);
}

std::vector<TimeTick> time_ticks(TimeWindow window, double room) {
    const int step = room <= 1.0 / 12 ? 1 : room <= 0.25 ? 3 : 12;
    std::vector<TimeTick> ticks;
    for (int year = static_cast<int>(std::floor(window.from)); year <= window.to; ++year) {
        for (int month = 1; month <= 12; month += step) {
            const double at = begin_of(year, month);
            if (at >= window.from && at <= window.to) ticks.push_back({at, year, month == 1 ? 0 : month});
        }
    }
    return ticks;
}

std::vector<const Event*> events_in(const Dataset& data, EnumSet<EventCategory> kept, TimeWindow window) {
    std::vector<const Event*> events;
    for (const Event& event : data.network().timeline) {
        if (!kept.empty() && !kept.contains(event.category)) continue;
        const auto span = date_span(event.date);
        if (span && span->from < window.to && span->to > window.from) events.push_back(&event);
    }
    return events;
}

std::vector<int> lanes_of(std::span<const Extent> extents) {
    std::vector<int> lanes;
    for (std::size_t i = 0; i < extents.size(); ++i) {
        int lane = 0;
        for (std::size_t k = 0; k < i; ++k) {
            const bool overlap = extents[k].from < extents[i].to && extents[i].from < extents[k].to;
            if (!overlap || lanes[k] != lane) continue;
            ++lane;
            k = static_cast<std::size_t>(-1);  // the next lane, against all that came before
        }
        lanes.push_back(lane);
    }
    return lanes;
}

const Chair* current_chair(const Dataset& data) {
    const Chair* current = nullptr;
    for (const Chair& chair : data.network().governance.chairs) {
        if (chair.year <= year_of(data)) current = &chair;
    }
    return current;
}

const Shepherd* current_shepherd(const Dataset& data) {
    const Shepherd* current = nullptr;
    for (const Shepherd& shepherd : data.network().governance.shepherds) {
        if (shepherd.from <= year_of(data) && year_of(data) <= shepherd.to) current = &shepherd;
    }
    return current;
}

}  // namespace ascn
