// The partnerships: list, table of origins, the way to the map.
#include "network_fixture.h"

namespace ascn {
namespace {

using NetworkPartners = NetworkFixture;

TEST_F(NetworkPartners, ListsEveryPartnershipWithItsSources) {
    open("partners");
    EXPECT_TRUE(h.shows("47 partnerships"));
    for (const auto& p : network()["partnerships"]) {
        const std::string id = p["id"].get<std::string>();
        EXPECT_TRUE(h.shows(p["name"].get<std::string>())) << id;
        EXPECT_TRUE(h.shows(p["text"].get<std::string>())) << id;
        EXPECT_TRUE(starts(p["partner"].get<std::string>())) << id;
        std::set<std::string> expected = sources_of(p);
        for (const auto& city : p["cities"]) {
            for (const std::string& source : sources_of(city)) expected.insert(source);
            EXPECT_NE(h.item("network.partner_city." + id + "." + city["city"].get<std::string>()), nullptr);
        }
        EXPECT_EQ(opened("network.partnership." + id), expected) << id;
    }
}

TEST_F(NetworkPartners, KeepsTheChosenKindsOfPartners) {
    open("partners");
    h.activate("network.partner.research");
    EXPECT_EQ(h.items_with_prefix("network.partnership.").size(), 2U);
    EXPECT_TRUE(h.shows("2 partnerships"));
    h.activate("network.partner.event");
    EXPECT_EQ(h.items_with_prefix("network.partnership.").size(), 4U);
}

TEST_F(NetworkPartners, ShowsThePartnershipThatTheSearchAskedForWhateverIsFiltered) {
    h.height = 700;
    h.state.part = "";
    h.scratch.partner_kinds.insert(PartnerKind::Event);
    h.scratch.scroll_to = "partnership.viettel-da-nang";
    h.settle();
    EXPECT_EQ(h.state.part, "partners");
    EXPECT_TRUE(h.shows("Viettel in Da Nang"));
    EXPECT_GT(h.item("network.partnership.viettel-da-nang")->rect.width(), 0);
}

TEST_F(NetworkPartners, CountsPartnersByOriginAndCity) {
    open("partners");
    ASSERT_NE(h.item("network.cell.johor-bahru.US"), nullptr);
    EXPECT_EQ(h.item("network.cell.johor-bahru.US")->label, "Johor Bahru, United States: 3 partnerships");
    EXPECT_EQ(h.item("network.cell.johor-bahru.CN"), nullptr) << "none";
    h.activate("network.cell.johor-bahru.US");
    ASSERT_TRUE(h.scratch.note.has_value());
    EXPECT_EQ(h.scratch.note->lines.size(), 3U);
}

TEST_F(NetworkPartners, LeadsToTheArcsOnTheMap) {
    open("partners");
    h.activate("network.row.phnom-penh");
    EXPECT_EQ(h.state.view, View::Map);
    EXPECT_EQ(h.state.city, "phnom-penh");
    EXPECT_TRUE(h.state.layers.contains(MapLayer::Partners));
    h.state.view = View::Network;
    open("partners");
    h.activate("network.partners.map");
    EXPECT_EQ(h.state.view, View::Map);
    EXPECT_EQ(h.state.city, "");
    EXPECT_TRUE(h.state.layers.contains(MapLayer::Partners)) << "it was on already";
}

TEST_F(NetworkPartners, GivesNarrowWindowsAListInPlaceOfTheTable) {
    h.width = 390;
    open("partners");
    EXPECT_TRUE(h.items_with_prefix("network.cell.").empty());
    h.activate("network.origin.JP");
    EXPECT_TRUE(h.shows("Smart JAMP"));
    EXPECT_NE(h.item("network.origin.JP.kuching"), nullptr);
}

TEST_F(NetworkPartners, HeadOfTheTableStaysInSight) {
    h.height = 700;
    open("partners");
    for (int i = 0; i < 4; ++i) h.wheel(700, 500, -120);
    const auto head = std::find_if(h.texts.begin(), h.texts.end(), [](const SeenText& t) { return t.text == "Japan"; });
    ASSERT_NE(head, h.texts.end());
    const Box at = head->rect;
    h.wheel(700, 500, -60);
    const auto later =
        std::find_if(h.texts.begin(), h.texts.end(), [](const SeenText& t) { return t.text == "Japan"; });
    ASSERT_NE(later, h.texts.end());
    EXPECT_EQ(later->rect.min.y, at.min.y);
}

}  // namespace
}  // namespace ascn
