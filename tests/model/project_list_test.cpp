#include "model/project_list.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "data/dataset_json.h"
#include "data/read_file.h"

namespace ascn {
namespace {

using enum ProjectStatus;
using enum FocusArea;

Listing listing(int year, FocusArea area, std::optional<ProjectStatus> status) {
    Listing l;
    l.year = year;
    l.focus_area = area;
    l.status = status;
    return l;
}

Project project(const char* title, std::vector<Listing> history, std::optional<ProjectStatus> status) {
    Project p;
    p.id = p.title = title;
    p.history = std::move(history);
    p.status = status;
    return p;
}

// Two cities of two countries with three projects.
Dataset made() {
    DatasetParts parts;
    City a, b;
    a.id = "aa";
    a.name = "Aa";
    a.country = "TH";
    a.projects = {
        project("Flood warning", {listing(2023, SafetySecurity, Planning), listing(2024, QualityEnvironment, Ongoing)},
                Ongoing),
        project("Bus lanes", {listing(2024, BuiltInfrastructure, std::nullopt)}, std::nullopt)};
    a.projects[0].summary = "Sensors along the river tell when water rises.";
    b.id = "bb";
    b.name = "Đông Bb";
    b.country = "VN";
    b.projects = {project("River walls", {}, Planning)};
    b.projects[0].focus_areas.insert(BuiltInfrastructure);
    b.projects[0].partners = {"World Bank"};
    parts.cities = {a, b};
    parts.topics = {{"flooding", "flooding and drainage", {"flood", "river walls"}, {}},
                    {"transport", "public transport", {}, {"bus"}}};
    return Dataset(std::move(parts));
}

using Titles = std::vector<std::string>;

Titles titles(const ProjectQuery& query, const ViewState& state = {}) {
    static const Dataset data = made();
    Titles found;
    for (const ProjectGroup& group : list_projects(data, state, query, ProjectGrouping::None).groups) {
        for (const ProjectEntry& entry : group.entries) found.push_back(entry.project->title);
    }
    return found;
}

ProjectQuery text(const char* words) {
    ProjectQuery query;
    query.text = words;
    return query;
}

TEST(ProjectList, FindsByTitleSummaryPartnerAndCity) {
    EXPECT_EQ(titles(text("")), (Titles{"Flood warning", "Bus lanes", "River walls"}));
    EXPECT_EQ(titles(text("river")), (Titles{"Flood warning", "River walls"}));
    EXPECT_EQ(titles(text("water RIVER")), Titles{"Flood warning"});
    EXPECT_EQ(titles(text("world bank")), Titles{"River walls"});
    EXPECT_EQ(titles(text("dong")), Titles{"River walls"});
    EXPECT_EQ(titles(text("iver")), Titles{}) << "words are found from their start";
}

// River walls are about flooding, which none of their texts says.
TEST(ProjectList, FindsByTheEnglishNameOfATopicToo) {
    EXPECT_EQ(titles(text("flood")), (Titles{"Flood warning", "River walls"}));
    EXPECT_EQ(titles(text("DRAINAGE")), (Titles{"Flood warning", "River walls"}));
    EXPECT_EQ(titles(text("flood bank")), Titles{"River walls"}) << "one word by the topic, one by the partner";
    EXPECT_EQ(titles(text("flood transport")), Titles{}) << "words of topics of different projects";
    EXPECT_EQ(titles(text("transport lanes")), Titles{"Bus lanes"});
    EXPECT_EQ(titles(text("topic")), Titles{});
    EXPECT_EQ(titles(text("rainage")), Titles{}) << "from the start of a word";
}

TEST(ProjectList, SaysWhichTopicFoundAProjectWhoseTextsDoNot) {
    const Dataset data = made();
    constexpr TopicIndex kFlooding{0}, kTransport{1};
    const auto found_by = [&](const char* words) {
        std::vector<TopicSet> topics;
        for (const ProjectGroup& group : list_projects(data, {}, text(words), ProjectGrouping::None).groups)
            for (const ProjectEntry& entry : group.entries) topics.push_back(entry.found_by);
        return topics;
    };
    TopicSet flooding, transport;
    flooding.insert(kFlooding);
    transport.insert(kTransport);
    EXPECT_EQ(found_by("flood"), (std::vector<TopicSet>{{}, flooding})) << "the first has the word itself";
    EXPECT_EQ(found_by("drainage"), (std::vector<TopicSet>{flooding, flooding}));
    EXPECT_EQ(found_by("bus public"), std::vector<TopicSet>{transport});
    EXPECT_EQ(found_by("river"), (std::vector<TopicSet>{{}, {}}));
    EXPECT_EQ(found_by(""), (std::vector<TopicSet>{{}, {}, {}}));
}

TEST(ProjectList, AYearKeepsWhatItsReportLists) {
    ProjectQuery query;
    query.year = 2023;
    EXPECT_EQ(titles(query), Titles{"Flood warning"});
    query.areas.insert(QualityEnvironment);
    EXPECT_EQ(titles(query), Titles{}) << "its area of 2024";
    query.year.reset();
    EXPECT_EQ(titles(query), Titles{"Flood warning"});
}

TEST(ProjectList, StatusIsTheYearsOrTheLatest) {
    ProjectQuery query;
    query.statuses.insert(Planning);
    EXPECT_EQ(titles(query), Titles{"River walls"});
    query.year = 2023;
    EXPECT_EQ(titles(query), Titles{"Flood warning"});
}

TEST(ProjectList, ACityOrTheMapsCountriesNarrowItDown) {
    ProjectQuery query;
    query.city = "bb";
    EXPECT_EQ(titles(query), Titles{"River walls"});
    ViewState state;
    state.countries = {"TH"};
    EXPECT_EQ(titles({}, state), (Titles{"Flood warning", "Bus lanes"}));
}

TEST(ProjectList, TheMapsFilterByAreaKeepsCitiesTheListsOwnKeepsProjects) {
    ViewState state;
    state.areas.insert(HealthWellBeing);
    EXPECT_EQ(titles({}, state), Titles{}) << "no city's plan has it";
    ProjectQuery query;
    query.areas.insert(BuiltInfrastructure);
    EXPECT_EQ(titles(query), (Titles{"Bus lanes", "River walls"})) << "of the report, of the project itself";
}

TEST(ProjectList, APartnerIsFoundFromTheStartOfAWordWhateverTheCase) {
    ProjectQuery query;
    for (const char* partner : {"World Bank", "bank", "WORLD B"}) {
        query.partner = partner;
        EXPECT_EQ(titles(query), Titles{"River walls"}) << partner;
    }
    query.partner = "orld";
    EXPECT_EQ(titles(query), Titles{});
}

TEST(ProjectList, AsksWhatTheStateSays) {
    ViewState state;
    state.query = "river";
    state.project_city = "bb";
    state.partner = "bank";
    state.project_areas.insert(QualityEnvironment);
    state.statuses.insert(Completed);
    ProjectQuery query = project_query(state);
    EXPECT_EQ(query.text, "river");
    EXPECT_EQ(query.city, "bb");
    EXPECT_EQ(query.partner, "bank");
    EXPECT_EQ(query.areas, state.project_areas);
    EXPECT_EQ(query.statuses, state.statuses);
    EXPECT_FALSE(query.year) << "0: all projects, listed or not";
    state.year = 2023;
    EXPECT_EQ(project_query(state).year, 2023);
}

DatasetParts with_partners(std::vector<std::vector<std::string>> partners) {
    DatasetParts parts;
    City city;
    city.id = "aa";
    for (std::vector<std::string>& of_project : partners) {
        city.projects.push_back(project("p", {}, std::nullopt));
        city.projects.back().partners = std::move(of_project);
    }
    parts.cities = {city};
    return parts;
}

TEST(ProjectList, PartnersByFrequencyOfTwoNamesForOneTheShorter) {
    const Dataset data(with_partners({{"Asian Development Bank (ADB)", "City Hall"},
                                      {"Asian Development Bank"},
                                      {"JICA", "City Hall"},
                                      {"asian development bank"},
                                      {}}));
    const std::vector<PartnerCount> partners = frequent_partners(data, {}, 10);
    std::vector<std::pair<std::string, int>> found;
    for (const PartnerCount& p : partners) found.emplace_back(p.name, p.projects);
    EXPECT_EQ(found,
              (std::vector<std::pair<std::string, int>>{{"Asian Development Bank", 3}, {"City Hall", 2}, {"JICA", 1}}));
    EXPECT_EQ(frequent_partners(data, {}, 1).size(), 1u);
    for (const PartnerCount& p : partners) {
        ProjectQuery query;
        query.partner = p.name;
        EXPECT_EQ(list_projects(data, {}, query, ProjectGrouping::None).total, p.projects) << p.name;
    }
}

TEST(ProjectList, GroupsByCityAreaAndStatusWithoutEmptyOnes) {
    const Dataset data = made();
    const auto sizes = [&](ProjectGrouping grouping) {
        std::vector<std::size_t> found;
        const ProjectList list = list_projects(data, {}, {}, grouping);
        EXPECT_EQ(list.total, 3);
        for (const ProjectGroup& group : list.groups) found.push_back(group.entries.size());
        return found;
    };
    using Sizes = std::vector<std::size_t>;
    EXPECT_EQ(sizes(ProjectGrouping::City), (Sizes{2, 1}));
    EXPECT_EQ(sizes(ProjectGrouping::FocusArea), (Sizes{1, 1, 2})) << "the flood warning has two areas";
    EXPECT_EQ(sizes(ProjectGrouping::Status), (Sizes{1, 1, 1})) << "planning, ongoing, not stated";
}

TEST(ProjectList, TheDataSetsReportsAreComplete) {
    Result<Dataset> data = parse_dataset(read_file(ASCN_BUILD_DATA_DIR "/ascn.json").value_or(""));
    ASSERT_TRUE(data.ok());
    ViewState state;
    state.cohort = Cohort::All;
    for (const auto& [year, total] : {std::pair{2022, 77}, {2023, 86}, {2024, 108}, {2025, 134}}) {
        ProjectQuery query;
        query.year = year;
        EXPECT_EQ(list_projects(data.value(), state, query, ProjectGrouping::City).total, total) << year;
    }
}

}  // namespace
}  // namespace ascn
