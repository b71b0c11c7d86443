// What stands in a cell. The pen moves down as text is written, so a cell's height is known when it is done.
#include "view/compare_cells.h"

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "view/facts.h"
#include "view/project_facts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

/// Room of the small "i" before the words that it belongs to.
float source_indent(const UiContext& ctx) { return ctx.px(19); }

/// Centre of the "i" on a line of this height.
ImVec2 source_icon_at(const UiContext& ctx, ImVec2 line, float height) {
    return {line.x + ctx.px(7), line.y + height * 0.5F};
}

void draw_source_icon(const UiContext& ctx, ImVec2 centre, bool hovered) {
    const Color ink = hovered ? ctx.theme.accent : ctx.theme.muted;
    draw_icon(ImGui::GetWindowDrawList(), centre, ctx.px(13), Icon::Info, ink, ctx.scale * 0.8F);
}

// ---- numbers ----

std::string rank_text(const UiContext& ctx, const Rank& rank) {
    return ctx.tr_format("compare.rank", {{"rank", std::to_string(rank.rank)}, {"of", std::to_string(rank.of)}});
}

/// The same in full, for assistive technology and the note: which end is the first is not to be guessed.
std::string rank_told(const UiContext& ctx, const Rank& rank) {
    return ctx.tr_format("compare.rank_told", {{"rank", std::to_string(rank.rank)}, {"of", std::to_string(rank.of)}});
}

/// Number, unit and warning on one line, and the rank at its right end where there is room; else the rank follows below
/// the bar.
bool draw_value_line(Cell& cell, const NumberCell& number, const Indicator& indicator) {
    UiContext& ctx = cell.ctx;
    Pen& pen = cell.pen;
    ImDrawList* list = ImGui::GetWindowDrawList();
    float x = pen.pos.x;
    const ImVec2 size =
        ctx.text.draw(list, pen.pos, TextStyle::BodyStrong, ctx.theme.text, figure_number(indicator, *number.fact));
    x += size.x;
    const std::string unit = unit_suffix(ctx, indicator.unit);
    const float unit_width = unit.empty() ? 0 : ctx.text.measure(TextStyle::Body, unit).x;
    const bool unit_fits = size.x + unit_width <= pen.width;
    if (!unit.empty() && unit_fits) x += ctx.text.draw(list, {x, pen.pos.y}, TextStyle::Body, ctx.theme.muted, unit).x;
    // the first area takes the press, so the warning comes before the cell's own
    x += dispute_mark(ctx, "compare.dispute." + indicator.id + "." + cell.city.id,
                      {x + ctx.px(1), std::round(pen.pos.y + (size.y - ctx.px(kMarkSide)) * 0.5F)},
                      titled(indicator.name, cell.city), cell.city.conflicts, indicator.id);
    bool rank_placed = true;
    if (number.rank) {
        const std::string rank = rank_text(ctx, *number.rank);
        const float width = ctx.text.measure(TextStyle::Caption, rank).x, at = pen.pos.x + pen.width - width;
        rank_placed = at >= x + ctx.px(12);
        const float drop = std::round((size.y - ctx.text.line(TextStyle::Caption)) * 0.6F);
        if (rank_placed) ctx.text.draw(list, {at, pen.pos.y + drop}, TextStyle::Caption, ctx.theme.muted, rank);
    }
    pen.pos.y += size.y;
    // a long unit goes below the number where the column is too narrow for both; U+00A0 before it falls away
    if (!unit_fits)
        pen.text(ctx, TextStyle::Small, ctx.theme.muted,
                 unit.starts_with("\u00A0") ? std::string_view(unit).substr(2) : std::string_view(unit));
    pen.pos.y += ctx.px(5);
    return rank_placed;
}

/// From zero on the row's shared scale; a figure that is not zero leaves a visible mark.
void draw_bar(Cell& cell, double share) {
    const float h = cell.ctx.px(6);
    const float w = share > 0 ? std::max(h, std::round(cell.pen.width * static_cast<float>(share))) : 0;
    const ImVec2 min = cell.pen.pos, max{min.x + w, min.y + h};
    if (w > 0) {
        const Color color = compare_color(cell.ctx.theme, cell.column);
        ImGui::GetWindowDrawList()->AddRectFilled(min, max, color, h * 0.5F);
    }
    cell.pen.pos.y += h + cell.ctx.px(4);
}

/// "largest, 4.2 × the smallest"
std::string extreme_text(const UiContext& ctx, const NumberMarks& marks) {
    if (marks.extreme == Extreme::Smallest) return ctx.tr("compare.smallest");
    if (!marks.ratio) return ctx.tr("compare.largest");
    // two significant digits at least: 1.04 times is not "1.0 times"
    const int decimals = *marks.ratio < 1.095 ? 2 : *marks.ratio < 9.95 ? 1 : 0;
    return ctx.tr_format("compare.largest_ratio", {{"ratio", format_number(*marks.ratio, decimals)}});
}

