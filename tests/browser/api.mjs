// window.ascn as docs/CONTRACT.md section 3 describes it.
import assert from 'node:assert/strict';
import {distance} from './lib/app.mjs';
import {pageTest} from './lib/browser.mjs';

const KEYS = ['view', 'city', 'compare', 'ind', 'color', 'nat', 'layer', 'x', 'y', 'country', 'area', 'cohort', 'size', 'status', 'q', 'sort', 'part', 'cols', 'shade', 'rows', 'year', 'group', 'pcity', 'parea', 'partner', 'kind', 'cam', 'lang', 'theme'];

pageTest('api: members are there before the program is, and say so when it is too early', {
    before: () => {
        addEventListener('DOMContentLoaded', () => {
            const {ascn, early} = Object.assign(window, {early: /** @type {Record<string, unknown>} */ ({})});
            early.members = Object.keys(ascn);
            early.frames = ascn.frames();
            early.url = ascn.url() === location.href;
            try {
                ascn.state();
            } catch (error) {
                early.error = String(error);
            }
        });
    },
}, async (app) => {
    const early = await app.page.evaluate(() => /** @type {any} */ (window).early);
    assert.deepEqual(early.members, ['ready', 'version', 'state', 'set', 'on', 'url', 'frames', 'stats', 'project', 'unproject', 'pick', 'items',
                                     'text', 'dataset']);
    assert.deepEqual([early.frames, early.url], [0, true]);
    assert.match(early.error, /await ascn\.ready/);
    const {app: version, data, commit} = await app.page.evaluate(() => ascn.version);
    assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.match(data, /^\d{4}\.\d+\.\d+$/);
    assert.ok(commit.length > 0);
});

pageTest('api: state and set, null back to the default', {}, async (app) => {
    assert.deepEqual(Object.keys(await app.state()), KEYS);
    const start = await app.state();
    const returned = await app.page.evaluate(() => ascn.set({
        city: 'yangon', compare: ['hanoi', 'jakarta'], country: ['MM', 'ID'], theme: 'dark', q: 'mm', cam: {lon: 100, lat: 15, zoom: 6},
    }));
    assert.deepEqual(returned, await app.state());
    assert.deepEqual([returned.city, returned.compare, returned.theme, returned.cam],
                     ['yangon', ['hanoi', 'jakarta'], 'dark', {lon: 100, lat: 15, zoom: 6}]);
    assert.deepEqual([...returned.country].sort(), ['ID', 'MM']);
    await app.set({city: null, compare: null, country: null, theme: null, q: null, cam: null, view: null});
    assert.deepEqual(await app.state(), start);
});

pageTest('api: set names the bad key and changes nothing', {}, async (app) => {
    const before = await app.state();
    const cases = [{city: 'atlantis'}, {colour: 'red'}, {compare: 'hanoi'}, {compare: ['hanoi', 'nowhere']}, {country: ['XX']}, {cam: {lon: 1}},
                   {theme: 'sepia'}, {view: 'moon'}, {view: {}}, {ind: 'luck'}, {q: ['a']}];
    for (const partial of cases) {
        const [key] = Object.keys(partial);
        const thrown = await app.page.evaluate((bad) => {
            try {
                ascn.set({theme: 'dark', ...bad});
                return null;
            } catch (error) {
                return {type: error instanceof TypeError, message: /** @type {Error} */ (error).message};
            }
        }, partial);
        assert.ok(thrown?.type && thrown.message.includes(`"${key}"`), `${JSON.stringify(partial)}: ${thrown?.message}`);
        assert.deepEqual(await app.state(), before);
    }
    assert.match(await app.page.evaluate(() => {
        try {
            return ascn.set(null);
        } catch (error) {
            return String(error);
        }
    }), /^TypeError/);
});

pageTest('api: on calls after each change until it is ended', {}, async (app) => {
    await app.page.evaluate(() => {
        const seen = /** @type {unknown[]} */ ([]);
        Object.assign(window, {seen, stop: ascn.on('change', (/** @type {{city: string}} */ state) => seen.push(state.city))});
    });
    const seen = () => app.page.evaluate(() => /** @type {any} */ (window).seen);
    await app.set({city: 'hanoi'});
    const {x, y} = await app.at('manila');
    await app.mouse.click(x, y);
    await app.untilState('city', 'manila');
    await app.settle();
    assert.deepEqual((await seen()).filter((/** @type {string} */ city, /** @type {number} */ i, /** @type {string[]} */ all) => city !== all[i - 1]),
                     ['hanoi', 'manila']);
    const count = (await seen()).length;
    await app.page.evaluate(() => /** @type {any} */ (window).stop());
    await app.set({city: 'jakarta'});
    assert.equal((await seen()).length, count);
    assert.match(await app.page.evaluate(() => {
        try {
            return ascn.on('moon', () => {});
        } catch (error) {
            return String(error);
        }
    }), /^TypeError/);
});

