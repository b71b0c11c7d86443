// What the map shows besides circles: rings that tell a category, countries by a national figure, density of projects.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/scene.h"

namespace ascn {

/// CSS px that a ring takes around a circle, with the gap between them.
inline constexpr double kBand = 6.5;
/// Whether a city's circle has one: by focus area only where an action plan names some.
bool has_band(const City& city, CircleColor color);

/// Countries of one class: the smallest and the largest figure in it.
struct ShadeClass {
    double low = 0, high = 0;
    int countries = 0;  ///< 0: none fell into it
};

struct Choropleth {
    const Indicator* indicator = nullptr;  ///< nullptr: there is no such national indicator
    std::vector<CountryShade> shades;      ///< of every country, in the data set's order
    std::vector<ShadeClass> classes;       ///< kShadeSteps, the smallest figures first
    int missing = 0;                       ///< countries without a figure
    int first_year = 0, last_year = 0;     ///< of the figures; 0: no year is stated
    std::vector<SourceIndex> sources;      ///< of all figures, each once
};
/// Five classes with as many countries each as can be: the class of a figure is the whole part of 5 r / n, where r of
/// the n known figures are smaller. Equal figures share a class. Quantiles rather than equal steps, for a few countries
/// lie so far above the rest that equal steps would put nearly all into one class.
Choropleth make_choropleth(const Dataset& data, std::string_view id);

/// One spot for each circle that filters keep and whose city has projects: all that the data set knows, from the action
/// plan and every report. Weights relative to the largest number of these.
std::vector<DensitySpot> make_density(const Dataset& data, std::span<const CityCircle> circles);
/// That largest number; 0 without projects.
int most_projects(const Dataset& data, std::span<const CityCircle> circles);

/// Where the arcs of the state's partners begin; `free`: what no panel covers, CSS px.
std::vector<PartnerMark> make_partner_marks(const SceneInput& in, const Box& free);

}  // namespace ascn
