// The page starts: promise, marks, picture, title; nothing in the console, nothing from elsewhere (every test checks that).
import assert from 'node:assert/strict';
import {pageTest, sharedSite} from './lib/browser.mjs';
import {colours} from './lib/png.mjs';

pageTest('load: ready, marks in order, title', {}, async (app) => {
    const marks = await app.page.evaluate(() => ['ascn:script', 'ascn:wasm', 'ascn:data', 'ascn:ready']
        .map((name) => performance.getEntriesByName(name).map((mark) => mark.startTime)));
    for (const times of marks) assert.equal(times.length, 1);
    const times = marks.flat();
    assert.deepEqual(times, [...times].sort((a, b) => a - b));
    assert.equal(await app.page.title(), 'ASEAN Smart Cities Network');
    assert.equal(await app.page.locator('#loading').isVisible(), false);
    assert.equal(await app.page.locator('#fatal').isVisible(), false);
});

pageTest('load: the map is painted, with 26 circles and the names of most', {}, async (app) => {
    const {width, height} = /** @type {{width: number, height: number}} */ (app.page.viewportSize());
    const picture = await app.picture({x: width / 4, y: height / 4, w: width / 2, h: height / 2});
    assert.ok(colours(picture) > 50, 'sea, land, borders, circles and letters');
    const items = await app.items();
    assert.equal(items.filter(({id}) => id.startsWith('city.')).length, 26);
    const names = await app.page.evaluate(() => ascn.dataset().cities.map((/** @type {{name: string}} */ c) => c.name));
    const texts = new Set(await app.texts());
    const shown = names.filter((/** @type {string} */ name) => texts.has(name));
    assert.ok(shown.length >= 20, `labels: ${shown.join(', ')}`);
});

pageTest('load: labels keep clear of each other', {}, async (app) => {
    const labels = await app.page.evaluate(() => {
        const names = new Set(ascn.dataset().cities.map((/** @type {{name: string}} */ c) => c.name));
        return ascn.text().filter((/** @type {{text: string}} */ t) => names.has(t.text));
    });
    for (const [i, a] of labels.entries()) {
        for (const b of labels.slice(i + 1)) {
            const x = Math.min(a.rect.x + a.rect.w, b.rect.x + b.rect.w) - Math.max(a.rect.x, b.rect.x);
            const y = Math.min(a.rect.y + a.rect.h, b.rect.y + b.rect.h) - Math.max(a.rect.y, b.rect.y);
            assert.ok(x <= 1 || y <= 3, `${a.text} and ${b.text} overlap by ${x.toFixed(1)} × ${y.toFixed(1)} px`);
        }
    }
});

pageTest('load: each file is fetched once, the answer carries the policy', {}, async (app, witness) => {
    const names = witness.requests.map((url) => new URL(url).pathname);
    assert.deepEqual(names.filter((name, i) => names.indexOf(name) !== i), []);
    const {url} = await sharedSite();
    const policy = (await app.page.request.get(url)).headers()['content-security-policy'];
    assert.match(policy, /default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'/);
});

pageTest('load: the detailed coast comes when the map is close to it, and once', {}, async (app) => {
    const loaded = () => app.page.evaluate(() => performance.getEntriesByType('resource').filter((r) => r.name.includes('map-10m')).length);
    assert.equal(await loaded(), 0, 'the whole region does without');
    const {x, y} = await app.at('singapore');
    await app.mouse.move(x, y);
    await app.keyboard.down('Control');
    for (let i = 0; i < 6; ++i) await app.mouse.wheel(0, -240);
    await app.keyboard.up('Control');
    await app.until(() => (ascn.state().cam?.zoom ?? 0) > 6.3);
    await app.settle();
    assert.equal(await loaded(), 1);
    await app.set({cam: {lon: 121, lat: 14.5, zoom: 9}});
    await app.settle();
    assert.equal(await loaded(), 1);
});
