#include "model/url_params.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "model/history.h"
#include "model/indicators.h"
#include "model/url_text.h"

namespace ascn {
namespace {

using Reader = UrlReader;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

// ---- reading ----

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

void read_text(const Reader& in, std::string_view value, std::string& target) {
    const std::optional<std::string> text = canonical_query(value);
    if (!text) return in.refuse(value, "UTF-8 text");
    if (text->size() != value.size()) in.note("is shortened", "at most 200 bytes without control characters");
    target = *text;
}
void read_query(const Reader& in, std::string_view value) { read_text(in, value, in.state().query); }

void read_sort(const Reader& in, std::string_view value) {
    if (!value.empty() && !is_sort(value)) return in.refuse(value, "the id of a column, '-' before it for descending");
    in.state().sort = value.empty() ? kDefaultSort : value;
}

// whether the view has it is known when all keys are read
void read_part(const Reader& in, std::string_view value) { in.state().part = value; }

void read_columns(const Reader& in, std::string_view value) {
    std::vector<std::string> ids;
    for (const std::string_view id : split_list(value)) {
        if (in.data.indicator(id) == nullptr) {
            in.refuse(id, "the id of an indicator");
        } else if (std::find(ids.begin(), ids.end(), id) != ids.end()) {
            in.refuse(id, "each indicator once");
        } else {
            ids.emplace_back(id);
        }
    }
    if (value.empty() || !ids.empty()) in.state().columns = std::move(ids);
}

void read_shade(const Reader& in, std::string_view value) {
    if (!value.empty() && value != "0" && value != "1") return in.refuse(value, "0 or 1");
    in.state().shade = value == "1";
}

void read_rows(const Reader& in, std::string_view value) {
    read_set(in, value, in.state().rows, row_option_from_id, "known or differences");
}

void read_year(const Reader& in, std::string_view value) {
    const std::optional<double> year = value.empty() ? 0 : parse_decimal(value);
    const int whole = year && *year >= 0 && *year < 10000 ? static_cast<int>(*year) : -1;
    if (static_cast<double>(whole) != year || (whole != 0 && report_of(in.data, whole) == nullptr))
        return in.refuse(value, "the year of a monitoring report");
    in.state().year = whole;
}

void read_grouping(const Reader& in, std::string_view value) {
    const auto grouping = value.empty() ? ProjectGrouping::City : project_grouping_from_id(value);
    if (!grouping) return in.refuse(value, "city, area, status or none");
    in.state().grouping = *grouping;
}

void read_project_city(const Reader& in, std::string_view value) {
    if (!value.empty() && in.data.city(value) == nullptr) return in.refuse(value, "the id of a city");
    in.state().project_city = value;
}

void read_project_areas(const Reader& in, std::string_view value) {
    read_set(in, value, in.state().project_areas, focus_area_from_id, "ids of focus areas, e.g. civic-social");
}

void read_partner(const Reader& in, std::string_view value) { read_text(in, value, in.state().partner); }

void read_events(const Reader& in, std::string_view value) {
    read_set(in, value, in.state().events, event_category_from_id, "kinds of events, e.g. meeting");
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
std::string write_part(const ViewState& s) { return s.part; }
std::string write_columns(const ViewState& s) { return joined(s.columns); }
std::string write_shade(const ViewState& s) { return s.shade ? "1" : ""; }
std::string write_rows(const ViewState& s) { return joined(s.rows, kRowOptions); }
std::string write_year(const ViewState& s) { return s.year == 0 ? std::string() : std::to_string(s.year); }
std::string write_grouping(const ViewState& s) {
    return unless_default(to_id(s.grouping), to_id(ProjectGrouping::City));
}
std::string write_project_city(const ViewState& s) { return s.project_city; }
std::string write_project_areas(const ViewState& s) { return joined(s.project_areas, kFocusAreas); }
std::string write_partner(const ViewState& s) { return s.partner; }
std::string write_events(const ViewState& s) { return joined(s.events, kEventCategories); }
std::string write_cam(const ViewState& s) {
    if (!s.cam) return {};
    return short_decimal(s.cam->lon, 4) + "," + short_decimal(s.cam->lat, 4) + "," + short_decimal(s.cam->zoom, 2);
}
std::string write_lang(const ViewState& s) { return s.lang; }
std::string write_theme(const ViewState& s) { return unless_default(to_id(s.theme), to_id(ThemeChoice::Auto)); }

// ---- the table ----

constexpr UrlParam kParams[] = {{"city", read_city, write_city},
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
                                {"part", read_part, write_part},
                                {"cols", read_columns, write_columns},
                                {"shade", read_shade, write_shade},
                                {"rows", read_rows, write_rows},
                                {"year", read_year, write_year},
                                {"group", read_grouping, write_grouping},
                                {"pcity", read_project_city, write_project_city},
                                {"parea", read_project_areas, write_project_areas},
                                {"partner", read_partner, write_partner},
                                {"kind", read_events, write_events},
                                {"cam", read_cam, write_cam},
                                {"lang", read_lang, write_lang},
                                {"theme", read_theme, write_theme}};

}  // namespace

std::string quoted(std::string_view value) {
    constexpr std::size_t kMaxShown = 40;
    std::string shown = "\"";
    for (const char c : value.substr(0, kMaxShown)) shown.push_back(c >= ' ' && c < 0x7F ? c : '?');
    return shown + (value.size() > kMaxShown ? "...\"" : "\"");
}

std::span<const UrlParam> url_params() { return kParams; }

}  // namespace ascn
