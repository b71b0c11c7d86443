// What the user has told the system: dark or light, less motion; and a page that nobody sees.
import assert from 'node:assert/strict';
import {pageTest} from './lib/browser.mjs';
import {pixel} from './lib/png.mjs';

/** Brightness of the sea east of Viet Nam, 0 to 255. @param {import('./lib/app.mjs').App} app */
async function brightness(app) {
    const {x, y} = await app.page.evaluate(() => ascn.project(115, 14));
    return pixel(await app.picture(), x, y).reduce((sum, v) => sum + v) / 3;
}

pageTest('theme: follows the system while it is open, and the button decides', {}, async (app) => {
    assert.ok(await brightness(app) > 180);
    await app.page.emulateMedia({colorScheme: 'dark'});
    await app.until(() => document.documentElement.dataset.theme === 'dark');
    await app.settle();
    assert.ok(await brightness(app) < 70);
    assert.equal((await app.state()).theme, 'auto');
    const field = () => app.page.locator('#query').evaluate((e) => getComputedStyle(e).backgroundColor);
    const dark = await field();
    await app.click('bar.theme');
    await app.untilState('theme', 'light');
    await app.settle();
    assert.ok(await brightness(app) > 180);
    assert.notEqual(await field(), dark, 'the search field too');
    await app.page.emulateMedia({colorScheme: 'light'});
    await app.settle();
    await app.click('bar.theme');
    await app.untilState('theme', 'dark');
    await app.page.reload();
    await app.started();
    assert.ok(await brightness(app) < 70, 'the address keeps it');
});

pageTest('theme: starts dark where the system is dark', {context: {colorScheme: 'dark'}}, async (app) => {
    assert.ok(await brightness(app) < 70);
    assert.equal(await app.hash(), '');
});

pageTest('motion: less of it means that the map jumps', {context: {reducedMotion: 'reduce'}}, async (app) => {
    await app.page.locator('#query').click();
    await app.keyboard.type('manila');
    const frames = await app.page.evaluate(() => ascn.frames());
    await app.keyboard.press('Enter');
    await app.until(() => ascn.state().cam?.zoom >= 7);
    await app.settle();
    const spent = await app.page.evaluate((was) => ascn.frames() - was, frames);
    assert.ok(spent <= 12, `${spent} pictures`);
    await app.click('map.home');
    await app.untilState('cam', null);
});

pageTest('motion: with it the map flies', {}, async (app) => {
    await app.page.evaluate(() => {
        const places = /** @type {(number | undefined)[]} */ ([]);
        Object.assign(window, {places});
        const look = () => {
            places.push(ascn.project(121, 14.6)?.x);
            if (places.length < 400) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
    });
    await app.page.locator('#query').click();
    await app.keyboard.type('manila');
    await app.keyboard.press('Enter');
    await app.until(() => ascn.state().cam?.zoom >= 7);
    const places = await app.page.evaluate(() => new Set(/** @type {any} */ (window).places).size);
    assert.ok(places > 2, `${places} different places on the way`);  // a jump has two
});

pageTest('hidden: nothing is drawn, and the picture is right when it is seen again', {}, async (app) => {
    // headless browsers show every page, so the page is told that it is hidden
    const show = (/** @type {boolean} */ hidden) => app.page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', {value, configurable: true});
        document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
    await show(true);
    const {x, y} = await app.at('manila'), frames = await app.page.evaluate(() => ascn.frames());
    await app.mouse.move(x, y);
    await app.mouse.move(x, y + 200);
    await app.mouse.wheel(0, -200);
    await app.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await app.page.evaluate(() => ascn.frames()), frames);
    await show(false);
    await app.until(() => ascn.state().cam);
    await app.settle();
    assert.ok(await app.page.evaluate(() => ascn.frames()) > frames);
});
