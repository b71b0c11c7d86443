// Where a choice in the search field leads, on the data set that ships.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/app_fixture.h"
#include "model/url_codec.h"

namespace ascn {
namespace {

using nlohmann::json;

class SearchChoice : public AppTest {
protected:
    /// Chooses the first hit of a kind; false where there is none.
    bool choose_first(std::string_view typed, std::string_view kind) {
        app().search(typed);
        const json hits = json::parse(app().hits_json()).at("hits");
        for (std::size_t i = 0; i < hits.size(); ++i) {
            if (hits[i].at("kind") != kind) continue;
            EXPECT_TRUE(app().choose(i));
            settle();
            return true;
        }
        return false;
    }
    bool is_on_screen(std::string_view text) {
        for (const SeenText& seen : texts()) {
            if (seen.text.find(text) != std::string::npos) return true;
        }
        return false;
    }
};

TEST_F(SearchChoice, ACountryShowsItsCitiesAlone) {
    ASSERT_TRUE(choose_first("viet nam", "country"));
    EXPECT_EQ(state().countries, std::vector<std::string>{"VN"});
    EXPECT_EQ(state().view, View::Map);
    EXPECT_EQ(state().query, "");
    EXPECT_EQ(state().cohort, Cohort::Pilot2018);
}

TEST_F(SearchChoice, OfACountryThatJoinedLaterTheLaterMembers) {
    ASSERT_TRUE(choose_first("timor", "country"));
    EXPECT_EQ(state().countries, std::vector<std::string>{"TL"});
    EXPECT_EQ(state().cohort, Cohort::All);
}

TEST_F(SearchChoice, AProjectOpensInTheCardOfItsCity) {
    ASSERT_FALSE(is_on_screen("Intelligent Traffic Control System"));
    ASSERT_TRUE(choose_first("intelligent traffic control", "project"));
    EXPECT_EQ(state().city, "da-nang");
    EXPECT_TRUE(is_on_screen("Intelligent Traffic Control System"));
}

TEST_F(SearchChoice, APersonIsShownInTheCardOfTheCity) {
    ASSERT_TRUE(choose_first("seksan", "person"));
    EXPECT_EQ(state().city, "chonburi");
    EXPECT_TRUE(is_on_screen("Seksan Phunboonmee"));
}

TEST_F(SearchChoice, AViewOpens) {
    ASSERT_TRUE(choose_first("compare", "view"));
    EXPECT_EQ(state().view, View::Compare);
}

TEST_F(SearchChoice, AllProjectsWithTheWordOpenAsAList) {
    app().search("flood");
    const json hits = json::parse(app().hits_json());
    const json& list = hits.at("hits");
    const auto all = std::find_if(list.begin(), list.end(), [](const json& hit) { return hit.at("id") == "projects"; });
    ASSERT_NE(all, list.end());
    EXPECT_EQ(all->at("kind"), "view");
    // of the five, two by their topic, that of Seberang Perai is a later member's
    EXPECT_EQ(all->at("title"), "4 of 5 projects with \u201Cflood\u201D: those of the pilot cities");
    EXPECT_EQ(hits.at("found").at("view"), 1);
    ASSERT_TRUE(app().choose(static_cast<std::size_t>(all - list.begin())));
    EXPECT_EQ(encode_fragment(state()), "#areas?q=flood&part=projects");
}

TEST_F(SearchChoice, AllProjectsAreCountedAsTheListWillShowThem) {
    const auto offered = [&](const char* text) {
        app().search(text);
        const json hits = json::parse(app().hits_json()).at("hits");
        for (const json& hit : hits)
            if (hit.at("id") == "projects") return hit.at("title").get<std::string>();
        return std::string();
    };
    EXPECT_EQ(offered("water"), "All 10 projects with \u201Cwater\u201D") << "of pilot cities all ten";
    EXPECT_EQ(offered("quarantine"), "The project with \u201Cquarantine\u201D, in the list");
    EXPECT_EQ(offered("cctv"), "") << "both are of later members, and the list would be empty";
    open("#map?cohort=all");
    EXPECT_EQ(offered("flood"), "All 5 projects with \u201Cflood\u201D");
    EXPECT_EQ(offered("cctv"), "All 2 projects with \u201Ccctv\u201D");
    open("#map?country=LA");
    EXPECT_EQ(offered("flood"), "1 of 5 projects with \u201Cflood\u201D, as filtered");
}

// Both about flooding, without the word: Da Nang's for "drainage" in its summary, Davao's for "stormwater" in its
// title.
TEST_F(SearchChoice, ATopicFindsWhatItsOwnTextsDoNotAndSaysWhy) {
    app().search("flood");
    const json hits = json::parse(app().hits_json()).at("hits");
    for (const char* id : {"da-nang/smart-water-management", "davao-city/stormwater-management"}) {
        const auto hit = std::find_if(hits.begin(), hits.end(), [&](const json& h) { return h.at("id") == id; });
        ASSERT_NE(hit, hits.end()) << id;
        EXPECT_EQ(hit->at("before"), "Topic: ");
        EXPECT_EQ(hit->at("mark"), "flood");
        EXPECT_EQ(hit->at("after"), "ing and drainage");
    }
    app().search("topic");
    const json by_prefix = json::parse(app().hits_json()).at("hits");
    for (const json& hit : by_prefix)
        EXPECT_FALSE(hit.at("before").get<std::string>().starts_with("Topic")) << hit.dump();
}

TEST_F(SearchChoice, TheListHasAsManyAsTheOfferSays) {
    open("#map?cohort=all");
    for (const auto& [text, projects] : {std::pair{"flood", 5}, {"waste", 14}, {"jobs", 5}, {"heritage", 8}}) {
        app().search(text);
        const json hits = json::parse(app().hits_json()).at("hits");
        const auto all = std::find_if(hits.begin(), hits.end(), [](const json& h) { return h.at("id") == "projects"; });
        ASSERT_NE(all, hits.end()) << text;
        const std::string n = std::to_string(projects);
        EXPECT_EQ(all->at("title"), "All " + n + " projects with \u201C" + text + "\u201D");
        ASSERT_TRUE(app().choose(static_cast<std::size_t>(all - hits.begin())));
        settle();
        EXPECT_TRUE(is_on_screen(n + " of ")) << text;
    }
}

TEST_F(SearchChoice, NoListIsOfferedWhereNoProjectIsFound) {
    app().search("monitoring report 2025");
    const json hits = json::parse(app().hits_json()).at("hits");
    ASSERT_FALSE(hits.empty());
    for (const json& hit : hits) EXPECT_NE(hit.at("id"), "projects");
}

TEST_F(SearchChoice, ASourceIsShownWhereAllAreListed) {
    app().search("monitoring report 2025");
    const json hits = json::parse(app().hits_json()).at("hits");
    ASSERT_FALSE(hits.empty());
    const auto title = hits.at(0).at("title").get<std::string>();
    ASSERT_TRUE(choose_first("monitoring report 2025", "source"));
    EXPECT_EQ(state().view, View::About);
    EXPECT_TRUE(is_on_screen(title)) << title;
}

TEST_F(SearchChoice, CountsWhatIsFoundOfEachKind) {
    app().search("da nang");
    const json found = json::parse(app().hits_json()).at("found");
    EXPECT_EQ(found.at("city"), 1);
    EXPECT_EQ(found.at("country"), 0);
}

TEST_F(SearchChoice, TheMarkedTextIsThePublishedOne) {
    app().search("nẵng");
    const json hit = json::parse(app().hits_json()).at("hits").at(0);
    EXPECT_EQ(hit.at("before"), "Da ");
    EXPECT_EQ(hit.at("mark"), "Nang");
    EXPECT_EQ(hit.at("after"), "");
}

TEST_F(SearchChoice, WhatIsNotInTheListChoosesNothing) {
    app().search("hanoi");
    EXPECT_FALSE(app().choose(99));
    EXPECT_EQ(state().city, "");
}

}  // namespace
}  // namespace ascn
