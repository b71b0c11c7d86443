#include "model/partnerships.h"

namespace ascn {

std::vector<CityPartnership> partnerships_of(const Dataset& data, const City& city) {
    std::vector<CityPartnership> result;
    for (const Partnership& partnership : data.network().partnerships) {
        for (const PartnershipCity& named : partnership.cities) {
            if (named.city == city.id) result.push_back({&partnership, &named});
        }
    }
    return result;
}

}  // namespace ascn
