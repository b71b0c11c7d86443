// The columns of the Compare view: their places, and what their controls do to the state.
#include <gtest/gtest.h>

#include <set>

#include "view/view_harness.h"

namespace ascn {
namespace {

using Ids = std::vector<std::string>;
const Ids kThree = {"da-nang", "cebu-city", "makassar"};

class CompareColumns : public ::testing::Test {
protected:
    CompareColumns() {
        h.state.view = View::Compare;
        h.state.compare = kThree;
        h.height = 12000;  // all rows are in sight
    }
    Ids heads() {
        Ids ids;
        for (const UiItem* i : h.items_with_prefix("compare.open.")) ids.push_back(i->id.substr(13));
        return ids;
    }
    ViewHarness h;
};

TEST_F(CompareColumns, ColumnsAreOfEqualWidthAndPitch) {
    h.state.compare = {"da-nang", "cebu-city", "makassar", "hanoi", "ho-chi-minh-city"};
    h.dpr = 2;
    for (const double width : {320.0, 390.0, 601.0, 768.0, 1024.0, 1280.0, 1440.0, 1920.0}) {
        h.width = width;
        h.scratch.compare_first = 0;
        h.settle();
        const auto cells = h.items_with_prefix("compare.source.population.");
        ASSERT_GE(cells.size(), 2U) << width;
        for (std::size_t i = 1; i < cells.size(); ++i) {
            EXPECT_NEAR(cells[i]->rect.width(), cells[0]->rect.width(), 0.01) << width;
            EXPECT_NEAR(cells[i]->rect.min.x - cells[i - 1]->rect.min.x, cells[1]->rect.min.x - cells[0]->rect.min.x,
                        0.01);
        }
    }
}

TEST_F(CompareColumns, CellsOfARowStartAtTheSameHeight) {
    h.settle();
    for (const char* row : {"population", "area", "density"}) {
        const double top = h.item("compare.source." + std::string(row) + ".da-nang")->rect.min.y;
        for (const std::string& id : kThree) {
            EXPECT_NEAR(h.item("compare.source." + std::string(row) + "." + id)->rect.min.y, top, 0.01);
        }
    }
}

TEST_F(CompareColumns, HeaderStaysWhileRowsScroll) {
    h.height = 900;
    h.settle();
    const Box head = h.item("compare.open.da-nang")->rect;
    const double before = h.item("compare.source.area.da-nang")->rect.min.y;
    h.wheel(700, 600, -80);
    EXPECT_EQ(h.item("compare.open.da-nang")->rect, head);
    EXPECT_NEAR(h.item("compare.source.area.da-nang")->rect.min.y, before - 80, 0.5);
}

TEST_F(CompareColumns, RemovesACity) {
    h.settle();
    h.click("compare.remove.cebu-city");
    EXPECT_EQ(h.state.compare, (Ids{"da-nang", "makassar"}));
    EXPECT_EQ(heads(), h.state.compare);
}

TEST_F(CompareColumns, MovesACity) {
    h.settle();
    EXPECT_TRUE(h.item("compare.left.da-nang")->disabled);
    EXPECT_TRUE(h.item("compare.right.makassar")->disabled);
    h.click("compare.right.da-nang");
    EXPECT_EQ(h.state.compare, (Ids{"cebu-city", "da-nang", "makassar"}));
    h.click("compare.left.makassar");
    EXPECT_EQ(h.state.compare, (Ids{"cebu-city", "makassar", "da-nang"}));
    h.click("compare.left.cebu-city");  // disabled: nothing happens
    EXPECT_EQ(h.state.compare, (Ids{"cebu-city", "makassar", "da-nang"}));
}

TEST_F(CompareColumns, ReplacesACityByOneFromTheList) {
    h.height = 900;
    h.settle();
    h.click("compare.replace.cebu-city");
    EXPECT_TRUE(h.shows("Replace Cebu City with"));
    h.activate("compare.choose.singapore");
    EXPECT_EQ(h.state.compare, (Ids{"da-nang", "singapore", "makassar"}));
    EXPECT_EQ(h.items_with_prefix("compare.choose").size(), 0U);
}

TEST_F(CompareColumns, AddsACityFromTheList) {
    h.settle();
    h.click("compare.add");
    const std::string id = h.items_with_prefix("compare.choose.")[1]->id;  // the first below the close button
    h.click(id);
    EXPECT_EQ(h.state.compare, (Ids{"da-nang", "cebu-city", "makassar", id.substr(15)}));
}

TEST_F(CompareColumns, ListHoldsEveryOtherCityAndIsModal) {
    h.settle();
    h.click("compare.add");
    std::set<std::string> offered;
    for (const UiItem* i : h.items_with_prefix("compare.choose.")) offered.insert(i->id.substr(15));
    std::set<std::string> expected = {"close"};
    for (const auto& city : h.bundle()["cities"]) {
        if (city["cohort"]["value"] == 2018) expected.insert(city["id"].get<std::string>());
    }
    for (const std::string& id : kThree) expected.erase(id);
    EXPECT_EQ(offered, expected);
    EXPECT_EQ(h.item("compare.remove.da-nang"), nullptr);
    EXPECT_NE(h.item("tab.map"), nullptr);
    h.click("compare.choose.close");
    EXPECT_EQ(h.item("compare.choose.hanoi"), nullptr);
    EXPECT_NE(h.item("compare.remove.da-nang"), nullptr);
    EXPECT_EQ(h.state.compare, kThree);
}

TEST_F(CompareColumns, AClickBesideTheListClosesIt) {
    h.height = 900;
    h.settle();
    h.click("compare.add");
    ASSERT_NE(h.item("compare.choose.close"), nullptr);
    h.click_at(60, 850);
    EXPECT_EQ(h.item("compare.choose.close"), nullptr);
}

TEST_F(CompareColumns, ListScrollsToWhatTheKeyboardReaches) {
    h.height = 568;
    h.width = 320;
    h.settle();
    h.click("compare.add");
    const UiItem* last = h.items_with_prefix("compare.choose.").back();
    const std::string id = last->id;
    EXPECT_EQ(last->rect.height(), 0) << id << " should lie below the list's edge";
    h.scratch.focused_item = id;
    h.scratch.scroll_to_focus = true;
    h.settle();
    EXPECT_GE(h.item(id)->rect.height(), 44);
}

TEST_F(CompareColumns, WheelOverTheListLeavesTheRowsAlone) {
    h.height = 700;
    h.settle();
    const Box before = h.item("compare.source.area.da-nang")->rect;
    h.click("compare.add");
    const std::string first = h.items_with_prefix("compare.choose.")[1]->id;
    h.wheel(h.width / 2, 400, -400);
    EXPECT_EQ(h.item(first)->rect.height(), 0) << "the list has not moved";
    h.click("compare.choose.close");
    EXPECT_EQ(h.item("compare.source.area.da-nang")->rect, before);
}

TEST_F(CompareColumns, FiveAreTheLimitAndTheButtonSaysSo) {
    h.state.compare = {"da-nang", "cebu-city", "makassar", "hanoi", "singapore"};
    h.settle();
    const UiItem* add = h.item("compare.add");
    ASSERT_NE(add, nullptr);
    EXPECT_TRUE(add->disabled);
    EXPECT_NE(add->label.find("Five at most"), std::string::npos);
    h.click("compare.add");
    EXPECT_EQ(h.items_with_prefix("compare.choose").size(), 0U);
    EXPECT_EQ(heads().size(), 5U);
}

TEST_F(CompareColumns, DefaultPairIsAnExampleThatCanBeChanged) {
    h.state.compare.clear();
    h.settle();
    EXPECT_EQ(heads(), (Ids{"da-nang", "cebu-city"}));
    EXPECT_TRUE(h.shows(h.strings().get("compare.invite")));

    h.click("compare.add");
    h.click("compare.choose.makassar");
    EXPECT_EQ(h.state.compare, kThree);
    EXPECT_FALSE(h.shows(h.strings().get("compare.invite")));

    h.state.compare.clear();
    h.settle();
    h.click("compare.remove.da-nang");
    EXPECT_EQ(h.state.compare, (Ids{"cebu-city"}));
    EXPECT_TRUE(h.shows(h.strings().get("compare.invite_second")));

    h.state.compare.clear();
    h.settle();
    h.click("compare.replace.cebu-city");
    h.click("compare.choose.makassar");
    EXPECT_EQ(h.state.compare, (Ids{"da-nang", "makassar"}));
}

TEST_F(CompareColumns, NameOpensTheCityOnTheMap) {
    h.settle();
    h.click("compare.open.makassar");
    EXPECT_EQ(h.state.view, View::Map);
    EXPECT_EQ(h.state.city, "makassar");
    ASSERT_EQ(h.wishes.camera.size(), 1U);
    EXPECT_EQ(h.wishes.camera[0].city, "makassar");
}

TEST_F(CompareColumns, PhoneShowsTwoColumnsAndPages) {
    h.width = 390;
    h.settle();
    EXPECT_EQ(heads(), (Ids{"da-nang", "cebu-city"}));
    EXPECT_TRUE(h.shows("Cities 1–2 of 3"));
    EXPECT_TRUE(h.item("compare.page.prev")->disabled);
    h.click("compare.page.next");
    EXPECT_EQ(heads(), (Ids{"cebu-city", "makassar"}));
    EXPECT_TRUE(h.item("compare.page.next")->disabled);
    h.click("compare.page.prev");
    EXPECT_EQ(heads(), (Ids{"da-nang", "cebu-city"}));
    // a removed column never leaves an empty place
    h.click("compare.page.next");
    h.click("compare.remove.makassar");
    EXPECT_EQ(heads(), (Ids{"da-nang", "cebu-city"}));
    EXPECT_EQ(h.item("compare.page.next"), nullptr);
}

TEST_F(CompareColumns, TouchTargetsAreLargeEnough) {
    h.width = 390;
    h.settle();
    for (const UiItem& i : h.items) {
        if (i.id.rfind("compare.", 0) != 0 || i.id.rfind("compare.open.", 0) == 0) continue;
        EXPECT_GE(i.rect.height(), 43.9) << i.id;
        EXPECT_GE(i.rect.width(), 34) << i.id;
    }
}

}  // namespace
}  // namespace ascn
