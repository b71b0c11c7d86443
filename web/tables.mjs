// The data set as tables for spreadsheets and other programs: the bundle's object in, the text of a CSV file out.
// RFC 4180 (commas, quotes doubled, CRLF) in UTF-8 with a byte order mark, without which some spreadsheets read Thai or
// Vietnamese as something else. Several values in one cell are parted by "; ". Columns named `sources` hold ids of
// sources.csv.
import {densityFact, projectsFact, sizeClassOf} from './derived.mjs';

/** A member that the object itself has: "constructor" is an id like any other. @param {any} object @param {string} key */
const memberOf = (object, key) => (object && Object.hasOwn(object, key) ? object[key] : undefined);

/** @typedef {import('./derived.mjs').Fact} Fact */
/** @typedef {string | number | boolean | null | undefined} Cell */
/** Name of each column and its cell. @typedef {Record<string, Cell>} Row */

const MONTHS_IN_ROW = 12;

/** @param {Cell} value */
function cellText(value) {
    if (value === undefined || value === null) return '';
    if (typeof value === 'boolean') return value ? 'yes' : '';
    if (typeof value === 'number') return String(value);
    // A spreadsheet takes a text that begins like this for a formula; after an apostrophe it is a text.
    return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

/** @param {Cell} value */
function field(value) {
    const text = cellText(value);
    return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A file of rows that all have the same columns. @param {string[]} columns @param {Row[]} rows */
function csv(columns, rows) {
    const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
    return '\ufeff' + lines.map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
}

/** @param {string[] | undefined} values */
const list = (values) => (values ?? []).join('; ');
/** @param {{value?: string}[] | undefined} facts */
const texts = (facts) => list((facts ?? []).flatMap((fact) => (fact.value ? [fact.value] : [])));

/** Columns of a figure with what belongs to it. @param {string} name @param {Fact} fact @returns {Row} */
function figure(name, fact) {
    return {
        [name]: fact.value, [`${name}_year`]: fact.year, [`${name}_boundary`]: fact.boundary,
        [`${name}_missing`]: fact.missing, [`${name}_confidence`]: fact.confidence, [`${name}_note`]: fact.note,
        [`${name}_sources`]: list(fact.source),
    };
}
/** @param {string} name */
const figureColumns = (name) => Object.keys(figure(name, {}));

/** @param {any} data */
const countryNames = (data) => new Map(data.countries.map((/** @type {any} */ country) => [country.id, country.name]));
/** @param {any} data */
const cityNames = (data) => new Map(data.cities.map((/** @type {any} */ city) => [city.id, city.name]));

const CITY_COLUMNS = [
    'city', 'name', 'official_name', 'native_name', 'native_language', 'other_names', 'country', 'country_name', 'joined',
    'joined_sources', 'latitude', 'longitude', 'location_sources', 'time_zone', 'setting', 'setting_note',
    'setting_sources', ...figureColumns('population'), 'size_class', ...figureColumns('area_km2'), 'density_per_km2',
    'plan_missing', 'plan_note', 'vision', 'vision_sources', 'focus_areas', 'focus_areas_as_written', 'focus_areas_note',
    'focus_areas_sources', 'targets', 'targets_sources', 'recognitions', 'recognitions_sources', 'contradictions',
    'contradictions_sources', 'gaps',
];

/** One row for each city. @param {any} data the bundle */
function cities(data) {
    const countries = countryNames(data);
    return csv(CITY_COLUMNS, data.cities.map((/** @type {any} */ city) => {
        const [native, ...others] = city.native_names;
        const {plan} = city;
        const from = (/** @type {any[] | undefined} */ facts) => list([...new Set((facts ?? []).flatMap((fact) => fact.source ?? []))]);
        return {
            city: city.id, name: city.name, official_name: city.official_name, native_name: native?.text,
            native_language: native?.lang, other_names: list(others.map((/** @type {any} */ name) => `${name.text} (${name.lang})`)),
            country: city.country, country_name: countries.get(city.country), joined: city.cohort.value,
            joined_sources: list(city.cohort.source), latitude: city.location.lat, longitude: city.location.lon,
            location_sources: list(city.location.source), time_zone: city.time_zone.value,
            setting: list(city.setting.value), setting_note: city.setting.note, setting_sources: list(city.setting.source),
            ...figure('population', city.population), size_class: sizeClassOf(city), ...figure('area_km2', city.area_km2),
            density_per_km2: densityFact(city).value,
            plan_missing: plan.missing ?? plan.vision?.missing, plan_note: plan.note ?? plan.vision?.note, vision: plan.vision?.value,
            vision_sources: list(plan.vision?.source), focus_areas: list(plan.focus_areas?.value),
            focus_areas_as_written: list(plan.focus_areas?.as_written), focus_areas_note: plan.focus_areas?.note,
            focus_areas_sources: list(plan.focus_areas?.source), targets: texts(plan.targets), targets_sources: from(plan.targets),
            recognitions: texts(city.recognitions), recognitions_sources: from(city.recognitions),
            contradictions: list(city.conflicts.map((/** @type {any} */ conflict) => conflict.text)),
            contradictions_sources: from(city.conflicts), gaps: list(city.gaps),
        };
    }));
}

const PROJECT_COLUMNS = [
    'city', 'city_name', 'country', 'project', 'title', 'report_year', 'title_in_report', 'focus_area', 'status',
    'status_inferred', 'status_missing', 'page', 'report_sources', 'priority_2018', 'latest_status', 'latest_status_as_of',
    'all_focus_areas', 'later_titles', 'summary', 'progress', 'progress_sources', 'partners', 'note', 'sources',
];

/** One row for each report that lists a project; one without a report for a project that none lists.
 *  @param {any} data the bundle */
function projects(data) {
    const cities = new Map(data.cities.map((/** @type {any} */ city) => [city.id, city]));
    return csv(PROJECT_COLUMNS, data.projects.flatMap((/** @type {any} */ project) => {
        const city = cities.get(project.city);
        const common = {
            city: project.city, city_name: city?.name, country: city?.country, project: project.id, title: project.title,
            priority_2018: project.priority, latest_status: project.status, latest_status_as_of: project.status_as_of,
            all_focus_areas: list(project.focus_areas), later_titles: list(project.later_titles), summary: project.summary,
            progress: list((project.progress ?? []).filter((/** @type {Fact} */ fact) => fact.value)
                .map((/** @type {Fact} */ fact) => (fact.year ? `${fact.year}: ${fact.value}` : fact.value))),
            progress_sources: list([...new Set((project.progress ?? []).flatMap((/** @type {Fact} */ fact) => fact.source ?? []))]),
            partners: list(project.partners), note: project.note, sources: list(project.source),
        };
        if (project.history.length === 0) return [common];
        return project.history.map((/** @type {any} */ listing) => ({
            ...common, report_year: listing.year, title_in_report: listing.title ?? project.title,
            focus_area: listing.focus_area, status: listing.status, status_inferred: listing.inferred,
            status_missing: listing.status === null ? 'no-figure' : '', page: listing.page,
            report_sources: list(listing.source),
        }));
    }));
}

const INDICATOR_COLUMNS = [
    'city', 'city_name', 'country', 'indicator', 'indicator_name', 'kind', 'value', 'unit', 'year', 'month', 'boundary',
    'scope', 'derived', 'sources', 'confidence', 'missing', 'note',
];

/** A fact as rows: the figure itself, other years, the twelve months. @param {Fact} fact @param {Row} common
 *  @param {string} kind @returns {Row[]} */
function factRows(fact, common, kind) {
    const about = {
        ...common, unit: fact.unit ?? common.unit, boundary: fact.boundary, sources: list(fact.source), confidence: fact.confidence,
        note: fact.note,
    };
    const series = (fact.series ?? []).map(([year, value]) => ({...about, kind: 'other year', year, value}));
    const months = (fact.monthly ?? []).slice(0, MONTHS_IN_ROW).map((value, index) =>
        ({...about, kind: 'month', year: fact.year, month: index + 1, value}));
    return [{...about, kind, value: fact.value, year: fact.year, missing: fact.missing}, ...series, ...months];
}

/** Every figure of every city, one row each: an indicator's, other published ones, and those that are not compared.
 *  @param {any} data the bundle */
function indicators(data) {
    const homes = new Map(data.countries.map((/** @type {any} */ country) => [country.id, country]));
    const years = data.network.monitoring.map((/** @type {any} */ report) => report.year);
    const latest = Math.max(...years);
    return csv(INDICATOR_COLUMNS, data.cities.flatMap((/** @type {any} */ city) => {
        const own = data.projects.filter((/** @type {any} */ project) => project.city === city.id);
        /** Figures that are no entries of `indicators`. @type {Record<string, Fact>} */
        const fields = {
            population: city.population, area: city.area_km2, density: densityFact(city), projects: projectsFact(city, own, latest),
        };
        /** @type {Record<string, Fact[]>} */
        const others = {population: city.population_alternatives, area: city.area_alternatives};
        const place = {city: city.id, city_name: city.name, country: city.country};
        const rows = data.indicators.flatMap((/** @type {any} */ indicator) => {
            const {id, name, unit, scope, derived} = indicator;
            const common = {...place, indicator: id, indicator_name: name, unit, scope, derived};
            const holder = scope === 'nation' ? homes.get(city.country) : city;
            const fact = Object.hasOwn(fields, id) ? fields[id] : memberOf(holder?.indicators, id);
            const alternatives = (memberOf(others, id) ?? []).flatMap((/** @type {Fact} */ other) => factRows(other, common, 'other figure'));
            return fact ? [...factRows(fact, common, 'figure'), ...alternatives] : alternatives;
        });
        const rest = (city.other_figures ?? []).flatMap((/** @type {{label: string, fact: Fact}} */ {label, fact}) =>
            factRows(fact, {...place, indicator_name: label}, 'not compared'));
        return [...rows, ...rest];
    }));
}

const PEOPLE_COLUMNS = [
    'city', 'city_name', 'country', 'country_name', 'role', 'name', 'designation', 'as_of', 'missing', 'note', 'sources',
];

/** One row for each person in each published list, and for each list that names nobody. @param {any} data the bundle */
function people(data) {
    const countries = countryNames(data);
    const rows = (/** @type {any[]} */ lists, /** @type {Row} */ place, /** @type {string} */ role) => lists.flatMap((holders) => {
        const common = {...place, as_of: holders.as_of, sources: list(holders.source)};
        if (!holders.people) return [{...common, role, missing: holders.missing, note: holders.note}];
        return holders.people.map((/** @type {any} */ person) => ({
            ...common, role: person.role, name: person.name, designation: person.designation, note: person.note ?? holders.note,
        }));
    });
    return csv(PEOPLE_COLUMNS, [
        ...data.cities.flatMap((/** @type {any} */ city) => rows(city.officers, {
            city: city.id, city_name: city.name, country: city.country, country_name: countries.get(city.country),
        }, 'CSCO')),
        ...data.countries.flatMap((/** @type {any} */ country) => rows(country.representatives, {
            country: country.id, country_name: country.name,
        }, 'NR')),
    ]);
}

const PARTNERSHIP_COLUMNS = [
    'partnership', 'name', 'partner', 'partner_countries', 'kind', 'start', 'text', 'amount', 'city', 'city_name',
    'city_text', 'city_sources', 'as_of', 'confidence', 'note', 'sources',
];

/** One row for each city that a partnership names; one without a city where it names none. @param {any} data the bundle */
function partnerships(data) {
    const names = cityNames(data);
    return csv(PARTNERSHIP_COLUMNS, data.network.partnerships.flatMap((/** @type {any} */ partnership) => {
        const {id, name, partner, partner_countries, kind, start, text, amount, as_of, confidence, note, source} = partnership;
        const common = {
            partnership: id, name, partner, partner_countries: list(partner_countries), kind, start, text, amount, as_of,
            confidence, note, sources: list(source),
        };
        if (partnership.cities.length === 0) return [common];
        return partnership.cities.map((/** @type {any} */ link) => ({
            ...common, city: link.city, city_name: names.get(link.city), city_text: link.text, city_sources: list(link.source),
        }));
    }));
}

/** One row for each source. @param {any} data the bundle */
function sources(data) {
    return csv(['source', 'title', 'publisher', 'year', 'url', 'accessed', 'licence', 'note'],
        data.sources.map((/** @type {any} */ {id, ...rest}) => ({source: id, ...rest})));
}

/** One row for each topic; none of a data set without them. @param {any} data the bundle */
function topics(data) {
    return csv(['topic', 'name', 'words', 'whole_words'],
        (data.topics ?? []).map((/** @type {any} */ {id, name, words, whole_words}) =>
            ({topic: id, name, words: list(words), whole_words: list(whole_words)})));
}

/** Text of each table by its name, from the bundle's object. @type {Record<string, (data: any) => string>} */
export const TABLES = {cities, projects, indicators, people, partnerships, sources, topics};
