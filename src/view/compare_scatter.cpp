// Two indicators against each other over all pilot cities, with a choice of both; and how populations went, where a
// series is published.
#include <algorithm>
#include <cmath>

#include "model/compare.h"
#include "model/indicators.h"
#include "model/scatter.h"
#include "view/chart.h"
#include "view/compare_charts.h"
#include "view/facts.h"
#include "view/source_marks.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kPlotHeight = 400;  // CSS px

PlotAxis axis_for(const UiContext& ctx, const Indicator& indicator, ScaleKind kind, const std::vector<double>& values,
                  int most) {
    PlotAxis axis;
    axis.scale = make_axis({kind, 0, most}, values);
    axis.title = axis_title(ctx, indicator);
    return axis;
}

/// The indicators that an axis can show, as chips. Returns the bottom.
float draw_axis_choice(UiContext& ctx, ImVec2 pos, float width, const char* axis, const Indicator* chosen,
                       const Indicator* other) {
    const bool across = *axis == 'x';
    const std::string& name = ctx.tr(across ? "chart.across" : "chart.up");
    ImDrawList* list = ImGui::GetWindowDrawList();
    ctx.text.draw(list, pos, TextStyle::SmallStrong, ctx.theme.text, name);
    Flow flow;
    flow.start = flow.pen = {pos.x, pos.y + ctx.text.line(TextStyle::SmallStrong) + ctx.px(6)};
    flow.width = width;
    flow.spacing = ctx.px(8);
    for (const Indicator* indicator : comparable_indicators(ctx.data)) {
        ChipStyle style;
        style.selected = indicator == chosen;
        const std::string id = "compare.axis." + std::string(axis) + "." + indicator->id;
        if (!chip(ctx, flow, id, indicator->name, style, name + ": " + indicator->name)) continue;
        // the other axis goes where this one came from, so that there are always two
        const Indicator* rest = indicator == other ? chosen : other;
        ctx.act(across ? SetScatter{indicator->id, rest->id} : SetScatter{rest->id, indicator->id});
    }
    return flow.pen.y + flow.row_height;
}

float draw_axes_fold(UiContext& ctx, const Scatter& scatter, ImVec2 pos, float width) {
    const float height = ctx.px(std::max(36.0, ctx.target()));
    const std::string title = ctx.tr_format("chart.axes", {{"x", scatter.x->name}, {"y", scatter.y->name}});
    FoldStyle style;
    style.rule = false;
    const bool open = fold_line(ctx, "compare.axes", title, style, pos, {pos.x + width, pos.y + height});
    float y = pos.y + height;
    if (!open) return y + ctx.px(4);
    y = draw_axis_choice(ctx, {pos.x, y + ctx.px(2)}, width, "x", scatter.x, scatter.y);
    y = draw_axis_choice(ctx, {pos.x, y + ctx.px(12)}, width, "y", scatter.y, scatter.x);
    return y + ctx.px(16);
}

void open_point_note(UiContext& ctx, const Scatter& scatter, const ChartMarks::Pressed& pressed) {
    for (const ScatterPoint& point : scatter.points) {
        if (point.city->id != pressed.mark.id) continue;
        std::vector<SourceIndex> sources = point.x->sources;
        add_sources(sources, point.y->sources);
        const std::vector<std::string> lines = {scatter.x->name + ": " + mark_value(ctx, *scatter.x, *point.x),
                                                scatter.y->name + ": " + mark_value(ctx, *scatter.y, *point.y)};
        open_source_note(ctx, pressed.item, point.city->name, lines, sources, pressed.min, pressed.max);
    }
}

void draw_points(UiContext& ctx, const Comparison& comparison, const Scatter& scatter, Plot& plot) {
    // the compared ones last, upon the others
    for (const bool compared : {false, true}) {
        for (const ScatterPoint& p : scatter.points) {
            const int column = column_of(comparison, *p.city);
            if ((column >= 0) != compared) continue;
            PointLook look{faded(ctx.theme.muted, 0.55), MarkShape::Circle, 4};
            if (compared) look = {compare_color(ctx.theme, column), shape_of(column), 6};
            plot.point(*p.x->value, *p.y->value, look,
                       {p.city->id, p.city->name,
                        scatter.x->name + " " + mark_value(ctx, *scatter.x, *p.x) + ", " + scatter.y->name + " " +
                            mark_value(ctx, *scatter.y, *p.y)});
        }
    }
    for (const ScatterPoint& p : scatter.points) {
        if (column_of(comparison, *p.city) >= 0)
            plot.name(*p.x->value, *p.y->value, p.city->name, ctx.theme.text, true, 10);
    }
}

