// One line for each indicator that can be compared: all pilot cities as faint dots, the compared ones in their columns'
// colours and shapes with their names, the median as a tick.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "core/format.h"
#include "core/sort.h"
#include "model/filter.h"
#include "model/indicators.h"
#include "model/scatter.h"
#include "model/table.h"
#include "view/chart.h"
#include "view/compare_charts.h"
#include "view/facts.h"
#include "view/source_marks.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kRow = 62, kLabel = 190, kEnd = 64;  // CSS px: a line, its name, the values at its ends

/// One figure on the line.
struct Dot {
    const City* city = nullptr;
    const NumberFact* fact = nullptr;
    int column = -1;
    double value() const { return *fact->value; }
};

struct DotRow {
    const Indicator* indicator = nullptr;
    std::vector<Dot> dots;         // ascending
    std::optional<double> median;  ///< of the pilot cities; none where none of them has a figure
    Axis axis;
};

DotRow row_for(const UiContext& ctx, const Comparison& comparison, const Indicator& indicator) {
    DotRow row;
    row.indicator = &indicator;
    std::vector<double> pilots, all;
    for (const City& city : ctx.data.cities()) {
        const int column = column_of(comparison, city);
        const NumberFact* fact = ctx.data.figure(city, indicator);
        if (fact == nullptr || !fact->value || (column < 0 && !is_pilot(city))) continue;
        row.dots.push_back({&city, fact, column});
        all.push_back(*fact->value);
        if (is_pilot(city)) pilots.push_back(*fact->value);
    }
    if (all.empty()) return row;
    sort_stably(row.dots, [](const Dot& a, const Dot& b) { return a.value() < b.value(); });
    if (!pilots.empty()) row.median = median_of(pilots);
    // from the smallest to the largest themselves: the values at the ends say what they are
    row.axis.kind = scale_for(all, ScaleKind::Linear);
    row.axis.low = row.dots.front().value();
    row.axis.high = row.dots.back().value();
    if (row.axis.low == row.axis.high) row.axis.high = row.axis.low + 1;
    return row;
}

std::string short_value(const Indicator& indicator, double value) {
    const bool plain = indicator.unit == "km2" || indicator.unit == "persons" || indicator.unit == "persons/km2";
    return format_compact(value, plain ? decimals_for(value, indicator.unit) : indicator.decimals);
}

/// Every city of the line with its figure, the largest first.
std::vector<std::string> row_lines(const DotRow& row) {
    std::string all;
    for (auto dot = row.dots.rbegin(); dot != row.dots.rend(); ++dot)
        all += (all.empty() ? "" : "; ") + dot->city->name + " " + figure_number(*row.indicator, *dot->fact);
    return {row.indicator->definition, all};
}

/// Height of a line's name, device px: it may take two lines, and the median stands below.
float label_height(UiContext& ctx, const DotRow& row, float width) {
    const float room = width - ctx.px(kMarkSide) - ctx.px(4);
    return ctx.text.measure(TextStyle::Body, axis_title(ctx, *row.indicator), room).y +
           ctx.text.line(TextStyle::Caption);
}

/// Name, unit and median at the left or above; a press tells all figures and where they come from.
void draw_row_label(UiContext& ctx, const DotRow& row, ImVec2 pos, float width) {
    const Indicator& indicator = *row.indicator;
    ImDrawList* list = ImGui::GetWindowDrawList();
    std::string what = row.median ? ctx.tr_format("chart.median", {{"value", short_value(indicator, *row.median)}})
                                  : ctx.tr("chart.no_median");
    if (row.axis.kind == ScaleKind::Log) what = ctx.tr_format("chart.log", {{"title", what}});
    const float mark = ctx.px(kMarkSide);
    const std::string title = axis_title(ctx, indicator);
    const ImVec2 size = ctx.text.draw(list, pos, TextStyle::Body, ctx.theme.text, title, width - mark - ctx.px(4));
    ctx.text.draw(list, {pos.x, pos.y + size.y}, TextStyle::Caption, ctx.theme.muted, what, width);
    const float line = ctx.text.line(TextStyle::Body);
    const float x = pos.x + size.x + ctx.px(2);
    const Mark pressed =
        source_mark(ctx, "compare.dots." + indicator.id, {x, std::round(pos.y + (line - mark) * 0.5F)}, title);
    if (!pressed) return;
    std::vector<SourceIndex> sources = indicator.sources;
    for (const Dot& dot : row.dots) {
        if (dot.column >= 0) add_sources(sources, dot.fact->sources);
    }
    pressed.open(ctx, title, row_lines(row), sources);
}

