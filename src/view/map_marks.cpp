#include "view/map_marks.h"

#include <array>
#include <cmath>
#include <numbers>

#include "data/topics.h"
#include "model/filter.h"
#include "view/facts.h"
#include "view/source_marks.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kCircleEdge = 1.5;  // CSS px: the circles' own light edge
constexpr int kParts = static_cast<int>(kFocusAreas.size());
constexpr int kDashes = 8;
constexpr int kArcSteps = 40;
constexpr float kTurn = 2 * std::numbers::pi_v<float>;

bool inside(const UiContext& ctx, std::span<const CityCircle> circles, ImVec2 p) {
    for (const CityCircle& c : circles) {
        const float dx = p.x - ctx.px(c.centre.x), dy = p.y - ctx.px(c.centre.y), r = ctx.px(c.radius + kCircleEdge);
        if (dx * dx + dy * dy < r * r) return true;
    }
    return false;
}

/// The point between an inner and an outer one where the circles' edge lies.
ImVec2 crossing(const UiContext& ctx, std::span<const CityCircle> circles, ImVec2 in, ImVec2 out) {
    for (int i = 0; i < 6; ++i) {
        const ImVec2 mid{(in.x + out.x) * 0.5F, (in.y + out.y) * 0.5F};
        (inside(ctx, circles, mid) ? in : out) = mid;
    }
    return out;
}

/// Radius of the middle of a circle's ring, CSS px: outside what the renderer draws around it.
double band_radius(const CityCircle& c) { return c.radius + (c.selected ? 9 : c.hovered ? 7 : 4.5); }

/// Part of a ring as points: `part` of `parts`, of which `share` is drawn.
std::vector<ImVec2> ring_points(ImVec2 centre, float radius, int part, int parts, float share) {
    constexpr int kSteps = 8;
    const float full = kTurn / static_cast<float>(parts);
    const float from = -kTurn / 4 + full * (static_cast<float>(part) + (1 - share) / 2);
    const int steps = parts == 1 ? 6 * kSteps : kSteps;
    std::vector<ImVec2> points;
    for (int i = 0; i <= steps; ++i) {
        const float angle = from + full * share * static_cast<float>(i) / static_cast<float>(steps);
        points.push_back({centre.x + std::cos(angle) * radius, centre.y + std::sin(angle) * radius});
    }
    return points;
}

/// So much of a sixth is drawn that about a px and a half stays free between two.
float part_share(float radius, float scale) { return 1 - 1.8F * scale / (radius * kTurn / kParts); }

void draw_band(UiContext& ctx, const CityCircle& c, std::span<const CityCircle> above) {
    const City& city = ctx.data.cities()[c.city];
    const ImVec2 centre{ctx.px(c.centre.x), ctx.px(c.centre.y)};
    const float radius = ctx.px(band_radius(c)), width = ctx.px(3.5);
    const double alpha = c.faded && !c.selected && !c.hovered ? 0.2 : 1;
    const auto part = [&](int i, int parts, float share, Color color) {
        const std::vector<ImVec2> points = ring_points(centre, radius, i, parts, share);
        draw_line_below(ctx, points, above, faded(ctx.theme.circle_edge, alpha), width + ctx.px(1.5));
        draw_line_below(ctx, points, above, faded(color, alpha), width);
    };
    if (ctx.state.color == CircleColor::Cohort) {
        if (is_pilot(city)) return part(0, 1, 1, ctx.theme.pilot);
        for (int i = 0; i < kDashes; ++i) part(i, kDashes, 0.6F, ctx.theme.later);
        return;
    }
    for (int i = 0; i < kParts; ++i) {
        const FocusArea area = kFocusAreas[static_cast<std::size_t>(i)];
        if (city.plan.focus_areas.contains(area)) part(i, kParts, part_share(radius, ctx.scale), ctx.theme.area(area));
    }
}

const CityCircle* circle_of(const UiContext& ctx, std::size_t city) {
    for (const CityCircle& c : ctx.scene.circles)
        if (c.city == city) return &c;
    return nullptr;
}

/// The line to a match, and its end.
struct MatchLine {
    std::size_t rank = 0;  ///< from 1
    Match match;
    const CityCircle* to = nullptr;
    std::vector<ImVec2> points;
};

