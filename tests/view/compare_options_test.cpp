// What the Compare view marks and leaves out on request, what it suggests, and the columns moved by dragging.
#include <gtest/gtest.h>
#include <imgui.h>

#include <algorithm>

#include "view/view_harness.h"

namespace ascn {
namespace {

using Ids = std::vector<std::string>;
const Ids kThree = {"da-nang", "cebu-city", "makassar"};

class CompareOptions : public ::testing::Test {
protected:
    CompareOptions() {
        h.state.view = View::Compare;
        h.state.compare = kThree;
        h.height = 12000;  // all rows are in sight
    }
    std::string label(const std::string& row, const std::string& city) {
        const UiItem* cell = h.item("compare.source." + row + "." + city);
        EXPECT_NE(cell, nullptr) << row << ' ' << city;
        return cell != nullptr ? cell->label : "";
    }
    Ids heads() {
        Ids ids;
        for (const UiItem* i : h.items_with_prefix("compare.open.")) ids.push_back(i->id.substr(13));
        return ids;
    }
    int count(std::string_view text) {
        return static_cast<int>(
            std::count_if(h.texts.begin(), h.texts.end(), [text](const SeenText& t) { return t.text == text; }));
    }
    ViewHarness h;
};

TEST_F(CompareOptions, MarksLargestAndSmallestOnRequestWithTheirRatio) {
    const std::pair<const char*, double> areas[] = {{"da-nang", 1200}, {"cebu-city", 300}, {"makassar", 175}};
    for (const auto& [id, value] : areas) h.bundle_city(id)["area_km2"]["value"] = value;
    h.reload();
    h.settle();
    EXPECT_FALSE(h.shows("smallest"));
    h.click("compare.rows.differences");
    EXPECT_TRUE(h.state.rows.contains(RowOption::Differences));
    EXPECT_EQ(h.item("compare.rows.differences")->checked, std::optional<bool>(true));
    EXPECT_TRUE(label("area", "da-nang").ends_with("largest, 6.9 × the smallest"));  // 1200 / 175 = 6.857
    EXPECT_TRUE(label("area", "makassar").ends_with(", smallest"));
    EXPECT_EQ(label("area", "cebu-city").find("smallest"), std::string::npos);
    EXPECT_TRUE(h.shows("largest, 6.9 × the smallest"));
    // degrees have no ratio
    EXPECT_EQ(count("largest"), [this] {
        int n = 0;
        for (const UiItem* i : h.items_with_prefix("compare.source.")) n += i->label.ends_with(", largest") ? 1 : 0;
        return n;
    }());
    for (const std::string& id : kThree) EXPECT_EQ(label("temperature", id).find("×"), std::string::npos);
    h.activate("compare.rows.differences");
    EXPECT_FALSE(h.shows("smallest"));
}

TEST_F(CompareOptions, MarksWhatOnlyOneCityHas) {
    const Ids areas[] = {{"civic-social", "safety-security"}, {"safety-security"}, {"safety-security"}};
    for (std::size_t i = 0; i < 3; ++i) h.bundle_city(kThree[i])["plan"]["focus_areas"]["value"] = areas[i];
    h.reload();
    h.state.rows.insert(RowOption::Differences);
    h.state.part.clear();
    h.settle();
    EXPECT_GE(count("only here"), 1);
    const UiItem* first = h.item("compare.source.population.da-nang");
    double in_first = 0;
    for (const SeenText& t : h.texts)
        in_first += t.text == "only here" && t.rect.min.x < first->rect.max.x && t.rect.min.x >= first->rect.min.x;
    EXPECT_GE(in_first, 1);
    EXPECT_TRUE(h.shows("nothing in common"));  // the targets: three cities never set the same one
}

TEST_F(CompareOptions, HidesRowsWithoutDataAndSaysHowMany) {
    for (const std::string& id : kThree) {
        auto& city = h.bundle_city(id);
        city["area_km2"] = {{"missing", "no-figure"}};
        city["conflicts"] = nlohmann::json::array();
    }
    h.reload();
    h.settle();
    EXPECT_TRUE(h.shows("Area"));
    ASSERT_NE(h.item("compare.fold.notes"), nullptr);
    h.click("compare.rows.known");
    EXPECT_FALSE(h.shows("Area"));
    EXPECT_FALSE(h.shows("Population density"));
    EXPECT_EQ(h.item("compare.fold.notes"), nullptr) << "a group without rows has no heading";
    EXPECT_TRUE(h.shows("Population"));
    bool said = false;
    for (const SeenText& t : h.texts) said = said || t.text.ends_with("rows without data are hidden.");
    EXPECT_TRUE(said);
    h.click("compare.rows.known");
    EXPECT_TRUE(h.shows("Area"));
}

TEST_F(CompareOptions, ARowThatOneCityHasStays) {
    for (const char* id : {"da-nang", "cebu-city"}) h.bundle_city(id)["area_km2"] = {{"missing", "no-figure"}};
    h.reload();
    h.state.rows.insert(RowOption::Known);
    h.settle();
    EXPECT_TRUE(h.shows("Area"));
}

TEST_F(CompareOptions, TheBoundaryIsInTheCellWhereBoundariesDiffer) {
    h.bundle_city("da-nang")["area_km2"]["boundary"] = "municipality";
    h.bundle_city("cebu-city")["area_km2"]["boundary"] = "province";
    h.reload();
    h.settle();
    EXPECT_TRUE(h.shows("Boundaries differ"));
    EXPECT_NE(label("area", "da-nang").find("municipality"), std::string::npos);
    EXPECT_NE(label("area", "cebu-city").find("province"), std::string::npos);
}

TEST_F(CompareOptions, TheSimilarCityIsAddedAndItsReasonsAreSaid) {
    h.state.compare = {"da-nang", "cebu-city"};
    h.settle();
    const UiItem* add = h.item("compare.add_similar");
    ASSERT_NE(add, nullptr);
    std::string reasons;
    for (const SeenText& t : h.texts)
        if (t.text.starts_with("Most like ")) reasons = t.text;
    EXPECT_NE(reasons.find("Projects of both: "), std::string::npos) << reasons;
    const std::string name = add->label.substr(4, add->label.find(", similar") - 4);
    EXPECT_TRUE(h.shows(name + " would go with them"));
    h.click("compare.add_similar");
    ASSERT_EQ(h.state.compare.size(), 3U);
    EXPECT_EQ(h.data().city(h.state.compare[2])->name, name);
    h.state.compare = {"hanoi", "manila", "jakarta", "bangkok", "yangon"};
    h.settle();
    EXPECT_EQ(h.item("compare.add_similar"), nullptr) << "five are there";
}

TEST_F(CompareOptions, SaysWhatEveryTwoShare) {
    h.settle();
    for (const char* pair : {"Da Nang and Cebu City", "Da Nang and Makassar", "Cebu City and Makassar"})
        EXPECT_TRUE(h.shows(pair)) << pair;
    EXPECT_TRUE(h.shows(h.strings().get("card.matches_rule")));
    h.state.compare = {"da-nang"};
    h.settle();
    EXPECT_EQ(h.item("compare.fold.alike"), nullptr);
}

TEST_F(CompareOptions, TheSelectedCityComesAlongFromTheMap) {
    h.state.compare.clear();
    h.state.city = "hanoi";
    h.settle();
    ASSERT_EQ(heads().size(), 2U);
    EXPECT_EQ(heads()[0], "hanoi");
    bool said = false;
    for (const SeenText& t : h.texts) said = said || t.text.starts_with("No city chosen yet: Hanoi, from the map");
    EXPECT_TRUE(said);
    const Ids shown = heads();
    h.click("compare.right.hanoi");
    EXPECT_EQ(h.state.compare, (Ids{shown[1], shown[0]})) << "what is shown is what a control changes";
}

class ColumnDragging : public CompareOptions {
protected:
    ColumnDragging() { h.height = 900; }
    static void mouse(Vec2 at) { ImGui::GetIO().AddMousePosEvent(static_cast<float>(at.x), static_cast<float>(at.y)); }
    /// Down on a city's head, to the middle of another's column in steps, up.
    void drag(const char* id, const char* onto) {
        const Vec2 from = h.item("compare.open." + std::string(id))->rect.centre();
        const Vec2 to{h.item("compare.source.population." + std::string(onto))->rect.centre().x, from.y};
        mouse(from);
        h.settle();
        ImGui::GetIO().AddMouseButtonEvent(0, true);
        h.frame();
        for (int i = 1; i <= 8; ++i) {
            mouse(from + (to - from) * (i / 8.0));
            h.frame();
        }
    }
    void drop() {
        ImGui::GetIO().AddMouseButtonEvent(0, false);
        h.settle();
    }
};

TEST_F(ColumnDragging, MovesTheColumnToWhereItIsDropped) {
    h.settle();
    drag("da-nang", "makassar");
    EXPECT_EQ(h.state.compare, kThree) << "not before it is dropped";
    EXPECT_EQ(count("Da Nang"), 2) << "in its head and under the pointer";
    drop();
    EXPECT_EQ(h.state.compare, (Ids{"cebu-city", "makassar", "da-nang"}));
    EXPECT_EQ(h.state.view, View::Compare) << "a drag follows no link";
    EXPECT_EQ(count("Da Nang"), 1);
    drag("da-nang", "cebu-city");
    drop();
    EXPECT_EQ(h.state.compare, kThree);
}

TEST_F(ColumnDragging, DroppedOnItsOwnPlaceNothingChanges) {
    h.settle();
    drag("cebu-city", "makassar");
    mouse(h.item("compare.open.cebu-city")->rect.centre());
    h.frame();
    drop();
    EXPECT_EQ(h.state.compare, kThree);
    EXPECT_EQ(h.state.view, View::Compare);
    h.click("compare.open.cebu-city");
    EXPECT_EQ(h.state.view, View::Map) << "a click on the name still opens the city";
}

}  // namespace
}  // namespace ascn
