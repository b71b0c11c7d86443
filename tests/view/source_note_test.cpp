// From a figure to its source in one tap.
#include <gtest/gtest.h>

#include "view/view_harness.h"

namespace ascn {
namespace {

class SourceNoteCard : public ::testing::Test {
protected:
    SourceNoteCard() {
        h.state.view = View::Compare;
        h.state.compare = {"da-nang", "makassar"};
        h.settle();
    }
    const nlohmann::json& source(const std::string& id) const {
        for (const auto& s : h.bundle()["sources"]) {
            if (s["id"].get<std::string>() == id) return s;
        }
        ADD_FAILURE() << id;
        return h.bundle()["sources"][0];
    }
    ViewHarness h;
};

TEST_F(SourceNoteCard, OpensFromAFigureAndNamesTheSource) {
    const auto& fact = h.bundle_city("makassar")["population"];
    h.click("compare.source.population.makassar");
    EXPECT_TRUE(h.shows("Population, Makassar"));
    EXPECT_TRUE(h.shows(fact["note"].get<std::string>()));
    const auto& s = source(fact["source"][0].get<std::string>());
    EXPECT_TRUE(h.shows(s["title"].get<std::string>()));
    h.click("note.source.0");
    EXPECT_EQ(h.wishes.open_url, s["url"].get<std::string>());
}

TEST_F(SourceNoteCard, SaysHowSureAFigureIsWhereItIsNotSure) {
    const std::string medium = h.strings().get("fact.confidence.medium"), low = h.strings().get("fact.confidence.low");
    for (const auto& [level, words] : {std::pair<std::string, std::string>{"medium", medium}, {"low", low}}) {
        h.bundle_city("makassar")["area_km2"]["confidence"] = level;
        h.reload();
        h.scratch.note.reset();
        h.settle();
        h.click("compare.source.area.makassar");
        EXPECT_TRUE(h.shows(words)) << level;
    }
    h.bundle_city("makassar")["area_km2"]["confidence"] = "high";
    h.reload();
    h.scratch.note.reset();
    h.settle();
    h.click("compare.source.area.makassar");
    EXPECT_FALSE(h.shows(medium));
    EXPECT_FALSE(h.shows(low));
}

TEST_F(SourceNoteCard, SaysWhyThereIsNoDensity) {
    h.click("compare.source.density.makassar");
    EXPECT_TRUE(h.shows("Population divided by area."));
    h.bundle_city("makassar")["area_km2"]["boundary"] = "province";
    h.reload();
    h.scratch.note.reset();
    h.settle();
    h.click("compare.source.density.makassar");
    EXPECT_TRUE(h.shows("Population and area are published for different areas."));
}

TEST_F(SourceNoteCard, ClosesByItsButtonTheSameFigureOrAClickElsewhere) {
    h.click("compare.source.population.makassar");
    ASSERT_NE(h.item("note.close"), nullptr);
    h.click("note.close");
    EXPECT_EQ(h.item("note.close"), nullptr);

    h.click("compare.source.population.makassar");
    ASSERT_NE(h.item("note.close"), nullptr);
    h.click("compare.source.population.makassar");
    EXPECT_EQ(h.item("note.close"), nullptr);

    h.click("compare.source.population.makassar");
    ASSERT_NE(h.item("note.close"), nullptr);
    h.click_at(20, 880);
    EXPECT_EQ(h.item("note.close"), nullptr);
}

TEST_F(SourceNoteCard, LongTitleLeavesTheCloseButtonFree) {
    h.state.compare = {"ho-chi-minh-city", "makassar"};
    h.width = 320;
    h.height = 568;
    h.settle();
    const std::string id = "compare.source.officers.2026-01-31.ho-chi-minh-city";
    h.activate(id);
    ASSERT_TRUE(h.scratch.note.has_value());
    ASSERT_NE(h.item("note.close"), nullptr);
    for (const SeenText& t : h.texts) {
        if (t.text != h.scratch.note->title) continue;
        EXPECT_LE(t.rect.max.x, h.item("note.close")->rect.min.x);
    }
    EXPECT_TRUE(h.shows(h.scratch.note->title));
}

TEST_F(SourceNoteCard, StaysInsideTheWindow) {
    for (const double width : {320.0, 390.0, 1440.0}) {
        h.width = width;
        h.height = width < 600 ? 568 : 900;
        h.scratch.note.reset();
        h.settle();
        h.activate("compare.source.population.makassar");
        ASSERT_NE(h.item("note.close"), nullptr) << width;
        const Box note = h.panels.back();
        EXPECT_GE(note.min.x, 0);
        EXPECT_LE(note.max.x, h.width);
        EXPECT_GE(note.min.y, 0);
        EXPECT_LE(note.max.y, h.height);
    }
}

}  // namespace
}  // namespace ascn
