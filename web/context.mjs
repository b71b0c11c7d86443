// The graphics context of the canvas: the browser may take it away at any time, while loading too, and gives it back.
import {showContextLost, showPanel} from './fatal.mjs';

const RESTORE_MS = 3000;  // so long a loss is not worth a word

export class Context {
    /** Listens from now on. @param {HTMLCanvasElement} canvas @param {WebGL2RenderingContext} gl */
    constructor(canvas, gl) {
        this.gl = gl;
        this.ended = false;
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

    /** The program has failed: what happens to the context matters no more. */
    end() {
        this.ended = true;
        clearTimeout(this.timer);
    }

    /** @param {boolean} lost */
    #change(lost) {
        if (this.ended) return;
        clearTimeout(this.timer);
        if (lost) this.timer = window.setTimeout(showContextLost, RESTORE_MS);
        else showPanel(false);
        this.onChange(lost);
    }
}
