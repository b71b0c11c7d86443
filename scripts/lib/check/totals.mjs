// The projects of the data set, counted, against the figures that the monitoring reports print.

const kFile = "network/monitoring.json";
const kStatuses = ["planning", "ongoing", "completed"];

function sumOf(list, key) {
    return list.reduce((sum, entry) => sum + entry[key], 0);
}

function expectCount(path, printed, counted, what, report) {
    if (printed !== counted) report(kFile, path, `is ${printed}, but ${counted} ${what}`);
}

// Where a report does not tell the status of every project, those that are known must not be more than it counts.
function checkStatuses(path, printed, listings, where, report) {
    const isComplete = listings.every(({ listing }) => listing.status !== null);
    for (const status of kStatuses) {
        const counted = listings.filter(({ listing }) => listing.status === status).length;
        if (isComplete ? counted !== printed[status] : counted > printed[status]) {
            report(kFile, `${path}.${status}`, `is ${printed[status]}, but ${counted} listed ${where} are ${status}`);
        }
    }
}

function checkFocusAreas(path, published, listings, report) {
    const seen = new Set();
    published.by_focus_area.forEach(({ focus_area: area, list }, index) => {
        const at = `${path}.by_focus_area[${index}]`;
        const counted = listings.filter(({ listing }) => listing.focus_area === area).length;
        expectCount(`${at}.list`, list, counted, `projects are listed under ${area}`, report);
        if (seen.has(area)) report(kFile, `${at}.focus_area`, `stands twice: ${area}`);
        seen.add(area);
    });
    if (seen.size !== 6) report(kFile, `${path}.by_focus_area`, `must have all six areas, has ${seen.size}`);
}

function checkCountries(path, published, listings, report) {
    const seen = new Set();
    published.by_country.forEach((entry, index) => {
        const at = `${path}.by_country[${index}]`;
        const { country, total } = entry;
        const own = listings.filter((item) => item.country === country);
        expectCount(`${at}.total`, total, own.length, `projects are listed for ${country}`, report);
        const sum = entry.planning + entry.ongoing + entry.completed;
        expectCount(`${at}.total`, total, sum, "is the sum of its statuses", report);
        checkStatuses(at, entry, own, `for ${country}`, report);
        if (seen.has(country)) report(kFile, `${at}.country`, `stands twice: ${country}`);
        seen.add(country);
    });
    for (const country of new Set(listings.map((item) => item.country))) {
        if (!seen.has(country)) report(kFile, `${path}.by_country`, `projects are listed for ${country}, which is not here`);
    }
}

// The report counts its members at its own date: those of the year itself may have joined after it.
function checkMembers(path, { year, cities }, members, report) {
    if (cities === null) return;
    const least = members.filter(({ value }) => value.cohort.value < year).length;
    const most = members.filter(({ value }) => value.cohort.value <= year).length;
    if (cities < least || cities > most) {
        report(kFile, `${path}.cities`, `is ${cities}, but the cities here make it ${least} to ${most}`);
    }
}

function checkReport(published, path, listings, report) {
    // Of an early report only the total is known, from a later one.
    const hasList = published.by_focus_area.length > 0 || published.by_country.length > 0 || listings.length > 0;
    if (!hasList) return;
    expectCount(`${path}.total`, published.total, listings.length, `projects are listed for ${published.year}`, report);
    if (published.by_status) {
        const { planning, ongoing, completed } = published.by_status;
        expectCount(`${path}.total`, published.total, planning + ongoing + completed, "is the sum of its statuses", report);
        checkStatuses(`${path}.by_status`, published.by_status, listings, "in all", report);
    }
    if (published.by_focus_area.length > 0) {
        checkFocusAreas(path, published, listings, report);
        const sum = sumOf(published.by_focus_area, "list");
        expectCount(`${path}.total`, published.total, sum, "is the sum over the focus areas", report);
    }
    if (published.by_country.length > 0) {
        checkCountries(path, published, listings, report);
        const sum = sumOf(published.by_country, "total");
        expectCount(`${path}.total`, published.total, sum, "is the sum over the countries", report);
    }
}

/**
 * Needs every file of cities and projects: with one left out for its own problems the sums would be wrong.
 * @param {any} context see check-data.mjs
 */
export function checkTotals({ set, report, isWhole }) {
    if (!isWhole) return;
    const countryOf = new Map(set.cities.map(({ value }) => [value.id, value.country]));
    const all = set.projects.flatMap(({ value }) => value).flatMap(
        (project) => project.history.map((listing) => ({ listing, country: countryOf.get(project.city) })));
    set.network.monitoring.forEach((published, index) => {
        const path = `[${index}]`;
        checkReport(published, path, all.filter(({ listing }) => listing.year === published.year), report);
        checkMembers(path, published, set.cities, report);
    });
}
