// Figures in long form: one row for each city and indicator, so that each has its own year, boundary and sources.
#include <algorithm>
#include <cmath>

#include "model/compare.h"
#include "model/export_rows.h"
#include "model/filter.h"
#include "model/indicators.h"
#include "model/table.h"

namespace ascn {
namespace {

std::string_view scope_word(IndicatorScope scope) {
    switch (scope) {
        case IndicatorScope::City:
            return "city";
        case IndicatorScope::Region:
            return "region";
        case IndicatorScope::Nation:
            break;
    }
    return "country";
}

/// What is worked out has more digits than it is worth.
double as_shown(const Indicator& indicator, double value) {
    if (!indicator.derived) return value;
    const double unit = std::pow(10.0, indicator.decimals);
    return std::round(value * unit) / unit;
}

/// A row of words: the vision or the focus areas of an action plan.
void begin_words(ExportRows& rows, const City& city, const char* key, std::string_view id) {
    rows.out.table.begin_row();
    rows.city(city);
    rows.word("indicator", key);
    rows.text("indicator_id", id);
    rows.text("scope", "city");
}

void add_plan(ExportRows& rows, const City& city) {
    const ActionPlan& plan = city.plan;
    begin_words(rows, city, "compare.row.vision", "plan-vision");
    if (plan.missing) {
        rows.missing(plan.missing);
        rows.text("note", plan.note);
    } else {
        if (plan.vision.value) rows.text("value", *plan.vision.value);
        rows.facts(plan.vision);
        if (!plan.vision.year) rows.number("year", plan.year);
    }
    begin_words(rows, city, "compare.row.areas", "plan-focus-areas");
    if (plan.missing || plan.focus_areas.empty()) {
        rows.missing(plan.missing.value_or(Missing::NoFigure));
        return rows.text("note", plan.note);
    }
    for (const FocusArea area : kFocusAreas) {
        if (plan.focus_areas.contains(area)) rows.add("value", rows.strings.get("area." + std::string(to_id(area))));
    }
    rows.number("year", plan.year);
    rows.text("note", plan.focus_areas_note);
    rows.sources(plan.focus_area_sources);
}

ViewExport export_columns(const Dataset& data, const Strings& strings, const ViewState& state,
                          const std::vector<std::string>& ids) {
    const CityTable table = make_city_table(data, state, ids);
    ExportRows rows(data, strings, figure_columns(false));
    for (const TableRow& row : table.rows) {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            add_figure(rows, *row.city, *table.columns[i].indicator, row.cells[i]);
    }
    return std::move(rows.out);
}

}  // namespace

std::vector<ExportColumn> figure_columns(bool ranked) {
    std::vector<ExportColumn> columns = {"city",  "city_id", "country", "indicator", "indicator_id",
                                         "value", "unit",    "year",    "boundary",  "scope"};
    if (ranked) columns.insert(columns.end(), {"rank", "rank_of"});
    columns.insert(columns.end(), {"missing", "note", "confidence", "source", "source_url"});
    return columns;
}

void add_figure(ExportRows& rows, const City& city, const Indicator& indicator, const NumberFact* fact) {
    rows.out.table.begin_row();
    rows.city(city);
    rows.text("indicator", indicator.name);
    rows.text("indicator_id", indicator.id);
    rows.text("unit", indicator.unit);
    rows.text("scope", scope_word(indicator.scope));
    if (fact == nullptr) return rows.missing(Missing::NoFigure);
    if (fact->value) rows.number("value", as_shown(indicator, *fact->value));
    rows.facts(*fact);
}

void ExportRows::city(const City& city) {
    text("city", city.name);
    text("city_id", city.id);
    const Country* country = data.country(city.country);
    text("country", country != nullptr ? country->name : city.country);
}

void ExportRows::sources(std::span<const SourceIndex> indices) {
    for (const SourceIndex index : indices) {
        const Source& source = data.source(index);
        std::string title = source.publisher.empty() ? source.title : source.publisher + ": " + source.title;
        if (source.year) title += " (" + std::to_string(*source.year) + ")";
        add("source", title);
        add("source_url", source.url);  // empty where there is none, so that the n-th belongs to the n-th source
        if (std::find(out.sources.begin(), out.sources.end(), index) == out.sources.end()) out.sources.push_back(index);
    }
}

void ExportRows::missing(std::optional<Missing> why) {
    if (why) word("missing", *why == Missing::NotApplicable ? "missing.not_applicable" : "missing.no_figure");
}

template <class T>
void ExportRows::facts(const Fact<T>& fact) {
    if (fact.year) number("year", *fact.year);
    text("boundary", fact.boundary);
    if (!fact.value) missing(fact.missing.value_or(Missing::NoFigure));
    std::string note;
    if (const char* key = derivation_key(fact.derivation)) note = strings.get(key);
    if (!fact.note.empty()) note += (note.empty() ? "" : " ") + fact.note;
    text("note", note);
    text("confidence", fact.confidence);
    sources(fact.sources);
}
template void ExportRows::facts(const Fact<double>&);
template void ExportRows::facts(const TextFact&);

ViewExport export_map(const Dataset& data, const Strings& strings, const ViewState& state) {
    std::vector<std::string> ids = {state.indicator};
    if (!state.nation.empty()) ids.push_back(state.nation);
    ViewState on_map = state;
    on_map.query.clear();  // what is typed in the search field takes no city off the map
    return export_columns(data, strings, on_map, ids);
}

ViewExport export_city_table(const Dataset& data, const Strings& strings, const ViewState& state) {
    return export_columns(data, strings, state, state.columns);
}

ViewExport export_comparison(const Dataset& data, const Strings& strings, const ViewState& state) {
    const Comparison comparison = make_comparison(compared_or_default(state, data), data);
    ExportRows rows(data, strings, figure_columns(true));
    for (const City* city : comparison.columns) add_plan(rows, *city);
    for (const NumberRow& row : comparison.numbers) {
        if (state.rows.contains(RowOption::Known) && !is_known(row)) continue;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const NumberCell& cell = row.cells[i];
            add_figure(rows, *comparison.columns[i], *row.indicator, cell.fact);
            if (!cell.rank) continue;
            rows.number("rank", cell.rank->rank);
            rows.number("rank_of", cell.rank->of);
        }
    }
    return std::move(rows.out);
}

}  // namespace ascn
