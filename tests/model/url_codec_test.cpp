#include "model/url_codec.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "test_data.h"

namespace ascn {
namespace {

using Ids = std::vector<std::string>;
using Json = nlohmann::json;

const Dataset& data() { return testing::pilot_dataset(); }

DecodedState decoded(std::string_view fragment, std::string_view query = "") {
    return decode_address(query, fragment, data());
}

Ids ignored_keys(const DecodedState& out) {
    Ids keys;
    for (const Problem& problem : out.ignored) keys.push_back(problem.path);
    return keys;
}

TEST(UrlCodec, DefaultsAreLeftOut) {
    EXPECT_EQ(encode_fragment({}), "");
    ViewState about;
    about.view = View::About;
    EXPECT_EQ(encode_fragment(about), "#about");
}

TEST(UrlCodec, KeysComeInTheContractsOrder) {
    ViewState s;
    s.view = View::Compare;
    s.city = "da-nang";
    s.compare = {"makassar", "da-nang"};
    s.indicator = "area";
    s.scatter_x = "population";
    s.scatter_y = "area";
    s.countries = {"ID", "VN"};
    s.areas.insert(FocusArea::IndustryInnovation);
    s.areas.insert(FocusArea::CivicSocial);
    s.cohort = Cohort::All;
    s.sizes.insert(SizeClass::Large);
    s.statuses.insert(ProjectStatus::Ongoing);
    s.query = "Đà, a&b";
    s.sort = "-population";
    s.cam = MapView{108.2208, -5.5, 8};
    s.lang = "zh-Hans";
    s.theme = ThemeChoice::Dark;
    EXPECT_EQ(encode_fragment(s),
              "#compare?city=da-nang&compare=makassar,da-nang&ind=area&x=population&y=area&country=ID,VN"
              "&area=civic-social,industry-innovation&cohort=all&size=large&status=ongoing"
              "&q=%C4%90%C3%A0%2C%20a%26b&sort=-population&cam=108.2208,-5.5,8&lang=zh-Hans&theme=dark");
    const DecodedState back = decoded(encode_fragment(s));
    EXPECT_EQ(back.state, s);
    EXPECT_TRUE(back.ignored.empty());
}

TEST(UrlCodec, UnknownViewsAreIgnoredWithANote) {
    for (const char* fragment : {"#tables?city=hanoi", "#areas/x?city=hanoi", "#atlas?city=hanoi"}) {
        const DecodedState out = decoded(fragment);
        EXPECT_EQ(out.state.view, View::Map);
        EXPECT_EQ(out.state.city, "hanoi");
        EXPECT_EQ(ignored_keys(out), Ids{"view"});
    }
}

TEST(UrlCodec, TheFragmentWinsKeyByKey) {
    const DecodedState out =
        decoded("#?city=hanoi&theme=dark", "?view=compare&city=jakarta&compare=manila,hanoi&lang=en");
    EXPECT_EQ(out.state.view, View::Compare);
    EXPECT_EQ(out.state.city, "hanoi");
    EXPECT_EQ(out.state.compare, (Ids{"manila", "hanoi"}));
    EXPECT_EQ(out.state.lang, "en");
    EXPECT_EQ(out.state.theme, ThemeChoice::Dark);
    EXPECT_TRUE(out.ignored.empty());
    EXPECT_EQ(decoded("#map", "view=compare").state.view, View::Map);
    EXPECT_EQ(decoded("#?city=", "?city=jakarta").state.city, "") << "an empty value is the default";
    EXPECT_EQ(decoded("#?city=atlantis", "?city=jakarta").state.city, "jakarta") << "a bad value is as if not there";
}

TEST(UrlCodec, PageKeysBelongToTheQueryString) {
    const char* page = "?embed=1&kiosk=1&idle=60&data=x.json&host=h&stress=9&bench=1&trace=1";
    EXPECT_TRUE(decoded("", page).ignored.empty());
    EXPECT_EQ(ignored_keys(decoded("#map?embed=1&stress=9")), (Ids{"embed", "stress"}));
    EXPECT_EQ(page_query("?embed=1&city=hanoi&stress=9&view=compare"), "?embed=1&stress=9");
    EXPECT_EQ(page_query("?city=hanoi"), "");
    EXPECT_EQ(page_query(""), "");
    EXPECT_EQ(page_query("kiosk"), "?kiosk");
}

TEST(UrlCodec, BadListMembersFallOneByOne) {
    const DecodedState out = decoded(
        "#compare?compare=da-nang,atlantis,hanoi,da-nang,,manila,jakarta,yangon,bangkok&country=XX,vn,ID"
        "&area=safety-security,fun&size=huge&status=done,ongoing");
    EXPECT_EQ(out.state.compare, (Ids{"da-nang", "hanoi", "manila", "jakarta", "yangon"}));
    EXPECT_EQ(out.state.countries, (Ids{"ID", "VN"})) << "data set order, letter case forgiven";
    EXPECT_TRUE(out.state.areas.contains(FocusArea::SafetySecurity));
    EXPECT_TRUE(out.state.sizes.empty());
    EXPECT_TRUE(out.state.statuses.contains(ProjectStatus::Ongoing));
    EXPECT_EQ(ignored_keys(out), (Ids{"compare", "compare", "compare", "country", "area", "size", "status"}));
}

TEST(UrlCodec, BadSingleValuesAreNoted) {
    const char* bad[] = {"city=atlantis",  "ind=happiness", "x=happiness", "y=1",         "cohort=2019",
                         "sort=Name",      "sort=-",        "sort=a%20b",  "cam=1,2",     "cam=1,2,x",
                         "cam=1,2,3,4",    "cam=1e2,3,4",   "cam=nan,1,4", "lang=xx",     "lang=en-GB",
                         "theme=sepia",    "q=%FF",         "nonsense=1",  "view=tables", "area=,x",
                         "country=Vietnam"};
    for (const char* pair : bad) {
        const DecodedState out = decoded(std::string("#?") + pair);
        EXPECT_EQ(out.state, ViewState{}) << pair;
        const std::string_view text = pair;
        EXPECT_EQ(ignored_keys(out), Ids{std::string(text.substr(0, text.find('=')))}) << pair;
    }
}

TEST(UrlCodec, TheNoteNamesTheIndicatorsThatCanBeUsed) {
    DatasetParts parts;
    parts.indicators = {testing::indicator("population"), testing::indicator("income", IndicatorScope::Nation),
                        testing::indicator("index", IndicatorScope::Region), testing::indicator("rare")};
    for (int i = 0; i < 26; ++i) {
        City city;
        city.id = "c" + std::to_string(i);
        city.country = "AA";
        city.population = testing::figure(1);
        if (i < 20) city.indicators.push_back({2, testing::figure(1)});
        if (i < 19) city.indicators.push_back({3, testing::figure(1)});
        parts.cities.push_back(std::move(city));
    }
    Country country;
    country.id = "AA";
    country.indicators.push_back({1, testing::figure(1)});
    parts.countries.push_back(std::move(country));
    const Dataset data(parts);
    const DecodedState good = decode_address("", "#?ind=index&x=population&y=index", data);
    EXPECT_EQ(good.state.indicator, "index");
    EXPECT_EQ(good.state.scatter_x, "population");
    EXPECT_EQ(good.state.scatter_y, "index");
    EXPECT_TRUE(good.ignored.empty());
    const DecodedState bad = decode_address("", "#?ind=income&x=rare&y=luck", data);
    EXPECT_EQ(bad.state, ViewState{});
    ASSERT_EQ(ignored_keys(bad), (Ids{"ind", "x", "y"}));
    for (const Problem& note : bad.ignored) EXPECT_EQ(note.expected, "one of these indicators: population, index");
    const Dataset nothing;
    EXPECT_TRUE(decode_address("", "#?ind=population", nothing).ignored.empty()) << "the default is always right";
    EXPECT_EQ(ignored_keys(decode_address("", "#?x=population", nothing)), Ids{"x"});
}

TEST(UrlCodec, CamIsClampedToTheRegion) {
    EXPECT_EQ(decoded("#?cam=0,0,1").state.cam, (MapView{88, 0, 3.2}));
    EXPECT_EQ(decoded("#?cam=103.81985,1.35208,9.999").state.cam, (MapView{103.8199, 1.3521, 10}));
    EXPECT_EQ(decoded("#?cam=103.8,%20-0.00001,5").state.cam, (MapView{103.8, 0, 5}));
}

TEST(UrlCodec, FormsOfTheFragment) {
    for (const char* fragment : {"#map?city=hanoi", "map?city=hanoi", "#?city=hanoi", "#city=hanoi", "#/map?city=hanoi",
                                 "#map?city=%68anoi", "#map?&&city=hanoi&", "#map?city=manila&city=hanoi"}) {
        const DecodedState out = decoded(fragment);
        EXPECT_EQ(out.state.city, "hanoi") << fragment;
        EXPECT_EQ(encode_fragment(out.state), "#map?city=hanoi") << fragment;
        EXPECT_TRUE(out.ignored.empty()) << fragment;
    }
    EXPECT_EQ(decoded("#").state, ViewState{});
    EXPECT_EQ(decoded("#?").state, ViewState{});
    EXPECT_TRUE(decoded("#?").ignored.empty());
}

TEST(UrlCodec, LanguagesOfTheContract) {
    for (const std::string_view tag : kLanguages) {
        const DecodedState out = decoded("#?lang=" + std::string(tag));
        EXPECT_EQ(out.state.lang, tag);
        EXPECT_TRUE(out.ignored.empty());
    }
    EXPECT_EQ(kLanguages.size(), 12u);
    EXPECT_EQ(decoded("#?lang=ZH-hans").state.lang, "zh-Hans");
}

TEST(UrlCodec, NotesAreLimitedAndReadable) {
    std::string many = "#?";
    for (int i = 0; i < 500; ++i) many += "k%00%C4" + std::to_string(i) + "=1&";
    const DecodedState out = decoded(many);
    EXPECT_EQ(out.ignored.size(), kMaxIgnoredNotes);
    EXPECT_EQ(out.ignored[0].path, "k??0");
    const DecodedState city = decoded("#?city=" + std::string(1000, 'x'));
    ASSERT_EQ(city.ignored.size(), 1u);
    EXPECT_LT(city.ignored[0].what.size(), 80u);
}

TEST(ApplyParams, ChangesTheBaseOnly) {
    ViewState base;
    base.city = "hanoi";
    base.compare = {"manila"};
    base.theme = ThemeChoice::Dark;
    const std::pair<std::string, std::string> changes[] = {
        {"view", "compare"}, {"city", ""}, {"compare", "jakarta,manila"}, {"theme", "pink"}, {"colour", "red"}};
    const DecodedState out = apply_params(base, changes, data());
    ViewState expected = base;
    expected.view = View::Compare;
    expected.city = "";
    expected.compare = {"jakarta", "manila"};
    EXPECT_EQ(out.state, expected);
    EXPECT_EQ(ignored_keys(out), (Ids{"theme", "colour"}));
}

TEST(ApplyParams, AnEmptyValueIsTheDefaultForEveryKey) {
    const ViewState full = decoded(
                               "#compare?city=hanoi&compare=hanoi&ind=area&x=area&y=area&country=VN&area=civic-social"
                               "&cohort=all&size=small&status=planning&q=a&sort=area&cam=100,1,5&lang=en&theme=dark")
                               .state;
    std::vector<std::pair<std::string, std::string>> empty;
    for (const char* key : {"view", "city", "compare", "ind", "x", "y", "country", "area", "cohort", "size", "status",
                            "q", "sort", "cam", "lang", "theme"}) {
        EXPECT_NE(
            state_json(apply_params(full, std::vector{std::pair<std::string, std::string>{key, ""}}, data()).state),
            state_json(full))
            << key;
        empty.emplace_back(key, "");
    }
    EXPECT_EQ(apply_params(full, empty, data()).state, ViewState{});
}

TEST(StateJson, HasEveryKeyInOrder) {
    EXPECT_EQ(state_json({}),
              R"({"view":"map","city":null,"compare":[],"ind":"population","color":"none","nat":null,"layer":[],)"
              R"("x":null,"y":null,"country":[],"area":[],)"
              R"("cohort":"2018","size":[],"status":[],"q":"","sort":"name","part":null,"cols":[],"shade":false,)"
              R"("rows":[],"year":null,"group":"city","pcity":null,"parea":[],"partner":"","kind":[],)"
              R"("cam":null,"lang":null,"theme":"auto"})");
}

TEST(StateJson, EscapesText) {
    ViewState s;
    s.query = "a\"b\\cĐ";
    s.cam = MapView{108.22, -5, 8.5};
    const Json json = Json::parse(state_json(s), nullptr, false);
    ASSERT_FALSE(json.is_discarded());
    EXPECT_EQ(json["q"], s.query);
    EXPECT_EQ(json["cam"]["lat"], -5);
    EXPECT_EQ(json["cam"]["zoom"], 8.5);
}

// The vectors that other implementations of the address are tested with, too.
TEST(UrlVectors, AllHold) {
    std::ifstream file(std::string(ASCN_SOURCE_DIR) + "/tests/vectors/url.json");
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const Json vectors = Json::parse(text, nullptr, false);
    ASSERT_TRUE(vectors.is_array());
    ASSERT_GE(vectors.size(), 20u);
    for (const Json& vector : vectors) {
        const std::string address = vector["address"].get<std::string>();
        const std::size_t hash = std::min(address.find('#'), address.size());
        const DecodedState out = decode_address(address.substr(0, hash), address.substr(hash), data());
        EXPECT_EQ(Json::parse(state_json(out.state), nullptr, false), vector["state"]) << address;
        EXPECT_EQ(encode_fragment(out.state), vector["canonical"].get<std::string>()) << address;
        EXPECT_EQ(Json(ignored_keys(out)), vector["ignored"]) << address;
    }
}

}  // namespace
}  // namespace ascn
