// Which cities are alike, so that they may learn from each other. A measure of likeness, none of quality.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "data/dataset.h"
#include "model/view_state.h"

namespace ascn {

/// How alike two cities are, and in what.
struct Likeness {
    double score = 0;               ///< 0 to 1
    TopicSet topics;                ///< of projects of both
    FocusAreaSet areas;             ///< of both
    std::optional<SizeClass> size;  ///< set where it is the same
    EnumSet<Setting> setting;       ///< of both
    bool climate = false;           ///< near each other in temperature and rain
};

/// Rarity of topics and focus areas: what few cities work on ties two of them more than what all do.
struct Rarity {
    explicit Rarity(const Dataset& data);
    double of(TopicIndex topic) const { return topics[static_cast<std::size_t>(topic)]; }
    double of(FocusArea area) const { return areas[static_cast<std::size_t>(area)]; }

    std::array<double, kMaxTopics> topics{};  ///< 0 beyond those of the data set
    std::array<double, kFocusAreas.size()> areas{};
};

/// The mean of five likenesses, by weight: topics of the projects 0.4, focus areas 0.3 (both: the rarity of what is
/// shared over the rarity of what either has), size class 0.1 (same 1, next 0.5), setting 0.1 (shared over either),
/// climate 0.1 (1 less a fifth for each degree of the mean temperature, and 1 less a 2000th for each mm of rain in a
/// year; their mean). What is not known of one of the cities is left out of the mean; where more than half of the
/// weight is not known there is no result. Symmetric.
std::optional<Likeness> likeness(const Dataset& data, const Rarity& rarity, const City& a, const City& b);

/// A city's focus areas: those of its action plan and of its projects.
FocusAreaSet focus_areas_of(const City& city);

/// What to look at first in another city: of its projects the one about the rarest of some topics, the first of equals;
/// nullptr where none is about them.
const Project* example_of(const City& city, const Rarity& rarity, TopicSet topics);

struct Match {
    std::size_t city = 0;  ///< position in Dataset::cities()
    Likeness likeness;
};
/// The `count` cities of the state's cohort that are most like it, the most alike first; equals in the data set's
/// order. Filters leave it alone.
std::vector<Match> best_matches(const Dataset& data, const ViewState& state, const City& city, std::size_t count);
inline constexpr std::size_t kMatches = 5;

}  // namespace ascn