void draw_extreme(Cell& cell, std::string_view text, bool largest) {
    UiContext& ctx = cell.ctx;
    const ImVec2 at{cell.pen.pos.x + ctx.px(7), cell.pen.pos.y + ctx.text.line(TextStyle::Caption) * 0.5F};
    draw_icon(ImGui::GetWindowDrawList(), at, ctx.px(11), largest ? Icon::Up : Icon::Down, ctx.theme.accent, ctx.scale);
    Pen pen{{cell.pen.pos.x + source_indent(ctx), cell.pen.pos.y}, cell.pen.width - source_indent(ctx)};
    pen.text(ctx, TextStyle::Caption, ctx.theme.accent, text);
    cell.pen.pos.y = pen.pos.y;
}

void draw_known_number(Cell& cell, const NumberCell& number, const Indicator& indicator, const NumberMarks& marks) {
    UiContext& ctx = cell.ctx;
    const ImVec2 top = cell.pen.pos;
    const bool rank_placed = draw_value_line(cell, number, indicator);
    if (marks.has_bar) draw_bar(cell, number.bar);
    const std::string qualifier = figure_qualifier(ctx, indicator, *number.fact);
    const ImVec2 mark = source_icon_at(ctx, cell.pen.pos, ctx.text.line(TextStyle::Caption));
    Pen caption{{cell.pen.pos.x + source_indent(ctx), cell.pen.pos.y}, cell.pen.width - source_indent(ctx)};
    caption.text(ctx, TextStyle::Caption, marks.boundaries_differ ? ctx.theme.text : ctx.theme.muted, qualifier);
    cell.pen.pos.y = caption.pos.y;
    std::string extreme;
    if (marks.extreme != Extreme::None) {
        extreme = extreme_text(ctx, marks);
        draw_extreme(cell, extreme, marks.extreme == Extreme::Largest);
    }
    if (!rank_placed) cell.pen.text(ctx, TextStyle::Caption, ctx.theme.muted, rank_text(ctx, *number.rank));

    const std::string title = titled(indicator.name, cell.city);
    std::string label = title + ": " + figure_value(ctx, indicator, *number.fact) + ", " + qualifier;
    if (number.rank) label += ", " + rank_told(ctx, *number.rank);
    if (!extreme.empty()) label += ", " + extreme;
    const float out = ctx.px(5);
    const ImVec2 min{top.x - out, top.y - out}, max{top.x + cell.pen.width + out, cell.pen.pos.y + out};
    const std::string id = cell_id(indicator.id, cell.city);
    const Interaction on = hit_area(ctx, id, min, max, ctx.tr_format("source.of", {{"what", label}}));
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_source_icon(ctx, mark, on.hovered);
    if (on.hovered) list->AddRectFilled(min, max, ctx.theme.hover, ctx.px(6));
    if (on.focused) draw_focus_ring(ctx, list, min, max, ctx.px(6));
    if (!on.pressed) return;
    std::vector<std::string> lines = figure_lines(ctx, indicator, *number.fact);
    if (number.rank) lines.push_back(rank_told(ctx, *number.rank));
    open_source_note(ctx, id, title, lines, number.fact->sources, min, max);
}

// ---- the action plan ----

void draw_area_chips(Cell& cell) {
    UiContext& ctx = cell.ctx;
    Flow flow;
    flow.start = flow.pen = cell.pen.pos;
    flow.width = cell.pen.width;
    flow.spacing = ctx.px(6);
    for (const FocusArea area : kFocusAreas) {
        if (!cell.city.plan.focus_areas.contains(area)) continue;
        ChipStyle style;
        style.dot = ctx.theme.area(area);
        style.static_text = true;
        chip(ctx, flow, {}, focus_area_name(ctx, area), style);
    }
    cell.pen.pos.y = flow.pen.y + flow.row_height + ctx.px(4);
}

}  // namespace

std::string titled(std::string_view what, const City& city) { return std::string(what) + ", " + city.name; }

std::string cell_id(std::string_view row, const City& city) {
    return "compare.source." + std::string(row) + "." + city.id;
}

Mark source_line(Cell& cell, std::string_view id, std::string_view title, bool remarks,
                 std::span<const SourceIndex> sources, std::string_view name) {
    if (sources.empty() && !remarks) return {};
    UiContext& ctx = cell.ctx;
    Pen& pen = cell.pen;
    const float row = ctx.px(24), indent = source_indent(ctx), target = ctx.px(ctx.target());
    const std::string& word = ctx.tr("compare.source");
    const float width = std::min(pen.width, indent + ctx.text.measure(TextStyle::Caption, word).x);
    const float middle = pen.pos.y + row * 0.5F;
    Mark mark{false, {}, {pen.pos.x, middle - target * 0.5F}, {}};
    mark.max = {pen.pos.x + std::max(width, std::min(target, pen.width)), middle + target * 0.5F};
    const std::string label = ctx.tr_format("source.of", {{"what", name.empty() ? title : name}});
    const Interaction on = hit_area(ctx, id, mark.min, mark.max, label);
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_source_icon(ctx, source_icon_at(ctx, pen.pos, row), on.hovered);
    const float text_y = std::round(middle - ctx.text.line(TextStyle::Caption) * 0.5F);
    ctx.text.draw_clipped(list, {pen.pos.x + indent, text_y}, TextStyle::Caption,
                          on.hovered ? ctx.theme.accent : ctx.theme.muted, word, pen.width - indent);
    if (on.focused)
        draw_focus_ring(ctx, list, {mark.min.x, middle - row * 0.5F}, {mark.max.x, middle + row * 0.5F}, ctx.px(4));
    pen.pos.y += row;
    mark.pressed = on.pressed;
    if (mark.pressed) mark.id = id;
    return mark;
}

