// The second part of the program, with the views beside the map: the map does not wait for it, and its loss is told.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {DIST, pageTest, visit} from './lib/browser.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./lib/app.mjs').App} App */

const isSecondPart = (/** @type {URL} */ url) => url.pathname.endsWith('/ascn-pages.wasm');
const LOADING = 'Loading…', FAILED = /could not be loaded. Check the connection/;
const told = [/^warning: ascn: .*ascn-pages\.wasm/, /^error: Failed to load resource/];

/** Keeps the second part back until it is let go. */
function held() {
    /** @type {() => void} */
    let release = () => {};
    const gate = new Promise((resolve) => { release = () => resolve(true); });
    const routes = (/** @type {Page} */ page) => page.route(isSecondPart, async (route) => {
        await gate;
        await route.continue();
    });
    return {routes, release};
}

/** @param {App} app */
async function ready(app) {
    await app.page.evaluate(() => ascn.ready.then(() => true));
    await app.settle();
}
const words = async (/** @type {App} */ app) => (await app.texts()).join('\n');

for (const [name, size] of /** @type {const} */ ([['a wide window', {}], ['a phone', {width: 390, height: 844, touch: true}]])) {
    test(`pages: the map is there and moves before the other views are, ${name}`, {timeout: 60000}, async () => {
        const {routes, release} = held();
        await visit({fails: true, routes, ...size}, async (app) => {
            await ready(app);
            assert.equal((await app.items()).filter(({id}) => id.startsWith('city.')).length, 26);
            const before = JSON.stringify(await app.page.evaluate(() => ascn.project(105, 10)));
            await app.mouse.move('width' in size ? 200 : 650, 400);
            await app.mouse.wheel(0, -300);
            await app.settle();
            assert.notEqual(JSON.stringify(await app.page.evaluate(() => ascn.project(105, 10))), before, 'the map has moved');

            await app.set({city: 'da-nang'});
            assert.match(await words(app), new RegExp(LOADING));
            assert.equal(await app.has('card.compare'), false);
            const waiting = await app.page.evaluate(() => ascn.project(108.2, 16.05));
            release();
            await app.page.waitForFunction(() => performance.getEntriesByName('ascn:pages').length > 0);
            await app.settle();
            assert.doesNotMatch(await words(app), new RegExp(LOADING));
            assert.ok(await app.has('card.population'));
            assert.deepEqual(await app.page.evaluate(() => ascn.project(108.2, 16.05)), waiting, 'the map has not moved by it');
        });
    });
}

for (const path of ['#compare?compare=hanoi,manila', '#about', '#map?city=da-nang']) {
    test(`pages: ${path} is drawn when they are there, and not before`, {timeout: 60000}, async () => {
        const {routes, release} = held();
        await visit({fails: true, path, routes}, async (app) => {
            await app.page.waitForFunction(() => performance.getEntriesByName('ascn:data').length > 0);
            await app.page.waitForTimeout(300);
            assert.equal(await app.page.evaluate(() => ascn.frames()), 0);
            assert.ok(await app.page.locator(path.startsWith('#map') ? '#loading.map' : '#loading.page').isVisible());
            release();
            await ready(app);
            assert.doesNotMatch(await words(app), new RegExp(LOADING));
            assert.ok(await app.has(path.includes('da-nang') ? 'card.population' : 'tab.map'));
        });
    });
}

/** @type {[string, Parameters<import('playwright-core').Route['fulfill']>[0]][]} */
const LOSSES = [
    ['missing', {status: 404, body: 'not found'}],
    ['damaged', {contentType: 'application/wasm', body: Buffer.from('\0asm nonsense')}],
    ['of another version', {contentType: 'application/wasm', body: Buffer.concat([
        readFileSync(join(DIST, 'ascn-pages.wasm')).subarray(0, -16), Buffer.from('0123456789abcdef'),
    ])}],
];
for (const [name, answer] of LOSSES) {
    pageTest(`pages: ${name}, the map goes on, says so and asks again`, {
        fails: true, routes: (page) => page.route(isSecondPart, (route) => route.fulfill(answer)), expected: told,
    }, async (app, witness) => {
        await ready(app);
        while (!witness.console.some((line) => line.includes('The map goes on without it'))) await app.page.waitForEvent('console');
        assert.doesNotMatch(await words(app), FAILED);
        await app.page.unroute(isSecondPart);
        await app.page.route(isSecondPart, (route) => route.abort('connectionreset'));
        await app.set({city: 'manila'});
        await app.until(() => ascn.text().some((/** @type {{text: string}} */ {text}) => text.includes('could not be loaded')));
        await app.click('card.close');
        await app.untilState('city', null);
        await app.page.unroute(isSecondPart);
        await app.set({view: 'about'});
        await app.page.waitForFunction(() => performance.getEntriesByName('ascn:pages').length > 0);
        await app.settle();
        assert.doesNotMatch(await words(app), FAILED);
        assert.ok((await app.items()).some(({id}) => id.startsWith('about.')));
    });
}

