// When it cannot run, the page says why and what to do, and the 26 cities are there to read.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {start} from '../../scripts/serve.mjs';
import {DIST, pageTest, visit} from './lib/browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {string} name @param {Parameters<import('playwright-core').Route['fulfill']>[0]} answer */
const answering = (name, answer) => (/** @type {Page} */ page) => page.route((url) => url.pathname.endsWith(`/${name}`), (route) => route.fulfill(answer));
const told = [/^error: StartError/, /^error: Failed to load resource/, /preloaded using link preload/];

/**
 * @type {{name: string, code: string, message: RegExp, before?: () => void, routes?: (page: Page) => Promise<unknown>}[]}
 */
const CASES = [
    {
        name: 'no WebGL 2', code: 'no-webgl2', message: /does not offer WebGL 2[^]*hardware acceleration/,
        before: () => {
            const original = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = /** @type {any} */ (function (/** @type {any[]} */ ...args) {
                return args[0] === 'webgl2' ? null : /** @type {any} */ (original).apply(this, args);
            });
        },
    },
    {
        name: 'no WebAssembly', code: 'no-wasm', message: /does not offer WebAssembly[^]*Update the browser/,
        before: () => { Object.defineProperty(window, 'WebAssembly', {value: undefined}); },
    },
    {
        name: 'canvases give false pixels', code: 'no-canvas', message: /false pixels[^]*Allow this page/,
        before: () => {
            const original = CanvasRenderingContext2D.prototype.getImageData;
            CanvasRenderingContext2D.prototype.getImageData = function (...args) {
                const image = original.apply(this, args);
                image.data.forEach((_, i) => { image.data[i] = 31 * i % 256; });
                return image;
            };
        },
    },
    {
        name: 'the program is missing', code: 'network', message: /ascn\.wasm[^]*404/,
        routes: answering('ascn.wasm', {status: 404, body: 'not found'}),
    },
    {
        name: 'the network breaks off', code: 'network', message: /could not be loaded[^]*connection/,
        routes: (page) => page.route((url) => url.pathname.endsWith('/ascn.json'), (route) => route.abort('connectionreset')),
    },
    {
        name: 'the program is damaged', code: 'no-wasm', message: /could not start the program/,
        routes: answering('ascn.wasm', {contentType: 'application/wasm', body: Buffer.from('\0asm nonsense')}),
    },
    {
        name: 'broken JSON', code: 'data', message: /ascn\.json[^]*Reload/,
        routes: answering('ascn.json', {contentType: 'application/json', body: '{"version": "1", "cities": ['}),
    },
    {
        name: 'data that break their rules', code: 'data', message: /ascn\.json[^]*cities[^]*expected/,
        routes: answering('ascn.json', {contentType: 'application/json', body: '{"version": "1", "date": "2026-01-01", "cities": 5}'}),
    },
    {
        name: 'a truncated map', code: 'data', message: /map-50m\.bin/,
        routes: (page) => answering('map-50m.bin', {contentType: 'application/octet-stream', body: readFileSync(join(DIST, 'map-50m.bin')).subarray(0, 9000)})(page),
    },
    {
        name: 'broken texts', code: 'data', message: /lang\/en\.json/,
        routes: answering('en.json', {contentType: 'application/json', body: '["no", "object"]'}),
    },
];

for (const {name, code, message, before, routes} of CASES) {
    pageTest(`failure: ${name}`, {fails: true, before, routes, expected: told}, async ({page}) => {
        const reason = await page.evaluate(() => ascn.ready.then(() => null, (/** @type {any} */ error) => ({code: error.code, message: error.message, isError: error instanceof Error})));
        assert.deepEqual([reason?.code, reason?.isError], [code, true], JSON.stringify(reason));
        const panel = page.getByRole('alert');
        await panel.waitFor({state: 'visible'});
        const text = await panel.innerText();
        assert.match(text, message);
        assert.doesNotMatch(text, /undefined|null|\[object/);
        assert.equal(await page.locator('#twin article h2:visible').count(), 26);
        assert.equal(await page.locator('#map').isVisible(), false);
        assert.equal(await page.evaluate(() => ascn.frames()), 0);
        await page.locator('#city-da-nang').scrollIntoViewIfNeeded();
        const box = await page.locator('#city-da-nang').boundingBox();
        assert.ok(box && box.height > 100 && box.width > 300, 'with what is known of them');
    });
}

pageTest('failure: without the detailed coast the map goes on', {
    fails: true, path: '#map?cam=121,14.5,8', routes: answering('map-10m.bin', {status: 503, body: 'later'}), expected: [/^warning: ascn: .*map-10m\.bin/, ...told],
}, async (app, witness) => {
    await app.page.evaluate(() => ascn.ready.then(() => true));
    while (!witness.console.some((line) => line.includes('map-10m.bin could not'))) await app.page.waitForEvent('console');
    await app.settle();
    assert.equal(await app.page.getByRole('alert').isVisible(), false);
    const {x, y} = await app.at('manila');
    await app.mouse.click(x, y);
    await app.untilState('city', 'manila');
});

test('failure: the detailed coast is asked for again, also by a map that stands still', {timeout: 60000}, async () => {
    let asked = 0;
    /** @type {() => void} */
    let again = () => {};
    const second = new Promise((resolve) => { again = () => resolve(true); });
    await visit({
        fails: true, path: '#map?cam=121,14.5,8', expected: [/^warning: ascn: .*map-10m\.bin/, ...told],
        routes: async (page) => {
            await page.clock.install();
            await page.route(/map-10m/, async (route) => {
                if (++asked === 1) return route.fulfill({status: 503, body: 'later'});
                await route.continue();
                again();
            });
        },
    }, async (app, witness) => {
        await app.page.clock.resume();
        while (!witness.console.some((line) => line.includes('map-10m.bin could not'))) await app.page.waitForEvent('console');
        await app.page.waitForTimeout(500);
        assert.equal(asked, 1, 'not at once');
        await app.page.clock.fastForward(21000);
        await second;
        await app.page.waitForTimeout(500);
        assert.equal(asked, 2);
        assert.equal(witness.console.filter((line) => line.includes('map-10m.bin could not')).length, 1);
    });
});

test('failure: a host with the wrong MIME type still starts it, with one download', {timeout: 60000}, async () => {
    const site = await start(DIST, {port: 0, mime: {'.wasm': 'application/octet-stream', '.json': 'text/plain', '.bin': 'text/html'}});
    try {
        await visit({url: site.url}, async (app, witness) => {
            assert.equal((await app.items()).filter(({id}) => id.startsWith('city.')).length, 26);
            assert.equal(witness.requests.filter((url) => url.includes('ascn.wasm')).length, 1);
        });
    } finally {
        await site.close();
    }
});

test('failure: scripts off, the 26 cities are there to read', {timeout: 60000}, async () => {
    await visit({fails: true, context: {javaScriptEnabled: false}}, async ({page}) => {
        assert.equal(await page.locator('#twin article').count(), 26);
        await page.locator('#city-da-nang').scrollIntoViewIfNeeded();
        assert.ok(await page.getByRole('heading', {name: /Da Nang/}).isVisible());
        assert.equal(await page.locator('#app').isVisible(), false);
        assert.match(await page.locator('#city-da-nang').innerText(), /Viet Nam[^]*1,220,200/);
    });
});
