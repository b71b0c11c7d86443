// Which cities go with the compared ones: by hand on cities that have little more than focus areas.
#include "model/compare_alike.h"

#include <gtest/gtest.h>

#include "model/compare.h"
#include "test_data.h"

namespace ascn {
namespace {

using Ids = std::vector<std::string>;

/// Topics and areas, seven tenths of the weight: enough for a result.
City city_with(const char* id, std::initializer_list<const char*> projects, std::initializer_list<FocusArea> areas) {
    City city;
    city.id = id;
    for (const char* title : projects) {
        city.projects.emplace_back();
        city.projects.back().title = title;
    }
    for (const FocusArea a : areas) city.plan.focus_areas.insert(a);
    return city;
}

/// The topics are those of the projects' titles. water and waste work on the same; road on something else; void is
/// known for nothing; late joined later.
Dataset four_cities() {
    DatasetParts parts;
    parts.topics = testing::four_topics();
    parts.cities = {city_with("water", {"Flood gates", "Solar roofs"}, {FocusArea::QualityEnvironment}),
                    city_with("road", {"Traffic control"}, {FocusArea::BuiltInfrastructure}),
                    city_with("waste", {"Flood gates", "Solar roofs"}, {FocusArea::QualityEnvironment}),
                    city_with("void", {}, {}),
                    city_with("late", {"Flood gates", "Solar roofs"}, {FocusArea::QualityEnvironment})};
    parts.cities.back().cohort = 2024;
    return Dataset(parts);
}

TEST(CompareAlike, EveryPairOnceInTheOrderOfColumns) {
    const Dataset data = four_cities();
    const auto pairs =
        alike_pairs(data, {data.city("water"), data.city("road"), data.city("waste"), data.city("void")});
    ASSERT_EQ(pairs.size(), 6U);
    EXPECT_EQ(pairs[1].a, 0U);
    EXPECT_EQ(pairs[1].b, 2U);
    EXPECT_NEAR(pairs[1].likeness->score, 1, 1e-9);  // all that is known is the same
    EXPECT_NEAR(pairs[0].likeness->score, 0, 1e-9);
    EXPECT_FALSE(pairs[2].likeness.has_value());
    EXPECT_TRUE(alike_pairs(data, {data.city("water")}).empty());
}

TEST(CompareAlike, MostSimilarIsNotComparedYetAndOfTheCohort) {
    const Dataset data = four_cities();
    ViewState state;
    const auto best = most_similar(data, state, {data.city("water")});
    ASSERT_TRUE(best.has_value());
    EXPECT_EQ(best->city->id, "waste");
    EXPECT_NEAR(best->score, 1, 1e-9);
    EXPECT_TRUE(best->likeness.topics.contains(testing::kEnergy));
    const auto third = most_similar(data, state, {data.city("water"), data.city("waste")});
    ASSERT_TRUE(third.has_value());
    EXPECT_EQ(third->city->id, "road");  // the one of 2024 is not in the picture
    state.cohort = Cohort::All;
    EXPECT_EQ(most_similar(data, state, {data.city("water"), data.city("waste")})->city->id, "late");
}

TEST(CompareAlike, MeanOfTheLikenessesDecidesAndTheNearestColumnGivesTheReason) {
    const Dataset data = four_cities();
    const auto best = most_similar(data, {}, {data.city("road"), data.city("water")});
    ASSERT_TRUE(best.has_value());
    EXPECT_EQ(best->city->id, "waste");
    EXPECT_NEAR(best->score, 0.5, 1e-9);  // 0 to road, 1 to water
    EXPECT_EQ(best->nearest, 1U);
}

TEST(CompareAlike, NothingIsSimilarToWhatIsNotKnown) {
    const Dataset data = four_cities();
    EXPECT_FALSE(most_similar(data, {}, {data.city("void")}).has_value());
    EXPECT_FALSE(most_similar(data, {}, {}).has_value());
}

TEST(CompareAlike, WithNoneChosenTheSelectedCityStandsBesideTheOneMostLikeIt) {
    const Dataset data = four_cities();
    ViewState state;
    state.city = "waste";
    EXPECT_EQ(compared_or_default(state, data), (Ids{"waste", "water"}));
    state.city = "atlantis";
    EXPECT_EQ(compared_or_default(state, data), (Ids{"water", "road"}));
    state.city = "waste";
    state.compare = {"road"};
    EXPECT_EQ(compared_or_default(state, data), Ids{"road"}) << "who has chosen keeps the choice";
}

TEST(CompareAlike, ASelectedCityWithoutMatchesStandsBesideTheDocumentedPair) {
    DatasetParts parts;
    parts.cities = {city_with("void", {}, {}), city_with("da-nang", {}, {}), city_with("cebu-city", {}, {})};
    const Dataset data(parts);
    ViewState state;
    state.city = "void";
    EXPECT_EQ(compared_or_default(state, data), (Ids{"void", "da-nang"}));
    state.city = "da-nang";
    EXPECT_EQ(compared_or_default(state, data), (Ids{"da-nang", "cebu-city"}));
}

}  // namespace
}  // namespace ascn
