// The browser that all tests share, the site it opens, and a page for each test that fails on a dirty console.
import assert from 'node:assert/strict';
import {dirname, join, resolve} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {launchChromium} from '../../../scripts/lib/chromium.mjs';
import {start} from '../../../scripts/serve.mjs';
import {App} from './app.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
/** The built site; ASCN_DIST names another one. */
export const DIST = resolve(ROOT, process.env.ASCN_DIST ?? 'dist');

/** @type {Promise<import('playwright-core').Browser> | undefined} */
let browser;
/** @type {ReturnType<typeof start> | undefined} */
let site;
after(async () => {
    await (await browser)?.close();
    await (await site)?.close();
});

/** The browser of all tests, started at the first call; again where it has died, so that one test fails and not all. */
export async function sharedBrowser() {
    if (!(await browser)?.isConnected()) browser = launchChromium();
    return /** @type {Promise<import('playwright-core').Browser>} */ (browser);
}
/** The site as built, under its content-security policy. */
export const sharedSite = () => site ??= start(DIST, {port: 0});

/** Chromium's own remark on reading a picture back, which screenshots cause; nothing of the page. */
const DRIVER_REMARK = /GPU stall due to ReadPixels/;

/**
 * @typedef {object} Visit
 * @property {string} [path] after the origin, with '?' and '#'
 * @property {string} [url] the whole address, in place of the shared site's
 * @property {number} [width] CSS px
 * @property {number} [height] CSS px
 * @property {number} [dpr]
 * @property {boolean} [touch] a phone: fingers, mobile viewport
 * @property {RegExp[]} [expected] messages of the console that belong to the test
 * @property {() => void} [before] runs in the page before its own script
 * @property {(page: import('playwright-core').Page) => Promise<unknown>} [routes] sets up before the page is opened
 * @property {string[]} [origins] where requests may go besides the page's own
 * @property {boolean} [fails] the page is not to start: nothing is awaited
 * @property {import('playwright-core').BrowserContextOptions} [context]
 */

/** @param {Visit} options @returns {import('playwright-core').BrowserContextOptions} */
function contextOptions({width = 1100, height = 720, dpr = 1, touch = false, context = {}}) {
    return {
        viewport: {width, height}, deviceScaleFactor: dpr, hasTouch: touch, isMobile: touch, locale: 'en-GB',
        colorScheme: 'light', reducedMotion: 'no-preference', ...context,
    };
}

/** What the page says in its console and where it sends requests. */
class Witness {
    /** @param {import('playwright-core').Page} page */
    constructor(page) {
        /** @type {string[]} */
        this.console = [];
        /** @type {string[]} */
        this.requests = [];
        page.on('console', (message) => {
            if (['warning', 'error', 'assert'].includes(message.type()) && !DRIVER_REMARK.test(message.text())) {
                this.console.push(`${message.type()}: ${message.text()}`);
            }
        });
        page.on('pageerror', (error) => this.console.push(`uncaught: ${error.message}`));
        page.on('request', (request) => this.requests.push(request.url()));
    }

    /** @param {string[]} origins @param {RegExp[]} expected */
    check(origins, expected) {
        const unexpected = this.console.filter((line) => !expected.some((pattern) => pattern.test(line)));
        assert.deepEqual(unexpected, [], 'the console is clean');
        const strays = this.requests.filter((url) => !origins.some((origin) => url.startsWith(origin)) && !/^(data|blob):/.test(url));
        assert.deepEqual(strays, [], 'no request leaves the origin');
    }
}

/**
 * Opens the site in a context of its own, runs the body, and checks the console and the requests.
 * @template T
 * @param {Visit} options
 * @param {(app: App, witness: Witness) => Promise<T>} body
 * @returns {Promise<T>}
 */
export async function visit(options, body) {
    const origin = options.url ?? (await sharedSite()).url;
    const context = await (await sharedBrowser()).newContext(contextOptions(options));
    try {
        const page = await context.newPage();
        page.setDefaultTimeout(15000);
        const witness = new Witness(page);
        if (options.before) await page.addInitScript(options.before);
        await options.routes?.(page);
        const app = new App(page);
        await page.goto(options.url ?? origin + (options.path ?? ''), {waitUntil: options.fails ? 'load' : 'commit'});
        if (!options.fails) await app.started();
        const result = await body(app, witness);
        const own = new URL(origin).protocol === 'file:' ? origin.split(/[?#]/)[0] : new URL(origin).origin;
        witness.check([own, ...options.origins ?? []], options.expected ?? []);
        return result;
    } finally {
        await context.close();
    }
}

/** A test with a page of its own. @param {string} name @param {Visit} options @param {(app: App, witness: Witness) => Promise<unknown>} body */
export function pageTest(name, options, body) {
    test(name, {timeout: 60000}, () => visit(options, async (app, witness) => {
        await body(app, witness);
    }));
}
