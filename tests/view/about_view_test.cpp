#include <gtest/gtest.h>

#include "view/view_harness.h"

namespace ascn {
namespace {

class AboutView : public ::testing::Test {
protected:
    AboutView() {
        h.state.view = View::About;
        h.height = 30000;  // everything is in sight
    }
    using Words = std::vector<std::string>;
    static std::string count(std::size_t known, std::size_t of) {
        return std::to_string(known) + " of " + std::to_string(of);
    }
    ViewHarness h;
};

TEST_F(AboutView, ListsEverySourceWithPublisherYearAndLicence) {
    h.settle();
    ASSERT_GT(h.bundle()["sources"].size(), 0U);
    for (const auto& source : h.bundle()["sources"]) {
        const std::string id = source["id"].get<std::string>();
        EXPECT_TRUE(h.shows(source["title"].get<std::string>())) << id;
        if (!source.value("url", "").empty()) {
            ASSERT_NE(h.item("about.source." + id), nullptr) << id;
            EXPECT_STREQ(h.item("about.source." + id)->role, "link");
        }
        if (source.contains("licence")) {
            EXPECT_TRUE(h.shows(source["licence"].get<std::string>())) << id;
        }
        bool publisher = false;
        for (const SeenText& t : h.texts)
            publisher = publisher || t.text.rfind(source["publisher"].get<std::string>(), 0) == 0;
        EXPECT_TRUE(publisher) << id;
    }
}

TEST_F(AboutView, SourceOpensItsAddress) {
    h.settle();
    const auto& source = h.bundle()["sources"][0];
    h.click("about.source." + source["id"].get<std::string>());
    EXPECT_EQ(h.wishes.open_url, source["url"].get<std::string>());
}

TEST_F(AboutView, CountsCoverageFromTheDataSet) {
    h.settle();
    const std::size_t all = h.bundle()["cities"].size();
    std::size_t pilots = 0, areas_of_pilots = 0, areas = 0;
    for (const auto& city : h.bundle()["cities"]) {
        const bool known = city["area_km2"].contains("value"), pilot = city["cohort"]["value"] == 2018;
        pilots += pilot ? 1 : 0;
        areas += known ? 1 : 0;
        areas_of_pilots += pilot && known ? 1 : 0;
    }
    ASSERT_EQ(pilots, 26U);
    EXPECT_EQ(h.row_of("Area"), (Words{count(areas_of_pilots, pilots), count(areas, all)}));
    // the plans are of 2018: to later members they do not apply
    EXPECT_EQ(h.row_of("Vision"), (Words{"26 of 26", "26 of 26"}));
    h.bundle_city("makassar")["plan"]["vision"] = {{"missing", "no-figure"}};
    h.bundle_city("makassar")["area_km2"] = {{"missing", "no-figure"}};
    h.reload();
    h.settle();
    EXPECT_EQ(h.row_of("Area"), (Words{count(areas_of_pilots - 1, pilots), count(areas - 1, all)}));
    EXPECT_EQ(h.row_of("Vision"), (Words{"25 of 26", "25 of 26"}));
}

TEST_F(AboutView, OffersEveryFileOfTheDataSet) {
    h.settle();
    for (const char* file : {"ascn.json", "cities.csv", "projects.csv", "indicators.csv", "people.csv",
                             "partnerships.csv", "sources.csv", "topics.csv"}) {
        h.clear_wishes();
        h.activate(std::string("about.download.") + file);
        EXPECT_EQ(h.wishes.download, file);
    }
    EXPECT_FALSE(h.wishes.choose_file);
    h.activate("about.own_data");
    EXPECT_TRUE(h.wishes.choose_file);
}

TEST_F(AboutView, LeadsToTheSectionsOnTheNetwork) {
    for (const char* part : {"first", "monitoring", "criticism"}) {
        h.state.view = View::About;
        h.settle();
        h.activate(std::string("about.more.") + part);
        EXPECT_EQ(h.state.view, View::Network);
        EXPECT_EQ(h.state.part, std::string_view(part) == "first" ? "" : part);
    }
}

TEST_F(AboutView, TellsVersionAndNumbersOfTheDataSet) {
    h.settle();
    EXPECT_TRUE(h.shows("Data set " + h.bundle()["version"].get<std::string>() + " of 22 November 2026.") ||
                h.bundle()["date"] != "2026-11-22");
    bool numbers = false;
    for (const SeenText& t : h.texts)
        numbers = numbers || t.text.find("26 pilot cities in 10 countries") != std::string::npos;
    EXPECT_TRUE(numbers);
}

TEST_F(AboutView, ColumnStaysReadable) {
    for (const double width : {320.0, 768.0, 1440.0, 1920.0}) {
        h.width = width;
        h.settle();
        for (const SeenText& t : h.texts) {
            EXPECT_LE(t.rect.width(), 720.5) << t.text;
        }
    }
}

}  // namespace
}  // namespace ascn
