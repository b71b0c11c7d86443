#include "view/note_frame.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

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

NoteFrame begin_note(UiContext& ctx, const SourceNote& note) {
    NoteFrame frame{note_box(ctx, note.anchor)};
    PanelStyle style;
    style.front = true;
    begin_panel(ctx, "source-note", frame.box, style);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const float close_side = ctx.px(ctx.target());
    const ImVec2 close_at{top.x + content_width() - close_side + ctx.px(10), top.y - ctx.px(10)};
    const float title_room = close_at.x - top.x - ctx.px(4);
    const ImVec2 title =
        ctx.text.draw(ImGui::GetWindowDrawList(), top, TextStyle::BodyStrong, ctx.theme.text, note.title, title_room);
    ImGui::Dummy({content_width(), title.y});
    frame.close = icon_button(ctx, "note.close", close_at, ctx.target(), Icon::Close, ctx.tr("action.close"));
    gap(ctx, 4);
    return frame;
}

double note_height_so_far(const UiContext& ctx) {
    return static_cast<double>((ImGui::GetCursorScreenPos().y - ImGui::GetWindowPos().y) / ctx.scale);
}

void end_note(UiContext& ctx, const SourceNote& note, const NoteFrame& frame, double needed) {
    end_panel(ctx);
    if (std::abs(needed - ctx.scratch.note_height) > 1) {
        ctx.scratch.note_height = needed;
        ctx.wishes.animating = true;
    }
    const Vec2 mouse = ctx.css_box(ImGui::GetMousePos(), {}).min;
    const bool outside = ImGui::IsMouseClicked(0) && !frame.box.contains(mouse) && !note.anchor.contains(mouse);
    if (frame.close || outside) {
        ctx.scratch.note.reset();
        ctx.wishes.animating = true;
    }
}

}  // namespace ascn
