// Cities to learn from: those that work on the same things in a like place.
#include <imgui.h>

#include <cmath>
#include <memory>

#include "view/city_sections.h"
#include "view/map_marks.h"
#include "view/widgets.h"

namespace ascn {

/// The matches of one city, worked out once: it compares it with all others. Points into the data set.
struct MatchesMemo {
    std::string city;
    Cohort cohort = Cohort::Pilot2018;
    const City* cities = nullptr;  ///< of the data set that it was made of
    std::vector<Match> matches;
    std::vector<const Project*> examples;  ///< of each match
};

namespace {

const MatchesMemo& matches_memo(UiContext& ctx, const City& city) {
    std::shared_ptr<MatchesMemo>& memo = ctx.scratch.matches;
    const City* cities = ctx.data.cities().data();
    if (memo && memo->city == city.id && memo->cohort == ctx.state.cohort && memo->cities == cities) return *memo;
    memo = std::make_shared<MatchesMemo>();
    memo->city = city.id;
    memo->cohort = ctx.state.cohort;
    memo->cities = cities;
    memo->matches = best_matches(ctx.data, ctx.state, city, kMatches);
    const Rarity rarity(ctx.data);
    for (const Match& match : memo->matches)
        memo->examples.push_back(example_of(ctx.data.cities()[match.city], rarity, match.likeness.topics));
    return *memo;
}

void draw_match(UiContext& ctx, const City& city, std::size_t rank, const Match& match, const Project* example) {
    const City& other = ctx.data.cities()[match.city];
    std::string reasons = joined(match_reasons(ctx, match.likeness), ". ");
    if (example != nullptr) reasons += ". " + ctx.tr_format("match.example", {{"title", example->title}});
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float indent = ctx.px(28), width = content_width(), room = width - indent, pad = ctx.px(6);
    const ImVec2 name = ctx.text.measure(TextStyle::BodyStrong, other.name, room);
    const ImVec2 why = ctx.text.measure(TextStyle::Small, reasons, room);
    const ImVec2 max{at.x + width, at.y + name.y + why.y + pad * 2};
    const std::string label =
        std::to_string(rank) + ". " + other.name + ", " + std::string(country_name(ctx, other)) + ". " + reasons;
    const Interaction on = hit_area(ctx, "card.match." + city.id + "." + other.id, at, max, label);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (on.hovered) list->AddRectFilled(at, max, ctx.theme.hover, ctx.px(8));
    const ImVec2 badge{at.x + ctx.px(11), at.y + pad + name.y * 0.5F};
    const std::string digit = std::to_string(rank);
    const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, digit);
    list->AddCircle(badge, ctx.px(9), ctx.theme.accent, 0, ctx.px(1.5));
    ctx.text.draw(list, {std::round(badge.x - size.x * 0.5F), std::round(badge.y - size.y * 0.5F)},
                  TextStyle::SmallStrong, ctx.theme.text, digit);
    ctx.text.draw(list, {at.x + indent, at.y + pad}, TextStyle::BodyStrong, ctx.theme.accent, other.name, room);
    ctx.text.draw(list, {at.x + indent, at.y + pad + name.y}, TextStyle::Small, ctx.theme.text, reasons, room);
    if (on.focused) draw_focus_ring(ctx, list, at, max, ctx.px(8));
    if (on.pressed) ctx.act(SelectCity{other.id});
    ImGui::Dummy({width, max.y - at.y});
}

}  // namespace

void draw_matches_section(UiContext& ctx, const City& city) {
    const MatchesMemo& memo = matches_memo(ctx, city);
    if (memo.matches.empty()) return;
    section_head(ctx, city, {}, "card.matches", {});
    for (std::size_t i = 0; i < memo.matches.size(); ++i)
        draw_match(ctx, city, i + 1, memo.matches[i], memo.examples[i]);
    paragraph(ctx, TextStyle::Caption, ctx.theme.muted, ctx.tr("card.matches_rule"));
}

}  // namespace ascn
