// The immutable data set: built once from checked input, shared by const reference.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/schema.h"

namespace ascn {

/// Everything the loader hands over. Order of cities: as in the bundle (grouped by country, then by name).
struct DatasetParts {
    std::string version, date;  ///< of the data set; date ISO
    std::vector<City> cities;
    std::vector<Country> countries;
    std::vector<Source> sources;
};

class Dataset {
public:
    Dataset() = default;
    explicit Dataset(DatasetParts parts) : parts_(std::move(parts)) {}

    const std::string& version() const { return parts_.version; }
    const std::string& date() const { return parts_.date; }
    std::span<const City> cities() const { return parts_.cities; }
    std::span<const Country> countries() const { return parts_.countries; }
    std::span<const Source> sources() const { return parts_.sources; }

    /// nullptr for an unknown id.
    const City* city(std::string_view id) const;
    const Country* country(std::string_view id) const;
    /// index must come from this data set.
    const Source& source(SourceIndex index) const { return parts_.sources[index]; }

private:
    DatasetParts parts_;
};

/// Persons per km2, only where population and area are known for the same boundary; otherwise missing;
/// `derivation` says why.
/// Unit "persons/km2"; year: the population's; sources: those of both figures; confidence: the weaker one.
NumberFact density_of(const City& city);

/// True where the report that gives the latest status does not state it for this project: it was read from the
/// report's tables of icons.
bool status_is_inferred(const PriorityProject& project);

}  // namespace ascn
