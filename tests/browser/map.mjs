// Moving over the map by mouse, wheel, buttons and keys; hover and selection.
import assert from 'node:assert/strict';
import {distance, middle} from './lib/app.mjs';
import {pageTest} from './lib/browser.mjs';

const CLOSE = '#map?cam=105,14,6';
const zoomOf = async (/** @type {import('./lib/app.mjs').App} */ app) => (await app.state()).cam?.zoom;

pageTest('pan: the map follows the pointer one to one', {path: CLOSE}, async (app) => {
    const before = await app.at('da-nang'), from = {x: 620, y: 560};
    await app.press(from, {x: from.x + 137, y: from.y - 91});
    await app.settle();
    const during = await app.at('da-nang');
    assert.ok(Math.abs(during.x - before.x - 137) < 0.6 && Math.abs(during.y - before.y + 91) < 0.6,
              `moved by ${during.x - before.x}, ${during.y - before.y}`);
    assert.equal(await app.page.evaluate(() => document.getElementById('map')?.style.cursor), 'grabbing');
    await app.mouse.up();
});

pageTest('pan: a held drag ends where it stops, and the address follows', {path: CLOSE}, async (app) => {
    const entries = await app.page.evaluate(() => history.length);
    await app.press({x: 620, y: 560}, {x: 500, y: 500});
    await app.settle();
    await app.mouse.move(500, 500);  // a last sample of a hand at rest
    await app.mouse.up();
    await app.until(() => ascn.state().cam.lon !== 105);
    await app.settle();
    const {cam} = await app.state();
    assert.ok(cam.lon > 105.5 && cam.lat < 13.5, JSON.stringify(cam));
    assert.equal(await app.hash(), `#map?cam=${cam.lon},${cam.lat},${cam.zoom}`);
    assert.equal(await app.page.evaluate(() => history.length), entries, 'moving replaces the entry');
});

pageTest('pan: a fling runs on and comes to rest', {path: CLOSE}, async (app) => {
    const before = await app.at('da-nang');
    await app.fling({x: 700, y: 500}, {x: 620, y: 500});
    await app.settle();
    const ran = before.x - 80 - (await app.at('da-nang')).x;
    assert.ok(ran >= 5, `the map ran on by ${ran} px`);
    const rest = await app.at('da-nang');
    await app.settle();
    assert.deepEqual(await app.at('da-nang'), rest);
});

pageTest('zoom: the wheel keeps the place under the pointer', {path: CLOSE}, async (app) => {
    const pointer = {x: 800, y: 330};
    for (const delta of [-240, 180]) {
        const [{lon, lat}, zoom] = [await app.page.evaluate(({x, y}) => ascn.unproject(x, y), pointer), await zoomOf(app)];
        await app.mouse.move(pointer.x, pointer.y);
        await app.mouse.wheel(0, delta);
        await app.until(([was]) => ascn.state().cam.zoom !== was, [zoom]);
        await app.settle();
        const after = await app.page.evaluate(([x, y]) => ascn.project(x, y), [lon, lat]);
        assert.ok(distance(after, pointer) < 0.7, `the place moved to ${JSON.stringify(after)}`);
        assert.ok(Math.abs((await zoomOf(app) ?? 0) - (zoom ?? 0)) > 0.3);
        assert.equal((await zoomOf(app) ?? 0) > (zoom ?? 0), delta < 0);
    }
});

pageTest('zoom: a double click goes one step in, at the pointer', {path: CLOSE}, async (app) => {
    const pointer = {x: 820, y: 560};
    const {lon, lat} = await app.page.evaluate(({x, y}) => ascn.unproject(x, y), pointer);
    await app.mouse.dblclick(pointer.x, pointer.y);
    await app.untilZoom(7);
    const after = await app.page.evaluate(([x, y]) => ascn.project(x, y), [lon, lat]);
    assert.ok(distance(after, pointer) < 0.7);
});

pageTest('zoom: buttons, about the middle', {path: CLOSE}, async (app) => {
    await app.click('map.zoom_in');
    await app.untilZoom(7);
    await app.click('map.zoom_out');
    await app.untilZoom(6);
    await app.click('map.home');
    await app.untilState('cam', null);
    assert.equal((await app.items()).filter(({id, rect}) => id.startsWith('city.') && rect.w > 0).length, 26);
});

pageTest('keys: + - 0 and arrows on the canvas', {path: CLOSE}, async (app) => {
    await app.page.locator('#map').focus();
    await app.keyboard.press('+');
    await app.untilZoom(7);
    await app.keyboard.press('-');
    await app.untilZoom(6);
    /** @type {[string, number, number][]} */
    const arrows = [['ArrowRight', -1, 0], ['ArrowLeft', 1, 0], ['ArrowDown', 0, -1], ['ArrowUp', 0, 1]];
    for (const [key, dx, dy] of arrows) {
        const before = await app.at('ho-chi-minh-city'), cam = (await app.state()).cam;
        await app.keyboard.press(key);
        await app.until(([was]) => JSON.stringify(ascn.state().cam) !== was, [JSON.stringify(cam)]);
        await app.settle();
        const after = await app.at('ho-chi-minh-city');
        assert.ok(Math.abs(after.x - before.x - 96 * dx) < 0.6 && Math.abs(after.y - before.y - 96 * dy) < 0.6,
                  `${key} moved by ${after.x - before.x}, ${after.y - before.y}`);
    }
    await app.keyboard.press('0');
    await app.untilState('cam', null);
});

