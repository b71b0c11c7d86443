// The Compare view as its user sees it: texts by column, and what its controls do to the state. Expected values are
// read from the bundle's JSON, not through the loader.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "view/view_harness.h"

namespace ascn {
namespace {

using Ids = std::vector<std::string>;
const Ids kThree = {"da-nang", "cebu-city", "makassar"};

/// 1220200 -> "1,220,200"
std::string grouped(double value) {
    std::string digits = std::to_string(std::llround(value)), out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += ',';
        out += digits[i];
    }
    return out;
}

class CompareView : public ::testing::Test {
protected:
    CompareView() {
        h.state.view = View::Compare;
        h.state.compare = kThree;
        h.height = 12000;  // all rows are in sight
    }
    /// Column of a city, CSS px, from its population cell.
    Box column(const std::string& id) {
        const UiItem* cell = h.item("compare.source.population." + id);
        EXPECT_NE(cell, nullptr) << id;
        return cell != nullptr ? cell->rect : Box{};
    }
    std::set<std::string> texts_of(const std::string& id) {
        const Box box = column(id);
        const Ids found = h.texts_between(box.min.x, box.max.x);
        return {found.begin(), found.end()};
    }
    Ids heads() {
        Ids ids;
        for (const UiItem* i : h.items_with_prefix("compare.open.")) ids.push_back(i->id.substr(13));
        return ids;
    }
    ViewHarness h;
};

TEST_F(CompareView, ShowsTheFiguresOfEachCityInItsColumn) {
    h.settle();
    EXPECT_EQ(heads(), kThree);
    for (const std::string& id : kThree) {
        const auto& city = h.bundle_city(id);
        const std::set<std::string> texts = texts_of(id);
        const double population = city["population"]["value"].get<double>(),
                     area = city["area_km2"]["value"].get<double>();
        EXPECT_TRUE(texts.count(city["name"].get<std::string>())) << id;
        EXPECT_TRUE(texts.count(grouped(population))) << id << " " << grouped(population);
        EXPECT_TRUE(texts.count(grouped(area))) << id << " " << grouped(area);
        ASSERT_EQ(city["population"]["boundary"], city["area_km2"]["boundary"]);
        EXPECT_TRUE(texts.count(grouped(population / area))) << id << " " << grouped(population / area);
        EXPECT_TRUE(texts.count("\u00A0km²")) << id;
        EXPECT_TRUE(texts.count("\u00A0per km²")) << id;
    }
}

TEST_F(CompareView, ShowsYearAndBoundaryBesideAFigure) {
    h.settle();
    const auto& makassar = h.bundle_city("makassar")["population"];
    ASSERT_EQ(makassar["year"].get<int>(), 2020);
    EXPECT_TRUE(texts_of("makassar").count("2020 · " + makassar["boundary"].get<std::string>()));
    ASSERT_TRUE(h.bundle_city("da-nang")["population"]["year"].is_null());
    EXPECT_TRUE(texts_of("da-nang").count("year not stated · " +
                                          h.bundle_city("da-nang")["population"]["boundary"].get<std::string>()));
}

TEST_F(CompareView, RanksAmongAllPilotCities) {
    h.settle();
    int larger = 0, known = 0;
    const double own = h.bundle_city("makassar")["population"]["value"].get<double>();
    for (const auto& city : h.bundle()["cities"]) {
        if (city["cohort"]["value"] != 2018 || !city["population"].contains("value")) continue;
        ++known;
        if (city["population"]["value"].get<double>() > own) ++larger;
    }
    EXPECT_TRUE(texts_of("makassar").count(std::to_string(larger + 1) + " of " + std::to_string(known)));
}

TEST_F(CompareView, SaysWhyARowHasNoRank) {
    h.height = 8000;
    h.settle();
    int known = 0;
    for (const auto& city : h.bundle()["cities"]) {
        const auto& figures = city["indicators"];
        if (city["cohort"]["value"] == 2018 && figures.contains("pm25") && figures["pm25"].contains("value")) ++known;
    }
    ASSERT_LT(known, 20) << "else there is a rank";
    const std::string note = "Known for " + std::to_string(known) + " of 26 pilot cities: not ranked";
    EXPECT_TRUE(h.shows(note));
    h.state.compare = {"jakarta", "manila"};  // of a region as large as the metropolis
    h.settle();
    EXPECT_TRUE(h.shows("Boundaries differ \u00B7 " + note));
}

TEST_F(CompareView, ShowsTheActionPlanAndTheOfficers) {
    h.settle();
    for (const std::string& id : kThree) {
        const auto& city = h.bundle_city(id);
        const std::set<std::string> texts = texts_of(id);
        EXPECT_TRUE(texts.count(city["plan"]["vision"]["value"].get<std::string>())) << id;
        for (const auto& target : city["plan"]["targets"]) EXPECT_TRUE(texts.count(target["value"].get<std::string>()));
        for (const auto& project : h.bundle_projects(id)) {
            EXPECT_TRUE(texts.count(project["title"].get<std::string>())) << id;
            if (!project.value("priority", false)) continue;
            EXPECT_TRUE(texts.count(project["summary"].get<std::string>())) << id;
        }
        for (const auto& list : city["officers"]) {
            for (const auto& person : list["people"]) {
                EXPECT_TRUE(texts.count(person["name"].get<std::string>())) << id;
                EXPECT_TRUE(texts.count(person["designation"].get<std::string>())) << id;
            }
        }
    }
    EXPECT_TRUE(h.shows("List of 8 July 2018"));
    EXPECT_TRUE(h.shows("List of 31 January 2026"));
    EXPECT_TRUE(texts_of("da-nang").count("Industry & Innovation"));
}

TEST_F(CompareView, EveryCellHasItsSource) {
    h.settle();
    for (const std::string& id : kThree) {
        for (const char* row : {"population", "area", "density", "rainfall", "regional-hdi", "hdi", "projects",
                                "vision", "areas", "targets", "report.2022", "report.2025", "officers.2018-07-08",
                                "officers.2026-01-31", "representatives.2026-01-31"}) {
            EXPECT_NE(h.item("compare.source." + std::string(row) + "." + id), nullptr) << row << " " << id;
        }
        for (const auto& project : h.bundle_projects(id)) {
            EXPECT_NE(h.item("compare.source.project." + id + "." + project["id"].get<std::string>()), nullptr);
        }
    }
}

TEST_F(CompareView, MissingReadsAsMissing) {
    h.settle();
    const Box one = column("da-nang"), three = column("makassar");
    const double step = (three.min.x - one.min.x) / 2;
    const auto times = [this](double x0, double x1, std::string_view text) {
        const Ids found = h.texts_between(x0, x1);
        return std::count(found.begin(), found.end(), text);
    };
    const auto cebu = [&](std::string_view text) { return times(one.min.x + step, one.max.x + step, text); };
    const auto makassar = [&](std::string_view text) { return times(three.min.x, three.max.x, text); };
    const auto none_before = cebu("no published figure"), not_applicable_before = makassar("not applicable");
    h.bundle_city("cebu-city")["population"] = {{"missing", "no-figure"}};
    h.bundle_city("makassar")["area_km2"] = {{"missing", "not-applicable"}};
    h.bundle_city("makassar")["plan"]["vision"] = {{"missing", "no-figure"}};
    h.bundle_city("makassar")["officers"][1].erase("people");
    h.bundle_city("makassar")["officers"][1]["missing"] = "no-figure";
    h.bundle_city("makassar")["officers"][1]["note"] = "The list leaves the place empty.";
    h.reload();
    h.settle();
    EXPECT_EQ(cebu("no published figure"), none_before + 2);  // population, and density with it
    EXPECT_EQ(cebu("0"), 0);
    EXPECT_EQ(makassar("not applicable"), not_applicable_before + 2);  // area, and density with it
    EXPECT_EQ(makassar("none published"), 1);
    EXPECT_EQ(makassar("none named in this list"), 1);
    EXPECT_EQ(makassar("The list leaves the place empty."), 1);
}

TEST_F(CompareView, NationalFiguresHaveNeitherRankNorBoundaryOfACity) {
    h.settle();
    const auto& viet_nam = *std::find_if(h.bundle()["countries"].begin(), h.bundle()["countries"].end(),
                                         [](const auto& c) { return c["id"] == "VN"; });
    const int year = viet_nam["indicators"]["hdi"]["year"].get<int>();
    const UiItem* cell = h.item("compare.source.hdi.da-nang");
    ASSERT_NE(cell, nullptr);
    EXPECT_NE(cell->label.find(", " + std::to_string(year) + " · national figure"), std::string::npos) << cell->label;
    EXPECT_TRUE(cell->label.ends_with("national figure")) << cell->label;  // no rank behind it
    EXPECT_TRUE(h.shows(h.strings().get("compare.national")));
    const UiItem* region = h.item("compare.source.regional-hdi.da-nang");
    ASSERT_NE(region, nullptr);
    EXPECT_NE(region->label.find("region: "), std::string::npos) << region->label;
}

TEST_F(CompareView, CountsTheProjectsOfEachReport) {
    h.settle();
    for (const std::string& id : kThree) {
        const std::set<std::string> texts = texts_of(id);
        for (const int year : {2022, 2023, 2024, 2025}) {
            int listed = 0;
            for (const auto& project : h.bundle_projects(id)) {
                for (const auto& listing : project.value("history", nlohmann::json::array()))
                    listed += listing["year"] == year ? 1 : 0;
            }
            EXPECT_TRUE(texts.count(std::to_string(listed))) << id << " " << year << " " << listed;
        }
    }
}

TEST_F(CompareView, GroupsFoldAndUnfold) {
    h.settle();
    ASSERT_NE(h.item("compare.source.rainfall.da-nang"), nullptr);
    h.click("compare.fold.climate");
    EXPECT_EQ(h.item("compare.source.rainfall.da-nang"), nullptr);
    EXPECT_EQ(h.item("compare.fold.climate")->checked, std::optional<bool>(false));
    EXPECT_NE(h.item("compare.source.population.da-nang"), nullptr);
    h.activate("compare.fold.climate");
    EXPECT_NE(h.item("compare.source.rainfall.da-nang"), nullptr);
}

TEST_F(CompareView, WarnsBesideAFigureThatSourcesDisputeAndSaysWhatTheySay) {
    const auto& conflict = h.bundle_city("da-nang")["conflicts"][0];
    ASSERT_EQ(conflict["about"], "population");
    h.settle();
    EXPECT_EQ(h.item("compare.dispute.population.cebu-city") != nullptr, [this] {
        for (const auto& c : h.bundle_city("cebu-city")["conflicts"])
            if (c.value("about", "") == "population") return true;
        return false;
    }());
    h.click("compare.dispute.population.da-nang");
    ASSERT_TRUE(h.scratch.note.has_value());
    EXPECT_EQ(h.scratch.note->lines, (Ids{conflict["text"].get<std::string>()}));
    EXPECT_EQ(h.scratch.note->sources.size(), conflict["source"].size());
}

TEST_F(CompareView, TellsWhereBoundariesDiffer) {
    for (const char* id : {"da-nang", "cebu-city", "makassar"}) {
        for (const char* fact : {"population", "area_km2"}) h.bundle_city(id)[fact]["boundary"] = "city";
    }
    h.reload();
    h.settle();
    EXPECT_FALSE(h.shows("Boundaries differ"));
    h.bundle_city("da-nang")["area_km2"]["boundary"] = "province";
    h.reload();
    h.settle();
    EXPECT_TRUE(h.shows("Boundaries differ"));
}

}  // namespace
}  // namespace ascn
