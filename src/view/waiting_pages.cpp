// A quiet panel where a view will be, for the moment that its part of the program still needs.
#include <imgui.h>

#include <algorithm>

#include "model/export.h"
#include "view/note_frame.h"
#include "view/pages.h"
#include "view/ui_context.h"
#include "view/widgets.h"

namespace ascn {
namespace {

/// Says what is waited for; below it, while it may still come, the outlines of lines of text.
void draw_words(UiContext& ctx) {
    paragraph(ctx, TextStyle::Body, ctx.theme.muted, ctx.tr(ctx.pages_failed ? "pages.failed" : "pages.loading"));
    if (ctx.pages_failed) return;
    constexpr float kShares[] = {0.62F, 0.86F, 0.74F, 0.48F};
    gap(ctx, 10);
    for (const float share : kShares) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float h = ctx.px(12), w = std::min(content_width(), ctx.px(640)) * share;
        ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + w, at.y + h}, ctx.theme.hover, h * 0.5F);
        gap(ctx, 26);
    }
}

/// The name and the way back: where the rest cannot be loaded, it is all there is.
void draw_city(UiContext& ctx, const char* panel, Box css, double radius) {
    const City* city = ctx.data.city(ctx.state.city);
    if (city == nullptr) return;
    PanelStyle style;
    style.radius = radius;
    begin_panel(ctx, panel, css, style);
    const double side = std::max(32.0, ctx.target());
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const ImVec2 corner{top.x + content_width() - ctx.px(side - 8), top.y - ctx.px(8)};
    const ImVec2 size =
        ctx.text.draw(ImGui::GetWindowDrawList(), top, TextStyle::Title, ctx.theme.text, city->name, corner.x - top.x);
    if (icon_button(ctx, "card.close", corner, side, Icon::Close, ctx.tr("action.close"))) ctx.act(SelectCity{""});
    ImGui::SetCursorScreenPos({top.x, top.y + size.y});
    gap(ctx, 12);
    draw_words(ctx);
    end_panel(ctx);
}

void wait_for_card(UiContext& ctx, Box css) { draw_city(ctx, "city-card", css, PanelStyle{}.radius); }

void wait_for_sheet(UiContext& ctx, double bottom_bar_height) {
    UiScratch& s = ctx.scratch;
    const double bottom = ctx.css_height - bottom_bar_height;
    s.sheet_height = s.sheet_target = std::min(kSheetPeek, bottom);
    draw_city(ctx, "city-sheet", {{0, bottom - s.sheet_height}, {ctx.css_width, bottom + 16}}, 16);
}

Box wait_for_tray(UiContext&, double, double, double) { return {}; }

void wait_for_view(UiContext& ctx, Box css) {
    ImGui::GetBackgroundDrawList()->AddRectFilled({ctx.px(css.min.x), ctx.px(css.min.y)},
                                                  {ctx.px(css.max.x), ctx.px(css.max.y)}, ctx.theme.page);
    ctx.panels.push_back(css);
    const double margin = ctx.narrow() ? 0 : 16;
    PanelStyle style;
    style.radius = ctx.narrow() ? 0 : 12;
    style.shadow = !ctx.narrow();
    style.padding = ctx.narrow() ? 16 : 24;
    begin_panel(ctx, "waiting", {css.min + Vec2{margin, margin}, css.max - Vec2{margin, margin}}, style);
    draw_words(ctx);
    end_panel(ctx);
}

/// Of what the map itself has the sources of: the marks of its legends, its partners' chips.
void wait_for_note(UiContext& ctx) {
    if (!ctx.scratch.note) return;
    const SourceNote note = *ctx.scratch.note;
    const NoteFrame frame = begin_note(ctx, note);
    draw_words(ctx);
    end_note(ctx, note, frame, note_height_so_far(ctx) + 16);
}

/// The file needs what is not there yet.
std::string wait_for_export(const Dataset&, const Strings&, const ViewState&, const ExportAbout&, ExportKind) {
    return {};
}

}  // namespace

const Pages& waiting_pages() {
    static constexpr Pages kWaiting = {wait_for_card, wait_for_sheet, wait_for_tray, wait_for_view, wait_for_view,
                                       wait_for_view, wait_for_view,  wait_for_view, wait_for_note, wait_for_export};
    return kWaiting;
}

}  // namespace ascn
