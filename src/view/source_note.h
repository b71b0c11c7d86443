// A source as an entry of a list, and with source_marks.h the way there from a fact.
#pragma once

#include <string_view>

#include "view/source_marks.h"

namespace ascn {

enum class SourceDetail : std::uint8_t { Brief, Full };
/// A source as title (a link where there is an address), publisher, year and note; in full also with the day on which
/// it was read and its terms of use.
void source_entry(UiContext& ctx, std::string_view id, const Source& source, SourceDetail detail);

}  // namespace ascn
