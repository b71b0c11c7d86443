#include "view/status_strip.h"

#include <algorithm>
#include <cmath>

#include "model/history.h"
#include "view/facts.h"
#include "view/project_facts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kPitch = 38, kWidth = 26, kHeight = 20;  // CSS px

/// What a mark tells; `listed` false: nothing, the report does not have the project.
struct Told {
    bool listed = true;
    std::optional<ProjectStatus> status;
    bool inferred = false;
};

void draw_mark(UiContext& ctx, ImVec2 min, const Told& told) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 max{min.x + ctx.px(kWidth), min.y + ctx.px(kHeight)},
        centre{(min.x + max.x) * 0.5F, (min.y + max.y) * 0.5F};
    if (!told.listed) {
        list->AddCircleFilled(centre, ctx.px(2), ctx.theme.muted);
        return;
    }
    const float radius = ctx.px(5), stroke = std::max(1.0F, ctx.px(1));
    const Color ink = told.status ? status_ink(ctx.theme, *told.status) : ctx.theme.muted;
    if (told.status && !told.inferred)
        list->AddRectFilled(min, max, status_ground(ctx.theme, *told.status), radius);
    else if (told.status)
        list->AddRect({min.x + stroke * 0.5F, min.y + stroke * 0.5F}, {max.x - stroke * 0.5F, max.y - stroke * 0.5F},
                      ink, radius, 0, stroke);
    const std::string& letter = ctx.tr(told.status ? "projects.letter." + std::string(to_id(*told.status))
                                                   : std::string("projects.letter.unknown"));
    const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, letter);
    ctx.text.draw(list, {std::round(centre.x - size.x * 0.5F), std::round(centre.y - size.y * 0.5F)},
                  TextStyle::SmallStrong, ink, letter);
}

}  // namespace

ImVec2 status_strip_size(UiContext& ctx, std::size_t years) {
    return {ctx.px(static_cast<double>(years) * kPitch), ctx.px(kHeight + 1) + ctx.text.line(TextStyle::Caption)};
}

void draw_status_strip(UiContext& ctx, ImVec2 pos, const Project& project, std::span<const int> years) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < years.size(); ++i) {
        const float x = std::round(pos.x + ctx.px(kPitch * static_cast<double>(i)));
        const Listing* listing = listing_of(project, years[i]);
        Told told{listing != nullptr, std::nullopt, false};
        if (listing != nullptr) told = {true, listing->status, listing->inferred};
        draw_mark(ctx, {x, pos.y}, told);
        const std::string year = std::to_string(years[i]);
        const float width = ctx.text.measure(TextStyle::Caption, year).x;
        ctx.text.draw(list, {std::round(x + (ctx.px(kWidth) - width) * 0.5F), std::round(pos.y + ctx.px(kHeight + 1))},
                      TextStyle::Caption, ctx.theme.muted, year);
    }
}

void draw_status_legend(UiContext& ctx) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = content_width(), row = ctx.px(kHeight + 6), mark = ctx.px(kWidth);
    ImVec2 pen = start;
    const auto entry = [&](const Told& told, const std::string& text) {
        const float whole = mark + ctx.px(6) + ctx.text.measure(TextStyle::Caption, text).x;
        if (pen.x > start.x && pen.x + whole > start.x + width) pen = {start.x, pen.y + row};
        draw_mark(ctx, pen, told);
        const float y = std::round(pen.y + (ctx.px(kHeight) - ctx.text.line(TextStyle::Caption)) * 0.5F);
        ctx.text.draw(ImGui::GetWindowDrawList(), {pen.x + mark + ctx.px(6), y}, TextStyle::Caption, ctx.theme.muted,
                      text);
        pen.x += whole + ctx.px(16);
    };
    for (const ProjectStatus status : kProjectStatuses) entry({true, status, false}, status_word(ctx, status));
    entry({true, ProjectStatus::Ongoing, true}, ctx.tr("projects.legend_inferred"));
    entry({true, std::nullopt, false}, ctx.tr("projects.legend_unknown"));
    entry({false, std::nullopt, false}, ctx.tr("projects.legend_absent"));
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy({width, pen.y + row - start.y});
}

std::string status_strip_words(const UiContext& ctx, const Project& project, std::span<const int> years) {
    std::vector<std::string> words;
    for (const int year : years) {
        const Listing* listing = listing_of(project, year);
        words.push_back(std::to_string(year) + ": " +
                        (listing != nullptr ? status_words(ctx, listing->status, listing->inferred)
                                            : ctx.tr("projects.legend_absent")));
    }
    return joined(words);
}

std::string brief_status(const UiContext& ctx, const std::optional<ProjectStatus>& status, bool inferred) {
    if (!status) return ctx.tr("projects.status_unknown");
    return inferred ? ctx.tr_format("projects.inferred", {{"status", status_word(ctx, status)}})
                    : status_word(ctx, status);
}

}  // namespace ascn
