// Schemas against loader: thousands of broken documents, made by tests/corpus/make_mutants.mjs, which asked ajv. The
// loader takes exactly those that the schemas take, and of those that only it can refuse it names the place.
#include <gtest/gtest.h>

#include <algorithm>

#include "data/dataset_json.h"
#include "data/object_reader.h"
#include "data/read_file.h"

namespace ascn {
namespace {

/// One change of the base document and what has to come of it.
struct Mutant {
    std::string name, text;
    bool accept = false;
    std::string path;  ///< of the only problem, where the schemas see none
};

class Mutants {
public:
    explicit Mutants(std::string lines) : lines_(std::move(lines)) {
        ProblemList problems;
        JsonTree tree;
        if (tree.parse(next_line(), problems)) base_ = member_of(tree.root(), "base").text();
    }
    /// False at the end.
    bool next(Mutant& out) {
        const std::string_view line = next_line();
        if (line.empty()) return false;
        ProblemList problems;
        JsonTree tree;
        if (!tree.parse(line, problems)) {
            ADD_FAILURE() << line << listed(problems.take());
            return false;
        }
        const auto member = [&tree](std::string_view key) { return member_of(tree.root(), key); };
        const auto position = [&member](std::string_view key) {
            return static_cast<std::size_t>(member(key).number());
        };
        out.name = member("name").text();
        out.text = base_;
        out.text.replace(position("at"), position("remove"), member("insert").text());
        out.accept = member("accept").number() != 0;
        out.path = member("path") ? member("path").text() : std::string_view();
        return true;
    }

private:
    std::string_view next_line() {
        const std::size_t end = std::min(lines_.find('\n', at_), lines_.size());
        const std::string_view line = std::string_view(lines_).substr(at_, end - at_);
        at_ = std::min(end + 1, lines_.size());
        return line;
    }

    std::string lines_, base_;
    std::size_t at_ = 0;
};

TEST(Differential, LoaderAgreesWithTheSchemas) {
    const auto lines = read_file(ASCN_MUTANTS);
    ASSERT_TRUE(lines) << "no " ASCN_MUTANTS ": node and 'npm ci' before CMake, which then makes it";
    Mutants mutants(*lines);
    std::size_t accepted = 0, refused = 0, beyond = 0, wrong = 0;
    for (Mutant mutant; wrong < 50 && mutants.next(mutant);) {
        const Result<Dataset> result = parse_dataset(mutant.text);
        if (!mutant.path.empty()) {
            ++beyond;
            const bool as_told =
                !result.ok() && result.problems().size() == 1 && result.problems()[0].path == mutant.path;
            EXPECT_TRUE(as_told) << mutant.name << ", expected at " << mutant.path
                                 << (result.ok() ? "\n  is taken" : listed(result.problems()));
            wrong += as_told ? 0u : 1u;
            continue;
        }
        ++(mutant.accept ? accepted : refused);
        EXPECT_EQ(result.ok(), mutant.accept) << mutant.name << (result.ok() ? "" : listed(result.problems()));
        wrong += result.ok() == mutant.accept ? 0u : 1u;
    }
    RecordProperty("accepted", std::to_string(accepted));
    RecordProperty("refused", std::to_string(refused));
    EXPECT_GT(accepted, 1000u);
    EXPECT_GT(refused, 10'000u);
    EXPECT_GT(beyond, 60u);
}

}  // namespace
}  // namespace ascn
