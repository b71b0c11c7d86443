#include "model/partner_groups.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace ascn {
namespace {

using Kind = PartnerGroup::Kind;

Partnership partnership(const char* id, std::vector<std::string> countries, const std::vector<std::string>& cities) {
    Partnership p;
    p.id = id;
    p.partner_countries = std::move(countries);
    for (const std::string& city : cities) p.cities.push_back({city, "", {}});
    return p;
}

/// Hanoi and Da Nang of Viet Nam, Manila of the Philippines; Dili joined later.
Dataset three_countries(std::vector<Partnership> partnerships) {
    DatasetParts parts;
    for (const auto& [id, country, cohort] : std::initializer_list<std::tuple<const char*, const char*, int>>{
             {"hanoi", "VN", 2018}, {"da-nang", "VN", 2018}, {"manila", "PH", 2018}, {"dili", "TL", 2025}}) {
        City city;
        city.id = id;
        city.country = country;
        city.cohort = cohort;
        parts.cities.push_back(city);
    }
    parts.network.partnerships = std::move(partnerships);
    return Dataset(std::move(parts));
}

const PartnerGroup* find(const std::vector<PartnerGroup>& groups, Kind kind, std::string_view country = "") {
    for (const PartnerGroup& group : groups)
        if (group.kind == kind && group.country == country) return &group;
    return nullptr;
}

TEST(PartnerGroups, CountsThePartnershipsOfACountryWithACity) {
    const Dataset data = three_countries({partnership("a", {"JP"}, {"manila", "hanoi"}),
                                          partnership("b", {"JP"}, {"hanoi"}), partnership("c", {"JP"}, {})});
    const auto groups = partner_groups(data, {});
    ASSERT_EQ(groups.size(), 1u);
    EXPECT_EQ(groups[0].country, "JP");
    EXPECT_EQ(groups[0].partnerships.size(), 3u) << "one of them with the network as a whole";
    ASSERT_EQ(groups[0].links.size(), 2u);
    EXPECT_EQ(groups[0].links[0].city, 0u) << "in the data set's order";
    EXPECT_EQ(groups[0].links[0].partnerships, 2);
    EXPECT_EQ(groups[0].links[1].city, 2u);
    EXPECT_EQ(groups[0].links[1].partnerships, 1);
}

TEST(PartnerGroups, APartnershipOfUnknownCitiesIsNotLost) {
    const Dataset data = three_countries({partnership("a", {"JP"}, {"atlantis", "el-dorado"})});
    const auto groups = partner_groups(data, {});
    ASSERT_EQ(groups.size(), 1u);
    EXPECT_EQ(groups[0].country, "JP");
    EXPECT_EQ(groups[0].partnerships.size(), 1u);
    EXPECT_TRUE(groups[0].links.empty());
}

TEST(PartnerGroups, PartnersAtHomeHaveNoPlaceOnTheMap) {
    const Dataset data =
        three_countries({partnership("mixed", {"US", "VN"}, {"hanoi"}), partnership("own", {"VN"}, {"hanoi"})});
    const auto groups = partner_groups(data, {});
    ASSERT_EQ(groups.size(), 2u);
    EXPECT_EQ(find(groups, Kind::Country, "US")->links.size(), 1u);
    const PartnerGroup* home = find(groups, Kind::Home);
    ASSERT_NE(home, nullptr);
    EXPECT_EQ(home->partnerships.size(), 2u);
    EXPECT_TRUE(home->links.empty());
    EXPECT_FALSE(home->place);
    EXPECT_EQ(find(groups, Kind::Country, "VN"), nullptr);
}

TEST(PartnerGroups, AMemberStateThatHelpsAnotherHasAnArc) {
    const Dataset data = three_countries({partnership("a", {"VN"}, {"manila"})});
    const auto groups = partner_groups(data, {});
    ASSERT_NE(find(groups, Kind::Country, "VN"), nullptr);
    EXPECT_EQ(find(groups, Kind::Country, "VN")->links[0].city, 2u);
    EXPECT_TRUE(find(groups, Kind::Country, "VN")->place);
}

TEST(PartnerGroups, OrganisationsOfNoCountryGetNoInventedPlace) {
    const Dataset data = three_countries({partnership("bank", {}, {"manila"}), partnership("un", {}, {})});
    const auto groups = partner_groups(data, {});
    ASSERT_EQ(groups.size(), 1u);
    EXPECT_EQ(groups[0].kind, Kind::International);
    EXPECT_EQ(groups[0].partnerships.size(), 2u);
    EXPECT_FALSE(groups[0].place);
    EXPECT_TRUE(groups[0].links.empty());
}

TEST(PartnerGroups, ACountryThatIsNotInTheTableIsListedWithoutAPlace) {
    const auto groups = partner_groups(three_countries({partnership("a", {"QQ"}, {"manila"})}), {});
    ASSERT_EQ(groups.size(), 1u);
    EXPECT_EQ(groups[0].country, "QQ");
    EXPECT_FALSE(groups[0].place);
}

TEST(PartnerGroups, WithASelectedCityOnlyItsOwn) {
    const Dataset data =
        three_countries({partnership("a", {"JP"}, {"manila", "hanoi"}), partnership("b", {"KR"}, {"manila"}),
                         partnership("c", {}, {"manila"}), partnership("d", {"JP"}, {})});
    ViewState state;
    state.city = "hanoi";
    const auto groups = partner_groups(data, state);
    ASSERT_EQ(groups.size(), 1u);
    EXPECT_EQ(groups[0].partnerships.size(), 1u);
    ASSERT_EQ(groups[0].links.size(), 1u);
    EXPECT_EQ(groups[0].links[0].city, 0u);
}

TEST(PartnerGroups, LinksLeadToCitiesInThePictureOnly) {
    const Dataset data = three_countries({partnership("a", {"AU"}, {"dili"})});
    EXPECT_TRUE(partner_groups(data, {})[0].links.empty());
    ViewState all;
    all.cohort = Cohort::All;
    EXPECT_EQ(partner_groups(data, all)[0].links.size(), 1u);
}

TEST(PartnerGroups, NoPartnershipsNoGroups) { EXPECT_TRUE(partner_groups(three_countries({}), {}).empty()); }

// Veness, "Calculate distance, bearing and more between latitude/longitude points": Baghdad to Osaka begins at 60
// degrees.
TEST(GreatCircleBearing, MatchesAPublishedExample) {
    EXPECT_NEAR(great_circle_bearing({45, 35}, {135, 35}), 60.16, 0.01);
}

TEST(GreatCircleBearing, AlongMeridiansAndTheEquator) {
    EXPECT_NEAR(great_circle_bearing({100, 0}, {100, 20}), 0, 1e-9);
    EXPECT_NEAR(great_circle_bearing({100, 0}, {100, -20}), 180, 1e-9);
    EXPECT_NEAR(great_circle_bearing({100, 0}, {130, 0}), 90, 1e-9);
    EXPECT_NEAR(great_circle_bearing({100, 0}, {60, 0}), 270, 1e-9);
    EXPECT_NEAR(great_circle_bearing({179, 0}, {-179, 0}), 90, 1e-9) << "over the date line";
}

// From Singapore (1.35 N, 103.82 E) the shortest way to Washington leads almost over the pole: a parallel on the map
// would say east.
TEST(GreatCircleBearing, TheShortestWayToTheUnitedStatesBeginsInTheNorth) {
    const double bearing = great_circle_bearing({103.82, 1.35}, {-77.0, 38.9});
    EXPECT_LT(std::min(bearing, 360 - bearing), 10);
}

}  // namespace
}  // namespace ascn
