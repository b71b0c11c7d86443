// The page of the charts, those that count projects, and what all of them share.
#include "view/compare_charts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/history.h"
#include "view/chart.h"
#include "view/compare_corner.h"
#include "view/compare_heads.h"
#include "view/facts.h"
#include "view/project_facts.h"
#include "view/report_texts.h"
#include "view/reports_memo.h"
#include "view/source_marks.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kTwoColumns = 900;  // CSS px of room from which charts stand side by side
constexpr double kBetweenColumns = 48, kBetweenCharts = 36;
constexpr double kStackRow = 24;  // of one report's bar, room around it included

/// Statuses in the order of their stacks; the last is what a report leaves open.
struct StatusPart {
    const char* key;
    BarFill fill;
    Color color;
    int count;
};
std::array<StatusPart, 4> status_parts(const UiContext& ctx, const ReportCounts& counts) {
    const Theme& t = ctx.theme;
    return {{{"status.completed", BarFill::Solid, t.good, counts.status.completed},
             {"status.ongoing", BarFill::Hatched, t.info, counts.status.ongoing},
             {"status.planning", BarFill::Dotted, t.warn, counts.status.planning},
             {"status.unknown", BarFill::Hollow, t.muted, counts.status_unknown}}};
}

PlotAxis count_axis(const UiContext& ctx, std::vector<double> counts, int most_ticks) {
    PlotAxis axis;
    axis.scale = make_axis({ScaleKind::FromZero, 1, most_ticks}, counts);
    axis.title = ctx.tr("chart.projects");
    return axis;
}

}  // namespace

float draw_chart_title(UiContext& ctx, std::string_view id, ImVec2 pos, float width, std::string_view title,
                       std::string_view what, std::span<const SourceIndex> sources) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float mark = sources.empty() ? 0 : ctx.px(kMarkSide + 4);
    const ImVec2 size = ctx.text.draw(list, pos, TextStyle::Heading, ctx.theme.text, title, width - mark);
    if (!sources.empty()) {
        const ImVec2 at{pos.x + size.x + ctx.px(4), std::round(pos.y + (size.y - ctx.px(kMarkSide)) * 0.5F)};
        if (const Mark pressed = source_mark(ctx, id, at, title))
            pressed.open(ctx, title, {std::string(what)}, sources);
    }
    float y = pos.y + size.y + ctx.px(2);
    if (!what.empty())
        y += ctx.text.draw(list, {pos.x, y}, TextStyle::Small, ctx.theme.muted, what, std::min(width, ctx.px(720))).y;
    return y + ctx.px(12);
}

float draw_chart_note(UiContext& ctx, ImVec2 pos, float width, std::string_view text) {
    const float room = std::min(width, ctx.px(720));
    return pos.y + ctx.px(8) +
           ctx.text
               .draw(ImGui::GetWindowDrawList(), {pos.x, pos.y + ctx.px(8)}, TextStyle::Caption, ctx.theme.muted, text,
                     room)
               .y;
}

int column_of(const Comparison& comparison, const City& city) {
    const auto& columns = comparison.columns;
    const auto found = std::find(columns.begin(), columns.end(), &city);
    return found != columns.end() ? static_cast<int>(found - columns.begin()) : -1;
}

std::string mark_value(const UiContext& ctx, const Indicator& indicator, const NumberFact& fact) {
    std::string text = figure_value(ctx, indicator, fact);
    if (indicator.unit == "persons") text += " " + ctx.tr("unit.persons");
    return text + " (" + figure_qualifier(ctx, indicator, fact) + ")";
}

std::string axis_title(const UiContext& ctx, const Indicator& indicator) {
    std::string unit = indicator.unit == "persons" ? ctx.tr("unit.persons") : unit_suffix(ctx, indicator.unit);
    if (unit.starts_with("\u00A0")) unit.erase(0, 2);
    return unit.empty() ? indicator.name : indicator.name + ", " + unit;
}

