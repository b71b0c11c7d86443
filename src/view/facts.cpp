#include "view/facts.h"

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kNoteWidth = 340;   // CSS px
constexpr double kNoteMaxHeight = 360, kNoteMinHeight = 96;

const std::string& missing_text(const UiContext& ctx, Missing why) {
    return why == Missing::NotApplicable ? ctx.tr("missing.not_applicable") : ctx.tr("missing.no_figure");
}

/// Box of the note in CSS px: below its anchor where there is room, else above, always inside the window.
Box note_box(const UiContext& ctx, const Box& anchor) {
    const double w = std::min(kNoteWidth, ctx.css_width - 24);
    const double h = std::clamp(ctx.scratch.note_height, kNoteMinHeight, std::min(kNoteMaxHeight, ctx.css_height - 24));
    const double x = std::clamp(anchor.min.x, 12.0, ctx.css_width - w - 12);
    double y = anchor.max.y + 8;
    if (y + h > ctx.css_height - 12) y = anchor.min.y - h - 8;
    y = std::clamp(y, 12.0, ctx.css_height - h - 12);
    return {{x, y}, {x + w, y + h}};
}

}  // namespace

std::string unit_suffix(const UiContext& ctx, std::string_view unit) {
    if (unit == "km2") return "\u00A0" + ctx.tr("unit.km2");
    if (unit == "persons/km2") return "\u00A0" + ctx.tr("unit.persons_per_km2");
    return "";
}

int decimals_for(double value, std::string_view unit) { return unit == "km2" && value < 100 ? 1 : 0; }

std::string fact_value(const UiContext& ctx, const NumberFact& fact) {
    if (!fact.value) return missing_text(ctx, fact.missing.value_or(Missing::NoFigure));
    return format_number(*fact.value, decimals_for(*fact.value, fact.unit)) + unit_suffix(ctx, fact.unit);
}

std::string fact_qualifier(const UiContext& ctx, const NumberFact& fact) {
    if (!fact.value) return "";
    std::string text = fact.year ? std::to_string(*fact.year) : ctx.tr("fact.year_not_stated");
    if (!fact.boundary.empty()) text += " \u00B7 " + fact.boundary;
    return text;
}

void open_source_note(UiContext& ctx, std::string_view item_id, std::string_view title, const NumberFact& fact,
                      ImVec2 anchor_min, ImVec2 anchor_max) {
    std::vector<std::string> lines = {fact_value(ctx, fact)};
    if (const std::string q = fact_qualifier(ctx, fact); !q.empty()) lines.push_back(q);
    if (!fact.note.empty()) lines.push_back(fact.note);
    open_source_note(ctx, item_id, title, std::move(lines), fact.sources, anchor_min, anchor_max);
}

void open_source_note(UiContext& ctx, std::string_view item_id, std::string_view title, std::vector<std::string> lines,
                      std::span<const SourceIndex> sources, ImVec2 anchor_min, ImVec2 anchor_max) {
    ctx.wishes.animating = true;
    if (ctx.scratch.note && ctx.scratch.note->id == item_id) {
        ctx.scratch.note.reset();
        return;
    }
    ctx.scratch.note = SourceNote{std::string(item_id), std::string(title), std::move(lines),
                                  {sources.begin(), sources.end()}, ctx.css_box(anchor_min, anchor_max)};
}

