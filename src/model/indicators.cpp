#include "model/indicators.h"

#include <array>

namespace ascn {
namespace {

struct Indicator {
    std::string_view id;
    NumberFact City::*fact;
};
constexpr std::array<Indicator, 2> kIndicators = {{{"population", &City::population}, {"area", &City::area_km2}}};

const Indicator* find_indicator(std::string_view id) {
    for (const Indicator& indicator : kIndicators) {
        if (indicator.id == id) return &indicator;
    }
    return nullptr;
}

}  // namespace

bool is_indicator(std::string_view id) { return find_indicator(id) != nullptr; }

const NumberFact* indicator_fact(const City& city, std::string_view id) {
    const Indicator* indicator = find_indicator(id);
    return indicator != nullptr ? &(city.*(indicator->fact)) : nullptr;
}

}  // namespace ascn
