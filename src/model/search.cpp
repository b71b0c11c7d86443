// A plain list of folded texts: with a thousand things and a few texts each, a linear scan costs a millisecond.
#include "model/search.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "core/sort.h"
#include "core/text.h"

namespace ascn {
namespace {

constexpr int kNoMatch = -1;
constexpr int kNameStarts = 0, kWordStarts = 1, kContains = 2, kOtherText = 3, kForgiven = 4;
constexpr std::size_t kShortestForgiven = 5;  // letters of a query's word, code points as all below

std::string without_blanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

std::vector<std::string_view> words_of(std::string_view folded) {
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        words.push_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

/// True where a word of the text starts nearly as `part` reads.
bool word_starts_nearly_with(std::string_view text, std::string_view part) {
    const std::size_t letters = count_code_points(part);
    if (letters < kShortestForgiven) return false;
    const std::vector<std::string_view> words = words_of(text);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        for (std::size_t length = letters - 1; length <= letters + 1; ++length) {
            if (within_one_edit(first_code_points(word, length), part)) return true;
        }
        return false;
    });
}

bool has_word(std::string_view text, std::string_view part, bool forgiving) {
    return word_starts_with(text, part) || (forgiving && word_starts_nearly_with(text, part));
}

}  // namespace

std::string_view to_id(SearchKind kind) {
    constexpr std::array<std::string_view, kSearchKinds.size()> kIds = {"city",        "country", "project", "person",
                                                                        "partnership", "source",  "view"};
    return kIds[static_cast<std::size_t>(kind)];
}

struct SearchIndex::Match {
    int score = kNoMatch;
    std::size_t text = 0;  // position in Entry::texts
};

SearchIndex::Entry& SearchIndex::add(SearchKind kind, std::string id, std::string city, const std::string& title,
                                     std::string about) {
    entries_.push_back({kind, std::move(id), std::move(city), std::move(about), {}});
    add_text(entries_.back(), title, Role::Name);
    return entries_.back();
}

void SearchIndex::add_text(Entry& entry, const std::string& shown, Role role) {
    add_text(entry, Text{shown, search_fold(shown), role, 0});
}

void SearchIndex::add_text(Entry& entry, Text text) {
    const auto same = [&](const Text& other) { return other.folded == text.folded; };
    // the title stays whatever it is; others are there to be found
    if (!entry.texts.empty() && (text.folded.empty() || std::any_of(entry.texts.begin(), entry.texts.end(), same)))
        return;
    entry.texts.push_back(std::move(text));
}

// Each by its English name, which links to lists of projects rely on, and by the one that the reader sees.
void SearchIndex::add_topics(Entry& entry, const Dataset& data, TopicSet topics) const {
    assert(topics_.empty() || topics_.size() == data.topics().size());
    for (std::size_t i = 0; i < topics_.size(); ++i) {
        if (!topics.contains(static_cast<TopicIndex>(i))) continue;
        const auto& [name, shown] = topics_[i];
        const std::size_t prefix = std::min(shown.rfind(name), shown.size());
        for (const std::string& said : {name, data.topics()[i].name})
            add_text(entry, Text{shown, search_fold(said), Role::Other, prefix});
    }
}

void SearchIndex::add_city(const Dataset& data, const City& city) {
    const Country* country = data.country(city.country);
    Entry& entry = add(SearchKind::City, city.id, city.id, city.name, country != nullptr ? country->name : "");
    add_text(entry, city.official_name, Role::Name);
    for (const NativeName& native : city.native_names) add_text(entry, native.text, Role::Name);
    if (country != nullptr) add_text(entry, country->name, Role::Other);
    for (const std::string& area : city.plan.focus_areas_as_written) add_text(entry, area, Role::Other);
    for (const TextFact& target : city.plan.targets) {
        if (target.value) add_text(entry, *target.value, Role::Other);
    }
    add_topics(entry, data, city.topics);
}

void SearchIndex::add_project(const Dataset& data, const City& city, const Project& project) {
    Entry& entry = add(SearchKind::Project, city.id + "/" + project.id, city.id, project.title, city.name);
    for (const std::string& title : project.later_titles) add_text(entry, title, Role::Name);
    add_text(entry, project.summary, Role::Other);
    for (const std::string& partner : project.partners) add_text(entry, partner, Role::Other);
    add_topics(entry, data, project.topics);
    add_text(entry, city.name, Role::Context);
}

// A person is in the lists of several dates: found once, with the designation of the latest.
void SearchIndex::add_people(const std::vector<OfficerList>& lists, const std::string& id, const std::string& city,
                             const std::string& place) {
    std::vector<const Officer*> added;
    for (auto list = lists.rbegin(); list != lists.rend(); ++list) {
        for (const Officer& officer : list->officers) {
            const auto same = [&](const Officer* other) { return other->name == officer.name; };
            if (std::any_of(added.begin(), added.end(), same)) continue;
            added.push_back(&officer);
            Entry& entry = add(SearchKind::Person, id, city, officer.name, officer.designation);
            add_text(entry, officer.designation, Role::Other);
            add_text(entry, place, Role::Context);
        }
    }
}

