// A page of someone else around the explorer: a button, the explorer in a frame, a button.
import {DIST} from './browser.mjs';
import {start} from '../../../scripts/serve.mjs';
import {App} from './app.mjs';

const HOST = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page around it</title><link rel="icon" href="icon.svg">
<button id="before">before</button><br><iframe id="frame" title="ASEAN Smart Cities" src="index.html" width="1040" height="600"></iframe><br>
<button id="after">after</button></html>`;

/** The site with /host.html, which holds the explorer in a frame. */
export function hostSite() {
    return start(DIST, {
        port: 0,
        intercept: (request, response) => {
            if (request.url !== '/host.html') return false;
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(HOST);
            return true;
        },
    });
}

/** The explorer inside the page. @param {import('playwright-core').Page} page */
export async function framed(page) {
    const handle = await page.waitForSelector('#frame');
    const frame = await handle.contentFrame();
    if (!frame) throw new Error('the frame is empty');
    const app = new App(page, frame);
    await app.started();
    return app;
}
