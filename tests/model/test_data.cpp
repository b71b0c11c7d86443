#include "test_data.h"

#include <string_view>

namespace ascn::testing {
namespace {

struct Row {
    const char *id, *name, *country;
    double lon, lat, population, area_km2;
};
// Positions as in GeoNames, populations by the latest census or register, areas as the network or the city gives them.
constexpr Row kPilotCities[] = {
    {"bandar-seri-begawan", "Bandar Seri Begawan", "BN", 114.94006, 4.89035, 64409, 100.36},
    {"battambang", "Battambang", "KH", 103.19822, 13.10271, 119251, 293},
    {"phnom-penh", "Phnom Penh", "KH", 104.91601, 11.56245, 2281951, 679},
    {"siem-reap", "Siem Reap", "KH", 103.86056, 13.36179, 245494, 424.7},
    {"banyuwangi", "Banyuwangi", "ID", 114.35755, -8.2325, 1708114, 5782.4},
    {"jakarta", "Jakarta", "ID", 106.84513, -6.21462, 10562088, 660.982},
    {"makassar", "Makassar", "ID", 119.43194, -5.14861, 1423877, 175.77},
    {"luang-prabang", "Luang Prabang", "LA", 102.13503, 19.88601, 90313, 774},
    {"vientiane", "Vientiane", "LA", 102.6, 17.96667, 820940, 3920},
    {"johor-bahru", "Johor Bahru", "MY", 103.7578, 1.4655, 858118, 391.25},
    {"kota-kinabalu", "Kota Kinabalu", "MY", 116.0724, 5.9749, 500421, 351},
    {"kuala-lumpur", "Kuala Lumpur", "MY", 101.68653, 3.1412, 1982112, 243},
    {"kuching", "Kuching", "MY", 110.33333, 1.55, 609205, 1498},
    {"mandalay", "Mandalay", "MM", 96.08359, 21.97473, 1225553, 285},
    {"nay-pyi-taw", "Nay Pyi Taw", "MM", 96.12972, 19.745, 1160242, 7054.37},
    {"yangon", "Yangon", "MM", 96.15611, 16.80528, 5160512, 576},
    {"cebu-city", "Cebu City", "PH", 123.89071, 10.31672, 965332, 315},
    {"davao-city", "Davao City", "PH", 125.61278, 7.07306, 1848947, 2443.61},
    {"manila", "Manila", "PH", 120.9822, 14.6042, 1902590, 42.34},
    {"singapore", "Singapore", "SG", 103.85007, 1.28967, 6036900, 736.3},
    {"bangkok", "Bangkok", "TH", 100.50144, 13.75398, 5471588, 1568.7},
    {"chonburi", "Chonburi", "TH", 100.98345, 13.3622, 1594758, 43},
    {"phuket", "Phuket", "TH", 98.3981, 7.89059, 416582, 543},
    {"da-nang", "Da Nang", "VN", 108.22083, 16.06778, 1220200, 1284.73},
    {"hanoi", "Hanoi", "VN", 105.84117, 21.0245, 8600000, 3359.84},
    {"ho-chi-minh-city", "Ho Chi Minh City", "VN", 106.62965, 10.82302, 9500000, 2095.39},
};

struct CountryRow {
    const char *id, *name;
    int member_since;
};
constexpr CountryRow kCountries[] = {
    {"BN", "Brunei Darussalam", 1984}, {"KH", "Cambodia", 1999},  {"ID", "Indonesia", 1967},
    {"LA", "Lao PDR", 1997},           {"MY", "Malaysia", 1967},  {"MM", "Myanmar", 1997},
    {"PH", "Philippines", 1967},       {"SG", "Singapore", 1967}, {"TH", "Thailand", 1967},
    {"TL", "Timor-Leste", 2025},       {"VN", "Viet Nam", 1995},
};

City city_of(const Row& row) {
    City city;
    city.id = row.id;
    city.name = row.name;
    city.country = row.country;
    city.location = {row.lon, row.lat};
    city.population = figure(row.population, "persons", 2020, "city");
    city.area_km2 = figure(row.area_km2, "km2", 2020, "city");
    return city;
}

const Row& pilot(std::string_view id) {
    for (const Row& row : kPilotCities) {
        if (row.id == id) return row;
    }
    return kPilotCities[0];
}

DatasetParts base_parts() {
    DatasetParts parts;
    parts.version = "test";
    parts.date = "2026-01-31";
    Source source;
    source.id = "test";
    source.title = "Figures for tests";
    parts.sources.push_back(source);
    for (const CountryRow& row : kCountries) {
        Country country;
        country.id = row.id;
        country.name = row.name;
        country.member_since = row.member_since;
        country.sources = {0};
        parts.countries.push_back(std::move(country));
    }
    parts.indicators = basic_indicators();
    return parts;
}

Project project(const char* id, std::optional<ProjectStatus> status) {
    Project p;
    p.priority = true;
    p.id = id;
    p.title = id;
    p.status = status;
    p.sources = {0};
    return p;
}

struct Details {
    const char *id, *official, *native, *native_lang;
    double area_km2;
    const char* boundary;
    std::vector<FocusArea> areas;
    std::vector<std::optional<ProjectStatus>> projects;
};

Dataset make_small() {
    using enum FocusArea;
    using enum ProjectStatus;
    const std::vector<Details> details = {
        {"jakarta",
         "Daerah Khusus Ibukota Jakarta",
         "",
         "",
         660.982,
         "province",
         {IndustryInnovation, BuiltInfrastructure, HealthWellBeing},
         {Ongoing}},
        {"makassar",
         "Kota Makassar",
         "ᨆᨀᨔᨑ",
         "mak",
         175.77,
         "city",
         {HealthWellBeing, CivicSocial},
         {Completed, Ongoing}},
        {"luang-prabang", "Luang Prabang", "ຫຼວງພະບາງ", "lo", 774, "city", {QualityEnvironment}, {Planning}},
        {"johor-bahru", "Bandaraya Johor Bahru", "新山", "zh", 391.25, "city", {CivicSocial, QualityEnvironment}, {}},
        {"cebu-city",
         "City of Cebu",
         "Dakbayan sa Sugbo",
         "ceb",
         315,
         "city",
         {SafetySecurity, BuiltInfrastructure},
         {Completed, std::nullopt}},
        {"singapore",
         "Republic of Singapore",
         "新加坡",
         "zh",
         736.3,
         "country",
         {CivicSocial, IndustryInnovation},
         {Completed}},
        {"bangkok",
         "Bangkok Metropolis (Krung Thep Maha Nakhon)",
         "กรุงเทพมหานคร",
         "th",
         1568.7,
         "city",
         {BuiltInfrastructure, QualityEnvironment},
         {}},
        {"chonburi", "Chonburi", "ชลบุรี", "th", 43, "estate", {BuiltInfrastructure}, {}},
        {"da-nang",
         "Da Nang City",
         "Đà Nẵng",
         "vi",
         1284.73,
         "city",
         {CivicSocial, HealthWellBeing, SafetySecurity, QualityEnvironment, BuiltInfrastructure, IndustryInnovation},
         {Ongoing, Ongoing, Planning}},
    };
    DatasetParts parts = base_parts();
    for (const Details& d : details) {
        City city = city_of(pilot(d.id));
        city.official_name = d.official;
        if (*d.native != '\0') city.native_names.push_back({d.native, d.native_lang, {0}});
        city.area_km2 = figure(d.area_km2, "km2", 2020, d.boundary);
        city.population.boundary = d.boundary;
        if (city.id == "chonburi") city.population = missing(Missing::NoFigure);
        for (const FocusArea area : d.areas) city.plan.focus_areas.insert(area);
        for (std::size_t i = 0; i < d.projects.size(); ++i) {
            city.projects.push_back(project(("p" + std::to_string(i)).c_str(), d.projects[i]));
        }
        parts.cities.push_back(std::move(city));
    }
    City later = city_of({"chiang-mai", "Chiang Mai", "TH", 98.98468, 18.79038, 127240, 40.216});
    later.area_km2 = missing(Missing::NoFigure);
    later.official_name = "Chiang Mai";
    later.cohort = 2024;
    parts.cities.push_back(std::move(later));
    return Dataset(std::move(parts));
}

Dataset make_pilot() {
    DatasetParts parts = base_parts();
    for (const Row& row : kPilotCities) parts.cities.push_back(city_of(row));
    return Dataset(std::move(parts));
}

}  // namespace

NumberFact figure(double value, const char* unit, int year, const char* boundary) {
    NumberFact fact;
    fact.value = value;
    fact.unit = unit;
    fact.year = year;
    fact.boundary = boundary;
    fact.sources = {0};
    return fact;
}

NumberFact missing(Missing why) {
    NumberFact fact;
    fact.missing = why;
    return fact;
}

Indicator indicator(const char* id, IndicatorScope scope, IndicatorGroup group) {
    Indicator result;
    result.id = id;
    result.name = id;
    result.scope = scope;
    result.group = group;
    return result;
}

std::vector<Indicator> basic_indicators() {
    std::vector<Indicator> all;
    for (const char* id : {"population", "area", "density"}) all.push_back(indicator(id));
    all.push_back(indicator("projects", IndicatorScope::City, IndicatorGroup::Network));
    return all;
}

std::vector<Topic> four_topics() {
    return {{"flooding", "flooding and drainage", {"flood"}, {}},
            {"energy", "energy", {"solar"}, {}},
            {"traffic", "traffic and parking", {"traffic control"}, {}},
            {"housing", "housing", {"housing"}, {}}};
}

const Dataset& small_dataset() {
    static const Dataset data = make_small();
    return data;
}

const Dataset& pilot_dataset() {
    static const Dataset data = make_pilot();
    return data;
}

}  // namespace ascn::testing
