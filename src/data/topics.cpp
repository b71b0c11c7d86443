// Texts are folded as for search, with a blank at the end, so that a whole word is one that begins the rest of the text
// together with the blank behind it.
#include "data/topics.h"

#include <cassert>

#include "core/text.h"

namespace ascn {
namespace {

constexpr bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
constexpr std::size_t place_of(char letter) { return static_cast<std::size_t>(letter - 'a'); }

}  // namespace

TopicFinder::TopicFinder(std::span<const Topic> topics) {
    assert(topics.size() <= kMaxTopics);
    for (std::size_t i = 0; i < topics.size(); ++i) {
        const auto topic = static_cast<TopicIndex>(i);
        add(topics[i].words, "", topic);
        add(topics[i].whole_words, " ", topic);
    }
}

void TopicFinder::add(const std::vector<std::string>& words, std::string_view end, TopicIndex topic) {
    for (const std::string& word : words) {
        assert(!word.empty() && is_letter(word.front()));
        words_[place_of(word.front())].push_back({word + std::string(end), topic});
    }
}

TopicSet TopicFinder::in(std::string_view text) const {
    const std::string letters = search_fold(text) + ' ';
    TopicSet found;
    for (std::size_t at = 0; at < letters.size(); at = letters.find(' ', at) + 1) {
        if (!is_letter(letters[at])) continue;
        const std::string_view rest = std::string_view(letters).substr(at);
        for (const Word& word : words_[place_of(letters[at])])
            if (rest.starts_with(word.letters)) found.insert(word.topic);
    }
    return found;
}

TopicSet TopicFinder::of(const Project& project) const {
    TopicSet topics = in(project.title);
    for (const std::string& title : project.later_titles) topics.insert(in(title));
    topics.insert(in(project.summary));
    return topics;
}

const std::string& topic_name(const Strings& strings, const Topic& topic) {
    const std::string* translated = strings.find("topic." + topic.id);
    return translated != nullptr ? *translated : topic.name;
}

}  // namespace ascn
