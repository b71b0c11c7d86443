#include "data/fact_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/sort.h"

namespace ascn {
namespace {

using Kind = JsonValue::Kind;

/// What all facts have in common. False where the fact has no value to read.
template <class T>
bool read_fact_frame(ObjectReader& r, Fact<T>& fact, const ReadContext& context) {
    fact.note = r.text("note", Need::Optional);
    if (r.has("missing")) {
        fact.missing = read_missing(r);
        r.explain_rest("nothing but a note beside 'missing'");
        return false;
    }
    const JsonValue year = r.member("year", Need::Optional);
    fact.year = r.integer("year", kYears, Need::RequiredOrNull);
    if (year && year.kind() == Kind::Null && !r.has("note")) r.fail("note", {"is not there"}, {"why there is no year"});
    fact.sources = read_sources(r, context);
    fact.confidence = read_confidence(r);
    return true;
}

bool check_figure(JsonValue value, const FigureRule& rule, ProblemList& problems) {
    return rule.whole ? check_integer(value, rule.bounds, problems) : check_number(value, rule.bounds, problems);
}

std::vector<YearValue> read_series(JsonValue list, const FigureRule& rule, std::optional<int> own_year,
                                   ProblemList& problems) {
    std::vector<YearValue> out;
    for (JsonValue item : list) {
        if (item.kind() != Kind::List || item.size() != 2) {
            problems.add(item, {"is no pair"}, {"[year, value]"});
            continue;
        }
        const JsonValue year = *item.begin(), value = *++item.begin();
        const bool good_year = check_integer(year, kYears, problems);
        if (!check_figure(value, rule, problems) || !good_year) continue;
        const YearValue entry = {static_cast<int>(year.number()), value.number()};
        if (!out.empty() && entry.year <= out.back().year)
            problems.add(year, {"does not come after the one before"}, {"years in ascending order"});
        else if (entry.year == own_year)
            problems.add(year, {"is the year of the figure itself"}, {"other years"});
        out.push_back(entry);
    }
    return out;
}

std::vector<double> read_months(ObjectReader& r, const Bounds& bounds, ProblemList& problems) {
    constexpr std::size_t kMonths = 12;
    std::vector<double> out;
    const JsonValue list = r.list("monthly", Need::Optional, kMonths);
    if (list.size() > kMonths) problems.add(list, {"is too long"}, {"12 items"});
    for (JsonValue item : list)
        if (check_number(item, bounds, problems)) out.push_back(item.number());
    return out;
}

std::vector<Officer> read_people(JsonValue list, const ReadContext& context) {
    static constexpr std::string_view kRoles[] = {"CSCO", "CSCO-Alternate", "NR", "NR-Alternate"};
    std::vector<Officer> out;
    for (JsonValue item : list) {
        ObjectReader r(item, context.problems);
        Officer& person = out.emplace_back();
        person.name = r.text("name");
        person.designation = r.text("designation");
        if (const auto role = r.choice("role", kRoles)) person.role = kRoles[*role];
        person.note = r.text("note", Need::Optional);
    }
    return out;
}

OfficerList read_officer_list(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    OfficerList list;
    list.as_of = r.text("as_of", Need::Required, kDay);
    list.sources = read_sources(r, context);
    if (r.has("missing")) {
        list.missing = read_missing(r);
        list.note = r.text("note");
        r.explain_rest("no people beside 'missing'");
    } else {
        list.officers = read_people(r.list("people", Need::Required, 1), context);
        list.note = r.text("note", Need::Optional);
    }
    return list;
}

Conflict read_conflict(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    Conflict conflict;
    conflict.about = r.text("about", Need::Optional, kSlug);
    conflict.text = r.text("text");
    conflict.sources = read_sources(r, context);
    return conflict;
}

FigureRule rule_of(const Indicator& indicator) {
    FigureRule rule = {indicator.unit, {indicator.minimum, indicator.maximum}, false, std::nullopt};
    // where the value is a sum, as of rain, each month has less
    if (indicator.group == IndicatorGroup::ClimateEnvironment)
        rule.months = {std::min(indicator.minimum, 0.0), indicator.maximum};
    return rule;
}

/// Ids of an enum in the order of its values.
template <class E, std::size_t N>
std::array<std::string_view, N> ids_of(const std::array<E, N>& values) {
    std::array<std::string_view, N> ids;
    std::transform(values.begin(), values.end(), ids.begin(), [](E value) { return to_id(value); });
    return ids;
}

bool is_in_order(JsonValue before, JsonValue item, Order order) {
    if (before.kind() != item.kind()) return true;  // a problem already
    const bool equal = before.text() == item.text() && before.number() == item.number();
    if (equal) return order == Order::NotDescending;
    return item.kind() == Kind::Text ? before.text() < item.text() : before.number() < item.number();
}

}  // namespace

// ---- ids ------------------------------------------------------------------------------------------------------------

IdTable::IdTable(JsonValue list, ProblemList& problems) {
    check_unique(list, "id", problems);
    std::uint32_t position = 0;
    for (JsonValue item : list) {
        if (item.kind() == Kind::Object)
            for (JsonValue member : item)
                // an empty id is a problem, reported where it is read: nothing refers to it
                if (member.key() == "id" && !member.text().empty()) ids_.emplace_back(member.text(), position);
        ++position;
    }
    sort_stably(ids_);
}

std::optional<std::uint32_t> IdTable::find(std::string_view id) const {
    const auto found = std::lower_bound(ids_.begin(), ids_.end(), std::pair(id, std::uint32_t{0}));
    if (found == ids_.end() || found->first != id) return std::nullopt;
    return found->second;
}

std::vector<SourceIndex> read_sources(ObjectReader& r, const ReadContext& context) {
    std::vector<SourceIndex> out;
    const JsonValue list = r.list("source", Need::Required, 1);
    check_unique(list, context.problems);
    for (JsonValue item : list) {
        if (!check_text(item, kSlug, context.problems)) continue;
        if (const auto index = context.sources.find(item.text()))
            out.push_back(*index);
        else
            context.problems.add(item, {"is '", item.text(), "'"}, {"the id of a source in /sources"});
    }
    return out;
}

std::string read_confidence(ObjectReader& r) {
    static constexpr std::string_view kLevels[] = {"high", "medium", "low"};
    const auto level = r.choice("confidence", kLevels, Need::Optional);
    return level ? std::string(kLevels[*level]) : std::string();
}

std::string read_country(ObjectReader& r, std::string_view key, const ReadContext& context) {
    std::string id = r.text(key, Need::Required, kCountryId);
    if (!id.empty() && !context.countries.find(id))
        r.fail(key, {"is '", id, "'"}, {"the id of a country in /countries"});
    return id;
}

std::optional<Missing> read_missing(ObjectReader& r) {
    static constexpr std::string_view kReasons[] = {"no-figure", "not-applicable"};
    const auto reason = r.choice("missing", kReasons);
    return reason ? std::optional(static_cast<Missing>(*reason)) : std::nullopt;
}

FocusArea read_focus_area(ObjectReader& r, std::string_view key) {
    return kFocusAreas[r.choice(key, ids_of(kFocusAreas)).value_or(0)];
}

FocusAreaSet read_focus_areas(ObjectReader& r, std::string_view key, const ReadContext& context) {
    FocusAreaSet out;
    const JsonValue list = r.list(key, Need::Required, 1);
    check_unique(list, context.problems);
    for (JsonValue item : list)
        if (const auto area = check_choice(item, ids_of(kFocusAreas), context.problems)) out.insert(kFocusAreas[*area]);
    return out;
}

std::optional<ProjectStatus> read_status(ObjectReader& r, std::string_view key) {
    const auto status = r.choice(key, ids_of(kProjectStatuses), Need::RequiredOrNull);
    return status ? std::optional(kProjectStatuses[*status]) : std::nullopt;
}

// ---- facts ----------------------------------------------------------------------------------------------------------

NumberFact read_number_fact(JsonValue value, const FigureRule& rule, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    NumberFact fact;
    if (!read_fact_frame(r, fact, context)) return fact;
    const JsonValue figure = r.member("value");
    if (figure && check_figure(figure, rule, context.problems)) fact.value = figure.number();
    fact.unit = r.text("unit");
    if (!fact.unit.empty() && !rule.unit.empty() && fact.unit != rule.unit)
        r.fail("unit", {"is '", fact.unit, "'"}, {"'", rule.unit, "'"});
    fact.boundary = r.text("boundary");
    fact.series = read_series(r.list("series", Need::Optional, 1), rule, fact.year, context.problems);
    if (rule.months) fact.monthly = read_months(r, *rule.months, context.problems);
    return fact;
}

TextFact read_text_fact(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    TextFact fact;
    if (read_fact_frame(r, fact, context)) fact.value = r.text("value");
    return fact;
}

std::vector<TextFact> read_text_facts(JsonValue list, const ReadContext& context) {
    return read_all(list, context, read_text_fact);
}

std::vector<IndicatorValue> read_indicator_values(ObjectReader& r, bool national, const ReadContext& context) {
    std::vector<IndicatorValue> out;
    const JsonValue figures = r.member("indicators");
    if (!figures) return out;
    ObjectReader by_id(figures, context.problems);
    if (figures.kind() != Kind::Object) return out;
    for (JsonValue figure : figures) {
        figure.mark_read();
        const auto index = context.indicator_ids.find(figure.key());
        if (!index) {
            context.problems.add(figure, {"is for no indicator"}, {"the id of an indicator in /indicators"});
            continue;
        }
        const Indicator& indicator = context.indicators[*index];
        const bool kept_elsewhere = indicator.derived || indicator.id == "population" || indicator.id == "area";
        if (kept_elsewhere)
            context.problems.add(figure, {"is stored twice"},
                                 {"nothing here: the program takes it from other members"});
        else if (national != (indicator.scope == IndicatorScope::Nation))
            context.problems.add(figure, {national ? "is no national figure" : "is a national figure"},
                                 {"in the list of its scope: cities or countries"});
        out.push_back({*index, read_number_fact(figure, rule_of(indicator), context)});
    }
    sort_stably(out, [](const auto& a, const auto& b) { return a.indicator < b.indicator; });
    return out;
}

std::vector<OfficerList> read_officer_lists(JsonValue list, const ReadContext& context) {
    check_order(list, "as_of", Order::Ascending, context);
    return read_all(list, context, read_officer_list);
}

std::vector<Conflict> read_conflicts(JsonValue list, const ReadContext& context) {
    return read_all(list, context, read_conflict);
}

void check_order(JsonValue list, std::string_view key, Order order, const ReadContext& context) {
    JsonValue before;
    for (JsonValue item : list) {
        const JsonValue at = member_of(item, key);
        if (!at) continue;
        if (before && !is_in_order(before, at, order))
            context.problems.add(at, {"stands in the wrong place"}, {"ascending order"});
        before = at;
    }
}

}  // namespace ascn
