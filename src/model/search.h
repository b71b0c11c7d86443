// Finds what a reader types: cities, countries, projects, people, partnerships, sources and views.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "data/dataset.h"

namespace ascn {

enum class SearchKind : std::uint8_t { City, Country, Project, Person, Partnership, Source, View };
/// Groups in the order in which they are shown.
inline constexpr std::array kSearchKinds = {SearchKind::City,    SearchKind::Country, SearchKind::View,
                                            SearchKind::Project, SearchKind::Person,  SearchKind::Partnership,
                                            SearchKind::Source};
/// Word of the page's interface: "city", "country" ...
std::string_view to_id(SearchKind kind);

struct SearchHit {
    SearchKind kind = SearchKind::City;
    std::string id;       ///< of a city, country, partnership, source or view; of a project "<city>/<project>"
    std::string city;     ///< City::id of what belongs to a city; else ""
    std::string title;    ///< what it is called: English name, title of a project, name of a person
    std::string about;    ///< a second line as published: designation, publisher, partner; may be ""
    std::string matched;  ///< the text that matched, as published; often the title. Of a topic SearchTopic::shown
    TextRange mark;       ///< where the first word of the query stands in `matched`; none if a letter was forgiven
    /// Lower is better: 0 a name starts so, 1 a word of it starts so or the name without blanks does ("danang"), 2 it
    /// contains it, 3 another text does (country, designation, summary, topic), 4 only if one letter is forgiven.
    int score = 0;
};

/// What the program calls one of its views.
struct SearchView {
    std::string id, name;
};

/// What the program calls a topic of the data set.
struct SearchTopic {
    std::string name;   ///< in the reader's language; the English name of the data set finds it as well
    std::string shown;  ///< what a hit by it shows, the name in it: "Topic: flooding and drainage"
};

struct SearchResult {
    std::vector<SearchHit> hits;  ///< group after group, best first within a group; the first of each group
    std::array<int, kSearchKinds.size()> found{};  ///< all that were found, by position in kSearchKinds
};

class SearchIndex {
public:
    /// Projects are found by their topics' names too, and cities by those of their projects. `topics`: one for each of
    /// the data set's; without them topics find nothing.
    SearchIndex(const Dataset& data, const std::vector<SearchView>& views, std::vector<SearchTopic> topics = {});
    /// Every word of the text must be found, in any order, in the texts of a thing; case, diacritics and punctuation do
    /// not count. Where nothing at all is found, one wrong, missing, added or swapped letter is forgiven in each word
    /// over four letters. Empty text finds nothing. At most `limit` hits of a group.
    SearchResult find(std::string_view text, std::size_t limit = 5) const;

private:
    /// What a text is to the thing: its name, something said of it, or what only helps other words ("flood hanoi").
    enum class Role : std::uint8_t { Name, Other, Context };
    struct Text {
        std::string shown, folded;
        Role role = Role::Name;
        std::size_t prefix = 0;  // bytes of `shown` before what is found: they only explain it
    };
    struct Entry {
        SearchKind kind = SearchKind::City;
        std::string id, city, about;
        std::vector<Text> texts;  // the first is the title
    };
    struct Query {
        std::string folded, joined;           // joined: without blanks
        std::vector<std::string_view> words;  // of folded
    };
    struct Match;

    Entry& add(SearchKind kind, std::string id, std::string city, const std::string& title, std::string about);
    static void add_text(Entry& entry, const std::string& shown, Role role);
    static void add_text(Entry& entry, Text text);
    void add_topics(Entry& entry, const Dataset& data, TopicSet topics) const;
    void add_city(const Dataset& data, const City& city);
    void add_project(const Dataset& data, const City& city, const Project& project);
    void add_people(const std::vector<OfficerList>& lists, const std::string& id, const std::string& city,
                    const std::string& place);
    static Match best_match(const Entry& entry, const Query& query, bool forgiving);
    static SearchHit hit_of(const Entry& entry, Match match, std::string_view word);

    std::vector<SearchTopic> topics_;
    std::vector<Entry> entries_;
};

}  // namespace ascn
