// Finds cities by English, official, native or ASCII-folded name, and by country.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/dataset.h"

namespace ascn {

struct SearchHit {
    std::string city;     ///< City::id
    std::string matched;  ///< the text that matched, as published (a native name, the country...)
    int score = 0;        ///< lower is better: 0 name starts so, 1 a word starts so or the name without blanks does
                          ///< ("danang"), 2 contains, 3 a word of its country's name starts so
};

class SearchIndex {
public:
    explicit SearchIndex(const Dataset& data);
    /// Best first, then those whose English name matched, then by name; empty text finds nothing. At most `limit` hits.
    std::vector<SearchHit> find(std::string_view text, std::size_t limit = 8) const;

private:
    struct Entry {
        std::string city, name, folded, joined, shown;  // joined: folded without blanks
        bool is_country = false;
    };
    std::vector<Entry> entries_;
};

}  // namespace ascn
