// The bundle as a whole: data/schema/ascn.schema.json as code, one function an object, one line a member, in the files
// named *_json.cpp. Reading goes on behind a problem, so that one run shows them all; nothing leaves here unless there
// were none.
#include "data/dataset_json.h"

#include <algorithm>
#include <utility>

#include "core/sort.h"
#include "data/bundle_parts.h"
#include "data/fact_reader.h"
#include "data/object_reader.h"

namespace ascn {
namespace {

/// Projects to their cities, in the order of the bundle.
void read_projects(JsonValue list, std::vector<City>& cities, const ReadContext& context) {
    std::vector<std::pair<std::pair<std::string_view, std::string_view>, JsonValue>> ids;
    for (JsonValue item : list) {
        Project project = read_project(item, context);
        const JsonValue id = member_of(item, "id"), city_id = member_of(item, "city");
        const auto city = context.cities.find(project.city);
        if (!city) continue;
        if (!project.id.empty()) ids.push_back({{city_id.text(), id.text()}, id});
        cities[*city].projects.push_back(std::move(project));
    }
    const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
    sort_stably(ids, [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto at = std::adjacent_find(ids.begin(), ids.end(), same); at != ids.end();
         at = std::adjacent_find(at + 1, ids.end(), same))
        context.problems.add((at + 1)->second, {"is '", at->first.second, "' once more"}, {"each one once in a city"});
}

constexpr std::size_t kMaxCities = 500;  // the map labels and compares them one by one

DatasetParts read_bundle(JsonValue root, ProblemList& problems) {
    DatasetParts parts;
    ObjectReader r(root, problems);
    parts.version = r.text("version", Need::Required, kVersion);
    parts.date = r.text("date", Need::Required, kDay);
    parts.hash = r.text("hash", Need::Optional, kHash);
    const JsonValue countries = r.list("countries", Need::Required, 1);
    const JsonValue indicators = r.list("indicators", Need::Required, 1);
    const JsonValue sources = r.list("sources", Need::Required, 1);
    const JsonValue topics = r.list("topics", Need::Optional, 1);
    const JsonValue cities = r.list("cities", Need::Required, 1);
    if (topics && topics.size() > kMaxTopics) problems.add(topics, {"is too long"}, {"32 topics or fewer"});
    if (cities.size() > kMaxCities) problems.add(cities, {"is too long"}, {"500 cities or fewer"});

    // the ids first: everything else names them
    ReadContext context = {problems,
                           IdTable(sources, problems),
                           IdTable(countries, problems),
                           IdTable(indicators, problems),
                           IdTable(cities, problems),
                           {}};
    parts.sources = read_all(sources, context, read_source);
    parts.indicators = read_all(indicators, context, read_indicator);
    context.indicators = parts.indicators;
    parts.topics = read_all(topics, context, read_topic);
    check_unique(topics, "id", problems);
    parts.countries = read_all(countries, context, read_country_entry);
    parts.cities = read_all(cities, context, read_city);
    read_projects(r.list("projects"), parts.cities, context);
    parts.network = read_network(r.member("network"), context);
    return parts;
}

}  // namespace

Result<Dataset> parse_dataset(std::string_view json_utf8) {
    ProblemList problems;
    JsonTree tree;
    if (!tree.parse(json_utf8, problems)) return problems.take();
    DatasetParts parts = read_bundle(tree.root(), problems);
    if (!problems.empty()) return problems.take();
    return Dataset(std::move(parts));
}

}  // namespace ascn
