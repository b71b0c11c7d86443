// The data set as plain structs. Units and years are part of every fact; what is unknown says why.
#pragma once

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
using NumberFact = Fact<double>;
using TextFact = Fact<std::string>;

struct Source {
    std::string id, title, publisher;
    std::optional<int> year;  ///< of publication
    std::string url;          ///< https address, or "" with a note
    std::string accessed;     ///< ISO date or ""
    std::string licence, note;
};

struct Country {
    std::string id;  ///< ISO 3166-1 alpha-2
    std::string name;
    int member_since = 0;  ///< year it joined ASEAN
    std::vector<SourceIndex> sources;
};

struct NativeName {
    std::string text;  ///< NFC, in its own script
    std::string lang;  ///< BCP 47
    std::vector<SourceIndex> sources;
};

/// Status of a project in one year's monitoring report.
struct StatusInYear {
    int year = 0;
    std::optional<ProjectStatus> status;  ///< nullopt: the report does not say which
    std::vector<SourceIndex> sources;
    bool inferred = false;  ///< read from the reports' icon tables rather than stated for this project
};

struct PriorityProject {
    std::string id;  ///< unique in its city
    std::string title, later_title, summary;
    FocusAreaSet focus_areas;
    std::optional<ProjectStatus> status;  ///< latest known
    std::string status_as_of;             ///< ISO date, month or year; "" with status nullopt
    std::vector<StatusInYear> history;    ///< ascending years
    std::vector<std::string> partners;
    std::vector<SourceIndex> sources;
    std::string note;
};

/// The city's Smart City Action Plan of 2018, in the compilers' own words.
struct ActionPlan {
    int year = 2018;
    TextFact vision;
    FocusAreaSet focus_areas;
    std::vector<std::string> focus_areas_as_written;
    std::string focus_areas_note;  ///< set where the six areas are the compilers' mapping
    std::vector<SourceIndex> focus_area_sources;
    std::vector<TextFact> targets;
    std::vector<PriorityProject> projects;
};

struct Officer {
    std::string name, designation;
    std::string role;  ///< as published: "CSCO", "CSCO-Alternate"
    std::string note;
};

/// The Chief Smart City Officers that one published list names for a city.
struct OfficerList {
    std::string as_of;              ///< ISO date of the list
    std::vector<Officer> officers;  ///< empty exactly when missing is set
    std::optional<Missing> missing;
    std::string note;
    std::vector<SourceIndex> sources;
};

/// Where sources contradict each other, or another caution.
struct Conflict {
    std::string text;
    std::vector<SourceIndex> sources;  ///< at least one
};

struct City {
    std::string id, name, official_name;
    std::vector<NativeName> native_names;  ///< the first is the one shown beside the name
    std::string country;                   ///< Country::id
    LonLat location;
    std::vector<SourceIndex> location_sources;
    int cohort = 2018;  ///< year it joined the network
    std::vector<SourceIndex> cohort_sources;
    NumberFact population, area_km2;
    std::vector<NumberFact> population_alternatives, area_alternatives;  ///< other published figures, other boundaries
    ActionPlan plan;
    std::vector<OfficerList> officer_lists;  ///< ascending as_of: 2018-07-08 and 2026-01-31
    std::vector<Conflict> conflicts;
};

}  // namespace ascn
