#include "model/project_list.h"

#include <algorithm>
#include <span>

#include "core/sort.h"
#include "core/text.h"
#include "model/filter.h"
#include "model/history.h"

namespace ascn {
namespace {

std::string searchable(const City& city, const Project& project) {
    std::string text = project.title + " " + project.summary + " " + city.name;
    for (const std::string& title : project.later_titles) text += " " + title;
    for (const std::string& partner : project.partners) text += " " + partner;
    return search_fold(text);
}

/// A word of the query, and the topics that it finds.
struct QueryWord {
    std::string_view letters;
    TopicSet topics;
};

TopicSet topics_with(std::string_view letters, std::span<const Topic> topics) {
    TopicSet found;
    for (std::size_t i = 0; i < topics.size(); ++i)
        if (word_starts_with(search_fold(topics[i].name), letters)) found.insert(static_cast<TopicIndex>(i));
    return found;
}

std::vector<QueryWord> words_of(std::string_view folded, std::span<const Topic> topics) {
    std::vector<QueryWord> words;
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        words.push_back({folded.substr(0, end), topics_with(folded.substr(0, end), topics)});
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

/// Whether the project has every word; says of the entry which topics it takes.
bool has_words(ProjectEntry& entry, const std::vector<QueryWord>& words) {
    if (words.empty()) return true;
    const std::string text = searchable(*entry.city, *entry.project);
    for (const QueryWord& word : words) {
        if (word_starts_with(text, word.letters)) continue;
        const TopicSet topics = entry.project->topics.common(word.topics);
        if (topics.empty()) return false;
        entry.found_by.insert(topics);
    }
    return true;
}

bool has_partner(const Project& project, std::string_view folded) {
    if (folded.empty()) return true;
    return std::any_of(project.partners.begin(), project.partners.end(),
                       [folded](const std::string& partner) { return word_starts_with(search_fold(partner), folded); });
}

bool is_kept(const ProjectEntry& entry, const ProjectQuery& query) {
    if (query.year && entry.listing == nullptr) return false;
    if (!query.areas.empty() && !areas_of(entry).intersects(query.areas)) return false;
    const auto status = status_of(entry);
    return query.statuses.empty() || (status && query.statuses.contains(*status));
}

std::vector<ProjectEntry> kept_projects(const Dataset& data, const ViewState& state, const ProjectQuery& query) {
    const std::string folded = search_fold(query.text), partner = search_fold(query.partner);
    const std::vector<QueryWord> words = words_of(folded, data.topics());
    std::vector<ProjectEntry> kept;
    for (const City& city : data.cities()) {
        if (!passes_place_filters(city, state) || (!query.city.empty() && city.id != query.city)) continue;
        for (const Project& project : city.projects) {
            ProjectEntry entry;
            entry.city = &city;
            entry.project = &project;
            if (query.year) entry.listing = listing_of(project, *query.year);
            if (is_kept(entry, query) && has_words(entry, words) && has_partner(project, partner))
                kept.push_back(entry);
        }
    }
    return kept;
}

void add_group(ProjectList& list, ProjectGroup group) {
    if (!group.entries.empty()) list.groups.push_back(std::move(group));
}

void group_by_city(const std::vector<ProjectEntry>& kept, ProjectList& list) {
    for (const ProjectEntry& entry : kept) {
        if (list.groups.empty() || list.groups.back().city != entry.city)
            list.groups.push_back({entry.city, {}, {}, {}});
        list.groups.back().entries.push_back(entry);
    }
}

void group_by_area(const std::vector<ProjectEntry>& kept, ProjectList& list) {
    for (const FocusArea area : kFocusAreas) {
        ProjectGroup group;
        group.area = area;
        for (const ProjectEntry& entry : kept) {
            if (areas_of(entry).contains(area)) group.entries.push_back(entry);
        }
        add_group(list, std::move(group));
    }
}

void group_by_status(const std::vector<ProjectEntry>& kept, ProjectList& list) {
    const auto with = [&](std::optional<ProjectStatus> status) {
        ProjectGroup group;
        group.status = status;
        for (const ProjectEntry& entry : kept) {
            if (status_of(entry) == status) group.entries.push_back(entry);
        }
        add_group(list, std::move(group));
    };
    for (const ProjectStatus status : kProjectStatuses) with(status);
    with(std::nullopt);
}

}  // namespace

FocusAreaSet areas_of(const ProjectEntry& entry) {
    FocusAreaSet areas;
    if (entry.listing != nullptr) {
        areas.insert(entry.listing->focus_area);
        return areas;
    }
    areas = entry.project->focus_areas;
    for (const Listing& listing : entry.project->history) areas.insert(listing.focus_area);
    return areas;
}

std::optional<ProjectStatus> status_of(const ProjectEntry& entry) {
    return entry.listing != nullptr ? entry.listing->status : entry.project->status;
}

ProjectQuery project_query(const ViewState& state) {
    ProjectQuery query;
    query.text = state.query;
    query.city = state.project_city;
    query.partner = state.partner;
    query.areas = state.project_areas;
    query.statuses = state.statuses;
    if (state.year != 0) query.year = state.year;
    return query;
}

ProjectList list_projects(const Dataset& data, const ViewState& state, const ProjectQuery& query,
                          ProjectGrouping grouping) {
    std::vector<ProjectEntry> kept = kept_projects(data, state, query);
    ProjectList list;
    list.total = static_cast<int>(kept.size());
    switch (grouping) {
        case ProjectGrouping::City:
            group_by_city(kept, list);
            break;
        case ProjectGrouping::FocusArea:
            group_by_area(kept, list);
            break;
        case ProjectGrouping::Status:
            group_by_status(kept, list);
            break;
        case ProjectGrouping::None:
            add_group(list, {nullptr, {}, {}, std::move(kept)});
            break;
    }
    return list;
}

namespace {

/// Every partner of the cities that are kept, folded, once for each project.
std::vector<std::vector<std::string>> folded_partners(const Dataset& data, const ViewState& state,
                                                      std::vector<std::string>& names) {
    std::vector<std::vector<std::string>> by_project;
    for (const City& city : data.cities()) {
        if (!passes_filters(city, state)) continue;
        for (const Project& project : city.projects) {
            std::vector<std::string> folded;
            for (const std::string& partner : project.partners) {
                folded.push_back(search_fold(partner));
                if (std::find(names.begin(), names.end(), partner) == names.end()) names.push_back(partner);
            }
            by_project.push_back(std::move(folded));
        }
    }
    return by_project;
}

}  // namespace

std::vector<PartnerCount> frequent_partners(const Dataset& data, const ViewState& state, std::size_t most) {
    std::vector<std::string> names;
    const auto by_project = folded_partners(data, state, names);
    std::vector<PartnerCount> all;
    for (const std::string& name : names) {
        const std::string folded = search_fold(name);
        const auto has_it = [&folded](const std::vector<std::string>& partners) {
            return std::any_of(partners.begin(), partners.end(),
                               [&](const std::string& partner) { return word_starts_with(partner, folded); });
        };
        all.push_back({name, static_cast<int>(std::count_if(by_project.begin(), by_project.end(), has_it))});
    }
    sort_stably(all, [](const PartnerCount& a, const PartnerCount& b) {
        return a.projects != b.projects ? a.projects > b.projects : a.name < b.name;
    });
    std::vector<PartnerCount> kept;
    for (PartnerCount& entry : all) {
        if (kept.size() >= most) break;
        const std::string folded = search_fold(entry.name);
        const bool said = std::any_of(kept.begin(), kept.end(), [&](const PartnerCount& k) {
            return word_starts_with(folded, search_fold(k.name));
        });
        if (!said) kept.push_back(std::move(entry));
    }
    return kept;
}

}  // namespace ascn