std::vector<MatchLine> match_lines(const UiContext& ctx) {
    std::vector<MatchLine> lines;
    const City* city = ctx.data.city(ctx.state.city);
    if (city == nullptr || !ctx.state.layers.contains(MapLayer::Matches)) return lines;
    const CityCircle* from = circle_of(ctx, static_cast<std::size_t>(city - ctx.data.cities().data()));
    if (from == nullptr) return lines;
    const ImVec2 a{ctx.px(from->centre.x), ctx.px(from->centre.y)};
    for (const Match& match : best_matches(ctx.data, ctx.state, *city, kMatches)) {
        MatchLine line{lines.size() + 1, match, circle_of(ctx, match.city), {}};
        if (line.to == nullptr) continue;
        line.points = arc_points(a, {ctx.px(line.to->centre.x), ctx.px(line.to->centre.y)});
        lines.push_back(std::move(line));
    }
    return lines;
}

/// The place on a line that is so far from its end that a rank there stands clear of the circle.
ImVec2 rank_place(const UiContext& ctx, const MatchLine& line) {
    const ImVec2 end = line.points.back();
    const float away = ctx.px(line.to->radius + line.to->band + 14);
    std::size_t at = line.points.size() - 1;
    while (at > line.points.size() / 2 && std::hypot(line.points[at].x - end.x, line.points[at].y - end.y) < away) --at;
    return line.points[at];
}

void draw_rank(UiContext& ctx, const MatchLine& line) {
    constexpr double kSide = 24;
    const City& other = ctx.data.cities()[line.match.city];
    const ImVec2 at = rank_place(ctx, line);
    const Vec2 centre{static_cast<double>(at.x / ctx.scale), static_cast<double>(at.y / ctx.scale)};
    if (!ctx.scene.free.contains(centre)) return;
    const Vec2 half{kSide / 2, kSide / 2};
    const std::string digit = std::to_string(line.rank), id = "match." + digit;
    const std::string title =
        other.name + ". " + ctx.tr_format("match.rank", {{"n", digit}, {"city", ctx.data.city(ctx.state.city)->name}});
    PanelStyle style;
    style.padding = 0;
    style.radius = kSide / 2;
    style.shadow = false;
    begin_panel(ctx, id.c_str(), {centre - half, centre + half}, style);
    const ImVec2 min{at.x - ctx.px(kSide / 2), at.y - ctx.px(kSide / 2)},
        max{min.x + ctx.px(kSide), min.y + ctx.px(kSide)};
    const Interaction on = hit_area(ctx, id, min, max, title);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircle(at, ctx.px(10.5), ctx.theme.accent, 0, ctx.px(1.5));
    const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, digit);
    ctx.text.draw(list, {std::round(at.x - size.x * 0.5F), std::round(at.y - size.y * 0.5F)}, TextStyle::SmallStrong,
                  ctx.theme.text, digit);
    if (on.focused) draw_focus_ring(ctx, list, min, max, ctx.px(kSide / 2));
    if (on.pressed) open_source_note(ctx, id, title, match_reasons(ctx, line.match.likeness), {}, min, max);
    end_panel(ctx);
}

}  // namespace

void draw_line_below(UiContext& ctx, std::span<const ImVec2> points, std::span<const CityCircle> circles, Color color,
                     float width) {
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    std::vector<ImVec2> run;
    const auto flush = [&] {
        if (run.size() > 1) list->AddPolyline(run.data(), static_cast<int>(run.size()), color, 0, width);
        run.clear();
    };
    bool was_inside = false;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool now_inside = inside(ctx, circles, points[i]);
        if (i > 0 && now_inside != was_inside)
            run.push_back(crossing(ctx, circles, points[now_inside ? i : i - 1], points[now_inside ? i - 1 : i]));
        if (now_inside)
            flush();
        else
            run.push_back(points[i]);
        was_inside = now_inside;
    }
    flush();
}

std::vector<ImVec2> arc_points(ImVec2 from, ImVec2 to, Bend bend) {
    const ImVec2 d{to.x - from.x, to.y - from.y};
    const float aside = (d.x > 0) == (bend == Bend::North) ? 0.14F : -0.14F;  // of the length, to the left of the way
    const ImVec2 control{(from.x + to.x) * 0.5F + d.y * aside, (from.y + to.y) * 0.5F - d.x * aside};
    std::vector<ImVec2> points;
    for (int i = 0; i <= kArcSteps; ++i) {
        const float t = static_cast<float>(i) / kArcSteps, s = 1 - t;
        points.push_back({s * s * from.x + 2 * s * t * control.x + t * t * to.x,
                          s * s * from.y + 2 * s * t * control.y + t * t * to.y});
    }
    return points;
}

void draw_ring_part(ImDrawList* list, ImVec2 centre, float radius, int part, Color color, float width) {
    const std::vector<ImVec2> points = ring_points(centre, radius, part, kParts, 0.86F);
    list->AddPolyline(points.data(), static_cast<int>(points.size()), color, 0, width);
}

