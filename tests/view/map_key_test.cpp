// The legend on the map, where the filters and the full legend with them are folded.
#include <gtest/gtest.h>

#include <algorithm>

#include "view/view_harness.h"

namespace ascn {
namespace {

constexpr const char* kWhose = "National figure, not the cities’ \u00B7 2024";

ViewState all_layers(std::string city = "") {
    ViewState state;
    state.color = CircleColor::Area;
    state.nation = "gdp-per-head";
    state.city = std::move(city);
    for (const MapLayer layer : kMapLayers) state.layers.insert(layer);
    return state;
}

class MapKey : public ::testing::Test {
protected:
    void open(double width, double height, const ViewState& state) {
        h.width = width;
        h.height = height;
        h.coarse_pointer = width < 600;
        h.state = state;
        h.settle();
    }
    void unfold() {
        if (h.item("key")->checked == false) h.activate("key");
    }
    ViewHarness h;
};

TEST_F(MapKey, StandsWhereFiltersAreFolded) {
    for (const auto& [width, height] : {std::pair{390.0, 844.0}, {320.0, 568.0}, {800.0, 600.0}, {1000.0, 700.0}}) {
        open(width, height, all_layers());
        ASSERT_NE(h.item("key"), nullptr) << width;
        unfold();
        for (const char* line : {"Ring: focus areas of the plan", "Partnerships: wider for more",
                                 "Select a city to see which are most like it.", kWhose, "4,186", "132,570"})
            EXPECT_TRUE(h.shows(line)) << width << " " << line;
        EXPECT_NE(h.item("nation.source"), nullptr) << width;
    }
}

TEST_F(MapKey, IsNotThereWithoutLayersOrBesideTheFullLegend) {
    open(390, 844, {});
    EXPECT_EQ(h.item("key"), nullptr);
    open(1440, 900, all_layers());
    EXPECT_EQ(h.item("key"), nullptr) << "the filters stay open";
    open(390, 844, all_layers());
    h.click("filter.open");
    EXPECT_EQ(h.item("key"), nullptr) << "the filters cover it";
}

TEST_F(MapKey, FoldsAwayAndBack) {
    open(800, 600, all_layers());
    EXPECT_EQ(h.item("key")->checked, true);
    EXPECT_GE(h.item("key")->rect.height(), 32);
    h.activate("key");
    EXPECT_EQ(h.item("key")->checked, false);
    EXPECT_FALSE(h.shows(kWhose));
    EXPECT_LT(h.item("key")->rect.width(), 120);
    h.activate("key");
    EXPECT_TRUE(h.shows(kWhose));
}

TEST_F(MapKey, IsFoldedAtFirstInALowOrNarrowWindow) {
    for (const auto& [width, height] : {std::pair{800.0, 320.0}, {390.0, 844.0}}) {
        open(width, height, all_layers());
        ASSERT_NE(h.item("key"), nullptr);
        EXPECT_EQ(h.item("key")->checked, false);
        EXPECT_GE(h.item("key")->rect.height(), width < 600 ? 44 : 32);
    }
}

TEST_F(MapKey, OneLineForEachLayerAndNoOther) {
    ViewState state;
    state.layers.insert(MapLayer::Density);
    open(390, 844, state);
    unfold();
    EXPECT_TRUE(std::any_of(h.texts.begin(), h.texts.end(),
                            [](const SeenText& t) { return t.text.starts_with("Density: up to "); }));
    EXPECT_FALSE(h.shows("Partnerships: wider for more"));
    const auto panel = std::find_if(h.panels.begin(), h.panels.end(),
                                    [&](const Box& b) { return b.contains(h.item("key")->rect.centre()); });
    ASSERT_NE(panel, h.panels.end());
    EXPECT_LE(panel->height(), 44 + 20 + 12 + 1);
}

TEST_F(MapKey, LeavesTheOpenedCityInSight) {
    for (const auto& [width, height] : {std::pair{390.0, 844.0}, {800.0, 600.0}, {640.0, 700.0}}) {
        open(width, height, all_layers("da-nang"));
        const UiItem* key = h.item("key");
        ASSERT_NE(key, nullptr) << width;
        for (const UiItem& i : h.items)
            if (i.id.starts_with("card.") || i.id.starts_with("partner.")) {
                EXPECT_FALSE(i.rect.width() > 0 && i.rect.overlaps(key->rect)) << width << " " << i.id;
            }
    }
}

TEST(FilterDot, IsThereForEachKindOfFilter) {
    ViewHarness h;
    h.width = 390;
    h.height = 844;
    h.state.sizes.insert(SizeClass::Large);
    h.settle();
    h.click("filter.open");
    h.settle();
    EXPECT_NE(h.item("filter.clear"), nullptr);
    h.state.sizes = {};
    h.state.cohort = Cohort::All;
    h.settle();
    EXPECT_NE(h.item("filter.clear"), nullptr);
}

TEST(CityItems, SayWhatTheHoverCardSays) {
    ViewHarness h;
    h.state = all_layers("da-nang");
    h.settle();
    const UiItem* item = h.item("city.da-nang");
    ASSERT_NE(item, nullptr);
    for (const char* part : {"Da Nang, Viet Nam. Population: ", "Focus areas", "project"})
        EXPECT_NE(item->label.find(part), std::string::npos) << part << " in " << item->label;
}

TEST(CityItems, TheFocusShowsTheCardAsThePointerDoes) {
    ViewHarness h;
    h.settle();
    const auto figure_shown = [&h] {
        return std::any_of(h.texts.begin(), h.texts.end(),
                           [](const SeenText& t) { return t.text.starts_with("Population: "); });
    };
    EXPECT_FALSE(figure_shown());
    h.scratch.focused_item = "city.hanoi";
    h.settle();
    EXPECT_TRUE(figure_shown());
}

}  // namespace
}  // namespace ascn
