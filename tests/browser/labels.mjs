// Names and circles on the map: every city within a finger's reach, names that stand still, the selected city in sight.
import assert from 'node:assert/strict';
import {distance, middle} from './lib/app.mjs';
import {pageTest} from './lib/browser.mjs';
import {Fingers} from './lib/touch.mjs';

/** @typedef {import('./lib/app.mjs').App} App */
/** @typedef {import('./lib/app.mjs').Rect} Rect */
/** @typedef {{x: number, y: number}} Point */

const DESK = {width: 1440, height: 900};
const PHONE = {width: 390, height: 844, dpr: 2, touch: true};

/** Ids and names of the cities in the picture. @param {App} app @returns {Promise<{id: string, name: string, cohort: number}[]>} */
const cities = (app) => app.page.evaluate(() => {
    const shown = new Set(ascn.items().map((/** @type {{id: string}} */ {id}) => id));
    return ascn.dataset().cities.filter((/** @type {{id: string}} */ c) => shown.has(`city.${c.id}`));
});
/** The names that stand on the map. @param {App} app */
async function names(app) {
    const known = new Set((await cities(app)).map(({name}) => name));
    return (await app.page.evaluate(() => ascn.text())).filter((/** @type {{text: string}} */ {text}) => known.has(text));
}
/** @param {Rect} a @param {Rect} b */
const overlap = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** @type {[string, import('./lib/browser.mjs').Visit, number, number][]} */
const SCREENS = [['1440 × 900', DESK, 26, 37], ['1440 × 900 with a card', {...DESK, path: '#map?city=vientiane'}, 26, 33], ['390 × 844', PHONE, 24, 30]];
for (const [name, visit, pilots, all] of SCREENS) {
    pageTest(`labels: on ${name} at least ${pilots} of 26 names, none on another`, visit, async (app) => {
        for (const [cohort, least] of /** @type {[string, number][]} */ ([['2018', pilots], ['all', all]])) {
            await app.set({cohort});
            const shown = (await names(app)).filter(({size}) => size < 20), panels = (await app.items()).filter(({id}) => !id.startsWith('city.'));
            assert.ok(new Set(shown.map(({text}) => text)).size >= least, `${shown.length} names with cohort ${cohort}`);
            const onMap = shown.filter(({rect}) => !panels.some((panel) => overlap(panel.rect, rect)));
            for (const [i, a] of onMap.entries()) {
                for (const b of onMap.slice(0, i)) assert.ok(!overlap(a.rect, b.rect), `${a.text} on ${b.text}`);
            }
        }
    });
}

pageTest('labels: member states’ names from afar, none from near', DESK, async (app) => {
    const countries = async () => (await app.texts()).filter((text) => ['Indonesia', 'Myanmar', 'Philippines', 'Thailand'].includes(text)).length;
    const chips = await countries();  // the filters name them too
    await app.set({cam: {lon: 112, lat: 5, zoom: 7.5}});
    const near = await countries();
    assert.ok(chips - near >= 3, `${chips} texts from afar, ${near} from near`);
});

/** Watches every picture: counts how often each name comes, goes, or jumps to another side of its city. */
function watch() {
    const seen = {pictures: 0, changes: /** @type {Record<string, number>} */ ({})};
    const change = (/** @type {string} */ text) => { seen.changes[text] = (seen.changes[text] ?? 0) + 1; };
    const places = new Map(ascn.dataset().cities.map((/** @type {{name: string}} */ c) => [c.name, c]));
    /** @type {Map<string, {x: number, y: number}> | undefined} */
    let before;
    let frames = -1;
    const look = () => {
        requestAnimationFrame(look);
        if (ascn.frames() === frames) return;
        frames = ascn.frames();
        ++seen.pictures;
        const now = new Map();
        for (const {text, rect} of ascn.text()) {
            const city = /** @type {{lon: number, lat: number} | undefined} */ (places.get(text));
            const at = city && ascn.project(city.lon, city.lat);
            if (at) now.set(text, {x: rect.x - at.x, y: rect.y - at.y});
        }
        for (const [text, at] of now) {
            const old = before?.get(text);
            if (before && (!old || Math.hypot(at.x - old.x, at.y - old.y) > 5)) change(text);
        }
        for (const text of before?.keys() ?? []) if (!now.has(text)) change(text);
        before = now;
    };
    look();
    Object.assign(window, {seen});
}
/** @param {App} app @returns {Promise<{pictures: number, all: number, most: number}>} changes of all names, and of the one with the most */
async function watched(app) {
    const {pictures, changes} = await app.page.evaluate(() => /** @type {any} */ (window).seen);
    const counts = /** @type {number[]} */ (Object.values(changes));
    return {pictures, all: counts.reduce((a, b) => a + b, 0), most: Math.max(0, ...counts)};
}

