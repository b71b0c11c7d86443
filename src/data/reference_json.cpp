// Sources, indicators, countries and topics: what the facts refer to, or come under.
#include <string>
#include <utility>
#include <vector>

#include "data/bundle_parts.h"
#include "data/fact_reader.h"
#include "data/object_reader.h"

namespace ascn {
namespace {

template <class E>
E enum_of(std::optional<std::size_t> position) {
    return static_cast<E>(position.value_or(0));
}

constexpr std::size_t kMaxWords = 50;  // texts are read for all of them

std::vector<std::string> read_words(ObjectReader& r, std::string_view key, Need need, const ReadContext& context) {
    const JsonValue list = r.list(key, need, 1);
    if (list && list.size() > kMaxWords) context.problems.add(list, {"is too long"}, {"50 words or fewer"});
    if (list) check_unique(list, context.problems);
    std::vector<std::string> words;
    for (JsonValue item : list)
        if (check_text(item, kTopicWord, context.problems)) words.emplace_back(item.text());
    return words;
}

}  // namespace

Source read_source(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    Source s;
    s.id = r.slug("id");
    s.title = r.text("title");
    s.publisher = r.text("publisher");
    s.year = r.integer("year", kYears, Need::RequiredOrNull);
    s.url = r.text("url", Need::Required, kAddress);
    s.accessed = r.text("accessed", Need::Optional, kDay);
    s.licence = r.text("licence");
    s.note = r.text("note", Need::Optional);
    const JsonValue url = member_of(value, "url");
    if (url && url.kind() == JsonValue::Kind::Text && url.text().empty() && !r.has("note"))
        r.fail("note", {"is not there"}, {"why there is no address"});
    return s;
}

Indicator read_indicator(JsonValue value, const ReadContext& context) {
    static constexpr std::string_view kScopes[] = {"city", "region", "nation"};
    static constexpr std::string_view kGroups[] = {"people", "climate-environment", "economy-connectivity", "network"};
    static constexpr std::string_view kDirections[] = {"more", "less", "neither"};
    ObjectReader r(value, context.problems);
    Indicator out;
    out.id = r.slug("id");
    out.name = r.text("name");
    out.definition = r.text("definition");
    out.unit = r.text("unit");
    out.scope = enum_of<IndicatorScope>(r.choice("scope", kScopes));
    out.group = enum_of<IndicatorGroup>(r.choice("group", kGroups));
    out.direction = enum_of<Direction>(r.choice("direction", kDirections));
    out.decimals = r.integer("decimals", {0, 3}).value_or(0);
    const auto minimum = r.number("minimum", kAnyNumber), maximum = r.number("maximum", kAnyNumber);
    if (minimum && maximum && *minimum >= *maximum)
        r.fail("maximum", {"is not above 'minimum'"}, {"a number above ", digits_of(*minimum)});
    // where they are broken, values are not blamed for it
    const bool bounded = minimum && maximum && *minimum < *maximum;
    out.minimum = bounded ? *minimum : kAnyNumber.minimum;
    out.maximum = bounded ? *maximum : kAnyNumber.maximum;
    const bool says_derived = r.has("derived");
    out.derived = r.flag("derived");
    if (says_derived)
        r.forbid("source", "none beside 'derived'");
    else
        out.sources = read_sources(r, context);
    const bool is_derived = out.id == "density" || out.id == "projects";  // see Dataset::figure
    if (says_derived && !is_derived)
        r.fail("derived", {"is not true of this one"}, {"left out: its values are stored"});
    if (is_derived && !says_derived) r.fail("derived", {"is not there"}, {"true: the program works it out"});
    return out;
}

Topic read_topic(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    Topic topic;
    topic.id = r.slug("id");
    topic.name = r.text("name");
    topic.words = read_words(r, "words", r.has("whole_words") ? Need::Optional : Need::Required, context);
    topic.whole_words = read_words(r, "whole_words", Need::Optional, context);
    return topic;
}

Country read_country_entry(JsonValue value, const ReadContext& context) {
    ObjectReader r(value, context.problems);
    Country c;
    c.id = r.text("id", Need::Required, kCountryId);
    c.name = r.text("name");
    c.member_since = r.integer("member_since", kYears).value_or(0);
    c.representatives = read_officer_lists(r.list("representatives", Need::Required, 1), context);
    c.indicators = read_indicator_values(r, true, context);
    c.sources = read_sources(r, context);
    return c;
}

}  // namespace ascn
