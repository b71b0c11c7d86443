#include "model/export.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "export_fixture.h"
#include "real_cities.h"

namespace ascn {
namespace {

/// What a JSON row has under a CSV column: of "status_2024" the status in the year's part of the history.
const json& value_of(const json& row, const std::string& column) {
    if (row.contains(column)) return row[column];
    const std::size_t bar = column.rfind('_');
    for (const json& year : row["history"]) {
        if (std::to_string(year["report_year"].get<int>()) == column.substr(bar + 1))
            return year.at(column.substr(0, bar));
    }
    ADD_FAILURE() << column;
    return row;
}

TEST(Export, SaysWhatItIs) {
    const json file = exported(of(View::Compare));
    EXPECT_EQ(file["title"], "A title");
    EXPECT_EQ(file["view"], "compare");
    EXPECT_EQ(file["link"], "https://example.org/#compare");
    EXPECT_EQ(file["data_version"], published()["version"]);
    EXPECT_EQ(file["data_date"], published()["date"]);
    EXPECT_TRUE(file["licence"].get<std::string>().find("CC BY 4.0") != std::string::npos);
    EXPECT_TRUE(file["disclaimer"].get<std::string>().find("no legal meaning") != std::string::npos);
    EXPECT_EQ(file["shows"], json::array({"Da Nang, Cebu City"}));
    EXPECT_EQ(file["count"], file["rows"].size());
}

TEST(Export, ADataSetOfTheReadersOwnIsNotLicensedByUs) {
    const json file =
        json::parse(export_text(real_cities(), english(), of(View::Table), {"t", "l", "mine.json"}, ExportKind::Json));
    EXPECT_EQ(file["own_data"], "mine.json");
    EXPECT_FALSE(file.contains("licence"));
    EXPECT_FALSE(file.contains("data_date"));
}

TEST(Export, TheHeadComesAloneForAPicture) {
    const json file = json::parse(export_text(real_cities(), english(), of(View::Map), {}, ExportKind::Head));
    EXPECT_FALSE(file.contains("rows"));
    EXPECT_FALSE(file["sources"].empty());
    EXPECT_EQ(file["count"], 26);
}

TEST(Export, TheComparisonHasEachFigureOfTheDataSet) {
    ViewState state = of(View::Compare);
    state.compare = {"hanoi", "singapore"};
    const json rows = exported(state)["rows"];
    for (const char* id : {"hanoi", "singapore"}) {
        const json& city = city_of(id);
        int found = 0;
        for (const json& row : rows) {
            if (row["city_id"] != id || row["indicator_id"] != "population") continue;
            ++found;
            EXPECT_EQ(row["value"], city["population"]["value"]);
            EXPECT_EQ(row["year"], city["population"]["year"]);
            EXPECT_EQ(row["boundary"], city["population"]["boundary"]);
            EXPECT_EQ(row["unit"], "persons");
            EXPECT_TRUE(row["missing"].is_null());
            EXPECT_EQ(row["source"].size(), city["population"]["source"].size());
            EXPECT_EQ(row["rank_of"], 26);
        }
        EXPECT_EQ(found, 1) << id;
    }
}

TEST(Export, EveryValueHasASourceAndEveryGapAReason) {
    ViewState compare = of(View::Compare);
    compare.compare = {"hanoi", "singapore", "sihanoukville", "nay-pyi-taw"};
    for (const ViewState& state : {compare, of(View::Table), of(View::Map)}) {
        const json rows = exported(state)["rows"];
        ASSERT_FALSE(rows.empty());
        for (const json& row : rows) {
            const std::string where = words(row["city_id"]) + " " + words(row["indicator_id"]);
            if (row["value"].is_null()) {
                EXPECT_TRUE(row["missing"] == "no published figure" || row["missing"] == "not applicable") << where;
            } else {
                EXPECT_TRUE(row["missing"].is_null()) << where;
                EXPECT_FALSE(row["source"].is_null()) << where;
            }
        }
    }
}

TEST(Export, KnownRowsAloneWhereTheComparisonShowsNoOthers) {
    ViewState state = of(View::Compare);
    state.compare = {"cauayan"};
    const std::size_t all = exported(state)["rows"].size();
    state.rows.insert(RowOption::Known);
    const json known = exported(state)["rows"];
    EXPECT_LT(known.size(), all);
    for (const json& row : known) {
        if (words(row["indicator_id"]).starts_with("plan-")) continue;
        EXPECT_FALSE(row["value"].is_null());
    }
}

TEST(Export, TheTableKeepsFiltersColumnsAndSort) {
    ViewState state = of(View::Table);
    state.countries = {"TH", "VN"};
    state.columns = {"area", "population"};
    state.sort = "-population";
    const auto rows = parsed(csv_of(state));
    std::vector<std::pair<double, std::string>> expected;  // largest first
    for (const json& city : published()["cities"]) {
        const bool kept = city["country"] == "TH" || city["country"] == "VN";
        if (!kept || city["cohort"]["value"] != 2018) continue;
        const json& value = city["population"]["value"];
        expected.emplace_back(value.is_number() ? -value.get<double>() : 1, words(city["id"]));
    }
    std::sort(expected.begin(), expected.end());
    ASSERT_EQ(rows.size(), expected.size() * 2);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(rows[i * 2].at("city_id"), expected[i].second);
        EXPECT_EQ(rows[i * 2].at("indicator_id"), "area");
        EXPECT_EQ(rows[i * 2 + 1].at("indicator_id"), "population");
        if (expected[i].first < 0) {
            EXPECT_EQ(std::stod(rows[i * 2 + 1].at("value")), -expected[i].first);
        }
    }
    EXPECT_EQ(exported(state)["shows"][0], "Country: Thailand, Viet Nam");
}

TEST(Export, CsvAndJsonSayTheSame) {
    for (const ViewState& state : {of(View::Compare), of(View::Compare, "charts"), of(View::Areas),
                                   of(View::Areas, "projects"), of(View::Network, "monitoring"),
                                   of(View::Network, "timeline"), of(View::Network, "framework"), of(View::Network)}) {
        const auto rows = parsed(csv_of(state));
        const json same = exported(state)["rows"];
        ASSERT_EQ(rows.size(), same.size());
        ASSERT_FALSE(rows.empty());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (const auto& [column, cell] : rows[i]) {
                const json& value = value_of(same[i], column);
                if (value.is_null()) {
                    EXPECT_EQ(cell, "");
                } else if (value.is_number()) {
                    EXPECT_EQ(std::stod(cell), value.get<double>());
                } else if (value.is_string()) {
                    EXPECT_EQ(cell, words(value));
                }
            }
        }
    }
}

