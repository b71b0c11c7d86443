#include "model/map_layers.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ascn {
namespace {

const NumberFact* figure_of(const Country& country, IndicatorIndex indicator) {
    for (const IndicatorValue& value : country.indicators)
        if (value.indicator == indicator && value.fact.value) return &value.fact;
    return nullptr;
}

void add_year(Choropleth& map, int year) {
    map.first_year = map.first_year == 0 ? year : std::min(map.first_year, year);
    map.last_year = std::max(map.last_year, year);
}

void add_to_class(Choropleth& map, int step, const NumberFact& fact) {
    ShadeClass& c = map.classes[static_cast<std::size_t>(step)];
    c.low = c.countries == 0 ? *fact.value : std::min(c.low, *fact.value);
    c.high = c.countries == 0 ? *fact.value : std::max(c.high, *fact.value);
    ++c.countries;
    if (fact.year) add_year(map, *fact.year);
    for (const SourceIndex source : fact.sources)
        if (std::find(map.sources.begin(), map.sources.end(), source) == map.sources.end())
            map.sources.push_back(source);
}

std::size_t projects_of(const Dataset& data, const CityCircle& circle) {
    return circle.faded ? 0 : data.cities()[circle.city].projects.size();
}

}  // namespace

bool has_band(const City& city, CircleColor color) {
    return color == CircleColor::Cohort || (color == CircleColor::Area && !city.plan.focus_areas.empty());
}

Choropleth make_choropleth(const Dataset& data, std::string_view id) {
    Choropleth map;
    const Indicator* indicator = data.indicator(id);
    if (indicator == nullptr || indicator->scope != IndicatorScope::Nation) return map;
    map.indicator = indicator;
    map.classes.resize(kShadeSteps);
    const auto index = static_cast<IndicatorIndex>(indicator - data.indicators().data());
    std::vector<const NumberFact*> facts;
    for (const Country& country : data.countries()) facts.push_back(figure_of(country, index));
    const auto known = facts.size() - static_cast<std::size_t>(std::count(facts.begin(), facts.end(), nullptr));
    map.missing = static_cast<int>(facts.size() - known);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        CountryShade shade{i, -1};
        if (facts[i] != nullptr) {
            std::size_t smaller = 0;
            for (const NumberFact* other : facts)
                if (other != nullptr && *other->value < *facts[i]->value) ++smaller;
            shade.step = static_cast<int>(kShadeSteps * smaller / known);
            add_to_class(map, shade.step, *facts[i]);
        }
        map.shades.push_back(shade);
    }
    return map;
}

std::vector<PartnerMark> make_partner_marks(const SceneInput& in, const Box& free) {
    std::vector<PartnerMark> marks;
    const LonLat middle = lon_lat_from_world(world_from_screen(in.camera, in.viewport, free.centre()));
    for (PartnerGroup& group : partner_groups(in.data, in.state)) {
        PartnerMark mark;
        if (group.place) {
            const double bearing = great_circle_bearing(middle, *group.place) * std::numbers::pi / 180;
            mark.direction = {std::sin(bearing), -std::cos(bearing)};
            mark.at = screen_from_world(in.camera, in.viewport, world_from_lon_lat(*group.place));
            mark.in_sight = free.contains(mark.at);
        }
        mark.group = std::move(group);
        marks.push_back(std::move(mark));
    }
    return marks;
}

int most_projects(const Dataset& data, std::span<const CityCircle> circles) {
    std::size_t most = 0;
    for (const CityCircle& circle : circles) most = std::max(most, projects_of(data, circle));
    return static_cast<int>(most);
}

std::vector<DensitySpot> make_density(const Dataset& data, std::span<const CityCircle> circles) {
    std::vector<DensitySpot> spots;
    const double most = most_projects(data, circles);
    for (const CityCircle& circle : circles) {
        const auto projects = static_cast<double>(projects_of(data, circle));
        if (projects > 0) spots.push_back({circle.centre, projects / most});
    }
    return spots;
}

}  // namespace ascn
