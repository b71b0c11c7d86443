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
