#include "model/similar.h"

#include <algorithm>
#include <cmath>

#include "core/sort.h"
#include "model/filter.h"

namespace ascn {
namespace {

constexpr double kTopicWeight = 0.4, kAreaWeight = 0.3, kSizeWeight = 0.1, kSettingWeight = 0.1, kClimateWeight = 0.1;
constexpr double kLeastKnown = 0.499;           // a half; sums of tenths are not exact
constexpr double kDegrees = 5, kRainMm = 2000;  // so far apart, climates have nothing in common
constexpr double kSameClimate = 0.8;
constexpr std::array kSettings = {Setting::Coast, Setting::River, Setting::Island, Setting::Inland};

/// The mean of what is known.
struct Mean {
    double sum = 0, weight = 0;
    void add(double value, double w) {
        sum += value * w;
        weight += w;
    }
};

/// What is in both over what is in either, by weight; 0 when nothing weighs anything.
template <class E, class Weight>
double overlap(EnumSet<E> a, EnumSet<E> b, int members, Weight weight) {
    double both = 0, either = 0;
    for (int i = 0; i < members; ++i) {
        const E e = static_cast<E>(i);
        if (a.contains(e) && b.contains(e)) both += weight(e);
        if (a.contains(e) || b.contains(e)) either += weight(e);
    }
    return either > 0 ? both / either : 0;
}

std::optional<double> value_of(const Dataset& data, const City& city, std::string_view id) {
    const Indicator* indicator = data.indicator(id);
    const NumberFact* fact = indicator != nullptr ? data.figure(city, *indicator) : nullptr;
    return fact != nullptr ? fact->value : std::nullopt;
}

std::optional<double> climate_likeness(const Dataset& data, const City& a, const City& b) {
    Mean mean;
    const auto compare = [&](std::string_view id, double apart) {
        const std::optional<double> x = value_of(data, a, id), y = value_of(data, b, id);
        if (x && y) mean.add(std::max(0.0, 1 - std::abs(*x - *y) / apart), 1);
    };
    compare("temperature", kDegrees);
    compare("rainfall", kRainMm);
    if (mean.weight == 0) return std::nullopt;
    return mean.sum / mean.weight;
}

std::optional<SizeClass> size_of(const City& city) {
    if (!city.population.value) return std::nullopt;
    return size_class_of(*city.population.value);
}

/// ln((N + 1) / n): never 0, larger the fewer of the N cities have it.
double rarity(int having, std::size_t all) { return having > 0 ? std::log(static_cast<double>(all + 1) / having) : 0; }

}  // namespace

FocusAreaSet focus_areas_of(const City& city) {
    FocusAreaSet areas = city.plan.focus_areas;
    for (const FocusArea area : kFocusAreas)
        for (const Project& project : city.projects)
            if (project.focus_areas.contains(area)) areas.insert(area);
    return areas;
}

Rarity::Rarity(const Dataset& data) {
    std::array<int, kMaxTopics> with_topic{};
    std::array<int, kFocusAreas.size()> with_area{};
    for (const City& city : data.cities()) {
        const FocusAreaSet of_city = focus_areas_of(city);
        for (std::size_t i = 0; i < with_topic.size(); ++i)
            if (city.topics.contains(static_cast<TopicIndex>(i))) ++with_topic[i];
        for (std::size_t i = 0; i < with_area.size(); ++i)
            if (of_city.contains(kFocusAreas[i])) ++with_area[i];
    }
    for (std::size_t i = 0; i < topics.size(); ++i) topics[i] = rarity(with_topic[i], data.cities().size());
    for (std::size_t i = 0; i < areas.size(); ++i) areas[i] = rarity(with_area[i], data.cities().size());
}

std::optional<Likeness> likeness(const Dataset& data, const Rarity& rarity, const City& a, const City& b) {
    Likeness result;
    Mean mean;
    if (!a.topics.empty() && !b.topics.empty()) {
        const int topics = static_cast<int>(data.topics().size());
        mean.add(overlap(a.topics, b.topics, topics, [&](TopicIndex t) { return rarity.of(t); }), kTopicWeight);
        result.topics = a.topics.common(b.topics);
    }
    const FocusAreaSet areas_a = focus_areas_of(a), areas_b = focus_areas_of(b);
    constexpr int kAreas = static_cast<int>(kFocusAreas.size());
    if (!areas_a.empty() && !areas_b.empty()) {
        mean.add(overlap(areas_a, areas_b, kAreas, [&](FocusArea f) { return rarity.of(f); }), kAreaWeight);
        result.areas = areas_a.common(areas_b);
    }
    if (const auto size_a = size_of(a), size_b = size_of(b); size_a && size_b) {
        const int steps = std::abs(static_cast<int>(*size_a) - static_cast<int>(*size_b));
        mean.add(1 - 0.5 * steps, kSizeWeight);
        if (steps == 0) result.size = size_a;
    }
    if (!a.setting.empty() && !b.setting.empty()) {
        constexpr int kCount = static_cast<int>(kSettings.size());
        mean.add(overlap(a.setting, b.setting, kCount, [](Setting) { return 1.0; }), kSettingWeight);
        result.setting = a.setting.common(b.setting);
    }
    if (const auto climate = climate_likeness(data, a, b)) {
        mean.add(*climate, kClimateWeight);
        result.climate = *climate >= kSameClimate;
    }
    if (mean.weight < kLeastKnown) return std::nullopt;
    result.score = mean.sum / mean.weight;
    return result;
}

const Project* example_of(const City& city, const Rarity& rarity, TopicSet topics) {
    const Project* best = nullptr;
    double rarest = 0;
    for (const Project& project : city.projects) {
        const TopicSet wanted = topics.common(project.topics);
        for (std::size_t i = 0; i < kMaxTopics; ++i) {
            const auto topic = static_cast<TopicIndex>(i);
            if (!wanted.contains(topic) || rarity.of(topic) <= rarest) continue;
            rarest = rarity.of(topic);
            best = &project;
        }
    }
    return best;
}

std::vector<Match> best_matches(const Dataset& data, const ViewState& state, const City& city, std::size_t count) {
    const Rarity rarity(data);
    std::vector<Match> matches;
    for (std::size_t i = 0; i < data.cities().size(); ++i) {
        const City& other = data.cities()[i];
        if (other.id == city.id || !in_cohort(other, state)) continue;
        if (const auto like = likeness(data, rarity, city, other)) matches.push_back({i, *like});
    }
    sort_stably(matches, [](const Match& a, const Match& b) { return a.likeness.score > b.likeness.score; });
    if (matches.size() > count) matches.erase(matches.begin() + static_cast<std::ptrdiff_t>(count), matches.end());
    return matches;
}

}  // namespace ascn
