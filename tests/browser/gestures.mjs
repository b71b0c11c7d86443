// What a hand can do to the map beside dragging it, by real pointer, touch and key events.
import assert from 'node:assert/strict';
import {distance, middle} from './lib/app.mjs';
import {pageTest} from './lib/browser.mjs';
import {Fingers} from './lib/touch.mjs';

/** @typedef {import('./lib/app.mjs').App} App */
/** @typedef {import('./lib/app.mjs').Point} Point */

const CLOSE = '#map?cam=105,14,6';
const PHONE = {width: 390, height: 844, dpr: 2, touch: true, path: '#map?cam=107,15,6'};

const zoomOf = async (/** @type {App} */ app) => (await app.state()).cam?.zoom ?? NaN;
/** @param {App} app @param {Point} at @returns {Promise<{lon: number, lat: number}>} */
const placeAt = (app, at) => app.page.evaluate(({x, y}) => ascn.unproject(x, y), at);
/** @param {App} app @param {{lon: number, lat: number}} place @returns {Promise<Point>} */
const pointOf = (app, place) => app.page.evaluate(({lon, lat}) => ascn.project(lon, lat), place);

/** A wheel event as a device sends it. @param {App} app @param {Point} at @param {{deltaY: number, deltaMode?: number, ctrlKey?: boolean}} init */
const wheel = (app, at, init) => app.page.evaluate(([x, y, more]) => {
    const e = new WheelEvent('wheel', {clientX: x, clientY: y, bubbles: true, cancelable: true, ...more});
    document.getElementById('map')?.dispatchEvent(e);
    return e.defaultPrevented;
}, /** @type {[number, number, {deltaY: number, deltaMode?: number, ctrlKey?: boolean}]} */ ([at.x, at.y, init]));

pageTest('gestures: the frame after a pointer event is drawn in the same turn of the screen', {path: CLOSE}, async (app) => {
    await app.page.evaluate(() => {
        const seen = /** @type {{late: number, moves: number, wait: number[]}} */ ({late: 0, moves: 0, wait: []});
        Object.assign(window, {seen});
        document.getElementById('map')?.addEventListener('pointermove', (e) => {
            if (!e.buttons) return;
            const before = ascn.frames();
            // behind all that was asked for before the next picture
            requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => {
                    ++seen.moves;
                    seen.wait.push(performance.now() - e.timeStamp);
                    if (ascn.frames() === before) ++seen.late;
                };
                channel.port2.postMessage(0);
            });
        });
    });
    await app.press({x: 620, y: 560}, {x: 700, y: 470}, 40);
    await app.settle();
    await app.mouse.up();
    const {late, moves} = await app.page.evaluate(() => /** @type {any} */ (window).seen);
    assert.ok(moves >= 20, `${moves} moves`);
    assert.equal(late, 0, 'every move was in the very next picture');
});

pageTest('gestures: a wheel in lines goes as far as one in pixels, both about the pointer', {path: CLOSE}, async (app) => {
    const pointer = {x: 800, y: 330};
    const zoomed = [];
    for (const init of [{deltaY: -120, deltaMode: 0}, {deltaY: -3, deltaMode: 1}]) {
        await app.set({cam: {lon: 105, lat: 14, zoom: 6}});
        const place = await placeAt(app, pointer);
        assert.ok(await wheel(app, pointer, init), 'the page does not scroll');
        await app.until(() => ascn.state().cam.zoom > 6.1);
        await app.settle();
        assert.ok(distance(await pointOf(app, place), pointer) < 0.7);
        zoomed.push(await zoomOf(app));
    }
    assert.equal(zoomed[0], zoomed[1]);
    await wheel(app, pointer, {deltaY: 1, deltaMode: 2});
    await app.until((was) => ascn.state().cam.zoom < was - 0.5, zoomed[1]);
});

pageTest('gestures: a trackpad pinch, told as a wheel with ctrl or as Safari tells it', {path: CLOSE}, async (app) => {
    const pointer = {x: 800, y: 330}, place = await placeAt(app, pointer);
    for (let i = 0; i < 10; ++i) assert.ok(await wheel(app, pointer, {deltaY: -100 * Math.log(1.1), ctrlKey: true}));
    await app.settle();
    await app.until(() => Math.abs(ascn.state().cam.zoom - 7.375) < 0.02);
    assert.ok(distance(await pointOf(app, place), pointer) < 0.7);
    await app.page.evaluate(({x, y}) => {
        for (let i = 0; i <= 10; ++i) {
            const e = new UIEvent(i ? 'gesturechange' : 'gesturestart', {cancelable: true});
            Object.assign(e, {scale: 0.5 ** (i / 10), clientX: x, clientY: y});
            document.getElementById('map')?.dispatchEvent(e);
            if (!e.defaultPrevented) throw new Error('the page zooms too');
        }
    }, pointer);
    await app.until(() => Math.abs(ascn.state().cam.zoom - 6.375) < 0.1);
});