/// Names of the compared cities in lines above and below the strip: each in the nearest line where it runs into no
/// other, so that cities with the same figure are all named.
class StripNames {
public:
    StripNames(UiContext& ctx, const DotRow& row, const DotStrip& strip, float left, float right) : ctx_(ctx) {
        for (const Dot& dot : row.dots) {
            if (dot.column < 0) continue;
            const float width = ctx.text.measure(TextStyle::Caption, dot.city->name).x;
            const float x = strip.x_of(dot.value()) - width * 0.5F;
            place(dot.city->name, std::clamp(x, left, std::max(left, right - width)), width);
        }
    }
    /// Device px that the names take above or below the strip.
    float height(bool above) const {
        return ctx_.px(8) + ctx_.text.line(TextStyle::Caption) * static_cast<float>(free_[above ? 0 : 1].size());
    }
    void draw(float y) const {
        const float line = ctx_.text.line(TextStyle::Caption);
        for (const Name& name : names_) {
            const float out = ctx_.px(8) + line * static_cast<float>(name.line);
            const float top = name.above ? y - out - line : y + out;
            ctx_.text.draw(ImGui::GetWindowDrawList(), {std::round(name.x), std::round(top)}, TextStyle::Caption,
                           ctx_.theme.text, name.text);
        }
    }

private:
    struct Name {
        std::string_view text;
        float x = 0;
        bool above = true;
        std::size_t line = 0;
    };
    // names come from left to right: a line is free from where its last one ends
    void place(std::string_view text, float x, float width) {
        for (std::size_t line = 0;; ++line) {
            for (const bool above : {true, false}) {
                std::vector<float>& lines = free_[above ? 0 : 1];
                if (line == lines.size()) lines.push_back(x);
                if (x < lines[line]) continue;
                lines[line] = x + width + ctx_.px(8);
                names_.push_back({text, x, above, line});
                return;
            }
        }
    }

    UiContext& ctx_;
    std::array<std::vector<float>, 2> free_;  // above, below
    std::vector<Name> names_;
};

/// The pointer over a faint dot shows whose it is; by keyboard the line's own mark lists them all.
void hover_faint(UiContext& ctx, const DotRow& row, const DotStrip& strip) {
    const ImVec2 mouse = ImGui::GetMousePos();
    const float reach = ctx.px(6), y = strip.pos.y;
    if (!ImGui::IsWindowHovered() || std::abs(mouse.y - y) > ctx.px(12)) return;
    const Dot* nearest = nullptr;
    float best = reach;
    for (const Dot& dot : row.dots) {
        const float far = std::abs(strip.x_of(dot.value()) - mouse.x);
        if (far > best) continue;
        best = far;
        nearest = &dot;
    }
    if (nearest == nullptr || nearest->column >= 0) return;
    const float x = strip.x_of(nearest->value());
    draw_shape(ctx, {x, y}, ctx.px(4.5), MarkShape::Circle, ctx.theme.text);
    draw_value_card(ctx, {x - reach, y - reach}, {x + reach, y + reach}, nearest->city->name,
                    mark_value(ctx, *row.indicator, *nearest->fact));
}

DotStrip strip_for(const UiContext& ctx, const DotRow& row, ImVec2 pos, float width) {
    const float end = ctx.px(kEnd);
    return {{pos.x + end, pos.y}, width - end * 2, row.axis};
}

