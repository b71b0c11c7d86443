// Data and texts are taken over whole or not at all.
#include <algorithm>

#include "app/app_fixture.h"

namespace ascn {
namespace {

class AppData : public AppTest {};

TEST_F(AppData, BrokenJsonKeepsTheOldData) {
    open("#map?city=da-nang");
    const std::vector<std::string> before = seen();
    const std::string text = bundle_text();
    for (const std::string& broken :
         {std::string(), std::string("{"), std::string("[]"), std::string("null"), text.substr(0, text.size() / 2),
          std::string("\xFF\xFE"), std::string("{\"cities\":[]}")}) {
        EXPECT_FALSE(app().load_dataset(broken).empty()) << broken.substr(0, 20);
        EXPECT_EQ(app().data().cities().size(), bundle().at("cities").size());
        app().redraw();
        settle();
        expect_same(seen(), before, broken.substr(0, 20));
    }
}

TEST_F(AppData, OneBadFigureIsNamedWithItsPathAndNothingIsTakenOver) {
    nlohmann::json bundle_copy = bundle();
    bundle_copy.at("cities").at(3).at("population").at("value") = "many";
    const Problems problems = app().load_dataset(bundle_copy.dump());
    ASSERT_FALSE(problems.empty());
    EXPECT_NE(problems[0].path.find("/cities/3/population"), std::string::npos) << problems[0].path;
    EXPECT_EQ(app().data().cities().size(), bundle().at("cities").size());
}

TEST_F(AppData, NewDataIsShown) {
    nlohmann::json bundle_copy = bundle();
    for (nlohmann::json& city : bundle_copy.at("cities")) {
        if (city.at("id").get<std::string>() == "da-nang")
            city.at("plan").at("vision").at("value") = "Another vision altogether.";
    }
    open("#map?city=da-nang");
    EXPECT_TRUE(app().load_dataset(bundle_copy.dump()).empty());
    settle();
    EXPECT_TRUE(shows("Another vision altogether."));
}

TEST_F(AppData, BrokenTextsKeepTheOldOnes) {
    const std::vector<std::string> before = seen();
    for (const char* broken : {"", "{", "[]", "{\"app.title\": 5}"}) {
        EXPECT_FALSE(app().load_strings(broken).empty()) << broken;
        app().redraw();
        settle();
        expect_same(seen(), before, broken);
    }
}

TEST_F(AppData, TheSameDataAgainKeepsTheState) {
    open("#map?city=da-nang&compare=da-nang,hanoi");
    EXPECT_TRUE(app().load_dataset(bundle_text()).empty());
    settle();
    EXPECT_EQ(state().city, "da-nang");
    EXPECT_TRUE(item("card.close"));
}

TEST_F(AppData, DataOfTheReadersOwnTakeThePlaceAndGoAgain) {
    nlohmann::json own = bundle();
    for (nlohmann::json& city : own.at("cities")) {
        if (city.at("id").get<std::string>() == "da-nang")
            city.at("plan").at("vision").at("value") = "A vision of mine.";
    }
    open("#map?city=da-nang");
    EXPECT_TRUE(app().give_data("mine.json", own.dump()));
    EXPECT_EQ(app().own_data(), "mine.json");
    settle();
    EXPECT_TRUE(shows("A vision of mine."));
    activate("own_data.built_in");
    settle();
    EXPECT_EQ(app().own_data(), "");
    EXPECT_FALSE(shows("A vision of mine."));
    EXPECT_EQ(state().city, "da-nang");
}

TEST_F(AppData, AnotherSetOfOnesOwnGoesBackToTheBuiltInOneToo) {
    nlohmann::json own = bundle();
    own.at("version") = "2026.12.1";
    ASSERT_TRUE(app().give_data("one.json", own.dump()));
    own.at("version") = "2026.12.2";
    ASSERT_TRUE(app().give_data("two.json", own.dump()));
    EXPECT_EQ(app().data().version(), "2026.12.2");
    settle();
    activate("own_data.built_in");
    settle();
    EXPECT_EQ(app().data().version(), bundle().at("version").get<std::string>());
}

TEST_F(AppData, WhatIsWrongWithOnesOwnDataIsListedAndTheDataInUseStay) {
    nlohmann::json own = bundle();
    own.at("cities").at(3).at("population").at("value") = "many";
    open("#map?city=da-nang");
    EXPECT_FALSE(app().give_data("mine.json", own.dump()));
    settle();
    EXPECT_EQ(app().own_data(), "");
    EXPECT_TRUE(shows("/cities/3/population/value"));
    activate("own_data.close");
    settle();
    EXPECT_FALSE(shows("/cities/3/population/value"));
    EXPECT_EQ(state().city, "da-nang");
    EXPECT_EQ(app().data().version(), bundle().at("version").get<std::string>());
}

TEST_F(AppData, RefusedDataLeaveOnesOwnInUse) {
    nlohmann::json own = bundle();
    own.at("version") = "2026.12.1";
    ASSERT_TRUE(app().give_data("mine.json", own.dump()));
    EXPECT_FALSE(app().give_data("worse.json", "{"));
    EXPECT_EQ(app().own_data(), "mine.json");
    EXPECT_EQ(app().data().version(), "2026.12.1");
}

TEST_F(AppData, TheStateForgetsCitiesThatTheNewDataLack) {
    nlohmann::json own = bundle();
    const auto not_da_nang = [](const nlohmann::json& item, const char* key) {
        return item.at(key).get<std::string>() != "da-nang";
    };
    for (const auto& [list, key] : {std::pair{"cities", "id"}, std::pair{"projects", "city"}}) {
        nlohmann::json kept = nlohmann::json::array();
        for (const nlohmann::json& item : own.at(list))
            if (not_da_nang(item, key)) kept.push_back(item);
        own.at(list) = std::move(kept);
    }
    for (nlohmann::json& partnership : own.at("network").at("partnerships")) {
        nlohmann::json kept = nlohmann::json::array();
        for (const nlohmann::json& city : partnership.at("cities"))
            if (not_da_nang(city, "city")) kept.push_back(city);
        partnership.at("cities") = std::move(kept);
    }
    open("#map?city=da-nang&compare=da-nang,hanoi");
    ASSERT_TRUE(app().give_data("mine.json", own.dump()));
    settle();
    EXPECT_EQ(state().city, "");
    EXPECT_EQ(state().compare, std::vector<std::string>{"hanoi"});
}

TEST_F(AppData, MoreCitiesThanTheMapCanNameAreRefused) {
    nlohmann::json own = bundle();
    const nlohmann::json city = bundle_city("singapore");
    while (own.at("cities").size() <= 500) own.at("cities").push_back(city);
    const Problems problems = app().load_dataset(own.dump());
    EXPECT_TRUE(std::any_of(problems.begin(), problems.end(),
                            [](const Problem& p) { return p.path == "/cities" && p.what == "is too long"; }));
}

TEST_F(AppData, BetweenTheSwapAndTheNextPictureNothingOfTheOldDataIsFound) {
    const Vec2 hanoi = circle_of("hanoi");
    nlohmann::json own = bundle();
    nlohmann::json one = nlohmann::json::array({bundle_city("singapore")});
    own.at("cities") = one;
    nlohmann::json kept = nlohmann::json::array();
    for (const nlohmann::json& project : own.at("projects"))
        if (project.at("city") == "singapore") kept.push_back(project);
    own.at("projects") = kept;
    for (nlohmann::json& partnership : own.at("network").at("partnerships"))
        partnership.at("cities") = nlohmann::json::array();
    ASSERT_TRUE(app().give_data("one.json", own.dump()));
    EXPECT_EQ(app().pick_json(hanoi), "");
    tap(hanoi);
    settle();
    EXPECT_EQ(app().data().cities().size(), 1U);
}

TEST_F(AppData, ManyFramesAndGlyphChangesKeepWorking) {
    for (int i = 0; i < 20; ++i) {
        app().fonts_changed();
        settle();
        resize(i % 2 == 0 ? 390 : 1440, 844, i % 3 == 0 ? 2 : 1);
    }
    resize(1440, 900, 1);
    EXPECT_TRUE(shows(text_of("app.title")));
}

}  // namespace
}  // namespace ascn
