// The explorer inside a page of someone else's, on another site: what the page says to it and hears of it, and that it
// takes nothing from that page, neither its Back list nor its keyboard nor its graphics contexts.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pageTest} from './lib/browser.mjs';
import {embedded} from './lib/embedder.mjs';
import {difference, pixel} from './lib/png.mjs';

/** @typedef {import('./lib/embedder.mjs').Host} Host */
/** @typedef {Parameters<typeof embedded>[1]} Options */

/** @param {string} name @param {Parameters<typeof embedded>[0]} body @param {Options} options @param {Parameters<typeof embedded>[2]} run */
const embedTest = (name, body, options, run) => test(`embed: ${name}`, {timeout: 240000}, () => embedded(body, options, run));
/** @param {number} n @param {string} [attributes] */
const embeds = (n, attributes = '') => Array.from({length: n}, (_, i) => `<h2>${i}</h2><ascn-explorer id="e${i}" ${attributes} city="${CITIES[i % CITIES.length]}"></ascn-explorer>`).join('');
const CITIES = ['hanoi', 'manila', 'jakarta', 'bangkok', 'kuching'];
const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
/** Refused by the sandbox, or about the graphics card: the browser's own remarks. */
const LOST = [/CONTEXT_LOST_WEBGL/, /WebGL: /, /context lost/i];

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

const TALL = '<p>A long page.</p>'.repeat(100);
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="#f00"/></svg>';

embedTest('starts when it is nearly in sight, behind a picture', `${TALL}<ascn-explorer poster="/poster.svg"></ascn-explorer>`, {height: 700, more: {'/poster.svg': PICTURE}}, async (host, witness) => {
    await host.page.waitForFunction(() => customElements.get('ascn-explorer'));
    await wait(500);
    assert.equal(await host.frames(), 0);
    assert.deepEqual(witness.requests.filter((/** @type {string} */ url) => url.startsWith(host.explorer ?? '-')), [`${host.explorer}embed.js`], 'nothing but the script');
    await host.page.evaluate(() => {
        const element = /** @type {HTMLElement} */ (document.querySelector('ascn-explorer'));
        scrollTo(0, element.getBoundingClientRect().top + scrollY - innerHeight - 150);
    });
    const app = await host.embed(0, false);
    assert.ok(await host.page.evaluate(() => (document.querySelector('ascn-explorer')?.getBoundingClientRect().top ?? 0) >= innerHeight), 'before it is in sight');
    assert.equal(await host.page.locator('ascn-explorer img').count(), 1, 'the picture stands until it is ready');
    await host.page.locator('ascn-explorer').scrollIntoViewIfNeeded();
    await app.started();
    await host.page.waitForFunction(() => !document.querySelector('ascn-explorer')?.shadowRoot?.querySelector('img'));
});

embedTest('starts when asked, and the keyboard goes on inside', '<ascn-explorer loading="click"><p>This map comes from another site.</p></ascn-explorer>', {}, async (host) => {
    const button = host.page.getByRole('button', {name: 'Show the map'});
    await button.waitFor();
    assert.ok(await host.page.getByText('This map comes from another site.').isVisible());
    await wait(300);
    assert.equal(await host.frames(), 0);
    await button.press('Enter');
    const app = await host.embed();
    assert.equal(await host.page.getByText('This map comes from another site.').isVisible(), false);
    assert.equal(await host.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.localName), 'iframe');
    await host.page.keyboard.press('Tab');
    await app.until(() => ['map', 'query'].includes(document.activeElement?.id ?? ''));
});

embedTest('load() starts it wherever it is', `${TALL}<ascn-explorer></ascn-explorer>`, {height: 700}, async (host) => {
    await host.page.waitForFunction(() => customElements.get('ascn-explorer'));
    await host.page.evaluate(() => /** @type {any} */ (document.querySelector('ascn-explorer')).load());
    const app = await host.embed(0, false);
    await wait(500);
    assert.equal(await app.frame.evaluate(() => ascn.frames()), 0, 'its map waits until somebody sees it');
    await host.page.locator('ascn-explorer').scrollIntoViewIfNeeded();
    await app.started();
});

