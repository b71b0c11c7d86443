// The explorer as a user meets it: what is on the screen, and hands to press it with. Positions come from the page's
// interface (docs/CONTRACT.md), actions go through the real pointer and keyboard.
import assert from 'node:assert/strict';
import {decodePng} from './png.mjs';

/** @typedef {{x: number, y: number}} Point CSS px */
/** @typedef {{x: number, y: number, w: number, h: number}} Rect CSS px */
/** @typedef {{id: string, role: string, label: string, rect: Rect, checked?: boolean, selected?: boolean, disabled?: boolean}} Item */

/** @param {Rect} rect @returns {Point} */
export const middle = ({x, y, w, h}) => ({x: x + w / 2, y: y + h / 2});
/** @param {Point} a @param {Point} b */
export const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

export class App {
    /** @param {import('playwright-core').Page} page @param {import('playwright-core').Frame} [frame] where the explorer is, when not the page itself */
    constructor(page, frame) {
        this.page = page;
        this.frame = frame ?? page.mainFrame();
        this.mouse = page.mouse;
        this.keyboard = page.keyboard;
    }

    /** Resolves once the page is ready, all that comes after the first picture is there, and the picture is at rest. */
    async started() {
        await this.frame.waitForFunction(() => typeof ascn === 'object');
        await this.frame.evaluate(() => ascn.ready.then(() => true));
        const {protocol, search} = new URL(this.frame.url());
        // of the views beside the map, the bare one of a load test has none
        if (!search.includes('bench=1')) await this.frame.waitForFunction(() => performance.getEntriesByName('ascn:pages').length > 0);
        if (protocol.startsWith('http')) {
            // the letters of other scripts are the last files of a start
            await this.frame.waitForFunction(() => performance.getEntriesByName('ascn:rest').length > 0);
        }
        await this.settle();
    }

