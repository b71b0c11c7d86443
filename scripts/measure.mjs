// node scripts/measure.mjs: prints the figures of the README as Markdown, measured on dist/ (a release build) in Chromium
// on this machine. ASCN_DIST names another built site.
import {readFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {App} from '../tests/browser/lib/app.mjs';
import {launchChromium} from './lib/chromium.mjs';
import {start} from './serve.mjs';

const DIST = resolve(dirname(fileURLToPath(import.meta.url)), '..', process.env.ASCN_DIST ?? 'dist');
const COLD_LOADS = 7, IDLE_MS = 10_000, MOVES = 320;
const WINDOW = {viewport: {width: 1440, height: 900}, deviceScaleFactor: 1, locale: 'en-GB'};
const kb = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} KB`;
const mb = (/** @type {number} */ bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
const median = (/** @type {number[]} */ values) => [...values].sort((a, b) => a - b)[values.length >> 1];
/** Marks in the page. @param {string} name */
const markTime = (name) => performance.getEntriesByName(name)[0]?.startTime;

/** Downloads, by file. */
function downloads() {
    const {preset, totals, files} = JSON.parse(readFileSync(join(DIST, 'sizes.json'), 'utf8'));
    if (preset !== 'web-release') throw new Error(`${DIST} holds ${preset}: run scripts/build first`);
    console.log('| download (first complete picture, English) | raw | brotli |\n|---|--:|--:|');
    for (const {name, raw, brotli, first} of files) if (first) console.log(`| ${name} | ${kb(raw)} | ${kb(brotli)} |`);
    console.log(`| **wasm + JavaScript** | ${kb(totals.program.raw)} | **${kb(totals.program.brotli)}** |`);
    console.log(`| **everything the first picture needs** | ${kb(totals.first_frame.raw)} | **${kb(totals.first_frame.brotli)}** |`);
    const file = (/** @type {string} */ name) => files.find((/** @type {any} */ f) => f.name === name);
    const pages = file('ascn-pages.wasm'), share = file('ascn-share.js');
    console.log(`| after it: all other views (${pages.name}) | ${kb(pages.raw)} | ${kb(pages.brotli)} |`);
    const rest = (/** @type {'raw' | 'brotli'} */ key) => kb(totals.after_it[key] - pages[key] - share[key]);
    console.log(`| after it: other scripts’ letters, icon | ${rest('raw')} | ${rest('brotli')} |`);
    const detail = file('map-10m.bin');
    console.log(`| when the map is zoomed in: the detailed coast (${detail.name}) | ${kb(detail.raw)} | ${kb(detail.brotli)} |`);
    console.log(`| when it is opened: the panel for links and files (${share.name}) | ${kb(share.raw)} | ${kb(share.brotli)} |\n`);
}

/** A new context each time has an empty cache. @param {import('playwright-core').Browser} browser @param {string} url */
async function coldLoads(browser, url) {
    const times = [];
    for (let i = 0; i < COLD_LOADS; ++i) {
        const context = await browser.newContext(WINDOW), page = await context.newPage();
        await page.goto(url, {waitUntil: 'commit'});
        await page.waitForFunction(() => typeof ascn === 'object');
        await page.evaluate(() => ascn.ready.then(() => true));
        times.push(await page.evaluate(markTime, 'ascn:ready'));
        await context.close();
    }
    return times;
}

/** Drags the map to and fro with a card open. @param {App} app */
async function pan(app) {
    const from = {x: 700, y: 450};
    await app.press(from, {x: from.x + 8, y: from.y}, 1);
    for (let i = 0; i < MOVES; ++i) {
        const turn = i / 40 * Math.PI;
        await app.mouse.move(from.x + 160 * Math.sin(turn), from.y + 90 * Math.sin(turn * 0.7));
    }
    const {frameMs, drawCalls, vertices} = await app.page.evaluate(() => ascn.stats());
    await app.mouse.up();
    await app.settle();
    return {frameMs, drawCalls, vertices};
}

/** Proportional set size of a process, bytes. @param {number} pid */
function pss(pid) {
    const line = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return Number(line?.[1]) * 1024;
}

/** @param {import('playwright-core').Browser} browser @param {App} app */
async function memory(browser, app) {
    const session = await app.page.context().newCDPSession(app.page);
    await session.send('HeapProfiler.collectGarbage');
    await session.send('Performance.enable');
    const {metrics} = await session.send('Performance.getMetrics');
    const {processInfo} = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
    const sizes = (/** @type {string} */ type) => processInfo.filter((p) => p.type === type).map((p) => pss(p.id));
    return {
        js: metrics.find(({name}) => name === 'JSHeapUsedSize')?.value ?? 0,
        wasm: (await app.page.evaluate(() => ascn.stats())).heapBytes,
        renderer: Math.max(...sizes('renderer')),
        gpu: Math.max(...sizes('GPU')),
    };
}

downloads();
const site = await start(DIST, {port: 0});
const browser = await launchChromium();
try {
    const loads = await coldLoads(browser, site.url);
    const context = await browser.newContext(WINDOW), app = new App(await context.newPage());
    await app.page.goto(`${site.url}#map?city=da-nang&cam=108,14,6`);
    await app.started();
    const {frameMs, drawCalls, vertices} = await pan(app);
    await sleep(1000);
    const drawn = await app.page.evaluate(() => ascn.frames());
    await sleep(IDLE_MS);
    const idle = await app.page.evaluate(() => ascn.frames()) - drawn;
    const used = await memory(browser, app);
    const renderer = await app.page.evaluate(() => {
        const gl = /** @type {WebGL2RenderingContext} */ (document.createElement('canvas').getContext('webgl2'));
        const info = gl.getExtension('WEBGL_debug_renderer_info');
        return info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : 'unknown';
    });
    const list = loads.map((t) => Math.round(t)).join(', ');
    console.log(`| measured in Chromium ${browser.version()}, ${cpus().length} cores (${cpus()[0].model.trim()}), ${renderer} | |\n|---|--:|
| navigation to \`ascn:ready\`, empty cache, loopback, median of ${loads.length} (${list}) | ${Math.round(median(loads))} ms |
| own work per picture while panning with the card open, 1440×900, p50 | ${frameMs.p50.toFixed(2)} ms |
| the same, p95 | ${frameMs.p95.toFixed(2)} ms |
| draw calls, vertices | ${drawCalls}, ${vertices.toLocaleString('en')} |
| pictures drawn in ${IDLE_MS / 1000} idle seconds | ${idle} |
| memory: WebAssembly | ${mb(used.wasm)} |
| memory: JavaScript heap | ${mb(used.js)} |
| memory: the tab's process (proportional share) | ${mb(used.renderer)} |
| memory: the browser's graphics process, software rendering included | ${mb(used.gpu)} |`);
} finally {
    await browser.close();
    await site.close();
}
