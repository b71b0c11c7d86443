// A data set of the reader's own: the bar that names it, the list of what is wrong with one, and the ways back.
#include <gtest/gtest.h>

#include "view/view_harness.h"

namespace ascn {
namespace {

class DataPanel : public ::testing::Test {
protected:
    static Problems problems(std::size_t n) {
        Problems all;
        for (std::size_t i = 0; i < n; ++i)
            all.push_back({"/cities/" + std::to_string(i) + "/population/value", "is text", "a number of persons"});
        return all;
    }
    void refuse(std::size_t n) {
        h.scratch.own_data.name = h.scratch.own_data.refused = "mine.json";
        h.scratch.own_data.problems = problems(n);
        h.scratch.own_data.show_problems = true;
    }
    ViewHarness h;
};

TEST_F(DataPanel, NothingShowsWithTheBuiltInData) {
    h.settle();
    EXPECT_TRUE(h.items_with_prefix("own_data.").empty());
}

TEST_F(DataPanel, BarNamesTheDataInEveryViewAndLeadsBack) {
    h.scratch.own_data.name = "mine.json";
    h.scratch.own_data.in_use = true;
    for (const double width : {320.0, 390.0, 768.0, 1440.0}) {
        h.width = width;
        for (const View view : {View::Map, View::Compare, View::About}) {
            h.state.view = view;
            h.clear_wishes();
            h.settle();
            EXPECT_TRUE(h.shows("Data: mine.json")) << width;
            EXPECT_EQ(h.item("own_data.show"), nullptr);
            h.click("own_data.built_in");
            EXPECT_TRUE(h.wishes.built_in_data) << width;
        }
    }
}

TEST_F(DataPanel, BarLeavesTheViewsTheirRoom) {
    h.scratch.own_data.name = "mine.json";
    h.scratch.own_data.in_use = true;
    h.state.city = "da-nang";
    for (const double width : {390.0, 1440.0}) {
        h.width = width;
        h.settle();
        const Box bar = h.item("own_data.built_in")->rect;
        const Box close = h.item("card.close")->rect;
        EXPECT_GE(close.min.y, bar.max.y) << width;
    }
}

TEST_F(DataPanel, ListsPathWhatIsWrongAndWhatWasExpected) {
    refuse(3);
    h.settle();
    EXPECT_TRUE(h.shows("mine.json cannot be used"));
    EXPECT_TRUE(h.shows("/cities/2/population/value"));
    EXPECT_TRUE(h.shows("is text"));
    EXPECT_TRUE(h.shows("Expected: a number of persons"));
    EXPECT_TRUE(h.shows("3 problems"));
}

TEST_F(DataPanel, ListEndsWithTheCountOfTheRest) {
    refuse(200);
    h.scratch.own_data.problems.push_back({"", "has 34 more problems", ""});
    h.settle();
    h.wheel(h.width / 2, h.height / 2, -40000);
    EXPECT_TRUE(h.shows("has 34 more problems"));
    EXPECT_TRUE(h.shows("More than 200 problems"));
    EXPECT_FALSE(h.shows("201."));
}

TEST_F(DataPanel, IsModalAndClosesToTheBarThatOpensItAgain) {
    refuse(2);
    for (const double width : {320.0, 1440.0}) {
        h.width = width;
        h.height = width < 600 ? 568 : 900;
        h.scratch.own_data.show_problems = true;
        h.settle();
        for (const UiItem& i : h.items) EXPECT_EQ(i.id.rfind("own_data.", 0), 0U) << i.id;
        h.click("own_data.close");
        EXPECT_FALSE(h.scratch.own_data.show_problems);
        EXPECT_NE(h.item("tab.about"), nullptr);
        EXPECT_EQ(h.item("own_data.close"), nullptr);
        h.click("own_data.show");
        EXPECT_NE(h.item("own_data.close"), nullptr);
    }
}

TEST_F(DataPanel, OffersAnotherFileAndTheBuiltInData) {
    refuse(2);
    h.settle();
    h.activate("own_data.choose");
    EXPECT_TRUE(h.wishes.choose_file);
    EXPECT_FALSE(h.wishes.built_in_data);
    h.activate("own_data.back");
    EXPECT_TRUE(h.wishes.built_in_data);
    EXPECT_FALSE(h.scratch.own_data.show_problems);
}

TEST_F(DataPanel, LongListScrollsAndTargetsAreLargeEnoughOnAPhone) {
    refuse(150);
    h.width = 320;
    h.height = 568;
    h.settle();
    EXPECT_TRUE(h.shows("/cities/0/population/value"));
    h.wheel(160, 250, -900);
    EXPECT_FALSE(h.shows("/cities/0/population/value"));
    for (const UiItem& i : h.items) {
        EXPECT_GE(i.rect.height(), 43.9) << i.id;
        EXPECT_GE(i.rect.width(), 43.9) << i.id;
        EXPECT_LE(i.rect.max.x, 320) << i.id;
        EXPECT_LE(i.rect.max.y, 568) << i.id;
    }
}

}  // namespace
}  // namespace ascn
