// A plain list of folded names: with 38 cities and about five names each, a linear scan costs microseconds.
#include "model/search.h"

#include <algorithm>

#include "core/sort.h"
#include "core/text.h"

namespace ascn {
namespace {

constexpr int kNoMatch = -1;
constexpr int kNameStarts = 0, kWordStarts = 1, kContains = 2, kCountry = 3;

std::string without_blanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

bool word_starts_with(std::string_view text, std::string_view part) {
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
        if (at == 0 || text[at - 1] == ' ') return true;
    }
    return false;
}

}  // namespace

SearchIndex::SearchIndex(const Dataset& data) {
    for (const City& city : data.cities()) {
        const auto add = [&](const std::string& shown, bool is_country) {
            std::string folded = search_fold(shown);
            if (folded.empty()) return;
            std::string joined = without_blanks(folded);
            entries_.push_back({city.id, city.name, std::move(folded), std::move(joined), shown, is_country});
        };
        add(city.name, false);
        add(city.official_name, false);
        for (const NativeName& native : city.native_names) add(native.text, false);
        if (const Country* country = data.country(city.country)) add(country->name, true);
    }
}

std::vector<SearchHit> SearchIndex::find(std::string_view text, std::size_t limit) const {
    const std::string query = search_fold(text);
    if (query.empty()) return {};
    const std::string joined_query = without_blanks(query);

    const auto score_of = [&](const Entry& entry) {
        if (entry.is_country) return word_starts_with(entry.folded, query) ? kCountry : kNoMatch;
        if (entry.folded.starts_with(query)) return kNameStarts;
        if (word_starts_with(entry.folded, query) || entry.joined.starts_with(joined_query)) return kWordStarts;
        return entry.folded.find(query) != std::string::npos ? kContains : kNoMatch;
    };

    // Entries of one city stand together: keep the best of each, the earlier where two are as good.
    struct Best {
        const Entry* entry;
        int score;
    };
    std::vector<Best> best;
    for (const Entry& entry : entries_) {
        const int score = score_of(entry);
        if (score == kNoMatch) continue;
        if (!best.empty() && best.back().entry->city == entry.city) {
            if (score < best.back().score) best.back() = {&entry, score};
        } else {
            best.push_back({&entry, score});
        }
    }
    // The list shows English names: one that matches itself goes before one whose other name does.
    const auto other_name = [](const Best& b) { return b.entry->shown != b.entry->name; };
    sort_stably(best, [&](const Best& a, const Best& b) {
        if (a.score != b.score) return a.score < b.score;
        return other_name(a) != other_name(b) ? other_name(b) : a.entry->name < b.entry->name;
    });

    std::vector<SearchHit> hits;
    for (const Best& item : best) {
        if (hits.size() == limit) break;
        hits.push_back({item.entry->city, item.entry->shown, item.score});
    }
    return hits;
}

}  // namespace ascn
