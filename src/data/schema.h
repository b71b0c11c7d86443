// The data set as plain structs. Units and years are part of every fact; what is unknown says why.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/geo.h"
#include "core/ids.h"

namespace ascn {

/// Position in Dataset::sources.
using SourceIndex = std::uint32_t;

/// Why a fact has no value.
enum class Missing : std::uint8_t { NoFigure, NotApplicable };

/// What density_of() has to say about its result.
enum class Derivation : std::uint8_t {
    None,               ///< the fact is published, not derived
    Divided,            ///< population divided by area
    FigureMissing,      ///< no result: population or area is not known
    BoundaryNotStated,  ///< no result: the sources do not say which area the figures cover
    BoundariesDiffer,   ///< no result: population and area are published for different areas
};

/// A published fact. Exactly one of value and missing is set.
template <class T>
struct Fact {
    std::optional<T> value;
    std::optional<Missing> missing;
    std::string unit;                  ///< "persons", "km2", "" for text
    std::optional<int> year;           ///< year the value is for; nullopt = not stated (note says so)
    std::string boundary;              ///< what area a figure covers, e.g. "municipality"
    std::vector<SourceIndex> sources;  ///< at least one when value is set
    std::string confidence;            ///< "high", "medium", "low" or ""
    std::string note;
    Derivation derivation = Derivation::None;
};
using TextFact = Fact<std::string>;

struct YearValue {
    int year = 0;
    double value = 0;
};

/// A figure; with it the same figure for other years and, for the climate, the twelve months.
struct NumberFact : Fact<double> {
    std::vector<YearValue> series;  ///< ascending years; same unit, boundary and sources
    std::vector<double> monthly;    ///< empty, or January to December
};

struct Source {
    std::string id, title, publisher;
    std::optional<int> year;  ///< of publication
    std::string url;          ///< https address, or "" with a note
    std::string accessed;     ///< ISO date or ""
    std::string licence, note;
};

/// A person in an office, as a published list has it.
struct Officer {
    std::string name, designation;
    std::string role;  ///< "CSCO", "CSCO-Alternate", "NR" or "NR-Alternate"
    std::string note;
};

/// The holders of an office that one published list names: Chief Smart City Officers of a city, National
/// Representatives of a country.
struct OfficerList {
    std::string as_of;              ///< ISO date of the list
    std::vector<Officer> officers;  ///< empty exactly when missing is set
    std::optional<Missing> missing;
    std::string note;
    std::vector<SourceIndex> sources;
};

/// Where sources contradict each other, or another caution.
struct Conflict {
    std::string about;  ///< field or indicator id that it concerns; "" = several
    std::string text;
    std::vector<SourceIndex> sources;  ///< at least one
};

/// What an indicator's values describe.
enum class IndicatorScope : std::uint8_t { City, Region, Nation };
/// Whether more or less of it is better.
enum class Direction : std::uint8_t { More, Less, Neither };
/// Heading under which an indicator is shown.
enum class IndicatorGroup : std::uint8_t { People, ClimateEnvironment, EconomyConnectivity, Network };

/// Definition of a series of figures over the cities.
struct Indicator {
    std::string id;  ///< as in the address
    std::string name, definition, unit;
    IndicatorScope scope = IndicatorScope::City;
    IndicatorGroup group = IndicatorGroup::People;
    Direction direction = Direction::Neither;
    int decimals = 0;
    double minimum = 0, maximum = 0;   ///< values outside are errors
    bool derived = false;              ///< worked out from other fields
    std::vector<SourceIndex> sources;  ///< empty for a derived one
};
/// Position in Dataset::indicators.
using IndicatorIndex = std::uint32_t;

struct IndicatorValue {
    IndicatorIndex indicator = 0;
    NumberFact fact;
};

struct Country {
    std::string id;  ///< ISO 3166-1 alpha-2
    std::string name;
    int member_since = 0;  ///< year it joined ASEAN
    std::vector<OfficerList> representatives;
    std::vector<IndicatorValue> indicators;  ///< of scope Nation
    std::vector<SourceIndex> sources;
};

struct NativeName {
    std::string text;  ///< NFC, in its own script
    std::string lang;  ///< BCP 47
    std::vector<SourceIndex> sources;
};

/// A project's line in the list of one year's monitoring report.
struct Listing {
    int year = 0;
    std::optional<ProjectStatus> status;  ///< nullopt: the report does not say which
    bool inferred = false;  ///< read from the report's tables, totals or texts rather than stated in its list
    std::string title;      ///< as the report prints it where it differs; else ""
    FocusArea focus_area = FocusArea::CivicSocial;
    int page = 0;
    std::vector<SourceIndex> sources;
};

/// What projects are about, finer than the focus areas. A project has it where one of its titles or its summary has one
/// of the words; topics.h finds them.
struct Topic {
    std::string id;                        ///< texts of the interface may translate the name by it
    std::string name;                      ///< English, as within a sentence
    std::vector<std::string> words;        ///< in the letters of search_fold(); found where a word begins so
    std::vector<std::string> whole_words;  ///< the same, found only where the text has just that
};
/// Position in Dataset::topics.
enum class TopicIndex : std::uint8_t {};
inline constexpr std::size_t kMaxTopics = 32;
using TopicSet = EnumSet<TopicIndex>;

/// A project over all publications that name it.
struct Project {
    std::string id;    ///< unique in its city
    std::string city;  ///< City::id
    std::string title;
    std::vector<std::string> later_titles;  ///< the latest last
    bool priority = false;                  ///< named in the action plan of 2018
    std::string summary;                    ///< "" where no source says more than the title
    FocusAreaSet focus_areas;
    TopicSet topics;                      ///< derived, see topics.h
    std::optional<ProjectStatus> status;  ///< latest known
    std::string status_as_of;             ///< ISO date, month or year; "" with status nullopt
    std::vector<Listing> history;         ///< ascending years, one for each report that lists it
    std::vector<std::string> partners;
    std::vector<TextFact> progress;  ///< oldest first
    std::vector<SourceIndex> sources;
    std::string note;
};

/// The city's Smart City Action Plan of 2018, in the compilers' own words. Its projects are City::projects with
/// `priority`.
struct ActionPlan {
    std::optional<Missing> missing;  ///< set where there is none; then nothing but the note is
    std::string note;
    int year = 2018;
    TextFact vision;
    FocusAreaSet focus_areas;
    std::vector<std::string> focus_areas_as_written;
    std::string focus_areas_note;  ///< set where the six areas are the compilers' mapping
    std::vector<SourceIndex> focus_area_sources;
    std::vector<TextFact> targets;
};

enum class Setting : std::uint8_t { Coast, River, Island, Inland };

/// A figure that is shown for its city but not compared.
struct OtherFigure {
    std::string label;
    NumberFact fact;
};

struct City {
    std::string id, name, official_name;
    std::vector<NativeName> native_names;  ///< the first is the one shown beside the name
    std::string country;                   ///< Country::id
    LonLat location;
    std::vector<SourceIndex> location_sources;
    int cohort = 2018;  ///< year it joined the network
    std::vector<SourceIndex> cohort_sources;
    std::string time_zone;  ///< IANA name
    std::vector<SourceIndex> time_zone_sources;
    EnumSet<Setting> setting;
    std::string setting_note, setting_confidence;
    std::vector<SourceIndex> setting_sources;
    NumberFact population, area_km2;
    NumberFact density;          ///< derived when the data set is made, see density_of()
    TopicSet topics;             ///< derived: those of its projects; empty: none known
    NumberFact projects_listed;  ///< derived: projects in the latest monitoring report of the data set
    std::vector<NumberFact> population_alternatives, area_alternatives;  ///< other published figures, other boundaries
    std::vector<IndicatorValue> indicators;  ///< of scope City and Region, in the order of Dataset::indicators
    std::vector<OtherFigure> other_figures;
    std::vector<TextFact> recognitions;
    ActionPlan plan;
    std::vector<Project> projects;           ///< priority projects first, then as the reports list them
    std::vector<OfficerList> officer_lists;  ///< ascending as_of
    std::vector<Conflict> conflicts;
    std::vector<std::string> gaps;  ///< what was looked for and not found
};

}  // namespace ascn
