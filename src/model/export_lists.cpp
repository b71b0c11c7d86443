// Lists: projects, focus areas of the cities, events, counts of the reports, partnerships.
#include <algorithm>
#include <array>

#include "model/export_rows.h"
#include "model/focus_matrix.h"
#include "model/history.h"
#include "model/project_list.h"

namespace ascn {
namespace {

std::string area_key(FocusArea area) { return "area." + std::string(to_id(area)); }
std::string status_key(ProjectStatus status) { return "status." + std::string(to_id(status)); }

/// Year of the report that the view shows: the state's, else the latest of the data set; 0 where there is none.
int report_year(const Dataset& data, const ViewState& state) {
    if (state.year != 0) return state.year;
    const auto& reports = data.network().monitoring;
    return reports.empty() ? 0 : reports.back().year;
}

// ---- cities by focus area ----

void add_area(ExportRows& rows, const FocusRow& row, FocusArea area, const FocusCell& cell, int year) {
    const ActionPlan& plan = row.city->plan;
    rows.out.table.begin_row();
    rows.city(*row.city);
    rows.word("focus_area", area_key(area));
    rows.text("focus_area_id", to_id(area));
    if (plan.missing) {
        rows.word("in_plan_missing",
                  *plan.missing == Missing::NotApplicable ? "missing.not_applicable" : "missing.no_figure");
    } else {
        rows.flag("in_plan", cell.chosen);
        rows.number("plan_year", plan.year);
        rows.sources(plan.focus_area_sources);
    }
    const NumberFact listed = projects_listed_in(*row.city, year);
    if (year != 0) rows.number("report_year", year);
    if (!listed.value) return rows.missing(listed.missing.value_or(Missing::NoFigure));
    rows.number("projects", cell.projects);
    if (const MonitoringReport* report = report_of(rows.data, year)) rows.sources(report->sources);
}

// ---- projects ----

void add_listing(ExportRows& rows, const Listing& listing) {
    rows.number("report_year", listing.year);
    if (listing.page > 0) rows.number("report_page", listing.page);
    rows.text("title_in_report", listing.title);
    if (listing.inferred) rows.word("status_note", "status.inferred");
}

/// What the columns of a report's year say.
constexpr std::array<const char*, 3> kOfEachYear = {"status", "status_note", "missing"};

/// The years whose reports list projects, of the list of all reports: that of one year has one status for each project.
std::vector<int> history_years(const Dataset& data, const ViewState& state) {
    std::vector<int> years;
    if (state.year != 0) return years;
    for (const ReportCounts& report : report_history(data)) years.push_back(report.year);
    return years;
}

/// The status in each report. Where there is none: the report does not state it, does not have the project, or is older
/// than the city's membership.
void add_history(ExportRows& rows, const ProjectEntry& entry, const std::vector<int>& years) {
    const auto word = [&](const char* column, int year, const std::string& key) {
        rows.out.table.cell(column, year) = text_cell(rows.strings.get(key));
    };
    for (const int year : years) {
        const Listing* listing = listing_of(*entry.project, year);
        if (listing == nullptr) {
            word("missing", year, entry.city->cohort > year ? "missing.not_applicable" : "projects.legend_absent");
        } else if (!listing->status) {
            word("missing", year, "status.unknown");
        } else {
            word("status", year, status_key(*listing->status));
            if (listing->inferred) word("status_note", year, "status.inferred");
        }
    }
}

void add_project(ExportRows& rows, const ProjectEntry& entry, const std::vector<int>& years) {
    const Project& project = *entry.project;
    rows.out.table.begin_row();
    rows.city(*entry.city);
    rows.text("project", project.title);
    rows.text("project_id", project.id);
    for (const FocusArea area : kFocusAreas) {
        if (areas_of(entry).contains(area)) rows.add("focus_areas", rows.strings.get(area_key(area)));
    }
    rows.flag("priority_2018", project.priority);
    if (const auto status = status_of(entry))
        rows.word("status", status_key(*status));
    else
        rows.word("missing", "status.unknown");
    if (entry.listing != nullptr) {
        add_listing(rows, *entry.listing);
    } else {
        rows.text("status_as_of", project.status_as_of);
        if (status_is_inferred(project)) rows.word("status_note", "status.inferred");
    }
    for (const std::string& title : project.later_titles) rows.add("later_titles", title);
    add_history(rows, entry, years);
    rows.text("summary", project.summary);
    for (const std::string& partner : project.partners) rows.add("partners", partner);
    rows.text("note", project.note);
    std::vector<SourceIndex> sources = project.sources;
    const auto add = [&sources](const std::vector<SourceIndex>& more) {
        for (const SourceIndex source : more) {
            if (std::find(sources.begin(), sources.end(), source) == sources.end()) sources.push_back(source);
        }
    };
    if (entry.listing != nullptr) {
        add(entry.listing->sources);
    } else {
        for (const Listing& listing : project.history) add(listing.sources);
    }
    rows.sources(sources);
}

// ---- the network ----

/// The data set's words for the kinds of partners.
constexpr std::array<std::string_view, 8> kPartnerKinds = {
    "government", "development-bank", "international-organisation", "city", "company", "research", "event", "other"};

void add_count(ExportRows& rows, const MonitoringReport& report, std::string_view what, std::string_view of,
               std::optional<double> value, std::string_view unit) {
    rows.out.table.begin_row();
    rows.number("report_year", report.year);
    rows.text("as_of", report.as_of);
    rows.text("what", what);
    rows.text("of", of);
    if (value)
        rows.number("value", *value);
    else
        rows.missing(Missing::NoFigure);
    rows.text("unit", unit);
    rows.sources(report.sources);
}

void add_statuses(ExportRows& rows, const MonitoringReport& report, std::string_view what, std::string_view of,
                  const StatusCounts& counts) {
    const auto of_status = [&](ProjectStatus status, int n) {
        const std::string word = rows.strings.get(status_key(status));
        add_count(rows, report, what, of.empty() ? word : std::string(of) + ": " + word, n, "projects");
    };
    of_status(ProjectStatus::Planning, counts.planning);
    of_status(ProjectStatus::Ongoing, counts.ongoing);
    of_status(ProjectStatus::Completed, counts.completed);
}

void add_report(ExportRows& rows, const MonitoringReport& report) {
    const auto whole = [](std::optional<int> n) { return n ? std::optional<double>(*n) : std::nullopt; };
    add_count(rows, report, "total", "", report.total, "projects");
    for (const std::string& note : report.notes) rows.add("note", note);
    add_count(rows, report, "cities", "", whole(report.cities), "cities");
    if (report.by_status) add_statuses(rows, report, "by status", "", *report.by_status);
    for (const FocusAreaCount& count : report.by_focus_area) {
        const std::string& area = rows.strings.get(area_key(count.area));
        add_count(rows, report, "by focus area, share as printed", area, count.share_percent, "%");
        add_count(rows, report, "by focus area, sum of the charts by country", area, whole(count.charts), "projects");
        add_count(rows, report, "by focus area, counted in the list", area, count.list, "projects");
    }
    for (const CountryCount& count : report.by_country) {
        const Country* country = rows.data.country(count.country);
        const std::string& name = country != nullptr ? country->name : count.country;
        add_count(rows, report, "by country", name, count.total, "projects");
        add_statuses(rows, report, "by country and status", name, count.status);
    }
}

}  // namespace

ViewExport export_areas(const Dataset& data, const Strings& strings, const ViewState& state) {
    const int year = report_year(data, state);
    const FocusMatrix matrix = make_focus_matrix(data, state, year);
    ExportRows rows(data, strings,
                    {"city", "city_id", "country", "focus_area", "focus_area_id", "in_plan", "plan_year",
                     "in_plan_missing", "projects", "report_year", "missing", "source", "source_url"});
    for (const FocusGroup& group : matrix.groups) {
        for (const FocusRow& row : group.rows) {
            for (std::size_t i = 0; i < kFocusAreas.size(); ++i)
                add_area(rows, row, kFocusAreas[i], row.cells[i], year);
        }
    }
    return std::move(rows.out);
}

ViewExport export_projects(const Dataset& data, const Strings& strings, const ViewState& state) {
    std::vector<ExportColumn> columns = {
        "city",          "city_id", "country",      "project",     "project_id",  "focus_areas",
        "priority_2018", "status",  "status_as_of", "report_year", "report_page", "title_in_report",
        "status_note",   "missing", "later_titles", "summary",     "partners",    "note"};
    const std::vector<int> years = history_years(data, state);
    for (const int year : years) {
        for (const char* column : kOfEachYear) columns.emplace_back(column, year);
    }
    columns.insert(columns.end(), {"source", "source_url"});
    ExportRows rows(data, strings, std::move(columns));
    std::vector<const Project*> written;  // a project stands under each of its areas
    for (const ProjectGroup& group : list_projects(data, state, project_query(state), state.grouping).groups) {
        for (const ProjectEntry& entry : group.entries) {
            if (std::find(written.begin(), written.end(), entry.project) != written.end()) continue;
            written.push_back(entry.project);
            add_project(rows, entry, years);
        }
    }
    return std::move(rows.out);
}

ViewExport export_events(const Dataset& data, const Strings& strings, const ViewState& state) {
    ExportRows rows(
        data, strings,
        {"date", "event", "event_id", "category", "place", "text", "note", "confidence", "source", "source_url"});
    for (const Event& event : data.network().timeline) {
        if (!state.events.empty() && !state.events.contains(event.category)) continue;
        rows.out.table.begin_row();
        rows.text("date", event.date);
        rows.text("event", event.title);
        rows.text("event_id", event.id);
        rows.text("category", to_id(event.category));
        rows.text("place", event.place);
        rows.text("text", event.text);
        rows.text("note", event.note);
        rows.text("confidence", event.confidence);
        rows.sources(event.sources);
    }
    return std::move(rows.out);
}

ViewExport export_monitoring(const Dataset& data, const Strings& strings) {
    ExportRows rows(data, strings,
                    {"report_year", "as_of", "what", "of", "value", "unit", "missing", "note", "source", "source_url"});
    for (const MonitoringReport& report : data.network().monitoring) add_report(rows, report);
    return std::move(rows.out);
}

ViewExport export_partnerships(const Dataset& data, const Strings& strings) {
    ExportRows rows(data, strings,
                    {"partnership", "partnership_id", "partner", "partner_countries", "kind", "start", "amount",
                     "cities", "text", "as_of", "note", "confidence", "source", "source_url"});
    for (const Partnership& partnership : data.network().partnerships) {
        rows.out.table.begin_row();
        rows.text("partnership", partnership.name);
        rows.text("partnership_id", partnership.id);
        rows.text("partner", partnership.partner);
        for (const std::string& country : partnership.partner_countries) rows.add("partner_countries", country);
        rows.text("kind", kPartnerKinds[static_cast<std::size_t>(partnership.kind)]);
        rows.text("start", partnership.start);
        rows.text("amount", partnership.amount);
        std::vector<SourceIndex> sources = partnership.sources;
        for (const PartnershipCity& part : partnership.cities) {
            const City* city = data.city(part.city);
            rows.add("cities", city != nullptr ? city->name : part.city);
            for (const SourceIndex source : part.sources) {
                if (std::find(sources.begin(), sources.end(), source) == sources.end()) sources.push_back(source);
            }
        }
        rows.text("text", partnership.text);
        rows.text("as_of", partnership.as_of);
        rows.text("note", partnership.note);
        rows.text("confidence", partnership.confidence);
        rows.sources(sources);
    }
    return std::move(rows.out);
}

}  // namespace ascn
