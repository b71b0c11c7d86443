#include "fuzz/check_dataset.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "core/text.h"
#include "data/bundle_parts.h"
#include "data/dataset_json.h"
#include "data/object_reader.h"

namespace ascn {
namespace {

void require(bool holds, const char* promise) {
    if (holds) return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

void check_problems(const Problems& problems) {
    require(!problems.empty(), "a refusal has a reason");
    require(problems.size() <= ProblemList::kMaxProblems + 1, "at most 200 problems and their count");
    for (const Problem& p : problems) {
        require(!p.what.empty(), "a problem says what is wrong");
        require(p.path.empty() || p.path[0] == '/', "a path is a JSON pointer");
        require(is_valid_utf8(p.path) && is_valid_utf8(p.what) && is_valid_utf8(p.expected), "messages can be shown");
        require(p.path.size() + p.what.size() + p.expected.size() < 20'000, "messages are short");
    }
}

void check_sources(const Dataset& data, const std::vector<SourceIndex>& sources) {
    for (SourceIndex index : sources) require(index < data.sources().size(), "sources are there");
}

template <class T>
void check_fact(const Dataset& data, const Fact<T>& fact) {
    require(fact.value.has_value() != fact.missing.has_value(), "a value or a reason");
    require(fact.missing || !fact.sources.empty(), "a value has a source");
    check_sources(data, fact.sources);
}

void check_number(const Dataset& data, const NumberFact& fact) {
    check_fact(data, fact);
    require(!fact.value || std::isfinite(*fact.value), "numbers are finite");
    for (std::size_t i = 1; i < fact.series.size(); ++i)
        require(fact.series[i - 1].year < fact.series[i].year, "series ascend");
    require(fact.monthly.empty() || fact.monthly.size() == 12, "twelve months");
}

void check_values(const Dataset& data, const std::vector<IndicatorValue>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        require(values[i].indicator < data.indicators().size(), "indicators are there");
        require(i == 0 || values[i - 1].indicator < values[i].indicator, "one value an indicator, in order");
        const Indicator& indicator = data.indicators()[values[i].indicator];
        const std::optional<double> value = values[i].fact.value;
        require(!value || (*value >= indicator.minimum && *value <= indicator.maximum), "values keep their bounds");
        check_number(data, values[i].fact);
    }
}

void check_project(const Dataset& data, const Project& project, const City& city) {
    require(project.city == city.id, "projects are with their city");
    require(project.status.has_value() != project.status_as_of.empty(), "a status has a date");
    require(!project.focus_areas.empty(), "projects have focus areas");
    for (const TextFact& fact : project.progress) check_fact(data, fact);
    for (std::size_t i = 1; i < project.history.size(); ++i)
        require(project.history[i - 1].year < project.history[i].year, "a report lists a project once");
}

void check_city(const Dataset& data, const City& city) {
    require(data.city(city.id) == &city, "cities have ids of their own");
    require(data.country(city.country) != nullptr, "countries are there");
    check_number(data, city.population);
    check_number(data, city.area_km2);
    check_values(data, city.indicators);
    for (const OtherFigure& figure : city.other_figures) check_number(data, figure.fact);
    for (const TextFact& fact : city.recognitions) check_fact(data, fact);
    require(city.plan.missing || city.plan.vision.value || city.plan.vision.missing, "a plan has a vision");
    for (const TextFact& fact : city.plan.targets) check_fact(data, fact);
    for (const OfficerList& list : city.officer_lists)
        require(list.missing.has_value() == list.officers.empty(), "people or a reason");
    for (const Project& project : city.projects) check_project(data, project, city);
    for (const Indicator& indicator : data.indicators()) {
        const NumberFact* figure = data.figure(city, indicator);
        require(!figure || figure->value || figure->missing, "figures are whole");
    }
}

void check_dataset(const Dataset& data) {
    require(!data.version().empty() && !data.date().empty(), "an edition has a version and a date");
    require(!data.cities().empty() && !data.countries().empty() && !data.indicators().empty(), "lists are not empty");
    for (const City& city : data.cities()) check_city(data, city);
    for (const Country& country : data.countries()) check_values(data, country.indicators);
    const Network& network = data.network();
    require(network.framework.focus_areas.size() == kFocusAreas.size(), "six focus areas");
    require(data.topics().size() <= kMaxTopics, "topics fit into a set");
    for (const Partnership& partnership : network.partnerships)
        for (const PartnershipCity& reached : partnership.cities)
            require(data.city(reached.city) != nullptr, "cities of partnerships are there");
}

// ---- parts ----------------------------------------------------------------------------------------------------------

/// What parts may refer to.
constexpr std::string_view kSurroundings = R"({
"sources": [{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}],
"countries": [{"id": "AA"}, {"id": "BB"}],
"cities": [{"id": "c"}, {"id": "d"}],
"indicators": [
{"id": "population", "unit": "persons", "scope": "city", "group": "people", "minimum": 1, "maximum": 9},
{"id": "rain", "unit": "mm", "scope": "city", "group": "climate-environment", "minimum": 5, "maximum": 9000},
{"id": "hdi", "unit": "1", "scope": "region", "group": "people", "minimum": 0, "maximum": 1},
{"id": "net", "unit": "%", "scope": "nation", "group": "network", "minimum": -1, "maximum": 100}]})";

class Surroundings {
public:
    Surroundings() {
        ProblemList problems;
        require(tree_.parse(kSurroundings, problems), "the surroundings are JSON");
        const JsonValue root = tree_.root();
        const auto ids = [&](std::string_view key) { return IdTable(member_of(root, key), problems); };
        sources_ = ids("sources");
        countries_ = ids("countries");
        cities_ = ids("cities");
        indicator_ids_ = ids("indicators");
        const ReadContext context = {problems, sources_, countries_, indicator_ids_, cities_, {}};
        for (JsonValue item : member_of(root, "indicators")) indicators_.push_back(read_indicator(item, context));
    }
    ReadContext context(ProblemList& problems) const {
        return {problems, sources_, countries_, indicator_ids_, cities_, indicators_};
    }

private:
    JsonTree tree_;
    IdTable sources_, countries_, cities_, indicator_ids_;
    std::vector<Indicator> indicators_;
};

void check_part(char kind, std::string_view json) {
    static const Surroundings surroundings;
    ProblemList problems;
    JsonTree tree;
    if (!tree.parse(json, problems)) return check_problems(problems.take());
    const ReadContext context = surroundings.context(problems);
    const JsonValue root = tree.root();
    if (kind == 'C') {
        const City city = read_city(root, context);
        require(!problems.empty() || city.population.value || city.population.missing, "a population or a reason");
    } else if (kind == 'I') {
        const Indicator indicator = read_indicator(root, context);
        require(indicator.minimum < indicator.maximum, "bounds stand in order");
    } else if (kind == 'N') {
        read_country_entry(root, context);
    } else if (kind == 'P') {
        const Project project = read_project(root, context);
        require(!problems.empty() || !project.focus_areas.empty(), "projects have focus areas");
    } else if (kind == 'S') {
        const Source source = read_source(root, context);
        require(!problems.empty() || !source.url.empty() || !source.note.empty(), "an address or a note");
    } else if (kind == 'T') {
        const Topic topic = read_topic(root, context);
        require(!problems.empty() || !topic.words.empty() || !topic.whole_words.empty(), "a topic has words");
    } else {
        const Network network = read_network(root, context);
        require(!problems.empty() || network.framework.focus_areas.size() == kFocusAreas.size(), "six focus areas");
    }
    if (!problems.empty()) check_problems(problems.take());
}

}  // namespace

void check_answer_for(std::string_view bytes) {
    if (!bytes.empty() && std::string_view("CINPSTW").find(bytes[0]) != std::string_view::npos)
        return check_part(bytes[0], bytes.substr(1));
    const Result<Dataset> result = parse_dataset(bytes);
    if (result.ok())
        check_dataset(result.value());
    else
        check_problems(result.problems());
}

}  // namespace ascn
