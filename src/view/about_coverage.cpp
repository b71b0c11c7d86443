// Coverage table, the ways on to the Network view, and downloads of the About view.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/format.h"
#include "model/coverage.h"
#include "model/filter.h"
#include "view/about_parts.h"
#include "view/facts.h"
#include "view/source_note.h"
#include "view/widgets.h"

namespace ascn {
namespace {

/// Columns of the coverage table, device px.
struct Columns {
    float width = 0, gap = 0;
    float x(float left, float whole, int i) const {
        return left + whole - width * static_cast<float>(2 - i) - gap * static_cast<float>(1 - i);
    }
};

Columns columns_for(const UiContext& ctx) {
    return ctx.narrow() ? Columns{ctx.px(78), ctx.px(10)} : Columns{ctx.px(132), ctx.px(20)};
}

/// "24 of 26" and a thin bar below it.
void draw_count(UiContext& ctx, ImVec2 at, float width, const KnownCount& count) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const std::string text =
        ctx.tr_format("about.coverage.count", {{"n", std::to_string(count.known)}, {"all", std::to_string(count.of)}});
    ctx.text.draw(list, at, TextStyle::Small, ctx.theme.text, text);
    const float h = ctx.px(4), y = std::round(at.y + ctx.text.line(TextStyle::Small) + ctx.px(3));
    const float share = count.of > 0 ? static_cast<float>(count.known) / static_cast<float>(count.of) : 0;
    list->AddRectFilled({at.x, y}, {at.x + width, y + h}, ctx.theme.rule, h * 0.5F);
    if (share > 0)
        list->AddRectFilled({at.x, y}, {at.x + std::max(h, width * share), y + h}, ctx.theme.accent, h * 0.5F);
}

void draw_row(UiContext& ctx, const CoverageRow& row) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = content_width();
    const Columns columns = columns_for(ctx);
    std::string label;
    if (row.indicator != nullptr)
        label = row.indicator->name;
    else if (!row.date.empty())
        label = ctx.tr_format(row.label_key, {{"date", format_date(row.date)}});
    else
        label = ctx.tr(row.label_key);
    const float room = columns.x(at.x, width, 0) - at.x - ctx.px(12);
    const float text = ctx.text.draw(ImGui::GetWindowDrawList(), at, TextStyle::Body, ctx.theme.text, label, room).y;
    draw_count(ctx, {columns.x(at.x, width, 0), at.y}, columns.width, row.pilots);
    draw_count(ctx, {columns.x(at.x, width, 1), at.y}, columns.width, row.members);
    ImGui::Dummy({width, std::max(text, ctx.text.line(TextStyle::Small) + ctx.px(7)) + ctx.px(7)});
    rule(ctx);
    gap(ctx, 7);
}

void draw_table_head(UiContext& ctx) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = content_width();
    const Columns columns = columns_for(ctx);
    const auto cities = ctx.data.cities();
    const auto pilots = std::count_if(cities.begin(), cities.end(), [](const City& city) { return is_pilot(city); });
    float height = 0;
    const auto head = [&](int i, const char* key, long n) {
        const ImVec2 size =
            ctx.text.draw(ImGui::GetWindowDrawList(), {columns.x(at.x, width, i), at.y}, TextStyle::SmallStrong,
                          ctx.theme.muted, ctx.tr_plural(key, n), columns.width);
        height = std::max(height, size.y);
    };
    head(0, "about.coverage.pilots", static_cast<long>(pilots));
    head(1, "about.coverage.members", static_cast<long>(cities.size()));
    ImGui::Dummy({width, height + ctx.px(6)});
    rule(ctx);
    gap(ctx, 7);
}

/// Buttons in as many lines as they need.
class ButtonRow {
public:
    explicit ButtonRow(UiContext& ctx)
        : ctx_(ctx),
          at_(ImGui::GetCursorScreenPos()),
          left_(at_.x),
          right_(at_.x + content_width()),
          height_(ctx.px(std::max(36.0, ctx.target()))) {}
    ~ButtonRow() {
        ImGui::SetCursorScreenPos({left_, at_.y + height_});
        ImGui::Dummy({right_ - left_, ctx_.px(20)});
    }
    ButtonRow(const ButtonRow&) = delete;
    ButtonRow& operator=(const ButtonRow&) = delete;

    bool button(const std::string& id, const std::string& text, ButtonKind kind) {
        const float width = ctx_.text.measure(TextStyle::BodyStrong, text).x + ctx_.px(28), spacing = ctx_.px(8);
        if (at_.x > left_ && at_.x + width > right_) at_ = {left_, at_.y + height_ + spacing};
        ImGui::SetCursorScreenPos(at_);
        at_.x += width + spacing;
        return ascn::button(ctx_, id, text, kind);
    }

private:
    UiContext& ctx_;
    ImVec2 at_;
    float left_, right_, height_;
};

struct Download {
    const char* file;
    const char* key;
};
constexpr std::array<Download, 8> kDownloads = {{{"ascn.json", "about.download.all"},
                                                 {"cities.csv", "about.download.cities"},
                                                 {"projects.csv", "about.download.projects"},
                                                 {"indicators.csv", "about.download.indicators"},
                                                 {"people.csv", "about.download.people"},
                                                 {"partnerships.csv", "about.download.partnerships"},
                                                 {"sources.csv", "about.download.sources"},
                                                 {"topics.csv", "about.download.topics"}}};

}  // namespace

void draw_coverage(UiContext& ctx) {
    about_heading(ctx, "about.coverage.title");
    about_body(ctx, ctx.tr("about.coverage.text"));
    gap(ctx, 4);
    const Coverage coverage = make_coverage(ctx.data);
    draw_table_head(ctx);
    for (const CoverageRow& row : coverage.indicators) draw_row(ctx, row);
    for (const CoverageRow& row : coverage.fields) draw_row(ctx, row);
    for (const StatusCoverage& status : coverage.statuses) {
        bullet(ctx, ctx.tr_format("about.coverage.status", {{"year", std::to_string(status.year)},
                                                            {"known", std::to_string(status.known)},
                                                            {"all", std::to_string(status.of)},
                                                            {"inferred", std::to_string(status.inferred)}}));
    }
}

void draw_network_links(UiContext& ctx) {
    about_heading(ctx, "about.more.title");
    about_body(ctx, ctx.tr("about.more.text"));
    gap(ctx, 2);
    constexpr std::array<std::string_view, 3> kParts = {"", "monitoring", "criticism"};
    ButtonRow row(ctx);
    for (const std::string_view part : kParts) {
        const std::string name = part.empty() ? "first" : std::string(part);
        if (!row.button("about.more." + name, ctx.tr("part.network." + name), ButtonKind::Plain)) continue;
        ctx.act(SetView{View::Network});
        ctx.act(SetPart{std::string(part)});
    }
}

void draw_downloads(UiContext& ctx) {
    about_heading(ctx, "about.download.title");
    about_body(ctx, ctx.tr("about.download.text"));
    gap(ctx, 2);
    {
        ButtonRow row(ctx);
        for (const Download& download : kDownloads) {
            const bool all = &download == &kDownloads.front();
            if (row.button(std::string("about.download.") + download.file, ctx.tr(download.key),
                           all ? ButtonKind::Primary : ButtonKind::Plain))
                ctx.wishes.download = download.file;
        }
    }
    about_body(ctx, ctx.tr("about.own_data.text"));
    if (button(ctx, "about.own_data", ctx.tr("about.own_data.choose"), ButtonKind::Plain)) {
        ctx.wishes.choose_file = true;
        ctx.wishes.animating = true;
    }
}

}  // namespace ascn
