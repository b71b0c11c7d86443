#include "model/timeline.h"

#include <gtest/gtest.h>

#include "real_cities.h"

namespace ascn {
namespace {

TEST(DateSpan, LastsAsLongAsTheDateIsPrecise) {
    const auto day = date_span("2018-07-08");  // the 189th day of a year of 365
    ASSERT_TRUE(day);
    EXPECT_EQ(day->parts, 3);
    EXPECT_NEAR(day->from, 2018 + 188.0 / 365, 1e-9);
    EXPECT_NEAR(day->to, 2018 + 189.0 / 365, 1e-9);
    const auto month = date_span("2018-11");
    ASSERT_TRUE(month);
    EXPECT_EQ(month->parts, 2);
    EXPECT_NEAR(month->to - month->from, 30.0 / 365, 1e-9);
    const auto year = date_span("2019");
    ASSERT_TRUE(year);
    EXPECT_EQ(year->parts, 1);
    EXPECT_EQ(year->from, 2019);
    EXPECT_EQ(year->to, 2020);
}

TEST(DateSpan, KnowsLeapYearsAndTheEndsOfYearsAndMonths) {
    EXPECT_NEAR(date_span("2020-02-29")->from, 2020 + 59.0 / 366, 1e-9);
    EXPECT_NEAR(date_span("2020-02-29")->to, date_span("2020-03-01")->from, 1e-12);
    EXPECT_NEAR(date_span("2020-12-31")->to, 2021, 1e-9);
    EXPECT_NEAR(date_span("2021-12")->to, 2022, 1e-9);
    EXPECT_NEAR(date_span("2024-02")->to - date_span("2024-02")->from, 29.0 / 366, 1e-9);
    EXPECT_EQ(date_span("2026-01-01")->from, 2026);
}

TEST(DateSpan, IsNothingForWhatIsNoDate) {
    for (const char* text : {"", "soon", "2018-13", "2021-02-29", "2018-7-8", "18"})
        EXPECT_FALSE(date_span(text)) << text;
}

TEST(TimeWindow, CoversWholeYearsFromTheFirstEventToTheLast) {
    // the data set's first event is of March 2018, its last of 2026
    EXPECT_EQ(whole_timeline(real_cities()), (TimeWindow{2018, 2027}));
    EXPECT_EQ(whole_timeline(Dataset()), TimeWindow());
}

TEST(TimeWindow, ZoomsAroundAPlaceAndStaysInsideItsLimits) {
    const TimeWindow whole{2018, 2027};
    EXPECT_EQ(zoomed(whole, whole, 1.0 / 3, 2022.5), (TimeWindow{2021, 2024}));
    EXPECT_EQ(zoomed(whole, whole, 1.0 / 3, 2018), (TimeWindow{2018, 2021}));
    EXPECT_EQ(zoomed({2025, 2027}, whole, 2, 2026), (TimeWindow{2023, 2027})) << "pushed back from the end";
    EXPECT_EQ(zoomed({2020, 2021}, whole, 100, 2020.5), whole);
    EXPECT_NEAR(zoomed({2020, 2021}, whole, 0.001, 2020.5).length(), kShortestWindow, 1e-9);
}

TEST(TimeWindow, MovesByAShareOfItselfAndStopsAtTheEnds) {
    const TimeWindow whole{2018, 2027};
    EXPECT_EQ(moved({2020, 2022}, whole, 0.5), (TimeWindow{2021, 2023}));
    EXPECT_EQ(moved({2020, 2022}, whole, -5), (TimeWindow{2018, 2020}));
    EXPECT_EQ(moved({2020, 2022}, whole, 5), (TimeWindow{2025, 2027}));
    EXPECT_EQ(moved(whole, whole, 0.5), whole);
}

TEST(TimeTicks, AreYearsThenQuartersThenMonths) {
    const auto years = time_ticks({2018, 2027}, 0.5);
    ASSERT_EQ(years.size(), 10U);
    EXPECT_EQ(years.front().year, 2018);
    EXPECT_EQ(years.back().at, 2027);
    for (const TimeTick& tick : years) EXPECT_EQ(tick.month, 0);
    const auto quarters = time_ticks({2019, 2020}, 0.2);
    ASSERT_EQ(quarters.size(), 5U);
    EXPECT_EQ(quarters[1].month, 4);
    EXPECT_NEAR(quarters[1].at, 2019 + 90.0 / 365, 1e-9);
    EXPECT_EQ(quarters[4].month, 0) << "the next year";
    EXPECT_EQ(time_ticks({2019, 2020}, 0.05).size(), 13U);
    EXPECT_TRUE(time_ticks({2019.4, 2019.45}, 0.5).empty());
}

TEST(EventsIn, KeepCategoriesAndWhatReachesIntoTheWindow) {
    const Dataset& data = real_cities();
    EXPECT_EQ(events_in(data, {}, {2018, 2027}).size(), data.network().timeline.size());
    EnumSet<EventCategory> monitoring;
    monitoring.insert(EventCategory::Monitoring);
    EXPECT_EQ(events_in(data, monitoring, {2018, 2027}).size(), 4U) << "the reports of 2022 to 2025";
    EXPECT_EQ(events_in(data, monitoring, {2022, 2023}).size(), 1U);
    EnumSet<EventCategory> membership;
    membership.insert(EventCategory::Membership);
    // known to the year alone: Chiang Mai, Khon Kaen and Rayong are there in any part of 2023
    const auto early = events_in(data, membership, {2023.1, 2023.2});
    ASSERT_EQ(early.size(), 1U);
    EXPECT_EQ(early[0]->id, "cities-2023");
    EXPECT_TRUE(events_in(data, membership, {2022.5, 2023}).empty()) << "it begins where the window ends";
}

TEST(Lanes, KeepWhatOverlapsApart) {
    using Lanes = std::vector<int>;
    EXPECT_EQ(lanes_of({}), Lanes());
    const Extent apart[] = {{0, 10}, {10, 20}, {20, 30}};
    EXPECT_EQ(lanes_of(apart), (Lanes{0, 0, 0})) << "touching is no overlap";
    const Extent stacked[] = {{0, 10}, {5, 15}, {9, 12}, {12, 20}};
    EXPECT_EQ(lanes_of(stacked), (Lanes{0, 1, 2, 0}));
    const Extent around[] = {{5, 6}, {8, 9}, {0, 20}};
    EXPECT_EQ(lanes_of(around), (Lanes{0, 0, 1}));
    const Extent unordered[] = {{20, 30}, {0, 10}, {5, 25}};
    EXPECT_EQ(lanes_of(unordered), (Lanes{0, 0, 1}));
}

TEST(Lanes, NeverLetTwoMarksOfALaneMeet) {
    std::vector<Extent> extents;
    unsigned seed = 7;
    for (int i = 0; i < 200; ++i) {
        seed = seed * 1664525U + 1013904223U;
        const auto from = static_cast<float>(seed >> 22);
        extents.push_back({from, from + 24});
    }
    const std::vector<int> lanes = lanes_of(extents);
    for (std::size_t i = 0; i < extents.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (lanes[i] != lanes[k]) continue;
            EXPECT_FALSE(extents[i].from < extents[k].to && extents[k].from < extents[i].to) << i << " " << k;
        }
    }
}

TEST(CurrentHolders, AreThoseOfTheDataSetsYear) {
    const Dataset& data = real_cities();  // of November 2026
    ASSERT_NE(current_chair(data), nullptr);
    EXPECT_EQ(current_chair(data)->country, "PH");
    EXPECT_EQ(current_chair(data)->year, 2026);
    ASSERT_NE(current_shepherd(data), nullptr);
    EXPECT_EQ(current_shepherd(data)->country, "ID");
    EXPECT_EQ(current_shepherd(data)->from, 2025);
    EXPECT_EQ(current_chair(Dataset()), nullptr);
    EXPECT_EQ(current_shepherd(Dataset()), nullptr);
}

TEST(CurrentHolders, StandForAYearWithoutAChairToo) {
    DatasetParts parts;
    parts.date = "2021-05-01";
    parts.network.governance.chairs = {{2019, "TH", "", {}, "", ""}, {2022, "KH", "", {}, "", ""}};
    parts.network.governance.shepherds = {{2018, 2019, "SG", "", {}, "", ""}, {2022, 2023, "ID", "", {}, "", ""}};
    const Dataset data(std::move(parts));
    EXPECT_EQ(current_chair(data)->country, "TH");
    EXPECT_EQ(current_shepherd(data), nullptr);
}

}  // namespace
}  // namespace ascn
