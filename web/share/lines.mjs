// The words of a picture's strip: which they are, and how they break into lines. No DOM.
import {TEXTS} from './texts.mjs';

/**
 * @typedef {{title: string, publisher: string, year: number | null, url: string | null}} SourceEntry
 * @typedef {object} Head what the program says of an export
 * @property {string} title @property {string} view @property {string} [part] @property {string} link
 * @property {string[]} shows @property {string} [data_version] @property {string} [data_date] @property {string} [own_data]
 * @property {string} disclaimer @property {SourceEntry[]} sources @property {number} count
 */
/** @typedef {(text: string) => number} Measure width in px */

/** Pieces of a word that is longer than the line, such as a link. @param {string} word @param {number} width @param {Measure} measure */
function pieces(word, width, measure) {
    /** @type {string[]} */
    const parts = [];
    let part = '';
    for (const letter of word) {
        if (part && measure(part + letter) > width) {
            parts.push(part);
            part = '';
        }
        part += letter;
    }
    return [...parts, part];
}

/** Breaks at blanks, and a word that is longer than the line where it must. @param {string} text @param {number} width @param {Measure} measure */
export function wrapped(text, width, measure) {
    /** @type {string[]} */
    const lines = [];
    let line = '';
    for (const word of text.split(' ').flatMap((one) => pieces(one, width, measure))) {
        const longer = line ? `${line} ${word}` : word;
        if (line && measure(longer) > width) {
            lines.push(line);
            line = word;
        } else {
            line = longer;
        }
    }
    return line ? [...lines, line] : lines;
}

/** "2026-11-22" as "22 November 2026". @param {string} iso */
export function longDate(iso) {
    const date = new Date(`${iso}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) return iso;
    return date.toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
}

/** Each publisher once, those of most sources first. @param {SourceEntry[]} sources */
export function publishers(sources) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const {publisher, title} of sources) counts.set(publisher || title, (counts.get(publisher || title) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** As many publishers as `lines` lines hold, and how many there are beside them. @param {Head} head @param {number} width
 *  @param {Measure} measure @param {number} lines @returns {string[]} */
export function sourceLines({sources}, width, measure, lines) {
    const names = publishers(sources);
    if (!names.length) return [];
    for (let kept = names.length; ; --kept) {
        const more = names.length - kept;
        const list = [...names.slice(0, kept), ...(more ? [TEXTS.moreSources(more)] : [])].join('; ');
        const broken = wrapped(TEXTS.sources(list), width, measure);
        if (broken.length <= lines || kept <= 1) return broken;
    }
}

/** @param {Head} head */
export const dataLine = (head) => head.own_data !== undefined ? TEXTS.ownData(head.own_data) :
    TEXTS.dataOf(head.data_version ?? '', longDate(head.data_date ?? ''));

/** What a picture says of itself: the data, the day on which it is made, where the view is. @param {Head} head @param {Date} now */
export const madeLine = (head, now) => [dataLine(head), TEXTS.made(longDate(isoDay(now))), head.link].join(' · ');

/** What names a file: the view, with its section where it is not the first. @param {{view: string, part?: string}} head */
export const nameOfView = ({view, part}) => part ? `${view}-${part}` : view;

/** The day of the reader's clock, "2026-11-22". @param {Date} now */
export function isoDay(now) {
    const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @param {{view: string, part?: string, own_data?: string}} head @param {string} ending @param {Date} now of the reader's clock */
export function fileName(head, ending, now) {
    // a changed data set does not go on under the name of the published one
    return `${head.own_data === undefined ? '' : 'own-'}ascn-${nameOfView(head)}-${isoDay(now)}.${ending}`;
}
