// The framework of 2018 as a figure: what is to come of it, by which systems, in which six areas, with what help.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "model/focus_matrix.h"
#include "view/facts.h"
#include "view/network_parts.h"
#include "view/ring_marks.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kPad = 14, kGap = 12;

/// Cities and projects of each area, over all cities.
struct AreaCounts {
    FocusMatrix pilots, all;
    int year = 0;
};

AreaCounts count_areas(const Dataset& data) {
    AreaCounts counts;
    const auto& reports = data.network().monitoring;
    counts.year = reports.empty() ? 0 : reports.back().year;
    ViewState state;
    counts.pilots = make_focus_matrix(data, state, counts.year);
    state.cohort = Cohort::All;
    counts.all = make_focus_matrix(data, state, counts.year);
    return counts;
}

/// Heading of a band of boxes: what they are, and how many.
void band_head(UiContext& ctx, const char* key, const char* text_key) {
    gap(ctx, 22);
    paragraph(ctx, TextStyle::SmallStrong, ctx.theme.accent, ctx.tr(key));
    paragraph(ctx, TextStyle::Small, ctx.theme.muted, ctx.tr(text_key));
    gap(ctx, 8);
}

float statement_height(UiContext& ctx, const Statement& s, float width) {
    const float room = width - ctx.px(kPad * 2);
    return ctx.px(kPad * 2 + 4) + ctx.text.measure(TextStyle::BodyStrong, s.name, room - ctx.px(kMarkSide)).y +
           ctx.text.measure(TextStyle::Small, s.text, room).y;
}

void draw_statement(UiContext& ctx, const Statement& s, ImVec2 min, ImVec2 max, Color fill) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float pad = ctx.px(kPad), room = max.x - min.x - pad * 2;
    list->AddRectFilled(min, max, fill, ctx.px(8));
    ImVec2 pen{min.x + pad, min.y + pad};
    const ImVec2 mark_at{max.x - ctx.px(kMarkSide + 6), min.y + pad - ctx.px(2)};
    if (const Mark mark = source_mark(ctx, "network.framework." + s.id, mark_at, s.name))
        mark.open(ctx, s.name, network_remarks(ctx, s.confidence, s.note), s.sources);
    pen.y += ctx.text.draw(list, pen, TextStyle::BodyStrong, ctx.theme.text, s.name, room - ctx.px(kMarkSide)).y;
    pen.y += ctx.px(4);
    ctx.text.draw(list, pen, TextStyle::Small, ctx.theme.text, s.text, room);
}

/// Boxes of one height beside each other, or one below the other where they would be too narrow.
void draw_band(UiContext& ctx, const std::vector<Statement>& statements, Color fill) {
    if (statements.empty()) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float whole = content_width(), spacing = ctx.px(kGap), n = static_cast<float>(statements.size());
    const float share = std::floor((whole - spacing * (n - 1)) / n);
    const bool stacked = share < ctx.px(200);
    const float width = stacked ? whole : share;
    float highest = 0, y = at.y;
    for (const Statement& s : statements) highest = std::max(highest, statement_height(ctx, s, width));
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const float height = stacked ? statement_height(ctx, statements[i], width) : highest;
        const float x = stacked ? at.x : at.x + (width + spacing) * static_cast<float>(i);
        draw_statement(ctx, statements[i], {x, y}, {x + width, y + height}, fill);
        if (stacked) y += height + spacing;
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({whole, stacked ? y - at.y - spacing : highest});
}

// ---- the six areas ----

/// A line of text as a link, with its number before it.
bool count_link(UiContext& ctx, std::string_view id, std::string_view text) {
    const float height = ctx.px(std::max(26.0, ctx.target() * 0.8)), width = content_width();
    const ImVec2 at = ImGui::GetCursorScreenPos(), size = ctx.text.measure(TextStyle::Small, text, width);
    const ImVec2 max{at.x + size.x, at.y + height}, pos{at.x, std::round(at.y + (height - size.y) * 0.5F)};
    ItemInfo info;
    info.role = "link";
    const Interaction on = hit_area(ctx, id, at, max, text, info);
    ctx.text.draw(ImGui::GetWindowDrawList(), pos, TextStyle::Small, ctx.theme.accent, text, width);
    if (on.hovered)
        ImGui::GetWindowDrawList()->AddLine({pos.x, pos.y + size.y}, {max.x, pos.y + size.y}, ctx.theme.accent,
                                            std::max(1.0F, ctx.px(1)));
    if (on.focused) draw_focus_ring(ctx, ImGui::GetWindowDrawList(), pos, {max.x, pos.y + size.y}, ctx.px(3));
    ImGui::Dummy({width, std::max(height, size.y)});
    return on.pressed;
}

/// The map with the pilot cities of one area alone.
void show_area_on_map(UiContext& ctx, FocusArea area) {
    ctx.act(ClearFilters{});
    ctx.act(ToggleArea{area});
    ctx.act(SetCircleColor{CircleColor::Area});
    ctx.act(SelectCity{""});
    ctx.act(SetView{View::Map});
}

