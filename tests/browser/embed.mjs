// The explorer inside a page of someone else's, on another site: what the page says to it and hears of it, and that it
// takes nothing from that page, neither its Back list nor its keyboard.
import assert from 'node:assert/strict';
import {pageTest} from './lib/browser.mjs';
import {embedTest} from './lib/embedder.mjs';
import {pixel} from './lib/png.mjs';

/** @typedef {import('./lib/embedder.mjs').Host} Host */

const CITIES = ['hanoi', 'manila', 'jakarta', 'bangkok', 'kuching'];
const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
/** @param {Host} host @param {string} name @param {string | null} value */
const attribute = (host, name, value) => host.page.evaluate(([n, v]) => {
    const element = document.querySelector('ascn-explorer');
    if (v === null) element?.removeAttribute(String(n));
    else element?.setAttribute(String(n), String(v));
}, [name, value]);

embedTest('attributes are the state, at the start and later', '<ascn-explorer city="hanoi" compare="hanoi, manila" country="VN,PH" cam="112, 12, 5" theme="dark"></ascn-explorer>', {}, async (host) => {
    const app = await host.embed();
    const {city, compare, country, cam, theme, view} = await app.state();
    assert.deepEqual({city, compare, country, cam, theme, view}, {
        city: 'hanoi', compare: ['hanoi', 'manila'], country: ['PH', 'VN'], cam: {lon: 112, lat: 12, zoom: 5}, theme: 'dark', view: 'map'});
    await host.listen();
    await attribute(host, 'city', 'manila');
    await app.untilState('city', 'manila');
    await attribute(host, 'compare', 'jakarta,manila');
    await attribute(host, 'view', 'compare');
    await app.untilState('view', 'compare');
    assert.deepEqual((await app.state()).compare, ['jakarta', 'manila']);
    await attribute(host, 'city', null);
    await attribute(host, 'country', null);
    await attribute(host, 'theme', null);
    await attribute(host, 'view', null);
    await app.untilState('view', 'map');
    const after = await app.state();
    assert.deepEqual([after.city, after.country, after.theme], [null, [], 'auto']);
    const told = await host.hears({event: 'statechange', state: after});
    const seen = await host.page.evaluate(() => {
        const element = /** @type {any} */ (document.querySelector('ascn-explorer'));
        return {state: element.state, url: element.url};
    });
    assert.deepEqual(seen, {state: told.state, url: told.url}, 'the element has what its event told');
    assert.match(told.url, /\/index\.html#map\?compare=jakarta,manila&cam=/);
    assert.doesNotMatch(told.url, /embed|host/, 'an address to share');
});

embedTest('a state that cannot be is an error event', '<ascn-explorer></ascn-explorer>', {}, async (host) => {
    const app = await host.embed();
    await host.listen();
    await attribute(host, 'city', 'atlantis');
    assert.match((await host.hears({event: 'error', code: 'state'})).message, /city/);
    await attribute(host, 'cam', 'here');
    await host.page.waitForFunction(() => /** @type {any} */ (window).heard.some((/** @type {any} */ e) => e.event === 'error' && /cam/.test(e.message)));
    assert.deepEqual([(await app.state()).city, (await app.state()).cam], [null, null]);
    await attribute(host, 'city', 'manila');
    await app.untilState('city', 'manila');
});

embedTest('without a height the frame has the one that suits its width', '<ascn-explorer id="free"></ascn-explorer><ascn-explorer id="px" height="420"></ascn-explorer><ascn-explorer id="rule" loading="click"></ascn-explorer>', {width: 1216}, async (host) => {
    await host.embed();
    const height = (/** @type {string} */ id) => host.page.locator(`#${id}`).evaluate((e) => e.getBoundingClientRect().height);
    assert.equal(await height('free'), 720, 'three fifths of 1200');
    assert.equal(await height('px'), 420);
    await host.page.setViewportSize({width: 1016, height: 720});
    await host.page.waitForFunction(() => document.getElementById('free')?.clientHeight === 600);
    assert.equal(await height('px'), 420);
    await host.page.locator('#px').evaluate((e) => e.setAttribute('height', '50vh'));
    assert.equal(await height('px'), 360);
    await host.page.locator('#rule').evaluate((e) => { e.style.height = '300px'; });
    assert.equal(await height('rule'), 300, 'a style of the page’s own');
    assert.equal(await host.page.locator('iframe').first().getAttribute('title'), 'Map and comparison of the ASEAN Smart Cities');
    assert.equal(await host.page.locator('iframe').first().getAttribute('allow'), 'fullscreen; clipboard-write');
});

const PLAIN = (/** @type {string} */ explorer) => `<iframe src="${explorer}?embed=1#map?city=hanoi" title="Cities" width="800" height="500"></iframe>`;

embedTest('messages of a plain frame: get, set, a flood is thinned out', PLAIN, {}, async (host) => {
    const app = await host.embed();
    await host.listen();
    await host.tell({target: 'ascn-explorer', version: 1, type: 'get'});
    const answer = await host.hears({type: 'state'});
    assert.deepEqual([answer.source, answer.version, answer.state.city, answer.origin + '/'], ['ascn-explorer', 1, 'hanoi', host.explorer]);
    assert.equal(answer.url, `${host.explorer}#map?city=hanoi`);
    await host.tell({target: 'ascn-explorer', version: 1, type: 'set', state: {city: 'manila', view: 'compare'}});
    await app.untilState('view', 'compare');
    await host.hears({type: 'state', state: await app.state()});
    await host.tell({target: 'ascn-explorer', version: 1, type: 'set', state: {view: null, city: null}});
    await host.hears({type: 'state', state: {...answer.state, city: null}});
    const before = (await host.heard()).length, began = Date.now();
    for (let i = 0; i < 40; ++i) await host.tell({target: 'ascn-explorer', version: 1, type: 'set', state: {city: i % 2 ? 'kuching' : 'hanoi'}});
    await host.hears({type: 'state', state: {...answer.state, city: 'kuching'}});
    await wait(300);
    const told = (await host.heard()).length - before;
    assert.ok(told <= (Date.now() - began) / 100 + 1, `${told} messages`);
    for (const bad of [{city: 'atlantis'}, {nonsense: 1}, {compare: 'hanoi'}, {cam: {lon: 'x'}}, null, 'city', 7]) {
        await host.tell({target: 'ascn-explorer', version: 1, type: 'set', state: bad});
    }
    await host.page.waitForFunction(() => /** @type {any} */ (window).heard.filter((/** @type {any} */ e) => e.type === 'error').length === 7);
    assert.equal((await app.state()).city, 'kuching');
});

embedTest('messages from anyone else are dropped without a sound', (explorer) => `<iframe src="${explorer}?embed=1&host=${encodeURIComponent('https://asean.test')}" title="Cities"></iframe><iframe src="${explorer}?embed=1" title="Cities"></iframe><iframe src="/other.html" title="Other"></iframe>`,
    {more: {'/other.html': '<!doctype html><title>Another frame</title><p>Another frame'}}, async (host) => {
        const stranger = await host.embed(0), open = await host.embed(1);
        await host.listen();
        const set = {target: 'ascn-explorer', version: 1, type: 'set', state: {city: 'manila'}};
        await host.tell(set, 0);
        await host.tell({...set, type: 'get'}, 0);
        for (const odd of [null, 'set', 5, [], {...set, target: 'x'}, {...set, version: 2}, {...set, type: 'eval'}]) await host.tell(odd, 1);
        const other = host.page.frames().find((frame) => frame.url().endsWith('/other.html'));
        await other?.evaluate((message) => { for (const i of [0, 1]) window.parent.frames[i].postMessage(message, '*'); }, set);
        await wait(500);
        assert.deepEqual(await host.heard(), []);
        assert.deepEqual([(await stranger.state()).city, (await open.state()).city], [null, null]);
        await host.tell(set, 1);
        await open.untilState('city', 'manila');
    });

embedTest('sandbox="allow-scripts" alone: every view works, state and messages too', '<ascn-explorer sandbox="allow-scripts" city="hanoi" compare="hanoi,manila"></ascn-explorer>', {expected: [/sandboxed frame[^]*allow-popups/, /[Cc]lipboard/]}, async (host, witness) => {
    await host.listen();
    const app = await host.embed();
    assert.equal(await app.frame.evaluate(() => self.origin), 'null');
    assert.equal((await host.hears({type: 'ready'})).origin, 'null');
    for (const view of ['compare', 'about', 'map']) {
        await app.click(`tab.${view}`);
        await app.untilState('view', view);
        await host.hears({event: 'statechange', state: await app.state()});
    }
    assert.match(await app.frame.evaluate(() => location.href), /#map\?city=hanoi&compare=hanoi,manila/, 'the address follows');
    await attribute(host, 'city', 'manila');
    await app.untilState('city', 'manila');
    assert.ok((await app.picture()).width > 0);
    await app.click('bar.open_full');
    await app.until(() => /copied/.test(document.getElementById('live')?.textContent ?? ''));  // the words in the picture go again
    assert.equal(host.page.context().pages().length, 1, 'a tab it may not open');
    assert.deepEqual(witness.requests.filter((/** @type {string} */ url) => url.includes('ascn.wasm')).length, 1);
});

embedTest('fifty actions leave the Back list of the page as it was', '<p>A page</p><ascn-explorer></ascn-explorer>', {}, async (host) => {
    const app = await host.embed(), length = await host.page.evaluate(() => history.length);
    for (const id of ['tab.compare', 'tab.about', 'tab.map', 'map.zoom_in', 'map.home']) await app.click(id);
    await app.clickAt(await app.at('manila'));
    await app.untilState('city', 'manila');
    for (const id of ['card.compare', 'card.close']) await app.click(id);
    for (let i = 0; i < 14; ++i) {
        for (const state of [{city: CITIES[i % 5]}, {view: i % 2 ? 'about' : 'compare'}, {view: 'map', cam: {lon: 110, lat: i, zoom: 5}}]) {
            await app.frame.evaluate((s) => new Promise((done) => {
                ascn.set(s);
                requestAnimationFrame(done);
            }), state);
        }
    }
    await attribute(host, 'city', 'hanoi');
    await app.untilState('city', 'hanoi');
    assert.equal(await host.page.evaluate(() => history.length), length);
});

embedTest('a page that fails says so to the page around it, and shows the cities', '<ascn-explorer></ascn-explorer>', {
    expected: [/StartError/, /Failed to load resource/, /preload/],
    routes: (page) => page.route((url) => url.pathname.endsWith('/ascn.json'), (route) => route.fulfill({contentType: 'application/json', body: '{}'})),
}, async (host) => {
    await host.listen();
    const app = await host.embed(0, false);
    const {message} = await host.hears({event: 'error', code: 'data'});
    assert.match(message, /ascn\.json/);
    assert.equal(await app.frame.locator('#twin article h2:visible').count(), 26);
    await attribute(host, 'city', 'manila');
    await wait(300);
    assert.deepEqual((await host.heard()).filter((e) => e.event).map((e) => e.event), ['error'], 'nothing is asked of it any more');
});

embedTest('Tab goes in, over every control, and out; back too; Escape leaves no trap', '<button id="before">before</button><ascn-explorer city="hanoi"></ascn-explorer><button id="after">after</button>', {width: 800, height: 800}, async (host) => {
    const app = await host.embed(), {page} = host;
    const expected = await app.controls();
    const at = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
    await page.locator('#before').focus();
    /** @type {string[]} */
    const visited = [];
    for (let i = 0; i < expected.length + 10; ++i) {
        await page.keyboard.press('Tab');
        if (await at() === 'after') break;
        visited.push(await app.focused());
    }
    assert.equal(await at(), 'after');
    assert.deepEqual(visited, ['map', 'query', ...expected]);
    await page.keyboard.press('Shift+Tab');
    assert.equal(await app.focused(), expected.at(-1));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.locator('#before').focus();
    await page.keyboard.press('Tab');
    await app.until(() => document.activeElement?.id === 'map');
    await page.keyboard.press('Shift+Tab');
    await page.waitForFunction(() => document.activeElement?.id === 'before');
});

embedTest('is light where the system is dark, unless asked', '<ascn-explorer id="plain" height="300"></ascn-explorer><ascn-explorer id="auto" theme="auto" height="300"></ascn-explorer>', {context: {colorScheme: 'dark'}}, async (host) => {
    const theme = (/** @type {import('./lib/app.mjs').App} */ app) => app.frame.evaluate(() => document.documentElement.dataset.theme);
    const [plain, auto] = [await host.embed(0), await host.embed(1)];
    assert.deepEqual([await theme(plain), await theme(auto)], ['light', 'dark']);
    const box = await plain.element.boundingBox();
    const {x, y} = await plain.frame.evaluate(() => ascn.project(115, 14));
    assert.ok(pixel(await plain.picture(), (box?.x ?? 0) + x, (box?.y ?? 0) + y).slice(0, 3).every((v) => v > 180), 'light sea');
    await host.page.emulateMedia({colorScheme: 'light'});
    await auto.until(() => document.documentElement.dataset.theme === 'light');
});

pageTest('embed: a plain frame may ask for the system’s theme', {path: '?embed=1#map?theme=auto', context: {colorScheme: 'dark'}}, async (app) => {
    assert.equal(await app.page.evaluate(() => document.documentElement.dataset.theme), 'dark');
});

for (const [width, height] of [[900, 560], [390, 560]]) {
    pageTest(`embed: compact chrome at ${width} px, and the way to the whole explorer`, {path: '?embed=1&data=&host=https%3A%2F%2Fx.test#map?city=hanoi', width, height}, async (app) => {
        const ids = (await app.items()).map(({id}) => id);
        for (const id of ['bar.open_full', 'tab.compare', 'filter.open']) assert.ok(ids.includes(id), id);
        for (const id of ['bar.share', 'bar.theme']) assert.ok(!ids.includes(id), id);
        assert.deepEqual(ids.filter((id) => id.startsWith('filter.country')), [], 'the filters are folded');
        assert.ok(await app.shows(/borders|Borders/), 'credits and disclaimer stay');
        const opening = app.page.context().waitForEvent('page');
        await app.click('bar.open_full');
        const tab = await opening;
        await tab.waitForURL(/#map\?city=hanoi/);
        assert.doesNotMatch(tab.url(), /embed=|host=/);
        assert.equal(await app.page.evaluate(() => ascn.url()), tab.url());
        assert.equal(await tab.evaluate(() => window.opener), null);
    });
}
