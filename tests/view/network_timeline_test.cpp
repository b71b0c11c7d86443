// The events as a picture and as a list.
#include "network_fixture.h"

namespace ascn {
namespace {

using NetworkTimeline = NetworkFixture;

TEST_F(NetworkTimeline, ShowsEveryEventAsAMarkAndInTheList) {
    open("timeline");
    for (const auto& event : network()["timeline"]) {
        const std::string id = event["id"].get<std::string>();
        ASSERT_NE(h.item("timeline.event." + id), nullptr) << id;
        EXPECT_TRUE(h.shows(event["text"].get<std::string>())) << id;
        EXPECT_EQ(opened("network.event." + id), sources_of(event)) << id;
    }
}

TEST_F(NetworkTimeline, KeepsTheChosenCategoriesInPictureAndList) {
    open("timeline");
    h.click("network.kind.monitoring");
    EXPECT_TRUE(h.state.events.contains(EventCategory::Monitoring));
    EXPECT_EQ(h.items_with_prefix("timeline.event.").size(), 4U);
    EXPECT_EQ(h.items_with_prefix("network.event.").size(), 4U);
    h.click("network.kind.governance");
    EXPECT_EQ(h.items_with_prefix("network.event.").size(), 6U);
    EXPECT_TRUE(*h.item("network.kind.governance")->checked);
    h.click("network.kind.monitoring");
    h.click("network.kind.governance");
    EXPECT_EQ(h.items_with_prefix("network.event.").size(), network()["timeline"].size());
}

TEST_F(NetworkTimeline, ZoomsAndMovesPictureAndListTogether) {
    open("timeline");
    EXPECT_TRUE(h.item("timeline.out")->disabled);
    EXPECT_TRUE(h.item("timeline.later")->disabled);
    h.click("timeline.in");
    h.click("timeline.in");  // a quarter of nine years around the middle: mid-2021 to late 2023
    std::set<std::string> expected;
    for (const auto& event : network()["timeline"]) {
        const std::string date = event["date"].get<std::string>();
        if (date >= "2021-05-17" && date < "2023-08-17") expected.insert(event["id"].get<std::string>());
    }
    std::set<std::string> listed;
    for (const UiItem* item : h.items_with_prefix("network.event.")) listed.insert(item->id.substr(14));
    EXPECT_EQ(listed, expected);
    EXPECT_EQ(h.items_with_prefix("timeline.event.").size(), expected.size());
    h.click("timeline.earlier");
    EXPECT_NE(h.item("timeline.event.guiding-documents"), nullptr) << "2020";
    h.click("timeline.whole");
    EXPECT_EQ(h.items_with_prefix("network.event.").size(), network()["timeline"].size());
}

TEST_F(NetworkTimeline, OpensAnEventWithPlaceTextAndSources) {
    open("timeline");
    h.click("timeline.event.annual-meeting-6");
    ASSERT_TRUE(h.scratch.note.has_value());
    EXPECT_EQ(h.scratch.note->title, "6th annual meeting");
    ASSERT_GE(h.scratch.note->lines.size(), 2U);
    EXPECT_EQ(h.scratch.note->lines[0], "12 July 2023 \u00B7 Jimbaran, Bali, Indonesia");
    EXPECT_EQ(noted(), (std::set<std::string>{"vna-2023", "jp-2023", "clc6", "jpnn-2024"}));
    EXPECT_TRUE(*h.item("timeline.event.annual-meeting-6")->selected);
}

TEST_F(NetworkTimeline, ChosenEventComesIntoSightInTheListOnlyBelowAPictureThatStays) {
    h.height = 900;
    open("timeline");
    const Box before = h.item("timeline.event.dili")->rect;
    EXPECT_EQ(h.item("network.event.dili")->rect.width(), 0) << "far down the list";
    h.click("timeline.event.dili");
    EXPECT_GT(h.item("network.event.dili")->rect.width(), 0);
    EXPECT_EQ(h.item("timeline.event.dili")->rect.min.y, before.min.y);
    h.width = 390;
    h.height = 844;
    open("timeline");
    const Box mark = h.item("timeline.event.launch")->rect;
    ASSERT_GT(mark.width(), 0);
    h.click("timeline.event.launch");
    EXPECT_TRUE(h.scratch.note.has_value());
    EXPECT_EQ(h.item("timeline.event.launch")->rect.min.y, mark.min.y) << "the page stays where it is";
}

TEST_F(NetworkTimeline, MarksOfTheTimelineNeverCoverEachOther) {
    for (const double width : {320.0, 390.0, 768.0, 1440.0}) {
        h.width = width;
        open("timeline");
        const auto marks = h.items_with_prefix("timeline.event.");
        for (std::size_t i = 0; i < marks.size(); ++i) {
            EXPECT_GE(marks[i]->rect.width(), 23.5) << marks[i]->id;
            for (std::size_t k = 0; k < i; ++k) {
                const Box &a = marks[i]->rect, &b = marks[k]->rect;
                const bool apart = a.max.x <= b.min.x + 0.5 || b.max.x <= a.min.x + 0.5 || a.max.y <= b.min.y + 0.5 ||
                                   b.max.y <= a.min.y + 0.5;
                EXPECT_TRUE(apart) << width << ": " << marks[i]->id << " and " << marks[k]->id;
            }
        }
    }
}

}  // namespace
}  // namespace ascn
