// What the city's action plan of 2018 says, and where the city is.
#include <imgui.h>

#include <array>
#include <cmath>

#include "core/format.h"
#include "model/filter.h"
#include "view/city_sections.h"
#include "view/widgets.h"

namespace ascn {
namespace {

struct SettingWord {
    Setting setting;
    const char* key;
};
constexpr std::array<SettingWord, 4> kSettings = {{{Setting::Coast, "setting.coast"},
                                                   {Setting::River, "setting.river"},
                                                   {Setting::Island, "setting.island"},
                                                   {Setting::Inland, "setting.inland"}}};

std::string setting_words(const UiContext& ctx, const City& city) {
    std::string text;
    for (const SettingWord& word : kSettings) {
        if (!city.setting.contains(word.setting)) continue;
        text += (text.empty() ? "" : ", ") + ctx.tr(word.key);
    }
    return text;
}

/// "16.07° N, 108.22° E"
std::string place_words(const UiContext& ctx, const City& city) {
    const double lat = city.location.lat, lon = city.location.lon;
    return format_number(std::abs(lat), 2) + ctx.tr(lat < 0 ? "place.south" : "place.north") + ", " +
           format_number(std::abs(lon), 2) + ctx.tr(lon < 0 ? "place.west" : "place.east");
}

void open_place_note(UiContext& ctx, const City& city, const Mark& mark) {
    std::vector<std::string> lines;
    std::vector<SourceIndex> sources;
    const auto add = [&](const char* key, const std::string& text, std::span<const SourceIndex> from) {
        if (!text.empty()) lines.push_back(ctx.tr(key) + ": " + text);
        add_sources(sources, from);
    };
    add("place.official_name", city.official_name, {});
    for (const NativeName& name : city.native_names) add("place.native_name", name.text, name.sources);
    add("place.setting", setting_words(ctx, city), city.setting_sources);
    if (!city.setting_note.empty()) lines.push_back(city.setting_note);
    add("place.time_zone", city.time_zone, city.time_zone_sources);
    add("place.position", place_words(ctx, city), city.location_sources);
    add("place.joined", std::to_string(city.cohort), city.cohort_sources);
    mark.open(ctx, ctx.tr("place.title"), std::move(lines), sources);
}

}  // namespace

Mark section_head(UiContext& ctx, const City& city, std::string_view id, std::string_view key,
                  std::span<const SourceIndex> sources, std::string_view about) {
    const std::string& text = ctx.tr(key);
    gap(ctx, 18);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size = ctx.text.draw(ImGui::GetWindowDrawList(), at, TextStyle::Label, ctx.theme.muted, text);
    ImVec2 pos{at.x + size.x + ctx.px(2), std::round(at.y + size.y * 0.5F - ctx.px(kMarkSide / 2))};
    if (!about.empty()) {
        const std::string dispute = "card.dispute." + city.id + "." + std::string(about);
        pos.x += dispute_mark(ctx, dispute, pos, text, city.conflicts, about);
    }
    Mark mark;
    if (!sources.empty()) mark = source_mark(ctx, id, pos, text);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({content_width(), size.y + ctx.px(6)});
    return mark;
}

Mark marked_text(UiContext& ctx, std::string_view id, TextStyle style, Color color, std::string_view text,
                 std::string_view name, bool as_bullet) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = content_width() - ctx.px(kMarkSide + 4);
    const float height = as_bullet ? draw_bullet(ctx, at, width, text)
                                   : ctx.text.draw(ImGui::GetWindowDrawList(), at, style, color, text, width).y;
    const float line = ctx.text.line(as_bullet ? TextStyle::Body : style), half = ctx.px(kMarkSide / 2);
    Mark mark = source_mark(ctx, id, {at.x + width + ctx.px(4), std::round(at.y + line * 0.5F - half)}, name);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({content_width(), height + ctx.px(4)});
    return mark;
}

void draw_place_line(UiContext& ctx, const City& city) {
    std::string text = setting_words(ctx, city);
    for (const std::string& part : {city.time_zone, place_words(ctx, city)}) {
        if (!part.empty()) text += (text.empty() ? "" : " \u00B7 ") + part;
    }
    gap(ctx, 10);
    const Mark mark = marked_text(ctx, "card.place", TextStyle::Caption, ctx.theme.muted, text, ctx.tr("place.title"));
    if (mark) open_place_note(ctx, city, mark);
}

void draw_plan_section(UiContext& ctx, const City& city) {
    const ActionPlan& plan = city.plan;
    if (plan.missing) {
        section_head(ctx, city, {}, "card.plan", {}, "plan");
        if (!is_pilot(city)) {
            paragraph(ctx, TextStyle::Body, ctx.theme.text,
                      ctx.tr_format("card.plan_none", {{"year", std::to_string(city.cohort)}}));
        }
        if (!plan.note.empty()) {
            gap(ctx, 2);
            paragraph(ctx, TextStyle::Small, ctx.theme.muted, plan.note);
        }
        return;
    }
    if (const Mark mark = section_head(ctx, city, "card.vision", "card.vision", plan.vision.sources, "plan"))
        mark.open(ctx, ctx.tr("card.vision"), fact_remarks(ctx, plan.vision), plan.vision.sources);
    if (plan.vision.value)
        paragraph(ctx, TextStyle::Body, ctx.theme.text, *plan.vision.value);
    else
        paragraph(ctx, TextStyle::Body, ctx.theme.muted, missing_words(ctx, plan.vision.missing));

    if (const Mark mark = section_head(ctx, city, "card.areas", "card.areas", plan.focus_area_sources))
        mark.open(ctx, ctx.tr("card.areas"), focus_area_remarks(ctx, plan), plan.focus_area_sources);
    Flow flow = flow_begin(ctx, 6);
    for (FocusArea area : kFocusAreas) {
        if (!plan.focus_areas.contains(area)) continue;
        ChipStyle style;
        style.dot = ctx.theme.area(area);
        style.static_text = true;
        chip(ctx, flow, "", focus_area_name(ctx, area), style);
    }
    flow_end(ctx, flow);
    if (!plan.focus_areas_note.empty()) {
        gap(ctx, 6);
        paragraph(ctx, TextStyle::Caption, ctx.theme.muted, ctx.tr("card.areas_mapped"));
    }

    std::vector<SourceIndex> target_sources;
    for (const TextFact& t : plan.targets) add_sources(target_sources, t.sources);
    if (const Mark mark = section_head(ctx, city, "card.targets", "card.targets", target_sources)) {
        std::vector<std::string> remarks;
        for (const TextFact& t : plan.targets) {
            for (std::string& remark : fact_remarks(ctx, t)) remarks.push_back(std::move(remark));
        }
        mark.open(ctx, ctx.tr("card.targets"), std::move(remarks), target_sources);
    }
    for (const TextFact& t : plan.targets) {
        if (t.value) bullet(ctx, *t.value);
    }
    if (plan.targets.empty()) paragraph(ctx, TextStyle::Body, ctx.theme.muted, ctx.tr("missing.none_published"));
}

}  // namespace ascn
