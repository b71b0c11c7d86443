// What the monitoring reports count, year by year, and where they contradict themselves.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "view/facts.h"
#include "view/network_parts.h"
#include "view/project_facts.h"
#include "view/report_texts.h"
#include "view/reports_memo.h"
#include "view/source_note.h"
#include "view/widgets.h"

namespace ascn {
namespace {

using Reports = std::vector<MonitoringReport>;

/// Text of a column, without the type of what makes it: one row() serves them all.
class ColumnText {
public:
    template <class Make>
    ColumnText(const Make& make)
        : object_(&make),
          call_([](const void* object, std::size_t i) { return (*static_cast<const Make*>(object))(i); }) {}
    std::string operator()(std::size_t i) const { return call_(object_, i); }

private:
    const void* object_;
    std::string (*call_)(const void*, std::size_t);
};

/// A table whose first column takes the rest of the width.
class Table {
public:
    Table(UiContext& ctx, std::size_t columns)
        : ctx_(ctx), left_(ImGui::GetCursorScreenPos().x), whole_(content_width()) {
        const float share = whole_ * (ctx.narrow() ? 0.66F : 0.6F);
        column_ = columns > 0 ? std::floor(std::min(ctx.px(92), share / static_cast<float>(columns))) : 0;
        columns_ = columns;
    }
    float column_right(std::size_t i) const { return left_ + whole_ - column_ * static_cast<float>(columns_ - 1 - i); }
    float label_room() const { return whole_ - column_ * static_cast<float>(columns_) - ctx_.px(8); }
    void cell(std::size_t i, float y, TextStyle style, Color color, std::string_view text) {
        const float width = ctx_.text.measure(style, text).x;
        ctx_.text.draw(ImGui::GetWindowDrawList(), {std::round(column_right(i) - width), y}, style, color, text);
    }
    /// A row of texts, one a column; the label may begin with a coloured dot. Returns its upper edge.
    float row(std::string_view label, Color dot, TextStyle style, const ColumnText& text) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float indent = dot != 0 ? ctx_.px(14) : 0, line = ctx_.text.line(TextStyle::Body);
        ImDrawList* list = ImGui::GetWindowDrawList();
        if (dot != 0) list->AddCircleFilled({at.x + ctx_.px(4), at.y + line * 0.5F}, ctx_.px(4), dot);
        const bool strong = style == TextStyle::BodyStrong;
        const float height = ctx_.text
                                 .draw(list, {at.x + indent, at.y}, strong ? style : TextStyle::Body, ctx_.theme.text,
                                       label, label_room() - indent)
                                 .y;
        for (std::size_t i = 0; i < columns_; ++i) {
            const std::string value = text(i);
            cell(i, at.y, style, value == kNone ? ctx_.theme.muted : ctx_.theme.text, value);
        }
        ImGui::Dummy({whole_, height + ctx_.px(6)});
        rule(ctx_);
        gap(ctx_, 6);
        return at.y;
    }
    static constexpr std::string_view kNone = "\u2013";

private:
    UiContext& ctx_;
    float left_, whole_, column_ = 0;
    std::size_t columns_ = 0;
};

const std::string kNone(Table::kNone);

/// What the note of a report says.
std::vector<std::string> note_lines(const UiContext& ctx, const MonitoringReport& report) {
    std::vector<std::string> lines = report_lines(ctx, report);
    lines.insert(lines.end(), report.notes.begin(), report.notes.end());
    return lines;
}

/// Years, each with the mark of its report.
void draw_years(UiContext& ctx, Table& table, const Reports& reports) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float line = ctx.text.line(TextStyle::BodyStrong), side = ctx.px(kMarkSide);
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const std::string year = std::to_string(reports[i].year);
        table.cell(i, at.y, TextStyle::BodyStrong, ctx.theme.text, year);
        const std::string title = report_name(ctx, reports[i].year);
        const ImVec2 pos{table.column_right(i) - side + ctx.px(6), at.y + line};
        if (const Mark mark = source_mark(ctx, "network.monitoring." + year, pos, title))
            mark.open(ctx, title, note_lines(ctx, reports[i]), reports[i].sources);
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({content_width(), line + side + ctx.px(2)});
    rule(ctx);
    gap(ctx, 6);
}

const ReportCounts* counted_in(const std::vector<ReportCounts>& counts, int year) {
    for (const ReportCounts& c : counts) {
        if (c.year == year) return &c;
    }
    return nullptr;
}

void draw_status_rows(UiContext& ctx, Table& table, const Reports& reports) {
    for (const ProjectStatus status : kProjectStatuses) {
        table.row(status_word(ctx, status), status_ink(ctx.theme, status), TextStyle::Body, [&](std::size_t i) {
            const auto& s = reports[i].by_status;
            if (!s) return kNone;
            const int n = status == ProjectStatus::Planning  ? s->planning
                          : status == ProjectStatus::Ongoing ? s->ongoing
                                                             : s->completed;
            return std::to_string(n);
        });
    }
}

