// Addresses of the page as text; no DOM.

/** Keys of the query string that belong to the page. All others are state, which lives in the fragment once it runs. */
const PAGE_KEYS = ['embed', 'kiosk', 'idle', 'data', 'host', 'stress', 'bench', 'trace'];

/**
 * The address of a state: the page's own address with this fragment and without state keys in the query string.
 * @param {string} href @param {string} fragment '#...' or '' @returns {string}
 */
export function addressWith(href, fragment) {
    const base = href.split('#', 1)[0];
    const query = base.indexOf('?');
    if (query < 0) return base + fragment;
    const kept = base.slice(query + 1).split('&').filter((pair) => PAGE_KEYS.includes(pair.split('=', 1)[0]));
    return base.slice(0, query) + (kept.length ? '?' + kept.join('&') : '') + fragment;
}

/** Page keys that mean something only inside another page. */
const FRAME_KEYS = ['embed', 'host'];

/**
 * The address of a state in the whole explorer, outside of any other page.
 * @param {string} href of this page @param {string} fragment '#...' or '' @returns {string}
 */
export function explorerAddress(href, fragment) {
    const [base, query = ''] = addressWith(href, '').split('?', 2);
    const kept = query.split('&').filter((pair) => pair && !FRAME_KEYS.includes(pair.split('=', 1)[0]));
    return base + (kept.length ? '?' + kept.join('&') : '') + fragment;
}

/**
 * An address without its search text: what Back should return to once a hit was chosen.
 * @param {string} href @returns {string}
 */
export function withoutSearchText(href) {
    const [base, fragment = ''] = href.split('#', 2);
    // "view?parameters", "view" or, without a view, "parameters"
    const bare = !fragment.includes('?') && fragment.includes('=');
    const [view, parameters = ''] = bare ? ['', fragment] : fragment.split('?', 2);
    const kept = parameters.split('&').filter((pair) => pair && !pair.startsWith('q=')).join('&');
    if (!kept && (view === 'map' || !view)) return base;
    return `${base}#${view}${kept ? (bare ? kept : `?${kept}`) : ''}`;
}

/**
 * The theme that an address asks for.
 * @param {string} search @param {string} hash @returns {string | undefined} 'light', 'dark', 'auto' or none
 */
export function themeAsked(search, hash) {
    const pattern = /[?&#]theme=(light|dark|auto)(?:&|$)/;
    return (pattern.exec(hash) ?? pattern.exec(search))?.[1];
}

/**
 * The theme that an address asks for by name.
 * @param {string} search @param {string} hash @returns {string | undefined} 'light', 'dark' or none
 */
export function themeOf(search, hash) {
    const theme = themeAsked(search, hash);
    return theme === 'auto' ? undefined : theme;
}

/**
 * The value of a page key, or undefined.
 * @param {string} search @param {string} key
 */
export function pageParameter(search, key) {
    return new URLSearchParams(search).get(key) ?? undefined;
}
