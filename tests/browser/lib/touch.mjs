// Fingers on the screen, through the browser's own input.

/** @typedef {import('./app.mjs').Point} Point */

export class Fingers {
    /** @param {import('playwright-core').Page} page */
    static async on(page) {
        return new Fingers(await page.context().newCDPSession(page));
    }

    /** @param {import('playwright-core').CDPSession} session */
    constructor(session) {
        this.session = session;
        /** Seconds since 1970 of the next event; 0: now. */
        this.clock = 0;
    }

    /** From now on events bear the times of a quick hand, 16 ms apart, however slow the machine is. */
    quickly() {
        this.clock = Date.now() / 1000;
    }

    /** @param {'touchStart' | 'touchMove' | 'touchEnd'} type @param {Point[]} points */
    #send(type, points) {
        const timestamp = this.clock ? {timestamp: this.clock += 0.016} : {};
        return this.session.send('Input.dispatchTouchEvent', {type, touchPoints: points.map(({x, y}, id) => ({x, y, id})), ...timestamp});
    }

    /** @param {...Point} points */
    down(...points) {
        return this.#send('touchStart', points);
    }

    /** @param {...Point} points */
    move(...points) {
        return this.#send('touchMove', points);
    }

    up() {
        return this.#send('touchEnd', []);
    }

    /** @param {Point} at */
    async tap(at) {
        await this.down(at);
        await this.up();
    }

    /** Fingers move together from one place to another. They stay down. @param {Point[]} from @param {Point[]} to */
    async drag(from, to, steps = 10) {
        await this.down(...from);
        for (let i = 1; i <= steps; ++i) {
            await this.move(...from.map((p, k) => ({x: p.x + (to[k].x - p.x) * i / steps, y: p.y + (to[k].y - p.y) * i / steps})));
        }
    }
}