/// The warning beside a figure that the same report gives otherwise elsewhere; a press tells both.
void draw_difference(UiContext& ctx, ImVec2 centre, const CountDifference& d, const MonitoringReport& report) {
    const std::string& area = focus_area_name(ctx, d.area);
    const std::string year = std::to_string(d.year);
    const std::string id = "network.difference." + year + "." + std::string(to_id(d.area));
    const float half = ctx.px(kMarkSide / 2);
    const ImVec2 min{centre.x - half, centre.y - half}, max{centre.x + half, centre.y + half};
    const Interaction on =
        hit_area(ctx, id, min, max, ctx.tr_format("network.difference.of", {{"what", area}, {"year", year}}));
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_icon(list, centre, ctx.px(12), Icon::Warning, on.hovered ? ctx.theme.text : ctx.theme.warn, ctx.scale);
    if (on.focused) draw_focus_ring(ctx, list, min, max, half);
    if (on.pressed) open_source_note(ctx, id, area + ", " + year, {difference_text(ctx, d)}, report.sources, min, max);
}

void draw_area_rows(UiContext& ctx, Table& table, const Reports& reports) {
    const std::vector<CountDifference>& differences = reports_memo(ctx).differences;
    for (const FocusArea area : kFocusAreas) {
        const auto text = [&](std::size_t i) {
            for (const FocusAreaCount& count : reports[i].by_focus_area) {
                if (count.area == area) return std::to_string(count.list);
            }
            return kNone;
        };
        const float y = table.row(focus_area_name(ctx, area), ctx.theme.area(area), TextStyle::Body, text);
        for (std::size_t i = 0; i < reports.size(); ++i) {
            for (const CountDifference& d : differences) {
                if (d.kind != CountDifference::Kind::FocusArea || d.year != reports[i].year || d.area != area) continue;
                const float number = ctx.text.measure(TextStyle::Body, text(i)).x;
                const ImVec2 centre{table.column_right(i) - number - ctx.px(10),
                                    y + ctx.text.line(TextStyle::Body) * 0.5F};
                draw_difference(ctx, centre, d, reports[i]);
            }
        }
    }
}

void draw_countries(UiContext& ctx, Table& table, const Reports& reports) {
    for (const Country& country : ctx.data.countries()) {
        const auto of = [&country](const MonitoringReport& report) -> const CountryCount* {
            for (const CountryCount& count : report.by_country) {
                if (count.country == country.id) return &count;
            }
            return nullptr;
        };
        if (std::none_of(reports.begin(), reports.end(), [&of](const MonitoringReport& r) { return of(r) != nullptr; }))
            continue;
        table.row(country.name, 0, TextStyle::Body, [&](std::size_t i) {
            const CountryCount* count = of(reports[i]);
            return count != nullptr ? std::to_string(count->total) : kNone;
        });
    }
}

void draw_notes(UiContext& ctx, const Reports& reports) {
    const std::vector<CountDifference>& differences = reports_memo(ctx).differences;
    std::size_t n = differences.size();
    for (const MonitoringReport& report : reports) n += report.notes.size();
    if (n == 0) return;
    FoldStyle style;
    style.count = static_cast<int>(n);
    if (!fold(ctx, "network.monitoring.notes", ctx.tr("network.monitoring.notes"), style)) return;
    for (const MonitoringReport& report : reports) {
        for (const std::string& note : report.notes) bullet(ctx, std::to_string(report.year) + ": " + note);
    }
    for (const CountDifference& difference : differences) bullet(ctx, difference_text(ctx, difference));
    gap(ctx, 4);
}

/// The figures, in a table as wide as it reads well.
void draw_tables(UiContext& ctx, const Reports& reports) {
    const ColumnScope column(ImGui::GetCursorScreenPos().x, std::min(content_width(), ctx.px(720)));
    Table table(ctx, reports.size());
    draw_years(ctx, table, reports);
    const std::vector<ReportCounts>& counted = reports_memo(ctx).history;
    table.row(ctx.tr("network.monitoring.printed"), 0, TextStyle::BodyStrong,
              [&](std::size_t i) { return std::to_string(reports[i].total); });
    table.row(ctx.tr("network.monitoring.counted"), 0, TextStyle::Body, [&](std::size_t i) {
        const ReportCounts* c = counted_in(counted, reports[i].year);
        return c != nullptr ? std::to_string(c->total) : kNone;
    });
    gap(ctx, 14);
    section_label(ctx, ctx.tr("network.monitoring.status"));
    draw_status_rows(ctx, table, reports);
    gap(ctx, 14);
    section_label(ctx, ctx.tr("network.monitoring.areas"));
    draw_area_rows(ctx, table, reports);
    gap(ctx, 14);
    section_label(ctx, ctx.tr("network.monitoring.countries"));
    draw_countries(ctx, table, reports);
    draw_notes(ctx, reports);
}

}  // namespace

void draw_monitoring_part(UiContext& ctx) {
    const Reports& reports = ctx.data.network().monitoring;
    const SectionScope section(ctx, "network-monitoring");
    gap(ctx, 14);
    readable(ctx, TextStyle::Body, ctx.theme.text, ctx.tr("network.monitoring.text"));
    gap(ctx, 14);
    draw_monitoring_charts(ctx);
    if (!reports.empty()) draw_tables(ctx, reports);
    conflict_fold(ctx, "monitoring");
}

}  // namespace ascn