void draw_dashed_ring(ImDrawList* list, ImVec2 centre, float radius, Color color, float width) {
    for (int i = 0; i < kDashes; ++i) {
        const std::vector<ImVec2> points = ring_points(centre, radius, i, kDashes, 0.6F);
        list->AddPolyline(points.data(), static_cast<int>(points.size()), color, 0, width);
    }
}

void draw_circle_bands(UiContext& ctx) {
    const std::span<const CityCircle> circles = ctx.scene.circles;
    for (std::size_t i = 0; i < circles.size(); ++i)
        if (circles[i].band > 0) draw_band(ctx, circles[i], circles.subspan(i + 1));
}

void draw_match_lines(UiContext& ctx) {
    for (const MatchLine& line : match_lines(ctx)) {
        draw_line_below(ctx, line.points, ctx.scene.circles, ctx.theme.circle_edge, ctx.px(4));
        draw_line_below(ctx, line.points, ctx.scene.circles, ctx.theme.accent, ctx.px(2));
    }
}

void draw_match_ranks(UiContext& ctx) {
    for (const MatchLine& line : match_lines(ctx)) draw_rank(ctx, line);
}

std::vector<std::string> match_reasons(const UiContext& ctx, const Likeness& likeness) {
    std::vector<std::string> reasons, names;
    const auto say = [&](std::string_view key) {
        if (!names.empty()) reasons.push_back(ctx.tr_format(key, {{"list", joined(names)}}));
        names.clear();
    };
    for (int i = 0; i < kTopics; ++i)
        if (likeness.topics.contains(static_cast<Topic>(i)))
            names.push_back(ctx.tr("topic." + std::string(to_id(static_cast<Topic>(i)))));
    say("match.topics");
    for (const FocusArea area : kFocusAreas)
        if (likeness.areas.contains(area)) names.push_back(focus_area_name(ctx, area));
    say("match.areas");
    if (likeness.size) reasons.push_back(ctx.tr("match.size." + std::string(to_id(*likeness.size))));
    constexpr std::array<const char*, 4> kSettings = {"match.setting.coast", "match.setting.river",
                                                      "match.setting.island", "match.setting.inland"};
    for (std::size_t i = 0; i < kSettings.size(); ++i)
        if (likeness.setting.contains(static_cast<Setting>(i))) reasons.push_back(ctx.tr(kSettings[i]));
    if (likeness.climate) reasons.push_back(ctx.tr("match.climate"));
    return reasons;
}

std::vector<std::string> layer_lines(const UiContext& ctx, const City& city) {
    std::vector<std::string> lines;
    const ViewState& state = ctx.state;
    if (state.color == CircleColor::Area) {
        std::vector<std::string> names;
        for (const FocusArea area : kFocusAreas)
            if (city.plan.focus_areas.contains(area)) names.push_back(focus_area_name(ctx, area));
        lines.push_back(names.empty() ? ctx.tr("band.no_plan")
                                      : ctx.tr_format("band.areas", {{"list", joined(names)}}));
    }
    if (state.color == CircleColor::Cohort)
        lines.push_back(
            ctx.tr_format(is_pilot(city) ? "card.cohort" : "card.joined", {{"year", std::to_string(city.cohort)}}));
    if (state.layers.contains(MapLayer::Density))
        lines.push_back(ctx.tr_plural("density.projects", static_cast<long>(city.projects.size())));
    std::vector<std::string> partners;
    for (const PartnerMark& mark : ctx.scene.partners)
        for (const PartnerLink& link : mark.group.links)
            if (&ctx.data.cities()[link.city] == &city)
                partners.push_back(partner_name(ctx, mark.group) + " " + std::to_string(link.partnerships));
    if (!partners.empty()) lines.push_back(ctx.tr_format("partner.of_city", {{"list", joined(partners)}}));
    const City* selected = ctx.data.city(state.city);
    if (selected == nullptr || !state.layers.contains(MapLayer::Matches)) return lines;
    const std::vector<Match> matches = best_matches(ctx.data, state, *selected, kMatches);
    for (std::size_t i = 0; i < matches.size(); ++i) {
        if (&ctx.data.cities()[matches[i].city] != &city) continue;
        lines.push_back(ctx.tr_format("match.rank", {{"n", std::to_string(i + 1)}, {"city", selected->name}}));
        for (std::string& reason : match_reasons(ctx, matches[i].likeness)) lines.push_back(std::move(reason));
    }
    return lines;
}

}  // namespace ascn
