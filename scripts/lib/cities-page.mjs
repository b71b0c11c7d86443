// cities.html: every fact of the data set as one plain document, with anchors (#city-<id>, #project-<city>-<id>,
// #source-<id>) and without a script. Made to be read, searched, printed and linked to.
import {densityFact, sizeClassOf} from '../../web/derived.mjs';
import {
    bullets, confidence, definitions, element, escapeHtml, missingText, note, number, officeHolders, part, references,
    statement, unitText,
} from './html-parts.mjs';
import {countriesHtml, networkHtml, sourcesHtml} from './network-html.mjs';

const SIZE_CLASSES = {small: 'below 200,000 inhabitants', middleweight: '200,000 to 2 million', large: 'above 2 million'};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What all parts of the page need. */
class Page {
    /** @param {any} data the bundle @param {Record<string, string>} strings the language table */
    constructor(data, strings) {
        this.data = data;
        this.strings = strings;
        this.refs = references(data.sources);
        /** @type {Map<string, any>} */
        this.countries = new Map(data.countries.map((/** @type {any} */ country) => [country.id, country]));
        /** @type {Map<string, string>} */
        this.cityNames = new Map(data.cities.map((/** @type {any} */ city) => [city.id, city.name]));
    }

    /** @param {string} id */
    area(id) {
        return escapeHtml(this.strings[`area.${id}`] ?? id);
    }

    /** @param {string | null} id */
    status(id) {
        return escapeHtml(id === null ? 'status not stated' : (this.strings[`status.${id}`] ?? id).toLowerCase());
    }

    /** @param {string} id */
    cityLink(id) {
        return element('a', escapeHtml(this.cityNames.get(id) ?? id), {href: `#city-${id}`});
    }

    /** Entry of a list of figures. @param {string} label @param {any} fact @param {number} [digits] */
    figure(label, fact, digits = 1) {
        if (fact.missing) {
            return `<dt>${label}<dd data-missing="${fact.missing}">${escapeHtml(missingText(this.strings, fact.missing))}${note(fact.note)}`;
        }
        const years = (fact.series ?? []).map((/** @type {number[]} */ [year, value]) => `${year}: ${number(value, digits)}`);
        const months = (fact.monthly ?? []).map((/** @type {number} */ value, /** @type {number} */ i) => `${MONTHS[i]} ${number(value, digits)}`);
        const about = [fact.year ?? this.strings['fact.year_not_stated'], fact.boundary, confidence(fact.confidence)].filter(Boolean).join('; ');
        const more = [fact.note, years.join(', '), months.join(', ')].filter(Boolean).map((text) => `<br><small>${escapeHtml(text)}</small>`);
        return `<dt>${label}<dd>${number(fact.value, digits)}${escapeHtml(unitText(fact.unit))} (${escapeHtml(about)}) ` +
            `${this.refs(fact.source)}${more.join('')}`;
    }
}

/** @param {Page} page @param {any} city */
function figures(page, city) {
    const indicators = page.data.indicators.filter((/** @type {any} */ indicator) => city.indicators[indicator.id]);
    return definitions([
        page.figure('Population', city.population, 0),
        ...city.population_alternatives.map((/** @type {any} */ fact) => page.figure('Population, other figure', fact, 0)),
        page.figure('Area', city.area_km2, 2),
        ...city.area_alternatives.map((/** @type {any} */ fact) => page.figure('Area, other figure', fact, 2)),
        page.figure('Density', densityFact(city), 0),
        ...indicators.map((/** @type {any} */ {id, name, decimals}) => page.figure(escapeHtml(name), city.indicators[id], decimals)),
        ...(city.other_figures ?? []).map((/** @type {any} */ {label, fact}) => page.figure(escapeHtml(label), fact, 3)),
    ]);
}

/** @param {Page} page @param {any} city */
function plan(page, {plan: own}) {
    const {refs, strings} = page;
    const missing = (/** @type {any} */ fact) => `${escapeHtml(missingText(strings, fact.missing))}${note(fact.note)}`;
    if (own.missing) return `<p>${missing(own)}</p>`;
    const say = (/** @type {any} */ fact) => (fact.missing ? missing(fact) : statement(fact, refs));
    const {value, as_written: headings, note: about, source} = own.focus_areas;
    const written = headings ? `<br>In the plan: ${escapeHtml(headings.join('; '))}.` : '';
    return `<dl><dt>Vision<dd>${say(own.vision)}` +
        `<dt>Focus areas<dd>${value.map(page.area, page).join(', ')}${written}${note(about)} ${refs(source)}` +
        `<dt>Targets<dd>${bullets(own.targets.map(say))}</dl>`;
}

/** @param {Page} page @param {any} project */
function projectItem(page, project) {
    const {refs} = page;
    const history = project.history.map((/** @type {any} */ listing) => {
        const how = listing.inferred ? ', read from the report’s tables' : '';
        const title = listing.title ? `, as “${escapeHtml(listing.title)}”` : '';
        return `${listing.year}: ${page.status(listing.status)}${how}, ${page.area(listing.focus_area)}, page ${listing.page}${title} ${refs(listing.source)}`;
    });
    const latest = project.status === null ? page.status(null) : `${page.status(project.status)} (${escapeHtml(project.status_as_of)})`;
    const facts = [
        project.later_titles && `Later titles: ${escapeHtml(project.later_titles.join('; '))}`,
        project.summary && escapeHtml(project.summary),
        project.partners.length > 0 && `Partners: ${escapeHtml(project.partners.join('; '))}`,
        project.note && escapeHtml(project.note),
        ...(project.progress ?? []).filter((/** @type {any} */ fact) => fact.value).map((/** @type {any} */ fact) => statement(fact, refs)),
        ...history,
    ].filter(Boolean);
    const priority = project.priority ? 'priority project of 2018; ' : '';
    return `<strong>${escapeHtml(project.title)}</strong> ` +
        `${priority}${project.focus_areas.map(page.area, page).join(', ')}; ${latest} ${refs(project.source)}${bullets(facts)}`;
}

