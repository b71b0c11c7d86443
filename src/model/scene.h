// What the map shows: state + data + camera -> circles and labels in CSS px. No drawing here.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/camera.h"
#include "data/dataset.h"
#include "model/partner_groups.h"
#include "model/view_state.h"

namespace ascn {

class LabelMemo;

struct CityCircle {
    std::size_t city = 0;  ///< position in Dataset::cities()
    Vec2 centre;           ///< CSS px: where it is drawn
    Vec2 place;            ///< CSS px: where the city lies; differs where circles were too close (spread.h)
    double radius = 0;     ///< CSS px of the disc itself, without halo or ring
    bool hollow = false;   ///< no published figure: a ring
    bool faded = false;    ///< filtered out: drawn at 20 %
    bool selected = false, hovered = false;
    int compare_slot = -1;  ///< column 0..4, or -1
    double band = 0;        ///< CSS px that a coloured ring takes around it; 0: none
};

/// A line from a circle's edge to a text that stands away from it, CSS px.
struct LeaderLine {
    Vec2 from, to;
};

/// A text beside its circle. box is the text's box in CSS px (without halo).
struct MapLabel {
    std::size_t city = 0;
    Box box;
    bool strong = false;               ///< selected or compared: semibold
    int candidate = 0;                 ///< which position was taken (labels.h), for hysteresis
    std::optional<LeaderLine> leader;  ///< where the text stands away from its circle
    double opacity = 1;                ///< less while it comes or goes (label_fade.h)
};

/// The name of a member state on its land.
struct CountryName {
    std::size_t country = 0;  ///< position in Dataset::countries()
    Box box;                  ///< CSS px
    int place = 0;            ///< which position was taken (country_names.h), for hysteresis
    double opacity = 1;
};

struct LegendEntry {
    double value = 0, radius = 0;  ///< round value in the indicator's unit, CSS px
    int decimals = 0;              ///< that the value has: 2 for 0.05
};

struct ScaleBar {
    double metres = 0, px = 0;  ///< round length and its width in CSS px at the view's centre
};

/// A line of the graticule in degrees.
struct GraticuleLine {
    bool meridian = false;
    double degrees = 0;
};

/// Fill of a member state's land in the choropleth of a national indicator.
struct CountryShade {
    std::size_t country = 0;  ///< position in Dataset::countries()
    int step = 0;             ///< class from 0 (smallest) to kShadeSteps - 1; -1: no published figure
};
inline constexpr int kShadeSteps = 5;

/// Projects at one place, for the picture of their density.
struct DensitySpot {
    Vec2 centre;        ///< CSS px
    double weight = 0;  ///< 0 to 1, 1 the place with the most
};

/// Partners of one country, and where their arcs begin.
struct PartnerMark {
    PartnerGroup group;
    Vec2 direction;         ///< unit vector on the screen: the great circle's from the middle of the free part
    Vec2 at;                ///< CSS px of the country's capital
    bool in_sight = false;  ///< it lies in the free part of the map
};

struct MapScene {
    /// All cities in the picture (filter.h) in drawing order: faded first, then large to small, hovered and selected
    /// last; but a smaller circle always comes after a larger one that it touches, so that none hides another.
    std::vector<CityCircle> circles;
    std::vector<MapLabel> labels;
    std::vector<CountryName> country_names;  ///< behind the labels, clear of all else
    std::vector<MapLabel> leaving;  ///< labels that are no more, while they fade; nothing can be done with them
    std::vector<CountryName> leaving_names;
    std::vector<LegendEntry> legend;    ///< at most three round values of the indicator, largest first
    std::vector<CountryShade> shades;   ///< in the data set's order; empty: no choropleth
    std::vector<DensitySpot> density;   ///< empty: not shown
    std::vector<PartnerMark> partners;  ///< empty: not shown
    Box free;                           ///< CSS px: what no panel covers
    ScaleBar scale_bar;
    std::vector<GraticuleLine> graticule;
};

/// Width in CSS px of a label's text; the view supplies it (measured by the font in use).
using MeasureText = double (*)(void* user, const std::string& text, bool strong);

struct SceneInput {
    const Dataset& data;
    const ViewState& state;
    const Camera& camera;
    const Viewport& viewport;
    std::string hovered = {};               ///< city id under the pointer or ""
    MeasureText measure = nullptr;          ///< width in CSS px
    MeasureText measure_country = nullptr;  ///< the same of a country's name; none: no such names
    void* measure_user = nullptr;
    double label_height = 16;             ///< CSS px
    double country_height = 14;           ///< CSS px of a country's name
    std::span<const Box> obstacles = {};  ///< panels and texts over the map, CSS px: no label lies there
    const MapScene* previous = nullptr;   ///< last frame's, for label hysteresis
    LabelMemo* memo = nullptr;            ///< of the names at rest, where one picture follows another
    bool moving = false;                  ///< while a gesture or flight runs, labels keep their place where they can
};

/// Pure. Labels stay inside the viewport less its insets, clear of each other and of every circle.
MapScene make_scene(const SceneInput& input);

/// Radius in CSS px of a circle for a value whose largest is max_value: area-true from zero, and at least 4 px so that
/// it can be seen and hit; so have zero and negative values. The largest has 22 px at region zoom (4.6); all grow
/// slowly with zoom.
double circle_radius(double value, double max_value, double zoom);

/// The longest round bar (1, 2 or 5 times a power of ten metres) of at most 120 px at the camera's centre.
ScaleBar make_scale_bar(const Camera& camera);

/// The lines that cross the viewport, at least 80 px apart at the equator: every 10, 5, 2, 1, 0.5 ... degrees.
/// Meridians west to east, then parallels south to north.
std::vector<GraticuleLine> make_graticule(const Camera& camera, const Viewport& viewport);

/// City under a CSS px point: of the circles that contain it the smallest, else the nearest edge within `slop_px`;
/// what filters keep goes before what they fade. With a coarse pointer (slop_px large) a small circle counts as up to
/// 8 px wide, so that it can be hit on top of a larger one, but never as reaching half the way to another one's middle.
/// Returns the position in Dataset::cities().
std::optional<std::size_t> pick_city(const MapScene& scene, Vec2 point, double slop_px);

}  // namespace ascn
