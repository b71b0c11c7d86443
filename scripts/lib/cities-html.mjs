// The pilot cities as plain HTML for index.html: what is read without scripts, and when WebGL2 or WebAssembly is
// missing. All that is known stands in cities.html (cities-page.mjs).
import {escapeHtml, missingText, number} from './html-parts.mjs';

/**
 * @param {any} data the bundle: cities, countries, sources
 * @param {Record<string, string>} strings the language table
 */
export function citiesHtml(data, strings) {
    /** @type {Map<string, any>} */
    const sources = new Map(data.sources.map((/** @type {any} */ s) => [s.id, s]));
    /** @type {Map<string, string>} */
    const countries = new Map(data.countries.map((/** @type {any} */ c) => [c.id, c.name]));

    const links = (/** @type {string[]} */ ids = []) => ids.map((id) => {
        const source = sources.get(id);
        const name = escapeHtml(source?.title ?? id);
        return source?.url ? `<a href="${escapeHtml(source.url)}">${name}</a>` : name;
    }).join(', ');

    /** @param {string} label @param {any} fact @param {(value: any) => string} show */
    const row = (label, fact, show) => {
        if (fact?.value === undefined || fact.value === null) {
            const why = fact?.missing === 'not-applicable' ? 'not-applicable' : 'no-figure';
            const text = escapeHtml(missingText(strings, why));
            return `<dt>${label}<dd data-missing="${why}">${text}${fact?.note ? ` (${escapeHtml(fact.note)})` : ''}`;
        }
        const about = [fact.year ?? (fact.unit ? strings['fact.year_not_stated'] : ''), fact.boundary].filter(Boolean).map(escapeHtml);
        const from = links(fact.source);
        return `<dt>${label}<dd>${show(fact.value)} <small>${[...about, from].filter(Boolean).join('; ')}</small>`;
    };
    const areas = (/** @type {string[]} */ ids) => escapeHtml(ids.map((id) => strings[`area.${id}`] ?? id).join(', '));

    const pilots = data.cities.filter((/** @type {any} */ city) => city.cohort.value === 2018);
    return pilots.map((/** @type {any} */ city) => {
        const native = (city.native_names ?? []).map((/** @type {any} */ n) =>
            `<span lang="${escapeHtml(n.lang)}">${escapeHtml(n.text)}</span>`).join(' · ');
        const {plan} = city;
        return `<article id="city-${escapeHtml(city.id)}"><h2>${escapeHtml(city.name)}${native ? ` ${native}` : ''}</h2>` +
            `<p>${escapeHtml(countries.get(city.country) ?? city.country)}</p><dl>` +
            row('Population', city.population, (v) => number(v)) +
            row('Area', city.area_km2, (v) => `${number(v)} km²`) +
            row('Vision', plan.vision ?? plan, escapeHtml) +
            row('Focus areas', plan.focus_areas ?? plan, areas) + '</dl></article>';
    }).join('\n');
}
