// The view as a picture to keep: drawn once more by the program at a size of its own, between two frames of the screen,
// then put between a head and a foot that say what it shows and where it comes from.
import {madeLine, sourceLines, wrapped} from './lines.mjs';

/** @typedef {import('./dialog.mjs').Tools} Tools */
/** @typedef {import('./lines.mjs').Head} Head */

const PAD = 20, LINE = 1.4, TITLE = 19, TEXT = 13, SMALL = 11.5;  // CSS px

/** Size of the view without the bars, in px of a picture. @param {Tools} tools @param {number} ratio */
export function viewSize({program}, ratio) {
    const [, , w, h] = program.doubles('room', 4) ?? [0, 0, 0, 0];
    return {width: Math.round(w * ratio), height: Math.round(h * ratio)};
}

/**
 * The view at `ratio` px per CSS px. The drawing buffer does not outlive its task, and no other size may be seen: all of
 * it happens before the browser paints.
 * @param {Tools} tools @param {number} ratio @returns {HTMLCanvasElement | undefined}
 */
function drawView(tools, ratio) {
    const {program, canvas, glyphs, loop} = tools;
    const gl = canvas.getContext('webgl2');
    if (!gl || gl.isContextLost()) return undefined;
    const {width, height} = canvas, own = glyphs.ratio;
    const [x, y] = program.doubles('room', 4) ?? [0, 0];
    const size = viewSize(tools, ratio);
    const setRatio = (/** @type {number} */ r) => {
        canvas.width = Math.round(width / own * r);
        canvas.height = Math.round(height / own * r);
        glyphs.ratio = r;
        program.call('fonts_changed');
    };
    const picture = document.createElement('canvas');
    picture.width = size.width;
    picture.height = size.height;
    let drawn = false;
    try {
        setRatio(ratio);
        if (gl.drawingBufferWidth === canvas.width && gl.drawingBufferHeight === canvas.height) {
            program.call('picture', ratio);
            program.call('frame', performance.now());
            picture.getContext('2d')?.drawImage(canvas, -Math.round(x * ratio), -Math.round(y * ratio));
            drawn = true;
        }
    } finally {
        setRatio(own);
        canvas.width = width;
        canvas.height = height;
        program.call('picture', 0);
        loop.drawNow();
    }
    return drawn ? picture : undefined;
}

/** @typedef {{text: string, size: number, color: string, weight?: number, top: number}} Placed */

/** Lines below each other. */
class Column {
    /** @param {CanvasRenderingContext2D} context @param {number} width CSS px @param {string} family */
    constructor(context, width, family) {
        this.context = context;
        this.width = width;
        this.family = family;
        /** @type {Placed[]} */
        this.lines = [];
        this.height = PAD * 0.8;
    }

    /** @param {number} size @param {number} [weight] @returns {(text: string) => number} */
    measure(size, weight = 400) {
        return (text) => {
            this.context.font = `${weight} ${size}px ${this.family}`;
            return this.context.measureText(text).width;
        };
    }

    /** @param {string[]} lines @param {number} size @param {string} color @param {number} [weight] */
    add(lines, size, color, weight) {
        for (const text of lines) {
            this.lines.push({text, size, color, weight, top: this.height});
            this.height += size * LINE;
        }
        if (lines.length) this.height += 4;
    }

    /** @param {string} text @param {number} size @param {string} color @param {number} [weight] */
    paragraph(text, size, color, weight) {
        if (text) this.add(wrapped(text, this.width, this.measure(size, weight)), size, color, weight);
    }

    /** @param {number} top CSS px */
    draw(top) {
        const {context} = this;
        context.textBaseline = 'top';
        for (const line of this.lines) {
            context.font = `${line.weight ?? 400} ${line.size}px ${this.family}`;
            context.fillStyle = line.color;
            context.fillText(line.text, PAD, top + line.top + line.size * (LINE - 1) / 2);
        }
    }
}

/**
 * What stands above and below the view, and the size of the whole.
 * @param {Tools} tools @param {Head} head @param {number} ratio @param {Date} now
 */
function layOut(tools, head, ratio, now) {
    const page = getComputedStyle(document.documentElement);
    const color = (/** @type {string} */ name) => page.getPropertyValue(`--${name}`).trim();
    const out = document.createElement('canvas'), context = out.getContext('2d');
    if (!context) return undefined;
    const view = viewSize(tools, ratio), width = view.width / ratio, room = width - 2 * PAD;
    const above = new Column(context, room, tools.glyphs.families), below = new Column(context, room, tools.glyphs.families);
    above.paragraph(head.title, TITLE, color('text'), 600);
    above.paragraph(head.shows.join(' · '), TEXT, color('muted'));
    below.add(sourceLines(head, room, below.measure(SMALL), width < 600 ? 5 : 3), SMALL, color('text'));
    below.paragraph(madeLine(head, now), SMALL, color('text'));
    below.paragraph(head.disclaimer, SMALL, color('muted'));
    const top = Math.ceil(above.height + PAD * 0.4), middle = view.height / ratio;
    const height = Math.round((top + middle + below.height + PAD * 0.6) * ratio);
    return {out, context, color, above, below, top, middle, width, size: {width: view.width, height}};
}

/** Size of the whole picture in px. @param {Tools} tools @param {Head} head @param {number} ratio @param {Date} now */
export const pictureSize = (tools, head, ratio, now) => layOut(tools, head, ratio, now)?.size ?? viewSize(tools, ratio);

/**
 * @param {Tools} tools @param {Head} head @param {number} ratio @param {Date} now the day that the foot names
 * @returns {Promise<Blob | undefined>} a PNG; undefined where it could not be drawn
 */
export async function pictureOf(tools, head, ratio, now) {
    const laid = layOut(tools, head, ratio, now), view = drawView(tools, ratio);
    if (!laid || !view) return undefined;
    const {out, context, color, above, below, top, middle, width, size} = laid;
    out.width = size.width;
    out.height = size.height;
    context.fillStyle = color('panel');
    context.fillRect(0, 0, out.width, out.height);
    context.drawImage(view, 0, Math.round(top * ratio));
    context.scale(ratio, ratio);
    context.fillStyle = color('rule');
    context.fillRect(0, top - 1, width, 1);
    context.fillRect(0, top + middle, width, 1);
    above.draw(0);
    below.draw(top + middle);
    return new Promise((resolve) => out.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}
