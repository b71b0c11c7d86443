#include "model/search.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "test_data.h"

namespace ascn {
namespace {

const SearchIndex& index() {
    static const SearchIndex built(testing::small_dataset(), {{"compare", "Compare"}, {"about", "About"}});
    return built;
}

/// Hits of one kind, best first.
std::vector<SearchHit> hits(std::string_view text, SearchKind kind = SearchKind::City, std::size_t limit = 8) {
    std::vector<SearchHit> found = index().find(text, limit).hits;
    std::erase_if(found, [&](const SearchHit& hit) { return hit.kind != kind; });
    return found;
}

std::vector<std::string> found(std::string_view text, std::size_t limit = 8) {
    std::vector<std::string> ids;
    for (const SearchHit& hit : hits(text, SearchKind::City, limit)) ids.push_back(hit.city);
    return ids;
}

using Ids = std::vector<std::string>;

TEST(Search, EmptyTextFindsNothing) {
    EXPECT_TRUE(found("").empty());
    EXPECT_TRUE(found("  ").empty());
    EXPECT_TRUE(found("...").empty());
    EXPECT_TRUE(found("qqq").empty());
}

TEST(Search, EnglishNameHoweverTyped) {
    for (const char* text : {"da nang", "DA NANG", "  da   nang ", "Đà Nẵng", "đà nẵng", "danang", "Da-Nang", "Da N"}) {
        const auto ids = found(text);
        ASSERT_FALSE(ids.empty()) << text;
        EXPECT_EQ(ids.front(), "da-nang") << text;
    }
}

TEST(Search, NativeAndOfficialNames) {
    EXPECT_EQ(found("ชลบุรี"), Ids{"chonburi"});
    EXPECT_EQ(found("新加坡"), Ids{"singapore"});
    EXPECT_EQ(found("ຫຼວງ"), Ids{"luang-prabang"});
    EXPECT_EQ(found("ᨆᨀ"), Ids{"makassar"});
    EXPECT_EQ(found("krung"), Ids{"bangkok"});
    EXPECT_EQ(found("ibukota"), Ids{"jakarta"});
}

TEST(Search, ScoresSayHowItMatched) {
    const auto name = hits("prabang");
    ASSERT_EQ(name.size(), 1u);
    EXPECT_EQ(name[0].score, 1);
    EXPECT_EQ(name[0].matched, "Luang Prabang");
    const auto start = hits("เทพ");
    EXPECT_TRUE(start.empty() || start[0].score > 0);
    const auto inside = hits("kassar");
    ASSERT_EQ(inside.size(), 1u);
    EXPECT_EQ(inside[0].score, 2);
    const auto native = hits("dakbayan");
    ASSERT_EQ(native.size(), 1u);
    EXPECT_EQ(native[0].score, 0);
    EXPECT_EQ(native[0].matched, "Dakbayan sa Sugbo");
}

TEST(Search, TheEnglishNameIsShownWhereSeveralMatchAsWell) {
    const auto cities = hits("da nang");
    ASSERT_FALSE(cities.empty());
    EXPECT_EQ(cities[0].matched, "Da Nang");
    EXPECT_EQ(cities[0].score, 0);
}

TEST(Search, ACountryFindsItsCitiesByName) {
    const auto cities = hits("thai");
    ASSERT_EQ(cities.size(), 3u);
    EXPECT_EQ(cities[0].city, "bangkok");
    EXPECT_EQ(cities[1].city, "chiang-mai");
    EXPECT_EQ(cities[2].city, "chonburi");
    EXPECT_EQ(cities[0].score, 3);
    EXPECT_EQ(cities[0].matched, "Thailand");
    EXPECT_EQ(found("nam"), Ids{"da-nang"}) << "second word of Viet Nam";
    EXPECT_TRUE(found("ailand").empty()) << "countries match at word starts only";
}

TEST(Search, NamesComeBeforeCountries) {
    // Singapore is a name and a country; "ma" starts Makassar, a word of Krung Thep Maha Nakhon (Bangkok) and of
    // Chiang Mai, and Malaysia.
    EXPECT_EQ(found("singapore"), Ids{"singapore"});
    EXPECT_EQ(found("ma"), (Ids{"makassar", "chiang-mai", "bangkok", "johor-bahru"}));
}

TEST(Search, TheEnglishNameComesBeforeOtherNames) {
    // Dakbayan sa Sugbo is the name of Cebu City in its own language.
    for (const char* text : {"da", "đà"}) {
        const auto ids = found(text);
        ASSERT_GE(ids.size(), 2U) << text;
        EXPECT_EQ(ids[0], "da-nang") << text;
        EXPECT_EQ(ids[1], "cebu-city") << text;
    }
}

TEST(Search, LaterMembersAreFoundAsWell) { EXPECT_EQ(found("chiang").front(), "chiang-mai"); }

TEST(Search, LimitHolds) {
    EXPECT_EQ(found("a", 3).size(), 3u);
    EXPECT_TRUE(found("a", 0).empty());
}

TEST(Search, EachCityOnce) {
    Ids ids = found("a", 100);
    std::sort(ids.begin(), ids.end());
    EXPECT_EQ(std::unique(ids.begin(), ids.end()), ids.end());
}

TEST(Search, BrokenUtf8DoesNoHarm) { EXPECT_NO_FATAL_FAILURE(found("da\xFF\xC3")); }

TEST(Search, MarksWhatMatched) {
    const auto native = hits("nẵng");
    ASSERT_FALSE(native.empty());
    EXPECT_EQ(native[0].matched, "Da Nang");
    EXPECT_EQ(native[0].mark, (TextRange{3, 7}));
}

TEST(Search, ACountryIsAResultOfItsOwn) {
    const auto countries = hits("viet", SearchKind::Country);
    ASSERT_EQ(countries.size(), 1u);
    EXPECT_EQ(countries[0].id, "VN");
}

TEST(Search, ViewsAreFoundByTheirName) {
    const auto views = hits("comp", SearchKind::View);
    ASSERT_EQ(views.size(), 1u);
    EXPECT_EQ(views[0].id, "compare");
    EXPECT_EQ(views[0].title, "Compare");
}

TEST(Search, OneLetterIsForgivenWhereNothingElseIsFound) {
    for (const char* text : {"singapora", "singapor", "singapoer", "sinngapore", "sigapore", "zingapore"})
        EXPECT_EQ(found(text), Ids{"singapore"}) << text;
    EXPECT_EQ(hits("makasar")[0].score, 4);
    EXPECT_TRUE(found("sxngxpore").empty()) << "two letters are not";
    EXPECT_TRUE(found("hanx").empty()) << "nor one of four";
}

TEST(Search, NothingIsForgivenWhereSomethingIsFound) {
    for (const SearchHit& hit : index().find("chiang").hits) EXPECT_LT(hit.score, 4) << hit.title;
}

TEST(Search, CountsMoreThanItLists) {
    const SearchResult result = index().find("a", 2);
    EXPECT_GT(result.found[0], 2);
    EXPECT_EQ(std::count_if(result.hits.begin(), result.hits.end(),
                            [](const SearchHit& hit) { return hit.kind == SearchKind::City; }),
              2);
}

}  // namespace
}  // namespace ascn
