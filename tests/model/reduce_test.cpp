#include "model/reduce.h"
#include "model/url_codec.h"

#include <gtest/gtest.h>

#include <cmath>

#include "test_data.h"

namespace ascn {
namespace {

using Ids = std::vector<std::string>;

ViewState after(const ViewState& state, const Action& action) {
    return reduce(state, action, testing::small_dataset());
}

ViewState comparing(Ids ids, View view = View::Map) {
    ViewState state;
    state.view = view;
    state.compare = std::move(ids);
    return state;
}

TEST(Reduce, AnotherViewStartsWithItsFirstSection) {
    const ViewState timeline = after(after({}, SetView{View::Network}), SetPart{"timeline"});
    EXPECT_EQ(timeline.part, "timeline");
    EXPECT_EQ(after(timeline, SetView{View::Network}), timeline) << "it is shown already";
    EXPECT_EQ(after(timeline, SetView{View::Compare}).part, "");
    const ViewState found = after(after({}, SetView{View::Areas}), SetQuery{"flood"});
    EXPECT_EQ(after(found, SetView{View::Areas}).query, "flood");
    EXPECT_EQ(after(found, SetView{View::Table}).query, "") << "what was sought among projects is not for the table";
    EXPECT_EQ(after(timeline, SetPart{"projects"}), timeline) << "a section of Focus areas";
}

TEST(Reduce, OpensTheProjectsOfOneCellAlone) {
    ViewState before;
    before.partner = "JICA";
    before.query = "flood";
    before.project_areas.insert(FocusArea::CivicSocial);
    FocusAreaSet safety;
    safety.insert(FocusArea::SafetySecurity);
    const ViewState opened = after(before, OpenProjects{"da-nang", safety});
    EXPECT_EQ(encode_fragment(opened), "#areas?part=projects&pcity=da-nang&parea=safety-security");
    EXPECT_EQ(encode_fragment(after(opened, OpenProjects{"", {}})), "#areas?part=projects");
}

TEST(Reduce, SelectsKnownCities) {
    const ViewState selected = after({}, SelectCity{"hanoi"});
    EXPECT_EQ(selected, ViewState{}) << "hanoi is not in this data set";
    const ViewState da_nang = after({}, SelectCity{"da-nang"});
    EXPECT_EQ(da_nang.city, "da-nang");
    EXPECT_EQ(after(da_nang, SelectCity{"da-nang"}), da_nang) << "selecting again keeps it";
    EXPECT_EQ(after(da_nang, SelectCity{"atlantis"}), da_nang);
    EXPECT_EQ(after(da_nang, SelectCity{""}).city, "");
}

TEST(Reduce, ToggleCompareAddsAtTheEndAndRemoves) {
    ViewState state = after({}, ToggleCompare{"da-nang"});
    state = after(state, ToggleCompare{"makassar"});
    EXPECT_EQ(state.compare, (Ids{"da-nang", "makassar"}));
    EXPECT_EQ(after(state, ToggleCompare{"da-nang"}).compare, Ids{"makassar"});
    EXPECT_EQ(after(state, ToggleCompare{"atlantis"}), state);
    EXPECT_EQ(after(state, ToggleCompare{""}), state);
}

TEST(Reduce, ASixthColumnIsRefused) {
    const ViewState five = comparing({"da-nang", "cebu-city", "makassar", "bangkok", "jakarta"});
    EXPECT_EQ(after(five, ToggleCompare{"singapore"}), five);
    EXPECT_EQ(after(five, ToggleCompare{"bangkok"}).compare.size(), 4u);
}

TEST(Reduce, InTheCompareViewTheDefaultPairIsWhatIsEdited) {
    const ViewState empty = comparing({}, View::Compare);
    EXPECT_EQ(after(empty, ToggleCompare{"makassar"}).compare, (Ids{"da-nang", "cebu-city", "makassar"}));
    EXPECT_EQ(after(empty, ToggleCompare{"da-nang"}).compare, Ids{"cebu-city"});
    EXPECT_EQ(after(empty, ReplaceCompare{"cebu-city", "jakarta"}).compare, (Ids{"da-nang", "jakarta"}));
    EXPECT_EQ(after(empty, MoveCompare{"cebu-city", 0}).compare, (Ids{"cebu-city", "da-nang"}));
    EXPECT_EQ(after(empty, ToggleCompare{"atlantis"}), empty);
    EXPECT_EQ(after(comparing({}, View::Map), ToggleCompare{"makassar"}).compare, Ids{"makassar"});
}

TEST(Reduce, MoveCompareClampsTheColumn) {
    const ViewState three = comparing({"da-nang", "cebu-city", "makassar"});
    EXPECT_EQ(after(three, MoveCompare{"da-nang", 1}).compare, (Ids{"cebu-city", "da-nang", "makassar"}));
    EXPECT_EQ(after(three, MoveCompare{"da-nang", 99}).compare, (Ids{"cebu-city", "makassar", "da-nang"}));
    EXPECT_EQ(after(three, MoveCompare{"makassar", -5}).compare, (Ids{"makassar", "da-nang", "cebu-city"}));
    EXPECT_EQ(after(three, MoveCompare{"cebu-city", 1}), three);
    EXPECT_EQ(after(three, MoveCompare{"jakarta", 0}), three);
    EXPECT_EQ(after({}, MoveCompare{"jakarta", 0}), ViewState{});
}

TEST(Reduce, ReplaceCompareSwapsACityThatIsThere) {
    const ViewState three = comparing({"da-nang", "cebu-city", "makassar"});
    EXPECT_EQ(after(three, ReplaceCompare{"cebu-city", "jakarta"}).compare, (Ids{"da-nang", "jakarta", "makassar"}));
    EXPECT_EQ(after(three, ReplaceCompare{"da-nang", "makassar"}).compare, (Ids{"makassar", "cebu-city", "da-nang"}));
    EXPECT_EQ(after(three, ReplaceCompare{"da-nang", "da-nang"}), three);
    EXPECT_EQ(after(three, ReplaceCompare{"da-nang", "atlantis"}), three);
    EXPECT_EQ(after(three, ReplaceCompare{"bangkok", "jakarta"}), three);
}

TEST(Reduce, ClearCompareEmpties) { EXPECT_TRUE(after(comparing({"da-nang"}), ClearCompare{}).compare.empty()); }

TEST(Reduce, CountriesStayInDataSetOrder) {
    ViewState state = after({}, ToggleCountry{"VN"});
    state = after(state, ToggleCountry{"ID"});
    state = after(state, ToggleCountry{"SG"});
    EXPECT_EQ(state.countries, (Ids{"ID", "SG", "VN"}));
    EXPECT_EQ(after(state, ToggleCountry{"SG"}).countries, (Ids{"ID", "VN"}));
    EXPECT_EQ(after(state, ToggleCountry{"AU"}), state);
}

TEST(Reduce, ClearFiltersResetsFiltersOnly) {
    ViewState state = comparing({"da-nang"});
    state.city = "makassar";
    state.query = "a";
    state.sort = "area";
    ViewState expected = state;
    state.countries = {"VN"};
    state.cohort = Cohort::All;
    state.sizes.insert(SizeClass::Large);
    state.statuses.insert(ProjectStatus::Planning);
    state = after(state, ToggleArea{FocusArea::CivicSocial});
    EXPECT_TRUE(state.areas.contains(FocusArea::CivicSocial));
    EXPECT_EQ(after(state, ClearFilters{}), expected);
}

TEST(Reduce, ToggleAreaTwiceIsNothing) {
    const Action toggle = ToggleArea{FocusArea::SafetySecurity};
    EXPECT_EQ(after(after({}, toggle), toggle), ViewState{});
}

TEST(Reduce, SetQueryKeepsValidTextOnly) {
    EXPECT_EQ(after({}, SetQuery{"ດາ"}).query, "ດາ");
    EXPECT_EQ(after({}, SetQuery{"a\nb"}).query, "ab");
    EXPECT_EQ(after({}, SetQuery{"\xFF"}), ViewState{});
}

TEST(Reduce, SetThemeAndCam) {
    EXPECT_EQ(after({}, SetTheme{ThemeChoice::Dark}).theme, ThemeChoice::Dark);
    const ViewState there = after({}, SetCam{MapView{108.220833, 16.067778, 99}});
    EXPECT_EQ(there.cam, (MapView{108.2208, 16.0678, 12}));
    EXPECT_EQ(after(there, SetCam{MapView{std::nan(""), 0, 5}}), there);
    EXPECT_EQ(after(there, SetCam{std::nullopt}), ViewState{});
}

TEST(Reduce, ReplaceStateReplacesAll) {
    ViewState other = comparing({"jakarta"}, View::About);
    EXPECT_EQ(after(comparing({"da-nang"}), ReplaceState{other}), other);
}

TEST(Reduce, SetCohortBringsLaterMembersInAndClearFiltersTakesThemOut) {
    const ViewState all = after({}, SetCohort{Cohort::All});
    EXPECT_EQ(all.cohort, Cohort::All);
    EXPECT_EQ(after(all, SetCohort{Cohort::Pilot2018}), ViewState{});
    EXPECT_EQ(after(all, ClearFilters{}), ViewState{});
}

}  // namespace
}  // namespace ascn
