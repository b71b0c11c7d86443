// Writes pictures of user interfaces as small PNG files: 256 colours, one byte a pixel, best compression. PNG
// specification, sections 5 and 11.
import {deflateSync} from 'node:zlib';

/** @typedef {{width: number, height: number, channels: number, data: Buffer}} Picture rows of pixels, top to bottom, opaque */

const COLOURS = 256;

/** @param {number} a @param {number} b 0xRRGGBB */
function distance(a, b) {
    const dr = (a >> 16) - (b >> 16), dg = (a >> 8 & 255) - (b >> 8 & 255), db = (a & 255) - (b & 255);
    return dr * dr * 2 + dg * dg * 4 + db * db * 3;  // the eye sees green best
}

/** The most frequent colours, none of which is nearly another. @param {Map<number, number>} counts */
function palette(counts) {
    const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
    // the finest step that leaves few enough
    for (let step = 0;; step += 24) {
        /** @type {number[]} */
        const chosen = [];
        for (const colour of byCount) {
            if (chosen.every((other) => distance(colour, other) > step)) chosen.push(colour);
            if (chosen.length > COLOURS) break;
        }
        if (chosen.length <= COLOURS) return chosen;
    }
}

/** @param {Buffer} bytes PNG specification, annex D */
function crc32(bytes) {
    let crc = ~0;
    for (const byte of bytes) {
        crc ^= byte;
        for (let k = 0; k < 8; ++k) crc = crc >>> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
    }
    return ~crc >>> 0;
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
    const out = Buffer.alloc(data.length + 12);
    out.writeUInt32BE(data.length, 0);
    out.write(type, 4, 'latin1');
    data.copy(out, 8);
    out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
    return out;
}

/** @param {Picture} picture @returns {Buffer} a PNG file */
export function indexedPng({width, height, channels, data}) {
    /** @type {Map<number, number>} */
    const counts = new Map();
    const colourAt = (/** @type {number} */ i) => data.readUIntBE(i * channels, 3);
    for (let i = 0; i < width * height; ++i) counts.set(colourAt(i), (counts.get(colourAt(i)) ?? 0) + 1);
    const colours = palette(counts);
    const index = new Map([...counts.keys()].map((colour) => {
        let best = 0;
        for (let i = 1; i < colours.length; ++i) if (distance(colour, colours[i]) < distance(colour, colours[best])) best = i;
        return [colour, best];
    }));
    const rows = Buffer.alloc(height * (width + 1));  // each row begins with 0: no filter, which suits indices
    for (let y = 0; y < height; ++y) {
        for (let x = 0; x < width; ++x) rows[y * (width + 1) + 1 + x] = index.get(colourAt(y * width + x)) ?? 0;
    }
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([8, 3, 0, 0, 0], 8);
    const table = Buffer.from(colours.flatMap((colour) => [colour >> 16, colour >> 8 & 255, colour & 255]));
    return Buffer.concat([
        Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
        chunk('IHDR', header), chunk('PLTE', table), chunk('IDAT', deflateSync(rows, {level: 9})), chunk('IEND', Buffer.alloc(0)),
    ]);
}
