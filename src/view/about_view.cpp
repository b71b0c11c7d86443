// One readable column of text. Every number in it is counted from the data set that is shown.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "core/sort.h"
#include "model/filter.h"
#include "view/about_parts.h"
#include "view/facts.h"
#include "view/source_note.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kColumn = 720;  // CSS px of text

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
        if (is_pilot(city)) cities.push_back(&city);
    }
    return cities;
}

int count_countries(const std::vector<const City*>& cities) {
    std::vector<std::string_view> ids;
    ids.reserve(cities.size());
    for (const City* city : cities) ids.push_back(city->country);
    sort_stably(ids);
    return static_cast<int>(std::unique(ids.begin(), ids.end()) - ids.begin());
}

// ---- sources ----

void draw_sources(UiContext& ctx) {
    about_heading(ctx, "about.sources.title");
    about_body(ctx, ctx.tr_plural("about.sources.text", static_cast<long>(ctx.data.sources().size())));
    gap(ctx, 4);
    for (const Source& source : ctx.data.sources()) {
        anchor(ctx, "source." + source.id);
        source_entry(ctx, "about.source." + source.id, source, SourceDetail::Full);
    }
}

// ---- the rest ----

void draw_intro(UiContext& ctx, const std::vector<const City*>& cities) {
    const std::string n = std::to_string(cities.size()), countries = std::to_string(count_countries(cities));
    paragraph(ctx, TextStyle::Title, ctx.theme.text, ctx.tr("about.title"));
    gap(ctx, 10);
    about_body(ctx, ctx.tr_format("about.what", {{"n", n}}));
    about_heading(ctx, "about.network.title");
    std::vector<std::string> dates = officer_list_dates(ctx.data);
    for (std::string& date : dates) date = format_date(date);
    const std::string year = std::to_string(kPilotCohort), lists = joined(dates);
    about_body(ctx, ctx.tr_format("about.network.text",
                                  {{"n", n}, {"countries", countries}, {"year", year}, {"dates", lists}}));
}

void draw_texts(UiContext& ctx) {
    about_heading(ctx, "about.use.title");
    bullet(ctx, ctx.tr("about.use.map"));
    bullet(ctx, ctx.tr("about.use.search"));
    bullet(ctx, ctx.tr("about.use.compare"));
    bullet(ctx, ctx.tr("about.use.sources"));
    bullet(ctx, ctx.tr("about.use.share"));

    about_heading(ctx, "about.method.title");
    bullet(ctx, ctx.tr("about.method.missing"));
    bullet(ctx, ctx.tr("about.method.boundaries"));
    bullet(ctx, ctx.tr("about.method.density"));
    bullet(ctx, ctx.tr("about.method.rank"));
    bullet(ctx, ctx.tr("about.method.likeness"));
    bullet(ctx, ctx.tr("about.method.words"));
    bullet(ctx, ctx.tr("about.method.areas"));
    bullet(ctx, ctx.tr("about.method.status"));
    bullet(ctx, ctx.tr("about.method.officers"));

    about_heading(ctx, "about.borders.title");
    about_body(ctx, ctx.tr("about.borders.text"));
    about_body(ctx, ctx.tr("about.borders.map"));
}

void draw_licences(UiContext& ctx) {
    about_heading(ctx, "about.licences.title");
    term(ctx, "about.licence.code", ctx.tr("about.licence.code_text"));
    term(ctx, "about.licence.data", ctx.tr("about.licence.data_text"));
    term(ctx, "about.licence.map", ctx.tr("about.licence.map_text"));
    term(ctx, "about.licence.fonts", ctx.tr("about.licence.fonts_text"));
    term(ctx, "about.licence.libraries", ctx.tr("about.licence.libraries_text"));
}

void draw_version(UiContext& ctx) {
    about_heading(ctx, "about.version.title");
    about_body(ctx, ctx.tr_format("about.version.text",
                                  {{"version", ctx.data.version()}, {"date", format_date(ctx.data.date())}}));
    // the file of a reader's own says so of itself, whatever was changed in it
    if (ctx.data.hash().empty() || ctx.scratch.own_data.in_use) return;
    paragraph(ctx, TextStyle::Caption, ctx.theme.muted,
              ctx.tr_format("about.version.hash", {{"hash", ctx.data.hash()}}));
}

}  // namespace

void about_heading(UiContext& ctx, const char* key) {
    gap(ctx, 28);
    paragraph(ctx, TextStyle::Heading, ctx.theme.text, ctx.tr(key));
    gap(ctx, 8);
}

void about_body(UiContext& ctx, std::string_view text) {
    paragraph(ctx, TextStyle::Body, ctx.theme.text, text);
    gap(ctx, 8);
}

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
    draw_network_links(ctx);
    draw_texts(ctx);
    draw_downloads(ctx);
    draw_licences(ctx);
    draw_version(ctx);
    draw_coverage(ctx);
    draw_sources(ctx);
    end_scroll(ctx);
    end_panel(ctx);
}

}  // namespace ascn
