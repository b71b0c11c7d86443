// Differences by hand: ties, what is missing, zero and less.
#include "model/compare_differences.h"

#include <gtest/gtest.h>

#include <deque>

#include "test_data.h"

namespace ascn {
namespace {

using Values = std::vector<std::optional<double>>;
constexpr auto N = Extreme::None, L = Extreme::Largest, S = Extreme::Smallest;

NumberDifference difference(const char* unit, const Values& values, IndicatorScope scope = IndicatorScope::City) {
    Indicator indicator = testing::indicator("x", scope);
    indicator.unit = unit;
    std::deque<NumberFact> facts;
    NumberRow row;
    row.indicator = &indicator;
    for (const std::optional<double>& value : values) {
        facts.push_back(value ? testing::figure(*value) : testing::missing(Missing::NoFigure));
        row.cells.push_back({&facts.back(), 0, std::nullopt});
    }
    return number_difference(row);
}

TEST(CompareDifferences, MarksLargestAndSmallestWithTheirRatio) {
    const NumberDifference d = difference("km2", {1284.73, 315.0, 175.77});
    EXPECT_EQ(d.cells, (std::vector{L, N, S}));
    ASSERT_TRUE(d.ratio.has_value());
    EXPECT_NEAR(*d.ratio, 7.309, 0.001);  // 1284.73 / 175.77
    EXPECT_TRUE(d.any());
}

TEST(CompareDifferences, EqualFiguresAreMarkedAlike) {
    EXPECT_EQ(difference("mm", {5, 2, 5, 3, 2}).cells, (std::vector{L, S, L, N, S}));
    const NumberDifference same = difference("mm", {4, 4, 4});
    EXPECT_EQ(same.cells, (std::vector{N, N, N}));
    EXPECT_FALSE(same.ratio.has_value());
    EXPECT_FALSE(same.any());
}

TEST(CompareDifferences, MissingFiguresAreNeither) {
    EXPECT_EQ(difference("mm", {std::nullopt, 2, 8}).cells, (std::vector{N, S, L}));
    EXPECT_FALSE(difference("mm", {std::nullopt, 2}).any());
    EXPECT_FALSE(difference("mm", {std::nullopt, std::nullopt}).any());
    EXPECT_FALSE(difference("mm", {}).any());
}

TEST(CompareDifferences, NoRatioWithZeroOrLess) {
    const NumberDifference zero = difference("km", {0, 375.4});
    EXPECT_EQ(zero.cells, (std::vector{S, L}));
    EXPECT_FALSE(zero.ratio.has_value());
    EXPECT_FALSE(difference("m", {-3, 6}).ratio.has_value());
}

TEST(CompareDifferences, NoRatioOfDegreesIndicesAndRanks) {
    for (const char* unit : {"°C", "1"}) {
        const NumberDifference d = difference(unit, {14, 28});
        EXPECT_EQ(d.cells, (std::vector{S, L})) << unit;
        EXPECT_FALSE(d.ratio.has_value()) << unit;
    }
    EXPECT_EQ(difference("°C", {-4, -9}).cells, (std::vector{L, S}));
}

TEST(CompareDifferences, CountriesFiguresAreNotTheCities) {
    EXPECT_FALSE(difference("%", {10, 90}, IndicatorScope::Nation).any());
    EXPECT_TRUE(difference("%", {10, 90}, IndicatorScope::Region).any());
}

TEST(OwnThings, AreThoseThatNoOtherColumnHas) {
    const OwnThings own = own_things({{"a", "b"}, {"b", "c"}, {}});
    EXPECT_EQ(own.only_here, (std::vector<std::vector<bool>>{{true, false}, {false, true}, {}}));
    EXPECT_TRUE(own.mark());
    EXPECT_FALSE(own.nothing_shared());
}

TEST(OwnThings, CaseAndAccentsMakeNoDifference) {
    EXPECT_EQ(own_things({{"Đà Nẵng"}, {"DA NANG"}}).only_here, (std::vector<std::vector<bool>>{{false}, {false}}));
}

TEST(OwnThings, NothingSharedIsSaidOnceAndOneColumnIsNoComparison) {
    EXPECT_TRUE(own_things({{"a"}, {"b"}}).nothing_shared());
    EXPECT_FALSE(own_things({{"a"}, {"b"}}).mark());
    for (const OwnThings& own : {own_things({{"a"}, {}}), own_things({{}, {}}), own_things({})}) {
        EXPECT_FALSE(own.nothing_shared());
        EXPECT_FALSE(own.mark());
    }
    EXPECT_FALSE(own_things({{"a", "b"}, {"b", "a"}}).nothing_shared());
}

TEST(OwnThings, OfFocusAreasTargetsAndPartnerships) {
    DatasetParts parts;
    parts.cities.resize(2);
    parts.cities[0].id = "aa";
    parts.cities[1].id = "bb";
    parts.cities[0].plan.focus_areas.insert(FocusArea::SafetySecurity);
    parts.cities[1].plan.focus_areas.insert(FocusArea::CivicSocial);
    parts.cities[1].plan.focus_areas.insert(FocusArea::SafetySecurity);
    TextFact target;
    target.value = "Half the waste by 2025";
    parts.cities[0].plan.targets = {target, TextFact{}};
    Partnership partnership;
    partnership.id = "twins";
    partnership.cities.push_back({});
    partnership.cities.back().city = "bb";
    parts.network.partnerships.push_back(partnership);
    const Dataset data(parts);
    const Comparison c = make_comparison({"aa", "bb"}, data);
    using Columns = std::vector<std::vector<std::string>>;
    EXPECT_EQ(things_of(data, c, TextRow::FocusAreas),
              (Columns{{"safety-security"}, {"civic-social", "safety-security"}}));
    EXPECT_EQ(things_of(data, c, TextRow::Targets), (Columns{{"Half the waste by 2025"}, {}}));
    EXPECT_EQ(things_of(data, c, TextRow::Partnerships), (Columns{{}, {"twins"}}));
    EXPECT_TRUE(is_known(data, c, TextRow::Targets));
    EXPECT_TRUE(is_known(data, c, TextRow::FocusAreas));
    EXPECT_TRUE(is_known(data, c, TextRow::Partnerships));
    for (const TextRow row : {TextRow::Vision, TextRow::PriorityProjects, TextRow::OtherProjects, TextRow::Conflicts})
        EXPECT_FALSE(is_known(data, c, row));
}

TEST(KnownRows, HaveAFigureInOneColumnAtLeast) {
    Indicator indicator = testing::indicator("x");
    const NumberFact none = testing::missing(Missing::NotApplicable), zero = testing::figure(0);
    NumberRow row;
    row.indicator = &indicator;
    row.cells = {{&none, 0, std::nullopt}, {&none, 0, std::nullopt}};
    EXPECT_FALSE(is_known(row));
    row.cells[1].fact = &zero;  // nothing of it is something that is known
    EXPECT_TRUE(is_known(row));
}

}  // namespace
}  // namespace ascn
