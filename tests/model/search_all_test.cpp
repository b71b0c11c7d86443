// Search over the data set that ships: everything that it can find, by what a reader would type.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "data/dataset_json.h"
#include "data/read_file.h"
#include "model/search.h"

namespace ascn {
namespace {

class SearchAll : public testing::Test {
protected:
    static void SetUpTestSuite() {
        Result<Dataset> result = parse_dataset(read_file(ASCN_BUILD_DATA_DIR "/ascn.json").value_or(""));
        ASSERT_TRUE(result.ok()) << "'node scripts/build-data.mjs' makes build/data/ascn.json";
        data_ = std::move(result).value();
        std::vector<SearchTopic> topics;
        for (const Topic& topic : data_.topics()) topics.push_back({topic.name, "Topic: " + topic.name});
        index_ = std::make_unique<SearchIndex>(data_, std::vector<SearchView>{{"network", "Network"}}, topics);
    }
    static std::vector<SearchHit> hits(std::string_view text, SearchKind kind, std::size_t limit = 50) {
        std::vector<SearchHit> found = index_->find(text, limit).hits;
        std::erase_if(found, [&](const SearchHit& hit) { return hit.kind != kind; });
        return found;
    }
    static Dataset data_;
    static std::unique_ptr<SearchIndex> index_;
};
Dataset SearchAll::data_;
std::unique_ptr<SearchIndex> SearchAll::index_;

TEST_F(SearchAll, ProjectsByTheirTitle) {
    const auto found = hits("intelligent traffic control", SearchKind::Project);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found[0].title, "Intelligent Traffic Control System");
    EXPECT_EQ(found[0].city, "da-nang");
    EXPECT_EQ(found[0].about, "Da Nang");
    EXPECT_TRUE(found[0].id.starts_with("da-nang/"));
}

TEST_F(SearchAll, ProjectsByALaterTitle) {
    const auto found = hits("intelligent operation centre", SearchKind::Project);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found[0].matched, "Intelligent Operation Centre");
}

TEST_F(SearchAll, AWordOfThePlaceNarrowsProjectsDown) {
    const auto all = hits("water", SearchKind::Project), here = hits("water da nang", SearchKind::Project);
    ASSERT_FALSE(here.empty());
    EXPECT_LT(here.size(), all.size());
    for (const SearchHit& hit : here) EXPECT_EQ(hit.city, "da-nang") << hit.title;
}

TEST_F(SearchAll, APlaceAloneFindsNoProjectOfOtherWords) {
    for (const SearchHit& hit : hits("chonburi", SearchKind::Project)) EXPECT_NE(hit.matched, hit.about) << hit.title;
}

using Ids = std::vector<std::string>;

/// Sorted, of a kind.
Ids ids_of(std::vector<SearchHit> hits) {
    Ids ids;
    for (const SearchHit& hit : hits) ids.push_back(hit.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

// Read in data/projects: drainage and stormwater without the word flood in Da Nang and Davao, a smart bin without the
// word waste in Kuala Lumpur, and in Johor Bahru and Kota Kinabalu water, the topic of which names wastewater.
TEST_F(SearchAll, ProjectsByTheirTopics) {
    EXPECT_EQ(ids_of(hits("flood", SearchKind::Project)),
              (Ids{"da-nang/smart-water-management", "davao-city/stormwater-management",
                   "kuching/flood-management-and-response", "seberang-perai/flood-and-pump-house-system",
                   "vientiane/drainage-system"}));
    EXPECT_EQ(ids_of(hits("waste", SearchKind::Project)),
              (Ids{"bandar-seri-begawan/clean-river-management", "banyuwangi/sustainable-waste-management",
                   "battambang/waste-management", "cauayan/waste-wise-cities", "chonburi/waste-to-energy-plant",
                   "da-nang/smart-water-management", "johor-bahru/water-resources-and-distribution",
                   "kota-kinabalu/integrated-solid-waste-management", "kota-kinabalu/new-township-and-water-management",
                   "kuala-lumpur/smart-bin", "luang-prabang/clean-and-safe-environment",
                   "mandalay/waste-and-wastewater", "siem-reap/waste-and-wastewater", "vientiane/drainage-system"}));
    EXPECT_EQ(ids_of(hits("flood davao", SearchKind::Project)), Ids{"davao-city/stormwater-management"});
}

TEST_F(SearchAll, AHitByATopicSaysSoAndComesAfterThoseByTheTitle) {
    const auto found = hits("flood", SearchKind::Project);
    ASSERT_EQ(found.size(), 5u);
    EXPECT_EQ(found[0].matched, "Integrated Flood Management and Response System");
    EXPECT_EQ(found[1].matched, "Integrated Flood and Monitoring Pump House System");
    for (const SearchHit& hit : found) {
        if (hit.id != "davao-city/stormwater-management") continue;
        EXPECT_EQ(hit.matched, "Topic: flooding and drainage");
        EXPECT_EQ(hit.mark, (TextRange{7, 12}));
        EXPECT_EQ(hit.score, 3);
    }
    EXPECT_TRUE(hits("topic", SearchKind::Project).empty()) << "what explains a hit is not searched";
    EXPECT_TRUE(hits("topic flooding", SearchKind::Project).empty());
    for (const SearchHit& hit : hits("t", SearchKind::City))
        EXPECT_FALSE(hit.matched.starts_with("Topic") && hit.mark.from == 0);
}

// Ho Chi Minh City and Siem Reap have the word in their plans; so have Kuching and Vientiane, besides their projects.
TEST_F(SearchAll, CitiesByTheTopicsOfTheirProjects) {
    const auto found = hits("flood", SearchKind::City);
    EXPECT_EQ(ids_of(found), (Ids{"da-nang", "davao-city", "ho-chi-minh-city", "kuching", "seberang-perai", "siem-reap",
                                  "vientiane"}));
    for (const SearchHit& hit : found) {
        const bool by_topic = hit.id == "da-nang" || hit.id == "davao-city" || hit.id == "seberang-perai";
        EXPECT_EQ(hit.matched == "Topic: flooding and drainage", by_topic) << hit.id << ": " << hit.matched;
    }
}

TEST_F(SearchAll, ATopicIsFoundInTheReadersLanguageAndInEnglish) {
    std::vector<SearchTopic> topics;
    for (const Topic& topic : data_.topics()) topics.push_back({topic.name, "Topic: " + topic.name});
    for (std::size_t i = 0; i < topics.size(); ++i)
        if (data_.topics()[i].id == "flooding") topics[i] = {"chống ngập", "Chủ đề: chống ngập"};
    const SearchIndex index(data_, {}, topics);
    const auto first = [&](std::string_view text) {
        for (const SearchHit& hit : index.find(text).hits)
            if (hit.id == "davao-city/stormwater-management") return hit;
        return SearchHit{};
    };
    EXPECT_EQ(first("chong ngap").matched, topics[5].shown);
    EXPECT_EQ(first("flooding").matched, topics[5].shown);
    EXPECT_EQ(first("flooding").mark, TextRange{}) << "the word is not in what is shown";
    EXPECT_EQ(first("chong ngap").mark.from, std::string_view("Chủ đề: ").size());
    EXPECT_EQ(first("chu de").id, "");
}

TEST_F(SearchAll, PeopleOnceEachByNameAndOffice) {
    const auto found = hits("seksan", SearchKind::Person);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].title, "Seksan Phunboonmee");
    EXPECT_EQ(found[0].city, "chonburi");
    EXPECT_FALSE(found[0].about.empty());
    std::map<std::pair<std::string, std::string>, int> times;
    for (const SearchHit& hit : hits("a", SearchKind::Person, 1000)) ++times[{hit.title, hit.id}];
    for (const auto& [person, n] : times) EXPECT_EQ(n, 1) << person.first;
}

