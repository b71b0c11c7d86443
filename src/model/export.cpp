// Which rows a view has, what is filtered, and the file around them.
#include "model/export.h"

#include "core/json_text.h"
#include "model/compare.h"
#include "model/export_rows.h"
#include "model/filter.h"

namespace ascn {
namespace {

/// A heading and what is chosen under it: "Country: Thailand, Viet Nam"; without a heading the rest. Nothing chosen: no
/// line.
class Line {
public:
    explicit Line(std::string heading) : text_(std::move(heading)) {}
    void add(std::string_view part) {
        text_ += any_ ? ", " : text_.empty() ? "" : ": ";
        text_ += part;
        any_ = true;
    }
    void end(std::vector<std::string>& lines) {
        if (any_) lines.push_back(std::move(text_));
    }

private:
    std::string text_;
    bool any_ = false;
};

template <class E, std::size_t N>
void add_set(std::vector<std::string>& lines, const Strings& strings, const char* heading, std::string_view stem,
             const std::array<E, N>& all, EnumSet<E> kept) {
    Line line(strings.get(heading));
    for (const E e : all) {
        if (kept.contains(e)) line.add(strings.get(std::string(stem) + std::string(to_id(e))));
    }
    line.end(lines);
}

void add_text(std::vector<std::string>& lines, const std::string& heading, std::string_view text) {
    Line line(heading);
    if (!text.empty()) line.add(text);
    line.end(lines);
}

const std::string& city_name(const Dataset& data, const std::string& id) {
    const City* city = data.city(id);
    return city != nullptr ? city->name : id;
}

/// The filters that map, table and focus areas share.
void add_filters(std::vector<std::string>& lines, const Dataset& data, const Strings& strings, const ViewState& state) {
    Line countries(strings.get("filter.countries"));
    for (const std::string& id : state.countries) {
        const Country* country = data.country(id);
        countries.add(country != nullptr ? country->name : id);
    }
    countries.end(lines);
    add_set(lines, strings, "filter.areas", "area.", kFocusAreas, state.areas);
    add_set(lines, strings, "export.size", "export.size.", kSizeClasses, state.sizes);
    add_set(lines, strings, "export.status", "status.", kProjectStatuses, state.statuses);
}

void add_count(std::vector<std::string>& lines, const Dataset& data, const Strings& strings, const ViewState& state) {
    if (!has_filters(state)) return;
    const std::string shown = std::to_string(count_passing(data, state)),
                      all = std::to_string(count_in_picture(data, state));
    lines.push_back(strings.format("filter.shown", {{"n", shown}, {"all", all}}));
}

void add_map_legend(std::vector<std::string>& lines, const Dataset& data, const Strings& strings,
                    const ViewState& state) {
    if (const Indicator* indicator = data.indicator(state.indicator))
        lines.push_back(strings.format("legend.indicator", {{"name", indicator->name}}));
    if (const Indicator* nation = data.indicator(state.nation))
        add_text(lines, strings.get("nation.title"), nation->name);
}

void add_project_filters(std::vector<std::string>& lines, const Dataset& data, const Strings& strings,
                         const ViewState& state) {
    if (!state.project_city.empty()) add_text(lines, strings.get("export.city"), city_name(data, state.project_city));
    add_set(lines, strings, "export.project_areas", "area.", kFocusAreas, state.project_areas);
    add_text(lines, strings.get("export.partner"), state.partner);
    add_text(lines, strings.get("export.words"), state.query);
}

bool is_project_list(const ViewState& state) { return state.view == View::Areas && state.part == "projects"; }

std::string member(std::string_view name, std::string_view text) {
    return "\n " + json_string(name) + ": " + json_string(text) + ",";
}

std::string sources_json(const Dataset& data, const std::vector<SourceIndex>& sources) {
    std::string out = "[";
    for (const SourceIndex index : sources) {
        const Source& source = data.source(index);
        if (out.size() > 1) out += ',';
        out += "\n  {\"title\": " + json_string(source.title) + ", \"publisher\": " + json_string(source.publisher) +
               ", \"year\": " + (source.year ? std::to_string(*source.year) : "null") +
               ", \"url\": " + (source.url.empty() ? "null" : json_string(source.url)) +
               ", \"licence\": " + (source.licence.empty() ? "null" : json_string(source.licence)) + "}";
    }
    return out + (sources.empty() ? "]" : "\n ]");
}

std::string head_json(const Dataset& data, const Strings& strings, const ViewState& state, const ExportAbout& about,
                      const ViewExport& view) {
    std::string out = "{" + member("title", about.title) + member("view", to_id(state.view));
    if (!state.part.empty()) out += member("part", state.part);
    out += member("link", about.link) + "\n \"shows\": [";
    bool first = true;
    for (const std::string& line : export_lines(data, strings, state)) {
        out += (first ? "" : ", ") + json_string(line);
        first = false;
    }
    out += "],";
    // a data set of the reader's own is not ours to date and to license
    if (about.own_data.empty()) {
        out += member("data_version", data.version()) + member("data_date", data.date()) +
               member("licence", strings.get("about.licence.data_text"));
    } else {
        out += member("own_data", about.own_data);
    }
    out += member("disclaimer", strings.get("about.borders.text"));
    return out + "\n \"sources\": " + sources_json(data, view.sources) +
           ",\n \"count\": " + std::to_string(view.table.rows());
}

}  // namespace

std::vector<std::string> export_lines(const Dataset& data, const Strings& strings, const ViewState& state) {
    std::vector<std::string> lines;
    switch (state.view) {
        case View::Map:
            add_map_legend(lines, data, strings, state);
            add_filters(lines, data, strings, state);
            add_count(lines, data, strings, state);
            break;
        case View::Compare: {
            Line cities("");
            for (const City* city : make_comparison(compared_or_default(state, data), data).columns)
                cities.add(city->name);
            cities.end(lines);
            break;
        }
        case View::Table:
            add_filters(lines, data, strings, state);
            add_text(lines, strings.get("export.words"), state.query);
            if (state.query.empty()) add_count(lines, data, strings, state);
            break;
        case View::Areas:
            add_filters(lines, data, strings, state);
            if (is_project_list(state)) add_project_filters(lines, data, strings, state);
            if (state.year != 0)
                lines.push_back(strings.format("compare.row.report", {{"year", std::to_string(state.year)}}));
            break;
        case View::Network:
        case View::About:
            break;
    }
    return lines;
}

ViewExport export_view(const Dataset& data, const Strings& strings, const ViewState& state) {
    switch (state.view) {
        case View::Map:
            return export_map(data, strings, state);
        case View::Compare:
            return state.part == "charts" ? export_charts(data, strings, state)
                                          : export_comparison(data, strings, state);
        case View::Table:
            return export_city_table(data, strings, state);
        case View::Areas:
            return is_project_list(state) ? export_projects(data, strings, state) : export_areas(data, strings, state);
        case View::Network:
            if (state.part == "timeline") return export_events(data, strings, state);
            if (state.part == "monitoring") return export_monitoring(data, strings);
            if (state.part == "framework") return export_framework(data, strings);
            if (state.part == "urbanisation") return export_urbanisation(data, strings);
            if (state.part == "criticism") return export_criticism(data, strings);
            return export_partnerships(data, strings);
        case View::About:
            break;
    }
    return {};
}

std::string export_text(const Dataset& data, const Strings& strings, const ViewState& state, const ExportAbout& about,
                        ExportKind kind) {
    const ViewExport view = export_view(data, strings, state);
    if (kind == ExportKind::Csv) return view.table.csv();
    std::string out = head_json(data, strings, state, about, view);
    if (kind == ExportKind::Json) out += ",\n \"rows\": " + view.table.json();
    return out + "\n}\n";
}

}  // namespace ascn
