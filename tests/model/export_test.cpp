#include "model/export.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "data/read_file.h"
#include "real_cities.h"

namespace ascn {
namespace {

using nlohmann::json;

const Strings& english() {
    static const Strings strings = [] {
        Result<Strings> result = Strings::parse(read_file(ASCN_SOURCE_DIR "/data/lang/en.json").value_or(""));
        return result.ok() ? std::move(result).value() : Strings();
    }();
    return strings;
}

/// The data set as its file says it: what the export is measured against.
const json& published() {
    static const json data = json::parse(read_file(ASCN_BUILD_DATA_DIR "/ascn.json").value_or("{}"));
    return data;
}

json exported(const ViewState& state) {
    const ExportAbout about{"A title", "https://example.org/#compare", ""};
    return json::parse(export_text(real_cities(), english(), state, about, ExportKind::Json));
}

std::string csv_of(const ViewState& state) { return export_text(real_cities(), english(), state, {}, ExportKind::Csv); }

std::string words(const json& value) { return value.get<std::string>(); }

ViewState of(View view, const char* part = "") {
    ViewState state;
    state.view = view;
    state.part = part;
    return state;
}

const json& city_of(const std::string& id) {
    for (const json& city : published()["cities"]) {
        if (city["id"] == id) return city;
    }
    ADD_FAILURE() << "no city " << id;
    return published();
}

/// A CSV file read again: rows of named cells (RFC 4180).
std::vector<std::map<std::string, std::string>> parsed(std::string text) {
    EXPECT_TRUE(text.starts_with("\xEF\xBB\xBF"));
    text.erase(0, 3);
    std::vector<std::vector<std::string>> lines(1);
    std::string cell;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
                cell += '"';
                ++i;
            } else if (c == '"') {
                quoted = false;
            } else {
                cell += c;
            }
        } else if (c == '"') {
            EXPECT_TRUE(cell.empty());
            quoted = true;
        } else if (c == ',' || c == '\r') {
            lines.back().push_back(std::exchange(cell, ""));
        } else if (c == '\n') {
            lines.emplace_back();
        } else {
            cell += c;
        }
    }
    EXPECT_FALSE(quoted);
    EXPECT_TRUE(lines.back().empty()) << "ends with a line break";
    lines.pop_back();
    std::vector<std::map<std::string, std::string>> rows;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        EXPECT_EQ(lines[i].size(), lines[0].size()) << "line " << i;
        for (std::size_t k = 0; k < lines[0].size() && k < lines[i].size(); ++k) {
            if (k == 0) rows.emplace_back();
            rows.back()[lines[0][k]] = lines[i][k];
        }
    }
    return rows;
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
    for (const ViewState& state : {of(View::Compare), of(View::Areas), of(View::Areas, "projects"),
                                   of(View::Network, "monitoring"), of(View::Network, "timeline"), of(View::Network)}) {
        const auto rows = parsed(csv_of(state));
        const json same = exported(state)["rows"];
        ASSERT_EQ(rows.size(), same.size());
        ASSERT_FALSE(rows.empty());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (const auto& [column, cell] : rows[i]) {
                const json& value = same[i].at(column);
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

TEST(Export, ProjectsOnceEachAsTheDataSetCountsThem) {
    ViewState state = of(View::Areas, "projects");
    std::size_t pilots = 0;
    for (const json& project : published()["projects"])
        pilots += city_of(words(project["city"]))["cohort"]["value"] == 2018 ? 1U : 0U;
    for (const ProjectGrouping grouping : {ProjectGrouping::City, ProjectGrouping::FocusArea, ProjectGrouping::None}) {
        state.grouping = grouping;
        EXPECT_EQ(exported(state)["rows"].size(), pilots);
    }
}

TEST(Export, ProjectsOfAYearHaveTheStatusOfItsReport) {
    ViewState state = of(View::Areas, "projects");
    state.year = 2023;
    state.project_city = "da-nang";
    const json file = exported(state);
    std::map<std::string, json> listed;
    for (const json& project : published()["projects"]) {
        if (project["city"] != "da-nang") continue;
        for (const json& listing : project["history"]) {
            if (listing["year"] == 2023) listed[words(project["id"])] = listing;
        }
    }
    ASSERT_FALSE(listed.empty());
    ASSERT_EQ(file["rows"].size(), listed.size());
    const std::map<std::string, std::string> names = {
        {"planning", "Planning"}, {"ongoing", "Ongoing"}, {"completed", "Completed"}};
    for (const json& row : file["rows"]) {
        const json& listing = listed.at(words(row["project_id"]));
        EXPECT_EQ(row["report_year"], 2023);
        if (listing["status"].is_null()) {
            EXPECT_EQ(row["missing"], "not stated");
        } else {
            EXPECT_EQ(row["status"], names.at(words(listing["status"])));
        }
        EXPECT_FALSE(row["source"].is_null());
    }
    EXPECT_TRUE(std::find(file["shows"].begin(), file["shows"].end(), "City: Da Nang") != file["shows"].end());
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
    for (const json& row : exported(state)["rows"]) EXPECT_EQ(row["category"], "meeting");
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

TEST(Export, AboutHasFilesOfItsOwn) { EXPECT_EQ(exported(of(View::About))["count"], 0); }

}  // namespace
}  // namespace ascn
