#include "model/history.h"

#include <algorithm>

namespace ascn {
namespace {

ReportCounts* counts_of(std::vector<ReportCounts>& history, int year) {
    for (ReportCounts& counts : history) {
        if (counts.year == year) return &counts;
    }
    return nullptr;
}

void count(const Listing& listing, ReportCounts& counts) {
    ++counts.total;
    ++counts.focus_areas[static_cast<std::size_t>(listing.focus_area)];
    if (!listing.status) {
        ++counts.status_unknown;
        return;
    }
    if (listing.inferred) ++counts.status_inferred;
    switch (*listing.status) {
        case ProjectStatus::Planning:
            ++counts.status.planning;
            break;
        case ProjectStatus::Ongoing:
            ++counts.status.ongoing;
            break;
        case ProjectStatus::Completed:
            ++counts.status.completed;
            break;
    }
}

void count(const City& city, std::vector<ReportCounts>& history) {
    for (const Project& project : city.projects) {
        for (const Listing& listing : project.history) {
            if (ReportCounts* counts = counts_of(history, listing.year)) count(listing, *counts);
        }
    }
}

/// One for each report; those whose list the data set does not hold stay at zero.
std::vector<ReportCounts> count_all(const Dataset& data) {
    std::vector<ReportCounts> history;
    for (const MonitoringReport& report : data.network().monitoring) {
        ReportCounts counts;
        counts.year = report.year;
        history.push_back(counts);
    }
    for (const City& city : data.cities()) count(city, history);
    return history;
}

int count_of(const StatusCounts& counts, ProjectStatus status) {
    switch (status) {
        case ProjectStatus::Planning:
            return counts.planning;
        case ProjectStatus::Ongoing:
            return counts.ongoing;
        case ProjectStatus::Completed:
            break;
    }
    return counts.completed;
}

void compare(const MonitoringReport& report, const ReportCounts& counted, std::vector<CountDifference>& out) {
    const auto add = [&](CountDifference::Kind kind, ProjectStatus status, FocusArea area, int printed, int found) {
        if (printed != found) out.push_back({report.year, kind, status, area, printed, found});
    };
    using Kind = CountDifference::Kind;
    add(Kind::Total, {}, {}, report.total, counted.total);
    for (const ProjectStatus status : kProjectStatuses) {
        if (!report.by_status) break;
        const int printed = count_of(*report.by_status, status), found = count_of(counted.status, status);
        if (printed >= found && printed <= found + counted.status_unknown) continue;
        add(Kind::Status, status, {}, printed, found);
    }
    for (const FocusAreaCount& area : report.by_focus_area) {
        if (!area.charts) continue;
        const auto position = static_cast<std::size_t>(area.area);
        add(Kind::FocusArea, {}, area.area, *area.charts, counted.focus_areas[position]);
    }
}

}  // namespace

std::vector<ReportCounts> report_history(const Dataset& data) {
    std::vector<ReportCounts> history = count_all(data);
    std::erase_if(history, [](const ReportCounts& counts) { return counts.total == 0; });
    return history;
}

std::vector<ReportCounts> report_history(const Dataset& data, const City& city) {
    std::vector<ReportCounts> history = report_history(data);
    for (ReportCounts& counts : history) {
        const int year = counts.year;
        counts = {};
        counts.year = year;
    }
    count(city, history);
    return history;
}

const MonitoringReport* report_of(const Dataset& data, int year) {
    for (const MonitoringReport& report : data.network().monitoring) {
        if (report.year == year) return &report;
    }
    return nullptr;
}

const Listing* listing_of(const Project& project, int year) {
    for (const Listing& listing : project.history) {
        if (listing.year == year) return &listing;
    }
    return nullptr;
}

std::vector<CountDifference> count_differences(const Dataset& data) {
    std::vector<CountDifference> differences;
    const std::vector<ReportCounts> history = count_all(data);
    for (std::size_t i = 0; i < history.size(); ++i) {
        if (history[i].total > 0) compare(data.network().monitoring[i], history[i], differences);
    }
    return differences;
}

}  // namespace ascn
