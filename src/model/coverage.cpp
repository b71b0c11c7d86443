// Counts over the data set as it is loaded; nothing is kept.
#include "model/coverage.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/sort.h"
#include "model/filter.h"
#include "model/history.h"
#include "model/indicators.h"

namespace ascn {
namespace {

enum class Known : std::uint8_t { Yes, No, NotApplicable };

Known known_if(bool known) { return known ? Known::Yes : Known::No; }

Known known_if(bool known, std::optional<Missing> missing) {
    return missing == Missing::NotApplicable ? Known::NotApplicable : known_if(known);
}

bool is_listed(const Project& project) { return !project.history.empty(); }
bool has_status(const Project& project) { return project.status.has_value(); }
bool is_priority(const Project& project) { return project.priority; }

bool any_project(const City& city, bool (*test)(const Project&)) {
    return std::any_of(city.projects.begin(), city.projects.end(), test);
}

// ---- the fields of a city; `latest` is the year of the last monitoring report with a list ----

Known native_name(const City& city, int) { return known_if(!city.native_names.empty()); }
Known time_zone(const City& city, int) { return known_if(!city.time_zone.empty()); }
Known setting(const City& city, int) { return known_if(!city.setting.empty()); }
Known population_series(const City& city, int) { return known_if(!city.population.series.empty()); }
Known vision(const City& city, int) {
    const TextFact& fact = city.plan.vision;
    return known_if(fact.value.has_value(), city.plan.missing ? city.plan.missing : fact.missing);
}
Known areas(const City& city, int) { return known_if(!city.plan.focus_areas.empty(), city.plan.missing); }
Known targets(const City& city, int) {
    const auto& all = city.plan.targets;
    const bool any = std::any_of(all.begin(), all.end(), [](const TextFact& target) { return target.value; });
    return known_if(any, city.plan.missing);
}
Known priority(const City& city, int) { return known_if(any_project(city, is_priority), city.plan.missing); }
// a city that joined after the last report cannot be in one
Known listed(const City& city, int latest) {
    if (any_project(city, is_listed)) return Known::Yes;
    return city.cohort > latest ? Known::NotApplicable : Known::No;
}
Known status(const City& city, int latest) {
    if (any_project(city, has_status)) return Known::Yes;
    return city.cohort > latest ? Known::NotApplicable : Known::No;
}

struct Field {
    std::string_view label_key;
    Known (*known)(const City&, int latest);
};
constexpr std::array<Field, 10> kFields = {{{"about.field.native_name", native_name},
                                            {"about.field.time_zone", time_zone},
                                            {"about.field.setting", setting},
                                            {"about.field.population_series", population_series},
                                            {"about.field.vision", vision},
                                            {"about.field.areas", areas},
                                            {"about.field.targets", targets},
                                            {"about.field.priority", priority},
                                            {"about.field.listed", listed},
                                            {"about.field.status", status}}};

/// Of a list of officers at a date; a city that joined later is in none.
Known officers(const City& city, std::string_view date) {
    for (const OfficerList& list : city.officer_lists) {
        if (list.as_of == date) return known_if(!list.officers.empty(), list.missing);
    }
    return std::to_string(city.cohort) > date.substr(0, 4) ? Known::NotApplicable : Known::No;
}

std::vector<std::string> officer_dates(const Dataset& data) {
    std::vector<std::string> dates;
    for (const City& city : data.cities()) {
        for (const OfficerList& list : city.officer_lists) dates.push_back(list.as_of);
    }
    sort_stably(dates);
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    return dates;
}

void add(CoverageRow& row, const City& city, Known known) {
    if (known == Known::NotApplicable) return;
    for (KnownCount* count : {&row.members, is_pilot(city) ? &row.pilots : nullptr}) {
        if (count == nullptr) continue;
        ++count->of;
        if (known == Known::Yes) ++count->known;
    }
}

std::vector<CoverageRow> field_rows(const Dataset& data, int latest) {
    std::vector<CoverageRow> rows;
    for (const Field& field : kFields) {
        CoverageRow row;
        row.label_key = field.label_key;
        for (const City& city : data.cities()) add(row, city, field.known(city, latest));
        rows.push_back(std::move(row));
    }
    for (const std::string& date : officer_dates(data)) {
        CoverageRow row;
        row.label_key = "about.field.officers";
        row.date = date;
        for (const City& city : data.cities()) add(row, city, officers(city, date));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<CoverageRow> indicator_rows(const Dataset& data) {
    std::vector<CoverageRow> rows;
    const FigureTable figures(data);
    for (const Indicator* indicator : grouped_indicators(data)) {
        CoverageRow row;
        row.indicator = indicator;
        const auto position = static_cast<std::size_t>(indicator - data.indicators().data());
        for (std::size_t i = 0; i < data.cities().size(); ++i) {
            const NumberFact* fact = figures.at(i, position);
            add(row, data.cities()[i], fact == nullptr ? Known::No : known_if(fact->value.has_value(), fact->missing));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

Coverage make_coverage(const Dataset& data) {
    Coverage coverage;
    const std::vector<ReportCounts> history = report_history(data);
    coverage.fields = field_rows(data, history.empty() ? 0 : history.back().year);
    coverage.indicators = indicator_rows(data);
    for (const ReportCounts& report : history) {
        coverage.statuses.push_back(
            {report.year, report.total - report.status_unknown, report.status_inferred, report.total});
    }
    return coverage;
}

}  // namespace ascn
