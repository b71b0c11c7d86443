// What the monitoring reports count, as charts: by year and status, by focus area, by country. Every mark tells its
// number and opens the report that it is from.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <utility>

#include "view/chart.h"
#include "view/facts.h"
#include "view/network_parts.h"
#include "view/project_facts.h"
#include "view/report_texts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

using Reports = std::vector<MonitoringReport>;

/// The further a project, the fuller its fill; stacked in this order from the axis.
struct StatusLook {
    ProjectStatus status;
    BarFill fill;
};
constexpr std::array<StatusLook, 3> kLooks = {{{ProjectStatus::Completed, BarFill::Solid},
                                               {ProjectStatus::Ongoing, BarFill::Hatched},
                                               {ProjectStatus::Planning, BarFill::Dotted}}};

int count_of(const StatusCounts& counts, ProjectStatus status) {
    if (status == ProjectStatus::Planning) return counts.planning;
    return status == ProjectStatus::Ongoing ? counts.ongoing : counts.completed;
}

const MonitoringReport* report_of(const Reports& reports, int year) {
    for (const MonitoringReport& report : reports) {
        if (report.year == year) return &report;
    }
    return nullptr;
}

void chart_title(UiContext& ctx, const std::string& title) {
    paragraph(ctx, TextStyle::BodyStrong, ctx.theme.text, title);
    gap(ctx, 8);
}

/// Room for a plot below the cursor; the cursor moves on.
struct Room {
    ImVec2 min, max;
};
Room take_room(UiContext& ctx, double height) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const Room room{min, {min.x + content_width(), min.y + ctx.px(height)}};
    ImGui::Dummy({room.max.x - room.min.x, room.max.y - room.min.y});
    return room;
}

void open_report(UiContext& ctx, const ChartMarks::Pressed& pressed, const MonitoringReport& report) {
    open_source_note(ctx, pressed.item, pressed.mark.name, {pressed.mark.value}, report.sources, pressed.min,
                     pressed.max);
}

/// Year that a mark's id ends with: "ongoing.2024".
const MonitoringReport* report_of_mark(const Reports& reports, const std::string& id) {
    const std::size_t dot = id.rfind('.');
    int year = 0;
    for (std::size_t i = dot == std::string::npos ? id.size() : dot + 1; i < id.size(); ++i)
        year = year * 10 + (id[i] - '0');
    return report_of(reports, year);
}

void draw_status_keys(UiContext& ctx, bool unknown) {
    std::vector<SeriesKey> keys;
    keys.reserve(kLooks.size() + 1);
    for (const StatusLook& look : kLooks)
        keys.push_back({status_word(ctx, look.status), status_ink(ctx.theme, look.status), std::nullopt, look.fill});
    if (unknown) keys.push_back({ctx.tr("status.unknown"), ctx.theme.muted, std::nullopt, BarFill::Hollow});
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = draw_series_keys(ctx, at, content_width(), keys);
    ImGui::Dummy({content_width(), height + ctx.px(8)});
}

/// The parts of one bar. `id` ends with the report's year.
void add_statuses(UiContext& ctx, Plot& plot, std::size_t category, const StatusCounts& counts, const std::string& name,
                  const std::string& id) {
    double from = 0;
    for (const StatusLook& look : kLooks) {
        const int n = count_of(counts, look.status);
        if (n == 0) continue;
        Bar bar;
        bar.category = category;
        bar.from = from;
        bar.to = from + n;
        bar.color = status_ink(ctx.theme, look.status);
        bar.fill = look.fill;
        from = bar.to;
        ChartMark mark;
        mark.id = to_id(look.status);
        mark.id.append(".").append(id);
        mark.name = name;
        mark.name.append(", ").append(status_word(ctx, look.status));
        mark.value = ctx.tr_plural("network.projects", static_cast<long>(n));
        plot.bar(bar, std::move(mark));
    }
}

// ---- by year ----

void draw_years_chart(UiContext& ctx, const Reports& reports) {
    chart_title(ctx, ctx.tr("network.chart.years"));
    const bool unknown = std::any_of(reports.begin(), reports.end(), [](const auto& r) { return !r.by_status; });
    draw_status_keys(ctx, unknown);
    PlotAxis x, y;
    std::vector<double> totals;
    for (const MonitoringReport& report : reports) {
        x.names.push_back(std::to_string(report.year));
        totals.push_back(report.total);
    }
    y.scale = make_axis({.least_step = 1}, totals);
    const Room room = take_room(ctx, 260);
    Plot plot(ctx, "network.years", room.min, room.max, x, y);
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const MonitoringReport& report = reports[i];
        const std::string year = std::to_string(report.year);
        if (report.by_status) {
            add_statuses(ctx, plot, i, *report.by_status, year, year);
        } else {
            Bar bar;
            bar.category = i;
            bar.to = report.total;
            bar.color = ctx.theme.muted;
            bar.fill = BarFill::Hollow;
            plot.bar(bar, {"all." + year, year + ", " + ctx.tr("status.unknown"),
                           ctx.tr_plural("network.projects", static_cast<long>(report.total))});
        }
    }
    if (const auto pressed = plot.end()) {
        if (const MonitoringReport* report = report_of_mark(reports, pressed->mark.id))
            open_report(ctx, *pressed, *report);
    }
}

// ---- by focus area ----

const FocusAreaCount* count_in(const MonitoringReport& report, FocusArea area) {
    for (const FocusAreaCount& count : report.by_focus_area) {
        if (count.area == area) return &count;
    }
    return nullptr;
}

