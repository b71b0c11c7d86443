// The documents of tests/corpus: good ones are taken, bad ones refused at the place that bad.json tells, and those that
// the fuzzer found keep every promise.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "data/dataset_json.h"
#include "data/object_reader.h"
#include "data/read_file.h"
#include "fuzz/check_dataset.h"

namespace ascn {
namespace {

std::vector<std::string> files_in(const char* folder) {
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) out.push_back(entry.path().string());
    std::sort(out.begin(), out.end());
    return out;
}

TEST(Corpus, GoodDocumentsAreTaken) {
    const std::vector<std::string> files = files_in(ASCN_CORPUS_DIR "/good");
    EXPECT_GE(files.size(), 2u);
    for (const std::string& file : files) {
        const Result<Dataset> result = parse_dataset(read_file(file).value());
        EXPECT_TRUE(result.ok()) << file << (result.ok() ? "" : listed(result.problems()));
    }
}

TEST(Corpus, BadDocumentsAreRefusedWhereTheyAreBad) {
    const std::string text = read_file(ASCN_CORPUS_DIR "/bad.json").value();
    JsonTree tree;
    ProblemList problems;
    ASSERT_TRUE(tree.parse(text, problems));
    EXPECT_EQ(tree.root().size(), files_in(ASCN_CORPUS_DIR "/bad").size());
    for (JsonValue entry : tree.root()) {
        const std::string file(member_of(entry, "file").text());
        const auto bytes = read_file(ASCN_CORPUS_DIR "/bad/" + file);
        ASSERT_TRUE(bytes) << file;
        const Result<Dataset> result = parse_dataset(*bytes);
        ASSERT_FALSE(result.ok()) << file;
        const Problem& first = result.problems()[0];
        EXPECT_EQ(first.path, member_of(entry, "path").text()) << file << listed(result.problems());
        EXPECT_NE(first.what.find(member_of(entry, "what").text()), std::string::npos)
            << file << listed(result.problems());
    }
}

TEST(Corpus, WhatTheFuzzerFoundKeepsEveryPromise) {
    const std::vector<std::string> files = files_in(ASCN_CORPUS_DIR "/fuzz");
    EXPECT_GT(files.size(), 20u);
    for (const std::string& file : files) {
        SCOPED_TRACE(file);
        check_answer_for(read_file(file).value());
    }
}

/// A document of one list with so many items, and as long as they make it.
std::string with_cities(std::string_view item, std::size_t count) {
    std::string out = R"({"version": "2026.1.0", "date": "2026-01-01", "cities": [)";
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) out += ',';
        out += item;
    }
    return out += "]}";
}

// Sizes at which quadratic work, or a path for each problem, would take minutes.
TEST(Corpus, HugeDocumentsEndSoon) {
    for (const std::string& text :
         {with_cities("1", 200'000), with_cities(R"({"id":"a"})", 20'000), with_cities(R"({"a":1,"a":1})", 40'000),
          "[" + std::string(4'000'000, ' ') + "]", "[\"" + std::string(4'000'000, 'a') + "\"]",
          "{\"" + std::string(4'000'000, 'k') + "\":1}", std::string(4'000'000, '['),
          "[" + std::string(1'000'000, '1') + "]", "[\"" + std::string(1'000'000, '\xC3') + "\"]"}) {
        const Result<Dataset> result = parse_dataset(text);
        ASSERT_FALSE(result.ok());
        EXPECT_LE(result.problems().size(), ProblemList::kMaxProblems + 1);
        std::size_t bytes = 0;
        for (const Problem& p : result.problems()) bytes += p.path.size() + p.what.size() + p.expected.size();
        EXPECT_LT(bytes, 1'000'000u) << "messages for people";
    }
    EXPECT_EQ(parse_dataset(std::string(50'000'001, ' ')).problems()[0].what, "is too large");
}

}  // namespace
}  // namespace ascn
