// What the map shows besides circles: chosen by pointer, finger and keyboard, kept in the address, told to everyone.
import assert from 'node:assert/strict';
import {middle} from './lib/app.mjs';
import {pageTest} from './lib/browser.mjs';
import {difference} from './lib/png.mjs';
import {Fingers} from './lib/touch.mjs';

const OVER = {x: 160, y: 500};

pageTest('layers: by pointer through the panel, and in the address', {height: 900}, async (app) => {
    const plain = await app.picture();
    await app.scrollTo('layers', OVER);
    await app.click('layers');
    await app.settle();
    await app.scrollTo('layer.partners', OVER);
    await app.click('layer.partners');
    await app.untilState('layer', ['partners']);
    assert.ok(await app.has('partner.JP'));
    assert.equal((await app.item('partner.NO')).label, 'Norway: 1 partnership');
    await app.scrollTo('color.area', OVER);
    await app.click('color.area');
    await app.untilState('color', 'area');
    await app.scrollTo('nat.hdi', OVER);
    await app.click('nat.hdi');
    await app.untilState('nat', 'hdi');
    await app.settle();
    assert.equal(await app.hash(), '#map?color=area&nat=hdi&layer=partners');
    assert.ok(difference(plain, await app.picture()) > 0, 'the map looks different');
    const entries = await app.page.evaluate(() => history.length);
    await app.scrollTo('layer.partners', OVER);
    await app.click('layer.partners');
    await app.untilState('layer', []);
    assert.equal(await app.page.evaluate(() => history.length), entries, 'no entry to go back to');
    assert.ok(!await app.has('partner.JP'));
});

pageTest('layers: the chip of a country names its partnerships', {path: '#map?layer=partners', height: 900}, async (app) => {
    await app.click('partner.GB');
    await app.settle();
    assert.ok(await app.shows(/Johor Bahru, Bangkok/));
    await app.keyboard.press('Escape');
    await app.settle();
    assert.ok(!await app.shows(/Johor Bahru, Bangkok/));
});

pageTest('layers: any indicator sizes the circles, by keyboard', {height: 900}, async (app) => {
    await app.page.locator('#map').focus();
    const tab = async (/** @type {string} */ id) => {
        for (let i = 0; i < 120 && await app.focused() !== id; ++i) await app.keyboard.press('Tab');
        assert.equal(await app.focused(), id);
    };
    await tab('legend.indicator');
    await app.keyboard.press('Enter');
    await app.settle();
    await tab('ind.rainfall');
    await app.keyboard.press('Enter');
    await app.untilState('ind', 'rainfall');
    await app.settle();
    assert.equal((await app.item('ind.rainfall')).checked, true);
    assert.equal(await app.hash(), '#map?ind=rainfall');
});

pageTest('layers: by finger in the sheet of a phone', {width: 390, height: 844, dpr: 2, touch: true}, async (app) => {
    const fingers = await Fingers.on(app.page);
    const tap = async (/** @type {string} */ id) => {
        for (let i = 0; i < 12; ++i) {
            if ((await app.items()).some((item) => item.id === id && item.rect.h >= 24)) break;
            await fingers.drag([{x: 180, y: 600}], [{x: 180, y: 480}]);
            await fingers.up();
            await app.settle();
        }
        await fingers.tap(middle((await app.item(id)).rect));
        await app.settle();
    };
    await tap('filter.open');
    await tap('layers');
    await tap('layer.density');
    await app.untilState('layer', ['density']);
    await tap('color.cohort');
    await app.untilState('color', 'cohort');
});

pageTest('layers: a link shows them with their legends', {
    path: '#map?city=da-nang&color=cohort&nat=gdp-per-head&layer=partners,matches,density', height: 900,
}, async (app) => {
    const {color, nat, layer} = await app.state();
    assert.deepEqual({color, nat, layer}, {color: 'cohort', nat: 'gdp-per-head', layer: ['partners', 'matches', 'density']});
    const mirrored = await app.page.evaluate(() => [...document.querySelectorAll('#mirror button')].map((e) =>
        `${/** @type {HTMLElement} */ (e).dataset.id} ${e.textContent}`));
    const matches = mirrored.filter((text) => text.startsWith('card.match.da-nang.'));
    assert.equal(matches.length, 5, 'cities to learn from');
    for (const text of matches) assert.match(text, / \d\. .+ of both: /);
    assert.ok(mirrored.includes('partner.KR Republic of Korea: 1 partnership'), mirrored.filter((t) => t.startsWith('partner.')).join());
});

pageTest('layers: why a city is like the selected one, on hover', {path: '#map?city=da-nang&layer=matches', height: 900}, async (app) => {
    const first = (await app.controls()).find((id) => id.startsWith('card.match.'))?.split('.').at(-1) ?? '';
    const at = await app.at(first);
    await app.page.mouse.move(at.x, at.y);
    await app.settle();
    assert.ok(await app.shows('No. 1 in likeness to Da Nang'));
});
