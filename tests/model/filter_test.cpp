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

}  // namespace
}  // namespace ascn