pageTest('gestures: a two-finger tap goes one step out', PHONE, async (app) => {
    const fingers = await Fingers.on(app.page), place = await placeAt(app, {x: 195, y: 400});
    fingers.quickly();
    await fingers.down({x: 165, y: 400}, {x: 225, y: 400});
    await fingers.up();
    await app.untilZoom(5);
    assert.ok(distance(await pointOf(app, place), {x: 195, y: 400}) < 1);
});

pageTest('gestures: a double tap goes one step in', PHONE, async (app) => {
    const fingers = await Fingers.on(app.page), at = {x: 120, y: 500}, place = await placeAt(app, at);
    fingers.quickly();
    await fingers.tap(at);
    await fingers.tap(at);
    await app.untilZoom(7);
    assert.ok(distance(await pointOf(app, place), at) < 1);
});

pageTest('gestures: a tap, then a drag down, zooms in with one thumb', PHONE, async (app) => {
    const fingers = await Fingers.on(app.page), at = {x: 120, y: 500}, place = await placeAt(app, at);
    fingers.quickly();
    await fingers.tap(at);
    await fingers.drag([at], [{x: 120, y: 610}]);
    await app.settle();
    const during = await pointOf(app, place);
    await fingers.up();
    await app.untilZoom(7);
    assert.ok(distance(during, at) < 1.5, JSON.stringify(during));
});

pageTest('gestures: turning two fingers turns nothing', PHONE, async (app) => {
    const fingers = await Fingers.on(app.page), centre = {x: 195, y: 420};
    const at = (/** @type {number} */ degrees) => {
        const a = degrees * Math.PI / 180, d = {x: 70 * Math.cos(a), y: 70 * Math.sin(a)};
        return [{x: centre.x + d.x, y: centre.y + d.y}, {x: centre.x - d.x, y: centre.y - d.y}];
    };
    const before = await app.at('da-nang');
    await fingers.down(...at(0));
    for (let degrees = 10; degrees <= 90; degrees += 10) await fingers.move(...at(degrees));
    await app.settle();
    const after = await app.at('da-nang');
    await fingers.up();
    assert.ok(distance(before, after) < 1.5, `${JSON.stringify(before)} ${JSON.stringify(after)}`);
});

pageTest('gestures: shift and a drag draw a rectangle, and the map zooms to it', {path: CLOSE}, async (app) => {
    const from = {x: 560, y: 300}, to = {x: 760, y: 400}, centre = await placeAt(app, {x: 660, y: 350});
    const blank = await app.picture({x: 560, y: 300, w: 200, h: 100});
    await app.keyboard.down('Shift');
    await app.press(from, to);
    await app.settle();
    assert.equal(await app.page.evaluate(() => document.getElementById('map')?.style.cursor), 'crosshair');
    const drawn = await app.picture({x: 560, y: 300, w: 200, h: 100});
    assert.notDeepEqual(drawn.data, blank.data);
    await app.mouse.up();
    await app.keyboard.up('Shift');
    await app.until(() => ascn.state().cam.zoom > 7);
    await app.settle();
    const {cam, compare} = await app.state();
    assert.ok(Math.abs(cam.lon - centre.lon) < 0.01 && Math.abs(cam.lat - centre.lat) < 0.01);
    assert.deepEqual(compare, []);
});

/** The page's clock at an eighth of its speed, so that flights last on a slow machine too. */
const slowClock = () => {
    const real = performance.now.bind(performance), start = real();
    performance.now = () => start + (real() - start) / 8;
};

pageTest('gestures: a flight ends at once where the user takes hold of the map', {before: slowClock}, async (app) => {
    for (const take of [() => app.mouse.wheel(0, -1), () => app.keyboard.press('ArrowLeft'), () => app.mouse.down()]) {
        await app.set({cam: null, city: null});
        await app.page.locator('#map').focus();
        await app.mouse.move(700, 600);
        await app.page.evaluate(() => {
            const query = /** @type {HTMLInputElement} */ (document.getElementById('query'));
            query.value = 'davao';
            query.dispatchEvent(new Event('input'));
            /** @type {HTMLFormElement} */ (document.getElementById('search')).requestSubmit();
        });
        const frames = await app.page.evaluate(() => ascn.frames());
        await app.until((was) => ascn.frames() > was + 3, frames);
        await take();
        await app.settle();
        await app.mouse.up();
        await app.settle();
        assert.ok(!(await zoomOf(app) >= 7.4), 'it never arrived');
    }
});

