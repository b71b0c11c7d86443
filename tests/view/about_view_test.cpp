#include <gtest/gtest.h>

#include <algorithm>

#include "view/view_harness.h"

namespace ascn {
namespace {

class AboutView : public ::testing::Test {
protected:
    AboutView() {
        h.state.view = View::About;
        h.height = 12000;  // everything is in sight
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
    const std::size_t all = h.bundle()["cities"].size();
    const auto rows_with = [this, all](std::size_t known) {
        h.settle();
        const std::string count = std::to_string(known) + " of " + std::to_string(all);
        return std::count_if(h.texts.begin(), h.texts.end(), [&count](const SeenText& t) { return t.text == count; });
    };
    const auto complete = rows_with(all), one_less = rows_with(all - 1);
    EXPECT_GE(complete, 5);
    h.bundle_city("makassar")["plan"]["vision"] = {{"missing", "no-figure"}};
    h.bundle_city("makassar")["area_km2"] = {{"missing", "no-figure"}};  // takes the density with it
    h.reload();
    EXPECT_EQ(rows_with(all), complete - 3);
    EXPECT_EQ(rows_with(all - 1), one_less + 3);
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
