// Windows of every size and sharpness: the canvas has the screen's own pixels, everything stays inside.
import assert from 'node:assert/strict';
import {pageTest} from './lib/browser.mjs';

/** @typedef {import('./lib/app.mjs').App} App */

const canvasSize = (/** @type {App} */ app) => app.page.evaluate(() => {
    const map = /** @type {HTMLCanvasElement} */ (document.getElementById('map'));
    const {width, height} = map.getBoundingClientRect();
    return {width: map.width, height: map.height, cssWidth: width, cssHeight: height, dpr: devicePixelRatio};
});

/** @param {App} app @param {number} dpr */
async function checkCanvas(app, dpr) {
    const size = await canvasSize(app);
    assert.deepEqual([size.width, size.height], [Math.round(size.cssWidth * dpr), Math.round(size.cssHeight * dpr)], JSON.stringify(size));
}

/** No text of the panels ends outside the window, nothing scrolls sideways. @param {App} app */
async function checkInside(app) {
    const out = await app.page.evaluate(() => {
        // names on the map may touch its edge, as the map itself does
        const labels = ascn.state().view === 'map' ? new Set(ascn.dataset().cities.map((/** @type {{name: string}} */ c) => c.name)) : new Set();
        const over = ascn.text().filter((/** @type {any} */ t) => !labels.has(t.text) && (t.rect.x < -0.5 || t.rect.x + t.rect.w > innerWidth + 0.5));
        const controls = ascn.items().filter((/** @type {any} */ i) => !i.id.startsWith('city.') && i.rect.x + i.rect.w > innerWidth + 0.5);
        const {scrollWidth} = /** @type {Element} */ (document.scrollingElement);
        return {over, controls, wider: scrollWidth - innerWidth};
    });
    assert.deepEqual(out, {over: [], controls: [], wider: 0});
}

/** Controls of 24 px and more that keep clear of each other. @param {App} app */
async function checkTargets(app) {
    const items = (await app.items()).filter(({id, rect}) => !/^(city|compare\.source|card\.source)\./.test(id) && rect.w > 0);
    for (const {id, rect} of items) {
        if (rect.h < 24 && rect.h > 0) continue;  // cut by the edge of what scrolls
        assert.ok(rect.w >= 23.5 && rect.h >= 23.5, `${id}: ${rect.w} × ${rect.h}`);
    }
}

for (const dpr of [1, 1.25, 2]) {
    pageTest(`sharp: device pixels at ${dpr}`, {dpr, width: 1031, height: 703}, async (app) => {
        await checkCanvas(app, dpr);
        const sizes = await app.page.evaluate(() => ascn.text().map((/** @type {{size: number}} */ t) => t.size));
        assert.ok(Math.min(...sizes) >= 10 && Math.max(...sizes) <= 40, 'text in CSS px, whatever the screen');
        const picture = await app.picture();
        assert.equal(picture.width, Math.round(1031 * dpr));
    });
}

pageTest('sharp: the ratio changes while the page is open', {width: 1100, height: 700}, async (app) => {
    const session = await app.page.context().newCDPSession(app.page);
    // emulated screens tell of another ratio only when the window's size changes with it
    for (const [dpr, width] of [[2, 1098], [1.5, 1102], [1, 1100]]) {
        await session.send('Emulation.setDeviceMetricsOverride', {width, height: 700, deviceScaleFactor: dpr, mobile: false});
        await app.until((ratio) => {
            const map = /** @type {HTMLCanvasElement} */ (document.getElementById('map'));
            return map.width === Math.round(map.clientWidth * ratio);
        }, dpr);
        await app.settle();
        await checkCanvas(app, dpr);
    }
});

pageTest('resize: the picture fills the window, the state stays', {path: '#map?city=manila&compare=manila,hanoi'}, async (app) => {
    const state = await app.state();
    for (const [width, height] of [[700, 500], [1440, 900], [390, 700], [1024, 640]]) {
        await app.page.setViewportSize({width, height});
        await app.until(([w, h]) => {
            const map = /** @type {HTMLCanvasElement} */ (document.getElementById('map'));
            return map.width === w && map.height === h;
        }, [width, height]);
        await app.settle();
        await checkCanvas(app, 1);
        await checkInside(app);
        assert.deepEqual(await app.state(), state);
    }
});

pageTest('phone: two device pixels are enough', {width: 390, height: 844, dpr: 3, touch: true}, async (app) => {
    await checkCanvas(app, 2);
    await checkInside(app);
});

pageTest('phone: tabs in a bar at the bottom, each as large as a finger', {width: 390, height: 844, dpr: 3, touch: true}, async (app) => {
    const tabs = (await app.items()).filter(({role}) => role === 'tab');
    assert.equal(tabs.length, 6);
    for (const {id, rect} of tabs) assert.ok(rect.y > 780 && rect.h >= 44 && rect.w >= 44, id);
    for (const id of ['bar.theme', 'bar.share', 'filter.open', 'map.zoom_in', 'map.zoom_out', 'map.home']) {
        const {rect} = await app.item(id);
        assert.ok(rect.w >= 43.5 && rect.h >= 43.5, `${id}: ${rect.w} × ${rect.h}`);
    }
});

for (const width of [320, 390, 601, 1100]) {
    pageTest(`size: nothing leaves the window at ${width} px`, {width, height: 700}, async (app) => {
        for (const partial of [{}, {city: 'ho-chi-minh-city'}, {compare: ['ho-chi-minh-city', 'bandar-seri-begawan', 'kota-kinabalu']},
                               {view: 'compare'}, {view: 'about'}]) {
            await app.set(partial);
            await checkInside(app);
            await checkTargets(app);
        }
    });
}
