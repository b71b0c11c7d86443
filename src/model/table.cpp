#include "model/table.h"

#include <algorithm>

#include "core/sort.h"
#include "core/text.h"
#include "model/filter.h"
#include "model/table_columns.h"

namespace ascn {
namespace {

std::optional<double> value_of(const NumberFact* fact) {
    return fact != nullptr ? fact->value : std::optional<double>{};
}

std::vector<const Indicator*> columns_for(const Dataset& data, const std::vector<std::string>& ids) {
    std::vector<const Indicator*> columns;
    for (const std::string& id : shown_columns(data, ids)) columns.push_back(data.indicator(id));
    return columns;
}

ColumnSummary summary_of(const std::vector<TableRow>& rows, std::size_t column) {
    std::vector<double> values;
    for (const TableRow& row : rows) {
        if (const auto value = value_of(row.cells[column])) values.push_back(*value);
    }
    ColumnSummary summary;
    summary.known = static_cast<int>(values.size());
    summary.median = median_of(values);
    if (!values.empty()) {
        summary.min = values.front();
        summary.max = values.back();
    }
    return summary;
}

std::string_view country_of(const Dataset& data, const City& city) {
    const Country* country = data.country(city.country);
    return country != nullptr ? std::string_view(country->name) : std::string_view(city.country);
}

void sort_rows(const Dataset& data, std::vector<TableRow>& rows, std::string_view sort) {
    const bool down = sort.starts_with('-');
    if (down) sort.remove_prefix(1);
    const Indicator* indicator = data.indicator(sort);
    if (indicator != nullptr) {
        sort_stably(rows, [&](const TableRow& a, const TableRow& b) {
            const auto one = value_of(data.figure(*a.city, *indicator)),
                       two = value_of(data.figure(*b.city, *indicator));
            if (!one || !two) return one.has_value() && !two.has_value();
            return down ? *one > *two : *one < *two;
        });
        return;
    }
    const bool by_country = sort == kSortByCountry;
    sort_stably(rows, [&](const TableRow& a, const TableRow& b) {
        const std::string_view one = by_country ? country_of(data, *a.city) : std::string_view(a.city->name);
        const std::string_view two = by_country ? country_of(data, *b.city) : std::string_view(b.city->name);
        return down ? one > two : one < two;
    });
}

}  // namespace

CityTable make_city_table(const Dataset& data, const ViewState& state, const std::vector<std::string>& ids) {
    CityTable table;
    for (const Indicator* indicator : columns_for(data, ids)) table.columns.push_back({indicator, {}});
    const std::string query = search_fold(state.query);
    for (const City& city : data.cities()) {
        if (!passes_filters(city, state) || !matches_query(data, city, query)) continue;
        TableRow row{&city, {}};
        for (const TableColumn& column : table.columns) row.cells.push_back(data.figure(city, *column.indicator));
        table.rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) table.columns[i].summary = summary_of(table.rows, i);
    sort_rows(data, table.rows, state.sort);
    return table;
}

UsualYear usual_year(const CityTable& table, std::size_t column) {
    std::vector<int> years;
    constexpr int kNotStated = -1;
    for (const TableRow& row : table.rows) {
        if (const NumberFact* fact = row.cells[column]; value_of(fact))
            years.push_back(fact->year.value_or(kNotStated));
    }
    std::ptrdiff_t most = 0;
    int usual = kNotStated;
    for (const int year : years) {
        const auto same = std::count(years.begin(), years.end(), year);
        if (same < most || (same == most && year <= usual)) continue;
        most = same;
        usual = year;
    }
    if (most == 0 || static_cast<std::size_t>(most) * 3 < years.size()) return {};
    return {true, usual == kNotStated ? std::optional<int>{} : usual};
}

bool matches_query(const Dataset& data, const City& city, std::string_view folded) {
    const auto holds = [](std::string_view text, std::string_view word) {
        return find_folded(text, word) != TextRange{};
    };
    const auto in_names = [&](std::string_view word) {
        if (holds(city.name, word) || holds(country_of(data, city), word)) return true;
        const auto& natives = city.native_names;
        return std::any_of(natives.begin(), natives.end(), [&](const NativeName& n) { return holds(n.text, word); });
    };
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        if (end > 0 && !in_names(folded.substr(0, end))) return false;
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return true;
}

std::string sort_after_click(const std::string& sort, std::string_view column) {
    const bool text = column == kSortByName || column == kSortByCountry;
    std::string up(column);
    std::string down = "-" + up;
    const bool first_up = sort == down || (sort != up && text);
    return first_up ? up : down;
}

std::optional<double> shade_of(const ColumnSummary& summary, const NumberFact* fact) {
    const auto value = value_of(fact);
    if (!value || summary.known == 0 || summary.max <= summary.min) return std::nullopt;
    return std::clamp((*value - summary.min) / (summary.max - summary.min), 0.0, 1.0);
}

double median_of(std::vector<double>& values) {
    if (values.empty()) return 0;
    sort_stably(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

}  // namespace ascn
