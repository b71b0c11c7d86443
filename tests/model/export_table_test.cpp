#include "model/export_table.h"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

namespace ascn {
namespace {

using nlohmann::json;

/// One row of one column, as the file has it between the header and the end of the line.
std::string field(const ExportCell& cell) {
    ExportTable table({"a"});
    table.begin_row();
    table.cell("a") = cell;
    const std::string csv = table.csv();
    const std::string head =
        "\xEF\xBB\xBF"
        "a\r\n";
    EXPECT_TRUE(csv.starts_with(head));
    EXPECT_TRUE(csv.ends_with("\r\n"));
    return csv.substr(head.size(), csv.size() - head.size() - 2);
}

TEST(ExportTable, WhatEachYearSaysStandsBesideEachOtherOrInAnArray) {
    ExportTable table({"id", {"status", 2024}, {"page", 2024}, {"status", 2025}, {"page", 2025}, "note"});
    table.begin_row();
    table.cell("id") = text_cell("a");
    table.cell("status", 2024) = text_cell("ongoing");
    table.cell("page", 2025) = number_cell(7);
    table.cell("note") = text_cell("n");
    EXPECT_EQ(table.csv().substr(3),
              "id,status_2024,page_2024,status_2025,page_2025,note\r\n"
              "a,ongoing,,,7,n\r\n");
    EXPECT_EQ(json::parse(table.json()),
              json::parse(R"([{"id": "a", "history": [{"report_year": 2024, "status": "ongoing", "page": null},
                                                      {"report_year": 2025, "status": null, "page": 7}], "note": "n"}])"));
}

TEST(ExportTable, YearsMayBeginOrEndTheRow) {
    ExportTable table({{"status", 2024}, {"status", 2025}});
    table.begin_row();
    EXPECT_EQ(json::parse(table.json()), json::parse(R"([{"history": [{"report_year": 2024, "status": null},
                                           {"report_year": 2025, "status": null}]}])"));
}

// RFC 4180 section 2, rules 5 to 7
TEST(ExportTable, QuotesWhatWouldBreakARow) {
    EXPECT_EQ(field(text_cell("plain text")), "plain text");
    EXPECT_EQ(field(text_cell("a,b")), "\"a,b\"");
    EXPECT_EQ(field(text_cell("say \"no\"")), "\"say \"\"no\"\"\"");
    EXPECT_EQ(field(text_cell("two\r\nlines")), "\"two\r\nlines\"");
    EXPECT_EQ(field(text_cell("one\nline")), "\"one\nline\"");
    EXPECT_EQ(field(text_cell(" blank")), "\" blank\"");
    EXPECT_EQ(field(text_cell("กรุงเทพฯ")), "กรุงเทพฯ");
    EXPECT_EQ(field({}), "");
}

TEST(ExportTable, NoTextBecomesAFormulaInASpreadsheet) {
    EXPECT_EQ(field(text_cell("=HYPERLINK(1)")), "'=HYPERLINK(1)");
    EXPECT_EQ(field(text_cell("+1")), "'+1");
    EXPECT_EQ(field(text_cell("-1")), "'-1");
    EXPECT_EQ(field(text_cell("@sum")), "'@sum");
    EXPECT_EQ(field(text_cell("\tx")), "\"'\tx\"");
    EXPECT_EQ(field(text_cell("=1,2")), "\"'=1,2\"");
    EXPECT_EQ(field(text_cell("a=1")), "a=1");
    EXPECT_EQ(field(number_cell(-0.125)), "-0.125") << "a number is no text";
}

TEST(ExportTable, NumbersAreWrittenAsTheyWerePublished) {
    EXPECT_EQ(field(number_cell(10562088)), "10562088");
    EXPECT_EQ(field(number_cell(30.65)), "30.65");
    EXPECT_EQ(field(number_cell(0.1)), "0.1");
    EXPECT_EQ(field(number_cell(1284.73)), "1284.73");
    EXPECT_EQ(field(number_cell(0)), "0");
    EXPECT_EQ(field(number_cell(-0.0)), "0");
    EXPECT_EQ(field(number_cell(123456789012345)), "123456789012345");
    EXPECT_EQ(field(number_cell(std::numeric_limits<double>::quiet_NaN())), "") << "never 'nan'";
}

TEST(ExportTable, ListsStandInOneCell) {
    ExportCell cell;
    add_to_list(cell, "World Bank");
    EXPECT_EQ(field(cell), "World Bank");
    add_to_list(cell, "JICA, Tokyo");
    EXPECT_EQ(field(cell), "\"World Bank; JICA, Tokyo\"");
}

TEST(ExportTable, WithoutRowsTheHeaderStays) {
    const ExportTable table({"city", "value"});
    EXPECT_EQ(table.csv(),
              "\xEF\xBB\xBF"
              "city,value\r\n");
    EXPECT_EQ(table.json(), "[]");
    EXPECT_EQ(table.rows(), 0U);
}

TEST(ExportTable, JsonKeepsKinds) {
    ExportTable table({"text", "number", "list", "yes", "no", "none"});
    table.begin_row();
    table.cell("text") = text_cell("=a \"b\"\n");
    table.cell("number") = number_cell(-2.5);
    add_to_list(table.cell("list"), "one");
    table.cell("yes") = flag_cell(true);
    table.cell("no") = flag_cell(false);
    table.begin_row();
    const json rows = json::parse(table.json());
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0], (json{{"text", "=a \"b\"\n"},
                             {"number", -2.5},
                             {"list", json::array({"one"})},
                             {"yes", true},
                             {"no", false},
                             {"none", nullptr}}));
    EXPECT_TRUE(rows[1]["list"].is_null());
}

}  // namespace
}  // namespace ascn
