// The bundle's description as code: one function an object, one line a member. Reading goes on behind a problem, so
// that one run shows them all; nothing leaves this file unless there were none.
#include "data/dataset_json.h"

#include <algorithm>
#include <utility>

#include "data/object_reader.h"

namespace ascn {
namespace {

// The map holds nothing outside this box, so a position there is a slip: swapped or mistyped numbers.
constexpr LonLat kSouthWest = {88, -16}, kNorthEast = {146, 32};
constexpr double kMaxPopulation = 1e8;
constexpr double kMaxAreaKm2 = 1e6;

/// What a number has to be.
struct Figure {
    std::string_view unit;
    double below;
    std::string_view expected;
};
constexpr Figure kPopulation = {"persons", kMaxPopulation, "persons: above 0 and below 100,000,000"};
constexpr Figure kAreaKm2 = {"km2", kMaxAreaKm2, "km2: above 0 and below 1,000,000"};

constexpr Need kOptional = Need::Optional;

class BundleReader {
public:
    explicit BundleReader(ProblemList& problems) : problems_(problems) {}

    DatasetParts read(const JsonValue& root) {
        DatasetParts parts;
        ObjectReader r(root, "", problems_);
        parts.version = r.text("version");
        parts.date = r.date("date", 3);
        // sources first: everything else names them
        read_sources(r, parts.sources);
        read_countries(r, parts.countries);
        const std::span<const JsonValue> cities = r.list("cities", Need::Required, "one city or more");
        for (std::size_t i = 0; i < cities.size(); ++i) {
            City city = read_city(cities[i], pointer_to("/cities", i), parts.countries);
            check_new(parts.cities, city.id, pointer_to("/cities", i));
            parts.cities.push_back(std::move(city));
        }
        return parts;
    }

private:
    template <class T>
    static const T* find_id(const std::vector<T>& items, std::string_view id) {
        for (const T& item : items)
            if (item.id == id) return &item;
        return nullptr;
    }

    template <class T>
    void check_new(const std::vector<T>& items, const std::string& id, const std::string& path) {
        if (!id.empty() && find_id(items, id))
            problems_.add(pointer_to(path, "id"), "is '" + id + "' once more", "an id that no other has");
    }

    void read_sources(ObjectReader& bundle, std::vector<Source>& out) {
        const std::span<const JsonValue> items = bundle.list("sources");
        out.reserve(items.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            ObjectReader r(items[i], pointer_to("/sources", i), problems_);
            Source s;
            s.id = r.id("id");
            check_new(out, s.id, r.path());
            s.title = r.text("title");
            s.publisher = r.text("publisher");
            s.year = r.year("year", Need::OptionalOrNull);
            s.note = r.text("note", kOptional);
            s.url = r.text("url", kOptional);
            if (s.url.empty() && s.note.empty())
                r.fail("url", "is not there", "an address, or a note that says why not");
            if (!s.url.empty() && s.url.rfind("https://", 0) != 0) r.fail("url", "is no such address", "https://...");
            s.accessed = r.date("accessed", 3, kOptional);
            s.licence = r.text("licence", kOptional);
            source_ids_.push_back(s.id);
            out.push_back(std::move(s));
        }
    }

    void read_countries(ObjectReader& bundle, std::vector<Country>& out) {
        const std::span<const JsonValue> items = bundle.list("countries");
        for (std::size_t i = 0; i < items.size(); ++i) {
            ObjectReader r(items[i], pointer_to("/countries", i), problems_);
            Country c;
            c.id = r.text("id");
            const bool two_capitals =
                c.id.size() == 2 && std::all_of(c.id.begin(), c.id.end(), [](char l) { return l >= 'A' && l <= 'Z'; });
            if (!c.id.empty() && !two_capitals) r.fail("id", "is no country code", "two capital letters (ISO 3166-1)");
            check_new(out, c.id, r.path());
            c.name = r.text("name");
            c.member_since = r.year("member_since").value_or(0);
            c.sources = sources(r);
            out.push_back(std::move(c));
        }
    }

