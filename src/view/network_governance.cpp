// Who runs the network: the diagram, then chairs, meetings and people as lists.
#include <imgui.h>

#include <algorithm>

#include "core/format.h"
#include "view/facts.h"
#include "view/network_parts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

std::string country_of(const UiContext& ctx, std::string_view id) {
    const Country* country = ctx.data.country(id);
    return country != nullptr ? country->name : std::string(id);
}

void draw_chairs(UiContext& ctx) {
    const auto& chairs = ctx.data.network().governance.chairs;
    if (chairs.empty()) return;
    network_heading(ctx, ctx.tr("network.chairs"));
    for (auto chair = chairs.rbegin(); chair != chairs.rend(); ++chair) {
        const std::string year = std::to_string(chair->year), country = country_of(ctx, chair->country);
        Record r;
        r.id = "network.chair." + year;
        r.lead = year;
        r.title = country;
        r.text = chair->holder.empty() ? std::string_view(ctx.tr("network.holder_unknown")) : chair->holder;
        r.lead_width = 88;
        if (const Mark mark = record(ctx, r).mark)
            mark.open(ctx, ctx.tr("network.chair") + ", " + year, network_remarks(ctx, chair->confidence, chair->note),
                      chair->sources);
    }
}

void draw_shepherds(UiContext& ctx) {
    const auto& shepherds = ctx.data.network().governance.shepherds;
    if (shepherds.empty()) return;
    network_heading(ctx, ctx.tr("network.shepherds"));
    for (auto shepherd = shepherds.rbegin(); shepherd != shepherds.rend(); ++shepherd) {
        const std::string country = country_of(ctx, shepherd->country);
        Record r;
        r.id = "network.shepherd." + std::to_string(shepherd->from);
        r.lead = std::to_string(shepherd->from) + "\u2013" + std::to_string(shepherd->to);
        r.title = country;
        r.text = shepherd->text;
        r.lead_width = 88;
        if (const Mark mark = record(ctx, r).mark)
            mark.open(ctx, ctx.tr("network.shepherd") + ", " + r.lead,
                      network_remarks(ctx, shepherd->confidence, shepherd->note), shepherd->sources);
    }
}

void draw_meetings(UiContext& ctx) {
    const auto& meetings = ctx.data.network().governance.meetings;
    if (meetings.empty()) return;
    network_heading(ctx, ctx.tr("network.meetings"), ctx.tr("network.meetings.text"));
    for (auto meeting = meetings.rbegin(); meeting != meetings.rend(); ++meeting) {
        const std::string title = ctx.tr_format(
            "network.meeting", {{"n", std::to_string(meeting->number)}, {"country", country_of(ctx, meeting->chair)}});
        Record r;
        r.id = "network.meeting." + std::to_string(meeting->number);
        r.lead = meeting->date.empty() ? ctx.tr("network.date_unknown") : format_date(meeting->date);
        r.title = title;
        r.text = meeting->place.empty() ? std::string_view(ctx.tr("network.place_unknown")) : meeting->place;
        if (const Mark mark = record(ctx, r).mark)
            mark.open(ctx, title, network_remarks(ctx, meeting->confidence, meeting->note), meeting->sources);
    }
}

/// One person of a list: name and office. The first of a list bears its mark and its date.
void draw_person(UiContext& ctx, const Record& base, const OfficerList& list, const Officer& officer, bool first) {
    Record r = base;
    if (!first) r.id.clear();
    r.title = officer.name;
    r.link.clear();
    r.by = officer.designation;
    const bool alternate = officer.role == "CSCO-Alternate" || officer.role == "NR-Alternate";
    if (alternate) r.by += " (" + ctx.tr("people.alternate") + ")";
    if (const Mark mark = record(ctx, r).mark) mark.open(ctx, base.lead, officer_lines(ctx, list), list.sources);
}