pageTest('pages: missing where the address asks for the map with a city, the map is there and says so', {
    fails: true, path: '#map?city=hanoi&compare=hanoi,manila', routes: (page) => page.route(isSecondPart, (route) => route.fulfill({status: 503, body: 'later'})),
    expected: told,
}, async (app) => {
    await ready(app);
    assert.equal(await app.page.locator('#fatal').isVisible(), false);
    assert.equal((await app.state()).city, 'hanoi');
    assert.match(await words(app), FAILED);
    await app.click('card.close');
    await app.untilState('city', null);
});

pageTest('pages: missing, a map that moves does not ask for them again', {
    fails: true, routes: (page) => page.route(isSecondPart, (route) => route.fulfill({status: 503, body: 'later'})), expected: told,
}, async (app, witness) => {
    const asked = () => witness.requests.filter((/** @type {string} */ url) => url.includes('ascn-pages.wasm')).length;
    await ready(app);
    await app.set({city: 'manila'});
    await app.until(() => ascn.text().some((/** @type {{text: string}} */ {text}) => text.includes('could not be loaded')));
    const before = asked();
    for (let i = 0; i < 4; ++i) {
        await app.set({cam: {lon: 110 + i, lat: 8, zoom: 5}});
        await app.page.waitForTimeout(300);
    }
    assert.equal(asked(), before);
    await app.page.unroute(isSecondPart);
    const {routes, release} = held();
    await routes(app.page);
    await app.set({city: 'hanoi'});
    await app.until(() => ascn.text().some((/** @type {{text: string}} */ {text}) => text === 'Loading…'));
    assert.doesNotMatch(await words(app), FAILED, 'not while it is on its way');
    release();
    await app.page.waitForFunction(() => performance.getEntriesByName('ascn:pages').length > 0);
});

pageTest('pages: missing, a mark on the map says so and asks again', {
    fails: true, path: '#map?layer=partners', routes: (page) => page.route(isSecondPart, (route) => route.fulfill({status: 503, body: 'later'})), expected: told,
}, async (app, witness) => {
    await ready(app);
    while (!witness.console.some((line) => line.includes('The map goes on without it'))) await app.page.waitForEvent('console');
    await app.click('partner.AU');
    await app.until(() => ascn.text().some((/** @type {{text: string}} */ {text}) => text.includes('could not be loaded')));
    await app.click('note.close');
    await app.page.unroute(isSecondPart);
    await app.click('partner.AU');
    await app.page.waitForFunction(() => performance.getEntriesByName('ascn:pages').length > 0);
    await app.settle();
    assert.doesNotMatch(await words(app), FAILED);
    assert.ok((await app.items()).some(({id}) => id.startsWith('note.source.')));
});

pageTest('pages: missing where the address asks for one, the page says why', {
    fails: true, path: '#about', routes: (page) => page.route(isSecondPart, (route) => route.fulfill({status: 503, body: 'later'})),
    expected: [/^error: StartError/, ...told],
}, async ({page}) => {
    assert.equal(await page.evaluate(() => ascn.ready.then(() => '', (/** @type {any} */ error) => error.code)), 'network');
    const panel = page.getByRole('alert');
    await panel.waitFor({state: 'visible'});
    assert.match(await panel.innerText(), /ascn-pages\.wasm[^]*503/);
    assert.equal(await page.locator('#twin article h2:visible').count(), 26);
});
