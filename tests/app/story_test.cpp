// What a first visitor does: finds a city by its plain name, reads its plan, compares it with two others, shares it.
// Expected texts come from the data file itself.
#include <algorithm>
#include <set>

#include "app/app_fixture.h"

namespace ascn {
namespace {

using nlohmann::json;

class Story : public AppTest {
protected:
    std::vector<std::string> hit_cities() {
        std::vector<std::string> out;
        const json found = json::parse(app().hits_json());
        for (const json& hit : found.at("hits"))
            if (hit.at("kind") == "city") out.push_back(hit.at("id").get<std::string>());
        return out;
    }
    /// Every text that can be seen when the panels under a point are scrolled from end to end.
    std::set<std::string> texts_while_scrolling(Vec2 at) {
        std::set<std::string> out;
        app().wheel({at, {0, -1e5}, 0});
        settle();
        for (int i = 0; i < 60; ++i) {
            for (const SeenText& t : texts()) out.insert(t.text);
            const std::uint64_t before = picture();
            app().wheel({at, {0, 240}, 0});
            settle();
            if (picture() == before) break;
        }
        return out;
    }
    void find_and_choose(std::string_view typed, const std::string& city) {
        app().search(typed);
        settle();
        const std::vector<std::string> hits = hit_cities();
        ASSERT_FALSE(hits.empty()) << typed;
        EXPECT_EQ(hits.front(), city) << typed;
        EXPECT_TRUE(app().choose(0));
        settle();
    }
    static Vec2 card() { return {1200, 500}; }
};

TEST_F(Story, TypingFindsTheCityWithItsNameInItsOwnScript) {
    app().search("da nang");
    settle();
    const json hits = json::parse(app().hits_json()).at("hits");
    ASSERT_FALSE(hits.empty());
    EXPECT_EQ(hits.at(0).value("id", ""), "da-nang");
    EXPECT_EQ(hits.at(0).value("title", ""), "Da Nang");
    EXPECT_EQ(hits.at(0).value("native", ""), "Đà Nẵng");
    EXPECT_EQ(hits.at(0).value("about", ""), "Viet Nam");
    for (const char* typed : {"Đà Nẵng", "danang", "DA NANG", "da na"}) {
        app().search(typed);
        settle();
        ASSERT_FALSE(hit_cities().empty()) << typed;
        EXPECT_EQ(hit_cities().front(), "da-nang") << typed;
    }
    app().search("viet");
    settle();
    std::vector<std::string> of_country = hit_cities();
    std::sort(of_country.begin(), of_country.end());
    EXPECT_EQ(of_country, (std::vector<std::string>{"da-nang", "hanoi", "ho-chi-minh-city"}));
    app().search("zzz");
    settle();
    EXPECT_TRUE(hit_cities().empty());
}

TEST_F(Story, AChosenCityStandsInTheMiddleOfTheFreeMap) {
    find_and_choose("da nang", "da-nang");
    EXPECT_EQ(state().city, "da-nang");
    EXPECT_EQ(state().view, View::Map);
    EXPECT_EQ(state().query, "");
    const Insets covered = app().viewport().insets;
    EXPECT_GT(covered.left, 200) << "filters";
    EXPECT_GT(covered.right, 300) << "card";
    const Vec2 at = circle_of("da-nang");
    EXPECT_NEAR(at.x, (covered.left + 1440 - covered.right) / 2, 1);
    EXPECT_NEAR(at.y, (covered.top + 900 - covered.bottom) / 2, 1);
    EXPECT_GE(app().camera().zoom, 7);
    EXPECT_NE(app().title().find("Da Nang"), std::string::npos);
}

TEST_F(Story, TheCardHoldsThePlanOfTheDataFile) {
    for (const char* id : {"da-nang", "cebu-city", "makassar"}) {
        choose(id);
        settle();
        const json& city = bundle_city(id);
        const std::set<std::string> shown = texts_while_scrolling(card());
        const auto expect = [&](const json& text) {
            EXPECT_EQ(shown.count(text.get<std::string>()), 1U) << id << ": " << text.dump();
        };
        expect(city.at("name"));
        const json& plan = city.at("plan");
        if (plan.at("vision").at("value").is_string()) expect(plan.at("vision").at("value"));
        ASSERT_FALSE(plan.at("targets").empty());
        for (const json& target : plan.at("targets")) expect(target.at("value"));
        int priorities = 0;
        for (const json& project : bundle().at("projects")) {
            if (project.at("city") != city.at("id") || !project.contains("priority")) continue;
            ++priorities;
            expect(project.at("title"));
            expect(project.at("summary"));
        }
        EXPECT_GT(priorities, 0) << id;
    }
}

TEST_F(Story, TheCardOfOneCityHoldsNothingOfAnother) {
    find_and_choose("da nang", "da-nang");
    const std::string vision = bundle_city("da-nang").at("plan").at("vision").at("value").get<std::string>();
    EXPECT_TRUE(shows(vision));
    find_and_choose("makassar", "makassar");
    EXPECT_FALSE(shows(vision));
}

TEST_F(Story, ASourceIsOneClickAwayAndOpensItsAddress) {
    find_and_choose("da nang", "da-nang");
    click("card.population");
    ASSERT_TRUE(item("note.source.0"));
    const std::string source_id = bundle_city("da-nang").at("population").at("source").at(0).get<std::string>();
    std::string url;
    for (const json& source : bundle().at("sources")) {
        if (source.at("id").get<std::string>() == source_id) url = source.at("url").get<std::string>();
    }
    ASSERT_FALSE(url.empty());
    app().activate_item("note.source.0");
    EXPECT_EQ(frame().open_url, url) << "in the frame of the event itself, or the browser blocks the window";
    EXPECT_EQ(frame().open_url, "") << "once";
    settle();
    EXPECT_TRUE(app().key({Key::Escape, 0}));
    settle();
    EXPECT_FALSE(item("note.source.0"));
    EXPECT_EQ(state().city, "da-nang") << "the card stays";
}

TEST_F(Story, FromSearchToComparisonAndToAnotherWindow) {
    find_and_choose("da nang", "da-nang");
    activate("card.compare");
    find_and_choose("cebu", "cebu-city");
    activate("card.compare");
    // the third one by hand on the map
    activate("map.home");
    click(circle_of("makassar"), kModCtrl);
    EXPECT_EQ(state().compare, (std::vector<std::string>{"da-nang", "cebu-city", "makassar"}));
    EXPECT_EQ(state().city, "cebu-city") << "adding selects nothing else";
    for (const char* id : {"tray.da-nang", "tray.cebu-city", "tray.makassar"}) EXPECT_TRUE(item(id)) << id;
    click("tray.go");
    EXPECT_EQ(state().view, View::Compare);
    const std::set<std::string> shown = texts_while_scrolling({700, 600});
    for (const char* id : {"da-nang", "cebu-city", "makassar"}) {
        const json& city = bundle_city(id);
        EXPECT_EQ(shown.count(city.at("name").get<std::string>()), 1U) << id;
        EXPECT_EQ(shown.count(city.at("plan").at("vision").at("value").get<std::string>()), 1U) << id;
        for (const json& target : city.at("plan").at("targets")) {
            EXPECT_EQ(shown.count(target.at("value").get<std::string>()), 1U) << id << ": " << target.dump();
        }
    }
    const std::string address = written.back().address;
    EXPECT_NE(address.find("compare=da-nang,cebu-city,makassar"), std::string::npos) << address;
    app().wheel({{700, 600}, {0, -1e5}, 0});
    settle();
    hover({5, 890});
    const std::vector<std::string> here = seen();
    const ViewState state_here = state();
    restart(address);
    EXPECT_EQ(state(), state_here);
    expect_same(seen(), here, address);
}

TEST_F(Story, ShareOpensThePanelForLinksAndFiles) {
    open("#compare?compare=da-nang,makassar");
    app().activate_item("bar.share");
    EXPECT_TRUE(frame().share);
    EXPECT_FALSE(frame().share) << "once";
    EXPECT_EQ(frame().copy_text, "") << "nothing is copied that nobody asked for";
}

TEST_F(Story, ColumnsMoveAndLeaveInPlace) {
    open("#compare?compare=da-nang,cebu-city,makassar");
    activate("compare.right.da-nang");
    EXPECT_EQ(state().compare, (std::vector<std::string>{"cebu-city", "da-nang", "makassar"}));
    activate("compare.left.makassar");
    EXPECT_EQ(state().compare, (std::vector<std::string>{"cebu-city", "makassar", "da-nang"}));
    activate("compare.remove.makassar");
    EXPECT_EQ(state().compare, (std::vector<std::string>{"cebu-city", "da-nang"}));
    activate("compare.add");
    activate("compare.choose.hanoi");
    EXPECT_EQ(state().compare, (std::vector<std::string>{"cebu-city", "da-nang", "hanoi"}));
    activate("compare.replace.da-nang");
    activate("compare.choose.jakarta");
    EXPECT_EQ(state().compare, (std::vector<std::string>{"cebu-city", "jakarta", "hanoi"}));
    open("#compare?compare=cebu-city,jakarta,hanoi&cam=100,18,6");
    activate("compare.open.jakarta");
    EXPECT_EQ(state().view, View::Map);
    EXPECT_EQ(state().city, "jakarta");
    EXPECT_GE(app().camera().zoom, 7);
    const Vec2 at = circle_of("jakarta"), middle = app().viewport().focus();
    EXPECT_NEAR(at.x, middle.x, 1);
    EXPECT_NEAR(at.y, middle.y, 1);
}

TEST_F(Story, FiltersFadeTheOthersAndSayHowMany) {
    activate("filter.country.VN");
    std::set<std::string> kept;
    for (const CityCircle& c : app().scene().circles) {
        if (!c.faded) kept.insert(app().data().cities()[c.city].id);
    }
    EXPECT_EQ(kept, (std::set<std::string>{"da-nang", "hanoi", "ho-chi-minh-city"}));
    EXPECT_TRUE(item("filter.country.VN")->checked.value_or(false));
    bool says = false;
    for (const SeenText& t : texts())
        says = says || (t.text.find('3') != std::string::npos && t.text.find("26") != std::string::npos);
    EXPECT_TRUE(says) << "3 of 26";
    activate("filter.clear");
    for (const CityCircle& c : app().scene().circles) EXPECT_FALSE(c.faded);
}

TEST_F(Story, HoverShowsNameAndPopulation) {
    const std::size_t before = texts().size();
    hover(circle_of("makassar"));
    EXPECT_EQ(app().output().cursor, Cursor::Pointer);
    const json& population = bundle_city("makassar").at("population");
    const std::string year = std::to_string(population.at("year").get<int>());
    bool figure = false;
    for (const SeenText& t : texts())
        figure =
            figure || (t.text.find(text_of("indicator.population")) == 0 && t.text.find(year) != std::string::npos);
    EXPECT_TRUE(figure);
    hover({5, 890});
    EXPECT_EQ(texts().size(), before);
}

TEST_F(Story, ASelectedCityUnderTheCardComesIntoSight) {
    open("#map?cam=120,9.7,6");
    // under the card that is about to open
    const Vec2 there = circle_of("davao-city");
    ASSERT_GT(there.x, 900);
    activate("city.davao-city");
    const Vec2 now = circle_of("davao-city");
    EXPECT_LT(now.x, 1440 - app().viewport().insets.right);
}

}  // namespace
}  // namespace ascn