pageTest('camera: reloading shows the same part of the map', {path: CLOSE}, async (app) => {
    await app.mouse.move(760, 420);
    await app.mouse.wheel(0, -150);
    await app.until(() => ascn.state().cam.zoom > 6.2);
    await app.settle();
    const before = await app.at('ho-chi-minh-city'), address = await app.hash();
    await app.page.reload();
    await app.started();
    assert.equal(await app.hash(), address);
    // the address holds four decimals of a degree and two of the zoom
    assert.ok(distance(await app.at('ho-chi-minh-city'), before) < 5);
});

pageTest('limits: the region cannot be lost', {path: '#map?cam=117,5,4'}, async (app) => {
    const extent = {lon: [88, 146], lat: [-16, 32]};
    for (const [dx, dy] of [[500, 0], [-500, 0], [0, 330], [0, -330]]) {
        for (let i = 0; i < 6; ++i) {
            await app.press({x: 700 - dx / 2, y: 430 - dy / 2}, {x: 700 + dx / 2, y: 430 + dy / 2}, 3);
            await app.mouse.up();
        }
        await app.settle();
        const {lon, lat} = await app.page.evaluate(() => ascn.unproject(700, 430));
        assert.ok(lon > extent.lon[0] - 12 && lon < extent.lon[1] + 12 && lat > extent.lat[0] - 12 && lat < extent.lat[1] + 12,
                  `in the middle of the window: ${lon}, ${lat}`);
    }
    await app.mouse.move(700, 430);
    for (let i = 0; i < 8; ++i) await app.mouse.wheel(0, 900);
    await app.settle();
    assert.ok((await zoomOf(app) ?? 0) >= 2.5, 'far out');
    for (let i = 0; i < 20; ++i) await app.mouse.wheel(0, -900);
    await app.settle();
    assert.ok((await zoomOf(app) ?? 99) <= 12, 'close in');
    await app.click('map.home');
    await app.untilState('cam', null);
});

pageTest('hover: a card with name, country and figure, and a pointing hand', {}, async (app) => {
    const city = await app.at('davao-city');
    assert.ok(!await app.shows(/^Population: /));
    await app.mouse.move(city.x, city.y);
    await app.until(() => ascn.text().some((/** @type {{text: string}} */ t) => /^Population: [\d,]+/.test(t.text)));
    assert.ok(await app.shows('Philippines'));
    assert.equal(await app.page.evaluate(() => document.getElementById('map')?.style.cursor), 'pointer');
    assert.deepEqual(await app.page.evaluate(({x, y}) => ascn.pick(x, y), city), {kind: 'city', id: 'davao-city'});
    await app.mouse.move(city.x, city.y - 90);
    await app.until(() => !ascn.text().some((/** @type {{text: string}} */ t) => /^Population: /.test(t.text)));
    assert.equal(await app.page.evaluate(() => document.getElementById('map')?.style.cursor), 'grab');
});

pageTest('select: a click opens the card, Escape and its cross close it', {}, async (app) => {
    const city = await app.at('manila');
    await app.mouse.click(city.x, city.y);
    await app.untilState('city', 'manila');
    await app.settle();
    assert.ok(await app.shows(/^Vision$/i));
    assert.ok(await app.shows(/^Philippines · pilot city since 2018$/));
    assert.match(await app.page.title(), /^Manila/);
    await app.keyboard.press('Escape');
    await app.untilState('city', null);
    await app.set({city: 'hanoi'});
    await app.click('card.close');
    await app.untilState('city', null);
    assert.ok(!await app.has('card.close'));
});

pageTest('select: a click on the sea changes nothing, a drag selects nothing', {}, async (app) => {
    await app.mouse.click(900, 260);
    await app.settle();
    const city = await app.at('manila');
    await app.press(city, {x: city.x + 40, y: city.y});
    await app.mouse.up();
    await app.settle();
    const {city: selected, compare} = await app.state();
    assert.deepEqual({selected, compare}, {selected: null, compare: []});
});

pageTest('compare: ctrl- and shift-click add, a second one takes out, the tray removes', {}, async (app) => {
    for (const [key, id] of [['Control', 'hanoi'], ['Shift', 'manila'], ['Shift', 'jakarta'], ['Control', 'manila']]) {
        const city = await app.at(id);
        await app.keyboard.down(key);
        await app.mouse.click(city.x, city.y);
        await app.keyboard.up(key);
        await app.settle();
    }
    await app.untilState('compare', ['hanoi', 'jakarta']);
    assert.equal((await app.state()).city, null);
    assert.ok(await app.shows('Compare 2'));
    const {rect} = await app.item('tray.hanoi');
    await app.mouse.click(rect.x + rect.w - 14, middle(rect).y);  // the cross
    await app.untilState('compare', ['jakarta']);
    await app.click('tray.go');
    await app.untilState('view', 'compare');
});

pageTest('select: a city that the card would cover moves into sight', {path: '#map?cam=121,12,5.5'}, async (app) => {
    const city = await app.at('davao-city');
    await app.mouse.click(city.x, city.y);
    await app.untilState('city', 'davao-city');
    await app.settle();
    const card = (await app.item('card.close')).rect;
    assert.ok((await app.at('davao-city')).x < card.x + card.w - 372);
});
