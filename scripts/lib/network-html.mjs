// The parts of cities.html that are about more than one city: network, countries, sources.
import {bullets, definitions, element, escapeHtml, note, number, officeHolders, part, statement, table} from './html-parts.mjs';

/** @typedef {any} Page see cities-page.mjs */

/** @param {Page} page @param {any[]} list statements with a name */
const named = ({refs}, list) => bullets(list.map((entry) =>
    `<strong>${escapeHtml(entry.name)}</strong>: ${statement(entry, refs)}`));

/** @param {Page} page */
function governance(page) {
    const {refs, data} = page;
    const {roles, rules, chairs, shepherds, meetings} = data.network.governance;
    const country = (/** @type {string} */ id) => escapeHtml(page.countries.get(id)?.name ?? id);
    const rest = (/** @type {any} */ entry) => `${note(entry.note)} ${refs(entry.source)}`;
    return part('Who does what', named(page, roles)) + part('How it decides, meets and reports', named(page, rules)) +
        part('Chairs', bullets(chairs.map((/** @type {any} */ chair) =>
            `${chair.year}: ${country(chair.country)}${chair.holder ? `, ${escapeHtml(chair.holder)}` : ''}${rest(chair)}`))) +
        part('Shepherds', bullets(shepherds.map((/** @type {any} */ entry) =>
            `${entry.from}–${entry.to}: ${country(entry.country)}. ${escapeHtml(entry.text)}${rest(entry)}`))) +
        part('Annual meetings', bullets(meetings.map((/** @type {any} */ meeting) => {
            const facts = [meeting.date ?? 'date not found', meeting.place].filter(Boolean).map(escapeHtml);
            return `${meeting.number}. ${[...facts, `chair: ${country(meeting.chair)}`].join(', ')}${rest(meeting)}`;
        })));
}

/** @param {Page} page */
function framework(page) {
    const {about, outcomes, systems, focus_areas: areas, enablers} = page.data.network.framework;
    return part('Framework of 2018', named(page, about)) + part('Strategic outcomes', named(page, outcomes)) +
        part('Urban systems', named(page, systems)) +
        part('Focus areas', bullets(areas.map((/** @type {any} */ area) =>
            `<strong>${escapeHtml(area.name)}</strong>: ${escapeHtml(area.goals.join('; '))}. In the reports: ` +
            `${escapeHtml(area.subareas.join('; '))}${note(area.note)} ${page.refs(area.source)}`))) +
        part('Enablers', named(page, enablers));
}

/** @param {Page} page @param {any} report */
function monitoringReport(page, report) {
    const statuses = report.by_status ?? {};
    const cell = (/** @type {number | null | undefined} */ value) => (value === null || value === undefined ? '–' : number(value));
    const sum = `<p>${report.total} projects${report.cities === null ? '' : ` in ${report.cities} member cities`}` +
        `${report.by_status ? `: ${statuses.planning} planning, ${statuses.ongoing} ongoing, ${statuses.completed} completed` : ''} ` +
        `(as of ${escapeHtml(report.as_of)}) ${page.refs(report.source)}</p>`;
    const areas = report.by_focus_area.length === 0 ? '' : table(['Focus area', 'Share as printed', 'Charts by country', 'List of projects'],
        report.by_focus_area.map((/** @type {any} */ row) => [
            page.area(row.focus_area), row.share_percent === null ? '–' : `${number(row.share_percent, 2)} %`, cell(row.charts), cell(row.list)]));
    const countries = report.by_country.length === 0 ? '' : table(['Country', 'Projects', 'Planning', 'Ongoing', 'Completed'],
        report.by_country.map((/** @type {any} */ row) => [
            escapeHtml(page.countries.get(row.country)?.name ?? row.country), ...[row.total, row.planning, row.ongoing, row.completed].map(cell)]));
    return part(`Monitoring report ${report.year}`, sum + areas + countries + bullets(report.notes.map(escapeHtml)));
}

/** @param {Page} page */
function partnerships(page) {
    const list = page.data.network.partnerships;
    return bullets(list.map((/** @type {any} */ entry) => {
        const cities = entry.cities.map((/** @type {any} */ link) => page.cityLink(link.city)).join(', ');
        const facts = [entry.start && `since ${entry.start}`, entry.amount, entry.as_of && `as of ${entry.as_of}`].filter(Boolean);
        return `<strong>${escapeHtml(entry.name)}</strong> (${escapeHtml(entry.partner)}): ${escapeHtml(entry.text)}` +
            `${facts.length ? ` ${escapeHtml(facts.join('; '))}.` : ''}${cities ? ` Cities: ${cities}.` : ''}${note(entry.note)} ${page.refs(entry.source)}`;
    }), list.map((/** @type {any} */ {id}) => `partnership-${id}`));
}

/** @param {Page} page */
export function networkHtml(page) {
    const {refs} = page;
    const {timeline, monitoring, context, criticisms, documents, conflicts} = page.data.network;
    return `<section id="network"><h2>The network</h2>\n` + governance(page) +
        part('Timeline', definitions(timeline.map((/** @type {any} */ {date, title, place, ...event}) =>
            `<dt>${escapeHtml(date)}<dd><strong>${escapeHtml(title)}</strong>${place ? ` (${escapeHtml(place)})` : ''}: ${statement(event, refs)}`))) +
        framework(page) + monitoring.map((/** @type {any} */ report) => monitoringReport(page, report)).join('') +
        part('Partnerships', partnerships(page)) + part('Why it exists', named(page, context)) +
        part('Criticism', bullets(criticisms.map((/** @type {any} */ entry) =>
            `${escapeHtml(entry.text)} (${escapeHtml(entry.by)}) ${refs(entry.source)}<br>${escapeHtml(entry.answer)}`))) +
        part('Documents', named(page, documents)) +
        part('Where sources differ', bullets(conflicts.map((/** @type {any} */ conflict) => statement(conflict, refs)))) + '</section>';
}

/** @param {Page} page */
export function countriesHtml(page) {
    const sections = page.data.countries.map((/** @type {any} */ country) => {
        const indicators = page.data.indicators.filter((/** @type {any} */ {id}) => country.indicators[id]);
        return part(country.name, `<p>Member of ASEAN since ${country.member_since} ${page.refs(country.source)}</p>` +
            (indicators.length === 0 ? '' : definitions(indicators.map((/** @type {any} */ {id, name, decimals}) =>
                page.figure(escapeHtml(name), country.indicators[id], decimals)))) +
            officeHolders(country.representatives, page.refs, page.strings));
    });
    return `<section id="countries"><h2>Countries</h2>\n${sections.join('')}</section>`;
}

/** @param {Page} page */
export function sourcesHtml({data}) {
    const items = data.sources.map((/** @type {any} */ {id, title, publisher, year, url, accessed, licence, note: about}) => {
        const name = url ? element('a', escapeHtml(title), {href: url}) : escapeHtml(title);
        const facts = [publisher, year, accessed && `read on ${accessed}`, licence].filter(Boolean).map(escapeHtml).join(', ');
        return `<li id="source-${id}">${name}. ${facts}${note(about)}`;
    });
    return `<section id="sources"><h2>Sources</h2>\n<ol>\n${items.join('\n')}\n</ol></section>`;
}
