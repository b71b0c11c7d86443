import assert from 'node:assert/strict';
import {test} from 'node:test';
import {indexedPng} from '../../scripts/lib/indexed_png.mjs';
import {compare, mask} from '../browser/lib/perceptual.mjs';
import {decodePng} from '../browser/lib/png.mjs';

const SEA = [220, 232, 240], LAND = [251, 251, 248], COAST = [163, 176, 186];

/** A picture from a function of the place. @param {(x: number, y: number) => number[]} colour */
function picture(colour, size = 60) {
    const data = Buffer.alloc(size * size * 3);
    for (let y = 0; y < size; ++y) for (let x = 0; x < size; ++x) data.set(colour(x, y), (y * size + x) * 3);
    return {width: size, height: size, channels: 3, data};
}
/** Sea to the left of an upright coast line of this width, land to the right. @param {number} at @param {number} width */
const coast = (at, width) => picture((x) => x < at ? SEA : x < at + width ? COAST : LAND);

test('the same picture does not differ, nor one whose colours are a step off', () => {
    const a = coast(30, 2);
    assert.deepEqual([compare(a, a).wrong, compare(a, a).moved, compare(a, a).compared], [0, 0, 3600]);
    const b = picture((x) => (x < 30 ? SEA : x < 32 ? COAST : LAND).map((v) => v - 3));
    assert.deepEqual([compare(a, b).wrong, compare(a, b).moved], [0, 0]);
});

test('a shape one pixel aside has moved, two pixels aside it is wrong', () => {
    const a = coast(30, 2);
    const one = compare(a, coast(31, 2));
    assert.equal(one.wrong, 0);
    assert.equal(one.moved, 2 / 60);
    assert.ok(compare(a, coast(33, 2)).wrong > 0.02);
});

test('a wider line counts as moved on its whole length: more than rounding makes', () => {
    assert.equal(compare(coast(30, 1), coast(30, 2)).moved, 1 / 60);
});

test('a hairline seam and a lost islet are wrong', () => {
    const land = picture(() => LAND), seam = picture((x, y) => x === y ? SEA : LAND);
    assert.equal(compare(land, seam).wrong, 60 / 3600);
    const islet = picture((x, y) => Math.hypot(x - 20, y - 20) < 2 ? COAST : SEA);
    assert.ok(compare(islet, picture(() => SEA)).wrong > 0.002);
});

test('the ground of a dark theme differs from its sea', () => {
    assert.equal(compare(picture(() => [14, 27, 38]), picture(() => [22, 36, 47])).wrong, 1);
});

test('what is covered in either picture is not compared', () => {
    const a = mask(picture(() => SEA), [{x: 10, y: 10, w: 10, h: 10}]), b = mask(picture(() => LAND), [{x: -5, y: 0, w: 100, h: 60}]);
    assert.equal(compare(a, b).compared, 0);
    assert.equal(compare(a, picture(() => LAND)).compared, 3500);
});

test('pictures of other sizes differ in everything', () => {
    assert.equal(compare(picture(() => SEA), picture(() => SEA, 61)).wrong, 1);
});

test('a picture of few colours survives its file', () => {
    const a = coast(30, 2);
    assert.deepEqual(decodePng(indexedPng(a)), a);
});
