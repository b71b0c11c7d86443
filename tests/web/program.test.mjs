import assert from 'node:assert/strict';
import test from 'node:test';
import {Program, TEXT} from '../../web/program.mjs';

/** A program of one buffer that counts what is called. */
function made() {
    const calls = {count: 0};
    const HEAPU8 = new Uint8Array(64);
    const counted = (/** @type {number} */ value) => () => (++calls.count, value);
    HEAPU8.set(new TextEncoder().encode('{"a":1}\0'), 32);
    const module = {
        HEAPU8, _app_frame: counted(7), _app_input: counted(8), _app_set: counted(1), _app_text: counted(32),
        _app_pick: counted(32), _app_project: counted(16),
    };
    return {calls, program: new Program(/** @type {any} */ (module))};
}

test('program: numbers, texts and arrays come out of its memory', () => {
    const {program} = made();
    assert.equal(program.call('frame', 1), 7);
    assert.equal(program.send('set', 'x=1'), 1);
    assert.equal(new TextDecoder().decode(program.module.HEAPU8.subarray(8, 11)), 'x=1');
    assert.deepEqual(program.json(TEXT.state), {a: 1});
    assert.deepEqual(program.doubles('project', 2, 0, 0), [0, 0]);
});

test('program: a dead one is never called again', () => {
    const {program, calls} = made();
    program.dead = true;
    assert.equal(program.call('frame', 1), 0);
    assert.equal(program.send('set', 'x=1'), 0);
    assert.equal(program.text(TEXT.title), '');
    assert.equal(program.json(TEXT.state), undefined);
    assert.equal(program.pick(1, 1), null);
    assert.equal(program.doubles('project', 2, 0, 0), null);
    assert.equal(calls.count, 0);
});
