#include "view/network_parts.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "view/facts.h"
#include "view/widgets.h"

namespace ascn {

ColumnScope::ColumnScope(float left, float width)
    : window_(ImGui::GetCurrentWindow()), indent_(window_->DC.Indent.x), right_(window_->ContentRegionRect.Max.x) {
    window_->DC.Indent.x = left - window_->Pos.x;
    window_->ContentRegionRect.Max.x = left + width;
    ImGui::SetCursorScreenPos({left, ImGui::GetCursorScreenPos().y});
}

ColumnScope::~ColumnScope() {
    window_->DC.Indent.x = indent_;
    window_->ContentRegionRect.Max.x = right_;
    ImGui::SetCursorScreenPos({window_->Pos.x + indent_, ImGui::GetCursorScreenPos().y});
}

SectionScope::SectionScope(UiContext& ctx, const char* id) : ctx_(ctx) {
    begin_scroll(ctx, id, 0);
    column_.emplace(ImGui::GetCursorScreenPos().x, content_width() - ctx.px(ctx.narrow() ? 8 : 14));
}

SectionScope::~SectionScope() {
    gap(ctx_, 16);
    column_.reset();
    end_scroll(ctx_);
}

Beside::Beside(UiContext& ctx, int columns, double gap_css)
    : top_(ImGui::GetCursorScreenPos()), gap_(ctx.px(gap_css)), bottom_(top_.y) {
    const float n = static_cast<float>(std::max(columns, 1));
    width_ = std::floor((content_width() - gap_ * (n - 1)) / n);
}

void Beside::note_bottom() { bottom_ = std::max(bottom_, ImGui::GetCursorScreenPos().y); }

Beside::~Beside() {
    note_bottom();
    ImGui::SetCursorScreenPos({top_.x, bottom_});
    ImGui::Dummy({1, 0});
}

ColumnScope Beside::at(int i) {
    note_bottom();
    const float left = top_.x + (width_ + gap_) * static_cast<float>(i);
    ImGui::SetCursorScreenPos({left, top_.y});
    return {left, width_};
}

void readable(UiContext& ctx, TextStyle style, Color color, std::string_view text) {
    const ColumnScope column(ImGui::GetCursorScreenPos().x, std::min(content_width(), ctx.px(kReadable)));
    paragraph(ctx, style, color, text);
}

void network_heading(UiContext& ctx, std::string_view title, std::string_view text) {
    gap(ctx, 28);
    paragraph(ctx, TextStyle::Heading, ctx.theme.text, title);
    gap(ctx, 6);
    if (text.empty()) return;
    readable(ctx, TextStyle::Body, ctx.theme.muted, text);
    gap(ctx, 8);
}

namespace {

/// The record's title, as a link where it leads somewhere. Returns true when it was followed.
bool draw_record_title(UiContext& ctx, const Record& r, ImVec2& pen, float width) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 size = ctx.text.measure(TextStyle::BodyStrong, r.title, width), at = pen;
    pen.y += size.y;
    if (r.link.empty()) {
        ctx.text.draw(list, at, TextStyle::BodyStrong, ctx.theme.text, r.title, width);
        return false;
    }
    const float grow = std::max(0.0F, (ctx.px(28) - size.y) * 0.5F);
    const ImVec2 max{at.x + size.x, at.y + size.y};
    ItemInfo info;
    info.role = "link";
    const Interaction on =
        hit_area(ctx, r.link, {at.x, at.y - grow}, {max.x, max.y + grow}, r.label.empty() ? r.title : r.label, info);
    ctx.text.draw(list, at, TextStyle::BodyStrong, ctx.theme.accent, r.title, width);
    if (on.hovered)
        list->AddLine({at.x, max.y - ctx.px(1)}, {max.x, max.y - ctx.px(1)}, ctx.theme.accent,
                      std::max(1.0F, ctx.px(1)));
    if (on.focused) draw_focus_ring(ctx, list, at, max, ctx.px(3));
    return on.pressed;
}

/// What it is the source of, for assistive technology.
std::string mark_name(const Record& r) {
    if (r.title.empty()) return r.lead;
    return r.lead.empty() ? std::string(r.title) : r.lead + ", " + std::string(r.title);
}

}  // namespace

