// What projects are about: finds the data set's topics by their words.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/schema.h"
#include "data/strings.h"

namespace ascn {

/// The words of a list of topics, made ready for many texts.
class TopicFinder {
public:
    /// At most kMaxTopics.
    explicit TopicFinder(std::span<const Topic> topics);
    /// Topics that have one of their words in an English text, whatever the case and what stands between the words.
    TopicSet in(std::string_view text) const;
    /// Those of a project's titles and summary.
    TopicSet of(const Project& project) const;

private:
    struct Word {
        std::string letters;  // one that must be whole ends with a blank
        TopicIndex topic;
    };
    void add(const std::vector<std::string>& words, std::string_view end, TopicIndex topic);

    std::array<std::vector<Word>, 26> words_;  // by their first letter
};

/// What the reader's language calls a topic: the text "topic.<id>", or the data set's English name where there is none.
const std::string& topic_name(const Strings& strings, const Topic& topic);

}  // namespace ascn
