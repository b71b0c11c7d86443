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
    }

    /** @param {'touchStart' | 'touchMove' | 'touchEnd'} type @param {Point[]} points */
    #send(type, points) {
        return this.session.send('Input.dispatchTouchEvent', {type, touchPoints: points.map(({x, y}, id) => ({x, y, id}))});
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