void draw_source_note(UiContext& ctx) {
    if (!ctx.scratch.note) return;
    const SourceNote note = *ctx.scratch.note;
    const Box box = note_box(ctx, note.anchor);
    PanelStyle style;
    style.front = true;
    begin_panel(ctx, "source-note", box, style);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const float close_side = ctx.px(ctx.target());
    const ImVec2 close_at{top.x + content_width() - close_side + ctx.px(10), top.y - ctx.px(10)};
    const float title_room = close_at.x - top.x - ctx.px(4);
    const ImVec2 title = ctx.text.draw(ImGui::GetWindowDrawList(), top, TextStyle::BodyStrong, ctx.theme.text, note.title, title_room);
    ImGui::Dummy({content_width(), title.y});
    const bool close = icon_button(ctx, "note.close", close_at, ctx.target(), Icon::Close, ctx.tr("action.close"));
    gap(ctx, 4);
    const double above = static_cast<double>((ImGui::GetCursorScreenPos().y - ImGui::GetWindowPos().y) / ctx.scale);
    begin_scroll(ctx, "note-scroll", 0);
    const float start = ImGui::GetCursorPosY();
    for (const std::string& line : note.lines) paragraph(ctx, TextStyle::Small, ctx.theme.muted, line);
    gap(ctx, 8);
    for (std::size_t i = 0; i < note.sources.size(); ++i) {
        source_entry(ctx, "note.source." + std::to_string(i), ctx.data.source(note.sources[i]));
    }
    // padding, the room that end_scroll() leaves, and what rounding may take: or a scrollbar would show for nothing
    const double needed = above + static_cast<double>((ImGui::GetCursorPosY() - start) / ctx.scale) + 16 + 8 + 2;
    end_scroll(ctx);
    end_panel(ctx);
    if (std::abs(needed - ctx.scratch.note_height) > 1) {
        ctx.scratch.note_height = needed;
        ctx.wishes.animating = true;
    }
    const bool outside = ImGui::IsMouseClicked(0) && !box.contains(ctx.css_box(ImGui::GetMousePos(), {}).min) &&
                         !note.anchor.contains(ctx.css_box(ImGui::GetMousePos(), {}).min);
    if (close || outside) {
        ctx.scratch.note.reset();
        ctx.wishes.animating = true;
    }
}

float source_mark(UiContext& ctx, std::string_view item_id, ImVec2 pos, std::string_view title,
                  std::vector<std::string> lines, std::span<const SourceIndex> sources) {
    const float side = ctx.px(24);
    const ImVec2 max{pos.x + side, pos.y + side};
    const std::string label = ctx.tr_format("source.of", {{"what", title}});
    const Interaction on = hit_area(ctx, item_id, pos, max, label);
    draw_icon(ImGui::GetWindowDrawList(), {pos.x + side * 0.5F, pos.y + side * 0.5F}, ctx.px(14), Icon::Info,
              on.hovered ? ctx.theme.text : ctx.theme.accent, ctx.scale);
    if (on.focused) draw_focus_ring(ctx, ImGui::GetWindowDrawList(), pos, max, side * 0.5F);
    if (on.pressed) open_source_note(ctx, item_id, title, std::move(lines), sources, pos, max);
    return side;
}

void source_entry(UiContext& ctx, std::string_view id_prefix, const Source& source) {
    if (source.url.empty()) {
        paragraph(ctx, TextStyle::Small, ctx.theme.text, source.title);
    } else if (link(ctx, id_prefix, source.title, TextStyle::Small, ctx.tr_format("source.open", {{"title", source.title}}))) {
        ctx.wishes.open_url = source.url;
    }
    std::string line = source.publisher;
    if (source.year) line += (line.empty() ? "" : ", ") + std::to_string(*source.year);
    if (!line.empty()) paragraph(ctx, TextStyle::Caption, ctx.theme.muted, line);
    if (source.url.empty() && !source.note.empty()) paragraph(ctx, TextStyle::Caption, ctx.theme.muted, source.note);
    gap(ctx, 8);
}

const std::string& focus_area_name(const UiContext& ctx, FocusArea area) {
    switch (area) {
        case FocusArea::CivicSocial: return ctx.tr("area.civic-social");
        case FocusArea::HealthWellBeing: return ctx.tr("area.health-well-being");
        case FocusArea::SafetySecurity: return ctx.tr("area.safety-security");
        case FocusArea::QualityEnvironment: return ctx.tr("area.quality-environment");
        case FocusArea::BuiltInfrastructure: return ctx.tr("area.built-infrastructure");
        case FocusArea::IndustryInnovation: break;
    }
    return ctx.tr("area.industry-innovation");
}

std::string_view country_name(const UiContext& ctx, const City& city) {
    const Country* country = ctx.data.country(city.country);
    return country != nullptr ? std::string_view(country->name) : std::string_view(city.country);
}

Color compare_color(const Theme& theme, int slot) { return theme.compare[static_cast<std::size_t>(slot) % 5]; }

}  // namespace ascn
