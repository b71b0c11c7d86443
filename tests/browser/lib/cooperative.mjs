// A page of another origin that scrolls, with the explorer in a frame in its middle.
import {DIST, visit} from './browser.mjs';
import {start} from '../../../scripts/serve.mjs';
import {App} from './app.mjs';

/** @typedef {{app: App, page: import('playwright-core').Page, scrollY: () => Promise<number>, at: (x: number, y: number) => {x: number, y: number}}} Embedded */

/** CSS px of the host page above the frame, and of the frame. */
const ABOVE = 150;
const page = (/** @type {string} */ src, /** @type {number} */ height) => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>A page that scrolls</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
<style>body { margin: 0 } #above { height: ${ABOVE}px } iframe { display: block; width: 100%; height: ${height}px; border: 0 } #below { height: 2500px }</style>
<div id="above"><button id="before">before</button></div>
<iframe id="frame" title="ASEAN Smart Cities" src="${src}" allow="fullscreen"></iframe><div id="below"></div></html>`;

/**
 * Opens the explorer in a frame of a host page on another port, that is, another origin.
 * @param {import('./browser.mjs').Visit & {frameHeight?: number}} options path: of the explorer
 * @param {(embedded: Embedded) => Promise<unknown>} body
 */
export async function visitEmbedded({path = '', frameHeight = 520, ...options}, body) {
    const inner = await start(DIST, {port: 0});
    const outer = await start(DIST, {
        port: 0,
        intercept: (request, response) => {
            if (request.url !== '/host.html') return false;
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(page(`${inner.url}index.html${path}`, frameHeight));
            return true;
        },
    });
    try {
        await visit({...options, url: `${outer.url}host.html`, fails: true, origins: [inner.url]}, async ({page: tab}) => {
            const frame = await (await tab.waitForSelector('#frame')).contentFrame();
            if (!frame) throw new Error('the frame is empty');
            const app = new App(tab, frame);
            await app.started();
            await body({
                app, page: tab, scrollY: () => tab.evaluate(() => window.scrollY),
                at: (x, y) => ({x, y: y + ABOVE}),
            });
        });
    } finally {
        await inner.close();
        await outer.close();
    }
}