void draw_counts(UiContext& ctx, FocusArea area, const AreaCounts& counts) {
    const auto i = static_cast<std::size_t>(area);
    const std::string id(to_id(area));
    int pilots = 0;
    for (const FocusGroup& group : counts.pilots.groups) pilots += static_cast<int>(group.rows.size());
    const std::string chosen = std::to_string(counts.pilots.chosen[i]), of = std::to_string(pilots);
    if (count_link(ctx, "network.area.cities." + id, ctx.tr_format("network.area.cities", {{"n", chosen}, {"of", of}})))
        show_area_on_map(ctx, area);
    if (counts.year == 0) return;
    const std::string projects = std::to_string(counts.all.projects[i]), year = std::to_string(counts.year);
    if (count_link(ctx, "network.area.projects." + id,
                   ctx.tr_format("network.area.projects", {{"n", projects}, {"year", year}}))) {
        FocusAreaSet areas;
        areas.insert(area);
        // the very projects that were counted: of all members, in that report
        ctx.act(OpenProjects{"", areas});
        ctx.act(SetYear{counts.year});
        ctx.act(SetCohort{Cohort::All});
    }
}

void draw_lists(UiContext& ctx, const FrameworkArea& area) {
    gap(ctx, 4);
    paragraph(ctx, TextStyle::SmallStrong, ctx.theme.text, ctx.tr("network.area.goals"));
    gap(ctx, 2);
    for (const std::string& goal : area.goals) bullet(ctx, goal);
    gap(ctx, 6);
    paragraph(ctx, TextStyle::SmallStrong, ctx.theme.text, ctx.tr("network.area.subareas"));
    gap(ctx, 2);
    for (const std::string& subarea : area.subareas) bullet(ctx, subarea);
    gap(ctx, 6);
}

void draw_area(UiContext& ctx, const FrameworkArea& area, const AreaCounts& counts) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = content_width(), line = ctx.text.line(TextStyle::BodyStrong), indent = ctx.px(26);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const std::string& name = focus_area_name(ctx, area.id);
    const ImVec2 centre{at.x + ctx.px(9), at.y + line * 0.5F};
    list->AddCircle(centre, ctx.px(7), ctx.theme.outline, 0, ctx.px(1));
    draw_ring_part(list, centre, ctx.px(7), static_cast<int>(area.id), ctx.theme.area(area.id), ctx.px(4));
    const ImVec2 mark_at{at.x + width - ctx.px(kMarkSide), std::round(at.y + line * 0.5F - ctx.px(kMarkSide / 2))};
    const std::string id(to_id(area.id));
    if (const Mark mark = source_mark(ctx, "network.framework." + id, mark_at, name))
        mark.open(ctx, name, network_remarks(ctx, "", area.note), area.sources);
    const float height = ctx.text
                             .draw(list, {at.x + indent, at.y}, TextStyle::BodyStrong, ctx.theme.text, name,
                                   width - indent - ctx.px(kMarkSide + 4))
                             .y;
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, height + ctx.px(2)});
    {
        const ColumnScope column(at.x + indent, width - indent);
        draw_counts(ctx, area.id, counts);
        FoldStyle style;
        style.rule = false;
        if (fold(ctx, "network.area." + id, ctx.tr("network.area.more"), style)) draw_lists(ctx, area);
    }
    rule(ctx);
    gap(ctx, 14);
}

void draw_areas(UiContext& ctx) {
    const auto& areas = ctx.data.network().framework.focus_areas;
    const AreaCounts counts = count_areas(ctx.data);
    const float width = content_width();
    const int columns = width >= ctx.px(840) ? 3 : width >= ctx.px(520) ? 2 : 1;
    const auto n = static_cast<int>(areas.size());
    for (int first = 0; first < n; first += columns) {
        Beside row(ctx, columns, 28);
        for (int i = 0; i < columns && first + i < n; ++i) {
            const ColumnScope column = row.at(i);
            draw_area(ctx, areas[static_cast<std::size_t>(first) + static_cast<std::size_t>(i)], counts);
        }
    }
}

}  // namespace

void draw_framework_part(UiContext& ctx) {
    const Framework& framework = ctx.data.network().framework;
    const SectionScope section(ctx, "network-framework");
    gap(ctx, 14);
    readable(ctx, TextStyle::Body, ctx.theme.text, ctx.tr("network.framework.text"));
    band_head(ctx, "network.outcomes", "network.outcomes.text");
    draw_band(ctx, framework.outcomes, ctx.theme.accent_soft);
    band_head(ctx, "network.systems", "network.systems.text");
    draw_band(ctx, framework.systems, ctx.theme.tile);
    band_head(ctx, "network.areas", "network.areas.text");
    draw_areas(ctx);
    band_head(ctx, "network.enablers", "network.enablers.text");
    draw_band(ctx, framework.enablers, ctx.theme.tile);
    if (!framework.about.empty()) {
        network_heading(ctx, ctx.tr("network.framework.about"));
        for (const Statement& statement : framework.about) statement_record(ctx, "network.framework", statement);
    }
}

}  // namespace ascn
