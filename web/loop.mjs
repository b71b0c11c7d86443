// Frames on demand. At most one animation frame or one timer is armed, none while the page is hidden or the graphics
// context is lost; the program says after each frame when it wants the next.

/**
 * Armed for the next animation frame, for a time, or not at all.
 * @typedef {(now: number) => number} Draw draws and returns ms until the next frame: -1 none, 0 the next one, n a timer
 */

export class Loop {
    /** @param {Draw} draw */
    constructor(draw) {
        this.draw = draw;
        this.paused = false;     // the graphics context is lost
        this.animation = 0;
        this.timer = 0;
        this.wanted = false;     // a frame was asked for while none could be shown
        this.turn = 0;           // counts the frames begun
        document.addEventListener('visibilitychange', () => this.#resume());
    }

    /** @param {boolean} paused */
    pause(paused) {
        this.paused = paused;
        this.#resume();
    }

    #resume() {
        if (document.hidden || this.paused) this.#disarm();
        else if (this.wanted) this.request(1);
    }

    #disarm() {
        this.wanted ||= Boolean(this.animation || this.timer);
        cancelAnimationFrame(this.animation);
        clearTimeout(this.timer);
        this.animation = this.timer = 0;
    }

    /** @param {number} needed what an event function of the program returned: nonzero asks for a frame */
    request(needed) {
        if (!needed || this.animation) return;
        if (document.hidden || this.paused) {
            this.wanted = true;
            return;
        }
        clearTimeout(this.timer);
        this.timer = 0;
        this.wanted = false;
        this.animation = requestAnimationFrame(() => this.drawNow());
    }

    /** Draws within the caller's task: inside a user's event, before a resize is painted, for the page API. */
    drawNow() {
        this.#disarm();
        this.wanted = false;
        const turn = ++this.turn;
        const wait = this.draw(performance.now());
        if (turn !== this.turn) return;  // a listener of this frame has drawn another, whose wish is the newer one
        if (wait === 0) this.request(1);
        else if (wait > 0) this.#after(wait);
    }

    /** @param {number} ms */
    #after(ms) {
        if (document.hidden || this.paused) {
            this.wanted = true;
            return;
        }
        if (this.animation) return;
        clearTimeout(this.timer);
        this.timer = window.setTimeout(() => this.drawNow(), ms);
    }
}
