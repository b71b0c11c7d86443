#include "model/compare_alike.h"

#include <algorithm>

#include "model/filter.h"

namespace ascn {

std::vector<AlikePair> alike_pairs(const Dataset& data, const std::vector<const City*>& columns) {
    std::vector<AlikePair> pairs;
    const Rarity rarity(data);
    for (std::size_t a = 0; a < columns.size(); ++a) {
        for (std::size_t b = a + 1; b < columns.size(); ++b)
            pairs.push_back({a, b, likeness(data, rarity, *columns[a], *columns[b])});
    }
    return pairs;
}

std::optional<SimilarCity> most_similar(const Dataset& data, const ViewState& state,
                                        const std::vector<const City*>& columns) {
    const Rarity rarity(data);
    std::optional<SimilarCity> best;
    for (const City& city : data.cities()) {
        if (!in_cohort(city, state) || std::find(columns.begin(), columns.end(), &city) != columns.end()) continue;
        SimilarCity candidate;
        double sum = 0;
        int known = 0;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::optional<Likeness> like = likeness(data, rarity, *columns[i], city);
            if (!like) continue;
            if (known == 0 || like->score > candidate.likeness.score) {
                candidate.likeness = *like;
                candidate.nearest = i;
            }
            sum += like->score;
            ++known;
        }
        if (known == 0) continue;
        candidate.city = &city;
        candidate.score = sum / known;
        if (!best || candidate.score > best->score) best = candidate;
    }
    return best;
}

}  // namespace ascn
