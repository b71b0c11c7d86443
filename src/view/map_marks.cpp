#include "view/map_marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "model/clear_parts.h"
#include "model/filter.h"
#include "view/facts.h"
#include "view/ring_marks.h"
#include "view/source_marks.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kClearOfSelected = 30;  // CSS px from the selected circle's middle to that of a rank

constexpr double kCircleEdge = 1.5;  // CSS px: the circles' own light edge
constexpr int kArcSteps = 40;
constexpr float kTurn = 2 * std::numbers::pi_v<float>;

/// Circles that reach into a box around points, CSS px: hardly ever more than a few of all.
std::vector<Disc> discs_near(const UiContext& ctx, std::span<const ImVec2> points,
                             std::span<const CityCircle> circles) {
    ImVec2 low = points[0], high = points[0];
    for (const ImVec2 p : points) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    const Box around = ctx.css_box(low, high);
    std::vector<Disc> discs;
    for (const CityCircle& c : circles) {
        const double r = c.radius + kCircleEdge;
        const Box box{c.centre - Vec2{r, r}, c.centre + Vec2{r, r}};
        if (box.min.x < around.max.x && box.max.x > around.min.x && box.min.y < around.max.y &&
            box.max.y > around.min.y)
            discs.push_back({c.centre, r});
    }
    return discs;
}

/// Runs of points outside of all discs.
class Runs {
public:
    Runs(const UiContext& ctx, std::span<const Disc> discs) : ctx_(ctx), discs_(discs) {}

    void draw(std::span<const ImVec2> points, Color color, float width) {
        for (std::size_t i = 1; i < points.size(); ++i) segment(points[i - 1], points[i], color, width);
        flush(color, width);
    }

private:
    Vec2 css(ImVec2 p) const { return ctx_.css_box(p, p).min; }

    void segment(ImVec2 from, ImVec2 to, Color color, float width) {
        const auto at = [&](double share) {
            const auto t = static_cast<float>(share);
            return ImVec2{from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t};
        };
        const ClearParts clear = clear_parts(css(from), css(to), discs_);
        if (clear.count == 0) return flush(color, width);
        for (const LinePart& part : clear.all()) {
            if (part.from > 0) flush(color, width);
            if (run_.empty()) run_.push_back(at(part.from));
            run_.push_back(at(part.to));
        }
        if (clear.parts[clear.count - 1].to < 1) flush(color, width);
    }

    void flush(Color color, float width) {
        if (run_.size() > 1)
            ImGui::GetBackgroundDrawList()->AddPolyline(run_.data(), static_cast<int>(run_.size()), color, 0, width);
        run_.clear();
    }

    const UiContext& ctx_;
    std::span<const Disc> discs_;
    std::vector<ImVec2> run_;
};

/// Radius of the middle of a circle's ring, CSS px: outside what the renderer draws around it.
double band_radius(const CityCircle& c) { return c.radius + (c.selected ? 9 : c.hovered ? 7 : 4.5); }

/// So much of a sixth is drawn that about a px and a half stays free between two.
float part_share(float radius, float scale) { return 1 - 1.8F * scale / (radius * kTurn / kRingParts); }

void draw_band(UiContext& ctx, const CityCircle& c, std::span<const CityCircle> above) {
    const City& city = ctx.data.cities()[c.city];
    const ImVec2 centre{ctx.px(c.centre.x), ctx.px(c.centre.y)};
    const float radius = ctx.px(band_radius(c)), width = ctx.px(3.5);
    const double alpha = c.faded && !c.selected && !c.hovered ? 0.2 : 1;
    const auto part = [&](int i, int parts, float share, Color color) {
        const RingPoints ring = ring_points(centre, radius, i, parts, share);
        draw_line_below(ctx, ring.all(), above, faded(ctx.theme.circle_edge, alpha), width + ctx.px(1.5));
        draw_line_below(ctx, ring.all(), above, faded(color, alpha), width);
    };
    if (ctx.state.color == CircleColor::Cohort) {
        if (is_pilot(city)) return part(0, 1, 1, ctx.theme.pilot);
        for (int i = 0; i < kRingDashes; ++i) part(i, kRingDashes, kDashShare, ctx.theme.later);
        return;
    }
    for (int i = 0; i < kRingParts; ++i) {
        const FocusArea area = kFocusAreas[static_cast<std::size_t>(i)];
        if (city.plan.focus_areas.contains(area))
            part(i, kRingParts, part_share(radius, ctx.scale), ctx.theme.area(area));
    }
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
    for (const Match& match : best_of_selected(ctx, *city)) {
        MatchLine line{lines.size() + 1, match, circle_of(ctx, match.city), {}};
        if (line.to == nullptr) continue;
        line.points = arc_points(a, {ctx.px(line.to->centre.x), ctx.px(line.to->centre.y)});
        lines.push_back(std::move(line));
    }
    return lines;
}

/// The place on a line that is so far from its end that a rank there stands clear of the circle. On a short line that
/// would be the selected city: there it is the place beyond the end.
ImVec2 rank_place(const UiContext& ctx, const MatchLine& line) {
    const ImVec2 end = line.points.back(), start = line.points.front();
    const float away = ctx.px(line.to->radius + line.to->band + 14);
    const float dx = end.x - start.x, dy = end.y - start.y, far = std::hypot(dx, dy);
    if (far > 0 && far < away + ctx.px(kClearOfSelected)) return {end.x + dx / far * away, end.y + dy / far * away};
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

const CityCircle* circle_of(const UiContext& ctx, std::size_t city) {
    for (const CityCircle& c : ctx.scene.circles)
        if (c.city == city) return &c;
    return nullptr;
}

const std::vector<Match>& best_of_selected(const UiContext& ctx, const City& selected) {
    if (!ctx.matches) ctx.matches = best_matches(ctx.data, ctx.state, selected, kMatches);
    return *ctx.matches;
}

void draw_line_below(UiContext& ctx, std::span<const ImVec2> points, std::span<const CityCircle> circles, Color color,
                     float width) {
    if (points.empty()) return;
    const std::vector<Disc> discs = discs_near(ctx, points, circles);
    if (!discs.empty()) return Runs(ctx, discs).draw(points, color, width);
    ImGui::GetBackgroundDrawList()->AddPolyline(points.data(), static_cast<int>(points.size()), color, 0, width);
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
    names = topic_names(ctx, likeness.topics);
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
    const std::vector<Match>& matches = best_of_selected(ctx, *selected);
    for (std::size_t i = 0; i < matches.size(); ++i) {
        if (&ctx.data.cities()[matches[i].city] != &city) continue;
        lines.push_back(ctx.tr_format("match.rank", {{"n", std::to_string(i + 1)}, {"city", selected->name}}));
        for (std::string& reason : match_reasons(ctx, matches[i].likeness)) lines.push_back(std::move(reason));
    }
    return lines;
}

}  // namespace ascn
