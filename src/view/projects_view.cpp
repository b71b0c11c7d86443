#include "view/projects_view.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

#include "view/project_entry.h"
#include "view/projects_filters.h"
#include "view/status_strip.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kSide = 264, kSideGap = 28, kOut = 6;  // CSS px: the filters beside the list

void draw_count(UiContext& ctx, const ProjectsMemo& memo) {
    const std::string n = std::to_string(memo.list.total), all = std::to_string(memo.all);
    const std::string text = memo.list.total == memo.all ? ctx.tr_plural("areas.projects", memo.all)
                                                         : ctx.tr_format("projects.count", {{"n", n}, {"all", all}});
    paragraph(ctx, TextStyle::Heading, ctx.theme.text, text);
    gap(ctx, 8);
}

void draw_nothing(UiContext& ctx) {
    gap(ctx, 12);
    paragraph(ctx, TextStyle::BodyStrong, ctx.theme.text, ctx.tr("projects.none"));
    gap(ctx, 4);
    paragraph(ctx, TextStyle::Body, ctx.theme.muted, ctx.tr("projects.none_hint"));
    gap(ctx, 10);
    if (ctx.state.year != 0) {
        if (button(ctx, "projects.none.years", ctx.tr("projects.none_years"), ButtonKind::Plain)) ctx.act(SetYear{0});
        gap(ctx, 8);
    }
    if (has_project_filters(ctx.state) && button(ctx, "projects.none.clear", ctx.tr("filter.clear"), ButtonKind::Plain))
        clear_project_filters(ctx);
}

float height_of(const UiContext& ctx, const ProjectRow& row) {
    return row.entry != nullptr && row.unfolded > 0 && is_open(ctx, row.id) ? row.unfolded : row.height;
}

/// Rows from the cursor down; texts only of those in sight.
void draw_rows(UiContext& ctx, ProjectsMemo& memo) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    float y = start.y;
    for (ProjectRow& row : memo.rows) {
        const float height = height_of(ctx, row);
        const bool in_sight = y + height > clip.Min.y && y < clip.Max.y;
        if (row.entry == nullptr) {
            if (in_sight) draw_project_heading(ctx, *row.group, {start.x, y}, memo.width);
        } else {
            const float drawn = draw_project_entry(ctx, memo, row, {start.x, y}, in_sight);
            if (is_open(ctx, row.id) && in_sight && drawn > row.height && std::abs(drawn - row.unfolded) > 0.5F) {
                row.unfolded = drawn;
                ctx.wishes.animating = true;
            }
        }
        y += height;
    }
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy({memo.width, y - start.y});
}

/// Count, filters that are set, headings to choose, key, rows.
void draw_list(UiContext& ctx, ProjectsMemo& memo) {
    draw_count(ctx, memo);
    draw_active_choices(ctx);
    if (memo.list.total == 0) return draw_nothing(ctx);
    draw_groupings(ctx);
    draw_status_legend(ctx);
    draw_rows(ctx, memo);
}

/// Width of the rows: as if the bar were always there, for an entry that unfolds and needs it must not change its own
/// width by that.
float row_width() {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    return window->Size.x - window->WindowPadding.x * 2 - ImGui::GetStyle().ScrollbarSize;
}

/// A column of its own that scrolls. Its padding leaves room for what stands out of the rows: outlines, focus rings.
void begin_column(UiContext& ctx, const char* id, ImVec2 pos, float width) {
    const float out = ctx.px(kOut);
    ImGui::SetCursorScreenPos({pos.x - out, pos.y});
    ImGui::BeginChild(id, {width + out * 2, 0}, 0, ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
    begin_scroll(ctx, "column", 0, kOut);
    gap(ctx, 10);
}

void end_column(UiContext& ctx) {
    end_scroll(ctx);
    ImGui::EndChild();
}

}  // namespace

bool projects_stand_beside(const UiContext& ctx) { return ctx.css_width >= kMediumWidth && ctx.css_height >= 480; }

void draw_projects_beside(UiContext& ctx) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float whole = content_width(), side = ctx.px(kSide), left = side + ctx.px(kSideGap);
    begin_column(ctx, "projects-side", start, side);
    // the list, drawn after it, makes the memo of the frame
    if (const ProjectsMemo* memo = ctx.scratch.projects.get()) draw_project_choices(ctx, memo->years, memo->partners);
    end_column(ctx);
    begin_column(ctx, "projects-main", {start.x + left, start.y}, whole - left);
    draw_list(ctx, projects_memo(ctx, row_width()));
    end_column(ctx);
}

void draw_projects(UiContext& ctx) {
    ProjectsMemo& memo = projects_memo(ctx, row_width());
    if (fold(ctx, "projects.filters", ctx.tr("filter.title"), {.rule = false})) {
        gap(ctx, 4);
        draw_project_choices(ctx, memo.years, memo.partners);
        rule(ctx);
    }
    gap(ctx, 10);
    draw_list(ctx, memo);
}

}  // namespace ascn
