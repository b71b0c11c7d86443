// One readable column of text. Every number in it is counted from the data set that is shown.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "view/facts.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kColumn = 720;  // CSS px of text
constexpr int kPilotCohort = 2018;

void heading(UiContext& ctx, const char* key) {
    gap(ctx, 28);
    paragraph(ctx, TextStyle::Heading, ctx.theme.text, ctx.tr(key));
    gap(ctx, 8);
}

void body(UiContext& ctx, std::string_view text) {
    paragraph(ctx, TextStyle::Body, ctx.theme.text, text);
    gap(ctx, 8);
}

/// Bold word and its text below, e.g. a licence.
void term(UiContext& ctx, const char* key, std::string_view text) {
    paragraph(ctx, TextStyle::BodyStrong, ctx.theme.text, ctx.tr(key));
    paragraph(ctx, TextStyle::Body, ctx.theme.muted, text);
    gap(ctx, 8);
}

// ---- what the data set holds ----

std::vector<const City*> pilot_cities(const Dataset& data) {
    std::vector<const City*> cities;
    for (const City& city : data.cities()) {
        if (city.cohort == kPilotCohort) cities.push_back(&city);
    }
    return cities;
}

int count_countries(const std::vector<const City*>& cities) {
    std::vector<std::string_view> ids;
    ids.reserve(cities.size());
    for (const City* city : cities) ids.push_back(city->country);
    std::sort(ids.begin(), ids.end());
    return static_cast<int>(std::unique(ids.begin(), ids.end()) - ids.begin());
}

bool names_officer(const City& city, std::string_view date) {
    for (const OfficerList& list : city.officer_lists) {
        if (list.as_of == date && !list.officers.empty()) return true;
    }
    return false;
}

bool knows_a_status(const City& city) {
    return std::any_of(city.projects.begin(), city.projects.end(),
                       [](const Project& project) { return project.status.has_value(); });
}

struct Coverage {
    std::string field;
    int known = 0;
};

template <class Known>
Coverage coverage_of(std::string field, const std::vector<const City*>& cities, Known known) {
    Coverage c{std::move(field), 0};
    for (const City* city : cities) c.known += known(*city) ? 1 : 0;
    return c;
}

std::vector<Coverage> all_coverage(const UiContext& ctx, const std::vector<const City*>& cities) {
    std::vector<Coverage> rows = {
        coverage_of(ctx.tr("indicator.population"), cities,
                    [](const City& c) { return c.population.value.has_value(); }),
        coverage_of(ctx.tr("indicator.area"), cities, [](const City& c) { return c.area_km2.value.has_value(); }),
        coverage_of(ctx.tr("indicator.density"), cities, [](const City& c) { return density_of(c).value.has_value(); }),
        coverage_of(ctx.tr("about.field.native_name"), cities, [](const City& c) { return !c.native_names.empty(); }),
        coverage_of(ctx.tr("compare.row.vision"), cities,
                    [](const City& c) { return c.plan.vision.value.has_value(); }),
        coverage_of(ctx.tr("compare.row.areas"), cities, [](const City& c) { return !c.plan.focus_areas.empty(); }),
        coverage_of(ctx.tr("compare.row.targets"), cities, [](const City& c) { return !c.plan.targets.empty(); }),
        coverage_of(ctx.tr("compare.row.projects"), cities, [](const City& c) { return !c.projects.empty(); }),
        coverage_of(ctx.tr("about.field.status"), cities, knows_a_status),
    };
    for (const std::string& date : officer_list_dates(ctx.data)) {
        const std::string field = ctx.tr_format("about.field.officers", {{"date", format_date(date)}});
        rows.push_back(coverage_of(field, cities, [&date](const City& c) { return names_officer(c, date); }));
    }
    return rows;
}

/// Field, bar and count on one line; the field above the bar where the column is narrow.
void coverage_row(UiContext& ctx, const Coverage& row, int of) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = content_width(), h = ctx.px(6), bar = std::min(width * 0.28F, ctx.px(180));
    const std::string count =
        ctx.tr_format("about.coverage.count", {{"n", std::to_string(row.known)}, {"all", std::to_string(of)}});
    const float count_width = std::max(ctx.text.measure(TextStyle::Body, count).x, ctx.px(64));
    const float room = width - bar - count_width - ctx.px(24);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 size = ctx.text.draw(list, at, TextStyle::Body, ctx.theme.text, row.field, room);
    const float middle = at.y + ctx.text.line(TextStyle::Body) * 0.5F, x = at.x + room + ctx.px(12);
    const float share = of > 0 ? static_cast<float>(row.known) / static_cast<float>(of) : 0;
    const float y = std::round(middle - h * 0.5F);
    list->AddRectFilled({x, y}, {x + bar, y + h}, ctx.theme.rule, h * 0.5F);
    if (share > 0) list->AddRectFilled({x, y}, {x + std::max(h, bar * share), y + h}, ctx.theme.accent, h * 0.5F);
    const float count_x = at.x + width - ctx.text.measure(TextStyle::Body, count).x;
    ctx.text.draw(list, {count_x, at.y}, TextStyle::Body, ctx.theme.muted, count);
    ImGui::Dummy({width, size.y + ctx.px(6)});
    rule(ctx);
    gap(ctx, 6);
}

