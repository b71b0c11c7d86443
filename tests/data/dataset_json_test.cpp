#include "data/dataset_json.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "data/read_file.h"

namespace ascn {
namespace {

using Indices = std::vector<SourceIndex>;
enum : SourceIndex { kAlpha, kBeta, kGamma, kDelta };  // in the order of the document

const std::string& good() {
    static const std::string text = read_file(ASCN_SOURCE_DIR "/tests/corpus/good/complete.json").value_or("");
    return text;
}

class GoodDataset : public testing::Test {
protected:
    static void SetUpTestSuite() {
        Result<Dataset> result = parse_dataset(good());
        ASSERT_TRUE(result.ok()) << listed(result.problems());
        data_ = std::move(result).value();
    }
    static const City& da_nang() { return *data_.city("da-nang"); }
    static const City& dili() { return *data_.city("dili"); }
    static Dataset data_;
};
Dataset GoodDataset::data_;

TEST_F(GoodDataset, HasItsEditionAndSources) {
    EXPECT_EQ(data_.version(), "2026.11.3");
    EXPECT_EQ(data_.date(), "2026-11-22");
    EXPECT_EQ(data_.hash(), "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
    ASSERT_EQ(data_.sources().size(), 4u);
    const Source& alpha = data_.source(kAlpha);
    EXPECT_EQ(alpha.id, "alpha");
    EXPECT_EQ(alpha.title, "Alpha report");
    EXPECT_EQ(alpha.publisher, "Alpha Press");
    EXPECT_EQ(alpha.year, 2018);
    EXPECT_EQ(alpha.url, "https://example.org/alpha?a=1&b=%C3%A9#p2");
    EXPECT_EQ(alpha.accessed, "2026-02-01");
    EXPECT_EQ(alpha.licence, "CC BY 4.0");
    EXPECT_EQ(alpha.note, "Second edition.");
    EXPECT_FALSE(data_.source(kBeta).year) << "null";
    EXPECT_EQ(data_.source(kBeta).url, "");
}

TEST_F(GoodDataset, HasIndicators) {
    ASSERT_EQ(data_.indicators().size(), 9u);
    const Indicator& dust = *data_.indicator("dust");
    EXPECT_EQ(dust.name, "Fine dust");
    EXPECT_EQ(dust.definition, "Mean of a year.");
    EXPECT_EQ(dust.unit, "µg/m³");
    EXPECT_EQ(dust.scope, IndicatorScope::City);
    EXPECT_EQ(dust.group, IndicatorGroup::ClimateEnvironment);
    EXPECT_EQ(dust.direction, Direction::Less);
    EXPECT_EQ(dust.decimals, 1);
    EXPECT_EQ(dust.minimum, -10.5);
    EXPECT_EQ(dust.maximum, 500);
    EXPECT_FALSE(dust.derived);
    EXPECT_EQ(dust.sources, Indices{kGamma});
    const Indicator& projects = *data_.indicator("projects");
    EXPECT_TRUE(projects.derived);
    EXPECT_TRUE(projects.sources.empty());
    EXPECT_EQ(projects.group, IndicatorGroup::Network);
    EXPECT_EQ(data_.indicator("human-development")->scope, IndicatorScope::Region);
    EXPECT_EQ(data_.indicator("human-development")->direction, Direction::More);
    EXPECT_EQ(data_.indicator("internet-users")->scope, IndicatorScope::Nation);
    EXPECT_EQ(data_.indicator("internet-users")->group, IndicatorGroup::EconomyConnectivity);
}

TEST_F(GoodDataset, HasTopicsAndFindsThemInItsProjects) {
    using Words = std::vector<std::string>;
    ASSERT_EQ(data_.topics().size(), 2u);
    EXPECT_EQ(data_.topics()[0].id, "on-the-move");
    EXPECT_EQ(data_.topics()[0].name, "moving");
    EXPECT_EQ(data_.topics()[0].words, (Words{"traffic control", "camera"}));
    EXPECT_TRUE(data_.topics()[0].whole_words.empty());
    EXPECT_EQ(data_.topics()[1].words, Words{"drain"});
    EXPECT_EQ(data_.topics()[1].whole_words, (Words{"water", "new water"}));
    constexpr TopicIndex kMoving{0}, kPipes{1};
    EXPECT_TRUE(da_nang().topics.contains(kMoving) && da_nang().topics.contains(kPipes));
    EXPECT_FALSE(dili().topics.contains(kMoving));
    EXPECT_TRUE(dili().projects[0].topics.contains(kPipes));
}

TEST_F(GoodDataset, MayHaveNoTopics) {
    const auto bytes = read_file(ASCN_SOURCE_DIR "/tests/corpus/good/smallest.json");
    const Result<Dataset> smallest = parse_dataset(bytes.value_or(""));
    ASSERT_TRUE(smallest.ok());
    EXPECT_TRUE(smallest.value().topics().empty());
}

TEST_F(GoodDataset, HasCountries) {
    ASSERT_EQ(data_.countries().size(), 2u);
    const Country& vn = *data_.country("VN");
    EXPECT_EQ(vn.name, "Viet Nam");
    EXPECT_EQ(vn.member_since, 1995);
    EXPECT_EQ(vn.sources, Indices{kBeta});
    ASSERT_EQ(vn.representatives.size(), 2u);
    EXPECT_EQ(vn.representatives[1].as_of, "2026-01-31");
    EXPECT_EQ(vn.representatives[1].note, "As the list of that day has it.");
    EXPECT_EQ(vn.representatives[1].sources, (Indices{kBeta, kAlpha}));
    ASSERT_EQ(vn.representatives[1].officers.size(), 2u);
    EXPECT_EQ(vn.representatives[1].officers[0].name, "O. Representative");
    EXPECT_EQ(vn.representatives[1].officers[0].note, "Since 2024.");
    EXPECT_EQ(vn.representatives[1].officers[1].role, "NR-Alternate");
    ASSERT_EQ(vn.indicators.size(), 2u);
    EXPECT_EQ(data_.indicators()[vn.indicators[0].indicator].id, "internet-users");
    const NumberFact& users = vn.indicators[0].fact;
    EXPECT_EQ(users.value, 78.1);
    ASSERT_EQ(users.series.size(), 3u);
    EXPECT_EQ(users.series[0].year, 2010);
    EXPECT_EQ(users.series[0].value, 30.65);
    EXPECT_EQ(vn.indicators[1].fact.missing, Missing::NoFigure);
}

TEST_F(GoodDataset, HasCities) {
    ASSERT_EQ(data_.cities().size(), 2u);
    EXPECT_EQ(data_.cities()[0].id, "dili") << "in the order of the document";
    const City& c = da_nang();
    EXPECT_EQ(c.name, "Da Nang");
    EXPECT_EQ(c.official_name, "Da Nang City");
    ASSERT_EQ(c.native_names.size(), 2u);
    EXPECT_EQ(c.native_names[0].text, "Đà Nẵng");
    EXPECT_EQ(c.native_names[0].lang, "vi");
    EXPECT_EQ(c.native_names[1].sources, (Indices{kGamma, kAlpha}));
    EXPECT_EQ(c.country, "VN");
    EXPECT_EQ(c.cohort, 2018);
    EXPECT_EQ(c.cohort_sources, Indices{kAlpha});
    EXPECT_EQ(c.location, (LonLat{108.22083, 16.06778}));
    EXPECT_EQ(c.location_sources, Indices{kGamma});
    EXPECT_EQ(c.time_zone, "Asia/Ho_Chi_Minh");
    EXPECT_EQ(c.time_zone_sources, Indices{kGamma});
    EnumSet<Setting> coast_and_river;
    coast_and_river.insert(Setting::Coast);
    coast_and_river.insert(Setting::River);
    EXPECT_EQ(c.setting, coast_and_river);
    EXPECT_EQ(c.setting_note, "Han River");
    EXPECT_EQ(c.setting_confidence, "low");
    EXPECT_EQ(c.setting_sources, Indices{kGamma});
    ASSERT_EQ(c.conflicts.size(), 2u);
    EXPECT_EQ(c.conflicts[0].about, "area");
    EXPECT_EQ(c.conflicts[0].text, "Two areas are published.");
    EXPECT_EQ(c.conflicts[0].sources, (Indices{kAlpha, kBeta}));
    EXPECT_EQ(c.conflicts[1].about, "");
    EXPECT_EQ(c.gaps, std::vector<std::string>{"Budget of the plan"});
    EXPECT_EQ(dili().cohort, 2025);
    EXPECT_TRUE(dili().native_names.empty());
}

TEST_F(GoodDataset, HasFigures) {
    const City& c = da_nang();
    EXPECT_EQ(c.population.value, 1'000'000);
    EXPECT_EQ(c.population.unit, "persons");
    EXPECT_EQ(c.population.year, 2018);
    EXPECT_EQ(c.population.boundary, "city");
    EXPECT_EQ(c.population.confidence, "high");
    ASSERT_EQ(c.population.series.size(), 2u);
    EXPECT_EQ(c.population.series[1].year, 2009);
    EXPECT_EQ(c.population.series[1].value, 887'069);
    EXPECT_EQ(c.area_km2.value, 1284.7);
    EXPECT_EQ(c.area_km2.sources, (Indices{kGamma, kAlpha}));
    EXPECT_FALSE(c.area_km2.year);
    EXPECT_EQ(c.area_km2.note, "Year not stated.");
    ASSERT_EQ(c.population_alternatives.size(), 2u);
    EXPECT_EQ(c.population_alternatives[0].boundary, "urban area");
    EXPECT_EQ(c.population_alternatives[1].missing, Missing::NoFigure);
    ASSERT_EQ(c.area_alternatives.size(), 1u);
    EXPECT_EQ(c.area_alternatives[0].value, 11867);
    EXPECT_NEAR(c.density.value.value_or(0), 778.39, 0.01) << "worked out: 1,000,000 / 1,284.7";
    EXPECT_EQ(dili().population.missing, Missing::NoFigure);
    EXPECT_FALSE(dili().population.value);
    EXPECT_EQ(dili().area_km2.missing, Missing::NotApplicable);
    ASSERT_EQ(c.other_figures.size(), 2u);
    EXPECT_EQ(c.other_figures[0].label, "Tourists");
    EXPECT_EQ(c.other_figures[0].fact.value, 8'700'000);
    ASSERT_EQ(c.recognitions.size(), 2u);
    EXPECT_EQ(c.recognitions[0].value, "City of something");
    EXPECT_EQ(c.recognitions[0].year, 2021);
}

TEST_F(GoodDataset, HasIndicatorValuesInTheOrderOfTheDefinitions) {
    const City& c = da_nang();
    ASSERT_EQ(c.indicators.size(), 3u);
    std::vector<std::string> ids;
    for (const IndicatorValue& value : c.indicators) ids.push_back(data_.indicators()[value.indicator].id);
    EXPECT_EQ(ids, (std::vector<std::string>{"rainfall", "human-development", "dust"}));
    const NumberFact& rain = c.indicators[0].fact;
    EXPECT_EQ(rain.value, 2205);
    ASSERT_EQ(rain.monthly.size(), 12u);
    EXPECT_EQ(rain.monthly[0], 96);
    EXPECT_EQ(rain.monthly[9], 650.5);
    EXPECT_EQ(c.indicators[1].fact.note, "Undated.");
    EXPECT_EQ(c.indicators[2].fact.missing, Missing::NotApplicable);
    EXPECT_EQ(data_.figure(c, *data_.indicator("internet-users"))->value, 78.1);
    EXPECT_EQ(data_.figure(c, *data_.indicator("projects"))->value, 1) << "in the report of 2025, the latest";
}

TEST_F(GoodDataset, HasPlans) {
    const ActionPlan& plan = da_nang().plan;
    EXPECT_FALSE(plan.missing);
    EXPECT_EQ(plan.year, 2018);
    EXPECT_EQ(plan.vision.value, "A green city and a smart one.");
    EXPECT_EQ(plan.vision.note, "Shortened.");
    FocusAreaSet areas;
    areas.insert(FocusArea::CivicSocial);
    areas.insert(FocusArea::SafetySecurity);
    EXPECT_EQ(plan.focus_areas, areas);
    EXPECT_EQ(plan.focus_areas_as_written, (std::vector<std::string>{"Safe city", "Citizens"}));
    EXPECT_EQ(plan.focus_areas_note, "Mapped by us.");
    EXPECT_EQ(plan.focus_area_sources, Indices{kAlpha});
    ASSERT_EQ(plan.targets.size(), 3u);
    EXPECT_EQ(plan.targets[0].value, "By 2030: everything");
    EXPECT_FALSE(plan.targets[1].year);
    EXPECT_EQ(plan.targets[2].missing, Missing::NoFigure);
    EXPECT_EQ(dili().plan.missing, Missing::NotApplicable);
    EXPECT_EQ(dili().plan.note, "Joined later.");
    EXPECT_TRUE(dili().plan.targets.empty());
}

TEST_F(GoodDataset, HasProjectsWithTheirCities) {
    ASSERT_EQ(da_nang().projects.size(), 2u);
    const Project& p = da_nang().projects[0];
    EXPECT_EQ(p.id, "traffic");
    EXPECT_EQ(p.city, "da-nang");
    EXPECT_EQ(p.title, "Traffic control");
    EXPECT_EQ(p.later_titles, (std::vector<std::string>{"Control centre", "Operation centre"}));
    EXPECT_TRUE(p.priority);
    EXPECT_EQ(p.summary, "Cameras and software.");
    EXPECT_TRUE(p.focus_areas.contains(FocusArea::SafetySecurity));
    EXPECT_TRUE(p.focus_areas.contains(FocusArea::BuiltInfrastructure));
    EXPECT_EQ(p.status, ProjectStatus::Ongoing);
    EXPECT_EQ(p.status_as_of, "2025-09");
    ASSERT_EQ(p.history.size(), 2u);
    EXPECT_EQ(p.history[0].year, 2022);
    EXPECT_FALSE(p.history[0].status);
    EXPECT_FALSE(p.history[0].inferred);
    EXPECT_EQ(p.history[0].title, "Control centre");
    EXPECT_EQ(p.history[0].page, 12);
    EXPECT_EQ(p.history[1].status, ProjectStatus::Ongoing);
    EXPECT_TRUE(p.history[1].inferred);
    EXPECT_EQ(p.history[1].focus_area, FocusArea::BuiltInfrastructure);
    EXPECT_EQ(p.history[1].sources, (Indices{kBeta, kAlpha}));
    EXPECT_EQ(p.partners, (std::vector<std::string>{"FPT", "Viettel"}));
    ASSERT_EQ(p.progress.size(), 2u);
    EXPECT_EQ(p.progress[0].value, "Opened with 500 cameras.");
    EXPECT_EQ(p.sources, (Indices{kAlpha, kBeta}));
    EXPECT_EQ(p.note, "Opened in 2023.");
    EXPECT_FALSE(da_nang().projects[1].status);
    EXPECT_FALSE(da_nang().projects[1].priority);
    ASSERT_EQ(dili().projects.size(), 1u) << "the same id in another city";
    EXPECT_EQ(dili().projects[0].status, ProjectStatus::Completed);
}

TEST_F(GoodDataset, HasOfficers) {
    const std::vector<OfficerList>& lists = da_nang().officer_lists;
    ASSERT_EQ(lists.size(), 2u);
    ASSERT_EQ(lists[0].officers.size(), 2u);
    EXPECT_EQ(lists[0].officers[0].name, "A. Person");
    EXPECT_EQ(lists[0].officers[0].designation, "Director");
    EXPECT_EQ(lists[0].officers[0].role, "CSCO");
    EXPECT_EQ(lists[0].officers[0].note, "Since left.");
    EXPECT_FALSE(lists[0].missing);
    EXPECT_EQ(lists[1].missing, Missing::NoFigure);
    EXPECT_EQ(lists[1].note, "The list names nobody.");
}

TEST_F(GoodDataset, HasGovernanceAndTimeline) {
    const Network& n = data_.network();
    ASSERT_EQ(n.governance.roles.size(), 1u);
    EXPECT_EQ(n.governance.roles[0].as_of, "2018-07");
    EXPECT_EQ(n.governance.roles[0].confidence, "high");
    EXPECT_EQ(n.governance.rules.at(0).id, "consensus");
    ASSERT_EQ(n.governance.chairs.size(), 2u);
    EXPECT_EQ(n.governance.chairs[0].country, "VN");
    EXPECT_EQ(n.governance.chairs[0].holder, "Ministry");
    ASSERT_EQ(n.governance.shepherds.size(), 2u);
    EXPECT_EQ(n.governance.shepherds[0].from, 2018);
    EXPECT_EQ(n.governance.shepherds[0].to, 2020);
    ASSERT_EQ(n.governance.meetings.size(), 2u);
    EXPECT_EQ(n.governance.meetings[0].place, "Da Nang");
    EXPECT_EQ(n.governance.meetings[1].number, 3);
    EXPECT_EQ(n.governance.meetings[1].date, "");
    ASSERT_EQ(n.timeline.size(), 3u);
    EXPECT_EQ(n.timeline[0].category, EventCategory::Membership);
    EXPECT_EQ(n.timeline[0].place, "Da Nang");
    EXPECT_EQ(n.timeline[2].category, EventCategory::Monitoring);
    EXPECT_EQ(n.timeline[2].date, "2018-07-08");
}

TEST_F(GoodDataset, HasFrameworkAndReports) {
    const Network& n = data_.network();
    EXPECT_EQ(n.framework.about.at(0).name, "About");
    EXPECT_EQ(n.framework.outcomes.at(0).id, "outcome");
    EXPECT_EQ(n.framework.systems.at(0).id, "system");
    EXPECT_EQ(n.framework.enablers.at(0).id, "enabler");
    ASSERT_EQ(n.framework.focus_areas.size(), 6u);
    EXPECT_EQ(n.framework.focus_areas[0].goals, (std::vector<std::string>{"Goal one", "Goal two"}));
    EXPECT_EQ(n.framework.focus_areas[5].id, FocusArea::IndustryInnovation);
    EXPECT_EQ(n.framework.focus_areas[5].subareas, std::vector<std::string>{"Trade"});
    ASSERT_EQ(n.monitoring.size(), 2u);
    EXPECT_FALSE(n.monitoring[0].cities);
    EXPECT_FALSE(n.monitoring[0].by_status);
    const MonitoringReport& report = n.monitoring[1];
    EXPECT_EQ(report.as_of, "2025-09-30");
    EXPECT_EQ(report.total, 2);
    EXPECT_EQ(report.cities, 2);
    ASSERT_TRUE(report.by_status);
    EXPECT_EQ(report.by_status->ongoing, 1);
    ASSERT_EQ(report.by_focus_area.size(), 6u);
    EXPECT_FALSE(report.by_focus_area[1].share_percent);
    EXPECT_FALSE(report.by_focus_area[1].charts);
    EXPECT_EQ(report.by_focus_area[3].share_percent, 50.5);
    EXPECT_EQ(report.by_focus_area[4].charts, 2);
    EXPECT_EQ(report.by_focus_area[4].list, 1);
    EXPECT_EQ(report.by_country.at(1).country, "VN");
    EXPECT_EQ(report.by_country.at(0).status.completed, 1);
    EXPECT_EQ(report.notes.at(0), "The charts count one more.");
}

TEST_F(GoodDataset, HasPartnershipsAndTheRest) {
    const Network& n = data_.network();
    ASSERT_EQ(n.partnerships.size(), 2u);
    const Partnership& p = n.partnerships[0];
    EXPECT_EQ(p.partner, "Partner");
    EXPECT_EQ(p.partner_countries, (std::vector<std::string>{"JP", "VN"}));
    EXPECT_EQ(p.kind, PartnerKind::Government);
    EXPECT_EQ(p.start, "2019-10");
    EXPECT_EQ(p.amount, "1 million USD");
    EXPECT_EQ(p.as_of, "2025");
    ASSERT_EQ(p.cities.size(), 2u);
    EXPECT_EQ(p.cities[0].city, "da-nang");
    EXPECT_EQ(p.cities[0].text, "Sensors.");
    EXPECT_EQ(p.cities[1].sources, (Indices{kAlpha, kBeta}));
    EXPECT_EQ(n.partnerships[1].kind, PartnerKind::Other);
    EXPECT_EQ(n.context.at(0).as_of, "2020");
    EXPECT_EQ(n.criticisms.at(0).by, "Somebody, 2021");
    EXPECT_EQ(n.criticisms.at(0).answer, "Shows dates.");
    EXPECT_EQ(n.documents.at(0).id, "charter");
    EXPECT_EQ(n.conflicts.at(0).about, "projects-2025");
}
}  // namespace
}  // namespace ascn
