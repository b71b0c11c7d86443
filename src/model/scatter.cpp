#include "model/scatter.h"

#include <algorithm>
#include <array>

#include "model/filter.h"
#include "model/indicators.h"

namespace ascn {
namespace {

const Indicator* first_of(const std::vector<const Indicator*>& choice, std::string_view asked,
                          std::string_view otherwise, const Indicator* but) {
    for (const std::string_view id : std::array{asked, otherwise}) {
        for (const Indicator* indicator : choice) {
            if (indicator->id == id && (indicator != but || id == asked)) return indicator;
        }
    }
    for (const Indicator* indicator : choice) {
        if (indicator != but) return indicator;
    }
    return but;
}

}  // namespace

ScaleKind scale_for(const std::vector<double>& values, ScaleKind otherwise) {
    if (values.empty()) return otherwise;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    return *low > 0 && *high >= kLogRatio * *low ? ScaleKind::Log : otherwise;
}

Scatter make_scatter(const Dataset& data, const ViewState& state, const std::vector<const City*>& compared) {
    Scatter result;
    const std::vector<const Indicator*> choice = comparable_indicators(data);
    result.x = first_of(choice, state.scatter_x, kDefaultScatterX, nullptr);
    result.y = first_of(choice, state.scatter_y, kDefaultScatterY, result.x);
    if (result.x == nullptr || result.y == nullptr) return result;
    std::vector<double> xs, ys;
    for (const City& city : data.cities()) {
        if (!is_pilot(city) && std::find(compared.begin(), compared.end(), &city) == compared.end()) continue;
        const NumberFact *x = data.figure(city, *result.x), *y = data.figure(city, *result.y);
        if (x == nullptr || !x->value || y == nullptr || !y->value) {
            result.missing.push_back(&city);
            continue;
        }
        result.points.push_back({&city, x, y});
        xs.push_back(*x->value);
        ys.push_back(*y->value);
    }
    result.x_scale = scale_for(xs, ScaleKind::Linear);
    result.y_scale = scale_for(ys, ScaleKind::Linear);
    return result;
}

}  // namespace ascn
