// Text as Dear ImGui can lay it out: one code per glyph, drawn where the last one's advance ended. A cluster of code
// points that the shaper must see in one piece becomes a private-use code; so does a character whose advance depends on
// its right neighbour (kerning). No DOM here: the page, tests and build steps share this file.

// Between marks and their base nothing may come apart; Burmese and Khmer stack the consonant after these two signs.
const STACKS_NEXT = /[\u1039\u17D2]$/u;
// Marks, spacing signs, Thai and Lao AM, joiners, emoji skin tones: they belong to what stands before them.
const CONTINUES = /^[\p{M}\u0E33\u0EB3\u200C\u200D\u{1F3FB}-\u{1F3FF}]/u;
const REGIONAL = /^[\u{1F1E6}-\u{1F1FF}]$/u;
const PICTURE = /^\p{Extended_Pictographic}/u;
// Letters join across a whole run (Arabic, with its blanks, as it runs right to left) or a whole word is ordered and
// stacked by the shaper (Javanese, Buginese): one cluster.
const JOINED_RUN =
    /(\p{sc=Arab}[\p{sc=Arab}\p{M}\u200C\u200D]*(?: +\p{sc=Arab}[\p{sc=Arab}\p{M}\u200C\u200D]*)*|[\p{sc=Java}\p{sc=Bugi}]+)/u;

/** @param {string} last @param {string} next */
function joins(last, next) {
    return CONTINUES.test(next) || STACKS_NEXT.test(last) ||
        (next === '\u0BB7' && last === '\u0B95\u0BCD') ||  // Tamil ksha
        (next === '\u0BB0' && last === '\u0BB8\u0BCD') ||  // Tamil shri
        (REGIONAL.test(next) && REGIONAL.test(last)) || (last.endsWith('\u200D') && PICTURE.test(next));
}

/**
 * The pieces of a text that can be drawn one after the other with advances that add up.
 * @param {string} text @returns {string[]}
 */
export function clusters(text) {
    /** @type {string[]} */
    const out = [];
    text.split(JOINED_RUN).forEach((part, i) => {
        if (i % 2) {
            out.push(part);
            return;
        }
        const first = out.length;
        for (const char of part) {
            const last = out[out.length - 1];
            if (out.length > first && last !== '\n' && last !== ' ' && joins(last, char)) out[out.length - 1] = last + char;
            else out.push(char);
        }
    });
    return out;
}

// ImGui knows no U+200B, but may break a line after U+3002, which we draw as nothing: it is our zero-width break. The
// real U+3001 and U+3002 get codes of their own.
export const BREAK = '\u3002';
const FIRST_CODE = 0xE000;
const LAST_CODE = 0xF8FF;
const UNKNOWN = '\uFFFD';
// ImGui would break a line after these even inside 1,234.5; a code hides them where no blank follows.
const BREAKS_LINE = /^[.,;!?"\u3001\u3002]$/u;
// Kerning is kept in steps of 1/64 em, finer than a device pixel at any text size.
const KERN_STEPS = 64;

/** Private-use codes and what they stand for. They last until the page is left. */
export class TextCodes {
    /** @param {(left: string, right: string) => number} kerning of two clusters, in em: how much closer they stand */
    constructor(kerning) {
        this.kerning = kerning;
        /** @type {{text: string, next?: string}[]} by code - FIRST_CODE; next: the neighbour it kerns with */
        this.entries = [];
        /** @type {Map<string, string>} key of an entry -> its code */
        this.codes = new Map();
        /** @type {Map<string, number>} left, NUL, right -> kerning in steps */
        this.kerns = new Map();
    }

    /** Forgets measured kerning: other fonts have arrived. Codes given out stay valid. */
    forgetKerning() {
        this.kerns.clear();
    }

    /** @param {string} key @param {string} text @param {string} [next] @returns {string} '' when no code is left */
    #code(key, text, next) {
        let code = this.codes.get(key);
        if (code === undefined) {
            if (FIRST_CODE + this.entries.length > LAST_CODE) return '';
            code = String.fromCharCode(FIRST_CODE + this.entries.length);
            this.entries.push({text, next});
            this.codes.set(key, code);
        }
        return code;
    }

    /** The code of a cluster whose advance is another because of its right neighbour, or ''. @param {string} text @param {string} next */
    #kernedCode(text, next) {
        const pair = `${text}\0${next}`;
        let steps = this.kerns.get(pair);
        if (steps === undefined) {
            steps = Math.round(this.kerning(text, next) * KERN_STEPS);
            this.kerns.set(pair, steps);
        }
        // The first such neighbour stands for all that kern alike: other sizes and weights measure with it.
        return steps ? this.#code(`${text}\0${steps}`, text, next) : '';
    }

    /** @param {number} code */
    entry(code) {
        return this.entries[code - FIRST_CODE];
    }

    /** The text that a code draws. @param {number} code */
    text(code) {
        return this.entry(code)?.text ?? String.fromCodePoint(code);
    }

    /** @param {string} source @returns {string} */
    encode(source) {
        return source.normalize('NFC').split('\u200B').map((piece) => this.#encodePiece(clusters(piece))).join(BREAK);
    }

    /** @param {string[]} parts */
    #encodePiece(parts) {
        let out = '';
        parts.forEach((text, i) => {
            const next = parts[i + 1];
            const inside = next !== undefined && next !== '\n';
            const kerned = inside && text !== ' ' && text !== '\n' ? this.#kernedCode(text, next) : '';
            const special = text.length > 1 || text === '\u3001' || text === BREAK ||
                (inside && next !== ' ' && BREAKS_LINE.test(text));
            out += kerned || (special ? this.#code(text, text) || UNKNOWN : text);
        });
        return out;
    }

    /** @param {string} encoded @returns {string} */
    decode(encoded) {
        let out = '';
        for (const char of encoded) if (char !== BREAK) out += this.text(/** @type {number} */ (char.codePointAt(0)));
        return out;
    }
}
