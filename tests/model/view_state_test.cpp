#include "model/view_state.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/camera.h"

namespace ascn {
namespace {

TEST(ViewIds, AreThoseOfTheContract) {
    const std::pair<View, const char*> expected[] = {{View::Map, "map"},         {View::Compare, "compare"},
                                                     {View::Table, "table"},     {View::Areas, "areas"},
                                                     {View::Network, "network"}, {View::About, "about"}};
    for (const auto& [view, id] : expected) {
        EXPECT_EQ(to_id(view), id);
        EXPECT_EQ(view_from_id(id), view);
    }
    EXPECT_EQ(view_from_id(""), std::nullopt);
    EXPECT_EQ(view_from_id("Map"), std::nullopt);
    EXPECT_EQ(to_id(ThemeChoice::Dark), "dark");
    EXPECT_EQ(theme_from_id("light"), ThemeChoice::Light);
    EXPECT_EQ(to_id(Cohort::Pilot2018), "2018");
    EXPECT_EQ(cohort_from_id("all"), Cohort::All);
    EXPECT_EQ(cohort_from_id("2019"), std::nullopt);
}

TEST(ViewParts, BelongToTheirView) {
    EXPECT_TRUE(is_part_of(View::Network, "timeline"));
    EXPECT_TRUE(is_part_of(View::Areas, "projects"));
    EXPECT_TRUE(is_part_of(View::Compare, "charts"));
    EXPECT_FALSE(is_part_of(View::Compare, "timeline"));
    EXPECT_FALSE(is_part_of(View::Map, "projects"));
    for (const View view : {View::Map, View::Compare, View::Table, View::Areas, View::Network, View::About})
        EXPECT_TRUE(is_part_of(view, "")) << to_id(view);
}

TEST(CanonicalMapView, RoundsTo442Decimals) {
    EXPECT_EQ(canonical({103.819836, 1.352083, 8.5049}), (MapView{103.8198, 1.3521, 8.5}));
}

TEST(CanonicalMapView, ClampsToTheRegion) {
    EXPECT_EQ(canonical({-170, 80, 0}), (MapView{88, 32, 3.2}));
    EXPECT_EQ(canonical({170, -80, 40}), (MapView{146, -16, 12}));
    EXPECT_EQ(canonical({88, -16, 12}), (MapView{88, -16, 12}));
}

TEST(CanonicalMapView, HasNoNegativeZero) {
    const auto view = canonical({100, -0.00001, 5});
    ASSERT_TRUE(view);
    EXPECT_FALSE(std::signbit(view->lat));
}

TEST(CanonicalMapView, RefusesNumbersThatAreNotFinite) {
    EXPECT_EQ(canonical({std::nan(""), 0, 5}), std::nullopt);
    EXPECT_EQ(canonical({100, std::numeric_limits<double>::infinity(), 5}), std::nullopt);
    EXPECT_EQ(canonical({100, 0, std::nan("")}), std::nullopt);
}

TEST(CanonicalMapView, SurvivesTheCamera) {
    for (double lon = 88; lon <= 146; lon += 3.7321) {
        for (double lat = -16; lat <= 32; lat += 2.9173) {
            const auto view = canonical({lon, lat, 3.2 + (lon - 88) / 6.7});
            ASSERT_TRUE(view);
            EXPECT_EQ(canonical(map_view_of(camera_of(*view))), view);
        }
    }
}

TEST(CanonicalQuery, KeepsTextAsTyped) {
    EXPECT_EQ(canonical_query("  Đà Nẵng "), "  Đà Nẵng ");
    EXPECT_EQ(canonical_query(""), "");
}

TEST(CanonicalQuery, DropsControlCharactersAndRefusesBrokenUtf8) {
    EXPECT_EQ(canonical_query("da\n\tnang\x7F"), "danang");
    EXPECT_EQ(canonical_query("\xE0\xB8"), std::nullopt);
    EXPECT_EQ(canonical_query("\xC0\x80"), std::nullopt);
}

TEST(CanonicalQuery, CutsBetweenCharacters) {
    std::string thai;
    for (int i = 0; i < 70; ++i) thai += "ก";  // three bytes each
    const auto cut = canonical_query(thai);
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->size(), 198u);
    EXPECT_EQ(canonical_query(std::string(200, 'a'))->size(), 200u);
    EXPECT_EQ(canonical_query(std::string(201, 'a'))->size(), 200u);
}

}  // namespace
}  // namespace ascn
