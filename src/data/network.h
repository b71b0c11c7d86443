// The network as a whole: who runs it, what happened, what its reports count, who works with it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/schema.h"

namespace ascn {

/// Something that sources say, in the compilers' own words.
struct Statement {
    std::string id, name, text;
    std::string as_of;  ///< ISO date, month or year; "" = not dated
    std::vector<SourceIndex> sources;
    std::string confidence, note;
};

struct Chair {
    int year = 0;
    std::string country;  ///< Country::id
    std::string holder;   ///< person and office, or body; "" = not known
    std::vector<SourceIndex> sources;
    std::string confidence, note;
};

struct Shepherd {
    int from = 0, to = 0;  ///< years
    std::string country;   ///< Country::id
    std::string text;
    std::vector<SourceIndex> sources;
    std::string confidence, note;
};

struct Meeting {
    int number = 0;
    std::string date;   ///< ISO, as precise as known; "" = not found
    std::string place;  ///< "" = not found
    std::string chair;  ///< Country::id
    std::vector<SourceIndex> sources;
    std::string confidence, note;
};

struct Governance {
    std::vector<Statement> roles, rules;
    std::vector<Chair> chairs;        ///< ascending years
    std::vector<Shepherd> shepherds;  ///< ascending years
    std::vector<Meeting> meetings;    ///< ascending numbers
};

enum class EventCategory : std::uint8_t { Membership, Meeting, Document, Partnership, Monitoring, Governance };
inline constexpr std::array kEventCategories = {EventCategory::Membership, EventCategory::Meeting,
                                                EventCategory::Document,   EventCategory::Partnership,
                                                EventCategory::Monitoring, EventCategory::Governance};
/// As the data set and the address write them, in the same order.
inline constexpr std::array<std::string_view, 6> kEventCategoryIds = {"membership",  "meeting",    "document",
                                                                      "partnership", "monitoring", "governance"};

struct Event {
    std::string id;
    std::string date;  ///< ISO, as precise as known
    std::string title, text, place;
    EventCategory category = EventCategory::Meeting;
    std::vector<SourceIndex> sources;
    std::string confidence, note;
};

struct FrameworkArea {
    FocusArea id = FocusArea::CivicSocial;
    std::string name;
    std::vector<std::string> goals, subareas;
    std::vector<SourceIndex> sources;
    std::string note;
};

/// The ASEAN Smart Cities Framework of 2018.
struct Framework {
    std::vector<Statement> about, outcomes, systems, enablers;
    std::vector<FrameworkArea> focus_areas;  ///< all six
};

struct StatusCounts {
    int planning = 0, ongoing = 0, completed = 0;
};

struct FocusAreaCount {
    FocusArea area = FocusArea::CivicSocial;
    std::optional<double> share_percent;  ///< as printed
    std::optional<int> charts;            ///< sum of the report's charts by country
    int list = 0;                         ///< counted in the report's list of projects
};

struct CountryCount {
    std::string country;  ///< Country::id
    int total = 0;
    StatusCounts status;
};

/// What one monitoring report counts, as printed; where it contradicts itself, notes say how.
struct MonitoringReport {
    int year = 0;
    std::string as_of;
    int total = 0;
    std::optional<int> cities;
    std::optional<StatusCounts> by_status;
    std::vector<FocusAreaCount> by_focus_area;
    std::vector<CountryCount> by_country;
    std::vector<std::string> notes;
    std::vector<SourceIndex> sources;
};

struct PartnershipCity {
    std::string city;  ///< City::id
    std::string text;
    std::vector<SourceIndex> sources;
};

enum class PartnerKind : std::uint8_t {
    Government,
    DevelopmentBank,
    InternationalOrganisation,
    City,
    Company,
    Research,
    Event,
    Other,
};

struct Partnership {
    std::string id, name, partner;
    std::vector<std::string> partner_countries;  ///< ISO 3166-1 alpha-2, in and outside ASEAN
    PartnerKind kind = PartnerKind::Other;
    std::string start;  ///< ISO, as precise as known; "" = not known
    std::string text, amount;
    std::vector<PartnershipCity> cities;
    std::string as_of;
    std::vector<SourceIndex> sources;
    std::string confidence, note;
};

struct Criticism {
    std::string id, text, by, answer;
    std::vector<SourceIndex> sources;
    std::string confidence;
};

struct Network {
    Governance governance;
    std::vector<Event> timeline;  ///< ascending dates
    Framework framework;
    std::vector<MonitoringReport> monitoring;  ///< ascending years
    std::vector<Partnership> partnerships;
    std::vector<Statement> context;
    std::vector<Criticism> criticisms;
    std::vector<Statement> documents;
    std::vector<Conflict> conflicts;
};

}  // namespace ascn
