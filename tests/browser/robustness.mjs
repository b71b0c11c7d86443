// What windows, frames and graphics cards do to a map: it takes the size it is given, also none, and comes back.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {App} from './lib/app.mjs';
import {pageTest, sharedSite, visit} from './lib/browser.mjs';
import {colours, difference, pixel} from './lib/png.mjs';

const LOST = [/CONTEXT_LOST_WEBGL/, /WebGL: /];

/** The canvas has exactly the screen's pixels. @param {App} app @param {number} ratio */
async function checkCanvas(app, ratio) {
    const size = await app.frame.evaluate(() => {
        const map = /** @type {HTMLCanvasElement} */ (document.getElementById('map')), box = map.getBoundingClientRect();
        return {width: map.width, height: map.height, cssWidth: box.width, cssHeight: box.height};
    });
    assert.deepEqual([size.width, size.height], [Math.round(size.cssWidth * ratio), Math.round(size.cssHeight * ratio)], JSON.stringify(size));
}

/** @param {App} app @param {number} width @param {number} height */
const untilSize = (app, width, height) => app.until(([w, h]) => {
    const map = /** @type {HTMLCanvasElement} */ (document.getElementById('map'));
    return map.clientWidth === w && map.clientHeight === h && map.width === Math.round(w * devicePixelRatio);
}, [width, height]);

/** A page's zoom is a smaller window with more pixels to each of its own. */
for (const percent of [50, 67, 80, 110, 125, 150, 200, 300, 400]) {
    const ratio = percent / 100, width = Math.floor(1320 / ratio), height = Math.floor(880 / ratio);
    pageTest(`zoom of the page: sharp at ${percent} %, and what is seen is what is hit`, {width, height, dpr: ratio}, async (app) => {
        await checkCanvas(app, ratio);
        const picture = await app.picture();
        assert.deepEqual([picture.width, picture.height], [Math.round(width * ratio), Math.round(height * ratio)]);
        const {x, y} = await app.at('davao-city');
        await app.mouse.click(x, y);
        await app.untilState('city', 'davao-city');
    });
}

pageTest('resize: a storm of sizes ends in the picture of the last one', {path: '#map?cam=105,14,6', width: 1000, height: 700}, async (app) => {
    const storm = Array.from({length: 40}, (_, i) => [500 + (i * 137) % 700, 420 + (i * 89) % 400]);
    await Promise.all([...storm, [960, 640]].map(([width, height]) => app.page.setViewportSize({width, height})));
    await untilSize(app, 960, 640);
    await app.settle();
    await checkCanvas(app, 1);
    const cam = (await app.state()).cam, picture = await app.picture();
    await visit({path: `#map?cam=${cam.lon},${cam.lat},${cam.zoom}`, width: 960, height: 640}, async (fresh) => {
        assert.ok(difference(picture, await fresh.picture(), 24) < 0.002, 'as if it had been opened in this size');
    });
});

pageTest('orientation: turned and turned back', {width: 390, height: 844, dpr: 2, touch: true, path: '#map?city=manila'}, async (app) => {
    const before = await app.picture(), state = await app.state();
    await app.page.setViewportSize({width: 844, height: 390});
    await untilSize(app, 844, 390);
    await app.settle();
    await checkCanvas(app, 2);
    const wide = await app.picture();
    assert.deepEqual([wide.width, wide.height], [1688, 780]);
    await app.page.setViewportSize({width: 390, height: 844});
    await untilSize(app, 390, 844);
    await app.settle();
    assert.deepEqual(await app.state(), state);
    assert.ok(difference(before, await app.picture()) < 0.001, 'the same picture as before');
});

/** The explorer in a frame of a page of the same site. @param {string} style of the frame @param {(app: App) => Promise<unknown>} body */
async function inFrame(style, body) {
    const origin = (await sharedSite()).url, host = new URL('host-of-a-frame.html', origin).href;
    await visit({
        url: host, fails: true, width: 900, height: 640,
        routes: (page) => page.route(host, (route) => route.fulfill({
            contentType: 'text/html', body: `<!doctype html><link rel=icon href="icon.svg"><iframe src="${origin}#map?cam=105,14,6" style="border:0;${style}"></iframe>`,
        })),
    }, async (outer) => {
        const frame = await outer.page.locator('iframe').elementHandle().then((e) => e?.contentFrame());
        assert.ok(frame);
        await body(new App(outer.page, frame));
    });
}

/** @param {App} app @param {string} style */
const restyle = (app, style) => app.page.evaluate((text) => {
    /** @type {HTMLElement} */ (document.querySelector('iframe')).style.cssText = `border:0;${text}`;
}, style);

for (const [name, style] of [['hidden', 'width:800px;height:560px;display:none'], ['without a size', 'width:0;height:0']]) {
    pageTestInFrame(`frame: started ${name}, it draws when it is shown`, style, async (app) => {
        await app.frame.waitForLoadState();
        await restyle(app, 'width:800px;height:560px');
        await app.started();
        await untilSize(app, 800, 560);
        await app.settle();
        await checkCanvas(app, 1);
        assert.ok(colours(await app.picture({x: 8, y: 8, w: 800, h: 560})) > 100, 'a picture');
    });
    pageTestInFrame(`frame: ${name} for a while, it shows the same picture again`, 'width:800px;height:560px', async (app) => {
        await app.started();
        const rect = {x: 8, y: 8, w: 800, h: 560}, before = await app.picture(rect);
        await restyle(app, style);
        await app.page.waitForTimeout(100);
        await restyle(app, 'width:800px;height:560px');
        await untilSize(app, 800, 560);
        await app.settle();
        await checkCanvas(app, 1);
        assert.ok(difference(before, await app.picture(rect)) < 0.001);
    });
}

