// The explorer in a frame of another origin's page that scrolls: what moves which of the two.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {distance, middle} from './lib/app.mjs';
import {visitEmbedded} from './lib/cooperative.mjs';
import {Fingers} from './lib/touch.mjs';

/** @typedef {import('./lib/cooperative.mjs').Embedded} Embedded */

const PHONE = {width: 390, height: 700, dpr: 2, touch: true};
const CLOSE = '?embed=1#map?cam=105,14,6';
const WHEEL = /^Hold (Ctrl|⌘) and scroll/, TOUCH = /^Use two fingers/;

/** @param {string} name @param {Parameters<typeof visitEmbedded>[0]} options @param {(embedded: Embedded) => Promise<unknown>} body */
const embeddedTest = (name, options, body) => test(name, {timeout: 60000}, () => visitEmbedded(options, body));

/** The host page has scrolled, and has come to rest. @param {Embedded} embedded @param {number} from */
async function scrolled({page, scrollY}, from) {
    await page.waitForFunction((was) => window.scrollY !== was, from);
    await page.evaluate(() => new Promise((done) => {
        let last = -1, still = 0;
        const look = () => {
            still = window.scrollY === last ? still + 1 : 0;
            last = window.scrollY;
            if (still > 5) done(true);
            else requestAnimationFrame(look);
        };
        look();
    }));
    return scrollY();
}

embeddedTest('embedded: a plain wheel scrolls the page around, with a hint that fades', {path: CLOSE}, async (embedded) => {
    const {app, page, at} = embedded, cam = (await app.state()).cam;
    const {x, y} = at(650, 300);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 120);
    assert.ok(await scrolled(embedded, 0) > 60);
    await app.until((pattern) => ascn.text().some((/** @type {{text: string}} */ t) => new RegExp(pattern).test(t.text)), WHEEL.source);
    assert.deepEqual((await app.state()).cam, cam);
    await app.until((pattern) => !ascn.text().some((/** @type {{text: string}} */ t) => new RegExp(pattern).test(t.text)), WHEEL.source);
    await app.settle();
    const frames = await app.frame.evaluate(() => ascn.frames());
    await app.settle();
    assert.equal(await app.frame.evaluate(() => ascn.frames()), frames, 'then nothing is drawn');
});

for (const focused of [false, true]) {
    embeddedTest(`embedded: ctrl and wheel zoom the map alone, in a frame ${focused ? 'with' : 'without'} the focus`, {path: CLOSE}, async ({app, page, at, scrollY}) => {
        if (focused) await app.frame.locator('#map').focus();
        else await page.locator('#before').focus();
        const {x, y} = at(650, 300);
        await page.mouse.move(x, y);
        await page.keyboard.down('Control');
        await page.mouse.wheel(0, -120);
        await page.keyboard.up('Control');
        await app.until(() => ascn.state().cam.zoom > 6.2);
        await app.settle();
        assert.equal(await scrollY(), 0);
        assert.equal(await page.evaluate(() => window.visualViewport?.scale), 1, 'and the page is no larger');
        assert.ok(!await app.shows(WHEEL));
    });
}

embeddedTest('embedded: a card scrolls until its end, then the page does', {path: '?embed=1#map?city=da-nang', frameHeight: 480}, async (embedded) => {
    const {app, page, at, scrollY} = embedded;
    const card = (await app.item('card.close')).rect, {x, y} = at(card.x - 120, 300);
    await page.mouse.move(x, y);
    const before = await app.frame.evaluate(() => ascn.frames());
    await page.mouse.wheel(0, 100);
    await app.until((was) => ascn.frames() > was, before);
    await app.settle();
    assert.equal(await scrollY(), 0);
    // no more at once than leaves the frame in sight: outside of it, it draws nothing
    for (let i = 0; i < 80 && !await scrollY(); ++i) {
        await page.mouse.wheel(0, 200);
        await page.waitForTimeout(120);
    }
    assert.ok(await scrollY() > 0);
});

