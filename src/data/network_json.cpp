// The network as a whole: data/schema/network.schema.json as code.
#include <string_view>

#include "data/bundle_parts.h"
#include "data/fact_reader.h"
#include "data/object_reader.h"

namespace ascn {
namespace {

constexpr Bounds kCounts = {0, 100'000};

int count(ObjectReader& r, std::string_view key) { return r.integer(key, kCounts).value_or(0); }

/// What most entries have: where they come from and how sure they are.
template <class T>
void read_evidence(ObjectReader& r, T& out, const ReadContext& context) {
    out.sources = read_sources(r, context);
    out.confidence = read_confidence(r);
    out.note = r.text("note", Need::Optional);
}

// ---- governance -----------------------------------------------------------------------------------------------------

Statement read_statement(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    Statement s;
    s.id = r.slug("id");
    s.name = r.text("name");
    s.text = r.text("text");
    s.as_of = r.text("as_of", Need::Optional, kDate);
    read_evidence(r, s, context);
    return s;
}

std::vector<Statement> read_statements(ObjectReader& r, std::string_view key, const ReadContext& context) {
    const JsonValue list = r.list(key, Need::Required, 1);
    check_unique(list, "id", context.problems);
    return read_all(list, context, read_statement);
}

Chair read_chair(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    Chair c;
    c.year = r.integer("year", kYears).value_or(0);
    c.country = read_country(r, "country", context);
    c.holder = r.text("holder", Need::Optional);
    read_evidence(r, c, context);
    return c;
}

Shepherd read_shepherd(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    Shepherd s;
    s.from = r.integer("from", kYears).value_or(0);
    s.to = r.integer("to", kYears).value_or(0);
    if (s.from != 0 && s.to != 0 && s.to < s.from) r.fail("to", {"comes before 'from'"}, {"that year or a later one"});
    s.country = read_country(r, "country", context);
    s.text = r.text("text");
    read_evidence(r, s, context);
    return s;
}

Meeting read_meeting(JsonValue value, const ReadContext& context) {
    constexpr Bounds kNumbers = {1, 100};
    ObjectReader r(value, context.problems);
    Meeting m;
    m.number = r.integer("number", kNumbers).value_or(0);
    m.date = r.text("date", Need::Optional, kDate);
    m.place = r.text("place", Need::Optional);
    m.chair = read_country(r, "chair", context);
    read_evidence(r, m, context);
    return m;
}

Governance read_governance(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    Governance g;
    g.roles = read_statements(r, "roles", context);
    g.rules = read_statements(r, "rules", context);
    const JsonValue chairs = r.list("chairs", Need::Required, 1);
    check_order(chairs, "year", Order::NotDescending, context);
    g.chairs = read_all(chairs, context, read_chair);
    const JsonValue shepherds = r.list("shepherds", Need::Required, 1);
    check_order(shepherds, "from", Order::NotDescending, context);
    g.shepherds = read_all(shepherds, context, read_shepherd);
    const JsonValue meetings = r.list("meetings", Need::Required, 1);
    check_order(meetings, "number", Order::Ascending, context);
    g.meetings = read_all(meetings, context, read_meeting);
    return g;
}

// ---- timeline and framework -----------------------------------------------------------------------------------------

Event read_event(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    Event e;
    e.id = r.slug("id");
    e.date = r.text("date", Need::Required, kDate);
    e.title = r.text("title");
    e.text = r.text("text");
    e.place = r.text("place", Need::Optional);
    if (const auto category = r.choice("category", kEventCategoryIds))
        e.category = static_cast<EventCategory>(*category);
    read_evidence(r, e, context);
    return e;
}

FrameworkArea read_framework_area(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    FrameworkArea area;
    area.id = read_focus_area(r, "id");
    area.name = r.text("name");
    area.goals = r.texts("goals", Need::Required, 1);
    area.subareas = r.texts("subareas", Need::Required, 1);
    area.sources = read_sources(r, context);
    area.note = r.text("note", Need::Optional);
    return area;
}

Framework read_framework(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    Framework f;
    f.about = read_statements(r, "about", context);
    f.outcomes = read_statements(r, "outcomes", context);
    f.systems = read_statements(r, "systems", context);
    const JsonValue areas = r.list("focus_areas", Need::Required, kFocusAreas.size());
    check_unique(areas, "id", context.problems);
    if (areas.size() > kFocusAreas.size()) r.fail("focus_areas", {"is too long"}, {"6 items"});
    f.focus_areas = read_all(areas, context, read_framework_area);
    f.enablers = read_statements(r, "enablers", context);
    return f;
}

// ---- monitoring -----------------------------------------------------------------------------------------------------

StatusCounts read_status_counts(ObjectReader& r) {
    return {count(r, "planning"), count(r, "ongoing"), count(r, "completed")};
}

FocusAreaCount read_focus_area_count(JsonValue value, const ReadContext& context) {
    constexpr Bounds kPercent = {0, 100};
    ObjectReader r(value, context.problems);
    FocusAreaCount out;
    out.area = read_focus_area(r, "focus_area");
    out.share_percent = r.number("share_percent", kPercent, Need::RequiredOrNull);
    out.charts = r.integer("charts", kCounts, Need::RequiredOrNull);
    out.list = count(r, "list");
    return out;
}

CountryCount read_country_count(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    CountryCount out;
    out.country = read_country(r, "country", context);
    out.total = count(r, "total");
    out.status = read_status_counts(r);
    return out;
}

MonitoringReport read_report(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    MonitoringReport out;
    out.year = r.integer("year", kYears).value_or(0);
    out.as_of = r.text("as_of", Need::Required, kDate);
    out.total = count(r, "total");
    out.cities = r.integer("cities", kCounts, Need::RequiredOrNull);
    const JsonValue by_status = r.member("by_status");
    if (by_status && by_status.kind() != JsonValue::Kind::Null) {
        ObjectReader counts(by_status, context.problems);
        out.by_status = read_status_counts(counts);
    }
    const JsonValue by_area = r.list("by_focus_area");
    check_unique(by_area, "focus_area", context.problems);
    if (by_area.size() != 0 && by_area.size() != kFocusAreas.size())
        r.fail("by_focus_area", {"is not of all areas"}, {"an entry for each focus area, or none"});
    out.by_focus_area = read_all(by_area, context, read_focus_area_count);
    const JsonValue by_country = r.list("by_country");
    check_unique(by_country, "country", context.problems);
    out.by_country = read_all(by_country, context, read_country_count);
    out.notes = r.texts("notes");
    out.sources = read_sources(r, context);
    return out;
}

// ---- partnerships and criticisms ------------------------------------------------------------------------------------

PartnershipCity read_partnership_city(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    PartnershipCity out;
    out.city = r.slug("city");
    if (!out.city.empty() && !context.cities.find(out.city))
        r.fail("city", {"is '", out.city, "'"}, {"the id of a city in /cities"});
    out.text = r.text("text", Need::Optional);
    out.sources = read_sources(r, context);
    return out;
}

Partnership read_partnership(JsonValue value, const ReadContext& context) {
    static constexpr std::string_view kKinds[] = {
        "government", "development-bank", "international-organisation", "city", "company", "research", "event",
        "other"};
    ObjectReader r(value, context.problems);
    Partnership p;
    p.id = r.slug("id");
    p.name = r.text("name");
    p.partner = r.text("partner");
    const JsonValue countries = r.list("partner_countries", Need::Optional, 1);
    check_unique(countries, context.problems);
    for (JsonValue country : countries)
        if (check_text(country, kCountryId, context.problems)) p.partner_countries.emplace_back(country.text());
    if (const auto kind = r.choice("kind", kKinds)) p.kind = static_cast<PartnerKind>(*kind);
    p.start = r.text("start", Need::Optional, kDate);
    p.text = r.text("text");
    p.amount = r.text("amount", Need::Optional);
    const JsonValue cities = r.list("cities");
    check_unique(cities, "city", context.problems);
    p.cities = read_all(cities, context, read_partnership_city);
    p.as_of = r.text("as_of", Need::Optional, kDate);
    read_evidence(r, p, context);
    return p;
}

Criticism read_criticism(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    Criticism c;
    c.id = r.slug("id");
    c.text = r.text("text");
    c.by = r.text("by");
    c.answer = r.text("answer");
    c.sources = read_sources(r, context);
    c.confidence = read_confidence(r);
    return c;
}

}  // namespace

Network read_network(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    Network n;
    n.governance = read_governance(r.member("governance"), context);
    const JsonValue timeline = r.list("timeline", Need::Required, 1);
    check_unique(timeline, "id", context.problems);
    check_order(timeline, "date", Order::NotDescending, context);
    n.timeline = read_all(timeline, context, read_event);
    n.framework = read_framework(r.member("framework"), context);
    const JsonValue monitoring = r.list("monitoring", Need::Required, 1);
    check_order(monitoring, "year", Order::Ascending, context);
    n.monitoring = read_all(monitoring, context, read_report);
    const JsonValue partnerships = r.list("partnerships", Need::Required, 1);
    check_unique(partnerships, "id", context.problems);
    n.partnerships = read_all(partnerships, context, read_partnership);
    n.context = read_statements(r, "context", context);
    const JsonValue criticisms = r.list("criticisms", Need::Required, 1);
    check_unique(criticisms, "id", context.problems);
    n.criticisms = read_all(criticisms, context, read_criticism);
    n.documents = read_statements(r, "documents", context);
    n.conflicts = read_conflicts(r.list("conflicts"), context);
    return n;
}

}  // namespace ascn
