#include "view/source_note.h"

#include <imgui.h>

#include "core/format.h"
#include "view/facts.h"
#include "view/note_frame.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {

void draw_source_note(UiContext& ctx) {
    if (!ctx.scratch.note) return;
    const SourceNote note = *ctx.scratch.note;
    const NoteFrame frame = begin_note(ctx, note);
    const double above = note_height_so_far(ctx);
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
    end_note(ctx, note, frame, needed);
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
