#include "view/project_column.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "view/facts.h"
#include "view/project_facts.h"

namespace ascn {
namespace {

/// A year in a narrow column of its own, so that the texts line up; returns the pen of the text.
Pen year_line(UiContext& ctx, const Pen& pen, std::string_view year) {
    ctx.text.draw(ImGui::GetWindowDrawList(), pen.pos, TextStyle::Caption, ctx.theme.muted, year);
    const float indent = ctx.px(36);
    return {{pen.pos.x + indent, pen.pos.y}, pen.width - indent};
}

}  // namespace

void draw_area_lines(UiContext& ctx, Pen& pen, FocusAreaSet areas) {
    for (const FocusArea area : kFocusAreas) {
        if (!areas.contains(area)) continue;
        const float line = ctx.text.line(TextStyle::Caption), indent = ctx.px(14);
        const ImVec2 centre{pen.pos.x + ctx.px(4), pen.pos.y + line * 0.5F};
        ImGui::GetWindowDrawList()->AddCircleFilled(centre, ctx.px(4), ctx.theme.area(area));
        Pen text{{pen.pos.x + indent, pen.pos.y}, pen.width - indent};
        text.text(ctx, TextStyle::Caption, ctx.theme.muted, focus_area_name(ctx, area));
        pen.pos.y = text.pos.y + ctx.px(2);
    }
}

void draw_history(UiContext& ctx, Pen& pen, const Project& project) {
    if (project.history.empty()) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float r = ctx.px(4), line = ctx.text.line(TextStyle::Caption), stroke = std::max(1.0F, ctx.px(1.5));
    float x = pen.pos.x;
    for (const Listing& year : project.history) {
        const std::string text = std::to_string(year.year);
        const float width = r * 2 + ctx.px(4) + ctx.text.measure(TextStyle::Caption, text).x;
        if (x > pen.pos.x && x + width > pen.pos.x + pen.width) {
            x = pen.pos.x;
            pen.pos.y += line;
        }
        const ImVec2 centre{x + r, pen.pos.y + line * 0.5F};
        if (!year.status) {
            list->AddLine({centre.x - r, centre.y}, {centre.x + r, centre.y}, ctx.theme.muted, stroke);
        } else if (year.inferred) {
            list->AddCircle(centre, r - stroke * 0.5F, status_ink(ctx.theme, *year.status), 0, stroke);
        } else {
            list->AddCircleFilled(centre, r, status_ink(ctx.theme, *year.status));
        }
        ctx.text.draw(list, {x + r * 2 + ctx.px(4), pen.pos.y}, TextStyle::Caption, ctx.theme.muted, text);
        x += width + ctx.px(10);
    }
    pen.pos.y += line;
}

void draw_listings(UiContext& ctx, Pen& pen, const Project& project) {
    std::string_view title = project.title;
    for (const Listing& listing : project.history) {
        Pen text = year_line(ctx, pen, std::to_string(listing.year));
        std::string line = status_words(ctx, listing.status, listing.inferred);
        line += " \u00B7 " + focus_area_name(ctx, listing.focus_area);
        if (listing.page > 0)
            line += " \u00B7 " + ctx.tr_format("project.page", {{"page", std::to_string(listing.page)}});
        text.text(ctx, TextStyle::Caption, ctx.theme.text, line);
        const std::string_view printed = listing.title.empty() ? std::string_view(project.title) : listing.title;
        if (printed != title)
            text.text(ctx, TextStyle::Caption, ctx.theme.muted,
                      ctx.tr_format("project.listed_as", {{"title", printed}}));
        title = printed;
        pen.pos.y = text.pos.y + ctx.px(3);
    }
}

void draw_progress(UiContext& ctx, Pen& pen, const Project& project) {
    for (const TextFact& fact : project.progress) {
        if (!fact.value) continue;
        Pen text = year_line(ctx, pen, fact.year ? std::to_string(*fact.year) : std::string());
        text.text(ctx, TextStyle::Small, ctx.theme.text, *fact.value);
        pen.pos.y = text.pos.y + ctx.px(3);
    }
}

}  // namespace ascn