    City read_city(const JsonValue& value, std::string path, const std::vector<Country>& countries) {
        ObjectReader r(value, std::move(path), problems_);
        City c;
        c.id = r.id("id");
        c.name = r.text("name");
        c.official_name = r.text("official_name", kOptional);
        c.native_names = read_native_names(r);
        c.country = r.text("country");
        if (!c.country.empty() && !find_id(countries, c.country))
            r.fail("country", "is '" + c.country + "'", "the id of a country in /countries");
        if (const JsonValue* cohort = r.member("cohort")) {
            ObjectReader in(*cohort, r.path_of("cohort"), problems_);
            c.cohort = in.year("value").value_or(0);
            c.cohort_sources = sources(in);
        }
        if (const JsonValue* location = r.member("location")) {
            ObjectReader in(*location, r.path_of("location"), problems_);
            c.location.lon = coordinate(in, "lon", kSouthWest.lon, kNorthEast.lon, "degrees east from 88 to 146");
            c.location.lat = coordinate(in, "lat", kSouthWest.lat, kNorthEast.lat, "degrees north from -16 to 32");
            c.location_sources = sources(in);
        }
        if (const JsonValue* fact = r.member("population"))
            c.population = figure(*fact, r.path_of("population"), kPopulation);
        if (const JsonValue* fact = r.member("area_km2")) c.area_km2 = figure(*fact, r.path_of("area_km2"), kAreaKm2);
        c.population_alternatives = figures(r, "population_alternatives", kPopulation);
        c.area_alternatives = figures(r, "area_alternatives", kAreaKm2);
        if (const JsonValue* plan = r.member("plan")) c.plan = read_plan(*plan, r.path_of("plan"));
        c.officer_lists = read_officer_lists(r);
        c.conflicts = read_conflicts(r);
        return c;
    }

    std::vector<NativeName> read_native_names(ObjectReader& city) {
        std::vector<NativeName> out;
        const std::span<const JsonValue> items = city.list("native_names");
        for (std::size_t i = 0; i < items.size(); ++i) {
            ObjectReader r(items[i], pointer_to(city.path_of("native_names"), i), problems_);
            NativeName& name = out.emplace_back();
            name.text = r.text("text");
            name.lang = r.text("lang");
            name.sources = sources(r);
        }
        return out;
    }

    ActionPlan read_plan(const JsonValue& value, std::string path) {
        ObjectReader r(value, std::move(path), problems_);
        ActionPlan plan;
        plan.year = r.year("year").value_or(0);
        if (const JsonValue* vision = r.member("vision")) plan.vision = text_fact(*vision, r.path_of("vision"));
        if (const JsonValue* areas = r.member("focus_areas")) {
            ObjectReader in(*areas, r.path_of("focus_areas"), problems_);
            plan.focus_areas = focus_areas(in, "value");
            plan.focus_areas_as_written = in.texts("as_written", kOptional);
            plan.focus_areas_note = in.text("note", kOptional);
            plan.focus_area_sources = sources(in);
        }
        const std::span<const JsonValue> targets = r.list("targets");
        for (std::size_t i = 0; i < targets.size(); ++i)
            plan.targets.push_back(text_fact(targets[i], pointer_to(r.path_of("targets"), i)));
        const std::span<const JsonValue> projects = r.list("projects");
        for (std::size_t i = 0; i < projects.size(); ++i) {
            const std::string project_path = pointer_to(r.path_of("projects"), i);
            PriorityProject project = read_project(projects[i], project_path);
            check_new(plan.projects, project.id, project_path);
            plan.projects.push_back(std::move(project));
        }
        return plan;
    }

