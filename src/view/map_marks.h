// Marks of the map that ImGui draws over the renderer's picture, and yet below the circles of the cities.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/similar.h"
#include "view/ui_context.h"

namespace ascn {

/// A line in device px of which nothing is drawn inside the circles, as if it lay below them.
void draw_line_below(UiContext& ctx, std::span<const ImVec2> points, std::span<const CityCircle> circles, Color color,
                     float width);
/// Points of a curve between two points, device px, bent towards the north or the south of the straight line.
enum class Bend : std::uint8_t { North, South };
std::vector<ImVec2> arc_points(ImVec2 from, ImVec2 to, Bend bend = Bend::North);

/// The rings around circles. Focus areas: each has its own sixth of the ring, clockwise from the top in the framework's
/// order, and it is drawn where the action plan names the area. So no area weighs more than another, the circle's own
/// area stays the indicator's, and the place tells the area to those who cannot tell the colours. Cohorts: a closed
/// ring for the pilot cities, a dashed one for later members.
void draw_circle_bands(UiContext& ctx);

/// A city's circle; nullptr: the picture has none.
const CityCircle* circle_of(const UiContext& ctx, std::size_t city);
/// The selected city's matches, made once a frame.
const std::vector<Match>& best_of_selected(const UiContext& ctx, const City& selected);

/// Arcs of the partnerships, and the chips they begin at.
void draw_partner_arcs(UiContext& ctx);
void draw_partner_chips(UiContext& ctx);
/// Name of the group, and the note with its partnerships.
std::string partner_name(const UiContext& ctx, const PartnerGroup& group, bool brief = false);
void open_partner_note(UiContext& ctx, const std::string& id, const PartnerGroup& group, ImVec2 min, ImVec2 max);
std::string partner_item_id(const PartnerGroup& group);

/// Lines from the selected city to those most like it, and on each its rank: a button that tells the reasons.
void draw_match_lines(UiContext& ctx);
void draw_match_ranks(UiContext& ctx);
/// Why two cities are alike, one sentence each.
std::vector<std::string> match_reasons(const UiContext& ctx, const Likeness& likeness);
/// What the hover card says of a city because of the layers that are shown.
std::vector<std::string> layer_lines(const UiContext& ctx, const City& city);

}  // namespace ascn