const SMALL = {width: 760, height: 540};

pageTest('labels: 200 steps of a drag there and back change few names', {...SMALL, path: '#map?cam=107,10,5'}, async (app) => {
    await app.page.evaluate(watch);
    const from = {x: 400, y: 300}, to = {x: 600, y: 360};
    await app.press(from, to, 100);
    await app.mouse.move(from.x, from.y, {steps: 100});
    await app.settle();
    await app.mouse.up();
    await app.settle();
    const {pictures, all, most} = await watched(app);
    assert.ok(pictures >= 60, `${pictures} pictures`);
    // 32 were counted, at most 4 of one name: those that come to the window's edge, and back
    assert.ok(all <= 40 && most <= 5, `${all} changes in all, ${most} of one name`);
});

pageTest('labels: a slow zoom by the wheel with rests changes few names', {...SMALL, path: '#map?cam=107,10,4.4'}, async (app) => {
    await app.page.evaluate(watch);
    await app.mouse.move(420, 330);
    for (let step = 0; step < 32; ++step) {
        await app.mouse.wheel(0, -25);
        if (step % 4 === 3) await app.settle();
    }
    const {pictures, all, most} = await watched(app);
    assert.ok(pictures >= 40, `${pictures} pictures`);
    // 62 to 74 were counted for 26 names, most of which leave the window, and 9 of one name: at each of eight rests a name
    // changes once, and at the window's edge it comes and goes; a busy machine makes more rests of the same way
    assert.ok(all <= 90 && most <= 11, `${all} changes in all, ${most} of one name`);
});

/** Pixels by which two boxes lie in each other, or 0. @param {Rect} a @param {Rect} b */
const depth = (a, b) => Math.max(0, Math.min(a.x + a.w - b.x, b.x + b.w - a.x, a.y + a.h - b.y, b.y + b.h - a.y));

/** The selected city's circle and name are clear of all panels. @param {App} app @param {{id: string, name: string}} city */
async function inSight(app, {id, name}) {
    const items = await app.items(), circle = items.find((item) => item.id === `city.${id}`);
    assert.ok(circle && circle.rect.w > 0, `${id} is in sight`);
    const label = (await app.page.evaluate(() => ascn.text())).find((/** @type {{text: string, size: number}} */ t) => t.text === name && t.size < 20);
    assert.ok(label, `${id} has its name`);
    const sheet = items.find((item) => item.id === 'sheet.handle');
    assert.ok(sheet, 'the sheet is there');
    for (const rect of [circle.rect, label.rect]) {
        // the item reaches a little beyond a small circle, for fingers
        assert.ok(rect.y + rect.h <= sheet.rect.y + 4, `${id} under the sheet`);
        for (const item of items) {
            if (/^(map\.|filter\.open|bar\.)/.test(item.id)) assert.ok(depth(item.rect, rect) <= 4, `${id} under ${item.id}`);
        }
    }
}

const THIRDS = 3;
for (let third = 0; third < THIRDS; ++third) {
    pageTest(`labels: on a phone one tap on its circle selects each city, and it stays in sight (${third + 1} of ${THIRDS})`, PHONE, async (app) => {
        const fingers = await Fingers.on(app.page), all = await cities(app);
        assert.equal(all.length, 26);
        for (const city of all.filter((_, i) => i % THIRDS === third)) {
            const {rect} = await app.item(`city.${city.id}`);
            await fingers.tap(middle(rect));
            await app.untilState('city', city.id);
            await app.settle();
            await inSight(app, city);
            await app.set({city: null, cam: null});
        }
    });
}

const PAIRS = [['singapore', 'johor-bahru'], ['bangkok', 'chonburi'], ['siem-reap', 'battambang'], ['phnom-penh', 'ho-chi-minh-city'], ['manila', 'cauayan'],
    ['kuala-lumpur', 'putrajaya'], ['jakarta', 'sumedang']];
pageTest('labels: on a phone close neighbours lie apart, and a tap at each one’s middle selects just that one', {...PHONE, path: '#map?cohort=all'}, async (app) => {
    const fingers = await Fingers.on(app.page);
    for (const pair of PAIRS) {
        const [a, b] = await Promise.all(pair.map(async (id) => middle((await app.item(`city.${id}`)).rect)));
        assert.ok(distance(a, b) >= 9.9, `${pair}: ${distance(a, b)} px apart`);
        for (const id of pair) {
            await fingers.tap(middle((await app.item(`city.${id}`)).rect));
            await app.untilState('city', id);
            await app.set({city: null, cam: null});
        }
    }
});
