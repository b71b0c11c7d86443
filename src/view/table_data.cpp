// What is costly is done here, once: sorting, and measuring heads and the widest figures.
#include "view/table_data.h"

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "model/filter.h"
#include "model/table_stress.h"
#include "view/facts.h"

namespace ascn {
namespace {

constexpr double kCellPadding = 12;                                        // CSS px, left and right of a cell
constexpr double kLeastColumn = 92, kWidestColumn = 176, kColumnStep = 6;  // CSS px
constexpr std::size_t kHeadLines = 3;

/// The parts of a state that decide which rows there are, in which order, and the columns.
ViewState key_of(const ViewState& state) {
    ViewState key = filters_of(state);
    key.query = state.query;
    key.sort = state.sort;
    key.columns = state.columns;
    return key;
}

std::string unit_words(const UiContext& ctx, std::string_view unit) {
    if (unit == "1" || unit == "projects") return "";
    if (unit == "persons") return ctx.tr("table.unit.persons");
    if (unit == "km2") return ctx.tr("unit.km2");
    if (unit == "persons/km2") return ctx.tr("table.unit.persons_per_km2");
    return std::string(unit);
}

GridColumn column_of(const UiContext& ctx, const CityTable& table, std::size_t at) {
    const Indicator& indicator = *table.columns[at].indicator;
    GridColumn column;
    column.figure = at;
    column.id = indicator.id;
    column.name = indicator.name;
    column.year = usual_year(table, at);
    column.national = indicator.scope == IndicatorScope::Nation;
    column.caption = unit_words(ctx, indicator.unit);
    const auto add = [&column](std::string_view text) {
        if (!column.caption.empty()) column.caption += ", ";
        column.caption += text;
    };
    if (column.year.known)
        add(column.year.year ? std::to_string(*column.year.year) : ctx.tr("table.no_year"));
    else if (table.columns[at].summary.known > 0)
        add(ctx.tr("table.years_differ"));
    return column;
}

/// Greedy lines of at most `width`.
std::vector<std::string> wrapped(UiContext& ctx, TextStyle style, std::string_view text, float width) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!lines.empty()) {
            const std::string longer = lines.back() + " " + std::string(word);
            if (ctx.text.measure(style, longer).x <= width) {
                lines.back() = longer;
                continue;
            }
        }
        lines.emplace_back(word);
    }
    return lines;
}

float widest(UiContext& ctx, TextStyle style, const std::vector<std::string>& texts) {
    float width = 0;
    for (const std::string& text : texts) width = std::max(width, ctx.text.measure(style, text).x);
    return width;
}

/// Room for the column's longest figure, with its year where some figures need theirs.
float figures_width(UiContext& ctx, const TableData& data, const GridColumn& column) {
    if (!column.figure) {
        float width = 0;
        for (const Country& country : ctx.data.countries())
            width = std::max(width, ctx.text.measure(TextStyle::Small, country.name).x);
        return width;
    }
    const TableColumn& figures = data.table.columns[*column.figure];
    float width = 0;
    for (const double value : {figures.summary.min, figures.summary.max}) {
        NumberFact fact;
        fact.value = value;
        width = std::max(width, ctx.text.measure(TextStyle::Body, figure_number(*figures.indicator, fact)).x);
    }
    for (const TableRow& row : data.table.rows) {
        const NumberFact* fact = row.cells[*column.figure];
        if (fact == nullptr || !fact->value || !column.year.differs(fact->year)) continue;
        return width + ctx.text.measure(TextStyle::Caption, ctx.tr("table.no_year")).x + ctx.px(10);
    }
    return width;
}

/// The narrowest width that shows the figures, and the head in a few lines.
void measure_column(UiContext& ctx, const TableData& data, GridColumn& column) {
    const float figures = figures_width(ctx, data, column), arrow = ctx.px(14);
    for (double css = kLeastColumn;; css += kColumnStep) {
        const float room = ctx.px(css - kCellPadding * 2);
        column.width = ctx.px(css);
        column.lines = wrapped(ctx, TextStyle::SmallStrong, column.name, room - arrow);
        const bool fits = figures <= room && column.lines.size() <= kHeadLines &&
                          widest(ctx, TextStyle::SmallStrong, column.lines) <= room - arrow &&
                          ctx.text.measure(TextStyle::Caption, column.caption).x <= room;
        if (fits || css >= kWidestColumn) return;
    }
}

float first_column_width(UiContext& ctx) {
    if (ctx.narrow()) return ctx.px(ctx.css_width < 360 ? 124 : 138);
    float name = 0;
    for (const City& city : ctx.data.cities())
        name = std::max(name, ctx.text.measure(TextStyle::BodyStrong, city.name).x);
    return std::round(std::min(name, ctx.px(200)) + ctx.px(16 + 36 + 16));
}

/// The countries stand first where there is room, else last.
void lay_out(UiContext& ctx, TableData& data) {
    data.columns.clear();
    for (std::size_t i = 0; i < data.table.columns.size(); ++i) data.columns.push_back(column_of(ctx, data.table, i));
    GridColumn countries;
    countries.id = kSortByCountry;
    countries.name = ctx.tr("table.country");
    data.columns.insert(ctx.narrow() ? data.columns.end() : data.columns.begin(), std::move(countries));

    data.first_width = first_column_width(ctx);
    std::size_t lines = 1;
    float x = 0;
    bool national = false;
    for (GridColumn& column : data.columns) {
        measure_column(ctx, data, column);
        column.x = x;
        x += column.width;
        lines = std::max(lines, column.lines.size());
        national = national || column.national;
    }
    data.columns_width = x;
    data.head_height = std::round(ctx.px(10) * 2 + ctx.text.line(TextStyle::SmallStrong) * static_cast<float>(lines) +
                                  ctx.text.line(TextStyle::Caption) * (national ? 2.0F : 1.0F) + ctx.px(2));
}

}  // namespace

TableData& table_data(UiContext& ctx) {
    if (!ctx.scratch.table) ctx.scratch.table = std::make_shared<TableData>();
    TableData& data = *ctx.scratch.table;
    ViewState key = key_of(ctx.state);
    // a search for cities by name leaves no room for rows without one
    const std::uint32_t stress = ctx.state.query.empty() ? std::min(ctx.stress_rows, kMaxStressRows) : 0;
    const void* cities = ctx.data.cities().data();
    const bool same = data.key == key && data.cities_key == cities && data.stress_rows == stress;
    if (!same) {
        data.table = make_city_table(ctx.data, ctx.state, ctx.state.columns);
        data.order = order_with_stress(data.table, ctx.state.sort, stress);
        data.key = std::move(key);
        data.cities_key = cities;
        data.stress_rows = stress;
    }
    if (same && data.width_key == ctx.css_width && data.scale_key == ctx.scale) return data;
    data.width_key = ctx.css_width;
    data.scale_key = ctx.scale;
    lay_out(ctx, data);
    return data;
}

Color table_shade(const Theme& theme, double part) {
    return faded(theme.accent, theme.dark ? 0.08 + 0.28 * part : 0.05 + 0.33 * part);
}

}  // namespace ascn
