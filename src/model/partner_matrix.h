// Where partners come from, by city: the table that the Network view shows beside its list of partnerships.
#pragma once

#include <string>
#include <vector>

#include "data/dataset.h"
#include "model/partner_groups.h"

namespace ascn {

/// Partners of one country; of the city's own country; of no one country.
struct PartnerOrigin {
    PartnerGroup::Kind kind = PartnerGroup::Kind::Country;
    std::string country;  ///< ISO 3166-1 alpha-2; "" unless Kind::Country
};

struct PartnerCell {
    std::vector<const Partnership*> partnerships;  ///< in the data set's order
};

struct PartnerRow {
    const City* city = nullptr;      ///< nullptr: partnerships that name no city, with the network as a whole
    std::vector<PartnerCell> cells;  ///< one for each origin
    int partnerships = 0;            ///< each once; one with partners of two countries stands in two cells
};

/// Points into the data set.
struct PartnerMatrix {
    std::vector<PartnerOrigin> origins;  ///< countries with the most partnerships first, then Home and International
    std::vector<PartnerRow> rows;        ///< the network as a whole, then the cities that a partnership names, in order
    std::vector<int> totals;             ///< partnerships of an origin, each once
    int total = 0;                       ///< all partnerships
};
PartnerMatrix make_partner_matrix(const Dataset& data);

/// Partnerships of these kinds, in the data set's order; empty = all.
std::vector<const Partnership*> partnerships_of_kinds(const Dataset& data, EnumSet<PartnerKind> kinds);

}  // namespace ascn