/** Which of the explorers have a graphics context. @param {Host} host @returns {Promise<(boolean | null)[]>} */
const contexts = (host) => Promise.all(host.page.frames().slice(1).map((frame) => frame.evaluate(() => {
    const map = /** @type {HTMLCanvasElement | null} */ (document.getElementById('map'));
    if (!document.documentElement.classList.contains('running')) return null;
    return !/** @type {WebGL2RenderingContext} */ (map?.getContext('webgl2')).isContextLost();
})));

test('embed: twenty on one page: those in sight have a map, the others give their context up and get it back', {timeout: 300000}, () =>
    embedded(embeds(20), {expected: LOST, height: 800}, async (host) => {
        const first = await host.embed(0), before = await first.picture();
        await host.page.locator('#e0').scrollIntoViewIfNeeded();
        for (let i = 0; i < 20; ++i) {
            await host.page.locator(`#e${i}`).evaluate((e) => e.scrollIntoView());
            const app = await host.embed(i);
            assert.equal((await app.state()).city, CITIES[i % CITIES.length]);
        }
        await wait(2000);
        const held = await contexts(host);
        assert.equal(held.length, 20);
        const alive = held.filter(Boolean).length;
        assert.ok(alive >= 1 && alive <= 3, `${alive} contexts`);
        assert.equal(held[0], false);
        const frames = await first.frame.evaluate(() => ascn.frames());
        await host.page.locator('#e0').evaluate((e) => { scrollTo(0, 0); e.setAttribute('compare', 'hanoi'); });
        await first.until((drawn) => ascn.frames() > drawn, frames);
        await first.untilState('compare', ['hanoi']);
        await host.page.locator('#e0').evaluate((e) => e.removeAttribute('compare'));
        await first.untilState('compare', []);
        await first.until(() => !document.getElementById('still'));
        await first.settle();
        assert.ok(difference(before, await first.picture()) < 0.001, 'the same picture');
        assert.equal(await first.frame.locator('#fatal').isVisible(), false);
    }));

embedTest('where a context cannot be given up, the map stays as it is out of sight', `<ascn-explorer></ascn-explorer>${TALL}`, {
    height: 700,
    before: () => {
        const original = WebGL2RenderingContext.prototype.getExtension;
        WebGL2RenderingContext.prototype.getExtension = /** @type {any} */ (function (/** @type {string} */ name) {
            return name === 'WEBGL_lose_context' ? null : original.call(this, name);
        });
    },
}, async (host) => {
    const app = await host.embed();
    for (let i = 0; i < 2; ++i) {
        await host.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await wait(1600);
        await host.page.evaluate(() => scrollTo(0, 0));
        await app.settle();
        assert.equal(await app.frame.locator('canvas:not(#map)').count(), 0, 'nothing lies over the map');
    }
    await app.click('tab.about');
    await app.untilState('view', 'about');
});

embedTest('an element that is moved starts anew from its attributes', '<div id="a"><ascn-explorer city="hanoi" poster="/poster.svg"></ascn-explorer></div><div id="b"></div>', {height: 700, more: {'/poster.svg': PICTURE}}, async (host) => {
    const app = await host.embed();
    await host.listen();
    await app.set({city: 'manila'});
    await host.hears({event: 'statechange', state: await app.state()});
    const [moved, later] = await host.page.evaluate(async () => {
        const element = /** @type {any} */ (document.querySelector('ascn-explorer'));
        const look = () => [element.state, element.url, Boolean(element.shadowRoot.querySelector('img'))];
        document.getElementById('b')?.append(element);
        const at_once = look();
        await new Promise((done) => element.addEventListener('ready', done, {once: true}));
        return [at_once, look()];
    });
    assert.deepEqual(moved, [null, '', true], 'nothing of the frame that is gone');
    assert.equal(later[0].city, 'hanoi');
});

