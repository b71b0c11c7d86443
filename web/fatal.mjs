// Failure told plainly: a panel with the reason and what to do, and the list of cities as the page's content.
import {StartError} from './errors.mjs';
import {showTwin} from './twin.mjs';

const MAX_PROBLEMS = 5;
/** @type {Record<string, string>} what to do, by code */
const REMEDIES = {
    'no-webgl2': 'Turn on hardware acceleration in the browser’s settings, update the browser, or try another one.',
    'no-wasm': 'Update the browser, or try another one. In a managed browser, ask whether WebAssembly is switched off.',
    'no-canvas': 'Allow this page to read canvas data, or open it in another browser.',
    data: 'Reload the page. If that does not help, the site’s files do not belong together: tell its owner.',
    network: '',  // the message says it
};

/** @param {string} tag @param {string} text */
function element(tag, text) {
    const node = document.createElement(tag);
    node.textContent = text;
    return node;
}

/** @param {unknown} error @returns {StartError} */
export function startError(error) {
    if (error instanceof StartError) return error;
    const message = error instanceof Error ? error.message : String(error);
    return new StartError('no-wasm', `The program stopped: ${message}`);
}

/** @param {StartError} error */
export function showFatal(error) {
    const panel = /** @type {HTMLElement} */ (document.getElementById('fatal'));
    panel.replaceChildren(element('h1', 'The interactive map cannot be shown'), element('p', error.message));
    const {problems} = error;
    if (problems.length) {
        const list = document.createElement('ul');
        for (const {path, what, expected} of problems.slice(0, MAX_PROBLEMS)) {
            const item = document.createElement('li');
            item.append(element('code', path), ` ${what}`, expected ? ` (expected: ${expected})` : '');
            list.append(item);
        }
        panel.append(list);
        if (problems.length > MAX_PROBLEMS) panel.append(element('p', `and ${problems.length - MAX_PROBLEMS} more`));
    }
    if (REMEDIES[error.code]) panel.append(element('p', REMEDIES[error.code]));
    panel.append(element('p', 'The cities are listed below.'));
    showPanel(true);
}

/** The graphics card has not come back: the map returns by itself when it does. */
export function showContextLost() {
    const panel = /** @type {HTMLElement} */ (document.getElementById('fatal'));
    panel.replaceChildren(
        element('h1', 'The map is paused'),
        element('p', 'The browser has taken the graphics card away. The map comes back by itself when it is free again; ' +
                     'reloading the page may help.'));
    showPanel(true);
}

/** Swaps the canvas for the panel and the list of cities, or back. @param {boolean} shown */
export function showPanel(shown) {
    showTwin(shown);
    /** @type {HTMLElement} */ (document.getElementById('fatal')).hidden = !shown;
}