float draw_area_bars(UiContext& ctx, const Comparison& comparison, ImVec2 pos, float width) {
    const ReportsMemo& reports = reports_memo(ctx);
    const auto& columns = comparison.columns;
    if (columns.empty() || reports.history.empty()) return pos.y;
    const int year = reports.history.back().year;
    const auto counts_of = [&reports](const City* city) -> const ReportCounts& { return reports.of(*city).back(); };
    const std::string report = report_name(ctx, year);
    const MonitoringReport* printed = report_of(ctx.data, year);
    float y = draw_chart_title(
        ctx, "compare.chart.areas", pos, width, ctx.tr("chart.by_area"), report,
        printed != nullptr ? std::span<const SourceIndex>(printed->sources) : std::span<const SourceIndex>());
    std::vector<double> counts;
    PlotAxis areas;
    for (const FocusArea area : kFocusAreas) areas.names.push_back(focus_area_name(ctx, area));
    for (const City* city : columns)
        counts.insert(counts.end(), counts_of(city).focus_areas.begin(), counts_of(city).focus_areas.end());
    const std::size_t slots = columns.size();
    const float height = ctx.px(bars_height(kFocusAreas.size(), slots) + 44);
    Plot plot(ctx, "compare.bar.area", {pos.x, y}, {pos.x + width, y + height}, count_axis(ctx, counts, 6), areas);
    for (std::size_t i = 0; i < kFocusAreas.size(); ++i) {
        for (std::size_t k = 0; k < slots; ++k) {
            const City& city = *columns[k];
            const ReportCounts& listed = counts_of(&city);
            if (listed.total == 0) continue;  // not listed, which the note below says: not "0 projects"
            const int n = listed.focus_areas[i];
            const int series = static_cast<int>(k);
            plot.bar({i, k, slots, 0, static_cast<double>(n), compare_color(ctx.theme, series), fill_of(series)},
                     {city.id + "." + std::string(to_id(kFocusAreas[i])), city.name + ", " + areas.names[i],
                      ctx.tr_plural("chart.n_projects", n) + " (" + report + ")"});
        }
    }
    if (const auto pressed = plot.end(); pressed && printed != nullptr)
        open_source_note(ctx, pressed->item, pressed->mark.name, {pressed->mark.value}, printed->sources, pressed->min,
                         pressed->max);
    y += height;
    for (const bool later : {false, true}) {
        std::string unlisted;
        for (const City* city : columns) {
            if (counts_of(city).total == 0 && (city->cohort > year) == later)
                unlisted += (unlisted.empty() ? "" : ", ") + city->name;
        }
        const char* note = later ? "chart.joined_later" : "chart.not_listed";
        if (!unlisted.empty()) y = draw_chart_note(ctx, {pos.x, y}, width, ctx.tr_format(note, {{"list", unlisted}}));
    }
    return y;
}

namespace {

/// What a part of a status bar counts: the projects by name, and which of the statuses are inferred. `status`: id, or
/// "unknown".
std::vector<std::string> counted_projects(const UiContext& ctx, const City& city, int year, std::string_view status) {
    std::vector<std::string> lines;
    for (const Project& project : city.projects) {
        const Listing* listing = listing_of(project, year);
        if (listing == nullptr || (listing->status ? to_id(*listing->status) : "unknown") != status) continue;
        lines.push_back(project.title + (listing->inferred ? " (" + ctx.tr("chart.inferred_one") + ")" : ""));
    }
    return lines;
}

/// One city's reports as lying bars, each stacked by status. Returns the bottom.
float draw_city_stacks(UiContext& ctx, const City& city, int column, const Axis& scale, ImVec2 pos, float width) {
    const std::vector<ReportCounts>& reports = reports_memo(ctx).of(city);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float line = ctx.text.line(TextStyle::BodyStrong);
    draw_shape(ctx, {pos.x + ctx.px(6), pos.y + line * 0.5F}, ctx.px(5), shape_of(column),
               compare_color(ctx.theme, column));
    ctx.text.draw_clipped(list, {pos.x + ctx.px(20), pos.y}, TextStyle::BodyStrong, ctx.theme.text, city.name,
                          width - ctx.px(20));
    PlotAxis years, counts;
    for (const ReportCounts& report : reports) years.names.push_back(std::to_string(report.year));
    counts.scale = scale;
    const ImVec2 min{pos.x, pos.y + line + ctx.px(4)},
        max{pos.x + width, min.y + ctx.px(kStackRow * static_cast<double>(reports.size()) + 30)};
    Plot plot(ctx, "compare.bar.status." + city.id, min, max, counts, years);
    for (std::size_t i = 0; i < reports.size(); ++i) {
        int before = 0;
        for (const StatusPart& part : status_parts(ctx, reports[i])) {
            if (part.count == 0) continue;
            const int end = before + part.count;
            plot.bar({i, 0, 1, static_cast<double>(before), static_cast<double>(end), part.color, part.fill},
                     {years.names[i] + "." + std::string(part.key + 7), city.name + ", " + years.names[i],
                      ctx.tr(part.key) + ": " + ctx.tr_plural("chart.n_projects", part.count)});
            before = end;
        }
        if (before == 0) {
            const ImVec2 at = plot.at(0, static_cast<double>(i));
            const float half = ctx.text.line(TextStyle::Caption) * 0.5F;
            ctx.text.draw(list, {at.x + ctx.px(6), std::round(at.y - half)}, TextStyle::Caption, ctx.theme.muted,
                          ctx.tr(city.cohort > reports[i].year ? "missing.not_applicable" : "compare.not_listed"));
        }
    }
    if (const auto pressed = plot.end()) {
        const int year = reports.empty() ? 0 : std::atoi(pressed->mark.id.c_str());
        const std::string_view status = std::string_view(pressed->mark.id).substr(5);  // after "2025."
        std::vector<std::string> lines = counted_projects(ctx, city, year, status);
        lines.insert(lines.begin(), pressed->mark.value);
        if (const MonitoringReport* printed = report_of(ctx.data, year))
            open_source_note(ctx, pressed->item, pressed->mark.name, lines, printed->sources, pressed->min,
                             pressed->max);
    }
    return max.y;
}

}  // namespace

