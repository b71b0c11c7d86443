#include "data/dataset_json.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "data/read_file.h"

namespace ascn {
namespace {

const std::string& good() {
    static const std::string text = read_file(ASCN_SOURCE_DIR "/tests/fixtures/data/two_cities.json").value_or("");
    return text;
}

/// The good document with the first `from` at or behind `after` replaced.
std::string edited(std::string_view from, std::string_view to, std::string_view after = "") {
    std::string text = good();
    const std::size_t start = text.find(after);
    const std::size_t at = start == text.npos ? text.npos : text.find(from, start);
    if (at == text.npos) {
        ADD_FAILURE() << "the fixture holds no " << from;
        return text;
    }
    return text.replace(at, from.size(), to);
}

TEST(DatasetJson, GoodDocumentLoadsWhole) {
    const Result<Dataset> result = parse_dataset(good());
    ASSERT_TRUE(result.ok()) << listed(result.problems());
    const Dataset& data = result.value();
    EXPECT_EQ(data.version(), "1.2.3");
    EXPECT_EQ(data.date(), "2026-11-22");
    ASSERT_EQ(data.cities().size(), 2u);
    ASSERT_EQ(data.countries().size(), 2u);
    EXPECT_EQ(data.country("TL")->member_since, 2025);
    EXPECT_EQ(data.source(data.country("TL")->sources.at(0)).id, "beta");

    ASSERT_EQ(data.sources().size(), 3u);
    const Source& alpha = data.source(0);
    EXPECT_EQ(alpha.title, "Alpha report");
    EXPECT_EQ(alpha.publisher, "Alpha Press");
    EXPECT_EQ(alpha.year, 2018);
    EXPECT_EQ(alpha.url, "https://example.org/alpha");
    EXPECT_EQ(alpha.accessed, "2026-02-01");
    EXPECT_EQ(alpha.licence, "CC BY 4.0");
    EXPECT_FALSE(data.source(1).year) << "null";
    EXPECT_FALSE(data.source(2).year) << "left out";
    EXPECT_EQ(data.source(1).note, "On paper only.");
}

TEST(DatasetJson, CityIsReadMemberByMember) {
    const Result<Dataset> result = parse_dataset(good());
    ASSERT_TRUE(result.ok()) << listed(result.problems());
    const City& c = *result.value().city("da-nang");
    using Indices = std::vector<SourceIndex>;
    EXPECT_EQ(c.name, "Da Nang");
    EXPECT_EQ(c.official_name, "Da Nang City");
    ASSERT_EQ(c.native_names.size(), 1u);
    EXPECT_EQ(c.native_names[0].text, "Đà Nẵng");
    EXPECT_EQ(c.native_names[0].lang, "vi");
    EXPECT_EQ(c.native_names[0].sources, Indices{2});
    EXPECT_EQ(c.country, "VN");
    EXPECT_EQ(c.cohort, 2018);
    EXPECT_EQ(c.location, (LonLat{108.22083, 16.06778}));
    EXPECT_EQ(c.location_sources, Indices{2});

    EXPECT_EQ(c.population.value, 1'000'000);
    EXPECT_EQ(c.population.unit, "persons");
    EXPECT_EQ(c.population.year, 2018);
    EXPECT_EQ(c.population.boundary, "city");
    EXPECT_EQ(c.population.confidence, "high");
    EXPECT_EQ(c.area_km2.sources, (Indices{2, 0}));
    EXPECT_FALSE(c.area_km2.year);
    EXPECT_EQ(c.area_km2.note, "Year not stated.");
    ASSERT_EQ(c.population_alternatives.size(), 1u);
    EXPECT_EQ(c.population_alternatives[0].boundary, "urban area");
    ASSERT_EQ(c.area_alternatives.size(), 1u);
    EXPECT_EQ(c.area_alternatives[0].value, 11867);
    ASSERT_EQ(c.conflicts.size(), 1u);
    EXPECT_EQ(c.conflicts[0].text, "Two areas are published.");
    EXPECT_EQ(c.conflicts[0].sources, (std::vector<SourceIndex>{0, 1}));
}

TEST(DatasetJson, PlanIsReadMemberByMember) {
    const Result<Dataset> result = parse_dataset(good());
    ASSERT_TRUE(result.ok()) << listed(result.problems());
    const ActionPlan& plan = result.value().city("da-nang")->plan;
    EXPECT_EQ(plan.year, 2018);
    EXPECT_EQ(plan.vision.value, "A green city.\nAnd a smart one.");
    FocusAreaSet areas;
    areas.insert(FocusArea::CivicSocial);
    areas.insert(FocusArea::SafetySecurity);
    EXPECT_EQ(plan.focus_areas, areas);
    EXPECT_EQ(plan.focus_areas_as_written, std::vector<std::string>{"Safe city"});
    EXPECT_EQ(plan.focus_areas_note, "Mapped by us.");
    ASSERT_EQ(plan.targets.size(), 2u);
    EXPECT_EQ(plan.targets[0].value, "By 2030: everything");
    EXPECT_EQ(plan.targets[1].missing, Missing::NoFigure);
    EXPECT_EQ(plan.targets[1].note, "The plan names no second target.");

    ASSERT_EQ(plan.projects.size(), 2u);
    const PriorityProject& p = plan.projects[0];
    EXPECT_EQ(p.id, "traffic");
    EXPECT_EQ(p.later_title, "Operation centre");
    EXPECT_EQ(p.status, ProjectStatus::Ongoing);
    EXPECT_EQ(p.status_as_of, "2025-09");
    ASSERT_EQ(p.history.size(), 2u);
    EXPECT_EQ(p.history[0].year, 2022);
    EXPECT_FALSE(p.history[0].status);
    EXPECT_FALSE(p.history[0].inferred);
    EXPECT_EQ(p.history[1].status, ProjectStatus::Ongoing);
    EXPECT_TRUE(p.history[1].inferred);
    EXPECT_EQ(p.partners, (std::vector<std::string>{"FPT", "Viettel"}));
    EXPECT_EQ(p.sources, (std::vector<SourceIndex>{0, 1}));
    EXPECT_EQ(p.note, "Opened in 2023.");
    EXPECT_FALSE(plan.projects[1].status);
}

TEST(DatasetJson, OfficersAndGapsAreRead) {
    const Result<Dataset> result = parse_dataset(good());
    ASSERT_TRUE(result.ok()) << listed(result.problems());
    const std::vector<OfficerList>& lists = result.value().city("da-nang")->officer_lists;
    ASSERT_EQ(lists.size(), 2u);
    ASSERT_EQ(lists[0].officers.size(), 1u);
    EXPECT_EQ(lists[0].officers[0].name, "A. Person");
    EXPECT_EQ(lists[0].officers[0].designation, "Director");
    EXPECT_EQ(lists[0].officers[0].role, "CSCO");
    EXPECT_EQ(lists[0].officers[0].note, "Since left.");
    EXPECT_FALSE(lists[0].missing);
    EXPECT_EQ(lists[1].missing, Missing::NoFigure);
    EXPECT_EQ(lists[1].note, "The list names nobody.");

    const City& dili = *result.value().city("dili");
    EXPECT_EQ(dili.population.missing, Missing::NoFigure);
    EXPECT_FALSE(dili.population.value);
    EXPECT_EQ(dili.area_km2.missing, Missing::NotApplicable);
    EXPECT_EQ(dili.plan.vision.note, "Joined later.");
}

/// One way to break the good document, and the problem that must come of it.
struct Breakage {
    const char* name;
    const char* from;
    const char* to;
    const char* path;
    const char* what;        ///< part of Problem::what
    const char* after = "";  ///< the edit lies behind this text
};

void PrintTo(const Breakage& b, std::ostream* out) { *out << b.name; }

class BrokenDataset : public testing::TestWithParam<Breakage> {};

TEST_P(BrokenDataset, IsReportedAtItsPath) {
    const Breakage& b = GetParam();
    const Result<Dataset> result = parse_dataset(edited(b.from, b.to, b.after));
    ASSERT_FALSE(result.ok()) << "was taken";
    const Problems& problems = result.problems();
    ASSERT_EQ(problems.size(), 1u) << listed(problems);
    EXPECT_EQ(problems[0].path, b.path) << listed(problems);
    EXPECT_NE(problems[0].what.find(b.what), std::string::npos) << listed(problems);
    EXPECT_FALSE(problems[0].expected.empty()) << "says what to do";
}

constexpr const char* kArea = R"("area_km2": {"value")";

const Breakage kBreakages[] = {
    // the whole
    {"VersionIsANumber", R"("version": "1.2.3")", R"("version": 1)", "/version", "is a number"},
    {"VersionEmpty", R"("version": "1.2.3")", R"("version": "")", "/version", "is empty"},
    {"DateOfNoCalendar", "2026-11-22", "2026-02-30", "/date", "is no ISO date"},
    {"DateOfAMonth", "2026-11-22", "2026-11", "/date", "is no ISO date"},
    {"UnknownMember", R"("version")", R"("extra": 1, "version")", "/extra", "is not a known member"},
    {"RepeatedMember", R"("version")", R"("version": "1.2.3", "version")", "/version", "more than once"},
    {"MissingMember", R"("version": "1.2.3",)", "", "/version", "is not there"},
    // sources
    {"SourceTwice", R"({"id": "gamma")",
     R"({"id": "alpha", "title": "t", "publisher": "p", "url": "https://a.b"}, {"id": "gamma")", "/sources/2/id",
     "is 'alpha' once more"},
    {"SourceIdWithBlank", R"({"id": "gamma")",
     R"({"id": "al pha", "title": "t", "publisher": "p", "url": "https://a.b"}, {"id": "gamma")", "/sources/2/id",
     "is no id"},
    {"SourceOverHttp", "https://example.org/alpha", "http://example.org/alpha", "/sources/0/url", "is no such address"},
    {"SourceWithoutAddressOrNote", R"(, "note": "On paper only.")", "", "/sources/1/url", "is not there"},
    {"SourceAccessedNoDate", "2026-02-01", "2026-13-01", "/sources/0/accessed", "is no ISO date"},
    {"SourceYearAsText", R"("year": 2018, "url")", R"("year": "2018", "url")", "/sources/0/year", "is text"},
    {"TextWithControlCharacter", "Alpha Press", "Alpha\\u0000Press", "/sources/0/publisher", "control character"},
    {"TextWithTab", "Alpha Press", "Alpha\\tPress", "/sources/0/publisher", "control character"},
    // countries
    {"CountryTwice", R"({"id": "TL")",
     R"({"id": "VN", "name": "n", "member_since": 1990, "source": ["beta"]}, {"id": "TL")", "/countries/1/id",
     "is 'VN' once more"},
    {"CountryInSmallLetters", R"({"id": "TL")",
     R"({"id": "vn", "name": "n", "member_since": 1990, "source": ["beta"]}, {"id": "TL")", "/countries/1/id",
     "is no country code"},
    {"MemberBefore1900", "1995", "1895", "/countries/0/member_since", "is no such year"},
    {"CountryWithDeadSource", R"("source": ["beta"]})", R"("source": ["betta"]})", "/countries/1/source",
     "names 'betta'"},
    // cities
    {"CityTwice", R"("id": "dili")", R"("id": "da-nang")", "/cities/1/id", "is 'da-nang' once more"},
    {"CityIdInCapitals", R"("id": "dili")", R"("id": "Dili")", "/cities/1/id", "is no id"},
    {"CityIsText", R"(    {
      "id": "dili")",
     R"(    "x", {
      "id": "dili")",
     "/cities/1", "is text"},
    {"CityOfUnknownCountry", R"("country": "TL")", R"("country": "XX")", "/cities/1/country", "is 'XX'"},
    {"NativeNameEmpty", "Đà Nẵng", "", "/cities/0/native_names/0/text", "is empty"},
    {"NativeNamesNull", R"("native_names": [])", R"("native_names": null)", "/cities/1/native_names", "is null"},
    {"CohortWithHalfYear", R"({"value": 2025, "source": ["beta"]})", R"({"value": 2025.5, "source": ["beta"]})",
     "/cities/1/cohort/value", "is no such year"},
    {"CohortWithoutSource", R"({"value": 2025, "source": ["beta"]})", R"({"value": 2025, "source": []})",
     "/cities/1/cohort/source", "is an empty list"},
    {"SourceNamedTwice", R"({"value": 2025, "source": ["beta"]})", R"({"value": 2025, "source": ["beta", "beta"]})",
     "/cities/1/cohort/source", "names 'beta' twice"},
    {"SourceIsANumber", R"({"value": 2025, "source": ["beta"]})", R"({"value": 2025, "source": [1]})",
     "/cities/1/cohort/source/0", "is a number"},
    // location
    {"LongitudeBeyond180", "108.22083", "188.22083", "/cities/0/location/lon", "is out of range"},
    {"LongitudeOutsideTheMap", "108.22083", "72.8", "/cities/0/location/lon", "is out of range"},
    {"LatitudeBeyond90", "16.06778", "96.06778", "/cities/0/location/lat", "is out of range"},
    {"LatitudeOutsideTheMap", "16.06778", "-33.9", "/cities/0/location/lat", "is out of range"},
    {"LatitudeAsText", "16.06778", R"("16.06778")", "/cities/0/location/lat", "is text"},
    {"LocationMissing", R"("location": {"lon": 125.57361, "lat": -8.55861, "source": ["gamma"]},)", "",
     "/cities/1/location", "is not there"},
    // figures
    {"PopulationZero", "1000000", "0", "/cities/0/population/value", "is out of range"},
    {"PopulationNegative", "1000000", "-5", "/cities/0/population/value", "is out of range"},
    {"PopulationTooLarge", "1000000", "100000000", "/cities/0/population/value", "is out of range"},
    {"PopulationHuge", "1000000", "1e300", "/cities/0/population/value", "is out of range"},
    {"PopulationAsText", "1000000", R"("1,000,000")", "/cities/0/population/value", "is text"},
    {"PopulationNull", "1000000", "null", "/cities/0/population/value", "is null"},
    {"PopulationInHouseholds", "persons", "households", "/cities/0/population/unit", "is 'households'"},
    {"PopulationUnitLeftOut", R"("unit": "persons", )", "", "/cities/0/population/unit", "is not there"},
    {"AreaTooLarge", "1250", "1000000", "/cities/0/area_km2/value", "is out of range"},
    {"AreaUnitWrong", R"("km2")", R"("ha")", "/cities/0/area_km2/unit", "is 'ha'", kArea},
    {"AreaAlternativeZero", "11867", "0", "/cities/0/area_alternatives/0/value", "is out of range"},
    {"AlternativesNoList",
     R"([{"value": 1125000, "unit": "persons", "year": 2020, "boundary": "urban area", "source": ["beta"]}])", "7",
     "/cities/0/population_alternatives", "is a number"},
    {"FactWithValueAndReason", R"({"value": 1000000,)", R"({"missing": "no-figure", "value": 1000000,)",
     "/cities/0/population", "has a value and a reason"},
    {"FactWithNeither", R"({"missing": "no-figure", "note": "No census."})", R"({"note": "No census."})",
     "/cities/1/population", "has neither"},
    {"FactWithUnknownReason", R"({"missing": "not-applicable"})", R"({"missing": "unknown"})",
     "/cities/1/area_km2/missing", "is 'unknown'"},
    {"FactIsANumber", R"({"missing": "not-applicable"})", "12", "/cities/1/area_km2", "is a number"},
    {"FactWithoutSource", R"(, "source": ["alpha"], "confidence": "high")", R"(, "confidence": "high")",
     "/cities/0/population/source", "is not there"},
    {"FactConfidenceUnknown", R"("confidence": "high")", R"("confidence": "sure")", "/cities/0/population/confidence",
     "is 'sure'"},
    {"FactYear2101", R"("year": 2018, "boundary")", R"("year": 2101, "boundary")", "/cities/0/population/year",
     "is no such year"},
    {"FactWithoutYearOrNote", R"(, "note": "Year not stated.")", "", "/cities/0/area_km2/year", "is not stated"},
    {"FactWithUnknownMember", R"("confidence": "high")", R"("confidense": "high")", "/cities/0/population/confidense",
     "is not a known member"},
    // plan
    {"PlanIsAList", R"("plan": {
        "year": 2018,
        "vision": {"missing": "not-applicable", "note": "Joined later."},
        "focus_areas": {"value": ["health-well-being"], "source": ["beta"]},
        "targets": [],
        "projects": []
      })",
     R"("plan": [])", "/cities/1/plan", "is a list"},
    {"VisionEmpty", "A green city.\\nAnd a smart one.", "", "/cities/0/plan/vision/value", "is empty"},
    {"TargetIsText", R"({"missing": "no-figure", "note": "The plan names no second target."})", R"("none")",
     "/cities/0/plan/targets/1", "is text"},
    {"FocusAreaUnknown", R"("safety-security", "civic-social")", R"("safety", "civic-social")",
     "/cities/0/plan/focus_areas/value", "holds 'safety'"},
    {"FocusAreaTwice", R"("safety-security", "civic-social")", R"("civic-social", "civic-social")",
     "/cities/0/plan/focus_areas/value", "holds 'civic-social' twice"},
    {"FocusAreasEmpty", R"(["health-well-being"])", "[]", "/cities/1/plan/focus_areas/value", "is an empty list"},
    // projects
    {"ProjectTwice", R"("id": "water")", R"("id": "traffic")", "/cities/0/plan/projects/1/id",
     "is 'traffic' once more"},
    {"StatusUnknown", R"("status": "ongoing",)", R"("status": "done",)", "/cities/0/plan/projects/0/history/1/status",
     "is 'done'", "\"year\": 2025, \"status\""},
    {"StatusLeftOut", R"("status": null, "source": ["alpha"]}
        ])",
     R"("source": ["alpha"]}
        ])",
     "/cities/0/plan/projects/1/status", "is not there"},
    {"StatusWithoutDate", R"("status_as_of": "2025-09",)", "", "/cities/0/plan/projects/0/status_as_of",
     "is not there"},
    {"DateWithoutStatus", R"("status": null, "source": ["alpha"]}
        ])",
     R"("status": null, "status_as_of": "2025", "source": ["alpha"]}
        ])",
     "/cities/0/plan/projects/1/status_as_of", "dates no status"},
    {"StatusDateOfNoCalendar", "2025-09", "2025-19", "/cities/0/plan/projects/0/status_as_of", "is no ISO date"},
    {"HistoryOutOfOrder", R"({"year": 2022,)", R"({"year": 2025,)", "/cities/0/plan/projects/0/history/1/year",
     "does not come after"},
    {"InferredAsNumber", R"("inferred": true)", R"("inferred": 1)", "/cities/0/plan/projects/0/history/1/inferred",
     "is a number"},
    {"PartnerEmpty", R"("Viettel")", R"("")", "/cities/0/plan/projects/0/partners/1", "is empty"},
    // officers
    {"OfficerListNeither", R"("missing": "no-figure", "note": "The list names nobody.")",
     R"("note": "The list names nobody.")", "/cities/0/officers/1", "has neither"},
    {"OfficerListEmpty", R"("missing": "no-figure", "note": "The list names nobody.")",
     R"("people": [], "source": ["alpha"])", "/cities/0/officers/1/people", "is an empty list"},
    {"OfficerWithoutName", R"("name": "A. Person", )", "", "/cities/0/officers/0/people/0/name", "is not there"},
    {"OfficerWithPhone", R"("role": "CSCO")", R"("phone": "1")", "/cities/0/officers/0/people/0/phone",
     "is not a known member"},
    {"OfficerListsOutOfOrder", R"("as_of": "2018-07-08")", R"("as_of": "2026-07-08")", "/cities/0/officers/1/as_of",
     "does not come after"},
    {"ConflictIsAText", R"([{"text": "Two areas are published.", "source": ["alpha", "beta"]}])", R"(["Two areas."])",
     "/cities/0/conflicts/0", "is text"},
    {"ConflictWithoutSource", R"(published.", "source": ["alpha", "beta"]})", R"(published."})",
     "/cities/0/conflicts/0/source", "is not there"},
    {"ConflictOfUnknownSource", R"(published.", "source": ["alpha", "beta"]})", R"(published.", "source": ["omega"]})",
     "/cities/0/conflicts/0/source", "names 'omega'"},
    // no JSON
    {"CutShort", R"("dili",)", R"("dili" "x",)", "/cities/1", "cannot be read as JSON"},
    {"BadUtf8", "Beta list", "Beta \xFF list", "/sources/1", "cannot be read as JSON"},
    {"NotANumber", "1250", "NaN", "/cities/0/area_km2", "cannot be read as JSON"},
    {"NumberTooLarge", "1250", "1e999", "/cities/0/area_km2", "cannot be read as JSON"},
};