    /** Waits until the picture stands still. */
    settle() {
        return this.frame.evaluate(() => new Promise((done) => {
            let last = ascn.frames(), still = 0;
            const look = () => {
                const now = ascn.frames();
                const marks = (/** @type {string} */ name) => performance.getEntriesByName(name).length;
                // a close map asks for the detailed coast
                still = now === last && marks('ascn:detail') === marks('ascn:detail-asked') ? still + 1 : 0;
                last = now;
                if (still >= 6) done(true);
                else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
        }));
    }

    state() {
        return this.frame.evaluate(() => ascn.state());
    }

    /** Through the page's interface: for a test's starting point, not for what it tests. @param {Record<string, unknown>} partial */
    async set(partial) {
        await this.frame.evaluate((p) => ascn.set(p), partial);
        await this.settle();
    }

    /** @returns {Promise<Item[]>} */
    items() {
        return this.frame.evaluate(() => ascn.items());
    }

    /** The controls that Tab reaches, those out of sight too, in its order. @returns {Promise<string[]>} */
    async controls() {
        await this.settle();
        return this.frame.evaluate(() => [...document.querySelectorAll('#mirror button')].map((e) => /** @type {HTMLElement} */ (e).dataset.id ?? ''));
    }

    /** @param {string} id @returns {Promise<Item>} */
    async item(id) {
        const items = await this.items();
        const found = items.find((item) => item.id === id);
        if (!found) assert.fail(`no item "${id}" among ${items.map((item) => item.id).join(' ')}`);
        return found;
    }

    /** Whether a control is in sight. @param {string} id */
    async has(id) {
        return (await this.items()).some((item) => item.id === id);
    }

    /** All texts of the picture. @returns {Promise<string[]>} */
    texts() {
        return this.frame.evaluate(() => ascn.text().map((/** @type {{text: string}} */ t) => t.text));
    }

    /** Whether a text stands in the picture. @param {string | RegExp} wanted */
    async shows(wanted) {
        return (await this.texts()).some((text) => typeof wanted === 'string' ? text === wanted : wanted.test(text));
    }

    /** Where a city lies on the screen. @param {string} id @returns {Promise<Point>} */
    async at(id) {
        const point = await this.frame.evaluate((city) => {
            const {lon, lat} = ascn.dataset().cities.find((/** @type {{id: string}} */ c) => c.id === city);
            return ascn.project(lon, lat);
        }, id);
        assert.ok(point, `${id} is on the screen`);
        return point;
    }

    /** Waits until a function of the page returns something true. @template A @param {(arg: A) => unknown} predicate @param {A} [arg] */
    until(predicate, arg) {
        return this.frame.waitForFunction(/** @type {any} */ (predicate), arg);
    }

    /** Waits for a key of the state to have a value. @param {string} key @param {unknown} value */
    async untilState(key, value) {
        try {
            await this.until(([k, v]) => JSON.stringify(ascn.state()[k]) === v, [key, JSON.stringify(value)]);
        } catch {
            assert.deepEqual((await this.state())[key], value, `state().${key}`);
        }
    }

    /** Waits for the map to come to rest at a zoom. @param {number} zoom */
    async untilZoom(zoom) {
        await this.until((z) => Math.abs((ascn.state().cam?.zoom ?? 0) - z) < 0.006, zoom);
        await this.settle();
    }

    /** Clicks a control in its middle. @param {string} id @param {import('playwright-core').Mouse extends {click: (x: any, y: any, o?: infer O) => any} ? O : never} [options] */
    async click(id, options) {
        await this.settle();
        const {rect} = await this.item(id);
        assert.ok(rect.w > 0 && rect.h > 0, `${id} is in sight`);
        const {x, y} = middle(rect);
        await this.mouse.click(x, y, options);
        await this.settle();
    }

    /** Scrolls with the wheel until a control is in sight whole, then clicks it. @param {string} id @param {Point} over */
    async scrollTo(id, over) {
        await this.mouse.move(over.x, over.y);
        for (let i = 0; i < 60; ++i) {
            if ((await this.items()).some((item) => item.id === id && item.rect.h >= 20)) return;
            await this.mouse.wheel(0, 120);
            await this.settle();
        }
        assert.fail(`${id} never came in sight`);
    }

    /** A drag of the left button, in steps as a hand makes them. Ends with the button still down. @param {Point} from @param {Point} to */
    async press(from, to, steps = 8) {
        await this.mouse.move(from.x, from.y);
        await this.mouse.down();
        await this.mouse.move(to.x, to.y, {steps});
    }

    /** A quick drag that is let go while it moves: the events bear the times of a hand, however slow the machine is. @param {Point} from @param {Point} to */
    async fling(from, to) {
        const session = await this.page.context().newCDPSession(this.page), began = Date.now() / 1000, steps = 5;
        /** @param {'mousePressed' | 'mouseMoved' | 'mouseReleased'} type @param {number} step */
        const send = (type, step) => session.send('Input.dispatchMouseEvent', {
            type, x: from.x + (to.x - from.x) * step / steps, y: from.y + (to.y - from.y) * step / steps, button: 'left',
            buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1, timestamp: began + step * 0.016,
        });
        await send('mousePressed', 0);
        for (let step = 1; step <= steps; ++step) await send('mouseMoved', step);
        await send('mouseReleased', steps);
    }

    /** What is on the screen. @param {Rect} [rect] @returns {Promise<import('./png.mjs').Picture>} */
    async picture(rect) {
        const clip = rect && {x: rect.x, y: rect.y, width: rect.w, height: rect.h};
        return decodePng(await this.page.screenshot({clip, animations: 'allow', caret: 'initial'}));
    }

    /** The fragment of the address. */
    hash() {
        return this.frame.evaluate(() => location.hash);
    }

    /** The control that Tab has led to: its id in items(), or what else has the focus. @returns {Promise<string>} */
    focused() {
        return this.frame.evaluate(() => {
            const e = /** @type {HTMLElement} */ (document.activeElement);
            return e?.dataset.id ?? e?.id ?? '';
        });
    }
}
