#include "view/network_matrix.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "view/facts.h"
#include "view/map_marks.h"
#include "view/network_parts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kRow = 32;  // CSS px

std::string origin_name(const UiContext& ctx, const PartnerOrigin& origin, bool brief) {
    PartnerGroup group;
    group.kind = origin.kind;
    group.country = origin.country;
    return partner_name(ctx, group, brief);
}

std::string origin_id(const PartnerOrigin& origin) {
    if (origin.kind == PartnerGroup::Kind::Home) return "home";
    return origin.kind == PartnerGroup::Kind::International ? "international" : origin.country;
}

std::string row_name(const UiContext& ctx, const PartnerRow& row) {
    return row.city != nullptr ? row.city->name : ctx.tr("network.partner.whole_row");
}

/// Where rows and columns lie, device px.
struct Grid {
    float left = 0, names = 0, column = 0, totals = 0, head = 0, row = 0;
    bool upwards = false;  ///< the heads' texts
    float x(std::size_t i) const { return left + names + column * static_cast<float>(i); }
    float right(std::size_t columns) const { return x(columns) + totals; }
};

/// Widest word of a text, device px: what a column must hold.
float widest_word(UiContext& ctx, std::string_view text) {
    float widest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        widest = std::max(widest, ctx.text.measure(TextStyle::Caption, text.substr(0, end)).x);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return widest;
}

Grid make_grid(UiContext& ctx, const PartnerMatrix& matrix) {
    Grid grid;
    const auto n = static_cast<float>(std::max<std::size_t>(matrix.origins.size(), 1));
    grid.left = ImGui::GetCursorScreenPos().x;
    for (const PartnerRow& row : matrix.rows)
        grid.names = std::max(grid.names, ctx.text.measure(TextStyle::Small, row_name(ctx, row)).x + ctx.px(8));
    grid.names = std::min(std::ceil(grid.names), ctx.px(content_width() < ctx.px(900) ? 128 : 150));
    grid.totals = ctx.px(36);
    grid.column = std::floor(std::min(ctx.px(92), (content_width() - grid.names - grid.totals) / n));
    grid.row = ctx.px(std::max(kRow, ctx.target() * 0.85));
    float lines = 0;
    for (const PartnerOrigin& origin : matrix.origins) {
        const std::string name = origin_name(ctx, origin, true);
        grid.upwards = grid.upwards || widest_word(ctx, name) > grid.column - ctx.px(2);
        lines = std::max(lines, ctx.text.measure(TextStyle::Caption, name, grid.column - ctx.px(2)).y);
    }
    if (grid.upwards) {
        for (const PartnerOrigin& origin : matrix.origins)
            lines = std::max(lines, ctx.text.measure(TextStyle::Caption, origin_name(ctx, origin, true)).x);
    }
    grid.head = std::ceil(lines + ctx.px(14));
    return grid;
}

void draw_head(UiContext& ctx, const PartnerMatrix& matrix, const Grid& grid, float y) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float right = grid.right(matrix.origins.size()), bottom = y + grid.head;
    list->AddRectFilled({grid.left, y}, {right, bottom}, ctx.theme.card);
    for (std::size_t i = 0; i < matrix.origins.size(); ++i) {
        const std::string name = origin_name(ctx, matrix.origins[i], true);
        const float middle = grid.x(i) + grid.column * 0.5F;
        if (grid.upwards) {
            const float half = ctx.text.line(TextStyle::Caption) * 0.5F;
            ctx.text.draw_upwards(list, {std::round(middle - half), std::round(bottom - ctx.px(7))}, TextStyle::Caption,
                                  ctx.theme.muted, name);
        } else {
            const float wrap = grid.column - ctx.px(2);
            const ImVec2 size = ctx.text.measure(TextStyle::Caption, name, wrap);
            ctx.text.draw(list, {std::round(middle - size.x * 0.5F), std::round(bottom - size.y - ctx.px(7))},
                          TextStyle::Caption, ctx.theme.muted, name, wrap);
        }
    }
    const std::string& all = ctx.tr("network.partner.all");
    const ImVec2 size = ctx.text.measure(TextStyle::Caption, all);
    ctx.text.draw(list, {right - size.x - ctx.px(4), std::round(bottom - size.y - ctx.px(7))}, TextStyle::Caption,
                  ctx.theme.muted, all);
    list->AddRectFilled({grid.left, bottom - std::max(1.0F, ctx.px(1))}, {right, bottom}, ctx.theme.outline);
}

