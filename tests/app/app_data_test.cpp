// Data and texts are taken over whole or not at all.
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
        EXPECT_EQ(app().data().cities().size(), 26U);
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
    EXPECT_EQ(app().data().cities().size(), 26U);
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
