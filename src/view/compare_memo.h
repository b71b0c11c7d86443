// What the comparison shows, made once for each choice of cities.
#pragma once

#include <optional>
#include <vector>

#include "model/compare.h"
#include "model/compare_alike.h"
#include "view/ui_context.h"

namespace ascn {

/// Points into the data set.
struct CompareMemo {
    ViewState key;                 ///< the parts of the state that it was made of
    const City* cities = nullptr;  ///< of the data set that it was made of
    Comparison comparison;
    std::vector<AlikePair> alike;        ///< every two columns
    std::optional<SimilarCity> similar;  ///< the city that could join them; none where there is no room for it
};

const CompareMemo& compare_memo(UiContext& ctx);

}  // namespace ascn