pageTest('gestures: beyond the limits the map gives way and comes back', {path: '#map?cam=145.9,8,6'}, async (app) => {
    const edge = await app.page.evaluate(() => ascn.project(146, 8));
    await app.press({x: 800, y: 400}, {x: 400, y: 400});
    await app.settle();
    const pulled = await app.page.evaluate(() => ascn.project(146, 8));
    assert.ok(edge.x - pulled.x > 40 && edge.x - pulled.x < 115, `gave by ${edge.x - pulled.x}`);
    await app.mouse.up();
    await app.settle();
    await app.until(() => Math.abs(ascn.state().cam.lon - 146) < 0.001);
});

pageTest('gestures: reduced motion jumps', {path: '#map?cam=145.9,8,6', context: {reducedMotion: 'reduce'}}, async (app) => {
    const edge = await app.page.evaluate(() => ascn.project(146, 8));
    await app.press({x: 800, y: 400}, {x: 400, y: 400});
    await app.settle();
    const pulled = await app.page.evaluate(() => ascn.project(146, 8));
    assert.ok(edge.x - pulled.x < 6, 'the edge is hard');
    await app.mouse.up();
    await app.settle();
    await app.page.locator('#map').focus();
    const frames = await app.page.evaluate(() => ascn.frames());
    await app.keyboard.press('0');
    await app.untilState('cam', null);
    await app.settle();
    assert.ok(await app.page.evaluate(() => ascn.frames()) - frames <= 8, 'no frames on the way');
});

pageTest('gestures: f fits the map to what is chosen, and so does its button', {path: '#map?compare=hanoi,manila&cam=103,1,9'}, async (app) => {
    const inSight = async () => {
        const {items} = {items: await app.items()};
        return ['city.hanoi', 'city.manila'].every((id) => (items.find((i) => i.id === id)?.rect.w ?? 0) > 0);
    };
    assert.equal(await inSight(), false);
    await app.page.locator('#map').focus();
    await app.keyboard.press('f');
    await app.until(() => ascn.state().cam.zoom < 8);
    await app.settle();
    assert.ok(await inSight());
    await app.set({cam: {lon: 103, lat: 1, zoom: 9}});
    await app.click('map.fit');
    await app.until(() => ascn.state().cam.zoom < 8);
    await app.settle();
    assert.ok(await inSight());
});

pageTest('gestures: shift and an arrow move by half of the map', {path: CLOSE}, async (app) => {
    await app.page.locator('#map').focus();
    const before = await app.at('ho-chi-minh-city'), cam = JSON.stringify((await app.state()).cam);
    await app.keyboard.press('Shift+ArrowDown');
    await app.until((was) => JSON.stringify(ascn.state().cam) !== was, cam);
    await app.settle();
    const moved = before.y - (await app.at('ho-chi-minh-city')).y;
    assert.ok(Math.abs(moved - (720 - 56 - 28) / 2) < 1, `${moved}`);
});

pageTest('names: a name is its city, for the pointer and for a click', {}, async (app) => {
    const label = (await app.page.evaluate(() => ascn.text())).find((/** @type {{text: string, rect: any, size: number}} */ t) => t.text === 'Luang Prabang');
    const at = middle(label.rect);
    await app.mouse.move(at.x, at.y);
    await app.until(() => ascn.text().some((/** @type {{text: string}} */ t) => /^Population: [\d,]+/.test(t.text)));
    assert.equal(await app.page.evaluate(() => document.getElementById('map')?.style.cursor), 'pointer');
    await app.mouse.click(at.x, at.y);
    await app.untilState('city', 'luang-prabang');
});

pageTest('search: a hit chosen by the mouse is flown to as one chosen by Enter is, and leaves no ring', {}, async (app) => {
    const ring = () => app.page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.getElementById('map'))).outlineStyle);
    /** @type {any[]} */
    const cams = [];
    for (const byMouse of [true, false]) {
        await app.set({cam: null, city: null});
        await app.page.locator('#query').click();
        await app.keyboard.type('luang');
        if (byMouse) await app.page.locator('#hits [role=option]').first().click();
        else await app.keyboard.press('Enter');
        await app.untilState('city', 'luang-prabang');
        await app.until(() => ascn.state().cam);
        await app.settle();
        cams.push((await app.state()).cam);
        assert.equal(await app.focused(), 'map');
        assert.equal(await ring(), byMouse ? 'none' : 'solid');
    }
    assert.deepEqual(cams[0], cams[1]);
    await app.page.locator('#query').click();
    await app.keyboard.type('luang');
    await app.page.locator('#hits [role=option]').first().click();
    await app.settle();
    await app.keyboard.press('ArrowLeft');
    assert.equal(await ring(), 'solid', 'the first key shows where it goes');
});
