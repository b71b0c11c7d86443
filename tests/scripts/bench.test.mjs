// Targets of the benchmark against figures worked out by hand.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {verdicts} from '../../scripts/lib/bench-targets.mjs';

/** @param {string} name @param {Record<string, number>} values */
const measure = (name, values) => ({name, values: new Map(Object.entries(values))});
/** @param {ReturnType<typeof measure>[]} measures @param {RegExp} target */
const said = (measures, target) => verdicts(measures).find(([name]) => target.test(name))?.[1];

test('bench: a target is reached where every page named by it has more', () =>
    assert.equal(said([measure('transfer, brotli (KiB)', {ascn: 230, deckgl: 239, maplibre: 387, leaflet: 69})], /^Download/), 'reached (2 compared)'));

test('bench: a miss says where and by how much', () => assert.equal(
    said([measure('pan: main-thread CPU a frame (ms), 26', {ascn: 3, 'raw-webgl2': 1, leaflet: 2}), measure('pan: main-thread CPU a frame (ms), 10k', {ascn: 3, leaflet: 4})], /^Panning/),
    'missed in 1 of 2: pan: main-thread CPU a frame (ms), 26: 1.50 × leaflet'));

test('bench: the floor counts with what the larger download takes on the slow connection', () => {
    const bytes = measure('transfer, brotli (KiB)', {ascn: 225, 'raw-webgl2': 25});  // 200 KiB more: 1024 ms at 200 bytes a ms
    // 1.3 x 1000 + 1024 = 2324
    assert.equal(said([bytes, measure('first complete frame, 1x-slow4g (ms)', {ascn: 2323, 'raw-webgl2': 1000})], /floor/), 'reached (1 compared)');
    assert.match(said([bytes, measure('first complete frame, 1x (ms)', {ascn: 2323, 'raw-webgl2': 1000})], /floor/) ?? '', /^missed in 1 of 1: .*1\.79 × that$/);
});

test('bench: what was not measured is not called reached', () => assert.equal(said([], /idle/), 'not measured'));

test('bench: memory is judged by the page’s own share too, not only with the graphics process', () => {
    const heap = measure('memory: JS heap, buffers and wasm (MiB)', {ascn: 17.6, maplibre: 6.72, deckgl: 8.5, leaflet: 3.75});
    assert.equal(said([heap], /^JS heap/), `missed in 2 of 2: ${heap.name}: 2.62 × maplibre; ${heap.name}: 2.07 × deckgl`);
    assert.equal(said([heap], /^Renderer and GPU/), 'not measured');
});

test('bench: a pick among a million points may take 0.2 ms and no more', () => {
    const pick = (/** @type {number} */ ms, points = '1M') => said([measure(`pick, p95 (ms), ${points}`, {ascn: ms})], /^A pick/);
    assert.equal(pick(0.2), 'reached (1 compared)');
    assert.equal(pick(0.25), 'missed in 1 of 1: pick, p95 (ms), 1M: 1.25 × 0.2 ms');
    assert.equal(pick(0.1, '100k'), 'not measured');
});