pageTest('api: url, frames, stats', {}, async (app) => {
    await app.set({view: 'compare', compare: ['hanoi', 'jakarta']});
    assert.equal(await app.page.evaluate(() => ascn.url()), app.page.url());
    assert.equal(await app.hash(), '#compare?compare=hanoi,jakarta');
    const before = await app.page.evaluate(() => ascn.frames());
    await app.set({view: 'map'});
    assert.ok(await app.page.evaluate(() => ascn.frames()) > before);
    const stats = await app.page.evaluate(() => ascn.stats());
    assert.deepEqual(Object.keys(stats).sort(), ['drawCalls', 'frameMs', 'heapBytes', 'points', 'vertices', 'wasmBytes']);
    assert.deepEqual(Object.keys(stats.frameMs), ['last', 'p50', 'p95']);
    for (const n of [...Object.values(stats.frameMs), stats.drawCalls, stats.vertices, stats.wasmBytes, stats.heapBytes]) assert.ok(Number(n) > 0);
    assert.ok(stats.heapBytes <= 32 * 2 ** 20);
});

pageTest('api: project, unproject and pick', {}, async (app) => {
    const trip = await app.page.evaluate(() => {
        const at = ascn.project(108.2208, 16.0678), back = ascn.unproject(at.x, at.y);
        return {back, off: ascn.project(-70, 40), outside: ascn.unproject(-5, 20), empty: ascn.pick(700, 240), panel: ascn.pick(100, 140)};
    });
    assert.ok(Math.abs(trip.back.lon - 108.2208) < 1e-6 && Math.abs(trip.back.lat - 16.0678) < 1e-6);
    assert.deepEqual([trip.off, trip.outside, trip.empty, trip.panel], [null, null, null, null]);
    // Web Mercator: a step of longitude is as long everywhere, a step of latitude grows by 1/cos
    const [a, b, c, d] = await app.page.evaluate(() => [[110, 0], [111, 0], [110, 20], [110, 21]].map(([lon, lat]) => ascn.project(lon, lat)));
    assert.ok(Math.abs((c.y - d.y) / (b.x - a.x) - 1 / Math.cos(20.5 * Math.PI / 180)) < 0.01);
    assert.ok(distance({x: a.x, y: 0}, {x: c.x, y: 0}) < 1e-6);
    for (const id of ['jakarta', 'cebu-city', 'mandalay']) {
        assert.deepEqual(await app.page.evaluate(({x, y}) => ascn.pick(x, y), await app.at(id)), {kind: 'city', id});
    }
    await app.set({view: 'about'});
    assert.deepEqual(await app.page.evaluate(() => [ascn.project(110, 0), ascn.unproject(700, 400), ascn.pick(700, 400)]), [null, null, null]);
});

pageTest('api: items and text describe the picture', {path: '#map?city=hanoi'}, async (app) => {
    const items = await app.items();
    const ids = items.map(({id}) => id);
    assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), [], 'ids are unique');
    const {width, height} = /** @type {{width: number, height: number}} */ (app.page.viewportSize());
    for (const {id, role, label, rect} of items) {
        assert.ok(role && label, `${id} has a role and a name`);
        assert.ok(rect.x >= -16 && rect.y >= -16 && rect.x + rect.w <= width + 16 && rect.y + rect.h <= height + 16, id);
    }
    for (const {text, rect, size} of await app.page.evaluate(() => ascn.text())) {
        assert.ok(rect.w > 0 && rect.h > 0 && size > 5 && size < 60, text);
        assert.doesNotMatch(text, /[\u{E000}-\u{F8FF}\u{F0000}-\u{10FFFF}]/u, 'no private characters');
    }
    assert.ok(await app.shows('Hà Nội'));
});

pageTest('api: dataset', {}, async (app) => {
    const data = await app.page.evaluate(() => ascn.dataset());
    assert.equal(data.cities.length, 38);
    for (const key of ['version', 'date', 'projects', 'indicators', 'network', 'sources']) assert.ok(data[key], key);
    const sources = new Set(data.sources.map((/** @type {{id: string}} */ s) => s.id));
    for (const city of data.cities) {
        assert.ok(city.lon > 88 && city.lon < 146 && city.lat > -16 && city.lat < 32, city.id);
        for (const fact of [city.population, city.area_km2]) {
            assert.ok(fact.missing || (typeof fact.value === 'number' && fact.source.length > 0), `${city.id}: ${JSON.stringify(fact)}`);
            for (const id of fact.source ?? []) assert.ok(sources.has(id), `${city.id}: ${id}`);
        }
    }
    assert.ok(data.indicators.some((/** @type {{id: string}} */ i) => i.id === 'rainfall'));
    assert.ok(data.projects.length >= 26 && data.projects.every((/** @type {{city: string}} */ p) => p.city));
});
