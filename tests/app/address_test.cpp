// The address holds the state: written, read again, and brought back by Back.
#include <algorithm>

#include "app/app_fixture.h"
#include "model/url_codec.h"

namespace ascn {
namespace {

constexpr const char* kAddresses[] = {
    "",
    "#map?city=hanoi",
    "#map?city=da-nang&compare=da-nang,cebu-city,makassar",
    "#map?country=PH,VN&area=civic-social",
    "#map?cam=108.2208,16.0678,7.5",
    "#map?q=da%20nang&theme=dark",
    "#compare",
    "#compare?compare=manila,jakarta",
    "#compare?city=bangkok&compare=da-nang,cebu-city,makassar,hanoi,jakarta",
    "#about?theme=light",
};

class Address : public AppTest {};

TEST_F(Address, ASecondWindowShowsTheSame) {
    for (const char* address : kAddresses) {
        open(address);
        const ViewState here = state();
        const std::vector<std::string> seen_here = seen();
        const std::string written_here = encode_fragment(here);
        EXPECT_EQ(written_here, address) << "the examples are canonical";
        restart(written_here);
        EXPECT_EQ(state(), here) << address;
        expect_same(seen(), seen_here, address);
    }
}

TEST_F(Address, AMapMovedByHandIsTheSameInASecondWindow) {
    session().press(PointerPhase::Down, PointerType::Mouse, {700, 800});
    frame();
    session().press(PointerPhase::Move, PointerType::Mouse, {640, 700});
    frame();
    session().wait(300);
    session().press(PointerPhase::Up, PointerType::Mouse, {640, 700});
    settle();
    app().wheel({{800, 300}, {0, -300}, 0});
    settle();
    ASSERT_FALSE(written.empty());
    const std::string address = written.back().address;
    EXPECT_NE(address.find("cam="), std::string::npos) << address;
    const Camera here = app().camera();
    restart(address);
    // the address rounds: 0.00005 degrees and 0.005 zoom levels
    const LonLat a = lon_lat_from_world(here.centre), b = lon_lat_from_world(app().camera().centre);
    EXPECT_NEAR(a.lon, b.lon, 0.000051);
    EXPECT_NEAR(a.lat, b.lat, 0.000051);
    EXPECT_NEAR(here.zoom, app().camera().zoom, 0.0051);
    settle();
    EXPECT_TRUE(written.empty()) << "reading an address writes none: " << written.front().address;
}

TEST_F(Address, BackRestoresViewCityAndComparison) {
    const std::vector<std::string> start = seen();
    activate("city.makassar");
    const std::string city = written.back().address;
    const std::vector<std::string> seen_city = seen();
    activate("card.compare");
    activate("tab.compare");
    const std::string compare = written.back().address;
    const std::vector<std::string> seen_compare = seen();
    open(city);
    EXPECT_EQ(state().city, "makassar");
    EXPECT_TRUE(state().compare.empty());
    expect_same(seen(), seen_city, city);
    open("");
    expect_same(seen(), start, "start");
    EXPECT_EQ(state(), ViewState{});
    open(compare);
    expect_same(seen(), seen_compare, compare);
}

TEST_F(Address, BackDuringAFlightStopsIt) {
    const Camera home = app().camera();
    choose("jakarta");
    for (int i = 0; i < 10; ++i) frame();
    ASSERT_NE(app().camera(), home);
    open("");
    EXPECT_EQ(state(), ViewState{});
    EXPECT_EQ(app().camera(), home);
}

TEST_F(Address, ReadingAnAddressWritesNone) {
    for (const char* address : kAddresses) {
        open(address);
        app().redraw();
        settle();
        EXPECT_TRUE(written.empty()) << address << " wrote " << written.front().address;
    }
}

TEST_F(Address, AnEqualStateWritesNothing) {
    click(circle_of("makassar"));
    written.clear();
    activate("city.makassar");
    activate("tab.map");
    EXPECT_TRUE(app().set_params("city=makassar").empty());
    settle();
    EXPECT_TRUE(written.empty());
}

TEST_F(Address, AViewACityAndAComparisonAreNewEntries) {
    const auto expect_push = [this](const char* what, std::string_view part) {
        ASSERT_EQ(written.size(), 1U) << what;
        EXPECT_TRUE(written[0].push) << what;
        EXPECT_NE(written[0].address.find(part), std::string::npos) << written[0].address;
        written.clear();
    };
    activate("city.makassar");
    expect_push("city", "city=makassar");
    activate("card.compare");
    expect_push("comparison", "compare=makassar");
    activate("tab.compare");
    expect_push("view", "#compare");
    activate("tab.about");
    expect_push("view", "#about");
    activate("tab.map");
    expect_push("view", "#map");
    activate("card.close");
    expect_push("no city", "compare=makassar");
}

TEST_F(Address, CameraFiltersThemeAndTextReplaceTheEntry) {
    const auto expect_replace = [this](const char* what, std::string_view part) {
        ASSERT_FALSE(written.empty()) << what;
        for (const Written& w : written) EXPECT_FALSE(w.push) << what;
        EXPECT_NE(written.back().address.find(part), std::string::npos) << written.back().address;
        written.clear();
    };
    activate("map.zoom_in");
    expect_replace("camera", "cam=");
    activate("filter.country.VN");
    expect_replace("country", "country=VN");
    activate("filter.area.civic-social");
    expect_replace("area", "area=civic-social");
    activate("bar.theme");
    expect_replace("theme", "theme=dark");
    app().search("han");
    settle();
    expect_replace("text", "q=han");
    activate("filter.clear");
    expect_replace("no filter", "q=han");
}

TEST_F(Address, HomeTakesTheCameraOutOfTheAddress) {
    activate("map.zoom_in");
    EXPECT_NE(written.back().address.find("cam="), std::string::npos);
    activate("map.home");
    EXPECT_EQ(written.back().address, "");
}

TEST_F(Address, AFrameInAnotherPageNeverMakesNewEntries) {
    Preferences embedded;
    embedded.embedded = true;
    app().set_preferences(embedded);
    for (const char* id : {"city.makassar", "card.compare", "tab.compare", "tab.about", "tab.map", "card.close"})
        activate(id);
    EXPECT_EQ(written.size(), 6U);
    for (const Written& w : written) EXPECT_FALSE(w.push) << w.address;
}

TEST_F(Address, TheCameraIsWrittenAtMostFourTimesASecond) {
    Preferences still;
    still.reduced_motion = true;  // each notch of the wheel is at rest at once
    app().set_preferences(still);
    settle();
    written.clear();
    const double from = session().now_ms();
    for (int i = 0; i < 120; ++i) {
        app().wheel({{700, 400}, {0, i % 2 == 0 ? -30.0 : 20.0}, 0});
        frame();
    }
    const double seconds = (session().now_ms() - from) / 1000;
    EXPECT_GE(written.size(), 3U) << "it does follow";
    EXPECT_LE(static_cast<double>(written.size()), 4 * seconds + 1);
    for (std::size_t i = 1; i < written.size(); ++i) EXPECT_GE(written[i].at_ms - written[i - 1].at_ms, 250 - 1e-6);
    // and the last place is written in the end
    settle();
    const DecodedState last = decode_address("", written.back().address, app().data());
    ASSERT_TRUE(last.state.cam);
    EXPECT_EQ(*last.state.cam, *canonical(map_view_of(app().camera())));
}

TEST_F(Address, AMovingMapWritesNothing) {
    choose("jakarta");
    const double from = session().now_ms();
    settle();
    ASSERT_EQ(written.size(), 2U);
    EXPECT_NE(written[0].address.find("city=jakarta"), std::string::npos) << "the city at once";
    EXPECT_EQ(written[0].address.find("cam="), std::string::npos);
    EXPECT_LT(written[0].at_ms, from + 50);
    EXPECT_NE(written[1].address.find("cam="), std::string::npos) << "the camera when it has come to rest";
    EXPECT_GT(written[1].at_ms, from + 250);
    EXPECT_TRUE(written[0].push);
    EXPECT_FALSE(written[1].push);
}

TEST_F(Address, QueryStringIsReadAndTheFragmentWins) {
    restart("#map?city=hanoi", "?city=jakarta&theme=dark");
    EXPECT_EQ(state().city, "hanoi");
    EXPECT_EQ(state().theme, ThemeChoice::Dark);
}

TEST_F(Address, WhatCannotBeReadIsLeftAsideAndNamed) {
    const Problems ignored = app().set_address("", "#map?city=atlantis&country=VN,XX&cam=abc&theme=dark&colour=red");
    settle();
    EXPECT_EQ(state().city, "");
    EXPECT_EQ(state().theme, ThemeChoice::Dark);
    EXPECT_EQ(state().cam, std::nullopt);
    std::vector<std::string> names;
    for (const Problem& p : ignored) names.push_back(p.path);
    for (const char* name : {"city", "country", "cam", "colour"}) {
        EXPECT_NE(std::find(names.begin(), names.end(), name), names.end()) << name;
    }
    EXPECT_EQ(std::find(names.begin(), names.end(), "theme"), names.end());
}

}  // namespace
}  // namespace ascn