embeddedTest('embedded: a finger scrolls the page around, and is told what two would do', {...PHONE, path: CLOSE}, async (embedded) => {
    const {app, page, at, scrollY} = embedded, fingers = await Fingers.on(page), cam = (await app.state()).cam;
    await fingers.drag([at(200, 330)], [at(200, 180)], 12);
    await fingers.up();
    assert.ok(await scrolled(embedded, 0) > 60, String(await scrollY()));
    await app.until((pattern) => ascn.text().some((/** @type {{text: string}} */ t) => new RegExp(pattern).test(t.text)), TOUCH.source);
    await app.settle();
    assert.deepEqual((await app.state()).cam, cam);
});

embeddedTest('embedded: two fingers move the map, not the page', {...PHONE, path: CLOSE}, async ({app, page, at, scrollY}) => {
    const fingers = await Fingers.on(page);
    const point = {x: 200, y: 300}, place = await app.frame.evaluate(({x, y}) => ascn.unproject(x, y), point);
    await fingers.drag([at(150, 300), at(250, 300)], [at(110, 240), at(290, 240)], 12);
    await app.settle();
    await fingers.up();
    await app.until(() => ascn.state().cam.zoom > 6.5);
    await app.settle();
    assert.ok(Math.abs((await app.state()).cam.zoom - 6 - Math.log2(1.8)) < 0.1);
    const now = await app.frame.evaluate(({lon, lat}) => ascn.project(lon, lat), place);
    assert.ok(distance(now, {x: 200, y: 240}) < 3, JSON.stringify(now));
    assert.equal(await scrollY(), 0);
    assert.ok(!await app.shows(TOUCH));
});

embeddedTest('embedded: a tap selects, and a finger on the sheet draws it', {...PHONE, path: '?embed=1', frameHeight: 600}, async ({app, page, at, scrollY}) => {
    const fingers = await Fingers.on(page), city = await app.at('manila');
    await fingers.tap(at(city.x, city.y));
    await app.untilState('city', 'manila');
    await app.settle();
    const handle = middle((await app.item('sheet.handle')).rect);
    await fingers.drag([at(handle.x, handle.y)], [at(handle.x, handle.y - 90)]);
    await app.settle();
    const top = middle((await app.item('sheet.handle')).rect).y;
    await fingers.up();
    assert.ok(handle.y - top > 60, `moved by ${handle.y - top}`);
    assert.equal(await scrollY(), 0);
});

embeddedTest('embedded: without embed=1 a frame is as polite', {path: '#map?cam=105,14,6'}, async (embedded) => {
    const {x, y} = embedded.at(650, 300);
    await embedded.page.mouse.move(x, y);
    await embedded.page.mouse.wheel(0, 120);
    assert.ok(await scrolled(embedded, 0) > 60);
    assert.equal((await embedded.app.state()).cam.zoom, 6);
});

embeddedTest('embedded: in full screen the wheel is the map’s again', {path: CLOSE}, async ({app, page, at}) => {
    for (const whose of ['host', 'own']) {
        await app.until((pattern) => !ascn.text().some((/** @type {{text: string}} */ t) => new RegExp(pattern).test(t.text)), WHEEL.source);
        const enter = () => (document.getElementById('frame') ?? document.documentElement).requestFullscreen();
        if (whose === 'host') await page.evaluate(enter);
        else await app.frame.evaluate(enter);
        await app.until(() => innerHeight > 540);
        await app.settle();
        const zoom = (await app.state()).cam.zoom;
        await page.mouse.move(650, 400);
        await page.mouse.wheel(0, -120);
        await app.until((was) => ascn.state().cam.zoom > was + 0.2, zoom);
        assert.ok(!await app.shows(WHEEL), whose);
        await page.evaluate(() => document.exitFullscreen());
        await app.until(() => innerHeight < 540);
        await app.settle();
        const {x, y} = at(650, 300), before = (await app.state()).cam.zoom;
        await page.mouse.move(x, y);
        await page.mouse.wheel(0, 1);
        await app.until((pattern) => ascn.text().some((/** @type {{text: string}} */ t) => new RegExp(pattern).test(t.text)), WHEEL.source);
        assert.equal((await app.state()).cam.zoom, before);
    }
});
