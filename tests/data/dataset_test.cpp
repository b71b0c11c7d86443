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

PriorityProject project_with(std::optional<ProjectStatus> status, std::vector<StatusInYear> history) {
    PriorityProject project;
    project.status = status;
    project.history = std::move(history);
    return project;
}

TEST(StatusIsInferred, FollowsTheReportThatGivesTheLatestStatus) {
    const StatusInYear stated{2024, ProjectStatus::Completed, {0}, false};
    const StatusInYear inferred{2023, ProjectStatus::Ongoing, {0}, true};
    EXPECT_TRUE(status_is_inferred(project_with(ProjectStatus::Ongoing, {inferred})));
    EXPECT_FALSE(status_is_inferred(project_with(ProjectStatus::Completed, {inferred, stated})));
    const StatusInYear silent{2025, std::nullopt, {0}, false};
    EXPECT_TRUE(status_is_inferred(project_with(ProjectStatus::Ongoing, {inferred, silent}))) << "2023 is the latest";
}

TEST(StatusIsInferred, NeedsAReportThatGivesIt) {
    EXPECT_FALSE(status_is_inferred(project_with(std::nullopt, {})));
    EXPECT_FALSE(status_is_inferred(project_with(ProjectStatus::Ongoing, {}))) << "stated elsewhere";
    const StatusInYear other{2023, ProjectStatus::Planning, {0}, true};
    EXPECT_FALSE(status_is_inferred(project_with(ProjectStatus::Ongoing, {other}))) << "of another status";
}

}  // namespace
}  // namespace ascn
