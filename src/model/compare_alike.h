// Likeness in the comparison: how alike each two of the compared cities are, and which other city is most like them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/similar.h"

namespace ascn {

/// Two columns and how alike their cities are; nullopt: too little is known of one of them.
struct AlikePair {
    std::size_t a = 0, b = 0;  ///< a < b
    std::optional<Likeness> likeness;
};
/// Every two columns once: the first with each other, then the second ...
std::vector<AlikePair> alike_pairs(const Dataset& data, const std::vector<const City*>& columns);

struct SimilarCity {
    const City* city = nullptr;
    double score = 0;         ///< mean of its likenesses to the columns, 0 to 1
    std::size_t nearest = 0;  ///< column that it is most like
    Likeness likeness;        ///< to that one
};
/// The city of the state's cohort, not compared yet, with the largest mean likeness to the columns, what is not known
/// left out of the mean; of equals the first of the data set. nullopt where there is none.
std::optional<SimilarCity> most_similar(const Dataset& data, const ViewState& state,
                                        const std::vector<const City*>& columns);

}  // namespace ascn
