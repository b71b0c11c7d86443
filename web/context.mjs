// The graphics context of the canvas: the browser may take it away at any time, while loading too, and gives it back.
import {showContextLost, showPanel} from './fatal.mjs';

const RESTORE_MS = 3000;  // so long a loss is not worth a word

export class Context {
    /** Listens from now on. @param {HTMLCanvasElement} canvas @param {WebGL2RenderingContext} gl */
    constructor(canvas, gl) {
        this.gl = gl;
        this.ended = false;
        this.lost = false;
        /** We gave it up ourselves and do not want it back yet. */
        this.yielded = false;
        /** @type {WEBGL_lose_context | null} since we gave it up */
        this.lender = null;
        this.timer = 0;
        /** @type {(lost: boolean) => void} */
        this.onChange = () => {};
        canvas.addEventListener('webglcontextlost', (e) => {
            e.preventDefault();  // or it is never restored
            this.#change(true);
        });
        canvas.addEventListener('webglcontextrestored', () => this.#change(false));
    }

    /** Resolves when there is a context; the loss may be older than its event. @returns {Promise<void>} */
    there() {
        if (!this.gl.isContextLost()) return Promise.resolve();
        return new Promise((resolve) => { this.onChange = (lost) => { if (!lost) resolve(); }; });
    }

    /** Whether there is a context to give up. */
    mayYield() {
        return !this.ended && !this.yielded && !this.gl.isContextLost();
    }

    /** Gives the context up until regain(). @returns {boolean} false: this browser offers no way to */
    yield() {
        this.lender = this.gl.getExtension('WEBGL_lose_context');
        if (!this.lender) return false;
        this.yielded = true;
        this.lender.loseContext();
        return true;
    }

    /** Wants the context back that was given up. */
    regain() {
        if (!this.yielded) return;
        this.yielded = false;
        if (this.lost) this.#ask();  // else when the browser tells that it is gone
    }

    #ask() {
        clearTimeout(this.timer);
        this.timer = window.setTimeout(showContextLost, RESTORE_MS);
        this.lender?.restoreContext();
    }

    /** The program has failed: what happens to the context matters no more. */
    end() {
        this.ended = true;
        clearTimeout(this.timer);
    }

    /** @param {boolean} lost */
    #change(lost) {
        this.lost = lost;
        if (this.ended) return;
        clearTimeout(this.timer);
        if (!lost) {
            this.lender = null;
            showPanel(false);
        } else if (this.lender) {
            if (!this.yielded) this.timer = window.setTimeout(() => this.#ask());  // wanted back before it had gone
        } else {
            this.timer = window.setTimeout(showContextLost, RESTORE_MS);
        }
        this.onChange(lost);
    }
}