void draw_only_here(Cell& cell, const std::vector<bool>& own, std::size_t thing) {
    if (thing >= own.size() || !own[thing]) return;
    UiContext& ctx = cell.ctx;
    Pen pen{{cell.pen.pos.x + ctx.px(14), cell.pen.pos.y}, cell.pen.width - ctx.px(14)};
    pen.text(ctx, TextStyle::Caption, ctx.theme.accent, ctx.tr("compare.only_here"));
    cell.pen.pos.y = pen.pos.y + ctx.px(3);
}

void draw_number(Cell& cell, const NumberCell& number, const Indicator& indicator, const NumberMarks& marks) {
    const NumberFact& fact = *number.fact;
    if (fact.value) return draw_known_number(cell, number, indicator, marks);
    UiContext& ctx = cell.ctx;
    cell.muted(fact_value(ctx, fact));
    const bool remarks = !fact.note.empty() || fact.derivation != Derivation::None;
    const std::string id = cell_id(indicator.id, cell.city), title = titled(indicator.name, cell.city);
    if (const Mark mark = source_line(cell, id, title, remarks, fact.sources))
        mark.open(ctx, title, fact_lines(ctx, fact), fact.sources);
}

void draw_vision(Cell& cell) {
    UiContext& ctx = cell.ctx;
    const ActionPlan& plan = cell.city.plan;
    if (plan.missing) {
        cell.muted(missing_words(ctx, plan.missing));
        cell.pen.text(ctx, TextStyle::Caption, ctx.theme.muted, plan.note);
        return;
    }
    const TextFact& vision = plan.vision;
    if (vision.value)
        cell.pen.text(ctx, TextStyle::Body, ctx.theme.text, *vision.value);
    else
        cell.muted(missing_words(ctx, vision.missing));
    const std::string id = cell_id("vision", cell.city), title = titled(ctx.tr("compare.row.vision"), cell.city);
    if (const Mark mark = source_line(cell, id, title, !vision.note.empty(), vision.sources))
        mark.open(ctx, title, fact_remarks(ctx, vision), vision.sources);
}

void draw_focus_areas(Cell& cell, bool as_chips, const std::vector<bool>& own) {
    UiContext& ctx = cell.ctx;
    const ActionPlan& plan = cell.city.plan;
    if (plan.focus_areas.empty()) {
        cell.muted(missing_words(ctx, plan.missing));
    } else if (!own.empty()) {
        std::size_t thing = 0;
        for (const FocusArea area : kFocusAreas) {
            if (!plan.focus_areas.contains(area)) continue;
            FocusAreaSet one;
            one.insert(area);
            draw_area_lines(ctx, cell.pen, one);
            draw_only_here(cell, own, thing++);
        }
    } else if (as_chips) {
        draw_area_chips(cell);
    } else {
        draw_area_lines(ctx, cell.pen, plan.focus_areas);
    }
    const bool remarks = !plan.focus_areas_as_written.empty() || !plan.focus_areas_note.empty();
    const std::string id = cell_id("areas", cell.city), title = titled(ctx.tr("compare.row.areas"), cell.city);
    if (const Mark mark = source_line(cell, id, title, remarks, plan.focus_area_sources))
        mark.open(ctx, title, focus_area_remarks(ctx, plan), plan.focus_area_sources);
}

void draw_targets(Cell& cell, const std::vector<bool>& own) {
    UiContext& ctx = cell.ctx;
    std::vector<SourceIndex> sources;
    std::size_t thing = 0;
    for (const TextFact& target : cell.city.plan.targets) {
        add_sources(sources, target.sources);
        if (!target.value) continue;
        cell.pen.pos.y += draw_bullet(ctx, cell.pen.pos, cell.pen.width, *target.value) + ctx.px(4);
        draw_only_here(cell, own, thing++);
    }
    if (thing == 0) cell.muted(missing_words(ctx, cell.city.plan.missing));
    const std::string id = cell_id("targets", cell.city), title = titled(ctx.tr("compare.row.targets"), cell.city);
    if (const Mark mark = source_line(cell, id, title, false, sources)) {
        std::vector<std::string> notes;
        for (const TextFact& target : cell.city.plan.targets) {
            for (std::string& remark : fact_remarks(ctx, target)) notes.push_back(std::move(remark));
        }
        mark.open(ctx, title, std::move(notes), sources);
    }
}

}  // namespace ascn
