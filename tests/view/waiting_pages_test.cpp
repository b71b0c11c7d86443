// What stands where a view will be, until its part of the program has arrived.
#include <gtest/gtest.h>

#include "view/view_harness.h"

namespace ascn {
namespace {

constexpr const char* kLoading = "Loading…";
constexpr const char* kFailed =
    "This part of the explorer could not be loaded. Check the connection, then open it again.";

class WaitingPages : public ::testing::Test {
protected:
    WaitingPages() { view.pages = &waiting_pages(); }
    ViewHarness view;
};

void make_phone(ViewHarness& view) {
    view.width = 390;
    view.height = 844;
}

TEST_F(WaitingPages, TheBareMapShowsNothingOfThem) {
    view.settle();
    EXPECT_FALSE(view.shows(kLoading));
}

TEST_F(WaitingPages, ACityHasItsNameAndAWayBack) {
    view.state.city = "hanoi";
    view.settle();
    EXPECT_TRUE(view.shows("Hanoi"));
    EXPECT_TRUE(view.shows(kLoading));
    view.click("card.close");
    ASSERT_EQ(view.wishes.actions.size(), 1U);
    EXPECT_EQ(std::get<SelectCity>(view.wishes.actions[0]).city, "");
}

TEST_F(WaitingPages, OnAPhoneTheSheetTakesTheRoomThatItWillHave) {
    make_phone(view);
    view.state.city = "hanoi";
    view.settle();
    EXPECT_TRUE(view.shows(kLoading));
    const double waiting = view.scratch.sheet_height;
    view.pages = &all_pages();
    view.settle();
    EXPECT_FALSE(view.shows(kLoading));
    EXPECT_EQ(view.scratch.sheet_height, waiting);
    EXPECT_NE(view.item("card.population"), nullptr);
}

TEST_F(WaitingPages, WholeViewsSayThatTheyAreLoading) {
    for (const View which : {View::Compare, View::About}) {
        for (const bool phone : {false, true}) {
            if (phone) make_phone(view);
            view.state.view = which;
            view.settle();
            EXPECT_TRUE(view.shows(kLoading));
            EXPECT_NE(view.item("tab.map"), nullptr);
        }
    }
}

TEST_F(WaitingPages, ComparedCitiesHaveNoTrayYet) {
    view.state.compare = {"hanoi", "manila"};
    view.settle();
    EXPECT_TRUE(view.items_with_prefix("tray.").empty());
}

TEST_F(WaitingPages, AFailureIsSaidInTheirPlaces) {
    view.pages_failed = true;
    view.state.city = "hanoi";
    view.settle();
    EXPECT_FALSE(view.shows(kLoading));
    EXPECT_TRUE(view.shows(kFailed));
    view.state.view = View::About;
    view.settle();
    EXPECT_TRUE(view.shows(kFailed));
}

TEST_F(WaitingPages, ANoteOfTheMapsIsACardThatCanBeClosed) {
    const SourceNote note{"partner.NO", "Norway", {"1 partnership"}, {}, {{400, 300}, {440, 324}}};
    view.scratch.note = note;
    view.settle();
    EXPECT_TRUE(view.shows("Norway"));
    EXPECT_TRUE(view.shows(kLoading));
    view.pages_failed = true;
    view.settle();
    EXPECT_TRUE(view.shows(kFailed));
    view.click("note.close");
    EXPECT_FALSE(view.scratch.note);

    view.scratch.note = note;
    view.settle();
    view.click_at(700, 700);
    EXPECT_FALSE(view.scratch.note) << "by a press beside it";
}

TEST_F(WaitingPages, ANoteHoldsItsWords) {
    make_phone(view);
    view.pages_failed = true;
    view.scratch.note = SourceNote{"partner.NO", "Norway", {}, {}, {{20, 300}, {64, 344}}};
    view.settle();
    ASSERT_FALSE(view.panels.empty());
    const Box card = view.panels.back();
    EXPECT_GE(card.min.x, 0);
    EXPECT_LE(card.max.x, 390);
    bool seen = false;
    for (const SeenText& text : view.texts) {
        if (text.text.find("could not be loaded") == std::string::npos) continue;
        seen = true;
        EXPECT_LE(text.rect.max.y, card.max.y - 8);
        EXPECT_LE(text.rect.max.x, card.max.x - 8);
    }
    EXPECT_TRUE(seen);
}

}  // namespace
}  // namespace ascn
