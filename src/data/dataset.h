// The immutable data set: built once from checked input, shared by const reference.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/network.h"
#include "data/schema.h"

namespace ascn {

/// Everything the loader hands over. Order of cities: as in the bundle (grouped by country, then by name).
struct DatasetParts {
    std::string version, date;  ///< of the data set; date ISO
    std::string hash;           ///< SHA-256 that the build wrote, hexadecimal; "" = none. Not checked here.
    std::vector<City> cities;
    std::vector<Country> countries;
    std::vector<Indicator> indicators;
    std::vector<Source> sources;
    std::vector<Topic> topics;  ///< at most kMaxTopics; none where the data set does not define any
    Network network;
};

class Dataset {
public:
    Dataset() = default;
    /// Works out the derived figures of every city, and the topics of all projects.
    explicit Dataset(DatasetParts parts);

    const std::string& version() const { return parts_.version; }
    const std::string& date() const { return parts_.date; }
    const std::string& hash() const { return parts_.hash; }
    std::span<const City> cities() const { return parts_.cities; }
    std::span<const Country> countries() const { return parts_.countries; }
    std::span<const Indicator> indicators() const { return parts_.indicators; }
    std::span<const Source> sources() const { return parts_.sources; }
    std::span<const Topic> topics() const { return parts_.topics; }
    const Network& network() const { return parts_.network; }

    /// nullptr for an unknown id.
    const City* city(std::string_view id) const;
    const Country* country(std::string_view id) const;
    const Indicator* indicator(std::string_view id) const;
    /// The city's figure for an indicator of this data set: its own, its region's, its country's or a derived one.
    /// nullptr where the data set has none for the city, not even a reason.
    const NumberFact* figure(const City& city, const Indicator& indicator) const;
    /// index must come from this data set.
    const Source& source(SourceIndex index) const { return parts_.sources[index]; }

private:
    DatasetParts parts_;
};

/// Persons per km2, only where population and area are known for the same boundary; otherwise missing;
/// `derivation` says why.
/// Unit "persons/km2"; year: the population's; sources: those of both figures; confidence: the weaker one.
NumberFact density_of(const City& city);

/// Number of the city's projects in the list of that year's monitoring report; missing where none is listed: not
/// applicable if the city joined later.
NumberFact projects_listed_in(const City& city, int year);

/// True where the report that gives the latest status does not state it for this project: it was read from the
/// report's tables of icons.
bool status_is_inferred(const Project& project);

}  // namespace ascn