std::string course_name(const UiContext& ctx, const City& city, const PopulationCourse& course) {
    const bool own = course.indicator->id == "population";
    return own ? city.name : ctx.tr_format("chart.agglomeration", {{"city", city.name}});
}

void draw_course(UiContext& ctx, Plot& plot, const City& city, int column, const PopulationCourse& course) {
    std::vector<PlotPoint> points;
    for (const YearValue& v : course.points) points.push_back({static_cast<double>(v.year), v.value});
    const Color color = compare_color(ctx.theme, column);
    const std::string name = course_name(ctx, city, course);
    plot.line(points, color);
    for (const YearValue& v : course.points) {
        NumberFact one = *course.fact;
        one.value = v.value;
        one.year = v.year;
        plot.point(v.year, v.value, {color, shape_of(column), 4.5},
                   {city.id + "." + std::to_string(v.year), name,
                    course.indicator->name + " " + mark_value(ctx, *course.indicator, one)});
    }
}

}  // namespace

float draw_scatter(UiContext& ctx, const Comparison& comparison, ImVec2 pos, float width) {
    const Scatter scatter = make_scatter(ctx.data, ctx.state, comparison.columns);
    if (scatter.x == nullptr || scatter.y == nullptr) return pos.y;
    float y = draw_chart_title(ctx, {}, pos, width, ctx.tr("chart.scatter"), ctx.tr("chart.scatter_what"), {});
    y = draw_axes_fold(ctx, scatter, {pos.x, y - ctx.px(8)}, width);
    std::vector<double> xs, ys;
    for (const ScatterPoint& p : scatter.points) {
        xs.push_back(*p.x->value);
        ys.push_back(*p.y->value);
    }
    const float height = ctx.px(ctx.narrow() ? 320 : kPlotHeight);
    Plot plot(ctx, "compare.point", {pos.x, y}, {pos.x + width, y + height},
              axis_for(ctx, *scatter.x, scatter.x_scale, xs, ctx.narrow() ? 4 : 6),
              axis_for(ctx, *scatter.y, scatter.y_scale, ys, 6));
    draw_points(ctx, comparison, scatter, plot);
    if (const auto pressed = plot.end()) open_point_note(ctx, scatter, *pressed);
    y += height;
    std::string missing;
    for (const City* city : scatter.missing) missing += (missing.empty() ? "" : ", ") + city->name;
    if (!missing.empty())
        y = draw_chart_note(ctx, {pos.x, y}, width, ctx.tr_format("chart.not_shown", {{"list", missing}}));
    return y;
}

float draw_courses(UiContext& ctx, const Comparison& comparison, ImVec2 pos, float width) {
    std::vector<PopulationCourse> courses;
    std::vector<double> years, values;
    std::vector<SourceIndex> sources;
    std::string without;
    for (const City* city : comparison.columns) {
        courses.push_back(population_course(ctx.data, *city));
        const PopulationCourse& course = courses.back();
        if (course.fact == nullptr) {
            without += (without.empty() ? "" : ", ") + city->name;
            continue;
        }
        add_sources(sources, course.fact->sources);
        for (const YearValue& v : course.points) {
            years.push_back(v.year);
            values.push_back(v.value);
        }
    }
    float y = draw_chart_title(ctx, "compare.chart.course", pos, width, ctx.tr("chart.course"),
                               ctx.tr("chart.course_what"), sources);
    if (!values.empty()) {
        PlotAxis across, up;
        across.scale = make_axis({ScaleKind::Linear, 1, ctx.narrow() ? 5 : 6}, years);
        across.plain = true;
        up.scale = make_axis({ScaleKind::FromZero, 0, 6}, values);
        up.title = ctx.tr("unit.persons");
        const float height = ctx.px(ctx.narrow() ? 280 : kPlotHeight);
        Plot plot(ctx, "compare.course", {pos.x, y}, {pos.x + width, y + height}, across, up);
        for (std::size_t i = 0; i < courses.size(); ++i) {
            if (courses[i].fact != nullptr)
                draw_course(ctx, plot, *comparison.columns[i], static_cast<int>(i), courses[i]);
        }
        // the names last: they keep off all lines
        for (std::size_t i = 0; i < courses.size(); ++i) {
            if (courses[i].fact == nullptr) continue;
            const YearValue& end = courses[i].points.back();
            plot.name(end.year, end.value, course_name(ctx, *comparison.columns[i], courses[i]), ctx.theme.text, true,
                      10);
        }
        if (const auto pressed = plot.end())
            open_source_note(ctx, pressed->item, pressed->mark.name, {pressed->mark.value}, sources, pressed->min,
                             pressed->max);
        y += height;
    }
    if (!without.empty())
        y = draw_chart_note(ctx, {pos.x, y}, width, ctx.tr_format("chart.no_series", {{"list", without}}));
    return y;
}

}  // namespace ascn
