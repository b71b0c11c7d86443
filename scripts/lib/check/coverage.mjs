// How much is known: for each field and indicator the number of cities that have it.
import { densityOf } from "../../../web/derived.mjs";
import { partsOf } from "../data.mjs";
import { kWithoutValues } from "./figures.mjs";

const kNames = { city: "", region: " (region)", nation: " (nation)" };

/** Fields of a city: what is asked, and whether it is known. */
function cityRows(projectsOf) {
    const listed = (city) => projectsOf(city).some((project) => project.history.length > 0);
    /** @type {[string, (city: any) => boolean][]} */
    const rows = [
        ["name in own script or language", (c) => c.native_names.length > 0],
        ["population", (c) => !c.population.missing],
        ["population: year", (c) => Number.isInteger(c.population.year)],
        ["population: other years", (c) => Boolean(c.population.series)],
        ["population: other figures", (c) => c.population_alternatives.length > 0],
        ["area", (c) => !c.area_km2.missing],
        ["area: year", (c) => Number.isInteger(c.area_km2.year)],
        ["area: other figures", (c) => c.area_alternatives.length > 0],
        ["density (same boundary)", (c) => densityOf(c) !== undefined],
        ["figures that are not compared", (c) => Boolean(c.other_figures)],
        ["listings by UNESCO", (c) => Boolean(c.recognitions)],
        ["action plan of 2018", (c) => !c.plan.missing],
        ["plan: vision", (c) => Boolean(c.plan.vision?.value)],
        ["plan: targets", (c) => Boolean(c.plan.targets?.some((target) => !target.missing))],
        ["plan: two priority projects or more", (c) => projectsOf(c).filter((p) => p.priority).length >= 2],
        ["projects in a report", listed],
    ];
    return rows;
}

function indicatorRows({ indicators, countries }) {
    const home = new Map(countries.map((country) => [country.id, country]));
    return indicators.filter(({ id }) => !kWithoutValues.includes(id)).map(({ id, name, scope }) => {
        const place = (city) => (scope === "nation" ? home.get(city.country) : city);
        return [`${name}${kNames[scope]}`, (city) => place(city)?.indicators[id]?.value !== undefined];
    });
}

/**
 * `[{field, pilots: [known, all], members: [known, all]}]`, then what is counted by itself:
 * `[{field, known, all}]`.
 * @param {Record<string, any>} files of a data set without problems
 */
export function coverage(files) {
    const set = partsOf(files);
    const cities = set.cities.map(({ value }) => value);
    const projects = set.projects.flatMap(({ value }) => value);
    const byCity = groupByCity(projects);
    const pilots = cities.filter((city) => city.cohort.value === 2018);
    const lists = [...new Set(cities.flatMap((city) => city.officers.map((list) => list.as_of)))].sort();
    const officerRows = lists.map((date) => [
        `officers, list of ${date}`, (city) => city.officers.some((list) => list.as_of === date && list.people)]);
    const rows = [...cityRows((city) => byCity.get(city.id) ?? []), ...officerRows, ...indicatorRows(set)];
    const fields = rows.map(([field, has]) => ({
        field, pilots: [pilots.filter(has).length, pilots.length], members: [cities.filter(has).length, cities.length],
    }));
    return { fields, counts: [...projectCounts(projects, set.network.monitoring), ...networkCounts(set)] };
}

function groupByCity(projects) {
    const groups = new Map();
    for (const project of projects) groups.set(project.city, [...(groups.get(project.city) ?? []), project]);
    return groups;
}

function projectCounts(projects, monitoring) {
    const listings = projects.flatMap((project) => project.history);
    const years = monitoring.map(({ year }) => year).filter((year) => listings.some((l) => l.year === year));
    const count = (field, list, has) => ({ field, known: list.filter(has).length, all: list.length });
    return [
        count("projects: latest status", projects, (p) => p.status !== null),
        count("projects: summary", projects, (p) => Boolean(p.summary)),
        count("projects: partners", projects, (p) => p.partners.length > 0),
        ...years.map((year) => count(
            `projects: status in ${year}`, listings.filter((l) => l.year === year), (l) => l.status !== null)),
    ];
}

function networkCounts({ countries, network, sources }) {
    const named = (country) => country.representatives.at(-1).people;
    return [
        { field: "countries: National Representative", known: countries.filter(named).length, all: countries.length },
        {
            field: "partnerships: cities named", known: network.partnerships.filter((p) => p.cities.length > 0).length,
            all: network.partnerships.length,
        },
        { field: "sources: year", known: sources.filter((s) => s.year !== null).length, all: sources.length },
        { field: "sources: read on", known: sources.filter((s) => s.accessed).length, all: sources.length },
    ];
}

/** The table as lines of text. */
export function coverageLines({ fields, counts }) {
    const cells = (...numbers) => numbers.map((n) => String(n).padStart(7)).join("");
    const width = Math.max(...[...fields, ...counts].map(({ field }) => field.length)) + 1;
    return [
        `${"known for".padEnd(width)}${cells("pilots", "of", "all", "of")}`,
        ...fields.map(({ field, pilots, members }) => `${field.padEnd(width)}${cells(...pilots, ...members)}`),
        `${"known of".padEnd(width)}${cells("", "", "known", "of")}`,
        ...counts.map(({ field, known, all }) => `${field.padEnd(width)}${cells("", "", known, all)}`),
    ];
}
