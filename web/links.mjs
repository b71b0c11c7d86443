// Links out of the explorer.
import {explorerAddress} from './address.mjs';

/**
 * Opens a link in a new tab. A fragment stands for the whole explorer in that state.
 * @param {string} link @returns {string} '' when it is open, else the address that could not be opened
 */
export function openLink(link) {
    const url = link.startsWith('#') ? explorerAddress(location.href, link === '#' ? '' : link) : link;
    if (globalThis.origin !== 'null') {
        window.open(url, '_blank', 'noopener,noreferrer');
        return '';
    }
    // A sandboxed frame may be forbidden to open tabs; without 'noopener' the browser tells.
    const tab = window.open(url, '_blank');
    if (!tab) return url;
    tab.opener = null;
    return '';
}
