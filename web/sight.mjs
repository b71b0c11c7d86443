// Whether a frame of another page is in sight. One that is not gives its graphics context back: browsers grant a page
// few of them, and take the oldest away where there are too many. A still picture keeps the place.

/** @typedef {import('./context.mjs').Context} Context */
/** @typedef {import('./loop.mjs').Loop} Loop */

/** Out of sight so long, ms. */
const AWAY_MS = 1000;

/** A copy in ordinary memory. @param {HTMLCanvasElement} canvas */
function stillOf(canvas) {
    const still = document.createElement('canvas');
    still.id = 'still';
    still.width = canvas.width;
    still.height = canvas.height;
    still.getContext('2d', {alpha: false, willReadFrequently: true})?.drawImage(canvas, 0, 0);
    return still;
}

export class Sight {
    /** @param {Element} element fills the frame */
    constructor(element) {
        this.inSight = false;
        this.onChange = () => {};
        /** Resolves when the frame comes in sight for the first time. @type {Promise<void>} */
        this.seen = new Promise((resolve) => {
            new IntersectionObserver((entries) => {
                this.inSight = entries[entries.length - 1].isIntersecting;
                if (this.inSight) resolve();
                this.onChange();
            }).observe(element);
        });
    }

    /** From now on the context is there only while the frame is in sight. @param {HTMLCanvasElement} canvas @param {Context} context @param {Loop} loop */
    follow(canvas, context, loop) {
        let timer = 0;
        /** @type {HTMLCanvasElement | undefined} */
        let still;
        const leave = () => {
            if (!context.mayYield()) return;
            loop.drawNow();  // what was drawn in another task is gone from the canvas
            const picture = stillOf(canvas);
            if (context.yield()) canvas.after(still = picture);  // else the map stays, and nothing would take it away
        };
        canvas.addEventListener('webglcontextrestored', () => {
            const old = still;
            still = undefined;
            requestAnimationFrame(() => requestAnimationFrame(() => old?.remove()));  // drawn by then
            this.onChange();  // out of sight again, perhaps
        });
        this.onChange = () => {
            clearTimeout(timer);
            if (this.inSight) context.regain();
            else timer = window.setTimeout(leave, AWAY_MS);
        };
        this.onChange();
    }
}