void draw_area_line(UiContext& ctx, Plot& plot, const Reports& reports, FocusArea area) {
    std::vector<PlotPoint> points;
    for (const MonitoringReport& report : reports) {
        if (const FocusAreaCount* count = count_in(report, area))
            points.push_back({static_cast<double>(report.year), static_cast<double>(count->list)});
    }
    if (points.empty()) return;
    const Color color = ctx.theme.area(area);
    plot.line(points, color);
    PointLook look;
    look.color = color;
    look.shape = shape_of(static_cast<int>(area));
    for (const PlotPoint& p : points) {
        const std::string year = std::to_string(static_cast<int>(p.x));
        plot.point(p.x, p.y, look,
                   {std::string(to_id(area)) + "." + year, focus_area_name(ctx, area) + ", " + year,
                    ctx.tr_plural("network.projects", static_cast<long>(p.y))});
    }
}

void draw_areas_chart(UiContext& ctx, const Reports& reports) {
    std::vector<double> years, counts;
    for (const MonitoringReport& report : reports) {
        for (const FocusAreaCount& count : report.by_focus_area) {
            years.push_back(report.year);
            counts.push_back(count.list);
        }
    }
    if (years.empty()) return;
    chart_title(ctx, ctx.tr("network.chart.areas"));
    std::vector<SeriesKey> keys;
    for (const FocusArea area : kFocusAreas) {
        SeriesKey key;
        key.text = focus_area_name(ctx, area);
        key.color = ctx.theme.area(area);
        key.shape = shape_of(static_cast<int>(area));
        key.line = true;
        keys.push_back(std::move(key));
    }
    const float height = draw_series_keys(ctx, ImGui::GetCursorScreenPos(), content_width(), keys);
    ImGui::Dummy({content_width(), height + ctx.px(8)});
    PlotAxis x, y;
    x.scale = make_axis({.kind = ScaleKind::Linear, .least_step = 1}, years);
    x.plain = true;
    y.scale = make_axis({.least_step = 1}, counts);
    const Room room = take_room(ctx, 260);
    Plot plot(ctx, "network.areas", room.min, room.max, x, y);
    for (const FocusArea area : kFocusAreas) draw_area_line(ctx, plot, reports, area);
    if (const auto pressed = plot.end()) {
        if (const MonitoringReport* report = report_of_mark(reports, pressed->mark.id))
            open_report(ctx, *pressed, *report);
    }
}

// ---- by country ----

/// The report of the state's year, or the latest that counts by country.
const MonitoringReport* country_report(const UiContext& ctx, const Reports& reports) {
    const MonitoringReport* found = nullptr;
    for (const MonitoringReport& report : reports) {
        if (report.by_country.empty()) continue;
        if (found == nullptr || report.year == ctx.state.year || found->year != ctx.state.year) found = &report;
    }
    return found;
}

void draw_year_chips(UiContext& ctx, const Reports& reports, int chosen) {
    Flow flow = flow_begin(ctx, 6);
    for (const MonitoringReport& report : reports) {
        if (report.by_country.empty()) continue;
        ChipStyle style;
        style.selected = report.year == chosen;
        const std::string year = std::to_string(report.year);
        if (chip(ctx, flow, "network.countries." + year, year, style, report_name(ctx, report.year)))
            ctx.act(SetYear{report.year});
    }
    flow_end(ctx, flow);
    gap(ctx, 10);
}

void draw_countries_chart(UiContext& ctx, const Reports& reports) {
    const MonitoringReport* report = country_report(ctx, reports);
    if (report == nullptr) return;
    const std::string year = std::to_string(report->year);
    chart_title(ctx, ctx.tr_format("network.chart.countries", {{"year", year}}));
    draw_year_chips(ctx, reports, report->year);
    draw_status_keys(ctx, false);
    PlotAxis x, y;
    std::vector<double> totals;
    for (const CountryCount& count : report->by_country) {
        const Country* country = ctx.data.country(count.country);
        y.names.push_back(country != nullptr ? country->name : count.country);
        totals.push_back(count.total);
    }
    x.scale = make_axis({.least_step = 1}, totals);
    const Room room = take_room(ctx, bars_height(y.names.size(), 1) + 40);
    Plot plot(ctx, "network.countries_chart", room.min, room.max, x, y);
    for (std::size_t i = 0; i < report->by_country.size(); ++i)
        add_statuses(ctx, plot, i, report->by_country[i].status, y.names[i],
                     report->by_country[i].country + "." + year);
    if (const auto pressed = plot.end()) open_report(ctx, *pressed, *report);
}

}  // namespace

void draw_monitoring_charts(UiContext& ctx) {
    const Reports& reports = ctx.data.network().monitoring;
    if (reports.empty()) return;
    const auto countries = [&ctx, &reports] {
        const ColumnScope column(ImGui::GetCursorScreenPos().x, std::min(content_width(), ctx.px(760)));
        draw_countries_chart(ctx, reports);
    };
    if (content_width() >= ctx.px(820)) {
        Beside row(ctx, 2, 48);
        {
            const ColumnScope column = row.at(0);
            draw_years_chart(ctx, reports);
        }
        const ColumnScope column = row.at(1);
        draw_areas_chart(ctx, reports);
    } else {
        draw_years_chart(ctx, reports);
        gap(ctx, 24);
        draw_areas_chart(ctx, reports);
    }
    gap(ctx, 28);
    countries();
    gap(ctx, 28);
}

}  // namespace ascn
