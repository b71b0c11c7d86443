// Why the network exists, in figures; what critics say of it, and the documents to read.
#include <imgui.h>

#include <algorithm>

#include "core/format.h"
#include "view/network_parts.h"
#include "view/source_note.h"
#include "view/widgets.h"

namespace ascn {
namespace {

/// A figure in large type, its sentence, and its date with the mark.
void draw_figure(UiContext& ctx, const Statement& s) {
    rule(ctx);
    gap(ctx, 12);
    paragraph(ctx, TextStyle::Display, ctx.theme.accent, s.name);
    gap(ctx, 4);
    readable(ctx, TextStyle::Body, ctx.theme.text, s.text);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string date = ctx.tr_format("network.as_of", {{"date", format_date(s.as_of)}});
    const ImVec2 text{at.x, at.y + ctx.px(5)};
    const ImVec2 size = ctx.text.draw(ImGui::GetWindowDrawList(), text, TextStyle::Caption, ctx.theme.muted, date);
    if (const Mark mark = source_mark(ctx, "network.context." + s.id, {at.x + size.x + ctx.px(4), at.y}, s.name))
        mark.open(ctx, s.name, network_remarks(ctx, s.confidence, s.note), s.sources);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({content_width(), ctx.px(kMarkSide + 16)});
}

/// A voice from outside, with its mark.
void draw_voice(UiContext& ctx, const Criticism& c) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = content_width() - ctx.px(kMarkSide + 6);
    ImDrawList* list = ImGui::GetWindowDrawList();
    float height = ctx.text.draw(list, at, TextStyle::BodyStrong, ctx.theme.text, c.text, width).y + ctx.px(2);
    height += ctx.text.draw(list, {at.x, at.y + height}, TextStyle::Small, ctx.theme.muted, c.by, width).y;
    const ImVec2 mark_at{at.x + width + ctx.px(6), at.y - ctx.px(2)};
    if (const Mark mark = source_mark(ctx, "network.criticism." + c.id, mark_at, c.text)) {
        std::vector<std::string> lines = network_remarks(ctx, c.confidence, "");
        lines.insert(lines.begin(), c.text);
        mark.open(ctx, c.by, std::move(lines), c.sources);
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({content_width(), height});
}

void draw_answer(UiContext& ctx, const Criticism& c) {
    paragraph(ctx, TextStyle::Caption, ctx.theme.muted, ctx.tr("network.critics.answer"));
    paragraph(ctx, TextStyle::Body, ctx.theme.text, c.answer);
}

/// What is said, and beside or below it what the explorer does about it.
void draw_criticism(UiContext& ctx, const Criticism& c) {
    rule(ctx);
    gap(ctx, 12);
    if (content_width() < ctx.px(700)) {
        draw_voice(ctx, c);
        gap(ctx, 8);
        draw_answer(ctx, c);
    } else {
        Beside row(ctx, 2, 40);
        {
            const ColumnScope column = row.at(0);
            draw_voice(ctx, c);
        }
        const ColumnScope column = row.at(1);
        draw_answer(ctx, c);
    }
    gap(ctx, 14);
}

/// The document's name leads to its first source; the others stand in the note.
void draw_document(UiContext& ctx, const Statement& s) {
    Record r;
    r.id = "network.document." + s.id;
    r.lead = format_date(s.as_of);
    r.title = s.name;
    r.text = s.text;
    const Source* first = nullptr;
    for (const SourceIndex i : s.sources) {
        if (first == nullptr && !ctx.data.source(i).url.empty()) first = &ctx.data.source(i);
    }
    std::string label;
    if (first != nullptr) {
        r.link = "network.open." + s.id;
        label = ctx.tr_format("source.open", {{"title", s.name}});
        r.label = label;
    }
    const RecordResult result = record(ctx, r);
    if (result.followed) ctx.wishes.open_url = first->url;
    if (result.mark) result.mark.open(ctx, s.name, network_remarks(ctx, s.confidence, s.note), s.sources);
}

}  // namespace

void draw_urbanisation_part(UiContext& ctx) {
    const auto& context = ctx.data.network().context;
    const SectionScope section(ctx, "network-urbanisation");
    gap(ctx, 14);
    readable(ctx, TextStyle::Body, ctx.theme.text, ctx.tr("network.context.text"));
    gap(ctx, 16);
    const int columns = content_width() >= ctx.px(700) ? 2 : 1, n = static_cast<int>(context.size());
    for (int first = 0; first < n; first += columns) {
        Beside row(ctx, columns, 40);
        for (int i = 0; i < columns && first + i < n; ++i) {
            const ColumnScope column = row.at(i);
            draw_figure(ctx, context[static_cast<std::size_t>(first) + static_cast<std::size_t>(i)]);
        }
    }
    conflict_fold(ctx, "context");
}

void draw_criticism_part(UiContext& ctx) {
    const SectionScope section(ctx, "network-criticism");
    gap(ctx, 14);
    readable(ctx, TextStyle::Body, ctx.theme.text, ctx.tr("network.critics.text"));
    gap(ctx, 16);
    for (const Criticism& criticism : ctx.data.network().criticisms) draw_criticism(ctx, criticism);
    const auto& documents = ctx.data.network().documents;
    if (!documents.empty()) {
        network_heading(ctx, ctx.tr("network.documents"), ctx.tr("network.documents.text"));
        for (const Statement& document : documents) draw_document(ctx, document);
    }
    conflict_fold(ctx, "documents");
}

}  // namespace ascn