    PriorityProject read_project(const JsonValue& value, std::string path) {
        ObjectReader r(value, std::move(path), problems_);
        PriorityProject p;
        p.id = r.id("id");
        p.title = r.text("title");
        p.later_title = r.text("later_title", kOptional);
        p.summary = r.text("summary");
        p.focus_areas = focus_areas(r, "focus_areas");
        p.status = status(r);
        p.status_as_of = r.date("status_as_of", 1, kOptional);
        const bool has_status = r.is_given("status");
        if (has_status && p.status_as_of.empty()) r.fail("status_as_of", "is not there", "the date of the status");
        if (!has_status && !p.status_as_of.empty())
            r.fail("status_as_of", "dates no status", "empty where status is null");
        const std::span<const JsonValue> history = r.list("history", kOptional);
        for (std::size_t i = 0; i < history.size(); ++i) {
            ObjectReader in(history[i], pointer_to(r.path_of("history"), i), problems_);
            StatusInYear entry;
            entry.year = in.year("year").value_or(0);
            if (!p.history.empty() && entry.year != 0 && entry.year <= p.history.back().year)
                in.fail("year", "does not come after the entry before", "years in ascending order");
            entry.status = status(in);
            entry.sources = sources(in);
            entry.inferred = in.flag("inferred");
            p.history.push_back(std::move(entry));
        }
        p.partners = r.texts("partners", kOptional);
        p.sources = sources(r);
        p.note = r.text("note", kOptional);
        return p;
    }

    std::vector<OfficerList> read_officer_lists(ObjectReader& city) {
        std::vector<OfficerList> out;
        const std::span<const JsonValue> items = city.list("officers");
        for (std::size_t i = 0; i < items.size(); ++i) {
            ObjectReader r(items[i], pointer_to(city.path_of("officers"), i), problems_);
            OfficerList list;
            list.as_of = r.date("as_of", 3);
            // ISO dates sort as text
            if (!out.empty() && !list.as_of.empty() && list.as_of <= out.back().as_of)
                r.fail("as_of", "does not come after the list before", "dates in ascending order");
            list.note = r.text("note", kOptional);
            if (has_one_of(r, "people")) {
                if (r.has("missing"))
                    list.missing = missing(r);
                else
                    list.officers = read_people(r);
            }
            list.sources = sources(r, r.has("people") ? Need::Required : kOptional);
            out.push_back(std::move(list));
        }
        return out;
    }

    std::vector<Officer> read_people(ObjectReader& list) {
        std::vector<Officer> out;
        const std::span<const JsonValue> items =
            list.list("people", Need::Required, "one person or more, or 'missing' in its place");
        for (std::size_t i = 0; i < items.size(); ++i) {
            ObjectReader r(items[i], pointer_to(list.path_of("people"), i), problems_);
            Officer& person = out.emplace_back();
            person.name = r.text("name");
            person.designation = r.text("designation");
            person.role = r.text("role", kOptional);
            person.note = r.text("note", kOptional);
        }
        return out;
    }

    std::vector<Conflict> read_conflicts(ObjectReader& city) {
        std::vector<Conflict> out;
        const std::span<const JsonValue> items = city.list("conflicts", kOptional);
        for (std::size_t i = 0; i < items.size(); ++i) {
            ObjectReader r(items[i], pointer_to(city.path_of("conflicts"), i), problems_);
            Conflict& conflict = out.emplace_back();
            conflict.text = r.text("text");
            conflict.sources = sources(r);
        }
        return out;
    }

    std::vector<NumberFact> figures(ObjectReader& parent, std::string_view key, const Figure& kind) {
        std::vector<NumberFact> out;
        const std::span<const JsonValue> items = parent.list(key, kOptional);
        for (std::size_t i = 0; i < items.size(); ++i)
            out.push_back(figure(items[i], pointer_to(parent.path_of(key), i), kind));
        return out;
    }

    NumberFact figure(const JsonValue& value, std::string path, const Figure& kind) {
        ObjectReader r(value, std::move(path), problems_);
        NumberFact fact;
        if (!read_fact_frame(r, fact)) return fact;
        fact.value = r.number_between("value", 0, kind.below, kind.expected);
        fact.unit = r.text("unit");
        if (!fact.unit.empty() && fact.unit != kind.unit)
            r.fail("unit", "is '" + fact.unit + "'", "'" + std::string(kind.unit) + "'");
        fact.boundary = r.text("boundary", kOptional);
        return fact;
    }

    TextFact text_fact(const JsonValue& value, std::string path) {
        ObjectReader r(value, std::move(path), problems_);
        TextFact fact;
        if (read_fact_frame(r, fact)) fact.value = r.text("value");
        return fact;
    }

