// How much two pictures differ to the eye. Colours are compared as Kotsarenko and Ramos do ("Measuring perceived color
// difference using YIQ NTSC transmission color space in mobile applications", 2010). Machines round the edges of shapes
// differently, so a pixel whose colour lies right beside it in the other picture has moved; any other one is wrong.

/** @typedef {import('./png.mjs').Picture} Picture */
/** @typedef {{wrong: number, moved: number, compared: number, picture: Picture}} Verdict shares of the compared pixels; the picture shows where */

/** Pixels of this colour are not compared. */
export const MASK = [255, 0, 255];
/** The least difference that counts, as a share of that between black and white: one step of a dark theme's ground. */
const THRESHOLD = 0.03;
const MAX_DELTA = 35215;

/** @param {Picture} a @param {number} i @param {Picture} b @param {number} k pixels' numbers */
function differ(a, i, b, k) {
    const p = i * a.channels, q = k * b.channels;
    const r = a.data[p] - b.data[q], g = a.data[p + 1] - b.data[q + 1], v = a.data[p + 2] - b.data[q + 2];
    const y = 0.29889531 * r + 0.58662247 * g + 0.11448223 * v;
    const w = 0.59597799 * r - 0.2741761 * g - 0.32180189 * v;
    const u = 0.21147017 * r - 0.52261711 * g + 0.31114694 * v;
    return 0.5053 * y * y + 0.299 * w * w + 0.1957 * u * u > MAX_DELTA * THRESHOLD * THRESHOLD;
}

/** @param {Picture} picture @param {number} i */
function masked({channels, data}, i) {
    return MASK.every((value, k) => data[i * channels + k] === value);
}

/** Whether a pixel of `a` has its like in `b`, there or right beside. @param {Picture} a @param {Picture} b @param {number} x @param {number} y */
function hasLike(a, b, x, y) {
    for (let v = Math.max(0, y - 1); v <= Math.min(b.height - 1, y + 1); ++v) {
        for (let u = Math.max(0, x - 1); u <= Math.min(b.width - 1, x + 1); ++u) {
            if (!differ(a, y * a.width + x, b, v * b.width + u)) return true;
        }
    }
    return false;
}

/** @param {Picture} expected @param {Picture} actual @returns {Verdict} */
export function compare(expected, actual) {
    const {width, height} = expected, data = Buffer.alloc(width * height * 3);
    if (actual.width !== width || actual.height !== height) return {wrong: 1, moved: 0, compared: 0, picture: actual};
    let wrong = 0, moved = 0, compared = 0;
    for (let y = 0; y < height; ++y) {
        for (let x = 0; x < width; ++x) {
            const i = y * width + x, at = i * 3;
            if (masked(expected, i) || masked(actual, i)) {
                data.fill(128, at, at + 3);
                continue;
            }
            ++compared;
            // the picture itself, pale
            for (let k = 0; k < 3; ++k) data[at + k] = 255 - (255 - expected.data[i * expected.channels + k]) / 4;
            if (!differ(expected, i, actual, i)) continue;
            const shifted = hasLike(expected, actual, x, y) && hasLike(actual, expected, x, y);
            if (shifted) ++moved;
            else ++wrong;
            data.set(shifted ? [255, 170, 0] : [255, 0, 0], at);
        }
    }
    return {wrong: wrong / Math.max(1, compared), moved: moved / Math.max(1, compared), compared, picture: {width, height, channels: 3, data}};
}

/** Covers rectangles (device px) with the colour that is not compared. @param {Picture} picture @param {{x: number, y: number, w: number, h: number}[]} rects */
export function mask(picture, rects) {
    const {width, height, channels, data} = picture;
    for (const {x, y, w, h} of rects) {
        for (let v = Math.max(0, Math.floor(y)); v < Math.min(height, Math.ceil(y + h)); ++v) {
            for (let u = Math.max(0, Math.floor(x)); u < Math.min(width, Math.ceil(x + w)); ++u) data.set(MASK, (v * width + u) * channels);
        }
    }
    return picture;
}
