#include "model/partner_groups.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/filter.h"

namespace ascn {
namespace {

/// Where an arc from a country begins: its capital, to a tenth of a degree.
struct Capital {
    const char* country;
    double lon, lat;
};
constexpr Capital kCapitals[] = {
    {"AU", 149.1, -35.3}, {"BN", 114.9, 4.9},  {"CN", 116.4, 39.9}, {"DE", 13.4, 52.5},  {"FR", 2.4, 48.9},
    {"GB", -0.1, 51.5},   {"ID", 106.8, -6.2}, {"IN", 77.2, 28.6},  {"JP", 139.7, 35.7}, {"KH", 104.9, 11.6},
    {"KR", 127.0, 37.6},  {"LA", 102.6, 18.0}, {"MM", 96.1, 19.7},  {"MY", 101.7, 3.1},  {"NO", 10.8, 59.9},
    {"NZ", 174.8, -41.3}, {"PH", 121.0, 14.6}, {"SG", 103.8, 1.3},  {"TH", 100.5, 13.8}, {"TL", 125.6, -8.6},
    {"US", -77.0, 38.9},  {"VN", 105.8, 21.0},
};

std::optional<LonLat> capital_of(std::string_view country) {
    for (const Capital& c : kCapitals)
        if (country == c.country) return LonLat{c.lon, c.lat};
    return std::nullopt;
}

class Groups {
public:
    Groups(const Dataset& data, const ViewState& state) : data_(data), state_(state) {
        home_.kind = PartnerGroup::Kind::Home;
        international_.kind = PartnerGroup::Kind::International;
    }

    void add(const Partnership& p) {
        const City* chosen = data_.city(state_.city);
        if (chosen != nullptr && !names(p, *chosen)) return;
        if (p.partner_countries.empty()) note(international_, p);
        for (const std::string& country : p.partner_countries) {
            if (!any_known(p)) note(group_of(country), p);
            for (const PartnershipCity& named : p.cities) {
                const City* city = data_.city(named.city);
                if (city == nullptr || (chosen != nullptr && city != chosen)) continue;
                if (city->country == country)
                    note(home_, p);
                else
                    link(group_of(country), p, *city);
            }
        }
    }

    std::vector<PartnerGroup> finish() {
        for (PartnerGroup* group : {&home_, &international_})
            if (!group->partnerships.empty()) groups_.push_back(std::move(*group));
        return std::move(groups_);
    }

private:
    static bool names(const Partnership& p, const City& city) {
        return std::any_of(p.cities.begin(), p.cities.end(), [&](const auto& named) { return named.city == city.id; });
    }

    /// A reader's own data may name cities that it does not have: the partnership is one all the same.
    bool any_known(const Partnership& p) const {
        return std::any_of(p.cities.begin(), p.cities.end(),
                           [&](const auto& named) { return data_.city(named.city) != nullptr; });
    }

    static void note(PartnerGroup& group, const Partnership& p) {
        auto& all = group.partnerships;
        if (all.empty() || all.back() != &p) all.push_back(&p);
    }

    PartnerGroup& group_of(const std::string& country) {
        for (PartnerGroup& group : groups_)
            if (group.country == country) return group;
        groups_.push_back({PartnerGroup::Kind::Country, country, capital_of(country), {}, {}});
        return groups_.back();
    }

    void link(PartnerGroup& group, const Partnership& p, const City& city) {
        note(group, p);
        if (!in_picture(city, state_)) return;
        const auto position = static_cast<std::size_t>(&city - data_.cities().data());
        auto at = group.links.begin();
        while (at != group.links.end() && at->city < position) ++at;
        if (at == group.links.end() || at->city != position) at = group.links.insert(at, {position, 0});
        ++at->partnerships;
    }

    const Dataset& data_;
    const ViewState& state_;
    std::vector<PartnerGroup> groups_;
    PartnerGroup home_, international_;
};

}  // namespace

std::vector<PartnerGroup> partner_groups(const Dataset& data, const ViewState& state) {
    Groups groups(data, state);
    for (const Partnership& partnership : data.network().partnerships) groups.add(partnership);
    return groups.finish();
}

double great_circle_bearing(LonLat from, LonLat to) {
    constexpr double kRadians = std::numbers::pi / 180;
    const double lat_a = from.lat * kRadians, lat_b = to.lat * kRadians, east = (to.lon - from.lon) * kRadians;
    const double y = std::sin(east) * std::cos(lat_b);
    const double x = std::cos(lat_a) * std::sin(lat_b) - std::sin(lat_a) * std::cos(lat_b) * std::cos(east);
    const double degrees = std::atan2(y, x) / kRadians;
    return degrees < 0 ? degrees + 360 : degrees;
}

}  // namespace ascn
