// A project over the years: its latest status and areas are those of its last report, its titles are told apart.

function checkStatus(file, path, project, reports, report) {
    const { history, status, status_as_of: asOf } = project;
    history.forEach((listing, index) => {
        const at = `${path}.history[${index}]`;
        if (history[index - 1]?.status === "completed" && listing.status !== "completed") {
            report(file, `${at}.status`, "a completed project is not completed any more");
        }
        if (listing.inferred && listing.status === null) report(file, `${at}.inferred`, "there is no status to infer");
    });
    const last = history.findLast((listing) => listing.status !== null);
    if (last && last.status !== status) {
        report(file, `${path}.status`, `is ${status}, but the report of ${last.year} has ${last.status}`);
    }
    const published = last && reports.get(last.year)?.as_of;
    if (published && asOf && asOf < published.slice(0, asOf.length)) {
        report(file, `${path}.status_as_of`, `before that of the report of ${last.year}, ${published}: ${asOf}`);
    }
}

function checkListings(file, path, { history }, cohort, reports, report) {
    history.forEach((listing, index) => {
        const at = `${path}.history[${index}]`;
        if (listing.year < cohort) report(file, `${at}.year`, `the city joined later, in ${cohort}: ${listing.year}`);
        const published = reports.get(listing.year);
        if (!published) report(file, `${at}.year`, `no report of that year in network/monitoring.json: ${listing.year}`);
        else if (!published.source.some((id) => listing.source.includes(id))) {
            report(file, `${at}.source`, `must name the report of ${listing.year}: ${published.source.join(", ")}`);
        }
    });
}

function checkTitles(file, path, project, report) {
    const { title, later_titles: later = [], history } = project;
    later.forEach((other, index) => {
        if (other === title) report(file, `${path}.later_titles[${index}]`, "is the title itself");
    });
    history.forEach((listing, index) => {
        if (listing.title === title) report(file, `${path}.history[${index}].title`, "is the title itself: leave it out");
    });
}

function checkProject(file, path, project, city, reports, report) {
    checkStatus(file, path, project, reports, report);
    checkListings(file, path, project, city?.cohort.value ?? 0, reports, report);
    checkTitles(file, path, project, report);
    const last = project.history.at(-1);
    if (last && !project.focus_areas.includes(last.focus_area)) {
        report(file, `${path}.focus_areas`, `lack ${last.focus_area} of the report of ${last.year}`);
    }
    if (project.priority && city?.plan.missing) report(file, `${path}.priority`, "the city has no action plan of 2018");
    if (!project.priority && !last) report(file, path, "neither in an action plan nor in a report");
}

/** @param {any} context see check-data.mjs */
export function checkProjects({ set, report }) {
    if (!set.network.monitoring) return;
    const reports = new Map(set.network.monitoring.map((published) => [published.year, published]));
    const cities = new Map(set.cities.map(({ value }) => [value.id, value]));
    for (const { file, value } of set.projects) {
        value.forEach((project, index) => {
            checkProject(file, `[${index}]`, project, cities.get(project.city), reports, report);
            if (project.priority && index > 0 && !value[index - 1].priority) {
                report(file, `[${index}]`, "priority projects come first");
            }
        });
    }
}
