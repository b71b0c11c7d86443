#include "model/similar.h"

#include <gtest/gtest.h>

#include "test_data.h"

namespace ascn {
namespace {

using enum FocusArea;

Project project(const char* title) {
    Project p;
    p.title = title;
    return p;
}

/// Four cities. Worked by hand: of the topics flooding and traffic two cities have each, energy one; of the focus areas
/// quality-environment two, civic-social one. So their rarities are ln(5/2) = 0.91629 and ln 5 = 1.60944.
DatasetParts four_cities() {
    DatasetParts parts;
    parts.indicators = {testing::indicator("temperature"), testing::indicator("rainfall")};
    parts.topics = testing::four_topics();
    City a, b, c, d;
    a.id = "a";
    a.projects = {project("Flood gates"), project("Solar roofs")};
    a.plan.focus_areas.insert(QualityEnvironment);
    a.population = testing::figure(100000, "persons");
    a.setting.insert(Setting::Coast);
    a.indicators = {{0, testing::figure(27)}, {1, testing::figure(2000)}};
    b.id = "b";
    b.projects = {project("Flood walls"), project("Traffic control")};
    b.plan.focus_areas.insert(QualityEnvironment);
    b.plan.focus_areas.insert(CivicSocial);
    b.population = testing::figure(1000000, "persons");
    b.setting.insert(Setting::Coast);
    b.setting.insert(Setting::River);
    b.indicators = {{0, testing::figure(28)}, {1, testing::figure(1500)}};
    c.id = "c";
    c.projects = {project("Traffic control")};
    d.id = "d";
    parts.cities = {a, b, c, d};
    return parts;
}

TEST(Likeness, IsTheWeightedMeanWorkedByHand) {
    const Dataset data(four_cities());
    const Rarity rarity(data);
    const auto like = likeness(data, rarity, data.cities()[0], data.cities()[1]);
    ASSERT_TRUE(like);
    // topics 0.91629 / 3.44202 = 0.26621; areas 0.91629 / 2.52573 = 0.36279; size 0.5; setting 1/2;
    // climate (1 - 1/5 + 1 - 500/2000) / 2 = 0.775
    EXPECT_NEAR(like->score, 0.4 * 0.26621 + 0.3 * 0.36279 + 0.1 * 0.5 + 0.1 * 0.5 + 0.1 * 0.775, 1e-5);
    EXPECT_TRUE(like->topics.contains(testing::kFlooding));
    EXPECT_FALSE(like->topics.contains(testing::kTraffic));
    EXPECT_TRUE(like->areas.contains(QualityEnvironment));
    EXPECT_FALSE(like->areas.contains(CivicSocial));
    EXPECT_FALSE(like->size);
    EXPECT_TRUE(like->setting.contains(Setting::Coast));
    EXPECT_FALSE(like->climate) << "0.775 is not near enough";
}

TEST(Likeness, WhatIsNotKnownCountsNeitherWay) {
    DatasetParts parts = four_cities();
    parts.cities[1].indicators.clear();
    const Dataset data(std::move(parts));
    const auto like = likeness(data, Rarity(data), data.cities()[0], data.cities()[1]);
    ASSERT_TRUE(like);
    EXPECT_NEAR(like->score, (0.4 * 0.26621 + 0.3 * 0.36279 + 0.1 * 0.5 + 0.1 * 0.5) / 0.9, 1e-5);
}

TEST(Likeness, NeedsHalfOfTheWeight) {
    DatasetParts parts = four_cities();
    const Dataset data(parts);
    EXPECT_FALSE(likeness(data, Rarity(data), data.cities()[1], data.cities()[2])) << "topics alone are 0.4";
    EXPECT_FALSE(likeness(data, Rarity(data), data.cities()[0], data.cities()[3]));
    parts.cities[2].population = testing::figure(900000, "persons");
    const Dataset more(std::move(parts));
    const auto like = likeness(more, Rarity(more), more.cities()[1], more.cities()[2]);
    ASSERT_TRUE(like) << "topics and size are one half";
    // shared traffic 0.91629 over flooding and traffic 1.83258 = 0.5; both middleweight
    EXPECT_NEAR(like->score, (0.4 * 0.5 + 0.1 * 1) / 0.5, 1e-9);
    EXPECT_EQ(like->size, SizeClass::Middleweight);
}

// Areas 0.36279, size 0.5, setting 0.5 and climate 0.775 of 0.6 of the weight; the projects' texts say nothing.
TEST(Likeness, WithoutTopicsInTheDataSetThePartIsNotKnown) {
    DatasetParts parts = four_cities();
    parts.topics.clear();
    const Dataset data(std::move(parts));
    const auto like = likeness(data, Rarity(data), data.cities()[0], data.cities()[1]);
    ASSERT_TRUE(like);
    EXPECT_NEAR(like->score, (0.3 * 0.36279 + 0.1 * 0.5 + 0.1 * 0.5 + 0.1 * 0.775) / 0.6, 1e-5);
    EXPECT_TRUE(like->topics.empty());
}

TEST(Likeness, OfACityWithItselfIsOne) {
    const Dataset data(four_cities());
    const auto like = likeness(data, Rarity(data), data.cities()[0], data.cities()[0]);
    ASSERT_TRUE(like);
    EXPECT_NEAR(like->score, 1, 1e-12);
    EXPECT_TRUE(like->climate);
}

TEST(Likeness, IsSymmetricAndBetweenNoneAndOne) {
    const Dataset& data = testing::small_dataset();
    const Rarity rarity(data);
    for (const City& a : data.cities()) {
        for (const City& b : data.cities()) {
            const auto ab = likeness(data, rarity, a, b), ba = likeness(data, rarity, b, a);
            ASSERT_EQ(ab.has_value(), ba.has_value()) << a.id << b.id;
            if (!ab) continue;
            EXPECT_DOUBLE_EQ(ab->score, ba->score) << a.id << b.id;
            EXPECT_GE(ab->score, 0);
            EXPECT_LE(ab->score, 1 + 1e-12);
            EXPECT_EQ(ab->topics, ba->topics);
        }
    }
}

TEST(Likeness, ClimatesFarApartShareNothingButAreNotNegative) {
    DatasetParts parts = four_cities();
    parts.cities[1].indicators = {{0, testing::figure(10)}, {1, testing::figure(9000)}};
    const Dataset data(std::move(parts));
    const auto like = likeness(data, Rarity(data), data.cities()[0], data.cities()[1]);
    EXPECT_NEAR(like->score, 0.4 * 0.26621 + 0.3 * 0.36279 + 0.1 * 0.5 + 0.1 * 0.5, 1e-5);
}

TEST(FocusAreasOf, ThoseOfThePlanAndOfTheProjects) {
    City city;
    city.plan.focus_areas.insert(CivicSocial);
    Project p;
    p.focus_areas.insert(SafetySecurity);
    city.projects = {p};
    const FocusAreaSet areas = focus_areas_of(city);
    for (const FocusArea area : kFocusAreas)
        EXPECT_EQ(areas.contains(area), area == CivicSocial || area == SafetySecurity);
}

// Of the topics of city b, flooding and traffic, two cities have each: equally rare. Its first project is about
// flooding.
TEST(ExampleOf, IsTheProjectAboutTheRarestTopic) {
    DatasetParts parts = four_cities();
    const Dataset data(parts);
    const Rarity rarity(data);
    TopicSet topics;
    EXPECT_EQ(example_of(data.cities()[1], rarity, topics), nullptr) << "no topic in common";
    topics.insert(testing::kHousing);
    EXPECT_EQ(example_of(data.cities()[1], rarity, topics), nullptr) << "none of its projects";
    topics.insert(testing::kTraffic);
    topics.insert(testing::kFlooding);
    ASSERT_NE(example_of(data.cities()[1], rarity, topics), nullptr);
    EXPECT_EQ(example_of(data.cities()[1], rarity, topics)->title, "Flood walls") << "the first of equals";
    // one more city with a flood project, and traffic is the rarer
    parts.cities[3].projects = {project("Flood maps")};
    const Dataset more(std::move(parts));
    EXPECT_EQ(example_of(more.cities()[1], Rarity(more), topics)->title, "Traffic control");
}

TEST(BestMatches, AreSortedAndLeaveTheCityItselfOut) {
    const Dataset& data = testing::small_dataset();
    ViewState all;
    all.cohort = Cohort::All;
    for (const City& city : data.cities()) {
        const auto matches = best_matches(data, all, city, 3);
        EXPECT_LE(matches.size(), 3u);
        for (std::size_t i = 0; i < matches.size(); ++i) {
            EXPECT_NE(data.cities()[matches[i].city].id, city.id);
            if (i == 0) continue;
            EXPECT_GE(matches[i - 1].likeness.score, matches[i].likeness.score);
        }
    }
}

TEST(BestMatches, OnlyTheCohortThatIsShown) {
    DatasetParts parts = four_cities();
    parts.cities[1].cohort = 2024;
    const Dataset data(std::move(parts));
    EXPECT_TRUE(best_matches(data, {}, data.cities()[0], 5).empty());
    ViewState all;
    all.cohort = Cohort::All;
    ASSERT_EQ(best_matches(data, all, data.cities()[0], 5).size(), 1u);
}

}  // namespace
}  // namespace ascn
