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

/// The rows of the JSON, to walk along.
json rows_of(const ViewState& state) { return exported(state)["rows"]; }

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

// By the lists of the four reports: the blockchain project of Kuching stands in all of them, those of 2022 to 2024 give
// it no status; smart parking is new in 2025; Ipoh joined in 2025.
TEST(Export, AllReportsGiveTheHistoryOfEachProject) {
    ViewState state = of(View::Areas, "projects");
    state.cohort = Cohort::All;
    std::map<std::string, std::map<std::string, std::string>> rows;
    for (auto& row : parsed(csv_of(state))) rows[row.at("city_id") + "/" + row.at("project_id")] = row;
    const auto history = [&](const std::string& project, const std::string& column) {
        std::vector<std::string> cells;
        for (const char* year : {"_2022", "_2023", "_2024", "_2025"})
            cells.push_back(rows.at(project).at(column + year));
        return cells;
    };
    using Cells = std::vector<std::string>;
    const std::string icons = "read from the report's table of icons", absent = "not in the report";
    const std::string flood = "kuching/flood-management-and-response", chain = "kuching/blockchain-technology",
                      parking = "kuching/smart-parking";
    EXPECT_EQ(history(flood, "status"), (Cells{"Planning", "Planning", "Ongoing", "Ongoing"}));
    EXPECT_EQ(history(flood, "status_note"), (Cells{icons, icons, icons, icons}));
    EXPECT_EQ(history(flood, "missing"), (Cells{"", "", "", ""}));
    EXPECT_EQ(history(chain, "status"), (Cells{"", "", "", "Completed"}));
    EXPECT_EQ(history(chain, "missing"), (Cells{"not stated", "not stated", "not stated", ""}));
    EXPECT_EQ(history(chain, "status_note"), (Cells{"", "", "", ""})) << "stated";
    EXPECT_EQ(history(parking, "status"), (Cells{"", "", "", "Ongoing"}));
    EXPECT_EQ(history(parking, "missing"), (Cells{absent, absent, absent, ""}));
    const auto ipoh =
        std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.first.starts_with("ipoh/"); });
    ASSERT_NE(ipoh, rows.end());
    const std::string before = "not applicable";
    EXPECT_EQ(history(ipoh->first, "missing"), (Cells{before, before, before, ""}));
    EXPECT_NE(rows.at(parking).at("source"), "");
}

TEST(Export, EveryListingStandsInTheHistory) {
    ViewState state = of(View::Areas, "projects");
    state.cohort = Cohort::All;
    const std::map<std::string, std::string> names = {
        {"Planning", "planning"}, {"Ongoing", "ongoing"}, {"Completed", "completed"}};
    const json file = exported(state);
    ASSERT_EQ(file["rows"].size(), published()["projects"].size());
    for (const json& row : file["rows"]) {
        const json& all = published()["projects"];
        const auto project = std::find_if(all.begin(), all.end(), [&](const json& one) {
            return one["city"] == row["city_id"] && one["id"] == row["project_id"];
        });
        ASSERT_NE(project, all.end());
        ASSERT_EQ(row["history"].size(), 4U);
        std::map<int, json> listed;
        for (const json& listing : (*project)["history"]) listed[listing["year"].get<int>()] = listing["status"];
        for (const json& year : row["history"]) {
            const auto at = listed.find(year["report_year"].get<int>());
            const bool has_status = at != listed.end() && !at->second.is_null();
            EXPECT_EQ(year["status"].is_null(), !has_status);
            EXPECT_EQ(year["missing"].is_null(), has_status);
            if (has_status) {
                EXPECT_EQ(names.at(words(year["status"])), at->second);
            } else {
                EXPECT_EQ(year["missing"] == "not stated", at != listed.end());
            }
        }
    }
}

TEST(Export, OfOneYearsReportThereIsNoHistory) {
    ViewState state = of(View::Areas, "projects");
    state.year = 2024;
    const auto rows = rows_of(state);
    ASSERT_FALSE(rows.empty());
    for (const json& row : rows) EXPECT_FALSE(row.contains("history"));
}

/// Rows of one chart of Compare.
std::vector<json> chart_rows(const std::vector<std::string>& compared, const char* chart) {
    ViewState state = of(View::Compare, "charts");
    state.compare = compared;
    std::vector<json> kept;
    for (const json& row : rows_of(state)) {
        if (row["chart"] == chart) kept.push_back(row);
    }
    return kept;
}

