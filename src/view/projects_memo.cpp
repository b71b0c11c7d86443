#include "view/projects_memo.h"

#include <imgui.h>

#include "model/filter.h"
#include "view/facts.h"
#include "view/project_entry.h"
#include "view/project_facts.h"
#include "view/reports_memo.h"
#include "view/status_strip.h"

namespace ascn {
namespace {

constexpr std::size_t kPartners = 16;

std::string label_of(const UiContext& ctx, const ProjectEntry& entry, const std::vector<int>& years) {
    std::vector<std::string> parts = {entry.project->title, entry.city->name};
    const FocusAreaSet areas = areas_of(entry);
    for (const FocusArea area : kFocusAreas)
        if (areas.contains(area)) parts.push_back(focus_area_name(ctx, area));
    std::string label =
        joined(parts) + ". " + entry_status(ctx, entry) + ". " + status_strip_words(ctx, *entry.project, years);
    if (const std::string topics = entry_topics(ctx, entry); !topics.empty()) label += ". " + topics;
    return label;
}

/// The parts of a state that decide which projects there are, in which order, and the words of their rows.
ViewState key_of(const ViewState& state) {
    ViewState key = filters_of(state);
    key.query = state.query;
    key.year = state.year;
    key.grouping = state.grouping;
    key.project_city = state.project_city;
    key.project_areas = state.project_areas;
    key.partner = state.partner;
    key.lang = state.lang;
    return key;
}

/// The state without filters; the members in the picture stay.
ViewState unfiltered(ViewState state) {
    state.countries.clear();
    state.areas = {};
    state.sizes = {};
    state.statuses = {};
    return state;
}

void add_rows(UiContext& ctx, ProjectsMemo& memo, const ProjectGroup& group, std::size_t number) {
    const bool headed = ctx.state.grouping != ProjectGrouping::None;
    if (headed) memo.rows.push_back({&group, nullptr, {}, {}, project_heading_height(ctx), 0});
    for (const ProjectEntry& entry : group.entries) {
        std::string id = "projects.entry." + entry.city->id + "." + entry.project->id;
        // a project of several areas stands in several groups
        if (group.area) id += "." + std::to_string(number);
        memo.rows.push_back({&group, &entry, std::move(id), label_of(ctx, entry, memo.years),
                             project_entry_height(ctx, entry, memo.width, memo.years.size()), 0});
    }
}

std::shared_ptr<ProjectsMemo> make_memo(UiContext& ctx, float width) {
    auto memo = std::make_shared<ProjectsMemo>();
    memo->key = key_of(ctx.state);
    memo->cities = ctx.data.cities().data();
    memo->width = width;
    memo->scale = ctx.scale;
    for (const ReportCounts& counts : reports_memo(ctx).history) memo->years.push_back(counts.year);
    memo->list = list_projects(ctx.data, ctx.state, project_query(ctx.state), ctx.state.grouping);
    memo->all = list_projects(ctx.data, unfiltered(ctx.state), {}, ProjectGrouping::None).total;
    memo->partners = frequent_partners(ctx.data, ctx.state, kPartners);
    for (std::size_t i = 0; i < memo->list.groups.size(); ++i) add_rows(ctx, *memo, memo->list.groups[i], i);
    return memo;
}

}  // namespace

ProjectsMemo& projects_memo(UiContext& ctx, float width) {
    std::shared_ptr<ProjectsMemo>& memo = ctx.scratch.projects;
    const bool same = memo && memo->key == key_of(ctx.state) && memo->cities == ctx.data.cities().data();
    if (same && memo->width == width && memo->scale == ctx.scale) return *memo;
    if (memo && !same) ImGui::SetScrollY(0);
    memo = make_memo(ctx, width);
    ctx.wishes.animating = true;  // what was drawn before it in this frame shows the one before
    return *memo;
}

}  // namespace ascn
