// Bytes of the bundled JSON -> Dataset. Every rule the data must keep is checked here, each problem with its JSON path.
#pragma once

#include <string_view>

#include "core/result.h"
#include "data/dataset.h"

namespace ascn {

/// Parses and validates the whole bundle (data/README.md describes it). Never throws; bounded time and memory:
/// input above 50 MB or nested deeper than 32 levels is refused. On failure holds every problem found (at most 200,
/// then one that counts the rest).
Result<Dataset> parse_dataset(std::string_view json_utf8);

}  // namespace ascn
