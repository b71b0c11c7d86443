// The list of topics and their words, in one place. Read against all projects of the data set: a word stands here when
// it means its topic wherever it occurs. A city is counted as working on a topic however many of its projects do.
#include "data/topics.h"

#include <array>
#include <string>

namespace ascn {
namespace {

struct TopicWords {
    std::string_view id;
    /// Between bars, in the letters of folded(): each also stands for longer words unless it ends with a blank.
    std::string_view words;
};
// By Topic.
constexpr std::array<TopicWords, kTopics> kTopicWords = {{
    {"public-transport",
     "|bus |buses |public transport|transit |tram |light rail|railway|mobility|sustainable transport|"},
    {"traffic",
     "|traffic control|traffic light|traffic system|traffic congestion|traffic data|traffic visual|"
     "smart parking|congestion|intelligent transport|vehicle management|"},
    {"walking-cycling", "|pedestrian|sidewalk|bicycle|cycling|footpath|alley|"},
    {"solid-waste",
     "|solid waste|solid and liquid waste|waste wise|waste management|waste to energy|garbage|smart bin|"},
    {"water", "|water supply|water management|water resource|wastewater|waste water|liquid waste|sewage|sewerage|"},
    {"flooding", "|flood|drainage|stormwater|"},
    {"energy", "|solar|smart grid|energy|electric|hydrogen|street lighting|"},
    {"air-green", "|air quality|park |parks |green space|wetland|forest|river management|canal development|"},
    {"security", "|cctv|security|surveillance|safe city|crime|panic button|"},
    {"emergency", "|emergency|disaster|command cent|operations cent|operation cent|"},
    {"health", "|health|stunting|hospital|quarantine|corona|"},
    {"education", "|education|school|universit|campus|"},
    {"government",
     "|government service|government internal|public service mall|tax services|submission system|e office|"},
    {"city-data",
     "|data platform|open data|opendata|data management|observatory|gis |one map|digital twin|information hub|"},
    {"digital-identity", "|digital identity|digital payment|e payment|cashless|blockchain|"},
    {"tourism-heritage", "|touris|heritage|conservation|"},
    {"business", "|incubat|entrepreneur|startup|job creation|industrial growth|innovation district|small business|"},
    {"housing", "|housing|new township|"},
}};

/// Lower case, blanks for all that is no letter, one more at the end.
std::string folded(std::string_view text) {
    std::string letters;
    letters.reserve(text.size() + 1);
    for (const char c : text) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        letters.push_back((lower >= 'a' && lower <= 'z') || static_cast<unsigned char>(c) >= 0x80 ? lower : ' ');
    }
    letters.push_back(' ');
    return letters;
}

/// Whether one of the words begins `text`, which is in lower case.
bool begins_with_one(std::string_view text, std::string_view words) {
    for (std::size_t at = 1; at < words.size();) {
        const std::size_t end = words.find('|', at);
        if (text.starts_with(words.substr(at, end - at))) return true;
        at = end + 1;
    }
    return false;
}

void add(TopicSet& topics, TopicSet more) {
    for (int i = 0; i < kTopics; ++i)
        if (more.contains(static_cast<Topic>(i))) topics.insert(static_cast<Topic>(i));
}

}  // namespace

TopicSet topics_of(std::string_view text) {
    const std::string letters = folded(text);
    TopicSet topics;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (letters[at] == ' ' || (at > 0 && letters[at - 1] != ' ')) continue;
        const std::string_view rest = std::string_view(letters).substr(at);
        for (std::size_t i = 0; i < kTopicWords.size(); ++i)
            if (begins_with_one(rest, kTopicWords[i].words)) topics.insert(static_cast<Topic>(i));
    }
    return topics;
}

TopicSet topics_of(const Project& project) {
    TopicSet topics = topics_of(project.title);
    for (const std::string& title : project.later_titles) add(topics, topics_of(title));
    add(topics, topics_of(project.summary));
    return topics;
}

TopicSet topics_of(const City& city) {
    TopicSet topics;
    for (const Project& project : city.projects) add(topics, topics_of(project));
    return topics;
}

std::string_view to_id(Topic topic) { return kTopicWords[static_cast<std::size_t>(topic)].id; }

}  // namespace ascn
