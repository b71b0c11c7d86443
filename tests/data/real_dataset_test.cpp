// The data set that ships: all 26 pilot cities, through the same loader as in the program.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/text.h"
#include "data/dataset_json.h"
#include "data/read_file.h"

namespace ascn {
namespace {

class RealDataset : public testing::Test {
protected:
    static void SetUpTestSuite() {
        const auto bytes = read_file(ASCN_BUILD_DATA_DIR "/ascn.json");
        if (!bytes) {
            error_ = "no " ASCN_BUILD_DATA_DIR "/ascn.json: 'node scripts/build-data.mjs' makes it";
            return;
        }
        Result<Dataset> result = parse_dataset(*bytes);
        if (result.ok())
            data_ = std::move(result).value();
        else
            error_ = "the bundle is refused:" + listed(result.problems());
    }
    void SetUp() override { ASSERT_EQ(error_, ""); }

    static Dataset data_;
    static std::string error_;
};
Dataset RealDataset::data_;
std::string RealDataset::error_;

// The 26 pilot cities of the network (ASEAN Smart Cities Network, 2018).
constexpr std::string_view kPilotCities[] = {"bandar-seri-begawan",
                                             "battambang",
                                             "phnom-penh",
                                             "siem-reap",
                                             "makassar",
                                             "banyuwangi",
                                             "jakarta",
                                             "luang-prabang",
                                             "vientiane",
                                             "johor-bahru",
                                             "kuala-lumpur",
                                             "kota-kinabalu",
                                             "kuching",
                                             "nay-pyi-taw",
                                             "mandalay",
                                             "yangon",
                                             "cebu-city",
                                             "davao-city",
                                             "manila",
                                             "singapore",
                                             "bangkok",
                                             "chonburi",
                                             "phuket",
                                             "da-nang",
                                             "hanoi",
                                             "ho-chi-minh-city"};

TEST_F(RealDataset, HoldsEveryPilotCityOnce) {
    for (std::string_view id : kPilotCities) {
        const City* city = data_.city(id);
        ASSERT_NE(city, nullptr) << id;
        EXPECT_EQ(city->cohort, 2018) << id;
    }
    const auto pilots =
        std::count_if(data_.cities().begin(), data_.cities().end(), [](const City& c) { return c.cohort == 2018; });
    EXPECT_EQ(pilots, 26);
}

TEST_F(RealDataset, HoldsTheElevenMemberStates) {
    std::set<std::string_view> ids;
    for (const Country& c : data_.countries()) ids.insert(c.id);
    EXPECT_EQ(ids, (std::set<std::string_view>{"BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN"}));
}

TEST_F(RealDataset, EveryPilotCityHasWhatItsCardShows) {
    for (std::string_view id : kPilotCities) {
        const City& c = *data_.city(id);
        EXPECT_FALSE(c.location_sources.empty()) << id;
        EXPECT_TRUE(c.plan.vision.value || c.plan.vision.missing) << id;
        EXPECT_FALSE(c.plan.focus_areas.empty()) << id;
        EXPECT_FALSE(c.plan.targets.empty()) << id;
        EXPECT_FALSE(c.plan.projects.empty()) << id;
        ASSERT_EQ(c.officer_lists.size(), 2u) << id;
        EXPECT_EQ(c.officer_lists[0].as_of, "2018-07-08") << id;
        EXPECT_EQ(c.officer_lists[1].as_of, "2026-01-31") << id;
    }
}

TEST_F(RealDataset, EveryFigureHasItsSources) {
    const auto check = [](const NumberFact& f, const std::string& id) {
        EXPECT_NE(f.value.has_value(), f.missing.has_value()) << id;
        EXPECT_EQ(f.value.has_value(), !f.sources.empty()) << id;
        for (SourceIndex s : f.sources) EXPECT_LT(s, data_.sources().size()) << id;
    };
    for (const City& c : data_.cities()) {
        check(c.population, c.id);
        check(c.area_km2, c.id);
        for (const NumberFact& f : c.population_alternatives) check(f, c.id);
        for (const NumberFact& f : c.area_alternatives) check(f, c.id);
        check(density_of(c), c.id);
    }
}

TEST_F(RealDataset, DensitiesArePlausible) {
    for (const City& c : data_.cities()) {
        const NumberFact density = density_of(c);
        if (!density.value) continue;
        EXPECT_GT(*density.value, 10) << c.id;
        EXPECT_LT(*density.value, 80'000) << c.id;  // Manila, the densest, had about 43,000 in 2020
    }
}

TEST_F(RealDataset, CitiesStandByCountryThenName) {
    const auto order = [](const City& a, const City& b) {
        const std::string &ca = data_.country(a.country)->name, &cb = data_.country(b.country)->name;
        return ca != cb ? ca < cb : a.name < b.name;
    };
    EXPECT_TRUE(std::is_sorted(data_.cities().begin(), data_.cities().end(), order));
}

TEST_F(RealDataset, LatinNamesCanBeTypedInAscii) {
    for (const City& c : data_.cities()) {
        for (const NativeName& name : c.native_names) {
            for (std::string_view lang : {"vi", "ms", "id", "fil", "ceb"}) {
                const std::string folded = search_fold(name.text);
                const bool ascii = std::all_of(folded.begin(), folded.end(), [](char ch) { return ch > 0; });
                if (name.lang == lang) {
                    EXPECT_TRUE(ascii) << name.text << " -> " << folded;
                }
            }
        }
    }
    const City* da_nang = data_.city("da-nang");
    ASSERT_FALSE(da_nang->native_names.empty());
    EXPECT_EQ(search_fold(da_nang->native_names[0].text), "da nang");
}

// The published figures as the action plan of 2018 gives them.
TEST_F(RealDataset, KnowsDaNangsActionPlanFigures) {
    const City& c = *data_.city("da-nang");
    const auto in_plan = [&](const NumberFact& f) { return data_.source(f.sources.at(0)).id == "scap2018"; };
    const auto population = std::find_if(c.population_alternatives.begin(), c.population_alternatives.end(), in_plan);
    ASSERT_NE(population, c.population_alternatives.end());
    EXPECT_EQ(population->value, 1'000'000);
    EXPECT_NEAR(c.location.lon, 108.22, 0.05);
    EXPECT_NEAR(c.location.lat, 16.07, 0.05);
}

}  // namespace
}  // namespace ascn
