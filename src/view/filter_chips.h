// The chips of the filters, one row of each kind: the panel on the map and the pages draw the same ones under headings
// of their own.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "view/ui_context.h"

namespace ascn {

/// A country's name as a chip has room for it.
std::string_view chip_name(const UiContext& ctx, const Country& country);
/// "Small, below 200,000"
const std::string& size_class_name(const UiContext& ctx, SizeClass size);
/// "With 12 later members"; "" where the data set has none.
std::string later_members(const UiContext& ctx);

/// The focus areas, ids "<prefix><area>". Returns the one that is pressed. `rings`: each chip shows its area's place in
/// the rings of the map.
std::optional<FocusArea> area_chips(UiContext& ctx, std::string_view prefix, FocusAreaSet chosen, bool rings = false);
void country_chips(UiContext& ctx);
void size_chips(UiContext& ctx);
void status_chips(UiContext& ctx);
/// The pilot cities alone, or all members, under their heading and with so much room below them (CSS px). Nothing where
/// the data set has no later ones.
void cohort_choice(UiContext& ctx, double room_below);

}  // namespace ascn