// The report of 2025 lists five projects of Kuching: three of built infrastructure, one each of two other areas.
TEST(Export, TheChartsBarsByFocusArea) {
    std::map<std::string, json> found;
    for (const json& row : chart_rows({"kuching", "denpasar"}, "Projects by focus area"))
        found[words(row["city_id"]) + " " + words(row["indicator_id"])] = row;
    ASSERT_EQ(found.size(), 12U);
    const auto projects = [&](const std::string& area) { return found.at("kuching " + area)["value"]; };
    EXPECT_EQ(projects("built-infrastructure"), 3);
    EXPECT_EQ(projects("quality-environment"), 1);
    EXPECT_EQ(projects("civic-social"), 1);
    EXPECT_EQ(projects("health-well-being"), 0) << "listed, with none of it";
    const json& unlisted = found.at("denpasar civic-social");
    EXPECT_TRUE(unlisted["value"].is_null()) << "which is not 0 projects";
    EXPECT_EQ(unlisted["missing"], "no project in this report");
    for (const auto& [id, row] : found) {
        EXPECT_EQ(row["year"], 2025);
        EXPECT_EQ(row["unit"], "projects");
        EXPECT_EQ(row["source"].size(), 1U);
    }
}

// Counted by hand in the lists; Ipoh joined in 2025.
TEST(Export, TheChartsBarsByStatusAndYear) {
    std::map<std::string, json> found;
    for (const json& row : chart_rows({"kuching", "ipoh"}, "Project status by report year"))
        found[words(row["city_id"]) + " " + std::to_string(row["year"].get<int>()) + " " + words(row["indicator_id"])] =
            row;
    ASSERT_EQ(found.size(), 2U * 4U * 4U);
    EXPECT_EQ(found.at("kuching 2022 planning")["value"], 1);
    EXPECT_EQ(found.at("kuching 2022 ongoing")["value"], 1);
    EXPECT_EQ(found.at("kuching 2022 unknown")["value"], 1);
    EXPECT_EQ(found.at("kuching 2022 unknown")["indicator"], "not stated");
    EXPECT_EQ(found.at("kuching 2022 completed")["value"], 0);
    EXPECT_EQ(found.at("kuching 2025 ongoing")["value"], 4);
    EXPECT_EQ(found.at("kuching 2025 completed")["value"], 1);
    EXPECT_EQ(found.at("kuching 2025 unknown")["value"], 0);
    EXPECT_TRUE(words(found.at("kuching 2025 ongoing")["note"]).starts_with("4 of the 5 statuses shown are inferred"));
    EXPECT_EQ(found.at("ipoh 2024 ongoing")["missing"], "not applicable");
    EXPECT_EQ(found.at("ipoh 2025 ongoing")["value"], 4);
}

TEST(Export, TheChartsSeriesOfThePopulation) {
    const auto rows = chart_rows({"kuching", "phnom-penh", "da-nang"}, "Population over the years");
    std::vector<std::pair<int, double>> kuching, phnom_penh;
    for (const json& row : rows) {
        if (row["city_id"] == "da-nang") {
            EXPECT_EQ(row["missing"], "no series published") << "the figure itself is published";
            continue;
        }
        auto& points = row["city_id"] == "kuching" ? kuching : phnom_penh;
        points.emplace_back(row["year"].get<int>(), row["value"].get<double>());
        EXPECT_EQ(row["unit"], "persons");
        EXPECT_FALSE(row["source"].is_null());
        EXPECT_EQ(row["boundary"], row["city_id"] == "kuching" ? "district" : "urban agglomeration (UN)");
        EXPECT_EQ(row["indicator_id"], row["city_id"] == "kuching" ? "population" : "agglomeration");
    }
    // the censuses of Malaysia, the last of them the city's figure in the data set
    const std::vector<std::pair<int, double>> censuses = {{1970, 212806}, {1980, 299330}, {1991, 369200},
                                                          {2000, 494109}, {2010, 598617}, {2020, 609205}};
    EXPECT_EQ(kuching, censuses);
    ASSERT_EQ(phnom_penh.size(), 15U) << "every five years from 1950 to 2020";
    EXPECT_EQ(phnom_penh.back(), (std::pair<int, double>(2020, 2077757)));
}

TEST(Export, TheChartsDotsAreThePilotCitiesAndTheComparedOnes) {
    std::map<std::string, int> dots;
    for (const json& row : chart_rows({"ipoh", "kuching"}, "Among all pilot cities")) {
        if (row["indicator_id"] != "population") continue;
        ++dots[words(row["city_id"])];
        const json& population = city_of(words(row["city_id"]))["population"];
        EXPECT_EQ(row["value"], population.value("value", json()));
        EXPECT_EQ(row["boundary"], population.value("boundary", json()));
    }
    EXPECT_EQ(dots.size(), 27U);
    EXPECT_EQ(dots["ipoh"], 1);
    EXPECT_EQ(dots["kuching"], 1);
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
