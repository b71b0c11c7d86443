// A city of the bundle: data/schema/city.schema.json as code.
#include <optional>
#include <string_view>

#include "data/bundle_parts.h"
#include "data/fact_reader.h"
#include "data/object_reader.h"

namespace ascn {
namespace {

// The map holds nothing outside this box, so a position there is a slip: swapped or mistyped numbers.
constexpr Bounds kLongitudes = {88, 146}, kLatitudes = {-16, 32};
constexpr Bounds kCohorts = {2018, 2100};
constexpr FigureRule kPopulation = {"persons", {1'000, 100'000'000}, true, std::nullopt};
constexpr FigureRule kAreaKm2 = {"km2", {1, 100'000}, false, std::nullopt};
constexpr FigureRule kAnyFigure = {"", kAnyNumber, false, kAnyNumber};

std::vector<NumberFact> read_figures(JsonValue list, const FigureRule& rule, const ReadContext& context) {
    std::vector<NumberFact> out;
    for (JsonValue item : list) out.push_back(read_number_fact(item, rule, context));
    return out;
}

NativeName read_native_name(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    NativeName name;
    name.text = r.text("text");
    name.lang = r.text("lang", Need::Required, kLanguage);
    name.sources = read_sources(r, context);
    return name;
}

void read_cohort(JsonValue value, City& city, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    city.cohort = r.integer("value", kCohorts).value_or(0);
    city.cohort_sources = read_sources(r, context);
}

void read_location(JsonValue value, City& city, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    city.location.lon = r.number("lon", kLongitudes).value_or(0);
    city.location.lat = r.number("lat", kLatitudes).value_or(0);
    city.location_sources = read_sources(r, context);
    r.text("note", Need::Optional);
}

void read_time_zone(JsonValue value, City& city, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    city.time_zone = r.text("value", Need::Required, kTimeZone);
    city.time_zone_sources = read_sources(r, context);
}

void read_setting(JsonValue value, City& city, const ReadContext& context) {
    static constexpr std::string_view kSettings[] = {"coast", "river", "island", "inland"};
    ObjectReader r(value, context.problems);
    const JsonValue list = r.list("value", Need::Required, 1);
    check_unique(list, context.problems);
    for (JsonValue item : list)
        if (const auto setting = check_choice(item, kSettings, context.problems))
            city.setting.insert(static_cast<Setting>(*setting));
    city.setting_sources = read_sources(r, context);
    city.setting_confidence = read_confidence(r);
    city.setting_note = r.text("note", Need::Optional);
}

OtherFigure read_other_figure(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    OtherFigure figure;
    figure.label = r.text("label");
    if (const JsonValue fact = r.member("fact")) figure.fact = read_number_fact(fact, kAnyFigure, context);
    return figure;
}

void read_plan_areas(JsonValue value, ActionPlan& plan, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    plan.focus_areas = read_focus_areas(r, "value", context);
    plan.focus_areas_as_written = r.texts("as_written", Need::Optional, 1);
    plan.focus_area_sources = read_sources(r, context);
    plan.focus_areas_note = r.text("note", r.has("as_written") ? Need::Required : Need::Optional);
}

ActionPlan read_plan(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    ActionPlan plan;
    if (r.has("missing")) {
        plan.missing = read_missing(r);
        plan.note = r.text("note");
        r.explain_rest("nothing but a note beside 'missing'");
        return plan;
    }
    plan.year = r.integer("year", kYears).value_or(0);
    if (const JsonValue vision = r.member("vision")) plan.vision = read_text_fact(vision, context);
    if (const JsonValue areas = r.member("focus_areas")) read_plan_areas(areas, plan, context);
    plan.targets = read_text_facts(r.list("targets", Need::Required, 1), context);
    return plan;
}

}  // namespace

City read_city(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    City c;
    c.id = r.slug("id");
    c.name = r.text("name");
    c.official_name = r.text("official_name", Need::Optional);
    c.native_names = read_all(r.list("native_names"), context, read_native_name);
    c.country = read_country(r, "country", context);
    read_cohort(r.member("cohort"), c, context);
    read_location(r.member("location"), c, context);
    read_time_zone(r.member("time_zone"), c, context);
    read_setting(r.member("setting"), c, context);
    if (const JsonValue fact = r.member("population")) c.population = read_number_fact(fact, kPopulation, context);
    if (const JsonValue fact = r.member("area_km2")) c.area_km2 = read_number_fact(fact, kAreaKm2, context);
    c.population_alternatives = read_figures(r.list("population_alternatives"), kPopulation, context);
    c.area_alternatives = read_figures(r.list("area_alternatives"), kAreaKm2, context);
    c.indicators = read_indicator_values(r, false, context);
    c.other_figures = read_all(r.list("other_figures", Need::Optional, 1), context, read_other_figure);
    c.recognitions = read_text_facts(r.list("recognitions", Need::Optional, 1), context);
    if (const JsonValue plan = r.member("plan")) c.plan = read_plan(plan, context);
    c.officer_lists = read_officer_lists(r.list("officers", Need::Required, 1), context);
    c.conflicts = read_conflicts(r.list("conflicts"), context);
    c.gaps = r.texts("gaps");
    return c;
}

}  // namespace ascn