float draw_status_stacks(UiContext& ctx, const Comparison& comparison, ImVec2 pos, float width) {
    const ReportsMemo& reports = reports_memo(ctx);
    const auto& columns = comparison.columns;
    if (columns.empty() || reports.history.empty()) return pos.y;
    std::vector<SourceIndex> sources;
    for (const MonitoringReport& report : ctx.data.network().monitoring) add_sources(sources, report.sources);
    float y = draw_chart_title(ctx, "compare.chart.status", pos, width, ctx.tr("chart.by_status"),
                               ctx.tr("chart.by_status_what"), sources);
    std::vector<SeriesKey> keys;
    for (const StatusPart& part : status_parts(ctx, {})) {
        SeriesKey key;
        key.text = ctx.tr(part.key);
        key.color = part.color;
        key.fill = part.fill;
        keys.push_back(std::move(key));
    }
    y += draw_series_keys(ctx, {pos.x, y}, width, keys) + ctx.px(12);
    std::vector<double> totals;
    int stated = 0, inferred = 0;
    for (const City* city : columns) {
        for (const ReportCounts& report : reports.of(*city)) {
            totals.push_back(report.total);
            stated += report.total - report.status_unknown;
            inferred += report.status_inferred;
        }
    }
    const Axis scale = make_axis({ScaleKind::FromZero, 1, 6}, totals);
    // two beside each other where there is room
    const int across = width >= ctx.px(420) ? 2 : 1;
    const float apart = ctx.px(28), own = (width - apart * static_cast<float>(across - 1)) / static_cast<float>(across);
    float bottom = y;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int place = static_cast<int>(i) % across;
        if (place == 0 && i > 0) y = bottom + ctx.px(12);
        const float x = std::round(pos.x + (own + apart) * static_cast<float>(place));
        bottom = std::max(bottom, draw_city_stacks(ctx, *columns[i], static_cast<int>(i), scale, {x, y}, own));
    }
    if (inferred == 0) return bottom;
    const std::string n = std::to_string(inferred), of = std::to_string(stated);
    return draw_chart_note(ctx, {pos.x, bottom}, width, ctx.tr_format("chart.inferred", {{"n", n}, {"of", of}}));
}

void draw_chart_header(UiContext& ctx, const Comparison& comparison, float left, float right) {
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    const float height = ctx.px(std::max(36.0, ctx.target())), apart = ctx.px(20);
    ImDrawList* list = ImGui::GetWindowDrawList();
    ImVec2 pen{left, cursor.y};
    const auto fits = [&](float width) {
        if (pen.x > left && pen.x + width > right) pen = {left, pen.y + height};
    };
    for (std::size_t i = 0; i < comparison.columns.size(); ++i) {
        const int column = static_cast<int>(i);
        const std::string& name = comparison.columns[i]->name;
        const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, name);
        fits(ctx.px(18) + size.x);
        const float middle = pen.y + height * 0.5F;
        draw_shape(ctx, {pen.x + ctx.px(6), middle}, ctx.px(5), shape_of(column), compare_color(ctx.theme, column));
        ctx.text.draw(list, {pen.x + ctx.px(18), std::round(middle - size.y * 0.5F)}, TextStyle::SmallStrong,
                      ctx.theme.text, name);
        pen.x += ctx.px(18) + size.x + apart;
    }
    const std::size_t columns = comparison.columns.size();
    fits(ctx.text.measure(TextStyle::SmallStrong, ctx.tr("compare.add")).x + ctx.px(18));
    draw_add(ctx, pen, height, columns);
    const float line = std::max(1.0F, std::round(ctx.px(1))), y = std::round(pen.y + height);
    list->AddRectFilled({left, y}, {right, y + line}, ctx.theme.rule);
    ImGui::SetCursorScreenPos({cursor.x, y + line});
}

void draw_compare_charts(UiContext& ctx, const Comparison& comparison, float left, float right) {
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    const float apart = ctx.px(kBetweenColumns), gap = ctx.px(kBetweenCharts), width = right - left;
    const bool two = width >= ctx.px(kTwoColumns);
    const float half = two ? std::floor((width - apart) * 0.5F) : width;
    float y = cursor.y + ctx.px(20);
    const auto pair = [&](auto first, auto second) {
        const float end = first(ctx, comparison, ImVec2{left, y}, half);
        const float start = two ? y : end + gap;
        const float x = two ? left + half + apart : left;
        y = std::max(end, second(ctx, comparison, ImVec2{x, start}, half)) + gap;
    };
    pair(draw_area_bars, draw_status_stacks);
    y = draw_indicator_dots(ctx, comparison, {left, y}, width) + gap;
    pair(draw_scatter, draw_courses);
    ImGui::SetCursorScreenPos({left, y});
    ImGui::Dummy({1, ctx.px(8)});
}

}  // namespace ascn
