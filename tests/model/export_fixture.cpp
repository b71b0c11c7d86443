#include "export_fixture.h"

#include <gtest/gtest.h>

#include <map>
#include <utility>
#include <vector>

#include "data/read_file.h"
#include "real_cities.h"

namespace ascn {

const Strings& english() {
    static const Strings strings = [] {
        Result<Strings> result = Strings::parse(read_file(ASCN_SOURCE_DIR "/data/lang/en.json").value_or(""));
        return result.ok() ? std::move(result).value() : Strings();
    }();
    return strings;
}

const json& published() {
    static const json data = json::parse(read_file(ASCN_BUILD_DATA_DIR "/ascn.json").value_or("{}"));
    return data;
}

json exported(const ViewState& state) {
    const ExportAbout about{"A title", "https://example.org/#compare", ""};
    return json::parse(export_text(real_cities(), english(), state, about, ExportKind::Json));
}

json rows_of(const ViewState& state) { return exported(state)["rows"]; }

std::string words(const json& value) { return value.get<std::string>(); }

ViewState of(View view, const char* part) {
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

std::string csv_of(const ViewState& state) { return export_text(real_cities(), english(), state, {}, ExportKind::Csv); }

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

}  // namespace ascn