SearchIndex::SearchIndex(const Dataset& data, const std::vector<SearchView>& views, std::vector<SearchTopic> topics)
    : topics_(std::move(topics)) {
    for (const City& city : data.cities()) {
        add_city(data, city);
        for (const Project& project : city.projects) add_project(data, city, project);
        add_people(city.officer_lists, city.id, city.id, city.name);
    }
    for (const Country& country : data.countries()) {
        add(SearchKind::Country, country.id, "", country.name, "");
        add_people(country.representatives, country.id, "", country.name);
    }
    for (const Partnership& partnership : data.network().partnerships) {
        Entry& entry = add(SearchKind::Partnership, partnership.id, "", partnership.name, partnership.partner);
        add_text(entry, partnership.partner, Role::Name);
    }
    for (const Source& source : data.sources()) {
        Entry& entry = add(SearchKind::Source, source.id, "", source.title, source.publisher);
        add_text(entry, source.publisher, Role::Other);
    }
    for (const SearchView& view : views) add(SearchKind::View, view.id, "", view.name, "");
}

// The best of the texts that hold all words; else, worse, the words spread over the texts of one thing.
SearchIndex::Match SearchIndex::best_match(const Entry& entry, const Query& query, bool forgiving) {
    const auto holds_all = [&](std::string_view text) {
        return std::all_of(query.words.begin(), query.words.end(),
                           [&](std::string_view word) { return has_word(text, word, forgiving); });
    };
    const auto score_of = [&](const Text& text) {
        if (text.role == Role::Context) return kNoMatch;
        if (forgiving) return holds_all(text.folded) ? kForgiven : kNoMatch;
        if (text.role == Role::Other) return holds_all(text.folded) ? kOtherText : kNoMatch;
        if (text.folded.starts_with(query.folded)) return kNameStarts;
        if (word_starts_with(text.folded, query.folded) || holds_all(text.folded)) return kWordStarts;
        if (without_blanks(text.folded).starts_with(query.joined)) return kWordStarts;
        return text.folded.find(query.folded) != std::string::npos ? kContains : kNoMatch;
    };
    Match best;
    for (std::size_t i = 0; i < entry.texts.size(); ++i) {
        const int score = score_of(entry.texts[i]);
        if (score != kNoMatch && (best.score == kNoMatch || score < best.score)) best = {score, i};
    }
    if (best.score != kNoMatch || query.words.size() < 2) return best;
    bool own = false;  // a word is of the thing itself, not only of its context
    const bool spread = std::all_of(query.words.begin(), query.words.end(), [&](std::string_view word) {
        bool there = false;
        for (const Text& text : entry.texts) {
            if (!has_word(text.folded, word, forgiving)) continue;
            there = true;
            if (text.role != Role::Context) own = true;
        }
        return there;
    });
    return spread && own ? Match{forgiving ? kForgiven : kOtherText, 0} : Match{};
}

SearchHit SearchIndex::hit_of(const Entry& entry, Match match, std::string_view word) {
    const Text& text = entry.texts[match.text];
    SearchHit hit{entry.kind,  entry.id,   entry.city, entry.texts.front().shown,
                  entry.about, text.shown, {},         match.score};
    hit.mark = find_folded(std::string_view(text.shown).substr(text.prefix), word);
    if (hit.mark != TextRange{}) hit.mark = {hit.mark.from + text.prefix, hit.mark.to + text.prefix};
    return hit;
}

SearchResult SearchIndex::find(std::string_view text, std::size_t limit) const {
    Query query;
    query.folded = search_fold(text);
    if (query.folded.empty()) return {};
    query.joined = without_blanks(query.folded);
    query.words = words_of(query.folded);

    struct Found {
        const Entry* entry;
        Match match;
    };
    SearchResult result;
    for (const bool forgiving : {false, true}) {
        std::vector<Found> found;
        for (const Entry& entry : entries_) {
            const Match match = best_match(entry, query, forgiving);
            if (match.score != kNoMatch) found.push_back({&entry, match});
        }
        // The list shows titles: one that matches itself goes before one whose other text does.
        sort_stably(found, [](const Found& a, const Found& b) {
            if (a.match.score != b.match.score) return a.match.score < b.match.score;
            if ((a.match.text == 0) != (b.match.text == 0)) return a.match.text == 0;
            return a.entry->texts.front().shown < b.entry->texts.front().shown;
        });
        for (std::size_t group = 0; group < kSearchKinds.size(); ++group) {
            for (const Found& item : found) {
                if (item.entry->kind != kSearchKinds[group]) continue;
                if (static_cast<std::size_t>(result.found[group]++) < limit)
                    result.hits.push_back(hit_of(*item.entry, item.match, query.words.front()));
            }
        }
        if (!found.empty()) break;
    }
    return result;
}

}  // namespace ascn
