// What goes wrong inside the page: the graphics card away while loading, a fault in the program, presses without an end.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {visit} from './lib/browser.mjs';

const losable = () => {
    const get = HTMLCanvasElement.prototype.getContext;
    // @ts-ignore: the same call, looked at
    HTMLCanvasElement.prototype.getContext = function (kind, options) {
        // @ts-ignore
        const context = get.call(this, kind, options);
        if (kind === 'webgl2' && !('gl' in window)) Object.assign(window, {gl: /** @type {any} */ (context).getExtension('WEBGL_lose_context')});
        return context;
    };
};
/** @type {any} in the page: what losable() has kept */
const gl = undefined;

test('faults: a context lost while loading is waited for', {timeout: 60000}, async () => {
    /** @type {() => void} */
    let go = () => {};
    const gate = new Promise((resolve) => { go = () => resolve(true); });
    await visit({
        fails: true, before: losable, expected: [/webgl/i],
        routes: (page) => page.route('**/ascn.json*', async (route) => {
            await gate;
            await route.continue();
        }),
    }, async (app) => {
        await app.until(() => 'gl' in window);
        await app.page.evaluate(() => gl.loseContext());
        go();
        await app.until(() => performance.getEntriesByName('ascn:wasm').length > 0);
        await app.page.waitForTimeout(300);
        assert.equal(await app.page.evaluate(() => ascn.frames()), 0);
        await app.page.evaluate(() => gl.restoreContext());
        await app.started();
        assert.ok(await app.shows('Da Nang'));
        assert.ok(await app.page.locator('#fatal').isHidden());
    });
});

test('faults: after a fault nothing reaches the program', {timeout: 60000}, async () => {
    await visit({before: losable, expected: [/./]}, async (app) => {
        await app.page.evaluate(() => {
            const error = new WebAssembly.RuntimeError('unreachable');
            dispatchEvent(new ErrorEvent('error', {error, message: error.message}));
        });
        const panel = app.page.locator('#fatal');
        await panel.waitFor();
        const text = await panel.textContent();
        assert.match(text ?? '', /The program stopped: unreachable/);
        assert.equal(await app.page.evaluate(() => {
            try {
                return ascn.state();
            } catch (error) {
                return String(error);
            }
        }), 'Error: ascn is not running yet: await ascn.ready');
        await app.page.evaluate(() => gl.loseContext());
        await app.page.waitForTimeout(100);
        await app.page.evaluate(() => gl.restoreContext());
        await app.page.setViewportSize({width: 700, height: 500});
        await app.keyboard.press('Tab');
        await app.page.waitForTimeout(300);
        assert.ok(await panel.isVisible(), 'the panel stays');
        assert.equal(await panel.textContent(), text);
    });
});

test('faults: a drag ends with the last button, and with a release that nobody told', {timeout: 60000}, async () => {
    await visit({path: '#map?cam=105,10,6'}, async (app) => {
        const camera = async () => JSON.stringify((await app.state()).cam);
        await app.mouse.move(500, 400);
        await app.mouse.down();
        await app.mouse.move(540, 400, {steps: 4});
        await app.mouse.down({button: 'right'});
        await app.mouse.up();
        await app.mouse.up({button: 'right'});
        await app.settle();
        const rested = await camera();
        await app.mouse.move(600, 450, {steps: 4});
        await app.settle();
        assert.equal(await camera(), rested, 'no longer held');

        await app.mouse.down();
        await app.mouse.move(640, 450, {steps: 4});
        // the release went to another window
        await app.page.evaluate(() => document.getElementById('map')?.dispatchEvent(new PointerEvent('pointermove', {
            pointerId: 1, pointerType: 'mouse', buttons: 0, clientX: 640, clientY: 450, bubbles: true,
        })));
        await app.settle();
        const ended = await camera();
        assert.notEqual(ended, rested, 'it was a drag');
        await app.mouse.move(500, 300, {steps: 4});
        await app.settle();
        assert.equal(await camera(), ended);
        await app.mouse.up();
    });
});
