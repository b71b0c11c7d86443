#include "data/dataset.h"

#include <gtest/gtest.h>

namespace ascn {
namespace {

NumberFact fact(double value, const char* boundary, int year, std::vector<SourceIndex> sources) {
    NumberFact f;
    f.value = value;
    f.boundary = boundary;
    f.year = year;
    f.sources = std::move(sources);
    f.confidence = "high";
    return f;
}

City city_with(NumberFact population, NumberFact area) {
    City c;
    c.population = std::move(population);
    c.area_km2 = std::move(area);
    return c;
}

TEST(Dataset, FindsById) {
    DatasetParts parts;
    parts.cities.resize(2);
    parts.cities[0].id = "hanoi";
    parts.cities[1].id = "manila";
    parts.countries.resize(1);
    parts.countries[0].id = "VN";
    const Dataset data(std::move(parts));
    EXPECT_EQ(data.city("manila"), &data.cities()[1]);
    EXPECT_EQ(data.country("VN"), &data.countries()[0]);
    EXPECT_EQ(data.city("Manila"), nullptr);
    EXPECT_EQ(data.city(""), nullptr);
    EXPECT_EQ(data.country("vn"), nullptr);
}

TEST(Density, DividesFiguresOfOneArea) {
    City c = city_with(fact(1'000'000, "city", 2019, {4, 1}), fact(1250, "city", 2024, {1, 7}));
    c.area_km2.confidence = "low";
    const NumberFact density = density_of(c);
    ASSERT_TRUE(density.value);
    EXPECT_EQ(*density.value, 800);
    EXPECT_EQ(density.unit, "persons/km2");
    EXPECT_EQ(density.boundary, "city");
    EXPECT_EQ(density.year, 2019) << "the population's";
    EXPECT_EQ(density.sources, (std::vector<SourceIndex>{4, 1, 7}));
    EXPECT_EQ(density.confidence, "low") << "the weaker";
    EXPECT_FALSE(density.missing);
    EXPECT_EQ(density.derivation, Derivation::Divided);
}

TEST(Density, NeedsTheSameArea) {
    const NumberFact density = density_of(city_with(fact(1000, "city", 2020, {0}), fact(10, "province", 2020, {0})));
    EXPECT_FALSE(density.value);
    EXPECT_EQ(density.missing, Missing::NoFigure);
    EXPECT_EQ(density.derivation, Derivation::BoundariesDiffer);
}

TEST(Density, NeedsAStatedArea) {
    const NumberFact density = density_of(city_with(fact(1000, "", 2020, {0}), fact(10, "", 2020, {0})));
    EXPECT_EQ(density.missing, Missing::NoFigure);
    EXPECT_EQ(density.derivation, Derivation::BoundaryNotStated);
}

TEST(Density, NeedsBothFigures) {
    NumberFact none;
    none.missing = Missing::NoFigure;
    NumberFact no_meaning;
    no_meaning.missing = Missing::NotApplicable;
    const NumberFact without_population = density_of(city_with(none, fact(10, "city", 2020, {0})));
    EXPECT_EQ(without_population.missing, Missing::NoFigure);
    EXPECT_EQ(without_population.derivation, Derivation::FigureMissing);
    EXPECT_EQ(density_of(city_with(fact(10, "city", 2020, {0}), none)).missing, Missing::NoFigure);
    EXPECT_EQ(density_of(city_with(fact(10, "city", 2020, {0}), no_meaning)).missing, Missing::NotApplicable);
    EXPECT_EQ(density_of(city_with(fact(10, "city", 2020, {0}), fact(0, "city", 2020, {0}))).missing,
              Missing::NoFigure);
}

Project project_with(std::optional<ProjectStatus> status, std::vector<Listing> history) {
    Project project;
    project.status = status;
    project.history = std::move(history);
    return project;
}

Listing listing(int year, std::optional<ProjectStatus> status, bool inferred, std::vector<SourceIndex> sources = {0}) {
    Listing out;
    out.year = year;
    out.status = status;
    out.inferred = inferred;
    out.sources = std::move(sources);
    return out;
}

TEST(ProjectsListed, CountsTheReportsLines) {
    City city;
    city.projects = {
        project_with(std::nullopt, {listing(2024, std::nullopt, false, {3}), listing(2025, {}, false, {5})}),
        project_with(std::nullopt, {}), project_with(std::nullopt, {listing(2025, {}, false, {5, 2})})};
    const NumberFact in_2025 = projects_listed_in(city, 2025);
    EXPECT_EQ(in_2025.value, 2);
    EXPECT_EQ(in_2025.unit, "projects");
    EXPECT_EQ(in_2025.year, 2025);
    EXPECT_EQ(in_2025.sources, (std::vector<SourceIndex>{5, 2}));
    EXPECT_EQ(projects_listed_in(city, 2024).value, 1);
}

TEST(ProjectsListed, NoneIsNoCount) {
    City city;
    city.projects = {project_with(std::nullopt, {listing(2024, {}, false)})};
    EXPECT_EQ(projects_listed_in(city, 2025).missing, Missing::NoFigure) << "in the network, not in the list";
    EXPECT_FALSE(projects_listed_in(city, 2025).value);
    city.cohort = 2025;
    EXPECT_EQ(projects_listed_in(city, 2023).missing, Missing::NotApplicable) << "joined later";
    EXPECT_EQ(projects_listed_in(city, 2024).value, 1) << "listed before it joined: what the report says counts";
}

IndicatorValue value_of(IndicatorIndex indicator, double value) {
    IndicatorValue out;
    out.indicator = indicator;
    out.fact = fact(value, "city", 2020, {0});
    return out;
}

TEST(Figure, ComesFromWhereItIsKept) {
    DatasetParts parts;
    for (const char* id : {"population", "area", "density", "projects", "rain", "hdi", "net"}) {
        parts.indicators.emplace_back().id = id;
        parts.indicators.back().derived = parts.indicators.back().id == "density";
    }
    parts.indicators[5].scope = IndicatorScope::Region;
    parts.indicators[6].scope = IndicatorScope::Nation;
    parts.countries.resize(2);
    parts.countries[0].id = "LA";
    parts.countries[1].id = "VN";
    parts.countries[1].indicators = {value_of(6, 78)};
    parts.cities = {city_with(fact(1'000'000, "city", 2019, {0}), fact(1250, "city", 2024, {0})), City{}};
    parts.cities[0].country = "VN";
    parts.cities[0].indicators = {value_of(4, 2205), value_of(5, 0.7)};
    parts.cities[1].country = "LA";
    const Dataset data(std::move(parts));
    const auto figure = [&data](std::size_t city, std::string_view id) {
        const NumberFact* found = data.figure(data.cities()[city], *data.indicator(id));
        return found ? found->value : std::nullopt;
    };
    EXPECT_EQ(figure(0, "population"), 1'000'000);
    EXPECT_EQ(figure(0, "area"), 1250);
    EXPECT_EQ(figure(0, "density"), 800);
    EXPECT_EQ(figure(0, "rain"), 2205);
    EXPECT_EQ(figure(0, "hdi"), 0.7);
    EXPECT_EQ(figure(0, "net"), 78) << "its country's";
    EXPECT_EQ(data.figure(data.cities()[1], *data.indicator("net")), nullptr);
    EXPECT_EQ(data.figure(data.cities()[1], *data.indicator("rain")), nullptr);
    EXPECT_EQ(data.indicator("nothing"), nullptr);
}

TEST(StatusIsInferred, FollowsTheReportThatGivesTheLatestStatus) {
    const Listing stated = listing(2024, ProjectStatus::Completed, false);
    const Listing inferred = listing(2023, ProjectStatus::Ongoing, true);
    EXPECT_TRUE(status_is_inferred(project_with(ProjectStatus::Ongoing, {inferred})));
    EXPECT_FALSE(status_is_inferred(project_with(ProjectStatus::Completed, {inferred, stated})));
    const Listing silent = listing(2025, std::nullopt, false);
    EXPECT_TRUE(status_is_inferred(project_with(ProjectStatus::Ongoing, {inferred, silent}))) << "2023 is the latest";
}

TEST(StatusIsInferred, NeedsAReportThatGivesIt) {
    EXPECT_FALSE(status_is_inferred(project_with(std::nullopt, {})));
    EXPECT_FALSE(status_is_inferred(project_with(ProjectStatus::Ongoing, {}))) << "stated elsewhere";
    const Listing other = listing(2023, ProjectStatus::Planning, true);
    EXPECT_FALSE(status_is_inferred(project_with(ProjectStatus::Ongoing, {other}))) << "of another status";
}

}  // namespace
}  // namespace ascn
