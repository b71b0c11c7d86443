// The graphics card goes away and comes back: the same picture, the same state.
import assert from 'node:assert/strict';
import {pageTest} from './lib/browser.mjs';
import {difference} from './lib/png.mjs';

/** @typedef {import('./lib/app.mjs').App} App */

const lose = (/** @type {App} */ app) => app.page.evaluate(() => {
    const map = /** @type {HTMLCanvasElement} */ (document.getElementById('map'));
    const extension = /** @type {WebGL2RenderingContext} */ (map.getContext('webgl2')).getExtension('WEBGL_lose_context');
    Object.assign(window, {extension});
    return new Promise((done) => {
        map.addEventListener('webglcontextlost', () => done(true), {once: true});
        extension?.loseContext();
    });
});
const restore = (/** @type {App} */ app) => app.page.evaluate(() => new Promise((done) => {
    const map = /** @type {HTMLCanvasElement} */ (document.getElementById('map')), drawn = ascn.frames();
    const look = () => ascn.frames() > drawn ? done(true) : setTimeout(look);
    map.addEventListener('webglcontextrestored', look, {once: true});
    /** @type {any} */ (window).extension.restoreContext();
}));
const LOST = [/CONTEXT_LOST_WEBGL/, /WebGL: /];

for (const [name, path] of [['map', '#map?city=manila&compare=manila,hanoi&cam=118,12,5.5'], ['compare', '#compare?compare=da-nang,cebu-city,makassar']]) {
    pageTest(`context: lost and restored in the view ${name}`, {path, expected: LOST}, async (app) => {
        const before = await app.picture(), state = await app.state();
        for (let i = 0; i < 2; ++i) {
            await lose(app);
            const frames = await app.page.evaluate(() => ascn.frames());
            await app.page.evaluate(() => new Promise((done) => setTimeout(done)));
            assert.equal(await app.page.evaluate(() => ascn.frames()), frames, 'nothing is drawn while it is away');
            await restore(app);
            await app.settle();
            assert.ok(difference(before, await app.picture()) < 0.001, 'the same picture');
            assert.deepEqual(await app.state(), state);
        }
        assert.equal(await app.page.locator('#fatal').isVisible(), false);
        await app.click('tab.about');
        await app.untilState('view', 'about');
    });
}

pageTest('context: lost in flight, the map arrives all the same', {expected: LOST}, async (app) => {
    await app.page.locator('#query').click();
    await app.keyboard.type('makassar');
    const frames = await app.page.evaluate(() => ascn.frames());
    await app.keyboard.press('Enter');
    await app.until((was) => ascn.frames() > was + 2, frames);
    await lose(app);
    await restore(app);
    await app.until(() => (ascn.state().cam?.zoom ?? 0) >= 7);
    await app.settle();
    assert.equal((await app.state()).city, 'makassar');
    const flown = await app.picture();
    await app.page.reload();
    await app.started();
    assert.ok(difference(flown, await app.picture(), 40) < 0.12, 'the place that the address names');
});

pageTest('context: not back within three seconds, the cities are there to read; then it comes back', {path: '#map?city=manila', expected: LOST}, async (app) => {
    const before = await app.picture();
    await lose(app);
    await app.page.locator('#fatal').waitFor({state: 'visible', timeout: 6000});
    assert.match(await app.page.locator('#fatal').innerText(), /paused/);
    assert.equal(await app.page.locator('#twin article h2:visible').count(), 26);
    await restore(app);
    await app.settle();
    assert.equal(await app.page.locator('#fatal').isVisible(), false);
    assert.equal(await app.page.locator('#map').isVisible(), true);
    assert.ok(difference(before, await app.picture()) < 0.001);
});
