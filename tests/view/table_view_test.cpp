// The table: what it shows for which state, and what its controls do to it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "core/format.h"
#include "view/table_data.h"
#include "view/view_harness.h"

namespace ascn {
namespace {

using Ids = std::vector<std::string>;

class TableView : public ::testing::Test {
protected:
    TableView() {
        h.state.view = View::Table;
        h.height = 2400;  // all rows are in sight
        h.width = 1900;   // and all columns
    }
    Ids rows() {
        Ids ids;
        for (const UiItem* i : h.items_with_prefix("table.row.")) ids.push_back(i->id.substr(10));
        return ids;
    }
    Ids heads() {
        Ids ids;
        for (const UiItem* i : h.items_with_prefix("table.head.")) ids.push_back(i->id.substr(11));
        return ids;
    }
    /// Texts inside an item.
    std::set<std::string> texts_in(const std::string& id) {
        std::set<std::string> found;
        const UiItem* item = h.item(id);
        EXPECT_NE(item, nullptr) << id;
        if (item == nullptr) return found;
        for (const SeenText& t : h.texts)
            if (item->rect.contains(t.rect.centre())) found.insert(t.text);
        return found;
    }
    std::string label(const std::string& id) {
        const UiItem* item = h.item(id);
        EXPECT_NE(item, nullptr) << id;
        return item != nullptr ? item->label : std::string();
    }
    ViewHarness h;
};

TEST_F(TableView, ShowsEveryPilotCityWithItsFigures) {
    h.settle();
    Ids expected;
    for (const auto& city : h.bundle()["cities"])
        if (city["cohort"]["value"] == 2018) expected.push_back(city["id"].get<std::string>());
    ASSERT_EQ(expected.size(), 26u);
    Ids shown = rows();
    std::sort(shown.begin(), shown.end());
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(shown, expected);
    for (const std::string& id : expected) {
        const auto& population = h.bundle_city(id)["population"];
        if (!population.contains("value")) continue;
        EXPECT_TRUE(
            texts_in("table.cell." + id + ".population").count(format_number(population["value"].get<double>())))
            << id;
    }
    EXPECT_TRUE(h.shows("26 cities"));
}

TEST_F(TableView, TheHeadSaysUnitAndUsualYearAndACellOnlyAnother) {
    h.settle();
    // 10 of the 26 areas are without a year, 9 of 2018; of the populations 7 are of 2020, 6 of 2024
    EXPECT_TRUE(texts_in("table.head.area").count("km², no year"));
    EXPECT_TRUE(texts_in("table.head.population").count("persons, years differ"));
    EXPECT_EQ(label("table.head.projects"), "Projects, 2025; sort by it");
    int with_year = 0, without = 0;
    for (const std::string& id : rows()) {
        const auto& area = h.bundle_city(id)["area_km2"];
        const std::set<std::string> texts = texts_in("table.cell." + id + ".area");
        if (area.contains("year") && area["year"].is_number()) {
            EXPECT_TRUE(texts.count(std::to_string(area["year"].get<int>()))) << id;
            ++with_year;
        } else if (area.contains("value")) {
            EXPECT_EQ(texts.size(), 1u) << id;
            ++without;
        }
    }
    EXPECT_EQ(with_year, 16);
    EXPECT_EQ(without, 10);
    ASSERT_TRUE(h.bundle_city("da-nang")["population"]["year"].is_null());
    EXPECT_TRUE(texts_in("table.cell.da-nang.population").count("no year"));
    EXPECT_NE(label("table.cell.da-nang.population").find("year not stated"), std::string::npos);
}

TEST_F(TableView, MissingNotApplicableAndZeroLookDifferent) {
    h.bundle_city("hanoi")["population"] = {{"missing", "no-figure"}};
    h.bundle_city("manila")["population"] = {{"missing", "not-applicable"}};
    h.reload();
    h.settle();
    EXPECT_EQ(texts_in("table.cell.hanoi.population"), std::set<std::string>{"\u2013"});
    EXPECT_NE(label("table.cell.hanoi.population").find("no published figure"), std::string::npos);
    EXPECT_EQ(texts_in("table.cell.manila.population"), std::set<std::string>{"n/a"});
    EXPECT_NE(label("table.cell.manila.population").find("not applicable"), std::string::npos);
}

TEST_F(TableView, AHeadSortsByItsColumnAndTurnsRound) {
    h.settle();
    EXPECT_NE(label("table.head.name").find("sorted A to Z"), std::string::npos);
    h.click("table.head.population");
    EXPECT_EQ(h.state.sort, "-population");
    EXPECT_EQ(rows().front(), "jakarta");
    EXPECT_NE(label("table.head.population").find("sorted, largest first"), std::string::npos);
    EXPECT_NE(label("table.head.name").find("sort by it"), std::string::npos);
    h.activate("table.head.population");
    EXPECT_EQ(h.state.sort, "population");
    EXPECT_EQ(rows().back(), "jakarta");
    h.click("table.head.country");
    EXPECT_EQ(h.state.sort, "country");
    EXPECT_EQ(rows().front(), "bandar-seri-begawan");
}

TEST_F(TableView, ARowsNameSelectsTheCityAndOffersTheMap) {
    h.settle();
    EXPECT_EQ(h.item("table.show_on_map"), nullptr);
    h.click("table.row.da-nang");
    EXPECT_EQ(h.state.city, "da-nang");
    EXPECT_EQ(h.item("table.row.da-nang")->selected, std::optional<bool>(true));
    EXPECT_EQ(label("table.show_on_map"), "Show Da Nang on the map");
    h.clear_wishes();
    h.click("table.show_on_map");
    EXPECT_EQ(h.state.view, View::Map);
    EXPECT_EQ(h.state.city, "da-nang");
    ASSERT_EQ(h.wishes.camera.size(), 1u);
    h.state.view = View::Table;
    h.settle();
    h.click("table.row.da-nang");
    EXPECT_EQ(h.state.city, "");
}

TEST_F(TableView, CheckBoxesCompareFiveAndSayWhyNotASixth) {
    h.settle();
    EXPECT_EQ(h.item("table.compare"), nullptr);
    const Ids five = {"hanoi", "manila", "jakarta", "bangkok", "yangon"};
    for (const std::string& id : five) h.click("table.check." + id);
    EXPECT_EQ(h.state.compare, five);
    EXPECT_EQ(h.item("table.check.jakarta")->checked, std::optional<bool>(true));
    EXPECT_TRUE(texts_in("table.check.jakarta").count("3")) << "its number in the comparison";
    EXPECT_EQ(label("table.compare"), "Compare 5 cities");
    h.clear_wishes();
    h.click("table.check.kuching");
    EXPECT_EQ(h.state.compare, five);
    EXPECT_EQ(h.wishes.toast, h.strings().get("table.compare_full"));
    h.click("table.check.hanoi");
    EXPECT_EQ(h.state.compare.size(), 4u);
    h.click("table.compare");
    EXPECT_EQ(h.state.view, View::Compare);
}

TEST_F(TableView, ACellOpensTheSourceOfItsFigure) {
    h.settle();
    h.click("table.cell.cebu-city.population");
    ASSERT_TRUE(h.scratch.note.has_value());
    EXPECT_EQ(h.scratch.note->title, "Population, Cebu City");
    EXPECT_EQ(h.scratch.note->sources.size(), h.bundle_city("cebu-city")["population"]["source"].size());
    EXPECT_EQ(h.state.city, "") << "the row is not selected by it";
}

TEST_F(TableView, FiltersLeaveRowsOutAndSayHowManyAreLeft) {
    h.settle();
    h.click("filter.open");
    h.click("filter.country.ID");
    EXPECT_EQ(rows(), (Ids{"banyuwangi", "jakarta", "makassar"}));
    EXPECT_TRUE(h.shows("3 of 26 cities"));
    h.click("filter.more");
    h.activate("filter.size.large");
    EXPECT_EQ(rows(), (Ids{"jakarta"}));
    EXPECT_EQ(h.state.sizes.contains(SizeClass::Large), true);
    h.click("active.country.ID");
    EXPECT_TRUE(h.state.countries.empty());
    h.click("filter.close");
    EXPECT_EQ(h.item("filter.country.ID"), nullptr);
    h.click("table.clear");
    EXPECT_EQ(rows().size(), 26u);
    EXPECT_EQ(h.item("table.clear"), nullptr);
}

TEST_F(TableView, TheSearchTextIsAChipThatCanBeTakenAway) {
    h.state.query = "nang";
    h.settle();
    EXPECT_EQ(rows(), Ids{"da-nang"});
    EXPECT_TRUE(h.shows("Only rows with “nang”"));
    h.click("table.chip.query");
    EXPECT_EQ(h.state.query, "");
    EXPECT_EQ(rows().size(), 26u);
}

TEST_F(TableView, WhereNothingIsLeftItSaysSoAndTheWayBack) {
    h.state.query = "no such place";
    h.state.countries = {"VN"};
    h.settle();
    EXPECT_TRUE(rows().empty());
    EXPECT_TRUE(h.shows("No city is left"));
    EXPECT_EQ(h.item("table.summary"), nullptr);
    h.click("table.empty.clear");
    EXPECT_EQ(h.state.query, "");
    EXPECT_EQ(rows().size(), 26u);
}

TEST_F(TableView, ColumnsAreChosenMovedAndReset) {
    h.settle();
    const Ids before = heads();
    EXPECT_EQ(before[1], "country");
    EXPECT_EQ(before[2], "population");
    EXPECT_FALSE(std::count(before.begin(), before.end(), "hdi")) << "a national figure is shown on request";
    h.click("table.columns");
    h.activate("table.columns.show.hdi");
    EXPECT_EQ(h.state.columns.back(), "hdi");
    EXPECT_NE(label("table.head.hdi").find("national figure"), std::string::npos);
    h.activate("table.columns.show.population");
    EXPECT_EQ(h.item("table.head.population"), nullptr);
    h.activate("table.columns.down.area");
    EXPECT_EQ(heads()[2], "density");
    EXPECT_EQ(heads()[3], "area");
    h.activate("table.columns.reset");
    EXPECT_TRUE(h.state.columns.empty());
    EXPECT_EQ(heads(), before);
}

TEST_F(TableView, TheSummaryCountsTheRowsThatAreShown) {
    h.state.countries = {"PH"};
    h.state.columns = {"area"};
    h.settle();
    std::vector<double> areas;
    for (const auto& city : h.bundle()["cities"])
        if (city["country"] == "PH" && city["cohort"]["value"] == 2018)
            areas.push_back(city["area_km2"]["value"].get<double>());
    std::sort(areas.begin(), areas.end());
    ASSERT_EQ(areas.size(), 3u);
    const auto shown = [](double v) { return format_number(v, v < 100 ? 1 : 0); };
    const double y = h.item("table.summary")->rect.min.y;
    std::multiset<std::string> below;
    for (const SeenText& t : h.texts)
        if (t.rect.min.y > y && t.rect.min.x > h.item("table.summary")->rect.max.x) below.insert(t.text);
    for (const std::string& text : {std::string("3"), shown(areas[0]), shown(areas[1]), shown(areas[2])})
        EXPECT_TRUE(below.count(text)) << text;
    h.click("table.summary");
    EXPECT_FALSE(h.shows("Smallest"));
    EXPECT_TRUE(h.shows("Median"));
}

TEST_F(TableView, ShadesOnRequestAndSaysWhatTheyMean) {
    h.settle();
    EXPECT_FALSE(h.shows(h.strings().get("table.shade_key")));
    h.click("table.shade");
    EXPECT_TRUE(h.state.shade);
    EXPECT_TRUE(h.shows(h.strings().get("table.shade_key")));
    EXPECT_EQ(h.item("table.shade")->checked, std::optional<bool>(true));
}

TEST_F(TableView, HeadAndFirstColumnStayWhenItScrolls) {
    h.width = 900;
    h.height = 600;
    h.settle();
    const Box name = h.item("table.head.name")->rect, population = h.item("table.head.population")->rect,
              first = h.item("table.row.bandar-seri-begawan")->rect;
    h.wheel(500, 300, -200, -150);
    EXPECT_EQ(h.item("table.head.name")->rect, name);
    EXPECT_LT(h.item("table.head.population")->rect.min.x, population.min.x);
    EXPECT_EQ(h.item("table.head.population")->rect.min.y, population.min.y);
    const UiItem* left = h.item("table.row.bandar-seri-begawan");
    EXPECT_TRUE(left == nullptr || left->rect.width() == 0) << "scrolled away";
    EXPECT_EQ(h.item(h.items_with_prefix("table.row.").at(1)->id)->rect.min.x, first.min.x);
    h.wheel(500, 300, 5000, 5000);
    EXPECT_EQ(h.item("table.head.population")->rect, population);
}

TEST_F(TableView, TheFocusBringsAHiddenCellIntoSight) {
    h.width = 900;
    h.height = 600;
    h.settle();
    Ids seen;
    for (int step = 0; step < 30; ++step) {  // as Tab does it, down the names
        const auto names = h.items_with_prefix("table.row.");
        h.scratch.focused_item = names.back()->id;
        h.scratch.scroll_to_focus = true;
        h.settle();
        const UiItem* item = h.item(h.scratch.focused_item);
        ASSERT_NE(item, nullptr);
        EXPECT_GT(item->rect.height(), 30) << item->id;
    }
    EXPECT_EQ(h.scratch.focused_item, "table.row.yangon") << "the last by name";
    const std::string last = h.items_with_prefix("table.cell.yangon.").back()->id;
    h.scratch.focused_item = last;
    h.scratch.scroll_to_focus = true;
    h.settle();
    EXPECT_GT(h.item(last)->rect.width(), 60);
}

TEST_F(TableView, OfTenThousandRowsOnlyThoseInSightAreDrawn) {
    h.width = 1440;
    h.height = 900;
    h.settle();
    const std::size_t texts = h.texts.size(), items = h.items.size();
    h.stress_rows = 10'000;
    h.settle();
    EXPECT_LE(h.texts.size(), texts + 40);
    EXPECT_LE(h.items.size(), items + 40);
    EXPECT_TRUE(h.shows("+ 10,000 synthetic rows"));
    EXPECT_TRUE(h.shows("26 cities")) << "the synthetic ones are not counted as cities";
    h.wheel(700, 500, -1e9);
    EXPECT_TRUE(h.shows("Test row 10,000"));
    EXPECT_LE(h.texts.size(), texts + 40);
    EXPECT_LE(h.items.size(), items + 40);
}

TEST_F(TableView, IsMadeOnceForEachChange) {
    h.stress_rows = 10'000;
    h.settle();
    const TableRow* made = h.scratch.table->table.rows.data();
    h.settle();
    h.state.shade = true;
    h.state.theme = ThemeChoice::Dark;
    h.settle();
    EXPECT_EQ(h.scratch.table->table.rows.data(), made);
    EXPECT_EQ(h.scratch.table->key.sort, "name");
    h.click("table.head.area");
    EXPECT_EQ(h.scratch.table->key.sort, "-area");
}

TEST_F(TableView, OnAPhoneTheFirstColumnLeavesRoomForFigures) {
    for (const double width : {320.0, 390.0}) {
        h.width = width;
        h.height = width < 350 ? 568 : 844;
        h.scratch = {};
        h.settle();
        const Box name = h.item("table.head.name")->rect;
        EXPECT_LE(name.max.x, width * 0.4);
        EXPECT_GT(h.item("table.head.population")->rect.width(), 90);
        EXPECT_GE(h.item("table.row.battambang")->rect.height(), 44);
        std::size_t in_sight = 0;
        for (const UiItem* i : h.items_with_prefix("table.row.")) in_sight += i->rect.height() > 40 ? 1U : 0U;
        EXPECT_GE(in_sight, width < 350 ? 4u : 8u) << width;
    }
}

// ---- contrast ----

double linear(unsigned byte) {
    const double c = static_cast<double>(byte) / 255;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}
double luminance(const std::array<double, 3>& c) {
    return 0.2126 * linear(static_cast<unsigned>(c[0])) + 0.7152 * linear(static_cast<unsigned>(c[1])) +
           0.0722 * linear(static_cast<unsigned>(c[2]));
}
std::array<double, 3> over(Color top, const std::array<double, 3>& below) {
    const double a = static_cast<double>(top >> 24) / 255;
    std::array<double, 3> out{};
    for (unsigned i = 0; i < 3; ++i) out[i] = static_cast<double>((top >> (8 * i)) & 0xFF) * a + below[i] * (1 - a);
    return out;
}

TEST(TableShade, KeepsTextReadableInBothThemes) {
    for (const Theme* theme : {&light_theme(), &dark_theme()}) {
        for (const Color ground : {theme->card, theme->accent_soft}) {
            for (double part = 0; part <= 1; part += 0.125) {
                const auto base = over(ground, {0, 0, 0});
                const auto shaded = over(theme->hover, over(table_shade(*theme, part), base));
                const double a = luminance(shaded), b = luminance(over(theme->text, base));
                EXPECT_GE((std::max(a, b) + 0.05) / (std::min(a, b) + 0.05), 4.5) << part << " dark " << theme->dark;
            }
        }
    }
}

}  // namespace
}  // namespace ascn