/** @param {Page} page @param {any} city */
function about(page, city) {
    const {refs} = page;
    const {lon, lat} = city.location;
    const size = sizeClassOf(city);
    const names = city.native_names.map((/** @type {any} */ name) =>
        `${element('span', escapeHtml(name.text), {lang: name.lang})} (${escapeHtml(name.lang)}) ${refs(name.source)}`);
    const rows = [
        ['Country', escapeHtml(page.countries.get(city.country).name)],
        city.official_name && ['Full name', escapeHtml(city.official_name)],
        names.length > 0 && ['Names', names.join('; ')],
        ['Joined', `${city.cohort.value} ${refs(city.cohort.source)}`],
        ['Place', `${Math.abs(lat)}° ${lat < 0 ? 'south' : 'north'}, ${lon}° east${note(city.location.note)} ${refs(city.location.source)}`],
        ['Time zone', `${escapeHtml(city.time_zone.value)} ${refs(city.time_zone.source)}`],
        ['Setting', `${escapeHtml([city.setting.value.join(', '), confidence(city.setting.confidence)].filter(Boolean).join('; '))}${note(city.setting.note)} ${refs(city.setting.source)}`],
        size && ['Size class', SIZE_CLASSES[size]],
        ...(city.recognitions ?? []).map((/** @type {any} */ fact) => ['UNESCO', statement(fact, refs)]),
    ].filter(Boolean);
    return definitions(rows.map(([name, text]) => `<dt>${name}<dd>${text}`));
}

/** @param {Page} page @param {any} city */
function article(page, city) {
    const {refs, data} = page;
    const projects = data.projects.filter((/** @type {any} */ project) => project.city === city.id);
    const partnerships = data.network.partnerships.flatMap((/** @type {any} */ {id, name, cities}) =>
        cities.filter((/** @type {any} */ link) => link.city === city.id).map((/** @type {any} */ {text, source}) =>
            `${element('a', escapeHtml(name), {href: `#partnership-${id}`})}${text ? `: ${escapeHtml(text)}` : ''} ${refs(source)}`));
    return `<article id="city-${city.id}"><h2>${escapeHtml(city.name)}</h2>\n${about(page, city)}\n` +
        part('Figures', figures(page, city)) + part('Action plan of 2018', plan(page, city)) +
        part('Projects', bullets(projects.map((/** @type {any} */ project) => projectItem(page, project)),
            projects.map((/** @type {any} */ {id}) => `project-${city.id}-${id}`))) +
        part('Chief Smart City Officers', officeHolders(city.officers, refs, page.strings)) +
        part('Partnerships', bullets(partnerships)) +
        part('Where sources differ', bullets(city.conflicts.map((/** @type {any} */ conflict) => statement(conflict, refs)))) +
        part('Looked for and not found', bullets(city.gaps.map(escapeHtml))) + '</article>';
}

/** @param {any} data */
function contents(data) {
    const byCountry = data.countries.map((/** @type {any} */ country) => {
        const cities = data.cities.filter((/** @type {any} */ city) => city.country === country.id);
        const links = cities.map((/** @type {any} */ city) => `<a href="#city-${city.id}">${escapeHtml(city.name)}</a>`);
        return links.length > 0 && `${escapeHtml(country.name)}: ${links.join(', ')}`;
    }).filter(Boolean);
    const more = [['network', 'The network'], ['countries', 'Countries'], ['sources', 'Sources']]
        .map(([id, title]) => `<a href="#${id}">${title}</a>`);
    return `<nav aria-label="Contents">${bullets([...byCountry, ...more])}</nav>`;
}

/**
 * The whole document.
 * @param {any} data the bundle @param {Record<string, string>} strings the language table
 * @param {{stylesheet: string, icon: string, tables: string[]}} site addresses of the files that the page refers to
 */
export function citiesPage(data, strings, {stylesheet, icon, tables}) {
    const page = new Page(data, strings);
    const files = tables.map((file) => element('a', escapeHtml(file.replace(/.*\//, '')), {href: file})).join(', ');
    // The classes are the style sheet's for a document that stands on its own.
    return `<!doctype html>
<html lang="en" class="script failed">
<head>
<meta charset="utf-8">
<title>Cities of the ASEAN Smart Cities Network: all facts</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Every fact of the data set on the cities of the ASEAN Smart Cities Network, with its sources.">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${escapeHtml(icon)}" type="image/svg+xml">
<link rel="stylesheet" href="${escapeHtml(stylesheet)}">
</head>
<body>
<main id="twin">
<h1>Cities of the ASEAN Smart Cities Network: all facts</h1>
<p>Data set ${escapeHtml(data.version)} of ${escapeHtml(data.date)}. Numbers in brackets lead to the sources. <a href="./">Map and comparison</a></p>
<p>As files: ${files}</p>
${contents(data)}
${data.cities.map((/** @type {any} */ city) => article(page, city)).join('\n')}
${networkHtml(page)}
${countriesHtml(page)}
${sourcesHtml(page)}
<footer><p>Data set: CC BY 4.0. Its version is told by its content hash: <code>${escapeHtml(data.hash)}</code></p></footer>
</main>
</body>
</html>
`;
}
