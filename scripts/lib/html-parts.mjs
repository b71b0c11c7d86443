// Pieces of HTML that the static pages share: escaped text, references to sources, facts with all that belongs to them.

/** @param {unknown} text */
export const escapeHtml = (text) =>
    String(text).replace(/[&<>"]/g, (c) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[c] ?? c);

/** @param {number} n @param {number} [digits] shown after the point at most */
export const number = (n, digits = 1) => n.toLocaleString('en', {maximumFractionDigits: digits});

/** Units as a reader knows them. @type {Record<string, string>} */
const UNITS = {persons: '', km2: ' km²', 'persons/km2': ' per km²', projects: '', 1: ''};
/** @param {string | undefined} unit */
export const unitText = (unit) => (unit === undefined ? '' : UNITS[unit] ?? ` ${unit}`);

/** Why there is no value, in words. @param {Record<string, string>} strings @param {string | undefined} reason */
export const missingText = (strings, reason) =>
    strings[reason === 'not-applicable' ? 'missing.not_applicable' : 'missing.no_figure'];

/** @param {string} tag @param {string} content @param {Record<string, string | undefined>} [attributes] */
export function element(tag, content, attributes = {}) {
    const list = Object.entries(attributes).filter(([, value]) => value !== undefined)
        .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
    return `<${tag}${list.join('')}>${content}</${tag}>`;
}

/** Rows of HTML under a heading each. @param {string[]} heads @param {string[][]} rows */
export function table(heads, rows) {
    const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}`).join('');
    const body = rows.map(([first, ...cells]) => `<tr><th scope="row">${first}${cells.map((cell) => `<td>${cell}`).join('')}`);
    return `<table><thead><tr>${head}</thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

/** A list, or nothing. @param {string[]} items @param {string[]} [ids] of the items */
export function bullets(items, ids) {
    const lines = items.map((item, index) => `<li${ids ? ` id="${escapeHtml(ids[index])}"` : ''}>${item}`);
    return lines.length > 0 ? `<ul>\n${lines.join('\n')}\n</ul>` : '';
}

/** A list of `<dt>` with `<dd>`. @param {string[]} entries */
export const definitions = (entries) => `<dl>\n${entries.join('\n')}\n</dl>`;

/** A heading of level 3 with what stands under it; nothing without content. @param {string} title @param {string} content */
export const part = (title, content) => (content ? `<h3>${escapeHtml(title)}</h3>\n${content}\n` : '');

/** @param {string | undefined} text */
export const note = (text) => (text ? ` <small>${escapeHtml(text)}</small>` : '');

/** @param {string | undefined} level */
export const confidence = (level) => (level && level !== 'high' ? `confidence ${level}` : '');

/** A sentence-like statement with its note and sources. @param {{text?: string, value?: string, as_of?: string, year?: number | null,
 *  source: string[], confidence?: string, note?: string}} fact @param {(ids: string[]) => string} refs */
export function statement(fact, refs) {
    const about = [fact.as_of ?? fact.year ?? '', confidence(fact.confidence)].filter(Boolean).join(', ');
    return `${escapeHtml(fact.text ?? fact.value)}${about ? ` (${escapeHtml(about)})` : ''}${note(fact.note)} ${refs(fact.source)}`;
}

/**
 * Numbers of sources as links into the list at the end of the page.
 * @param {any[]} sources in the order of that list
 * @returns {(ids: string[] | undefined) => string}
 */
export function references(sources) {
    const numbers = new Map(sources.map((source, index) => [source.id, {source, position: index + 1}]));
    return (ids = []) => ids.map((id) => {
        const entry = numbers.get(id);
        if (!entry) throw new Error(`no such source: ${id}`);
        return element('a', `[${entry.position}]`, {href: `#source-${id}`, title: entry.source.title});
    }).join(' ');
}

/** Published lists of office holders. @param {any[]} lists @param {(ids: string[]) => string} refs
 *  @param {Record<string, string>} strings */
export function officeHolders(lists, refs, strings) {
    return bullets(lists.flatMap((list) => {
        const from = `List of ${escapeHtml(list.as_of)}:`;
        if (!list.people) return [`${from} ${escapeHtml(missingText(strings, list.missing))}${note(list.note)} ${refs(list.source)}`];
        return list.people.map((/** @type {any} */ {name, designation, role, note: own}) =>
            `${from} <strong>${escapeHtml(name)}</strong>, ${escapeHtml(designation)} (${escapeHtml(role)})${note(own ?? list.note)} ${refs(list.source)}`);
    }));
}
