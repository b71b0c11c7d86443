// The panel for links and files: a script of its own, which comes when it is first asked for (web/share/).

/** @typedef {import('./share/dialog.mjs').Tools} Tools */

const FILE = 'ascn-share.js';

/** @param {import('./assets.mjs').Assets} assets @param {() => Tools} tools asked for once the script is there */
export async function openShare(assets, tools) {
    if (!window.ascnShare) await assets.script(FILE);
    window.ascnShare?.open(tools());
}