    /// What all facts have in common. False where the fact has no value to read.
    template <class T>
    bool read_fact_frame(ObjectReader& r, Fact<T>& fact) {
        fact.note = r.text("note", kOptional);
        if (!has_one_of(r, "value")) return false;
        if (r.has("missing")) {
            fact.missing = missing(r);
            return false;
        }
        fact.sources = sources(r);
        fact.year = r.year("year", Need::OptionalOrNull);
        if (!r.is_given("year") && fact.note.empty())
            r.fail("year", "is not stated", "a year from 1900 to 2100, or a note that says why there is none");
        fact.confidence = r.text("confidence", kOptional);
        if (!fact.confidence.empty() && fact.confidence != "high" && fact.confidence != "medium" &&
            fact.confidence != "low")
            r.fail("confidence", "is '" + fact.confidence + "'", "high, medium or low");
        return true;
    }

    /// True where the object holds exactly one of `key` and "missing"; else that is a problem of the object.
    bool has_one_of(ObjectReader& r, std::string_view key) {
        const bool has_value = r.has(key), has_reason = r.has("missing");
        if (has_value != has_reason) return true;
        r.skip_rest();
        if (!r.is_object()) return false;
        problems_.add(r.path(),
                      has_value ? "has a value and a reason why there is none" : "has neither a value nor a reason",
                      "one of '" + std::string(key) + "' and 'missing'");
        return false;
    }

    static std::optional<Missing> missing(ObjectReader& r) {
        const std::string reason = r.text("missing");
        if (reason == "no-figure") return Missing::NoFigure;
        if (reason == "not-applicable") return Missing::NotApplicable;
        if (!reason.empty()) r.fail("missing", "is '" + reason + "'", "no-figure or not-applicable");
        return std::nullopt;
    }

    static double coordinate(ObjectReader& r, std::string_view key, double low, double high,
                             std::string_view expected) {
        // the bounds themselves are out: no city lies on the edge of the map
        return r.number_between(key, low, high, expected).value_or(0);
    }

    static std::optional<ProjectStatus> status(ObjectReader& r) {
        const std::string id = r.text("status", Need::RequiredOrNull);
        const std::optional<ProjectStatus> found = project_status_from_id(id);
        if (!id.empty() && !found) r.fail("status", "is '" + id + "'", "planning, ongoing, completed or null");
        return found;
    }

    FocusAreaSet focus_areas(ObjectReader& r, std::string_view key) {
        FocusAreaSet out;
        for (const std::string& id : r.texts(key, Need::Required, "one focus area or more")) {
            const std::optional<FocusArea> area = focus_area_from_id(id);
            if (!area)
                r.fail(key, "holds '" + id + "'", "ids of the six focus areas");
            else if (out.contains(*area))
                r.fail(key, "holds '" + id + "' twice", "each focus area once");
            else
                out.insert(*area);
        }
        return out;
    }

    /// The member "source": ids -> positions in the list of sources.
    std::vector<SourceIndex> sources(ObjectReader& r, Need need = Need::Required) {
        std::vector<SourceIndex> out;
        for (const std::string& id : r.texts("source", need, "the id of one source or more")) {
            const auto found = std::find(source_ids_.begin(), source_ids_.end(), id);
            const auto index = static_cast<SourceIndex>(found - source_ids_.begin());
            if (found == source_ids_.end())
                r.fail("source", "names '" + id + "'", "ids of sources in /sources");
            else if (std::find(out.begin(), out.end(), index) != out.end())
                r.fail("source", "names '" + id + "' twice", "each source once");
            else
                out.push_back(index);
        }
        return out;
    }

    ProblemList& problems_;
    std::vector<std::string> source_ids_;  ///< in the order of DatasetParts::sources
};

}  // namespace

Result<Dataset> parse_dataset(std::string_view json_utf8) {
    ProblemList problems;
    JsonValue root;
    if (!parse_json(json_utf8, root, problems)) return problems.take();
    DatasetParts parts = BundleReader(problems).read(root);
    if (!problems.empty()) return problems.take();
    return Dataset(std::move(parts));
}

}  // namespace ascn
