#include "view/source_note.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "view/facts.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kNoteWidth = 340;  // CSS px
constexpr double kNoteMaxHeight = 360, kNoteMinHeight = 96;

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

Mark source_mark(UiContext& ctx, std::string_view item_id, ImVec2 pos, std::string_view name) {
    const float side = ctx.px(kMarkSide);
    Mark mark{false, {}, pos, {pos.x + side, pos.y + side}};
    const Interaction on = hit_area(ctx, item_id, pos, mark.max, ctx.tr_format("source.of", {{"what", name}}));
    draw_icon(ImGui::GetWindowDrawList(), {pos.x + side * 0.5F, pos.y + side * 0.5F}, ctx.px(14), Icon::Info,
              on.hovered ? ctx.theme.text : ctx.theme.accent, ctx.scale);
    if (on.focused) draw_focus_ring(ctx, ImGui::GetWindowDrawList(), pos, mark.max, side * 0.5F);
    mark.pressed = on.pressed;
    if (mark.pressed) mark.id = item_id;
    return mark;
}

bool concerns(const Conflict& conflict, std::string_view about) {
    // the one figure whose field is named otherwise than its indicator
    return conflict.about == about || (about == "area" && conflict.about == "area-km2");
}

bool is_disputed(std::span<const Conflict> conflicts, std::string_view about) {
    return std::any_of(conflicts.begin(), conflicts.end(), [about](const Conflict& c) { return concerns(c, about); });
}

float dispute_mark(UiContext& ctx, std::string_view item_id, ImVec2 pos, std::string_view name,
                   std::span<const Conflict> conflicts, std::string_view about) {
    if (!is_disputed(conflicts, about)) return 0;
    const float side = ctx.px(kMarkSide);
    // fingers get a larger area than the mark takes: upwards, for below it lies the figure's own
    const float out = ctx.px(ctx.target() > 40 ? (ctx.target() - kMarkSide) / 2 : 0);
    const ImVec2 max{pos.x + side, pos.y + side};
    const Interaction on = hit_area(ctx, item_id, {pos.x - out, pos.y - out * 2}, {max.x + out, max.y},
                                    ctx.tr_format("conflict.of", {{"what", name}}));
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_icon(list, {pos.x + side * 0.5F, pos.y + side * 0.5F}, ctx.px(14), Icon::Warning,
              on.hovered ? ctx.theme.text : ctx.theme.warn, ctx.scale);
    if (on.focused) draw_focus_ring(ctx, list, pos, max, side * 0.5F);
    if (on.pressed) {
        std::vector<std::string> lines;
        std::vector<SourceIndex> sources;
        for (const Conflict& c : conflicts) {
            if (!concerns(c, about)) continue;
            lines.push_back(c.text);
            add_sources(sources, c.sources);
        }
        open_source_note(ctx, item_id, ctx.tr_format("conflict.title", {{"what", name}}), std::move(lines), sources,
                         pos, max);
    }
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

}  // namespace ascn