TEST_F(SearchAll, PartnershipsAndSources) {
    const auto partnerships = hits("smart jamp", SearchKind::Partnership);
    ASSERT_FALSE(partnerships.empty());
    EXPECT_EQ(partnerships[0].id, "smart-jamp");
    EXPECT_FALSE(hits("monitoring report", SearchKind::Source).empty());
}

TEST_F(SearchAll, EveryCityByEachOfItsNames) {
    for (const City& city : data_.cities()) {
        const auto first = [](const std::string& name) {
            const auto found = hits(name, SearchKind::City);
            return found.empty() ? std::string() : found[0].id;
        };
        EXPECT_EQ(first(city.name), city.id);
        for (const NativeName& native : city.native_names) EXPECT_EQ(first(native.text), city.id) << native.text;
    }
}

// Letters are code points: a vowel or tone above or below a letter is one of its own.
TEST_F(SearchAll, OneLetterIsForgivenInEveryScript) {
    struct Row {
        const char *typed, *city, *how;
    };
    for (const Row& row : {
             Row{"กรุงเทบมหานคร", "bangkok", "Thai, 13 letters, พ as บ"},
             Row{"ชลบรี", "chonburi", "Thai, 5 letters, one of six missing"},
             Row{"ภูเก้ต", "phuket", "Thai, 6 letters, another tone mark"},
             Row{"ระยองง", "rayong", "Thai, one letter too many"},
             Row{"ស្ៀមរាប", "siem-reap", "Khmer, a sign too many"},
             Row{"ភ្នំពេន", "phnom-penh", "Khmer, ញ as ន"},
             Row{"ရန်ကန်", "yangon", "Burmese, the vowel below is missing"},
             Row{"မန္တေလး", "mandalay", "Burmese, two letters swapped"},
             Row{"ວຽງຈນ", "vientiane", "Lao, the vowel above is missing"},
             Row{"Thàng phố", "ho-chi-minh-city", "Vietnamese, nh as ng"},
         }) {
        const auto found = hits(row.typed, SearchKind::City);
        ASSERT_FALSE(found.empty()) << row.how;
        EXPECT_EQ(found[0].id, row.city) << row.how;
        EXPECT_EQ(found[0].score, 4) << row.how;
    }
}

TEST_F(SearchAll, ShortWordsAreTakenAtTheirWordInEveryScript) {
    for (const char* typed : {"ระยา", "ชลยุ", "ភ្នស", "ရန်တ", "ວຽງນ", "hàmx", "新加山"})  // four letters at most
        EXPECT_TRUE(index_->find(typed).hits.empty()) << typed;
    EXPECT_TRUE(hits("ชนบรี", SearchKind::City).empty()) << "two letters wrong";
}

TEST_F(SearchAll, EveryProjectByItsTitle) {
    for (const City& city : data_.cities()) {
        for (const Project& project : city.projects) {
            const auto found = hits(project.title, SearchKind::Project, 200);
            EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const SearchHit& hit) {
                return hit.id == city.id + "/" + project.id;
            })) << project.title;
        }
    }
}

}  // namespace
}  // namespace ascn
