#include "model/filter.h"

#include <gtest/gtest.h>

#include "test_data.h"

namespace ascn {
namespace {

std::vector<std::string> passing(const ViewState& state) {
    std::vector<std::string> ids;
    for (const City& city : testing::small_dataset().cities()) {
        if (passes_filters(city, state)) ids.push_back(city.id);
    }
    EXPECT_EQ(count_passing(testing::small_dataset(), state), static_cast<int>(ids.size()));
    return ids;
}

using Ids = std::vector<std::string>;

TEST(Filter, ByDefaultThePilotCities) {
    EXPECT_EQ(passing({}).size(), 9u);
    ViewState all;
    all.cohort = Cohort::All;
    EXPECT_EQ(passing(all).size(), 10u);
}

TEST(Filter, EachKindOfFilterCountsAsOne) {
    EXPECT_FALSE(has_filters({}));
    ViewState countries, areas, sizes, statuses, cohort, others;
    countries.countries = {"VN"};
    areas.areas.insert(FocusArea::HealthWellBeing);
    sizes.sizes.insert(SizeClass::Large);
    statuses.statuses.insert(ProjectStatus::Completed);
    cohort.cohort = Cohort::All;
    for (const ViewState& state : {countries, areas, sizes, statuses, cohort}) EXPECT_TRUE(has_filters(state));
    others.city = "hanoi";
    others.nation = "hdi";
    EXPECT_FALSE(has_filters(others));
}

TEST(Filter, LaterMembersAreInThePictureWhereTheyAreAskedFor) {
    const City& later = *testing::small_dataset().city("chiang-mai");
    ViewState state;
    EXPECT_FALSE(in_picture(later, state));
    EXPECT_EQ(count_in_picture(testing::small_dataset(), state), 9);
    state.city = "chiang-mai";
    EXPECT_TRUE(in_picture(later, state));
    EXPECT_FALSE(in_cohort(later, state)) << "lists of choice still do not offer it";
    EXPECT_EQ(count_in_picture(testing::small_dataset(), state), 10);
    EXPECT_EQ(passing(state).size(), 10u);
    state.city = "";
    state.compare = {"da-nang", "chiang-mai"};
    EXPECT_TRUE(in_picture(later, state));
    state.compare = {};
    state.cohort = Cohort::All;
    EXPECT_TRUE(in_picture(later, state) && in_cohort(later, state));
    state.countries = {"VN"};
    EXPECT_TRUE(in_picture(later, state)) << "what filters leave out stays in the picture, faded";
    EXPECT_FALSE(passes_filters(later, state));
}

TEST(Filter, CountriesOfThePicture) {
    const auto ids = [](const ViewState& state) {
        std::vector<std::string> all;
        for (const Country* country : countries_in_picture(testing::small_dataset(), state)) all.push_back(country->id);
        return all;
    };
    EXPECT_EQ(ids({}), (Ids{"ID", "LA", "MY", "PH", "SG", "TH", "VN"})) << "in the data set's order";
    DatasetParts parts;
    for (const char* id : {"SG", "TL"}) {
        Country country;
        country.id = id;
        parts.countries.push_back(country);
        City city;
        city.id = city.country = id;
        city.cohort = city.country == "TL" ? 2026 : 2018;
        parts.cities.push_back(city);
    }
    const Dataset two(parts);
    ViewState state;
    EXPECT_EQ(countries_in_picture(two, state).size(), 1u);
    state.cohort = Cohort::All;
    EXPECT_EQ(countries_in_picture(two, state).size(), 2u);
}

TEST(Filter, Countries) {
    ViewState state;
    state.countries = {"ID", "VN"};
    EXPECT_EQ(passing(state), (Ids{"jakarta", "makassar", "da-nang"}));
    state.countries = {"TL"};
    EXPECT_TRUE(passing(state).empty());
}

TEST(Filter, AnyOfTheFocusAreas) {
    ViewState state;
    state.areas.insert(FocusArea::HealthWellBeing);
    EXPECT_EQ(passing(state), (Ids{"jakarta", "makassar", "da-nang"}));
    state.areas.insert(FocusArea::SafetySecurity);
    EXPECT_EQ(passing(state), (Ids{"jakarta", "makassar", "cebu-city", "da-nang"}));
}

TEST(Filter, SizesLeaveOutCitiesWithoutAFigure) {
    ViewState state;
    state.sizes.insert(SizeClass::Small);
    EXPECT_EQ(passing(state), Ids{"luang-prabang"});
    state.sizes.insert(SizeClass::Middleweight);
    state.sizes.insert(SizeClass::Large);
    EXPECT_EQ(passing(state).size(), 8u) << "Chonburi has no population";
}

TEST(Filter, OneProjectWithTheStatusIsEnough) {
    ViewState state;
    state.statuses.insert(ProjectStatus::Completed);
    EXPECT_EQ(passing(state), (Ids{"makassar", "cebu-city", "singapore"}));
    state.statuses = {};
    state.statuses.insert(ProjectStatus::Planning);
    EXPECT_EQ(passing(state), (Ids{"luang-prabang", "da-nang"}));
}

TEST(Filter, AllConditionsTogetherAndNoSearchText) {
    ViewState state;
    state.countries = {"ID", "VN"};
    state.areas.insert(FocusArea::CivicSocial);
    state.query = "nothing like this";
    EXPECT_EQ(passing(state), (Ids{"makassar", "da-nang"}));
    state.statuses.insert(ProjectStatus::Planning);
    EXPECT_EQ(passing(state), Ids{"da-nang"});
}

TEST(Filter, WhatDecidesWhichCitiesPassIsAllThatTheirMemosDependOn) {
    ViewState state;
    state.city = "da-nang";
    state.compare = {"chiang-mai"};
    state.countries = {"TH", "VN"};
    state.areas.insert(FocusArea::CivicSocial);
    state.cohort = Cohort::All;
    state.sizes.insert(SizeClass::Large);
    state.statuses.insert(ProjectStatus::Planning);
    const ViewState filters = filters_of(state);
    EXPECT_EQ(filters, state);
    state.view = View::Table;
    state.theme = ThemeChoice::Dark;
    state.cam = MapView{108, 16, 9};
    state.query = "nothing like this";
    state.year = 2023;
    EXPECT_EQ(filters_of(state), filters);
}

}  // namespace
}  // namespace ascn