/// What a number stands for: its partnerships with what they do there, and their sources.
void open_cell(UiContext& ctx, std::string_view id, const PartnerRow& row, const PartnerOrigin& origin,
               const PartnerCell& cell, ImVec2 min, ImVec2 max) {
    std::vector<std::string> lines;
    std::vector<SourceIndex> sources;
    for (const Partnership* p : cell.partnerships) {
        std::string line = p->name + " (" + p->partner + ")";
        for (const PartnershipCity& named : p->cities) {
            if (row.city == nullptr || named.city != row.city->id) continue;
            if (!named.text.empty()) line += ": " + named.text;
            add_sources(sources, named.sources);
        }
        lines.push_back(std::move(line));
        add_sources(sources, p->sources);
    }
    open_source_note(ctx, id, origin_name(ctx, origin, false) + " \u00B7 " + row_name(ctx, row), std::move(lines),
                     sources, min, max);
}

void draw_cell(UiContext& ctx, const PartnerRow& row, const PartnerOrigin& origin, const PartnerCell& cell, ImVec2 min,
               ImVec2 max) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 centre{std::round((min.x + max.x) * 0.5F), std::round((min.y + max.y) * 0.5F)};
    const auto n = cell.partnerships.size();
    if (n == 0) {
        list->AddCircleFilled(centre, ctx.px(1.5), ctx.theme.outline);
        return;
    }
    const std::string count = std::to_string(n);
    const std::string id =
        "network.cell." + (row.city != nullptr ? row.city->id : std::string("network")) + "." + origin_id(origin);
    const std::string label = row_name(ctx, row) + ", " + origin_name(ctx, origin, false) + ": " +
                              ctx.tr_plural("partner.count", static_cast<long>(n));
    const Interaction on = hit_area(ctx, id, min, max, label);
    const float r = ctx.px(12);
    list->AddCircleFilled(centre, r, on.hovered ? ctx.theme.accent : ctx.theme.accent_soft);
    const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, count);
    ctx.text.draw(list, {std::round(centre.x - size.x * 0.5F), std::round(centre.y - size.y * 0.5F)},
                  TextStyle::SmallStrong, on.hovered ? ctx.theme.on_accent : ctx.theme.text, count);
    if (on.focused) draw_focus_ring(ctx, list, {centre.x - r, centre.y - r}, {centre.x + r, centre.y + r}, r);
    if (on.pressed) open_cell(ctx, id, row, origin, cell, min, max);
}

/// The city as a link to its arcs on the map.
void draw_name(UiContext& ctx, const PartnerRow& row, ImVec2 min, ImVec2 max) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const std::string name = row_name(ctx, row);
    const float line = ctx.text.line(TextStyle::Small), y = std::round((min.y + max.y - line) * 0.5F);
    if (row.city == nullptr) {
        ctx.text.draw_clipped(list, {min.x, y}, TextStyle::Small, ctx.theme.text, name, max.x - min.x - ctx.px(8));
        return;
    }
    ItemInfo info;
    info.role = "link";
    const float width = std::min(ctx.text.measure(TextStyle::Small, name).x, max.x - min.x - ctx.px(8));
    const Interaction on = hit_area(ctx, "network.row." + row.city->id, min, {min.x + width, max.y},
                                    ctx.tr_format("network.partner.arcs", {{"city", name}}), info);
    ctx.text.draw_clipped(list, {min.x, y}, TextStyle::Small, ctx.theme.accent, name, width + 1);
    if (on.hovered)
        list->AddLine({min.x, y + line}, {min.x + width, y + line}, ctx.theme.accent, std::max(1.0F, ctx.px(1)));
    if (on.focused) draw_focus_ring(ctx, list, {min.x, y}, {min.x + width, y + line}, ctx.px(3));
    if (!on.pressed) return;
    if (!ctx.state.layers.contains(MapLayer::Partners)) ctx.act(ToggleLayer{MapLayer::Partners});
    show_on_map(ctx, *row.city);
}