void draw_row_strip(UiContext& ctx, const DotRow& row, const DotStrip& strip, const StripNames& names) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Indicator& indicator = *row.indicator;
    const ImVec2 pos = strip.pos;
    const float half = ctx.text.line(TextStyle::Caption) * 0.5F;
    const std::string low = short_value(indicator, row.dots.front().value()),
                      high = short_value(indicator, row.dots.back().value());
    const float low_width = ctx.text.measure(TextStyle::Caption, low).x;
    ctx.text.draw(list, {strip.pos.x - ctx.px(10) - low_width, std::round(pos.y - half)}, TextStyle::Caption,
                  ctx.theme.muted, low);
    ctx.text.draw(list, {strip.pos.x + strip.width + ctx.px(10), std::round(pos.y - half)}, TextStyle::Caption,
                  ctx.theme.muted, high);
    std::vector<double> others;
    for (const Dot& dot : row.dots) {
        if (dot.column < 0) others.push_back(dot.value());
    }
    draw_dot_strip(ctx, strip, others, row.median);
    hover_faint(ctx, row, strip);
    ChartMarks marks(ctx, "compare.dot." + indicator.id);
    names.draw(pos.y);
    for (const Dot& dot : row.dots) {
        if (dot.column < 0) continue;
        const float x = strip.x_of(dot.value());
        draw_shape(ctx, {x, pos.y}, ctx.px(5.5), shape_of(dot.column), compare_color(ctx.theme, dot.column));
        marks.add_point({x, pos.y}, ctx.px(6), {dot.city->id, dot.city->name, mark_value(ctx, indicator, *dot.fact)});
    }
    const auto pressed = marks.end();
    if (!pressed) return;
    for (const Dot& dot : row.dots) {
        if (dot.city->id != pressed->mark.id) continue;
        open_source_note(ctx, pressed->item, indicator.name + ", " + dot.city->name,
                         figure_lines(ctx, indicator, *dot.fact), dot.fact->sources, pressed->min, pressed->max);
    }
}

}  // namespace

float draw_indicator_dots(UiContext& ctx, const Comparison& comparison, ImVec2 pos, float width) {
    float y = draw_chart_title(ctx, {}, pos, width, ctx.tr("chart.dots"), ctx.tr("chart.dots_what"), {});
    const bool stacked = ctx.narrow();
    const float label = ctx.px(ctx.css_width < kMediumWidth ? kLabel - 40 : kLabel + 30);
    const float rule = std::max(1.0F, std::round(ctx.px(1)));
    std::string missing;
    for (const Indicator* indicator : comparable_indicators(ctx.data)) {
        const DotRow row = row_for(ctx, comparison, *indicator);
        if (row.dots.empty()) continue;
        const float label_width = stacked ? width : label, name = label_height(ctx, row, label_width);
        const float left = stacked ? pos.x : pos.x + label + ctx.px(12), right = pos.x + width;
        DotStrip strip = strip_for(ctx, row, {left, 0}, right - left);
        const StripNames names(ctx, row, strip, left, right);
        const float air = ctx.px(7), half = ctx.px(kRow) * 0.5F;
        const float up = std::max({half, names.height(true) + air, stacked ? 0 : name * 0.5F + air});
        const float down = std::max({half, names.height(false) + air, stacked ? 0 : name * 0.5F + air});
        const float middle = std::round(y + (stacked ? name + ctx.px(6) : 0) + up);
        draw_row_label(ctx, row, {pos.x, stacked ? y + ctx.px(6) : std::round(middle - name * 0.5F)}, label_width);
        strip.pos.y = middle;
        draw_row_strip(ctx, row, strip, names);
        y = std::round(middle + down);
        ImGui::GetWindowDrawList()->AddRectFilled({pos.x, y}, {pos.x + width, y + rule}, ctx.theme.rule);
        for (const City* city : comparison.columns) {
            const NumberFact* fact = ctx.data.figure(*city, *indicator);
            if (fact != nullptr && fact->value) continue;
            missing += (missing.empty() ? "" : "; ") + city->name + ", " + indicator->name;
        }
    }
    if (!missing.empty())
        y = draw_chart_note(ctx, {pos.x, y}, width, ctx.tr_format("chart.no_figure", {{"list", missing}}));
    return y;
}

}  // namespace ascn
