// What the charts of Compare show, chart after chart: counts from the reports' lists, the lines of dots, series.
#include <algorithm>
#include <array>

#include "model/compare.h"
#include "model/export_rows.h"
#include "model/filter.h"
#include "model/history.h"
#include "model/indicators.h"

namespace ascn {
namespace {

/// One bar, or a part of one: how many projects of a kind a report lists for the city.
struct Bar {
    const char* chart;  ///< key of its title
    std::string name;   ///< key
    std::string_view id;
    int projects;
};

void add_bar(ExportRows& rows, const City& city, const ReportCounts& report, const Bar& bar) {
    rows.out.table.begin_row();
    rows.word("chart", bar.chart);
    rows.city(city);
    rows.word("indicator", bar.name);
    rows.text("indicator_id", bar.id);
    rows.text("unit", "projects");
    rows.number("year", report.year);
    rows.text("scope", "city");
    // a city that a report does not list has no bar there, which is another thing than one of 0 projects
    if (report.total > 0)
        rows.number("value", bar.projects);
    else
        rows.word("missing", city.cohort > report.year ? "missing.not_applicable" : "compare.not_listed");
    if (const MonitoringReport* printed = report_of(rows.data, report.year)) rows.sources(printed->sources);
}

void add_areas(ExportRows& rows, const City& city) {
    const std::vector<ReportCounts> reports = report_history(rows.data, city);
    if (reports.empty()) return;
    for (std::size_t i = 0; i < kFocusAreas.size(); ++i) {
        const std::string_view id = to_id(kFocusAreas[i]);
        add_bar(rows, city, reports.back(),
                {"chart.by_area", "area." + std::string(id), id, reports.back().focus_areas[i]});
    }
}

void add_statuses(ExportRows& rows, const City& city) {
    for (const ReportCounts& report : report_history(rows.data, city)) {
        const std::array<std::pair<std::string_view, int>, 4> parts = {{{"completed", report.status.completed},
                                                                        {"ongoing", report.status.ongoing},
                                                                        {"planning", report.status.planning},
                                                                        {"unknown", report.status_unknown}}};
        for (const auto& [id, projects] : parts) {
            add_bar(rows, city, report, {"chart.by_status", "status." + std::string(id), id, projects});
            if (report.status_inferred == 0 || projects == 0 || id == "unknown") continue;
            rows.text("note", rows.strings.format("chart.inferred",
                                                  {{"n", std::to_string(report.status_inferred)},
                                                   {"of", std::to_string(report.total - report.status_unknown)}}));
        }
    }
}

/// A line of dots: the compared cities in their order, then the pilot cities around them.
void add_dots(ExportRows& rows, const Comparison& comparison, const Indicator& indicator) {
    const auto add = [&](const City& city) {
        add_figure(rows, city, indicator, rows.data.figure(city, indicator));
        rows.word("chart", "chart.dots");
    };
    const auto& compared = comparison.columns;
    for (const City* city : compared) add(*city);
    for (const City& city : rows.data.cities()) {
        if (is_pilot(city) && std::find(compared.begin(), compared.end(), &city) == compared.end()) add(city);
    }
}

void add_course(ExportRows& rows, const City& city) {
    const PopulationCourse course = population_course(rows.data, city);
    if (course.fact == nullptr) {
        if (const Indicator* population = rows.data.indicator("population"))
            add_figure(rows, city, *population, nullptr);
        rows.word("missing", "missing.no_series");
        return rows.word("chart", "chart.course");
    }
    for (const YearValue& point : course.points) {
        NumberFact one = *course.fact;
        one.value = point.value;
        one.year = point.year;
        add_figure(rows, city, *course.indicator, &one);
        rows.word("chart", "chart.course");
    }
}

}  // namespace

ViewExport export_charts(const Dataset& data, const Strings& strings, const ViewState& state) {
    const Comparison comparison = make_comparison(compared_or_default(state, data), data);
    std::vector<ExportColumn> columns = figure_columns(false);
    columns.insert(columns.begin(), "chart");
    ExportRows rows(data, strings, std::move(columns));
    for (const City* city : comparison.columns) add_areas(rows, *city);
    for (const City* city : comparison.columns) add_statuses(rows, *city);
    // the scatter shows two of these figures at once
    for (const Indicator* indicator : comparable_indicators(data)) add_dots(rows, comparison, *indicator);
    for (const City* city : comparison.columns) add_course(rows, *city);
    return std::move(rows.out);
}

}  // namespace ascn
