#include "view/source_marks.h"

#include <imgui.h>

#include <algorithm>

#include "view/facts.h"
#include "view/widgets.h"

namespace ascn {

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

}  // namespace ascn