INSTANTIATE_TEST_SUITE_P(All, BrokenDataset, testing::ValuesIn(kBreakages),
                         [](const testing::TestParamInfo<Breakage>& breakage) { return breakage.param.name; });

TEST(DatasetJson, EveryProblemIsReportedAtOnce) {
    std::string text = good();
    for (auto [from, to] : {std::pair<std::string_view, std::string_view>{"1250", "-1"},
                            {"108.22083", "208.22083"},
                            {R"("country": "TL")", R"("country": "XX")"},
                            {"\"Beta list\"", "7"}}) {
        const std::size_t at = text.find(from);
        ASSERT_NE(at, text.npos);
        text.replace(at, from.size(), to);
    }
    const Result<Dataset> result = parse_dataset(text);
    ASSERT_FALSE(result.ok());
    std::vector<std::string> paths;
    for (const Problem& p : result.problems()) paths.push_back(p.path);
    std::sort(paths.begin(), paths.end());
    EXPECT_EQ(paths, (std::vector<std::string>{"/cities/0/area_km2/value", "/cities/0/location/lon",
                                               "/cities/1/country", "/sources/1/title"}));
}

TEST(DatasetJson, OtherRootsAreRefused) {
    for (std::string_view text : {"", "[]", "null", "42", "\"cities\"", "{}", "{\"cities\": []}"})
        EXPECT_FALSE(parse_dataset(text).ok()) << text;
    const Result<Dataset> list = parse_dataset("[]");
    ASSERT_EQ(list.problems().size(), 1u) << listed(list.problems());
    EXPECT_EQ(list.problems()[0].path, "");
    EXPECT_EQ(list.problems()[0].expected, "an object");
}

TEST(DatasetJson, ManyProblemsAreCounted) {
    std::string cities;
    for (int i = 0; i < 300; ++i) cities += i == 0 ? "1" : ",1";
    const Result<Dataset> result = parse_dataset(
        R"({"version": "1", "date": "2026-01-01", "countries": [], "sources": [], "cities": [)" + cities + "]}");
    ASSERT_FALSE(result.ok());
    ASSERT_EQ(result.problems().size(), 201u);
    EXPECT_EQ(result.problems().back().what, "has 100 more problems");
}

// Every prefix and every document with one byte changed must end in a verdict, not in a crash or a half-built result.
TEST(DatasetJson, DamagedBytesNeverCrash) {
    const std::string text = good();
    for (std::size_t n = 0; n + 1 < text.size(); n += 31)
        EXPECT_FALSE(parse_dataset(std::string_view(text).substr(0, n)).ok()) << n;
    for (std::size_t i = 0; i < text.size(); i += 13) {
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
