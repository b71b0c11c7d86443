// One table holds every key of the contract: how its text is read into a state and how it is written. Its order is the
// order of the address. An empty text is the default, both ways.
#include "model/url_codec.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "model/indicators.h"
#include "model/url_text.h"

namespace ascn {
namespace {

constexpr std::array<std::string_view, 8> kPageKeys = {"embed", "kiosk",  "idle",  "data",
                                                       "host",  "stress", "bench", "trace"};

bool is_page_key(std::string_view key) { return std::find(kPageKeys.begin(), kPageKeys.end(), key) != kPageKeys.end(); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

// A value as it is shown in a note: printable ASCII, not long.
std::string quoted(std::string_view value) {
    constexpr std::size_t kMaxShown = 40;
    std::string shown = "\"";
    for (const char c : value.substr(0, kMaxShown)) shown.push_back(c >= ' ' && c < 0x7F ? c : '?');
    return shown + (value.size() > kMaxShown ? "...\"" : "\"");
}

struct Reader {
    DecodedState& out;
    const Dataset& data;
    std::string_view key;

    ViewState& state() const { return out.state; }
    void note(std::string what, std::string_view expected) const {
        if (out.ignored.size() == kMaxIgnoredNotes) return;
        out.ignored.push_back({std::string(key), std::move(what), std::string(expected)});
    }
    void refuse(std::string_view value, std::string_view expected) const {
        note(quoted(value) + " is ignored", expected);
    }
};

// ---- reading ----

void read_view(const Reader& in, std::string_view value) {
    const std::optional<View> view = value.empty() ? View::Map : view_from_id(value);
    if (!view) return in.refuse(value, "map, compare or about");
    if (!is_available(*view)) return in.refuse(value, "map, compare or about: this version has no such view");
    in.state().view = *view;
}

void read_city(const Reader& in, std::string_view value) {
    if (!value.empty() && in.data.city(value) == nullptr) return in.refuse(value, "the id of a city");
    in.state().city = value;
}

void read_compare(const Reader& in, std::string_view value) {
    std::vector<std::string> ids;
    for (const std::string_view id : split_list(value)) {
        if (in.data.city(id) == nullptr) {
            in.refuse(id, "the id of a city");
        } else if (std::find(ids.begin(), ids.end(), id) != ids.end()) {
            in.refuse(id, "each city once");
        } else if (ids.size() == kMaxCompared) {
            in.refuse(id, "at most 5 cities");
        } else {
            ids.emplace_back(id);
        }
    }
    if (value.empty() || !ids.empty()) in.state().compare = std::move(ids);
}

bool is_accepted_indicator(const Dataset& data, std::string_view id) {
    const Indicator* indicator = data.indicator(id);
    return indicator != nullptr && is_comparable(data, *indicator);
}

// "one of these indicators: population, area ..."
std::string accepted_indicators(const Dataset& data) {
    constexpr std::size_t kMaxNamed = 40;
    const std::vector<const Indicator*> accepted = comparable_indicators(data);
    std::string text;
    for (std::size_t i = 0; i < std::min(accepted.size(), kMaxNamed); ++i) {
        text += text.empty() ? "one of these indicators: " : ", ";
        text += accepted[i]->id;
    }
    if (text.empty()) return "no indicator: none is known for enough cities";
    return text + (accepted.size() > kMaxNamed ? " ..." : "");
}

void read_indicator_into(const Reader& in, std::string_view value, std::string& target, std::string_view fallback) {
    if (!value.empty() && value != fallback && !is_accepted_indicator(in.data, value)) {
        return in.refuse(value, accepted_indicators(in.data));
    }
    target = value.empty() ? fallback : value;
}

void read_indicator(const Reader& in, std::string_view value) {
    const Indicator* indicator = in.data.indicator(value);
    if (indicator != nullptr && is_comparable(in.data, *indicator) && !can_size_circles(in.data, *indicator))
        return in.refuse(value, "an indicator whose zero means that there is nothing of it");
    read_indicator_into(in, value, in.state().indicator, kDefaultIndicator);
}
void read_color(const Reader& in, std::string_view value) {
    const std::optional<CircleColor> color = value.empty() ? CircleColor::None : circle_color_from_id(value);
    if (!color) return in.refuse(value, "none, area or cohort");
    in.state().color = *color;
}
void read_nation(const Reader& in, std::string_view value) {
    const Indicator* indicator = in.data.indicator(value);
    if (!value.empty() && (indicator == nullptr || indicator->scope != IndicatorScope::Nation)) {
        return in.refuse(value, "the id of a national indicator");
    }
    in.state().nation = value;
}
void read_scatter_x(const Reader& in, std::string_view value) {
    read_indicator_into(in, value, in.state().scatter_x, "");
}
void read_scatter_y(const Reader& in, std::string_view value) {
    read_indicator_into(in, value, in.state().scatter_y, "");
}

void read_countries(const Reader& in, std::string_view value) {
    const std::vector<std::string_view> wanted = split_list(value);
    const auto asked_for = [&wanted](std::string_view id) {
        return std::any_of(wanted.begin(), wanted.end(), [id](auto w) { return equal_ignoring_case(w, id); });
    };
    std::vector<std::string> kept;
    for (const Country& country : in.data.countries()) {
        if (asked_for(country.id)) kept.push_back(country.id);
    }
    for (const std::string_view id : wanted) {
        const bool known = std::any_of(kept.begin(), kept.end(), [id](auto& k) { return equal_ignoring_case(k, id); });
        if (!known) in.refuse(id, "ISO 3166 codes of member states, e.g. VN");
    }
    if (value.empty() || !kept.empty()) in.state().countries = std::move(kept);
}

template <class E>
void read_set(const Reader& in, std::string_view value, EnumSet<E>& target,
              std::optional<E> (*from_id)(std::string_view), std::string_view expected) {
    EnumSet<E> kept;
    for (const std::string_view id : split_list(value)) {
        if (const std::optional<E> member = from_id(id)) {
            kept.insert(*member);
        } else {
            in.refuse(id, expected);
        }
    }
    if (value.empty() || !kept.empty()) target = kept;
}

void read_areas(const Reader& in, std::string_view value) {
    read_set(in, value, in.state().areas, focus_area_from_id, "ids of focus areas, e.g. civic-social");
}
void read_sizes(const Reader& in, std::string_view value) {
    read_set(in, value, in.state().sizes, size_class_from_id, "small, middleweight or large");
}
void read_statuses(const Reader& in, std::string_view value) {
    read_set(in, value, in.state().statuses, project_status_from_id, "planning, ongoing or completed");
}

void read_layers(const Reader& in, std::string_view value) {
    read_set(in, value, in.state().layers, map_layer_from_id, "partners, matches or density");
}

void read_cohort(const Reader& in, std::string_view value) {
    const std::optional<Cohort> cohort = value.empty() ? Cohort::Pilot2018 : cohort_from_id(value);
    if (!cohort) return in.refuse(value, "2018 or all");
    in.state().cohort = *cohort;
}

void read_query(const Reader& in, std::string_view value) {
    const std::optional<std::string> query = canonical_query(value);
    if (!query) return in.refuse(value, "UTF-8 text");
    if (query->size() != value.size()) in.note("is shortened", "at most 200 bytes without control characters");
    in.state().query = *query;
}

bool is_sort(std::string_view value) {
    constexpr std::size_t kMaxLength = 64;
    if (value.starts_with('-')) value.remove_prefix(1);
    return !value.empty() && value.front() != '-' && value.size() <= kMaxLength &&
           std::all_of(value.begin(), value.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

void read_sort(const Reader& in, std::string_view value) {
    if (!value.empty() && !is_sort(value)) return in.refuse(value, "the id of a column, '-' before it for descending");
    in.state().sort = value.empty() ? kDefaultSort : value;
}

void read_cam(const Reader& in, std::string_view value) {
    if (value.empty()) {
        in.state().cam = std::nullopt;
        return;
    }
    std::array<double, 3> numbers{};
    const std::vector<std::string_view> pieces = split_list(value);
    bool ok = pieces.size() == numbers.size();
    for (std::size_t i = 0; ok && i < numbers.size(); ++i) {
        const std::optional<double> number = parse_decimal(pieces[i]);
        ok = number.has_value();
        numbers[i] = number.value_or(0);
    }
    if (!ok) return in.refuse(value, "longitude,latitude,zoom, e.g. 108.22,16.07,8.5");
    in.state().cam = canonical({numbers[0], numbers[1], numbers[2]});
}

void read_lang(const Reader& in, std::string_view value) {
    const auto known = std::find_if(kLanguages.begin(), kLanguages.end(),
                                    [value](std::string_view tag) { return equal_ignoring_case(tag, value); });
    if (!value.empty() && known == kLanguages.end()) {
        return in.refuse(value, "en, id, ms, fil, th, vi, km, lo, my, zh-Hans, ta or pt");
    }
    in.state().lang = value.empty() ? std::string() : std::string(*known);
}

void read_theme(const Reader& in, std::string_view value) {
    const std::optional<ThemeChoice> theme = value.empty() ? ThemeChoice::Auto : theme_from_id(value);
    if (!theme) return in.refuse(value, "auto, light or dark");
    in.state().theme = *theme;
}

// ---- writing ----

std::string joined(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) text += (text.empty() ? "" : ",") + id;
    return text;
}

template <class E, std::size_t N>
std::string joined(EnumSet<E> set, const std::array<E, N>& order) {
    std::string text;
    for (const E member : order) {
        if (!set.contains(member)) continue;
        if (!text.empty()) text += ',';
        text += to_id(member);
    }
    return text;
}

std::string unless_default(std::string_view value, std::string_view fallback) {
    return std::string(value == fallback ? std::string_view() : value);
}

std::string write_city(const ViewState& s) { return s.city; }
std::string write_compare(const ViewState& s) { return joined(s.compare); }
std::string write_indicator(const ViewState& s) { return unless_default(s.indicator, kDefaultIndicator); }
std::string write_color(const ViewState& s) { return unless_default(to_id(s.color), to_id(CircleColor::None)); }
std::string write_nation(const ViewState& s) { return s.nation; }
std::string write_layers(const ViewState& s) { return joined(s.layers, kMapLayers); }
std::string write_scatter_x(const ViewState& s) { return s.scatter_x; }
std::string write_scatter_y(const ViewState& s) { return s.scatter_y; }
std::string write_countries(const ViewState& s) { return joined(s.countries); }
std::string write_areas(const ViewState& s) { return joined(s.areas, kFocusAreas); }
std::string write_cohort(const ViewState& s) { return unless_default(to_id(s.cohort), to_id(Cohort::Pilot2018)); }
std::string write_sizes(const ViewState& s) { return joined(s.sizes, kSizeClasses); }
std::string write_statuses(const ViewState& s) { return joined(s.statuses, kProjectStatuses); }
std::string write_query(const ViewState& s) { return s.query; }
std::string write_sort(const ViewState& s) { return unless_default(s.sort, kDefaultSort); }
std::string write_cam(const ViewState& s) {
    if (!s.cam) return {};
    return short_decimal(s.cam->lon, 4) + "," + short_decimal(s.cam->lat, 4) + "," + short_decimal(s.cam->zoom, 2);
}
std::string write_lang(const ViewState& s) { return s.lang; }
std::string write_theme(const ViewState& s) { return unless_default(to_id(s.theme), to_id(ThemeChoice::Auto)); }

// ---- the table ----

struct Param {
    std::string_view key;
    void (*read)(const Reader&, std::string_view);
    std::string (*write)(const ViewState&);
};

constexpr std::array<Param, 18> kParams = {{{"city", read_city, write_city},
                                            {"compare", read_compare, write_compare},
                                            {"ind", read_indicator, write_indicator},
                                            {"color", read_color, write_color},
                                            {"nat", read_nation, write_nation},
                                            {"layer", read_layers, write_layers},
                                            {"x", read_scatter_x, write_scatter_x},
                                            {"y", read_scatter_y, write_scatter_y},
                                            {"country", read_countries, write_countries},
                                            {"area", read_areas, write_areas},
                                            {"cohort", read_cohort, write_cohort},
                                            {"size", read_sizes, write_sizes},
                                            {"status", read_statuses, write_statuses},
                                            {"q", read_query, write_query},
                                            {"sort", read_sort, write_sort},
                                            {"cam", read_cam, write_cam},
                                            {"lang", read_lang, write_lang},
                                            {"theme", read_theme, write_theme}}};

void apply(DecodedState& out, std::string_view key, std::string_view value, const Dataset& data) {
    const Reader in{out, data, key};
    if (key == "view") return read_view(in, value);
    for (const Param& param : kParams) {
        if (param.key == key) return param.read(in, value);
    }
    const std::string shown = quoted(key);
    const Reader unknown{out, data, std::string_view(shown).substr(1, shown.size() - 2)};
    unknown.note("is no key of the address", "");
}

std::string_view without_prefix(std::string_view text, char prefix) {
    if (text.starts_with(prefix)) text.remove_prefix(1);
    return text;
}

}  // namespace

DecodedState apply_params(const ViewState& base, std::span<const KeyValue> key_values, const Dataset& data) {
    DecodedState out{base, {}};
    for (const auto& [key, value] : key_values) apply(out, key, value, data);
    return out;
}

DecodedState decode_address(std::string_view query, std::string_view fragment, const Dataset& data) {
    DecodedState out;
    for (const auto& [key, value] : split_pairs(without_prefix(query, '?'))) {
        if (!is_page_key(key)) apply(out, key, value, data);
    }

    fragment = without_prefix(without_prefix(fragment, '#'), '/');
    // "view?pairs", "view" or, without a view, "pairs".
    std::string_view word = fragment.substr(0, fragment.find('?'));
    std::string_view pairs = fragment.substr(std::min(word.size() + 1, fragment.size()));
    if (word.size() == fragment.size() && word.find('=') != std::string_view::npos) {
        pairs = word;
        word = {};
    }
    for (const auto& [key, value] : split_pairs(pairs)) apply(out, key, value, data);
    if (!word.empty()) apply(out, "view", percent_decoded(word), data);
    return out;
}

std::string encode_fragment(const ViewState& state) {
    std::string pairs;
    for (const Param& param : kParams) {
        const std::string value = param.write(state);
        if (value.empty()) continue;
        pairs += pairs.empty() ? '?' : '&';
        pairs += param.key;
        pairs += '=';
        pairs += percent_encoded(value, param.key != "q");
    }
    if (pairs.empty() && state.view == View::Map) return {};
    return "#" + std::string(to_id(state.view)) + pairs;
}

std::string page_query(std::string_view query) {
    std::string kept;
    query = without_prefix(query, '?');
    while (!query.empty()) {
        const std::string_view part = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(part.size() + 1, query.size()));
        if (!is_page_key(percent_decoded(part.substr(0, part.find('='))))) continue;
        kept += kept.empty() ? '?' : '&';
        kept += part;
    }
    return kept;
}

}  // namespace ascn
