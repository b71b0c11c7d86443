// At rest the page costs nothing: no picture, no animation frame, no timer. The one place where a test waits by the clock.
import assert from 'node:assert/strict';
import {setTimeout as sleep} from 'node:timers/promises';
import {pageTest} from './lib/browser.mjs';

/** Counts what the page asks the browser to run later. */
function count() {
    const counts = {frames: 0, timers: 0, intervals: 0};
    const {requestAnimationFrame: frame, setTimeout: timer, setInterval: interval} = window;
    Object.assign(window, {
        counts,
        requestAnimationFrame: (/** @type {FrameRequestCallback} */ f) => (++counts.frames, frame(f)),
        setTimeout: (/** @type {any[]} */ ...args) => (++counts.timers, /** @type {any} */ (timer)(...args)),
        setInterval: (/** @type {any[]} */ ...args) => (++counts.intervals, /** @type {any} */ (interval)(...args)),
    });
}
/** @param {import('./lib/app.mjs').App} app */
const counted = (app) => app.page.evaluate(() => ({...(/** @type {any} */ (window).counts), drawn: ascn.frames()}));

/** Waits by looking from outside, so that the look itself asks for no frame. @param {import('./lib/app.mjs').App} app */
async function still(app) {
    for (let last = -1, same = 0; same < 4; await sleep(100)) {
        const {drawn} = await counted(app);
        same = drawn === last ? same + 1 : 0;
        last = drawn;
    }
}

for (const [name, path] of [['the map', ''], ['the map with card and comparison', '#map?city=hanoi&compare=hanoi,manila&cam=106,16,6']]) {
    pageTest(`idle: ten seconds of ${name} cost no frame, no timer`, {path, before: count}, async (app) => {
        await still(app);
        const before = await counted(app);
        await sleep(10000);
        assert.deepEqual(await counted(app), before);
        assert.equal(before.intervals, 0);
    });
}

pageTest('idle: a tap is done within 30 frames', {before: count}, async (app) => {
    await still(app);
    const {x, y} = await app.at('manila'), before = await counted(app);
    await app.mouse.click(x, y);
    await app.untilState('city', 'manila');
    await still(app);
    const after = await counted(app);
    assert.ok(after.drawn - before.drawn <= 30, `${after.drawn - before.drawn} pictures`);
});

pageTest('idle: the pointer resting on map, card or a held drag costs nothing', {path: '#map?city=manila&cam=121,14,6', before: count}, async (app) => {
    const close = (await app.item('card.close')).rect;
    for (const at of [{x: 600, y: 200}, {x: close.x - 100, y: 400}]) {
        await app.mouse.move(at.x, at.y);
        await still(app);
        const before = await counted(app);
        await sleep(1000);
        assert.equal((await counted(app)).drawn, before.drawn);
    }
    await app.press({x: 600, y: 400}, {x: 560, y: 380});
    await still(app);
    await app.mouse.up();
});
