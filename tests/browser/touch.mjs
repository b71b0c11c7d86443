// A phone and fingers: tap, drag, pinch, long press, the sheet.
import assert from 'node:assert/strict';
import {distance, middle} from './lib/app.mjs';
import {pageTest} from './lib/browser.mjs';
import {Fingers} from './lib/touch.mjs';

/** @typedef {import('./lib/app.mjs').App} App */

const PHONE = {width: 390, height: 844, dpr: 2, touch: true};
const CLOSE = {...PHONE, path: '#map?cam=107,15,6'};

pageTest('touch: a tap selects, its card is a sheet', PHONE, async (app) => {
    const fingers = await Fingers.on(app.page);
    await fingers.tap(await app.at('manila'));
    await app.untilState('city', 'manila');
    await app.settle();
    assert.ok(await app.shows('Manila') && await app.has('sheet.handle'));
    const close = await app.item('card.close');
    await fingers.tap(middle(close.rect));
    await app.untilState('city', null);
});

pageTest('touch: one finger moves the map one to one', CLOSE, async (app) => {
    const fingers = await Fingers.on(app.page), before = await app.at('da-nang');
    await fingers.drag([{x: 150, y: 500}], [{x: 110, y: 420}]);
    await app.settle();
    const after = await app.at('da-nang');
    await fingers.up();
    assert.ok(Math.abs(after.x - before.x + 40) < 1 && Math.abs(after.y - before.y + 80) < 1, `${after.x - before.x}, ${after.y - before.y}`);
    await app.settle();
    assert.equal((await app.state()).city, null, 'a drag is no tap');
});

pageTest('touch: two fingers zoom, what lies between them stays', CLOSE, async (app) => {
    const fingers = await Fingers.on(app.page);
    const centre = {x: 195, y: 420}, zoom = (await app.state()).cam.zoom;
    const {lon, lat} = await app.page.evaluate(({x, y}) => ascn.unproject(x, y), centre);
    await fingers.drag([{x: 195, y: 380}, {x: 195, y: 460}], [{x: 195, y: 300}, {x: 195, y: 540}], 12);
    await app.settle();
    const during = await app.page.evaluate(([x, y]) => ascn.project(x, y), [lon, lat]);
    await fingers.up();
    await app.until((was) => ascn.state().cam.zoom !== was, zoom);
    await app.settle();
    // three times as far apart: log2(3) steps of zoom
    assert.ok(Math.abs((await app.state()).cam.zoom - zoom - Math.log2(3)) < 0.15, String((await app.state()).cam.zoom));
    assert.ok(distance(during, centre) < 3, JSON.stringify(during));
});

pageTest('touch: a long press adds to the comparison and does not select', PHONE, async (app) => {
    const fingers = await Fingers.on(app.page);
    await fingers.down(await app.at('hanoi'));
    await app.untilState('compare', ['hanoi']);
    await fingers.up();
    await app.settle();
    assert.equal((await app.state()).city, null);
    assert.deepEqual((await app.state()).compare, ['hanoi']);
    await fingers.tap(middle((await app.item('tray.hanoi')).rect));
    await app.untilState('compare', []);
});

pageTest('touch: the sheet follows the finger, its handle works by a tap', {...PHONE, path: '#map?city=da-nang'}, async (app) => {
    const fingers = await Fingers.on(app.page);
    const top = async () => (await app.item('sheet.handle')).rect.y;
    const low = await top(), handle = middle((await app.item('sheet.handle')).rect);
    await fingers.drag([handle], [{x: handle.x, y: handle.y - 150}]);
    await app.settle();
    assert.ok(Math.abs(low - await top() - 150) < 25, `moved ${low - await top()} of 150 px`);
    await fingers.up();
    await app.settle();
    const half = await top();
    assert.ok(half < low - 100);
    await fingers.tap(middle((await app.item('sheet.handle')).rect));
    await app.settle();
    const high = await top();
    assert.ok(high < half - 50 && high < 150);
    await fingers.tap(middle((await app.item('sheet.handle')).rect));
    await app.settle();
    assert.ok(Math.abs(await top() - low) < 1, 'and back to the lowest height');
});

pageTest('touch: a full sheet scrolls by finger, from on top of its controls too', {...PHONE, path: '#map?city=da-nang'}, async (app) => {
    const fingers = await Fingers.on(app.page);
    for (let i = 0; i < 2; ++i) {
        await fingers.tap(middle((await app.item('sheet.handle')).rect));
        await app.settle();
    }
    const bottom = async () => {
        const {rect} = await app.item('card.population');
        return rect.y + rect.h;
    };
    const tile = middle((await app.item('card.population')).rect), before = await bottom();
    await fingers.drag([tile], [{x: tile.x, y: tile.y - 60}]);
    await app.settle();
    const moved = before - await bottom();
    await fingers.up();
    await app.settle();
    assert.ok(moved > 45 && moved < 61, `the content moved by ${moved}`);
    assert.ok(!await app.has('note.close'), 'a drag presses nothing');
});

pageTest('touch: tabs, search and comparison by finger', PHONE, async (app) => {
    await app.page.locator('#query').tap();
    await app.keyboard.type('cebu');
    await app.page.locator('#hits [role=option]').first().tap();
    await app.untilState('city', 'cebu-city');
    const fingers = await Fingers.on(app.page);
    await app.settle();
    await fingers.tap(middle((await app.item('sheet.handle')).rect));
    await app.settle();
    await fingers.tap(middle((await app.item('card.compare')).rect));
    await app.untilState('compare', ['cebu-city']);
    await app.set({compare: ['cebu-city', 'da-nang', 'makassar']});
    await fingers.tap(middle((await app.item('tab.compare')).rect));
    await app.untilState('view', 'compare');
    await app.settle();
    const columns = async () => (await app.items()).filter(({id, rect}) => id.startsWith('compare.open.') && rect.w > 0).map(({id}) => id.slice(13));
    assert.deepEqual(await columns(), ['cebu-city', 'da-nang'], 'two columns on a phone');
    await fingers.tap(middle((await app.item('compare.page.next')).rect));
    await app.settle();
    assert.deepEqual(await columns(), ['da-nang', 'makassar']);
    const row = (await app.item('compare.source.population.da-nang')).rect;
    await fingers.drag([middle(row)], [{x: middle(row).x, y: middle(row).y - 120}]);
    await app.settle();
    assert.ok((await app.item('compare.source.area.da-nang')).rect.y < row.y + row.h - 40, 'the rows scroll');
    await fingers.up();
});
