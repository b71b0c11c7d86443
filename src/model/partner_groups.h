// Partnerships by the country that the partners come from: what the map draws as arcs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "data/dataset.h"
#include "model/view_state.h"

namespace ascn {

struct PartnerLink {
    std::size_t city = 0;  ///< position in Dataset::cities()
    int partnerships = 0;  ///< that join it with the country
};

struct PartnerGroup {
    enum class Kind : std::uint8_t {
        Country,        ///< partners of another country than the city's
        Home,           ///< of the city's own: they have no arc
        International,  ///< organisations of no one country: they have no place
    };
    Kind kind = Kind::Country;
    std::string country;             ///< ISO 3166-1 alpha-2; "" unless Kind::Country
    std::optional<LonLat> place;     ///< of its capital; nullopt where it is not known here
    std::vector<PartnerLink> links;  ///< in the data set's order; empty: it works with the network as a whole
    std::vector<const Partnership*> partnerships;  ///< each once, in the data set's order
};

/// All partnerships of the data set, or those of the selected city alone. Links lead to cities in the picture.
/// Countries in the order in which the data set names them first, then Home and International where there are any.
std::vector<PartnerGroup> partner_groups(const Dataset& data, const ViewState& state);

/// Direction in which the shortest way (the great circle) from one place to another begins: degrees clockwise from
/// north, 0 to 360.
double great_circle_bearing(LonLat from, LonLat to);

}  // namespace ascn
