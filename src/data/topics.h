// What projects are about: topics by words of their titles and summaries.
#pragma once

#include <string_view>

#include "data/schema.h"

namespace ascn {

/// Topics of an English text: those that have one of their words at the beginning of a word in it, whatever the case.
TopicSet topics_of(std::string_view text);
/// Topics of a project's titles and summary.
TopicSet topics_of(const Project& project);
/// Topics of all titles and summaries of the city's projects.
TopicSet topics_of(const City& city);
/// Id for the table of texts, e.g. "flooding".
std::string_view to_id(Topic topic);

}  // namespace ascn
