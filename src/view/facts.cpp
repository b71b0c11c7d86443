#include "view/facts.h"

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "core/sort.h"
#include "data/topics.h"
#include "model/indicators.h"
#include "view/widgets.h"

namespace ascn {
namespace {

const std::string& missing_text(const UiContext& ctx, Missing why) {
    return why == Missing::NotApplicable ? ctx.tr("missing.not_applicable") : ctx.tr("missing.no_figure");
}

std::vector<std::string> each_once(std::vector<std::string> all) {
    sort_stably(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace

std::string unit_suffix(const UiContext& ctx, std::string_view unit) {
    if (unit.empty() || unit == "1" || unit == "persons" || unit == "projects") return "";
    if (unit == "%") return "%";
    if (unit == "km2") return "\u00A0" + ctx.tr("unit.km2");
    if (unit == "persons/km2") return "\u00A0" + ctx.tr("unit.persons_per_km2");
    return "\u00A0" + std::string(unit);
}

int decimals_for(double value, std::string_view unit) {
    if (unit == "km2") return value < 100 ? 1 : 0;
    if (unit == "persons" || unit == "persons/km2") return 0;
    int decimals = 0;
    for (double scaled = std::abs(value); decimals < 3 && std::abs(scaled - std::round(scaled)) > 1e-6; scaled *= 10) {
        ++decimals;
    }
    return decimals;
}

std::string fact_value(const UiContext& ctx, const NumberFact& fact) {
    if (!fact.value) return missing_text(ctx, fact.missing.value_or(Missing::NoFigure));
    return format_number(*fact.value, decimals_for(*fact.value, fact.unit)) + unit_suffix(ctx, fact.unit);
}

std::string fact_qualifier(const UiContext& ctx, const NumberFact& fact) {
    if (!fact.value) return "";
    std::string text = fact.year ? std::to_string(*fact.year) : ctx.tr("fact.year_not_stated");
    if (!fact.boundary.empty()) text += " \u00B7 " + fact.boundary;
    return text;
}

template <class T>
std::vector<std::string> fact_remarks(const UiContext& ctx, const Fact<T>& fact) {
    std::vector<std::string> lines;
    if (const char* key = derivation_key(fact.derivation)) lines.push_back(ctx.tr(key));
    if (fact.confidence == "medium") lines.push_back(ctx.tr("fact.confidence.medium"));
    if (fact.confidence == "low") lines.push_back(ctx.tr("fact.confidence.low"));
    if (!fact.note.empty()) lines.push_back(fact.note);
    return lines;
}
template std::vector<std::string> fact_remarks(const UiContext&, const Fact<double>&);
template std::vector<std::string> fact_remarks(const UiContext&, const TextFact&);

std::vector<std::string> fact_lines(const UiContext& ctx, const NumberFact& fact) {
    std::vector<std::string> lines = {fact_value(ctx, fact)};
    if (std::string qualifier = fact_qualifier(ctx, fact); !qualifier.empty()) lines.push_back(std::move(qualifier));
    for (std::string& remark : fact_remarks(ctx, fact)) lines.push_back(std::move(remark));
    return lines;
}

std::string figure_number(const Indicator& indicator, const NumberFact& fact) {
    if (!fact.value) return "";
    // of areas and populations the data set has more digits than a reader needs
    const bool plain = indicator.unit == "km2" || indicator.unit == "persons" || indicator.unit == "persons/km2";
    return format_number(*fact.value, plain ? decimals_for(*fact.value, indicator.unit) : indicator.decimals);
}

std::string figure_value(const UiContext& ctx, const Indicator& indicator, const NumberFact& fact) {
    if (!fact.value) return fact_value(ctx, fact);
    return figure_number(indicator, fact) + unit_suffix(ctx, indicator.unit);
}

std::string figure_qualifier(const UiContext& ctx, const Indicator& indicator, const NumberFact& fact) {
    if (!fact.value || indicator.scope == IndicatorScope::City) return fact_qualifier(ctx, fact);
    std::string text = fact.year ? std::to_string(*fact.year) : ctx.tr("fact.year_not_stated");
    text += " \u00B7 ";
    if (indicator.scope == IndicatorScope::Nation) return text + ctx.tr("scope.nation");
    return text + (fact.boundary.empty() ? ctx.tr("scope.region")
                                         : ctx.tr_format("scope.region_named", {{"region", fact.boundary}}));
}

std::vector<std::string> figure_lines(const UiContext& ctx, const Indicator& indicator, const NumberFact& fact) {
    std::vector<std::string> lines = {figure_value(ctx, indicator, fact)};
    if (std::string qualifier = figure_qualifier(ctx, indicator, fact); !qualifier.empty())
        lines.push_back(std::move(qualifier));
    for (std::string& remark : fact_remarks(ctx, fact)) lines.push_back(std::move(remark));
    if (!indicator.definition.empty()) lines.push_back(indicator.definition);
    std::string years;
    for (const YearValue& v : fact.series) {
        NumberFact year;
        year.value = v.value;
        years += (years.empty() ? "" : "; ") + std::to_string(v.year) + ": " + figure_number(indicator, year);
    }
    if (!years.empty()) lines.push_back(ctx.tr_format("fact.series", {{"list", years}}));
    return lines;
}

void add_sources(std::vector<SourceIndex>& all, std::span<const SourceIndex> more) {
    for (const SourceIndex source : more) {
        if (std::find(all.begin(), all.end(), source) == all.end()) all.push_back(source);
    }
}

std::vector<std::string> text_lines(const UiContext& ctx, const TextFact& fact) {
    std::vector<std::string> lines;
    if (fact.value) lines.push_back(*fact.value);
    if (fact.year) lines.push_back(std::to_string(*fact.year));
    for (std::string& remark : fact_remarks(ctx, fact)) lines.push_back(std::move(remark));
    return lines;
}

std::vector<std::string> officer_lines(const UiContext& ctx, const OfficerList& list) {
    std::vector<std::string> lines = {ctx.tr_format("people.as_of", {{"date", format_date(list.as_of)}})};
    if (!list.note.empty()) lines.push_back(list.note);
    for (const Officer& officer : list.officers) {
        if (!officer.note.empty()) lines.push_back(officer.name + ": " + officer.note);
    }
    return lines;
}

std::vector<std::string> focus_area_remarks(const UiContext& ctx, const ActionPlan& plan) {
    std::vector<std::string> lines;
    if (!plan.focus_areas_as_written.empty())
        lines.push_back(ctx.tr_format("card.areas_as_written", {{"list", joined(plan.focus_areas_as_written, "; ")}}));
    if (!plan.focus_areas_note.empty()) lines.push_back(plan.focus_areas_note);
    return lines;
}

std::vector<std::string> partnership_lines(const UiContext& ctx, const Partnership& partnership) {
    std::vector<std::string> lines;
    if (!partnership.text.empty()) lines.push_back(partnership.text);
    if (!partnership.amount.empty())
        lines.push_back(ctx.tr_format("partnership.amount", {{"amount", partnership.amount}}));
    if (!partnership.as_of.empty())
        lines.push_back(ctx.tr_format("partnership.as_of", {{"date", format_date(partnership.as_of)}}));
    if (!partnership.note.empty()) lines.push_back(partnership.note);
    return lines;
}

std::vector<SourceIndex> partnership_sources(const Partnership& partnership, const PartnershipCity& city) {
    std::vector<SourceIndex> all = city.sources;
    add_sources(all, partnership.sources);
    return all;
}

const std::string& missing_words(const UiContext& ctx, const std::optional<Missing>& missing) {
    return ctx.tr(missing == Missing::NotApplicable ? "missing.not_applicable" : "missing.none_published");
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const std::string& part : parts) {
        if (!out.empty()) out += separator;
        out += part;
    }
    return out;
}

float draw_bullet(UiContext& ctx, ImVec2 pos, float width, std::string_view text) {
    const float indent = ctx.px(14);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 centre{pos.x + ctx.px(4), pos.y + ctx.text.line(TextStyle::Body) * 0.5F};
    list->AddCircleFilled(centre, ctx.px(2), ctx.theme.muted);
    return ctx.text.draw(list, {pos.x + indent, pos.y}, TextStyle::Body, ctx.theme.text, text, width - indent).y;
}

void bullet(UiContext& ctx, std::string_view text) {
    const float width = content_width(), height = draw_bullet(ctx, ImGui::GetCursorScreenPos(), width, text);
    ImGui::Dummy({width, height + ctx.px(4)});
}

std::vector<std::string> officer_list_dates(const Dataset& data) {
    std::vector<std::string> dates;
    for (const City& city : data.cities()) {
        for (const OfficerList& list : city.officer_lists) dates.push_back(list.as_of);
    }
    return each_once(std::move(dates));
}

std::vector<std::string> representative_list_dates(const Dataset& data) {
    std::vector<std::string> dates;
    for (const Country& country : data.countries()) {
        for (const OfficerList& list : country.representatives) dates.push_back(list.as_of);
    }
    return each_once(std::move(dates));
}

const std::string& focus_area_name(const UiContext& ctx, FocusArea area) {
    switch (area) {
        case FocusArea::CivicSocial:
            return ctx.tr("area.civic-social");
        case FocusArea::HealthWellBeing:
            return ctx.tr("area.health-well-being");
        case FocusArea::SafetySecurity:
            return ctx.tr("area.safety-security");
        case FocusArea::QualityEnvironment:
            return ctx.tr("area.quality-environment");
        case FocusArea::BuiltInfrastructure:
            return ctx.tr("area.built-infrastructure");
        case FocusArea::IndustryInnovation:
            break;
    }
    return ctx.tr("area.industry-innovation");
}

const std::string& indicator_group_name(const UiContext& ctx, IndicatorGroup group) {
    switch (group) {
        case IndicatorGroup::People:
            return ctx.tr("group.people");
        case IndicatorGroup::ClimateEnvironment:
            return ctx.tr("group.climate-environment");
        case IndicatorGroup::EconomyConnectivity:
            return ctx.tr("group.economy-connectivity");
        case IndicatorGroup::Network:
            break;
    }
    return ctx.tr("group.network");
}

std::vector<std::string> topic_names(const UiContext& ctx, TopicSet topics) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < ctx.data.topics().size(); ++i)
        if (topics.contains(static_cast<TopicIndex>(i))) names.push_back(topic_name(ctx.strings, ctx.data.topics()[i]));
    return names;
}

std::string_view country_name(const UiContext& ctx, const City& city) {
    const Country* country = ctx.data.country(city.country);
    return country != nullptr ? std::string_view(country->name) : std::string_view(city.country);
}

Color compare_color(const Theme& theme, int slot) { return theme.compare[static_cast<std::size_t>(slot) % 5]; }

}  // namespace ascn
