// Embeds come and go: they start near the viewport, give their graphics context up out of sight, may be moved and
// loaded anew.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {embedded, embedTest, TALL} from './lib/embedder.mjs';
import {difference} from './lib/png.mjs';

/** @typedef {import('./lib/embedder.mjs').Host} Host */

/** @param {number} n @param {string} [attributes] */
const embeds = (n, attributes = '') => Array.from({length: n}, (_, i) => `<h2>${i}</h2><ascn-explorer id="e${i}" ${attributes} city="${CITIES[i % CITIES.length]}"></ascn-explorer>`).join('');
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="#f00"/></svg>';
const CITIES = ['hanoi', 'manila', 'jakarta', 'bangkok', 'kuching'];
const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
/** The browser's own remarks about the graphics card. */
const LOST = [/CONTEXT_LOST_WEBGL/, /WebGL: /, /context lost/i];
/** @param {Host} host @param {string} name @param {string | null} value */
const attribute = (host, name, value) => host.page.evaluate(([n, v]) => {
    const element = document.querySelector('ascn-explorer');
    if (v === null) element?.removeAttribute(String(n));
    else element?.setAttribute(String(n), String(v));
}, [name, value]);

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
