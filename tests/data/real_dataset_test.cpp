// The data set that ships, through the same loader as in the program.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>

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

// Members that joined later, as the network's lists of members name them.
constexpr std::string_view kLaterMembers[] = {"cauayan",        "chiang-mai", "denpasar",      "dili",
                                              "ipoh",           "khon-kaen",  "putrajaya",     "rayong",
                                              "seberang-perai", "semarang",   "sihanoukville", "sumedang"};

TEST_F(RealDataset, HoldsEveryLaterMemberOnce) {
    for (std::string_view id : kLaterMembers) {
        const City* city = data_.city(id);
        ASSERT_NE(city, nullptr) << id;
        EXPECT_GT(city->cohort, 2018) << id;
        EXPECT_LE(city->cohort, 2026) << id;
    }
    EXPECT_EQ(data_.cities().size(), std::size(kPilotCities) + std::size(kLaterMembers));
}

// Years of accession: ASEAN's founding declaration of 1967 and the declarations of admission.
TEST_F(RealDataset, HoldsTheElevenMemberStates) {
    std::map<std::string_view, int> since;
    for (const Country& c : data_.countries()) since[c.id] = c.member_since;
    EXPECT_EQ(since, (std::map<std::string_view, int>{{"BN", 1984},
                                                      {"ID", 1967},
                                                      {"KH", 1999},
                                                      {"LA", 1997},
                                                      {"MM", 1997},
                                                      {"MY", 1967},
                                                      {"PH", 1967},
                                                      {"SG", 1967},
                                                      {"TH", 1967},
                                                      {"TL", 2025},
                                                      {"VN", 1995}}));
}

TEST_F(RealDataset, EveryPilotCityHasWhatItsCardShows) {
    for (std::string_view id : kPilotCities) {
        const City& c = *data_.city(id);
        EXPECT_FALSE(c.location_sources.empty()) << id;
        EXPECT_TRUE(c.plan.vision.value || c.plan.vision.missing) << id;
        EXPECT_FALSE(c.plan.focus_areas.empty()) << id;
        EXPECT_FALSE(c.plan.targets.empty()) << id;
        EXPECT_TRUE(std::any_of(c.projects.begin(), c.projects.end(), [](const Project& p) { return p.priority; }))
            << id;
        ASSERT_EQ(c.officer_lists.size(), 2u) << id;
        EXPECT_EQ(c.officer_lists[0].as_of, "2018-07-08") << id;
        EXPECT_EQ(c.officer_lists[1].as_of, "2026-01-31") << id;
    }
}

// Totals on the first pages of the monitoring reports' annexes.
TEST_F(RealDataset, ProjectsAddUpToTheReports) {
    std::map<int, int> listed, completed;
    for (const City& c : data_.cities()) {
        for (const Project& p : c.projects) {
            for (const Listing& listing : p.history) {
                ++listed[listing.year];
                if (listing.status == ProjectStatus::Completed) ++completed[listing.year];
            }
        }
    }
    EXPECT_EQ(listed, (std::map<int, int>{{2022, 77}, {2023, 86}, {2024, 108}, {2025, 134}}));
    EXPECT_EQ(completed[2025], 18);
    for (const MonitoringReport& report : data_.network().monitoring) {
        if (listed.count(report.year) == 0) continue;
        EXPECT_EQ(report.total, listed[report.year]) << report.year;
    }
}

TEST_F(RealDataset, KnowsWhatTheReportOf2025Prints) {
    const MonitoringReport& report = data_.network().monitoring.back();
    EXPECT_EQ(report.year, 2025);
    EXPECT_EQ(report.total, 134);
    ASSERT_TRUE(report.by_status);
    EXPECT_EQ(report.by_status->ongoing, 108);
    EXPECT_EQ(report.by_status->completed, 18);
    EXPECT_EQ(report.by_status->planning, 8);
}

// The network's chair is the country that chairs ASEAN that year.
TEST_F(RealDataset, ChairsFollowAsean) {
    std::string chairs;
    for (const Chair& chair : data_.network().governance.chairs)
        chairs += std::to_string(chair.year) + chair.country + " ";
    EXPECT_EQ(chairs, "2018SG 2019TH 2020VN 2021BN 2022KH 2023ID 2024LA 2025MY 2026PH ");
}

TEST_F(RealDataset, FiguresOfTheClimateAreThoseOfTheTropics) {
    const Indicator* temperature = data_.indicator("temperature");
    ASSERT_NE(temperature, nullptr);
    int known = 0;
    for (const City& c : data_.cities()) {
        const NumberFact* mean = data_.figure(c, *temperature);
        if (!mean || !mean->value) continue;
        ++known;
        EXPECT_GT(*mean->value, 20) << c.id;
        EXPECT_LT(*mean->value, 31) << c.id;
    }
    EXPECT_GE(known, 26);
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
        for (const IndicatorValue& v : c.indicators) check(v.fact, c.id);
        for (const OtherFigure& f : c.other_figures) check(f.fact, c.id);
        check(c.density, c.id);
    }
    for (const Country& c : data_.countries())
        for (const IndicatorValue& v : c.indicators) check(v.fact, c.id);
}

TEST_F(RealDataset, DensitiesArePlausible) {
    for (const City& c : data_.cities()) {
        const NumberFact& density = c.density;
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
