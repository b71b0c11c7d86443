// The list of all sources of a city's card.
#include <imgui.h>

#include "view/city_sections.h"
#include "view/project_facts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

/// Each source once, in the order of first use.
class SourceList {
public:
    explicit SourceList(const Dataset& data) : seen_(data.sources().size(), false) {}
    void add(std::span<const SourceIndex> sources) {
        for (const SourceIndex source : sources) {
            if (seen_[source]) continue;
            seen_[source] = true;
            all_.push_back(source);
        }
    }
    template <class Facts>
    void add_all(const Facts& facts) {
        for (const auto& fact : facts) add(fact.sources);
    }
    std::vector<SourceIndex> take() { return std::move(all_); }

private:
    std::vector<bool> seen_;
    std::vector<SourceIndex> all_;
};

void add_projects(SourceList& list, const City& city) {
    for (const Project& project : city.projects) {
        list.add(project.sources);
        list.add_all(project.history);
        list.add_all(project.progress);
    }
}

void add_network(SourceList& list, const Dataset& data, const City& city) {
    for (const Partnership& partnership : data.network().partnerships) {
        for (const PartnershipCity& link : partnership.cities) {
            if (link.city != city.id) continue;
            list.add(partnership.sources);
            list.add(link.sources);
        }
    }
    const Country* country = data.country(city.country);
    if (country == nullptr) return;
    list.add_all(country->representatives);
    for (const IndicatorValue& value : country->indicators) list.add(value.fact.sources);
}

}  // namespace

std::vector<SourceIndex> sources_of(const Dataset& data, const City& city) {
    SourceList list(data);
    list.add(city.population.sources);
    list.add(city.area_km2.sources);
    for (const IndicatorValue& value : city.indicators) list.add(value.fact.sources);
    list.add(city.plan.vision.sources);
    list.add(city.plan.focus_area_sources);
    list.add_all(city.plan.targets);
    add_projects(list, city);
    add_network(list, data, city);
    list.add_all(city.officer_lists);
    list.add_all(city.population_alternatives);
    list.add_all(city.area_alternatives);
    for (const OtherFigure& figure : city.other_figures) list.add(figure.fact.sources);
    list.add_all(city.recognitions);
    list.add_all(city.conflicts);
    list.add_all(city.native_names);
    list.add(city.setting_sources);
    list.add(city.time_zone_sources);
    list.add(city.location_sources);
    list.add(city.cohort_sources);
    return list.take();
}

void draw_sources_section(UiContext& ctx, const City& city) {
    if (anchor(ctx, "sources")) set_open(ctx, kSourcesFold, true);
    // gathered only where they are shown
    if (fold(ctx, kSourcesFold, ctx.tr("card.all_sources"))) {
        for (const SourceIndex s : sources_of(ctx.data, city)) {
            const Source& source = ctx.data.source(s);
            source_entry(ctx, "card.source." + source.id, source, SourceDetail::Brief);
        }
    }
    rule(ctx);
}

}  // namespace ascn
