// Topics of texts, by the words of the list that ships and by lists made for it. The numbers of projects and cities
// were counted in data/projects with a script of a few lines that knows nothing of the program.
#include "data/topics.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <map>

#include "data/dataset_json.h"
#include "data/read_file.h"

namespace ascn {
namespace {

class ShippedTopics : public testing::Test {
protected:
    static void SetUpTestSuite() {
        Result<Dataset> result = parse_dataset(read_file(ASCN_BUILD_DATA_DIR "/ascn.json").value_or(""));
        ASSERT_TRUE(result.ok()) << "'node scripts/build-data.mjs' makes build/data/ascn.json";
        data_ = std::move(result).value();
    }
    static TopicSet of(std::initializer_list<std::string_view> ids) {
        TopicSet set;
        for (std::size_t i = 0; i < data_.topics().size(); ++i)
            for (const std::string_view id : ids)
                if (data_.topics()[i].id == id) set.insert(static_cast<TopicIndex>(i));
        return set;
    }
    static TopicSet in(std::string_view text) { return TopicFinder(data_.topics()).in(text); }
    static Dataset data_;
};
Dataset ShippedTopics::data_;

TEST_F(ShippedTopics, ByWordsOfTitlesOfTheReports) {
    EXPECT_EQ(in("Integrated Flood Management and Response System"), of({"flooding"}));
    EXPECT_EQ(in("Solid Waste and Waste Water Treatment"), of({"solid-waste", "water"}));
    EXPECT_EQ(in("Waste to Energy Plant"), of({"solid-waste", "energy"}));
    EXPECT_EQ(in("CCTV and Panic Button"), of({"security"}));
    EXPECT_EQ(in("Khon Kaen Smart Bus"), of({"public-transport"}));
    EXPECT_EQ(in("E-Payments"), of({"digital-identity"}));
    EXPECT_EQ(in("Low Cost Rental Housing and Transit Oriented Development"), of({"housing", "public-transport"}));
}

TEST_F(ShippedTopics, OnlyAtTheBeginningOfAWordAndWholeWhereItMustBe) {
    EXPECT_TRUE(in("Business district").empty()) << "not a bus";
    EXPECT_TRUE(in("nonflooding").empty());
    EXPECT_EQ(in("Smart Parking"), of({"traffic"})) << "not a park";
    EXPECT_EQ(in("Yandanabon Park"), of({"air-green"})) << "the last word";
    EXPECT_EQ(in("FLOODS."), of({"flooding"}));
    EXPECT_TRUE(in("").empty());
}

TEST_F(ShippedTopics, NumbersOfTheirProjectsAndCitiesAsCounted) {
    const std::map<std::string, std::pair<int, int>> counted = {{"public-transport", {18, 15}},
                                                                {"traffic", {12, 11}},
                                                                {"walking-cycling", {5, 5}},
                                                                {"solid-waste", {9, 9}},
                                                                {"water", {8, 8}},
                                                                {"flooding", {5, 5}},
                                                                {"energy", {10, 5}},
                                                                {"air-green", {8, 6}},
                                                                {"security", {10, 8}},
                                                                {"emergency", {14, 13}},
                                                                {"health", {9, 7}},
                                                                {"education", {6, 6}},
                                                                {"government", {7, 7}},
                                                                {"city-data", {12, 11}},
                                                                {"digital-identity", {7, 5}},
                                                                {"tourism-heritage", {8, 8}},
                                                                {"business", {5, 5}},
                                                                {"housing", {4, 4}}};
    std::map<std::string, std::pair<int, int>> found;
    for (std::size_t i = 0; i < data_.topics().size(); ++i) {
        const auto topic = static_cast<TopicIndex>(i);
        auto& [projects, cities] = found[data_.topics()[i].id];
        for (const City& city : data_.cities()) {
            cities += city.topics.contains(topic) ? 1 : 0;
            for (const Project& project : city.projects) projects += project.topics.contains(topic) ? 1 : 0;
        }
    }
    EXPECT_EQ(found, counted);
}

Topic topic(const char* id, std::vector<std::string> words, std::vector<std::string> whole_words = {}) {
    return {id, std::string(id) + " in English", std::move(words), std::move(whole_words)};
}

TopicSet places(std::initializer_list<int> at) {
    TopicSet set;
    for (const int i : at) set.insert(static_cast<TopicIndex>(i));
    return set;
}

TEST(TopicFinder, SeveralWordsWhateverStandsBetweenThem) {
    const std::vector<Topic> topics = {topic("a", {"waste to energy"}), topic("b", {"energy"}, {"to energy plant"})};
    const TopicFinder finder(topics);
    EXPECT_EQ(finder.in("Waste-to-Energy"), places({0, 1}));
    EXPECT_EQ(finder.in("waste  to / \u00C9nergy"), places({0, 1})) << "accents do not count";
    EXPECT_EQ(finder.in("waste to, energ y"), places({}));
    EXPECT_EQ(finder.in("to energy plants"), places({1}));
    EXPECT_EQ(finder.in("ways to energy"), places({1}));
}

TEST(TopicFinder, AsManyAsThereMayBe) {
    std::vector<Topic> topics;
    for (std::size_t i = 0; i < kMaxTopics; ++i) topics.push_back(topic("t", {"z" + std::string(i + 1, 'y')}));
    TopicSet all = TopicFinder(topics).in("z" + std::string(kMaxTopics, 'y'));
    for (std::size_t i = 0; i < kMaxTopics; ++i) EXPECT_TRUE(all.contains(static_cast<TopicIndex>(i))) << i;
}

TEST(Topics, OfACityComeFromTitlesLaterTitlesAndSummaries) {
    City city;
    Project p, q;
    p.title = "Living Lab";
    p.later_titles = {"Smart Grid"};
    p.summary = "With a hospital.";
    q.title = "Solar roofs";
    city.projects = {p, q};
    DatasetParts parts;
    parts.cities = {city};
    parts.topics = {topic("energy", {"smart grid", "solar"}), topic("health", {"hospital"}), topic("water", {"water"})};
    const Dataset data(parts);
    EXPECT_EQ(data.cities()[0].projects[0].topics, places({0, 1}));
    EXPECT_EQ(data.cities()[0].projects[1].topics, places({0}));
    EXPECT_EQ(data.cities()[0].topics, places({0, 1}));
    parts.topics.clear();
    EXPECT_TRUE(Dataset(std::move(parts)).cities()[0].topics.empty()) << "a data set without topics";
}

TEST(Topics, AreCalledAsTheLanguageHasItOrElseAsTheDataSet) {
    const Strings strings = Strings::parse(R"({"topic.water": "n\u01B0\u1EDBc"})").value();
    EXPECT_EQ(topic_name(strings, topic("water", {})), "n\u01B0\u1EDBc");
    EXPECT_EQ(topic_name(strings, topic("energy", {})), "energy in English");
}

}  // namespace
}  // namespace ascn
