// Reads the PNG files that browsers make of screenshots (8 bits, RGB or RGBA, not interlaced) and those with a palette
// that scripts/lib/indexed_png.mjs makes; compares pictures.
import {inflateSync} from 'node:zlib';

/** @typedef {{width: number, height: number, channels: number, data: Buffer}} Picture rows of pixels, top to bottom */

/** PNG specification, section 9: the filter of each row is undone from its left and upper neighbours. @param {Buffer} png @returns {Picture} */
export function decodePng(png) {
    const width = png.readUInt32BE(16), height = png.readUInt32BE(20), kind = png[25];
    const channels = kind === 6 ? 4 : kind === 3 ? 1 : 3;
    if (png[24] !== 8 || ![2, 3, 6].includes(kind) || png[28] !== 0) throw new Error('not a screenshot’s kind of PNG');
    const parts = [];
    /** @type {Buffer} */
    let palette = Buffer.alloc(0);
    for (let at = 8; at < png.length;) {
        const length = png.readUInt32BE(at);
        const type = png.toString('latin1', at + 4, at + 8), body = png.subarray(at + 8, at + 8 + length);
        if (type === 'IDAT') parts.push(body);
        if (type === 'PLTE') palette = body;
        at += 12 + length;
    }
    const packed = inflateSync(Buffer.concat(parts)), stride = width * channels;
    const data = Buffer.alloc(stride * height);
    for (let y = 0; y < height; ++y) {
        const filter = packed[y * (stride + 1)], from = y * (stride + 1) + 1, to = y * stride;
        for (let i = 0; i < stride; ++i) {
            const left = i >= channels ? data[to + i - channels] : 0, up = y ? data[to + i - stride] : 0;
            const corner = i >= channels && y ? data[to + i - stride - channels] : 0;
            data[to + i] = packed[from + i] + predicted(filter, left, up, corner);
        }
    }
    if (kind !== 3) return {width, height, channels, data};
    const colours = Buffer.alloc(data.length * 3);
    for (let i = 0; i < data.length; ++i) palette.copy(colours, i * 3, data[i] * 3, data[i] * 3 + 3);
    return {width, height, channels: 3, data: colours};
}

/** @param {number} filter @param {number} left @param {number} up @param {number} corner */
function predicted(filter, left, up, corner) {
    if (filter === 1) return left;
    if (filter === 2) return up;
    if (filter === 3) return (left + up) >> 1;
    if (filter !== 4) return 0;
    const p = left + up - corner, a = Math.abs(p - left), b = Math.abs(p - up), c = Math.abs(p - corner);
    return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** @param {Picture} picture @param {number} x @param {number} y @returns {number[]} red, green, blue */
export function pixel({width, channels, data}, x, y) {
    const at = (Math.round(y) * width + Math.round(x)) * channels;
    return [data[at], data[at + 1], data[at + 2]];
}

/** Share of pixels (0 to 1) in which two pictures differ by more than `tolerance` in any channel. @param {Picture} a @param {Picture} b */
export function difference(a, b, tolerance = 8) {
    if (a.width !== b.width || a.height !== b.height) return 1;
    let count = 0;
    for (let i = 0; i < a.width * a.height; ++i) {
        const p = i * a.channels, q = i * b.channels;
        for (let k = 0; k < 3; ++k) {
            if (Math.abs(a.data[p + k] - b.data[q + k]) > tolerance) {
                ++count;
                break;
            }
        }
    }
    return count / (a.width * a.height);
}

/** Number of different colours in a picture: one where it is blank. @param {Picture} picture */
export function colours({width, height, channels, data}) {
    const seen = new Set();
    for (let i = 0; i < width * height; ++i) seen.add(data.readUIntBE(i * channels, 3));
    return seen.size;
}
