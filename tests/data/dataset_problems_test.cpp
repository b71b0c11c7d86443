// What a person reads of a data set with mistakes, and that damaged bytes do no harm.
#include <gtest/gtest.h>

#include <algorithm>

#include "data/dataset_json.h"
#include "data/read_file.h"

namespace ascn {
namespace {

const std::string& good() {
    static const std::string text = read_file(ASCN_SOURCE_DIR "/tests/corpus/good/complete.json").value_or("");
    return text;
}

/// The good document with each first text replaced by the second.
std::string edited(std::initializer_list<std::pair<std::string_view, std::string_view>> edits) {
    std::string text = good();
    for (const auto& [from, to] : edits) {
        const std::size_t at = text.find(from);
        if (at == text.npos)
            ADD_FAILURE() << "the document holds no " << from;
        else
            text.replace(at, from.size(), to);
    }
    return text;
}

/// What the loader says of one edit, as "path: what (expected)".
std::string said_of(std::string_view from, std::string_view to) {
    const Result<Dataset> result = parse_dataset(edited({{from, to}}));
    return result.ok() ? "taken" : listed(result.problems());
}

// The differential test breaks everything; here is what a person gets to read.
TEST(Messages, SayWhereWhatAndWhatElse) {
    EXPECT_EQ(said_of("1284.7", "0.5"), "\n  /cities/1/area_km2/value: is 0.5 (a number from 1 to 100000)");
    EXPECT_EQ(said_of("1000000,", "\"1,000,000\","), "\n  /cities/1/population/value: is text (a whole number)");
    EXPECT_EQ(said_of("\"persons\", \"year\"", "\"households\", \"year\""),
              "\n  /cities/1/population/unit: is 'households' ('persons')");
    EXPECT_EQ(said_of("\"country\": \"VN\"", "\"country\": \"XX\""),
              "\n  /cities/1/country: is 'XX' (the id of a country in /countries)");
    EXPECT_EQ(said_of("\"confidence\": \"low\"", "\"confidence\": \"sure\""),
              "\n  /cities/1/setting/confidence: is 'sure' (one of: high medium low)");
    EXPECT_EQ(said_of("\"confidence\": \"low\"", "\"confidense\": \"low\""),
              "\n  /cities/1/setting/confidense: is not a known member (correct its name or leave it out)");
    EXPECT_EQ(said_of(" \"note\": \"Year not stated.\"", " \"boundary_note\": \"x\""),
              "\n  /cities/1/area_km2/note: is not there (why there is no year)"
              "\n  /cities/1/area_km2/boundary_note: is not a known member (correct its name or leave it out)");
    EXPECT_EQ(said_of("{\"missing\": \"not-applicable\"}", "{\"missing\": \"not-applicable\", \"value\": 1}"),
              "\n  /cities/0/area_km2/value: is not a known member (nothing but a note beside 'missing')");
    EXPECT_EQ(said_of("\"Dili\"", "\"Dili \""),
              "\n  /cities/0/name: is 'Dili ' (one line of text without space at its ends, at most 2,000 characters)");
    EXPECT_EQ(said_of("\"name\": \"Dili\",", ""), "\n  /cities/0/name: is not there (required here)");
    EXPECT_EQ(said_of("\"camera\"", "\"Camera\""),
              "\n  /topics/0/words/1: is 'Camera' (words of small letters a to z, single blanks between; at most 60)");
    EXPECT_EQ(said_of("\"new water\"", "\"water\""),
              "\n  /topics/1/whole_words/1: is 'water' once more (each one once)");
    EXPECT_EQ(said_of("\"words\": [\"traffic control\", \"camera\"]", "\"note\": \"Cameras\""),
              "\n  /topics/0/words: is not there (required here)"
              "\n  /topics/0/note: is not a known member (correct its name or leave it out)");
    EXPECT_EQ(said_of("\"id\": \"water\"", "\"id\": \"traffic\""),
              "\n  /projects/1/id: is 'traffic' once more (each one once in a city)");
    EXPECT_EQ(said_of("\"year\": 2025, \"status\": \"ongoing\"", "\"year\": 2022, \"status\": \"ongoing\""),
              "\n  /projects/0/history/1/year: stands in the wrong place (ascending order)");
}

TEST(Messages, NameEveryProblemAtOnce) {
    const Result<Dataset> result = parse_dataset(edited({{"1284.7", "-1"},
                                                         {"108.22083", "208.22083"},
                                                         {R"("country": "TL")", R"("country": "XX")"},
                                                         {"\"Beta list\"", "7"},
                                                         {"\"number\": 3", "\"number\": 0"}}));
    ASSERT_FALSE(result.ok());
    std::vector<std::string> paths;
    for (const Problem& p : result.problems()) paths.push_back(p.path);
    std::sort(paths.begin(), paths.end());
    EXPECT_EQ(paths, (std::vector<std::string>{"/cities/0/country", "/cities/1/area_km2/value",
                                               "/cities/1/location/lon", "/network/governance/meetings/1/number",
                                               "/network/governance/meetings/1/number", "/sources/1/title"}));
}

TEST(Messages, AreCountedWhereTheyAreTooMany) {
    std::string cities;
    for (int i = 0; i < 300; ++i) cities += i == 0 ? "1" : ",1";
    const Result<Dataset> result = parse_dataset(R"({"cities": [)" + cities + "]}");
    ASSERT_FALSE(result.ok());
    ASSERT_EQ(result.problems().size(), 201u);
    // 300 cities; version, date, countries, indicators, sources, projects and network are not there
    EXPECT_EQ(result.problems().back().what, "has 107 more problems");
}

// Sets of topics have 32 places.
TEST(Messages, SayWhereThereAreTooManyTopicsOrWords) {
    std::string topics, words;
    for (int i = 0; i < 33; ++i) topics += R"({"id": "t)" + std::to_string(i) + R"(", "name": "T", "words": ["t"]}, )";
    EXPECT_EQ(said_of("{\"id\": \"on-the-move\"", topics + "{\"id\": \"on-the-move\""),
              "\n  /topics: is too long (32 topics or fewer)");
    for (int i = 0; i < 50; ++i) words += '"' + std::string(static_cast<std::size_t>(i) + 1, 'x') + "\", ";
    EXPECT_EQ(said_of("\"drain\"", words + "\"drain\""), "\n  /topics/1/words: is too long (50 words or fewer)");
    EXPECT_EQ(said_of("\"drain\"", words.substr(0, words.size() - 2)), "taken");
}

// Every prefix and every document with one byte changed must end in a verdict, not in a crash or a half-built result.
TEST(DatasetJson, DamagedBytesNeverCrash) {
    const std::string text = good();
    for (std::size_t n = 0; n + 1 < text.size(); n += 97)
        EXPECT_FALSE(parse_dataset(std::string_view(text).substr(0, n)).ok()) << n;
    for (std::size_t i = 0; i < text.size(); i += 41) {
        for (char c : {'\0', '"', '}', '[', '\xF0', '9'}) {
            std::string damaged = text;
            damaged[i] = c;
            const Result<Dataset> result = parse_dataset(damaged);
            if (!result.ok()) {
                EXPECT_FALSE(result.problems().empty());
            }
        }
    }
}

}  // namespace
}  // namespace ascn
