// Glyphs by the browser: shaped and rasterised on a 2D canvas, read back one at a time. The program's side is
// src/platform/web/library_ascn.js.
import {BREAK, TextCodes} from './text_codes.mjs';

const SANS = 'system-ui,sans-serif';
// Zero-width characters: our line break, joiners, soft hyphen, marks of order.
const INVISIBLE = new Set([BREAK.charCodeAt(0), 0x200B, 0x200C, 0x200D, 0xAD, 0xFEFF, 0x2060]);
const EMOJI = /\p{Emoji_Presentation}|\uFE0F|\u20E3/u;
/** Clear texels around a glyph, or bilinear sampling cuts its edges. */
const MARGIN = 1;
const KERN_PX = 512;

/**
 * The fonts of FontIndex (src/view/glyph_rasteriser.h). halo: width of the outline in CSS px; spacing in em; upper: drawn
 * in capitals, while the text itself, which assistive technology reads, keeps its case.
 * @type {{weight: number, halo?: number, spacing?: number, upper?: boolean}[]}
 */
const FONTS = [
    {weight: 400}, {weight: 600}, {weight: 600, halo: 2.5}, {weight: 600, spacing: 0.06, upper: true},
    {weight: 400, halo: 2.5},
];

/** @param {number} font @param {string} text */
const cased = (font, text) => FONTS[font].upper ? text.toUpperCase() : text;

/** @param {number} width @param {number} height */
function context(width, height) {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    // Without willReadFrequently each reading waits for the graphics card.
    return /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', {willReadFrequently: true}));
}

export class Glyphs {
    constructor() {
        this.ratio = 1;              // device px per CSS px
        this.ink = '#000';           // browsers thin light text and fatten dark text: draw in the colour of the theme
        this.families = SANS;
        this.canvas = context(128, 96);
        this.current = '';
        this.codes = new TextCodes((left, right) => {
            this.#use(0, KERN_PX);
            return (this.#width(left + right) - this.#width(left) - this.#width(right)) / KERN_PX;
        });
        /** @type {ImageData | undefined} */
        this.image = undefined;
        this.colored = false;
        this.converted = new Uint8Array();
    }

    /** @param {string[]} families in order of preference; the system's sans follows */
    setFamilies(families) {
        this.families = [...families.map((name) => `"${name}"`), SANS].join();
        this.current = '';
        this.codes.forgetKerning();
    }

    /** @param {string} ink CSS colour of most text */
    setInk(ink) {
        this.ink = ink;
        this.current = '';
    }

    /** @param {number} font @param {number} em */
    #use(font, em) {
        const name = `${FONTS[font].weight} ${em}px ${this.families}`;
        if (name === this.current) return;
        this.current = name;
        Object.assign(this.canvas, {font: name, fillStyle: this.ink, strokeStyle: this.ink, lineJoin: 'round'});
    }

    /** @param {string} text */
    #width(text) {
        return this.canvas.measureText(text).width;
    }

    /** @param {number} font @param {number} em px @param {number} code @returns {number} px */
    advance(font, em, code) {
        if (INVISIBLE.has(code)) return 0;
        this.#use(font, em);
        const next = this.codes.entry(code)?.next;
        const text = cased(font, this.codes.text(code));
        const width = next === undefined ? this.#width(text) : this.#width(text + cased(font, next)) - this.#width(cased(font, next));
        return width + (FONTS[font].spacing ?? 0) * em;
    }

    /**
     * Draws the glyph of a code and keeps its bitmap for pixels().
     * @param {number} font @param {number} em px @param {number} oversample texels per px across @param {number} code
     * @returns {{advance: number, box: number[]}} px; box: x, y, w, h, colored as in GlyphImage
     */
    draw(font, em, oversample, code) {
        this.image = undefined;
        const advance = this.advance(font, em, code);
        const text = cased(font, this.codes.text(code));
        const m = this.canvas.measureText(text);
        const inkWidth = m.actualBoundingBoxLeft + m.actualBoundingBoxRight;
        const inkHeight = m.actualBoundingBoxAscent + m.actualBoundingBoxDescent;
        if (INVISIBLE.has(code) || !(inkWidth > 0 && inkHeight > 0)) return {advance, box: [0, 0, 0, 0, 0]};
        const halo = (FONTS[font].halo ?? 0) * this.ratio;
        const left = Math.ceil((m.actualBoundingBoxLeft + halo) * oversample) + MARGIN;
        const right = Math.ceil((m.actualBoundingBoxRight + halo) * oversample) + MARGIN + oversample - 1;
        const up = Math.ceil(m.actualBoundingBoxAscent + halo) + MARGIN;
        const down = Math.ceil(m.actualBoundingBoxDescent + halo) + MARGIN;
        const [w, h] = [left + right, up + down];
        this.#clear(w, h);
        this.#use(font, em);
        this.#paint(text, left, up, oversample, 2 * halo);
        this.image = this.canvas.getImageData(0, 0, w, h);
        this.colored = EMOJI.test(text);
        return {advance, box: [-left, -up, w, h, Number(this.colored)]};
    }

    /** @param {number} w @param {number} h */
    #clear(w, h) {
        const {canvas} = this.canvas;
        this.canvas.setTransform(1, 0, 0, 1, 0, 0);
        if (w <= canvas.width && h <= canvas.height) {
            this.canvas.clearRect(0, 0, w, h);
        } else {
            canvas.width = Math.max(w, canvas.width);
            canvas.height = Math.max(h, canvas.height);
            this.current = '';  // a new size resets the state of the context
        }
    }

    /** Two passes, a texel apart, add up to a box filter one pixel wide. @param {string} text @param {number} x @param {number} y @param {number} passes @param {number} outline */
    #paint(text, x, y, passes, outline) {
        const c = this.canvas;
        c.globalCompositeOperation = passes > 1 ? 'lighter' : 'source-over';
        c.globalAlpha = passes > 1 ? 1 / passes + 1 / 512 : 1;
        c.lineWidth = outline;
        for (let i = 0; i < passes; ++i) {
            c.setTransform(passes, 0, 0, 1, x + i, y);
            if (outline) c.strokeText(text, 0, 0);
            c.fillText(text, 0, 0);
        }
        c.globalAlpha = 1;
        c.globalCompositeOperation = 'source-over';
    }

    /** The bitmap of the last draw(). @param {Uint8Array} heap @param {number} at */
    pixels(heap, at) {
        const data = this.image?.data ?? [];
        if (this.colored) heap.set(data, at);
        else for (let i = 3; i < data.length; i += 4) heap[at++] = data[i];
    }

    /** Encodes or decodes UTF-8; the result is in `converted`. @param {Uint8Array} utf8 @param {number} decode @returns {number} */
    convert(utf8, decode) {
        const text = new TextDecoder().decode(utf8);
        this.converted = new TextEncoder().encode(decode ? this.codes.decode(text) : this.codes.encode(text));
        return this.converted.length;
    }
}

/**
 * Whether a canvas gives back what was drawn: protection against fingerprinting may return noise instead.
 * A difference of a few levels cannot be seen.
 */
export function canvasIsReadable() {
    try {
        const c = context(16, 1);
        for (let x = 0; x < 16; ++x) {
            c.fillStyle = `rgba(255,255,255,${x / 15})`;
            c.fillRect(x, 0, 1, 1);
        }
        const {data} = c.getImageData(0, 0, 16, 1);
        return data.every((level, i) => i % 4 < 3 || Math.abs(level - 17 * (i >> 2)) <= 8);
    } catch {
        return false;
    }
}
