// A project of the bundle: data/schema/projects.schema.json as code.
#include "data/bundle_parts.h"
#include "data/fact_reader.h"
#include "data/object_reader.h"

namespace ascn {
namespace {

constexpr Bounds kPages = {1, 1000};

Listing read_listing(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    Listing listing;
    listing.year = r.integer("year", kYears).value_or(0);
    listing.status = read_status(r, "status");
    listing.inferred = r.flag("inferred");
    listing.title = r.text("title", Need::Optional);
    listing.focus_area = read_focus_area(r, "focus_area");
    listing.page = r.integer("page", kPages).value_or(0);
    listing.sources = read_sources(r, context);
    return listing;
}

/// The date of the status: exactly where there is a status.
std::string read_status_date(ObjectReader& r, JsonValue status) {
    if (!status || status.kind() == JsonValue::Kind::Null) {
        r.forbid("status_as_of", "left out where the status is null");
        return {};
    }
    return r.text("status_as_of", Need::Required, kDate);
}

}  // namespace

Project read_project(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    Project p;
    p.id = r.slug("id");
    p.city = r.slug("city");
    if (!p.city.empty() && !context.cities.find(p.city))
        r.fail("city", {"is '", p.city, "'"}, {"the id of a city in /cities"});
    p.title = r.text("title");
    const JsonValue later = r.member("later_titles", Need::Optional);
    p.later_titles = r.texts("later_titles", Need::Optional, 1);
    if (later && later.kind() == JsonValue::Kind::List) check_unique(later, context.problems);
    p.priority = r.flag("priority");
    p.summary = r.text("summary", Need::Optional);
    p.focus_areas = read_focus_areas(r, "focus_areas", context);
    p.status = read_status(r, "status");
    p.status_as_of = read_status_date(r, member_of(value, "status"));
    const JsonValue history = r.list("history");
    // strictly: a report lists a project once
    check_order(history, "year", Order::Ascending, context);
    p.history = read_all(history, context, read_listing);
    p.partners = r.texts("partners");
    p.progress = read_text_facts(r.list("progress", Need::Optional, 1), context);
    p.sources = read_sources(r, context);
    p.note = r.text("note", Need::Optional);
    return p;
}

}  // namespace ascn
