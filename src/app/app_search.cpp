// The search field: what the program finds for it, and where a choice leads.
#include <algorithm>
#include <array>

#include "app/app.h"
#include "core/json_text.h"
#include "data/topics.h"
#include "model/filter.h"
#include "model/project_list.h"

namespace ascn {
namespace {

struct NamedView {
    View view;
    const char* key;
};
constexpr std::array<NamedView, 6> kViews = {{{View::Map, "tab.map"},
                                              {View::Compare, "tab.compare"},
                                              {View::Table, "tab.table"},
                                              {View::Areas, "tab.areas"},
                                              {View::Network, "tab.network"},
                                              {View::About, "tab.about"}}};

std::vector<SearchView> named_views(const Strings& strings) {
    std::vector<SearchView> views;
    views.reserve(kViews.size());
    for (const NamedView& named : kViews) {
        views.push_back({std::string(to_id(named.view)), strings.get(named.key)});
    }
    return views;
}

std::vector<SearchTopic> named_topics(const Strings& strings, const Dataset& data) {
    std::vector<SearchTopic> topics;
    for (const Topic& topic : data.topics()) {
        const std::string& name = topic_name(strings, topic);
        topics.push_back({name, strings.format("search.by_topic", {{"list", name}})});
    }
    return topics;
}

std::string member(std::string_view name, std::string_view text) {
    return "," + json_string(name) + ":" + json_string(text);
}

std::string hit_json(const SearchHit& hit, const City* city) {
    const std::string_view matched = hit.matched;
    std::string out = R"({"kind":)" + json_string(to_id(hit.kind)) + member("id", hit.id) + member("city", hit.city) +
                      member("title", hit.title) + member("about", hit.about) +
                      member("before", matched.substr(0, hit.mark.from)) +
                      member("mark", matched.substr(hit.mark.from, hit.mark.to - hit.mark.from)) +
                      member("after", matched.substr(hit.mark.to));
    if (hit.kind == SearchKind::City && city != nullptr && !city->native_names.empty())
        out += member("native", city->native_names.front().text);
    return out + "}";
}

/// What opens the list of all projects with the text that was typed.
constexpr std::string_view kAllProjects = "projects";

}  // namespace

bool App::search(std::string_view text) {
    if (!search_) search_.emplace(data_, named_views(strings_), named_topics(strings_, data_));
    hits_ = search_->find(text);
    offer_all_projects(text);
    const std::string kept = state_.query;
    dispatch(SetQuery{std::string(text)});
    return kept != state_.query;
}

std::string App::hits_json() const {
    std::string out = R"({"hits":[)";
    for (const SearchHit& hit : hits_.hits) {
        if (out.back() != '[') out += ',';
        out += hit_json(hit, data_.city(hit.city));
    }
    out += R"(],"found":{)";
    for (std::size_t i = 0; i < kSearchKinds.size(); ++i) {
        if (i > 0) out += ',';
        out += json_string(to_id(kSearchKinds[i])) + ":" + std::to_string(hits_.found[i]);
    }
    return out + "}}";
}

/// One more hit, the last of the views: the list of the projects with that text, of which the field's own shows a few.
/// It counts them as that list will, and says so where filters, or later members that are not shown, leave some out.
void App::offer_all_projects(std::string_view text) {
    const auto position = [](SearchKind kind) {
        return static_cast<std::size_t>(std::find(kSearchKinds.begin(), kSearchKinds.end(), kind) -
                                        kSearchKinds.begin());
    };
    if (hits_.found[position(SearchKind::Project)] == 0) return;
    // a forgiven letter, or filters that are set, may leave the list empty
    const auto count = [&](ViewState state) {
        state.query = text;
        return list_projects(data_, state, project_query(state), ProjectGrouping::None).total;
    };
    ViewState everything;
    everything.cohort = Cohort::All;
    const int shown = count(reduce(state_, OpenProjects{}, data_)), all = count(everything);
    if (shown == 0) return;
    const bool filtered = has_filters(state_) || state_.year != 0;
    SearchHit hit;
    hit.kind = SearchKind::View;
    hit.id = kAllProjects;
    const char* title = shown < all ? filtered ? "search.some_projects" : "search.pilot_projects"
                        : all == 1  ? "search.all_projects.one"
                                    : "search.all_projects.other";
    const std::string n = std::to_string(shown), of = std::to_string(all);
    hit.title = hit.matched = strings_.format(title, {{"text", text}, {"n", n}, {"all", of}});
    const auto later = [&](const SearchHit& one) { return position(one.kind) > position(SearchKind::View); };
    hits_.hits.insert(std::find_if(hits_.hits.begin(), hits_.hits.end(), later), std::move(hit));
    ++hits_.found[position(SearchKind::View)];
}

void App::show_city(const std::string& id) {
    dispatch(SetView{View::Map});
    dispatch(SelectCity{id});
    run_camera_command({CameraCommand::Kind::FlyToCity, id}, now_ms_);
}

bool App::choose(std::size_t index) {
    if (index >= hits_.hits.size()) return false;
    const SearchHit hit = hits_.hits[index];
    const std::string query = state_.query;
    dispatch(SetQuery{""});
    switch (hit.kind) {
        case SearchKind::City:
            show_city(hit.id);
            break;
        case SearchKind::Country:
            show_country(hit.id);
            break;
        case SearchKind::View:
            if (hit.id == kAllProjects) {
                dispatch(OpenProjects{});
                dispatch(SetQuery{query});
            } else if (const auto view = view_from_id(hit.id)) {
                dispatch(SetView{*view});
            }
            break;
        case SearchKind::Project:
            show_city(hit.city);
            scratch_.scroll_to = "project." + hit.id.substr(hit.city.size() + 1);
            break;
        case SearchKind::Person:
            if (hit.city.empty()) {
                show_part(View::Network, "representatives." + hit.id);
            } else {
                show_city(hit.city);
                scratch_.scroll_to = "people";
            }
            break;
        case SearchKind::Partnership:
            show_part(View::Network, "partnership." + hit.id);
            break;
        case SearchKind::Source:
            show_part(View::About, "source." + hit.id);
            break;
    }
    return redraw();
}

void App::show_part(View view, std::string anchor) {
    dispatch(SetView{view});
    scratch_.scroll_to = std::move(anchor);
}

/// The country's cities alone, all of them in sight; of one that joined later, the later members.
void App::show_country(const std::string& id) {
    ViewState state = state_;
    const auto cities = data_.cities();
    const bool has_pilot = std::any_of(cities.begin(), cities.end(),
                                       [&](const City& city) { return city.country == id && is_pilot(city); });
    if (!has_pilot) state.cohort = Cohort::All;
    state.view = View::Map;
    state.part.clear();
    state.city.clear();
    state.countries = {id};
    dispatch(ReplaceState{std::move(state)});
    fit_map(now_ms_);
}

}  // namespace ascn