RecordResult record(UiContext& ctx, const Record& r) {
    RecordResult result;
    const bool stacked = ctx.narrow();
    const float mark_room = ctx.px(kMarkSide + 8), pad = ctx.px(9);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float lead = stacked || r.lead_width <= 0 ? 0 : ctx.px(r.lead_width);
    const float width = std::min(content_width() - lead - mark_room, ctx.px(kReadable));
    ImDrawList* list = ImGui::GetWindowDrawList();
    ImVec2 pen{start.x + lead, start.y + pad};
    result.lead = {start.x, pen.y};
    if (!r.lead.empty()) {
        const TextStyle style = r.chosen ? TextStyle::BodyStrong : stacked ? TextStyle::Caption : TextStyle::Body;
        const Color ink = r.chosen ? ctx.theme.accent : ctx.theme.muted;
        const float height =
            ctx.text.draw(list, result.lead, style, ink, r.lead, stacked ? width : lead - ctx.px(12)).y;
        if (stacked) pen.y += height + ctx.px(1);
    }
    const ImVec2 mark_at{start.x + lead + width + ctx.px(8),
                         std::round(start.y + pad + ctx.text.line(TextStyle::Body) * 0.5F - ctx.px(kMarkSide / 2))};
    if (!r.title.empty()) result.followed = draw_record_title(ctx, r, pen, width);
    if (!r.by.empty())
        pen.y += ctx.text.draw(list, {pen.x, pen.y + ctx.px(1)}, TextStyle::Small, ctx.theme.muted, r.by, width).y +
                 ctx.px(1);
    if (!r.text.empty()) {
        if (!r.title.empty()) pen.y += ctx.px(2);
        pen.y += ctx.text.draw(list, pen, TextStyle::Body, ctx.theme.text, r.text, width).y;
    }
    if (!r.id.empty()) result.mark = source_mark(ctx, r.id, mark_at, mark_name(r));
    const float bottom = std::max(pen.y, start.y + pad + ctx.text.line(TextStyle::Body)) + (r.ruled ? pad : ctx.px(3));
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy({lead + width + mark_room, bottom - start.y});
    if (!r.ruled) return result;
    const ColumnScope column(start.x, lead + width + mark_room);
    rule(ctx);
    return result;
}

std::vector<std::string> network_remarks(const UiContext& ctx, std::string_view confidence, std::string_view note) {
    std::vector<std::string> lines;
    if (confidence == "medium") lines.push_back(ctx.tr("fact.confidence.medium"));
    if (confidence == "low") lines.push_back(ctx.tr("fact.confidence.low"));
    if (!note.empty()) lines.emplace_back(note);
    return lines;
}

void statement_record(UiContext& ctx, std::string_view prefix, const Statement& s) {
    Record r;
    r.id = std::string(prefix) + "." + s.id;
    r.lead = format_date(s.as_of);
    r.title = s.name;
    r.text = s.text;
    if (const Mark mark = record(ctx, r).mark) {
        std::vector<std::string> lines = network_remarks(ctx, s.confidence, s.note);
        if (!s.as_of.empty())
            lines.insert(lines.begin(), ctx.tr_format("network.as_of", {{"date", format_date(s.as_of)}}));
        mark.open(ctx, s.name, std::move(lines), s.sources);
    }
}

void conflict_fold(UiContext& ctx, std::string_view about) {
    const std::vector<Conflict>& all = ctx.data.network().conflicts;
    FoldStyle style;
    style.count = static_cast<int>(
        std::count_if(all.begin(), all.end(), [about](const Conflict& c) { return c.about == about; }));
    if (style.count == 0) return;
    const std::string id = "network.conflicts." + std::string(about);
    const ColumnScope column(ImGui::GetCursorScreenPos().x,
                             std::min(content_width(), ctx.px(kReadable + kMarkSide + 8)));
    gap(ctx, 24);
    if (fold(ctx, id, ctx.tr("network.conflicts"), style)) {
        int n = 0;
        for (const Conflict& conflict : all) {
            if (conflict.about != about) continue;
            Record r;
            r.id = id + "." + std::to_string(++n);
            r.text = conflict.text;
            r.lead_width = 0;
            if (const Mark mark = record(ctx, r).mark)
                mark.open(ctx, ctx.tr("network.conflicts"), {}, conflict.sources);
        }
    } else {
        rule(ctx);
    }
}

}  // namespace ascn