void draw_number(UiContext& ctx, float right, float y, float height, TextStyle style, const std::string& text) {
    const ImVec2 size = ctx.text.measure(style, text);
    ctx.text.draw(ImGui::GetWindowDrawList(), {right - size.x, std::round(y + (height - size.y) * 0.5F)}, style,
                  ctx.theme.text, text);
}

void draw_row(UiContext& ctx, const PartnerMatrix& matrix, const PartnerRow& row, const Grid& grid, float y) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float right = grid.right(matrix.origins.size());
    draw_name(ctx, row, {grid.left, y}, {grid.left + grid.names, y + grid.row});
    for (std::size_t i = 0; i < matrix.origins.size(); ++i)
        draw_cell(ctx, row, matrix.origins[i], row.cells[i], {grid.x(i), y}, {grid.x(i + 1), y + grid.row});
    draw_number(ctx, right - ctx.px(4), y, grid.row, TextStyle::SmallStrong, std::to_string(row.partnerships));
    list->AddRectFilled({grid.left, y + grid.row - std::max(1.0F, ctx.px(1))}, {right, y + grid.row}, ctx.theme.rule);
}

void draw_totals(UiContext& ctx, const PartnerMatrix& matrix, const Grid& grid, float y) {
    const float right = grid.right(matrix.origins.size()), line = ctx.text.line(TextStyle::SmallStrong);
    ctx.text.draw_clipped(ImGui::GetWindowDrawList(), {grid.left, std::round(y + (grid.row - line) * 0.5F)},
                          TextStyle::SmallStrong, ctx.theme.text, ctx.tr("network.partner.totals"), grid.names);
    for (std::size_t i = 0; i < matrix.origins.size(); ++i) {
        const std::string text = std::to_string(matrix.totals[i]);
        const float half = ctx.text.measure(TextStyle::SmallStrong, text).x * 0.5F;
        draw_number(ctx, std::round(grid.x(i) + grid.column * 0.5F + half), y, grid.row, TextStyle::SmallStrong, text);
    }
    draw_number(ctx, right - ctx.px(4), y, grid.row, TextStyle::SmallStrong, std::to_string(matrix.total));
}

}  // namespace

void draw_partner_matrix(UiContext& ctx, const PartnerMatrix& matrix) {
    if (matrix.origins.empty()) return;
    const Grid grid = make_grid(ctx, matrix);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float rows = grid.row * static_cast<float>(matrix.rows.size() + 1), height = grid.head + rows;
    // the head stays until the last rows go, and what has scrolled below it can be neither seen nor pressed
    const float lowest = std::max(at.y, at.y + height - grid.head - grid.row * 2);
    const float head = std::clamp(ImGui::GetWindowPos().y, at.y, lowest);
    float y = at.y + grid.head;
    ImGui::PushClipRect({grid.left, head + grid.head}, {grid.right(matrix.origins.size()), at.y + height}, true);
    for (const PartnerRow& row : matrix.rows) {
        draw_row(ctx, matrix, row, grid, y);
        y += grid.row;
    }
    draw_totals(ctx, matrix, grid, y);
    ImGui::PopClipRect();
    draw_head(ctx, matrix, grid, head);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({content_width(), height});
    gap(ctx, 8);
    readable(ctx, TextStyle::Small, ctx.theme.muted, ctx.tr("network.partner.note"));
}

void draw_partner_origins(UiContext& ctx, const PartnerMatrix& matrix) {
    for (std::size_t i = 0; i < matrix.origins.size(); ++i) {
        FoldStyle style;
        style.count = matrix.totals[i];
        const std::string id = "network.origin." + origin_id(matrix.origins[i]);
        if (!fold(ctx, id, origin_name(ctx, matrix.origins[i], false), style)) continue;
        for (const PartnerRow& row : matrix.rows) {
            const PartnerCell& cell = row.cells[i];
            if (cell.partnerships.empty()) continue;
            std::vector<std::string> names;
            for (const Partnership* p : cell.partnerships) names.push_back(p->name);
            const std::string title = row_name(ctx, row);
            Record r;
            r.id = id + "." + (row.city != nullptr ? row.city->id : "network");
            r.title = title;
            const std::string text = joined(names, "; ");
            r.text = text;
            if (const Mark mark = record(ctx, r).mark)
                open_cell(ctx, mark.id, row, matrix.origins[i], cell, mark.min, mark.max);
        }
    }
    rule(ctx);
}

}  // namespace ascn