embedTest('the patience with a frame that is gone takes no picture away', '<div id="a"><ascn-explorer loading="click" src="/silent.html" poster="/poster.svg"></ascn-explorer></div><div id="b"></div>',
    {height: 700, more: {'/poster.svg': PICTURE}, expected: [/Failed to load resource/]}, async (host) => {
        await host.page.waitForFunction(() => customElements.get('ascn-explorer'));
        await host.page.evaluate(() => /** @type {any} */ (document.querySelector('ascn-explorer')).load());
        await wait(1500);  // not found, which is loaded too
        await host.page.evaluate(() => document.getElementById('b')?.append(/** @type {Element} */ (document.querySelector('ascn-explorer'))));
        await wait(8300);
        assert.equal(await host.page.locator('ascn-explorer img').count(), 1);
    });

embedTest('what is set while the frame is loaded anew is not lost', '<ascn-explorer></ascn-explorer>', {}, async (host) => {
    await host.embed();
    await host.listen();
    await host.page.evaluate(() => {
        const element = /** @type {any} */ (document.querySelector('ascn-explorer')), frame = element.shadowRoot.querySelector('iframe');
        frame.src = frame.src.replace('?', '?data=&');  // another address: the page goes
        element.set({city: 'manila'});
    });
    await host.hears({event: 'ready'});
    const state = await host.page.waitForFunction(() => {
        const now = /** @type {any} */ (document.querySelector('ascn-explorer')).state;
        return now?.city ? now : false;
    });
    assert.equal((await state.jsonValue()).city, 'manila');
});

embedTest('out of sight and back at once, again and again', `<ascn-explorer></ascn-explorer>${TALL}`, {expected: LOST, height: 700}, async (host) => {
    const app = await host.embed(), before = await app.picture();
    await app.frame.evaluate(() => {
        Object.assign(window, {lost: 0});
        document.getElementById('map')?.addEventListener('webglcontextlost', () => { ++(/** @type {any} */ (window).lost); });
    });
    for (const ms of [1300, 1000, 1020, 1040, 1500, 1010]) {
        await host.page.evaluate(() => scrollTo(0, 1e6));
        await wait(ms);
        await host.page.evaluate(() => scrollTo(0, 0));
        await wait(30);
    }
    assert.ok(await app.frame.evaluate(() => /** @type {any} */ (window).lost) >= 2, 'it was given up');
    await app.until(() => !document.getElementById('still'));
    await app.until(() => !/** @type {any} */ (document.getElementById('map')).getContext('webgl2').isContextLost());
    await app.settle();
    assert.ok(difference(before, await app.picture()) < 0.001);
    await app.clickAt(await app.at('manila'));
    await app.untilState('city', 'manila');
});

embedTest('hidden and shown again, from the start and later', '<ascn-explorer loading="eager" hidden></ascn-explorer>', {expected: LOST}, async (host) => {
    const hide = (/** @type {boolean} */ hidden) => host.page.locator('ascn-explorer').evaluate((e, value) => { /** @type {HTMLElement} */ (e).hidden = value; }, hidden);
    const unseen = await host.embed(0, false);
    await wait(500);
    assert.equal(await unseen.frame.evaluate(() => ascn.frames()), 0);
    await hide(false);
    const app = await host.embed(), before = await app.picture();
    for (const ms of [300, 1600]) {
        await hide(true);
        await wait(ms);
        await hide(false);
        await app.until(() => !document.getElementById('still'));
        await app.settle();
        assert.ok(difference(before, await app.picture()) < 0.001, `after ${ms} ms`);
    }
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

embedTest('a state set while it is out of sight is told at once and seen on return', `<ascn-explorer></ascn-explorer>${TALL}`, {expected: LOST, height: 700}, async (host) => {
    const app = await host.embed();
    await host.listen();
    await host.page.evaluate(() => scrollTo(0, 1e6));
    await app.untilUnseen(() => document.getElementById('still'));
    await attribute(host, 'city', 'manila');
    const told = await host.page.waitForFunction(() => /** @type {any} */ (window).heard.find((/** @type {any} */ e) => e.event === 'statechange' && e.state.city === 'manila'));
    assert.match((await told.jsonValue()).url, /#map\?city=manila/);
    await host.page.evaluate(() => scrollTo(0, 0));
    await app.until(() => ascn.items().some((/** @type {{id: string}} */ i) => i.id === 'card.close'));
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
