import assert from 'node:assert/strict';
import test from 'node:test';
import jsQR from 'jsqr';
import {dataLine, fileName, longDate, madeLine, nameOfView, publishers, sourceLines, wrapped} from '../../web/share/lines.mjs';
import {pathOf, qrModules} from '../../web/share/qr.mjs';
import {TABLES} from '../../web/tables.mjs';
import {TEXTS} from '../../web/share/texts.mjs';

/** What a reader's camera would see, and what an independent decoder makes of it. @param {boolean[][]} modules */
function scanned(modules) {
    const scale = 4, side = modules.length * scale;
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
    for (let y = 0; y < side; ++y) {
        for (let x = 0; x < side; ++x) {
            if (modules[Math.floor(y / scale)][Math.floor(x / scale)]) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
        }
    }
    return /** @type {any} */ (jsQR)(pixels, side, side)?.data;
}

const LINKS = [
    'https://example.org/',
    'https://example.org/ascn/#compare?compare=da-nang,cebu-city,makassar&rows=known,differences',
    'https://example.org/#areas?part=projects&q=%C4%90%C3%A0%20N%E1%BA%B5ng&partner=World%20Bank&status=completed',
    `https://example.org/#table?cols=${Array.from({length: 40}, (_, i) => `indicator-${i}`).join()}`,
];

for (const link of LINKS) {
    test(`share: a QR code is read as its link (${link.length} characters)`, () => {
        const modules = qrModules(link);
        assert.ok(modules);
        assert.equal(scanned(modules), link);
    });
}

test('share: a code has four modules of white around it', () => {
    const modules = qrModules('https://example.org/') ?? [];
    for (const i of [0, 1, 2, 3, modules.length - 1, modules.length - 4]) {
        assert.ok(!modules[i].includes(true), `row ${i}`);
        assert.ok(!modules.some((row) => row[i]), `column ${i}`);
    }
    assert.ok(modules[4].includes(true));
});

test('share: a text that no code holds has none', () => {
    assert.equal(qrModules('x'.repeat(3000)), undefined);
});

test('share: the path of a code draws its dark modules', () => {
    assert.equal(pathOf([[true, true, false], [false, false, true]]), 'M0 0h2v1h-2zM2 1h1v1h-1z');
});

test('share: files are named by view and date', () => {
    const day = new Date(2026, 10, 2, 23, 59);
    assert.equal(fileName({view: 'compare'}, 'csv', day), 'ascn-compare-2026-11-02.csv');
    assert.equal(fileName({view: 'map'}, 'png', day), 'ascn-map-2026-11-02.png');
    assert.equal(fileName({view: 'areas', part: 'projects'}, 'json', day), 'ascn-areas-projects-2026-11-02.json');
    assert.equal(fileName({view: 'compare', part: 'charts'}, 'csv', day), 'ascn-compare-charts-2026-11-02.csv');
    assert.equal(fileName({view: 'table', own_data: 'mine.json'}, 'csv', day), 'own-ascn-table-2026-11-02.csv');
});

test('share: each section of each view has a name of its own, and the panel says what its rows are', () => {
    const parts = {map: [''], table: [''], compare: ['', 'charts'], areas: ['', 'projects'],
        network: ['', 'timeline', 'framework', 'monitoring', 'partners', 'urbanisation', 'criticism']};
    const names = Object.entries(parts).flatMap(([view, all]) => all.map((part) => nameOfView({view, part})));
    assert.equal(new Set(names).size, 13);
    assert.deepEqual(Object.keys(TEXTS.rows).sort(), names.sort());
});

test('share: a picture says on which day it was made', () => {
    const head = /** @type {any} */ ({data_version: '2026.11.1', data_date: '2026-11-22', link: 'https://example.org/#map'});
    assert.equal(madeLine(head, new Date(2027, 0, 2, 0, 1)),
        'ASCN Explorer, data set 2026.11.1 of 22 November 2026, CC BY 4.0 · Picture of what was in sight, made on 2 January 2027 · https://example.org/#map');
});

const measure = (/** @type {string} */ text) => text.length;

test('share: lines break at blanks, and a link where it must', () => {
    assert.deepEqual(wrapped('one two three', 7, measure), ['one two', 'three']);
    assert.deepEqual(wrapped('https://example.org/#very-long a', 7, measure), ['https:/', '/exampl', 'e.org/#', 'very-lo', 'ng a']);
    assert.deepEqual(wrapped('', 7, measure), []);
});

const source = (/** @type {string} */ publisher) => ({title: `by ${publisher}`, publisher, year: 2020, url: null});

test('share: a picture names as many publishers as there is room for', () => {
    const sources = ['Bank', 'Agency', 'Bank', 'City', 'Daily', 'Era'].map(source);
    assert.deepEqual(publishers(sources), ['Bank', 'Agency', 'City', 'Daily', 'Era']);
    const head = /** @type {any} */ ({sources});
    assert.deepEqual(sourceLines(head, 1000, measure, 1), ['Sources: Bank; Agency; City; Daily; Era']);
    assert.deepEqual(sourceLines(head, 30, measure, 1), ['Sources: Bank; and 4 more']);
    assert.deepEqual(sourceLines(/** @type {any} */ ({sources: []}), 24, measure, 1), []);
});

test('share: a picture says of which data it is', () => {
    const head = /** @type {any} */ ({data_version: '2026.11.1', data_date: '2026-11-22'});
    assert.equal(dataLine(head), 'ASCN Explorer, data set 2026.11.1 of 22 November 2026, CC BY 4.0');
    assert.equal(dataLine({...head, own_data: 'mine.json'}), 'ASCN Explorer, with data of the reader’s own: mine.json');
    assert.equal(longDate('soon'), 'soon');
});

test('share: every table of the data set is offered on About', () => {
    assert.deepEqual(Object.keys(TEXTS.set).sort(), ['ascn.json', ...Object.keys(TABLES).map((name) => `${name}.csv`)].sort());
});
