// Filters by focus area and country: what they keep, what fades, how they are taken back.
import assert from 'node:assert/strict';
import {pageTest} from './lib/browser.mjs';
import {pixel} from './lib/png.mjs';

pageTest('filters: countries and areas keep their cities, the others fade but stay', {height: 900}, async (app) => {
    const at = await app.at('hanoi'), before = pixel(await app.picture(), at.x, at.y);
    await app.click('filter.country.ID');
    await app.untilState('country', ['ID']);
    await app.click('filter.country.PH');
    await app.untilState('country', ['ID', 'PH']);
    assert.ok(await app.shows('6 of 26 cities match'));
    assert.equal((await app.item('filter.country.ID')).checked, true);
    assert.equal(await app.hash(), '#map?country=ID,PH');
    const faded = pixel(await app.picture(), at.x, at.y);
    assert.ok(Math.hypot(...faded.map((v, i) => v - before[i])) > 20, `hanoi: ${before} before, ${faded} now`);
    assert.ok((await app.item('city.hanoi')).rect.w > 0, 'a faded city can still be selected');

    const expected = await app.page.evaluate(() => ascn.dataset().cities.filter((/** @type {any} */ city) =>
        ['ID', 'PH'].includes(city.country) && JSON.stringify(city.plan).includes('"health-well-being"')).length);
    await app.click('filter.area.health-well-being');
    await app.untilState('area', ['health-well-being']);
    assert.ok(await app.shows(`${expected} of 26 cities match`));
    await app.click('filter.country.ID');
    await app.untilState('country', ['PH']);
    await app.scrollTo('filter.clear', {x: 100, y: 300});
    await app.click('filter.clear');
    await app.untilState('country', []);
    await app.untilState('area', []);
    assert.equal(await app.hash(), '');
    assert.deepEqual(pixel(await app.picture(), at.x, at.y), before);
    assert.ok(!await app.has('filter.clear'));
});

pageTest('filters: folded behind a button in narrower windows', {width: 820, height: 720}, async (app) => {
    assert.ok(!await app.has('filter.country.VN'));
    await app.click('filter.open');
    assert.equal((await app.item('filter.open')).checked, true);
    await app.click('filter.country.VN');
    await app.untilState('country', ['VN']);
    await app.keyboard.press('Escape');
    await app.settle();
    assert.ok(!await app.has('filter.country.VN'));
    assert.deepEqual((await app.state()).country, ['VN']);
});
