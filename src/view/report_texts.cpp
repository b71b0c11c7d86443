#include "view/report_texts.h"

#include "core/format.h"
#include "view/facts.h"
#include "view/project_facts.h"

namespace ascn {
namespace {

const std::string& counted_what(const UiContext& ctx, const CountDifference& difference) {
    switch (difference.kind) {
        case CountDifference::Kind::FocusArea:
            return focus_area_name(ctx, difference.area);
        case CountDifference::Kind::Status:
            return status_word(ctx, difference.status);
        case CountDifference::Kind::Total:
            break;
    }
    return ctx.tr("network.monitoring.total");
}

}  // namespace

std::string report_name(const UiContext& ctx, int year) {
    return ctx.tr_format("compare.row.report", {{"year", std::to_string(year)}});
}

std::vector<std::string> report_lines(const UiContext& ctx, const MonitoringReport& report) {
    std::vector<std::string> lines;
    if (!report.as_of.empty())
        lines.push_back(ctx.tr_format("network.monitoring.as_of", {{"date", format_date(report.as_of)}}));
    if (report.cities) lines.push_back(ctx.tr_plural("network.monitoring.cities", static_cast<long>(*report.cities)));
    return lines;
}

std::string difference_text(const UiContext& ctx, const CountDifference& difference) {
    // totals by focus area are of the report's charts
    const char* key = difference.kind == CountDifference::Kind::FocusArea ? "network.monitoring.charts_differ"
                                                                          : "network.monitoring.totals_differ";
    return ctx.tr_format(key, {{"year", std::to_string(difference.year)},
                               {"what", counted_what(ctx, difference)},
                               {"printed", std::to_string(difference.printed)},
                               {"counted", std::to_string(difference.counted)}});
}

}  // namespace ascn