TEST(Export, OfAFilterThatNothingPassesTheFileIsWholeAndEmpty) {
    ViewState state = of(View::Table);
    state.countries = {"BN"};
    state.sizes.insert(SizeClass::Large);
    EXPECT_TRUE(parsed(csv_of(state)).empty());
    const json file = exported(state);
    EXPECT_EQ(file["rows"], json::array());
    EXPECT_EQ(file["sources"], json::array());
    EXPECT_EQ(file["count"], 0);
    EXPECT_EQ(file["shows"], json::array({"Country: Brunei Darussalam", "Size: large", "0 of 26 cities match"}));
}

TEST(Export, KindsFromOutside) {
    EXPECT_EQ(export_kind_from(0), ExportKind::Csv);
    EXPECT_EQ(export_kind_from(1), ExportKind::Json);
    EXPECT_EQ(export_kind_from(2), ExportKind::Head);
    EXPECT_EQ(export_kind_from(-1), std::nullopt);
    EXPECT_EQ(export_kind_from(3), std::nullopt);
}

TEST(Export, FocusAreasSayWhichAreInThePlanAndHowManyProjectsTheReportLists) {
    ViewState state = of(View::Areas);
    state.year = 2024;
    const json rows = exported(state)["rows"];
    EXPECT_EQ(rows.size(), 26U * 6U);
    std::map<std::string, int> sums;
    for (const json& row : rows) {
        if (!row["projects"].is_null()) sums[words(row["city_id"])] += row["projects"].get<int>();
        const json& areas = city_of(words(row["city_id"]))["plan"]["focus_areas"]["value"];
        EXPECT_EQ(row["in_plan"].get<bool>(),
                  std::find(areas.begin(), areas.end(), row["focus_area_id"]) != areas.end());
    }
    std::map<std::string, int> counted;
    for (const json& project : published()["projects"]) {
        for (const json& listing : project["history"]) {
            if (listing["year"] == 2024 && city_of(words(project["city"]))["cohort"]["value"] == 2018)
                ++counted[words(project["city"])];
        }
    }
    EXPECT_EQ(sums, counted);
}

