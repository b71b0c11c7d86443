// Pages of someone else's, on another host and port than the explorer, that embed it under a strict policy of their own.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test as nodeTest} from 'node:test';
import {start} from '../../../scripts/serve.mjs';
import {App, middle} from './app.mjs';
import {ROOT, sharedSite, visit} from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** What a careful host allows: the script and the frame of the explorer, nothing else. @param {string} explorer its origin */
const policy = (explorer) => `default-src 'none'; script-src ${explorer}; frame-src ${explorer} 'self'; img-src 'self' data:`;

/** @param {string} explorer address of the site @param {string} body */
const pageOf = (explorer, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Someone else's page</title>
<link rel="icon" href="data:,"><script type="module" src="${explorer}embed.js"></script></head><body>${body}</body></html>`;

/** An explorer in a page: its own coordinates are those of the frame. */
export class Embed extends App {
    /** @param {Page} page @param {import('playwright-core').Frame} frame @param {import('playwright-core').ElementHandle} element */
    constructor(page, frame, element) {
        super(page, frame);
        this.element = element;
    }

    /** Waits until a function of the frame returns something true, also where nobody sees the frame. @param {() => unknown} predicate */
    untilUnseen(predicate) {
        return this.frame.waitForFunction(predicate, null, {polling: 50});
    }

    /** Clicks a point of the frame as it lies in the page. @param {{x: number, y: number}} at */
    async clickAt({x, y}) {
        const box = await this.element.boundingBox();
        assert.ok(box, 'the frame is there');
        await this.page.mouse.click(box.x + x, box.y + y);
        await this.settle();
    }

    /** @param {string} id */
    async click(id) {
        await this.settle();
        await this.clickAt(middle((await this.item(id)).rect));
    }
}

export class Host {
    /** @param {Page} page @param {import('./browser.mjs').Visit['origins']} origins */
    constructor(page, origins = []) {
        this.page = page;
        this.explorer = origins[0];
    }

    /** The explorer in the n-th frame of the page, once it has started. */
    async embed(n = 0, ready = true) {
        const element = await this.page.waitForSelector(`iframe >> nth=${n}`, {state: 'attached'});
        const frame = await element.contentFrame();
        assert.ok(frame, 'the frame has a page');
        const app = new Embed(this.page, frame, element);
        await frame.waitForFunction(() => typeof ascn === 'object', null, {polling: 100});  // out of sight there are no frames
        if (ready) await app.started();
        return app;
    }

    /** Whether frames there are. */
    frames() {
        return this.page.locator('iframe').count();
    }

    /** Begins to write down what the elements and the frames say. */
    async listen() {
        await this.page.evaluate(() => {
            /** @type {any[]} */
            const heard = [];
            Object.assign(window, {heard});
            addEventListener('message', ({data, origin}) => heard.push({...data, origin}));
            for (const element of document.querySelectorAll('ascn-explorer')) {
                for (const type of ['ready', 'statechange', 'error']) {
                    element.addEventListener(type, (e) => heard.push({event: type, ...(/** @type {CustomEvent} */ (e)).detail}));
                }
            }
        });
    }

    /** Waits for something to have been said. @param {Record<string, any>} wanted @returns {Promise<any>} */
    async hears(wanted) {
        const handle = await this.page.waitForFunction((fields) => {
            const said = /** @type {any} */ (window).heard;
            return said.findLast((/** @type {any} */ entry) => Object.entries(fields).every(([k, v]) => JSON.stringify(entry[k]) === JSON.stringify(v)));
        }, wanted);
        return handle.jsonValue();
    }

    /** All that was said. @returns {Promise<any[]>} */
    heard() {
        return this.page.evaluate(() => /** @type {any} */ (window).heard);
    }

    /** Says something to the n-th frame, as the page. @param {unknown} message */
    tell(message, n = 0) {
        return this.page.evaluate(([data, i]) => {
            const frame = document.querySelectorAll('iframe')[/** @type {number} */ (i)] ?? document.querySelector('ascn-explorer')?.shadowRoot?.querySelector('iframe');
            frame?.contentWindow?.postMessage(data, '*');
        }, /** @type {[unknown, number]} */ ([message, n]));
    }
}

/**
 * Opens a page that embeds the explorer, on another site: `localhost` is none of 127.0.0.1's.
 * @param {string | ((explorer: string) => string)} body HTML
 * @param {Omit<import('./browser.mjs').Visit, 'url' | 'path'> & {more?: Record<string, string>}} options further pages of that site by path
 * @param {(host: Host, witness: any) => Promise<unknown>} test
 */
export async function embedded(body, {more = {}, ...options}, test) {
    const explorer = (await sharedSite()).url, origin = new URL(explorer).origin;
    const html = pageOf(explorer, typeof body === 'string' ? body : body(explorer));
    const site = await start(join(ROOT, 'docs'), {
        port: 0,
        intercept: (request, response) => {
            const page = request.url === '/' ? html : more[request.url ?? ''];
            if (page === undefined) return false;
            response.setHeader('Content-Type', request.url?.endsWith('.svg') ? 'image/svg+xml' : 'text/html; charset=utf-8');
            response.setHeader('Content-Security-Policy', policy(origin));
            response.end(page);
            return true;
        },
    });
    try {
        await visit({...options, url: `http://localhost:${site.port}/`, origins: [origin], fails: true}, async ({page}, witness) => {
            await test(new Host(page, [explorer]), witness);
            assert.deepEqual(await page.context().cookies(), [], 'no cookies');
        });
    } finally {
        await site.close();
    }
}

/** @typedef {Parameters<typeof embedded>[1]} Options */

/** A test of an embed. @param {string} name @param {Parameters<typeof embedded>[0]} body @param {Options} options @param {Parameters<typeof embedded>[2]} run */
export const embedTest = (name, body, options, run) => nodeTest(`embed: ${name}`, {timeout: 240000}, () => embedded(body, options, run));
/** A page that is longer than any window. */
export const TALL = '<p>A long page.</p>'.repeat(100);
