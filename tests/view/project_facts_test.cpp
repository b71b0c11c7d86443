// A project's status, its history and its sources read the same on the city card and in Compare.
#include <gtest/gtest.h>

#include <algorithm>

#include "view/project_facts.h"
#include "view/view_harness.h"

namespace ascn {
namespace {

class ProjectFacts : public ::testing::Test {
protected:
    /// The notes of a project as the card and as Compare show it.
    std::vector<SourceNote> notes_of(const std::string& city, const std::string& project) {
        std::vector<SourceNote> notes;
        for (const View view : {View::Map, View::Compare}) {
            h.state.view = view;
            h.state.city = city;
            h.state.compare = {city, "da-nang"};
            h.scratch.note.reset();
            h.settle();
            const std::string id = view == View::Map ? "card.project." + city + "." + project
                                                     : "compare.source.project." + city + "." + project;
            h.activate(id);
            if (h.scratch.note) notes.push_back(*h.scratch.note);
            if (const UiItem* item = h.item(id)) labels.push_back(item->label);
        }
        return notes;
    }
    ViewHarness h;
    std::vector<std::string> labels;  ///< accessible names of what notes_of() pressed
};

TEST_F(ProjectFacts, CardAndCompareGiveTheSameLinesAndSources) {
    const nlohmann::json project = h.bundle_projects("banyuwangi")[1];
    const std::vector<SourceNote> notes = notes_of("banyuwangi", project["id"].get<std::string>());
    ASSERT_EQ(notes.size(), 2U);
    EXPECT_EQ(notes[0].lines, notes[1].lines);
    EXPECT_EQ(notes[0].sources, notes[1].sources);
    const std::vector<std::string>& lines = notes[0].lines;
    ASSERT_GE(lines.size(), 5U);
    EXPECT_EQ(lines[0], "Status as of 30 September 2025: Completed");
    EXPECT_EQ(lines[1], "2022: Ongoing (read from the report's table of icons)");
    EXPECT_EQ(lines[4], "2025: Completed");
    // the plan, and every report that lists the project
    std::vector<std::string> ids;
    for (const SourceIndex source : notes[0].sources) ids.push_back(h.data().source(source).id);
    EXPECT_EQ(ids, (std::vector<std::string>{"scap2018", "me2022", "me2023", "me2024", "me2025"}));
}

TEST_F(ProjectFacts, AssistiveTechnologyHearsTheStatusAndHowItIsKnown) {
    notes_of("banyuwangi", "industrial-growth-through-education");
    ASSERT_EQ(labels.size(), 2U);
    for (const std::string& label : labels) {
        EXPECT_NE(label.find("status: Ongoing (read from the report's table of icons)"), std::string::npos) << label;
    }
    labels.clear();
    notes_of("banyuwangi", "tourism-based-development");
    ASSERT_EQ(labels.size(), 2U);
    for (const std::string& label : labels) {
        EXPECT_NE(label.find("status: Completed"), std::string::npos) << label;
        EXPECT_EQ(label.find("table of icons"), std::string::npos) << label;
    }
}

TEST_F(ProjectFacts, EveryContradictionHasItsSources) {
    h.state.city = "luang-prabang";
    h.height = 4000;
    h.settle();
    h.activate("card.conflicts");
    const auto& conflicts = h.bundle_city("luang-prabang")["conflicts"];
    ASSERT_GE(conflicts.size(), 2U);
    for (std::size_t i = 0; i < conflicts.size(); ++i) {
        EXPECT_TRUE(h.shows(conflicts[i]["text"].get<std::string>()));
        h.scratch.note.reset();
        h.settle();
        h.activate("card.conflict.luang-prabang." + std::to_string(i));
        ASSERT_TRUE(h.scratch.note.has_value()) << i;
        EXPECT_EQ(h.scratch.note->sources.size(), conflicts[i]["source"].size());
    }
}

}  // namespace
}  // namespace ascn
