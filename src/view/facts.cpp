#include "view/facts.h"

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kNoteWidth = 340;  // CSS px
constexpr double kNoteMaxHeight = 360, kNoteMinHeight = 96;

const std::string& missing_text(const UiContext& ctx, Missing why) {
    return why == Missing::NotApplicable ? ctx.tr("missing.not_applicable") : ctx.tr("missing.no_figure");
}

/// Key of the words on a derived fact; nullptr where there are none.
const char* derivation_key(Derivation derivation) {
    switch (derivation) {
        case Derivation::None:
            return nullptr;
        case Derivation::Divided:
            return "density.divided";
        case Derivation::FigureMissing:
            return "density.figure_missing";
        case Derivation::BoundaryNotStated:
            return "density.boundary_not_stated";
        case Derivation::BoundariesDiffer:
            break;
    }
    return "density.boundaries_differ";
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

template <class T>
std::vector<std::string> fact_remarks(const UiContext& ctx, const Fact<T>& fact) {
    std::vector<std::string> lines;
    if (const char* key = derivation_key(fact.derivation)) lines.push_back(ctx.tr(key));
    if (fact.confidence == "medium") lines.push_back(ctx.tr("fact.confidence.medium"));
    if (fact.confidence == "low") lines.push_back(ctx.tr("fact.confidence.low"));
    if (!fact.note.empty()) lines.push_back(fact.note);
    return lines;
}
template std::vector<std::string> fact_remarks(const UiContext&, const NumberFact&);
template std::vector<std::string> fact_remarks(const UiContext&, const TextFact&);

std::vector<std::string> fact_lines(const UiContext& ctx, const NumberFact& fact) {
    std::vector<std::string> lines = {fact_value(ctx, fact)};
    if (std::string qualifier = fact_qualifier(ctx, fact); !qualifier.empty()) lines.push_back(std::move(qualifier));
    for (std::string& remark : fact_remarks(ctx, fact)) lines.push_back(std::move(remark));
    return lines;
}

void open_source_note(UiContext& ctx, std::string_view item_id, std::string_view title, const NumberFact& fact,
                      ImVec2 anchor_min, ImVec2 anchor_max) {
    open_source_note(ctx, item_id, title, fact_lines(ctx, fact), fact.sources, anchor_min, anchor_max);
}

void open_source_note(UiContext& ctx, std::string_view item_id, std::string_view title, std::vector<std::string> lines,
                      std::span<const SourceIndex> sources, ImVec2 anchor_min, ImVec2 anchor_max) {
    ctx.wishes.animating = true;
    if (ctx.scratch.note && ctx.scratch.note->id == item_id) {
        ctx.scratch.note.reset();
        return;
    }
    ctx.scratch.note = SourceNote{std::string(item_id),
                                  std::string(title),
                                  std::move(lines),
                                  {sources.begin(), sources.end()},
                                  ctx.css_box(anchor_min, anchor_max)};
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
    const ImVec2 title =
        ctx.text.draw(ImGui::GetWindowDrawList(), top, TextStyle::BodyStrong, ctx.theme.text, note.title, title_room);
    ImGui::Dummy({content_width(), title.y});
    const bool close = icon_button(ctx, "note.close", close_at, ctx.target(), Icon::Close, ctx.tr("action.close"));
    gap(ctx, 4);
    const double above = static_cast<double>((ImGui::GetCursorScreenPos().y - ImGui::GetWindowPos().y) / ctx.scale);
    begin_scroll(ctx, "note-scroll", 0);
    const float start = ImGui::GetCursorPosY();
    for (const std::string& line : note.lines) paragraph(ctx, TextStyle::Small, ctx.theme.muted, line);
    gap(ctx, 8);
    for (std::size_t i = 0; i < note.sources.size(); ++i) {
        source_entry(ctx, "note.source." + std::to_string(i), ctx.data.source(note.sources[i]), SourceDetail::Brief);
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
                  std::vector<std::string> lines, std::span<const SourceIndex> sources, std::string_view name) {
    const float side = ctx.px(24);
    const ImVec2 max{pos.x + side, pos.y + side};
    const std::string label = ctx.tr_format("source.of", {{"what", name.empty() ? title : name}});
    const Interaction on = hit_area(ctx, item_id, pos, max, label);
    draw_icon(ImGui::GetWindowDrawList(), {pos.x + side * 0.5F, pos.y + side * 0.5F}, ctx.px(14), Icon::Info,
              on.hovered ? ctx.theme.text : ctx.theme.accent, ctx.scale);
    if (on.focused) draw_focus_ring(ctx, ImGui::GetWindowDrawList(), pos, max, side * 0.5F);
    if (on.pressed) open_source_note(ctx, item_id, title, std::move(lines), sources, pos, max);
    return side;
}

void source_entry(UiContext& ctx, std::string_view id, const Source& source, SourceDetail detail) {
    const bool full = detail == SourceDetail::Full;
    const TextStyle style = full ? TextStyle::Body : TextStyle::Small;
    if (source.url.empty()) {
        paragraph(ctx, style, ctx.theme.text, source.title);
    } else if (link(ctx, id, source.title, style, ctx.tr_format("source.open", {{"title", source.title}}))) {
        ctx.wishes.open_url = source.url;
    }
    std::vector<std::string> line;
    if (!source.publisher.empty()) line.push_back(source.publisher);
    if (source.year) line.push_back(std::to_string(*source.year));
    if (full && !source.accessed.empty()) {
        line.push_back(ctx.tr_format("about.accessed", {{"date", format_date(source.accessed)}}));
    }
    const auto caption = [&ctx](std::string_view text) {
        if (!text.empty()) paragraph(ctx, TextStyle::Caption, ctx.theme.muted, text);
    };
    caption(joined(line));
    if (full) caption(source.licence);
    caption(source.note);
    gap(ctx, full ? 12 : 8);
}

void add_sources(std::vector<SourceIndex>& all, std::span<const SourceIndex> more) {
    for (const SourceIndex source : more) {
        if (std::find(all.begin(), all.end(), source) == all.end()) all.push_back(source);
    }
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const std::string& part : parts) {
        if (!out.empty()) out += separator;
        out += part;
    }
    return out;
}

float draw_bullet(UiContext& ctx, ImVec2 pos, float width, std::string_view text) {
    const float indent = ctx.px(14);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 centre{pos.x + ctx.px(4), pos.y + ctx.text.line(TextStyle::Body) * 0.5F};
    list->AddCircleFilled(centre, ctx.px(2), ctx.theme.muted);
    return ctx.text.draw(list, {pos.x + indent, pos.y}, TextStyle::Body, ctx.theme.text, text, width - indent).y;
}

void bullet(UiContext& ctx, std::string_view text) {
    const float width = content_width(), height = draw_bullet(ctx, ImGui::GetCursorScreenPos(), width, text);
    ImGui::Dummy({width, height + ctx.px(4)});
}

std::vector<std::string> officer_list_dates(const Dataset& data) {
    std::vector<std::string> dates;
    for (const City& city : data.cities()) {
        for (const OfficerList& list : city.officer_lists) dates.push_back(list.as_of);
    }
    std::sort(dates.begin(), dates.end());
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    return dates;
}

const std::string& focus_area_name(const UiContext& ctx, FocusArea area) {
    switch (area) {
        case FocusArea::CivicSocial:
            return ctx.tr("area.civic-social");
        case FocusArea::HealthWellBeing:
            return ctx.tr("area.health-well-being");
        case FocusArea::SafetySecurity:
            return ctx.tr("area.safety-security");
        case FocusArea::QualityEnvironment:
            return ctx.tr("area.quality-environment");
        case FocusArea::BuiltInfrastructure:
            return ctx.tr("area.built-infrastructure");
        case FocusArea::IndustryInnovation:
            break;
    }
    return ctx.tr("area.industry-innovation");
}

std::string_view country_name(const UiContext& ctx, const City& city) {
    const Country* country = ctx.data.country(city.country);
    return country != nullptr ? std::string_view(country->name) : std::string_view(city.country);
}

Color compare_color(const Theme& theme, int slot) { return theme.compare[static_cast<std::size_t>(slot) % 5]; }

}  // namespace ascn