/** @param {string} name @param {string} style @param {(app: App) => Promise<unknown>} body */
function pageTestInFrame(name, style, body) {
    test(name, {timeout: 60000}, () => inFrame(style, body));
}

/** Loses the context and gives it back, several times without a pause in which anything could be drawn. @param {App} app @param {number} times */
const flicker = (app, times) => app.page.evaluate(async (n) => {
    const map = /** @type {HTMLCanvasElement} */ (document.getElementById('map'));
    const extension = /** @type {WebGL2RenderingContext} */ (map.getContext('webgl2')).getExtension('WEBGL_lose_context');
    const event = (/** @type {string} */ type) => new Promise((done) => map.addEventListener(type, done, {once: true}));
    for (let i = 0; i < n; ++i) {
        const lost = event('webglcontextlost'), back = event('webglcontextrestored');
        extension?.loseContext();
        await lost;
        await new Promise((done) => setTimeout(done));  // the browser refuses a restore within its own event
        extension?.restoreContext();
        await back;
    }
}, times);

pageTest('context: lost again as soon as it is back', {path: '#map?city=manila&cam=118,12,5.5', expected: LOST}, async (app) => {
    const before = await app.picture(), state = await app.state();
    await flicker(app, 3);
    await app.settle();
    assert.ok(difference(before, await app.picture()) < 0.001, 'the same picture');
    assert.deepEqual(await app.state(), state);
    assert.equal(await app.page.locator('#fatal').isVisible(), false);
});

pageTest('context: lost twice during one flight, the map arrives all the same', {expected: LOST}, async (app) => {
    await app.page.locator('#query').click();
    await app.keyboard.type('makassar');
    const frames = await app.page.evaluate(() => ascn.frames());
    await app.keyboard.press('Enter');
    await app.until((was) => ascn.frames() > was + 2, frames);
    await flicker(app, 2);
    await app.until(() => (ascn.state().cam?.zoom ?? 0) >= 7);
    await app.settle();
    assert.equal((await app.state()).city, 'makassar');
    const flown = await app.picture();
    await app.page.reload();
    await app.started();
    assert.ok(difference(flown, await app.picture(), 40) < 0.12, 'the place that the address names');
});

pageTest('print: the cities to read on white, no picture of a dark screen', {path: '#map?theme=dark', width: 794, height: 1000}, async (app) => {
    await app.page.emulateMedia({media: 'print'});
    assert.equal(await app.page.locator('#map').isVisible(), false);
    assert.equal(await app.page.locator('#twin article h2:visible').count() >= 26, true);
    const paper = await app.picture();
    assert.deepEqual([pixel(paper, 2, 2), pixel(paper, 790, 500)], [[255, 255, 255], [255, 255, 255]]);
    await app.page.emulateMedia({media: 'screen'});
    await app.settle();
    assert.ok(await app.page.locator('#map').isVisible());
    await checkCanvas(app, 1);
});

pageTest('forced colours: the map keeps its own, land and sea apart', {context: {forcedColors: 'active'}, path: '#map?cam=105,14,6'}, async (app) => {
    const picture = await app.picture();
    const at = async (/** @type {number} */ lon, /** @type {number} */ lat) => {
        const {x, y} = await app.page.evaluate(([a, b]) => ascn.project(a, b), [lon, lat]);
        return pixel(picture, x, y);
    };
    const [land, sea] = [await at(103, 15.5), await at(110.5, 12)];
    assert.ok(land.some((v, i) => Math.abs(v - sea[i]) > 8), `${land} and ${sea}`);
});

pageTest('forced colours: what only says where things lie stays unseen, and lines and inks are strong', {context: {forcedColors: 'active', colorScheme: 'light'}, path: '#table?sort=-population', width: 1000, height: 700}, async (app) => {
    const shown = await app.picture();
    await app.page.evaluate(() => { /** @type {HTMLElement} */ (document.getElementById('mirror')).style.visibility = 'hidden'; });
    const canvas = await app.picture();
    assert.deepEqual(shown, canvas);
    const {rect} = await app.item('table.row.jakarta');
    const darkest = (/** @type {{x: number, y: number, w: number, h: number}} */ r) => {
        let least = 255;
        for (let y = r.y; y < r.y + r.h; ++y) for (let x = r.x; x < r.x + r.w; ++x) least = Math.min(least, pixel(canvas, x, y)[0]);
        return least;
    };
    assert.ok(darkest({x: rect.x, y: rect.y, w: rect.w, h: rect.h - 2}) < 16, 'letters are black');
    assert.ok(pixel(canvas, rect.x + rect.w - 3, Math.round(rect.y + rect.h) - 1)[0] < 0x70, 'the line below a row');
});
