import assert from 'node:assert/strict';
import test from 'node:test';

/** @type {number[]} ms of the timers that are armed, by id; 0 once they are cleared */
const timers = [];
Object.assign(globalThis, {
    document: {hidden: false, addEventListener() {}},
    requestAnimationFrame: () => 1,
    cancelAnimationFrame: () => {},
    clearTimeout: (/** @type {number} */ id) => { if (id) timers[id - 1] = 0; },
});
Object.assign(globalThis, {window: {setTimeout: (/** @type {() => void} */ _, /** @type {number} */ ms) => timers.push(ms)}});
const {Loop} = await import('../../web/loop.mjs');
const armed = () => timers.filter((ms) => ms > 0);

/** Draws once; the first frame's listener draws the second. @param {number} first @param {number} second ms that each frame wants */
function nested(first, second) {
    timers.length = 0;
    const waits = [first, second];
    const loop = new Loop(() => {
        const wait = /** @type {number} */ (waits.shift());
        if (waits.length) loop.drawNow();  // as ascn.set does
        return wait;
    });
    loop.drawNow();
    return loop;
}

test('loop: a frame drawn inside a frame decides when the next one comes', () => {
    assert.equal(nested(5000, 40).animation, 0);
    assert.deepEqual(armed(), [40]);
    nested(40, 5000);
    assert.deepEqual(armed(), [5000]);
});

test('loop: the newer frame may also want none', () => {
    assert.equal(nested(0, -1).animation, 0);
    assert.deepEqual(armed(), []);
});