void draw_coverage(UiContext& ctx, const std::vector<const City*>& cities) {
    heading(ctx, "about.coverage.title");
    body(ctx, ctx.tr("about.coverage.text"));
    gap(ctx, 4);
    for (const Coverage& row : all_coverage(ctx, cities)) coverage_row(ctx, row, static_cast<int>(cities.size()));
}

// ---- sources ----

void draw_sources(UiContext& ctx) {
    heading(ctx, "about.sources.title");
    body(ctx, ctx.tr_plural("about.sources.text", static_cast<long>(ctx.data.sources().size())));
    gap(ctx, 4);
    for (const Source& source : ctx.data.sources()) {
        source_entry(ctx, "about.source." + source.id, source, SourceDetail::Full);
    }
}

// ---- the rest ----

void draw_intro(UiContext& ctx, const std::vector<const City*>& cities) {
    const std::string n = std::to_string(cities.size()), countries = std::to_string(count_countries(cities));
    paragraph(ctx, TextStyle::Title, ctx.theme.text, ctx.tr("about.title"));
    gap(ctx, 10);
    body(ctx, ctx.tr_format("about.what", {{"n", n}}));
    heading(ctx, "about.network.title");
    std::vector<std::string> dates = officer_list_dates(ctx.data);
    for (std::string& date : dates) date = format_date(date);
    const std::string year = std::to_string(kPilotCohort), lists = joined(dates);
    body(ctx,
         ctx.tr_format("about.network.text", {{"n", n}, {"countries", countries}, {"year", year}, {"dates", lists}}));
}

void draw_texts(UiContext& ctx) {
    heading(ctx, "about.use.title");
    bullet(ctx, ctx.tr("about.use.map"));
    bullet(ctx, ctx.tr("about.use.search"));
    bullet(ctx, ctx.tr("about.use.compare"));
    bullet(ctx, ctx.tr("about.use.sources"));
    bullet(ctx, ctx.tr("about.use.share"));

    heading(ctx, "about.method.title");
    bullet(ctx, ctx.tr("about.method.missing"));
    bullet(ctx, ctx.tr("about.method.boundaries"));
    bullet(ctx, ctx.tr("about.method.density"));
    bullet(ctx, ctx.tr("about.method.rank"));
    bullet(ctx, ctx.tr("about.method.words"));
    bullet(ctx, ctx.tr("about.method.areas"));
    bullet(ctx, ctx.tr("about.method.status"));
    bullet(ctx, ctx.tr("about.method.officers"));

    heading(ctx, "about.borders.title");
    body(ctx, ctx.tr("about.borders.text"));
    body(ctx, ctx.tr("about.borders.map"));
}

void draw_licences(UiContext& ctx) {
    heading(ctx, "about.licences.title");
    term(ctx, "about.licence.code", ctx.tr("about.licence.code_text"));
    term(ctx, "about.licence.data", ctx.tr("about.licence.data_text"));
    term(ctx, "about.licence.map", ctx.tr("about.licence.map_text"));
    term(ctx, "about.licence.fonts", ctx.tr("about.licence.fonts_text"));
    term(ctx, "about.licence.libraries", ctx.tr("about.licence.libraries_text"));
}

}  // namespace

void draw_about_view(UiContext& ctx, Box css) {
    const bool narrow = ctx.narrow();
    const double padding = narrow ? 16 : 40, margin = narrow ? 0 : 16;
    const double width = narrow ? css.width() : std::min(css.width() - margin * 2, kColumn + padding * 2);
    const double x = std::round(css.centre().x - width / 2);
    ImGui::GetBackgroundDrawList()->AddRectFilled({ctx.px(css.min.x), ctx.px(css.min.y)},
                                                  {ctx.px(css.max.x), ctx.px(css.max.y)}, ctx.theme.page);
    ctx.panels.push_back(css);
    PanelStyle style;
    style.padding = 0;
    style.radius = narrow ? 0 : 12;
    style.shadow = !narrow;
    begin_panel(ctx, "about", {{x, css.min.y + margin}, {x + width, css.max.y - margin}}, style);
    begin_scroll(ctx, "about-body", 0, padding);
    const std::vector<const City*> cities = pilot_cities(ctx.data);
    draw_intro(ctx, cities);
    draw_texts(ctx);
    draw_licences(ctx);
    draw_coverage(ctx, cities);
    draw_sources(ctx);
    heading(ctx, "about.version.title");
    body(ctx, ctx.tr_format("about.version.text",
                            {{"version", ctx.data.version()}, {"date", format_date(ctx.data.date())}}));
    end_scroll(ctx);
    end_panel(ctx);
}

}  // namespace ascn
