// The page as a target of a benchmark: what ?bench=1 promises the harness that drives it.
import assert from 'node:assert/strict';
import {pageTest} from './lib/browser.mjs';

const HOME = {lon: 116, lat: 9.5, zoom: 4.6};
const path = '?bench=1';

/** Calls a member of window.__bench. @param {import('./lib/app.mjs').App} app @param {string} name @param {...unknown} args */
const call = (app, name, ...args) =>
    app.page.evaluate(([member, list]) => /** @type {any} */ (window).__bench[member](...list), /** @type {[string, any[]]} */ ([name, args]));
/** The last highlight that was drawn. @param {import('./lib/app.mjs').App} app */
const lastHover = (app) => app.page.evaluate(() => /** @type {any} */ (performance.getEntriesByName('hover').at(-1))?.detail);
/** @param {import('./lib/app.mjs').App} app @param {unknown} id */
const untilHover = (app, id) => app.page.waitForFunction(
    (wanted) => /** @type {any} */ (performance.getEntriesByName('hover').at(-1))?.detail === wanted, id);
/** @param {Record<string, number>} actual @param {Record<string, number>} expected */
function assertView(actual, expected) {
    for (const key of ['lon', 'lat', 'zoom']) assert.ok(Math.abs(actual[key] - expected[key]) < 1e-6, JSON.stringify(actual));
}

pageTest('bench: the map alone, at the place where the benchmark begins', {path}, async (app) => {
    await app.page.waitForFunction(() => performance.getEntriesByName('ready').length === 1);
    assertView(await call(app, 'getView'), HOME);
    assert.deepEqual(await app.page.evaluate(() => ascn.items()), [], 'nothing to press');
    assert.ok(!await app.page.isVisible('#search'));
    const names = (await app.page.evaluate(() => ascn.text())).map((/** @type {any} */ t) => t.text);
    assert.ok(names.includes('Manila') && names.includes('Jakarta'), names.join());
    assert.ok(!names.some((/** @type {string} */ name) => /km|Natural Earth/.test(name)), names.join());
});

pageTest('bench: a drag moves the map by as much, setView at once', {path}, async (app) => {
    const before = await call(app, 'getView');
    await app.mouse.move(500, 430);
    await app.mouse.down();
    for (let i = 1; i <= 10; ++i) await app.mouse.move(500 + 10 * i, 430);
    const moved = await call(app, 'getView');
    await app.mouse.up();
    assert.ok(Math.abs((before.lon - moved.lon) / 360 * 256 * 2 ** before.zoom - 100) < 0.5, JSON.stringify(moved));
    await call(app, 'setView', 104, 12, 6.5);
    assertView(await call(app, 'getView'), {lon: 104, lat: 12, zoom: 6.5});
});

pageTest('bench: the highlight of a city is told in the frame that draws it', {path}, async (app) => {
    const targets = await call(app, 'targets', 12);
    assert.equal(targets.length, 12);
    for (const {id, x, y} of targets.slice(0, 3)) {
        await app.mouse.move(x, y);
        await untilHover(app, id);
        assert.equal(await call(app, 'hovered'), id);
    }
    const {id, x, y} = targets[2];
    await app.mouse.click(x, y);
    await app.page.waitForFunction((wanted) => /** @type {any} */ (window).__bench.selected() === wanted, id);
});

pageTest('bench: points take the pointer from the cities, and go again', {path}, async (app) => {
    const [city] = await call(app, 'targets', 1);
    await call(app, 'setPoints', 5000);
    assert.equal((await app.page.evaluate(() => ascn.stats())).points, 5000);
    for (const {id, x, y} of await call(app, 'targets', 5)) {
        assert.deepEqual(await app.page.evaluate(([px, py]) => ascn.pick(px, py), [x, y]), {kind: 'point', id});
        await app.mouse.move(x, y);
        await untilHover(app, id);
    }
    await call(app, 'setPoints', 0);
    assert.equal((await app.page.evaluate(() => ascn.stats())).points, 0);
    await app.mouse.move(city.x, city.y);
    await untilHover(app, city.id);
    assert.equal(await lastHover(app), city.id);
});

pageTest('bench: a picture is drawn for a change alone', {path}, async (app) => {
    const {x, y} = (await call(app, 'targets', 1))[0];
    await app.mouse.move(x, y);
    await app.page.waitForFunction(() => performance.getEntriesByName('hover').length === 1);
    await app.page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    const before = await call(app, 'frames');
    await call(app, 'setView', 110, 5, 5);
    await app.page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    const after = await call(app, 'frames');
    assert.ok(after > before && after - before <= 3, `${after - before} pictures for one view`);
});
