// Which columns the table shows, and what choosing among them makes of the choice. An empty choice is the table's own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/dataset.h"

namespace ascn {

/// Ids of indicators in the order of the columns.
using ColumnIds = std::vector<std::string>;

/// The columns of the table's own choice: every comparable indicator, group after group.
ColumnIds own_columns(const Dataset& data);
/// What a choice shows: its known ids, each once; of an empty one the table's own.
ColumnIds shown_columns(const Dataset& data, const ColumnIds& chosen);
/// The choice with one column more, at the end, or less. The last one stays. A choice that comes to the table's own is
/// empty.
ColumnIds toggled_column(const Dataset& data, const ColumnIds& chosen, std::string_view id);
/// The choice with a column moved by so many places, clamped to the row's ends.
ColumnIds moved_column(const Dataset& data, const ColumnIds& chosen, std::string_view id, int by);

}  // namespace ascn
