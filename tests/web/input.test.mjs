import assert from 'node:assert/strict';
import test from 'node:test';
import {listen} from '../../web/input.mjs';

// Node.js before 21 has none
Object.defineProperty(globalThis, 'navigator', {value: {maxTouchPoints: 0}, configurable: true});

const PHASES = ['move', 'down', 'up', 'cancel', 'leave'];

/** A canvas with nothing but events, and what the program is told of them. */
function canvas() {
    /** @type {string[]} */
    const told = [];
    const target = Object.assign(new EventTarget(), {
        getBoundingClientRect: () => ({left: 0, top: 0, height: 100}), matches: () => false, setPointerCapture: () => {},
    });
    const program = {call: (/** @type {string} */ name, /** @type {number[]} */ ...[phase, , id]) => {
        told.push(`${PHASES[phase]} ${id}`);
        return 0;
    }};
    listen(/** @type {any} */ (target), /** @type {any} */ (program), /** @type {any} */ ({request() {}, drawNow() {}}));
    /** @param {string} type @param {number} buttons @param {number} [pointerId] */
    const send = (type, buttons, pointerId = 1) => target.dispatchEvent(Object.assign(new Event(type), {
        buttons, pointerId, pointerType: 'mouse', button: 0, clientX: 5, clientY: 5,
    }));
    return {told, send};
}

test('input: a press whose release was never told ends with the next move', () => {
    const {told, send} = canvas();
    send('pointerdown', 1);
    send('pointermove', 1);
    send('pointermove', 0);
    send('pointermove', 0);
    assert.deepEqual(told, ['down 1', 'move 1', 'up 1', 'move 1', 'move 1']);
});

test('input: a press that loses its pointer is cancelled, once', () => {
    const {told, send} = canvas();
    send('pointerdown', 1, 7);
    send('lostpointercapture', 1, 7);
    send('pointercancel', 0, 7);
    assert.deepEqual(told, ['down 7', 'cancel 7']);
});

test('input: the capture that goes with the release is no cancel', () => {
    const {told, send} = canvas();
    send('pointerdown', 1);
    send('pointerup', 0);
    send('lostpointercapture', 0);
    assert.deepEqual(told, ['down 1', 'up 1']);
});

test('input: each pointer is held on its own', () => {
    const {told, send} = canvas();
    send('pointerdown', 1, 1);
    send('pointerdown', 1, 2);
    send('lostpointercapture', 1, 1);
    send('pointerup', 0, 2);
    assert.deepEqual(told, ['down 1', 'down 2', 'cancel 1', 'up 2']);
});