TEST(Export, EventsOfTheKindsThatTheTimelineShows) {
    ViewState state = of(View::Network, "timeline");
    EXPECT_EQ(exported(state)["rows"].size(), published()["network"]["timeline"].size());
    state.events.insert(EventCategory::Meeting);
    std::size_t meetings = 0;
    for (const json& event : published()["network"]["timeline"]) meetings += event["category"] == "meeting" ? 1 : 0;
    const auto rows = rows_of(state);
    ASSERT_GT(meetings, 0U);
    EXPECT_EQ(rows.size(), meetings);
    for (const json& row : rows) EXPECT_EQ(row["category"], "meeting");
}

TEST(Export, AllPartnershipsWithTheirSources) {
    const json rows = exported(of(View::Network, "partners"))["rows"];
    const json& all = published()["network"]["partnerships"];
    ASSERT_EQ(rows.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_EQ(rows[i]["partnership_id"], all[i]["id"]);
        EXPECT_EQ(rows[i]["kind"], all[i]["kind"]);
        EXPECT_FALSE(rows[i]["source"].is_null());
    }
}

TEST(Export, TheReportsCountsAsPrinted) {
    const json rows = exported(of(View::Network, "monitoring"))["rows"];
    for (const json& report : published()["network"]["monitoring"]) {
        const auto total = std::find_if(rows.begin(), rows.end(), [&](const json& row) {
            return row["report_year"] == report["year"] && row["what"] == "total";
        });
        ASSERT_NE(total, rows.end());
        EXPECT_EQ((*total)["value"], report["total"]);
    }
}

TEST(Export, TheSectionsOfWordsStatementByStatement) {
    const json& network = published()["network"];
    const json framework = exported(of(View::Network, "framework"))["rows"];
    std::map<std::string, int> sections;
    for (const json& row : framework) {
        ++sections[words(row["section"])];
        EXPECT_FALSE(row["source"].is_null()) << row["id"].dump();
        EXPECT_EQ(row["goals"].is_array(), row["section"] == "Focus areas") << row["id"].dump();
    }
    EXPECT_EQ(sections["Focus areas"], 6);
    EXPECT_EQ(sections["Outcomes"], 3) << "competitive economy, sustainable environment, high quality of life";
    const json urbanisation = exported(of(View::Network, "urbanisation"))["rows"];
    EXPECT_EQ(urbanisation.size(), network["context"].size());
    const json criticism = exported(of(View::Network, "criticism"))["rows"];
    ASSERT_EQ(criticism.size(), network["criticisms"].size() + network["documents"].size());
    EXPECT_EQ(criticism[0]["text"], network["criticisms"][0]["text"]);
    EXPECT_EQ(criticism[0]["answer"], network["criticisms"][0]["answer"]);
    EXPECT_EQ(criticism.back()["section"], "Documents");
}

TEST(Export, AboutHasFilesOfItsOwn) { EXPECT_EQ(exported(of(View::About))["count"], 0); }

}  // namespace
}  // namespace ascn