void draw_representatives(UiContext& ctx) {
    const std::vector<std::string> dates = representative_list_dates(ctx.data);
    if (dates.empty()) return;
    gap(ctx, 28);
    anchor(ctx, "representatives");
    paragraph(ctx, TextStyle::Heading, ctx.theme.text, ctx.tr("network.representatives"));
    gap(ctx, 2);
    readable(ctx, TextStyle::Body, ctx.theme.muted,
             ctx.tr_format("people.as_of", {{"date", format_date(dates.back())}}));
    gap(ctx, 4);
    for (const Country& country : ctx.data.countries()) {
        anchor(ctx, "representatives." + country.id);
        for (const OfficerList& list : country.representatives) {
            Record base;
            base.id = "network.representative." + country.id + "." + list.as_of;
            base.lead = country.name;
            base.lead_width = 160;
            if (list.as_of != dates.back()) base.lead += ", " + format_date(list.as_of);
            for (const Officer& officer : list.officers)
                draw_person(ctx, base, list, officer, &officer == &list.officers.front());
            if (!list.officers.empty()) continue;
            base.text = missing_words(ctx, list.missing);
            if (const Mark mark = record(ctx, base).mark)
                mark.open(ctx, country.name, officer_lines(ctx, list), list.sources);
        }
    }
}

/// A city's newest list: the city as a link to the map, then the officers' names and offices.
void draw_officers_of(UiContext& ctx, const City& city) {
    if (city.officer_lists.empty()) return;
    const OfficerList& list = city.officer_lists.back();
    std::string text;
    for (const Officer& officer : list.officers) {
        if (!text.empty()) text += "\n";
        text += officer.name;
        if (!officer.designation.empty()) text += ", " + officer.designation;
        if (officer.role == "CSCO-Alternate") text += " (" + ctx.tr("people.alternate") + ")";
    }
    if (list.officers.empty())
        text = list.missing == Missing::NotApplicable ? ctx.tr("missing.not_applicable") : ctx.tr("people.none_named");
    const std::string label = ctx.tr_format("compare.open", {{"city", city.name}});
    Record r;
    r.id = "network.officers." + city.id;
    r.lead = format_date(list.as_of);
    r.title = city.name;
    r.link = "network.city." + city.id;
    r.label = label;
    r.text = text;
    const RecordResult result = record(ctx, r);
    if (result.mark) result.mark.open(ctx, city.name, officer_lines(ctx, list), list.sources);
    if (result.followed) show_on_map(ctx, city);
}

void draw_officers(UiContext& ctx) {
    const auto cities = ctx.data.cities();
    network_heading(ctx, ctx.tr("people.title"), ctx.tr("network.officers.text"));
    anchor(ctx, "officers");
    for (const Country& country : ctx.data.countries()) {
        FoldStyle style;
        style.count = static_cast<int>(
            std::count_if(cities.begin(), cities.end(), [&](const City& c) { return c.country == country.id; }));
        if (style.count == 0) continue;
        const ColumnScope column(ImGui::GetCursorScreenPos().x,
                                 std::min(content_width(), ctx.px(kReadable + 148 + kMarkSide + 8)));
        style.rule = false;
        const bool open = fold(ctx, "network.officers." + country.id, country.name, style);
        rule(ctx);
        if (!open) continue;
        for (const City& city : cities) {
            if (city.country == country.id) draw_officers_of(ctx, city);
        }
    }
}

void draw_rules(UiContext& ctx) {
    const auto& rules = ctx.data.network().governance.rules;
    if (rules.empty()) return;
    network_heading(ctx, ctx.tr("network.rules"));
    for (const Statement& rule : rules) statement_record(ctx, "network.rule", rule);
}

}  // namespace

void draw_governance_part(UiContext& ctx) {
    const SectionScope section(ctx, "network-governance");
    gap(ctx, 16);
    draw_governance_diagram(ctx);
    draw_representatives(ctx);
    if (content_width() >= ctx.px(900)) {
        Beside row(ctx, 2, 40);
        {
            const ColumnScope column = row.at(0);
            draw_chairs(ctx);
        }
        const ColumnScope column = row.at(1);
        draw_meetings(ctx);
        draw_shepherds(ctx);
    } else {
        draw_chairs(ctx);
        draw_shepherds(ctx);
        draw_meetings(ctx);
    }
    draw_officers(ctx);
    draw_rules(ctx);
    conflict_fold(ctx, "governance");
}

}  // namespace ascn
