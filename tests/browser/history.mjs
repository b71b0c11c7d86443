// Back and Forward, and that a page around the explorer keeps its own history.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pageTest, visit} from './lib/browser.mjs';
import {framed, hostSite} from './lib/host_page.mjs';

pageTest('history: Back and Forward undo and redo city, comparison and view', {}, async (app) => {
    const length = await app.page.evaluate(() => history.length);
    const manila = await app.at('manila');
    await app.mouse.click(manila.x, manila.y);
    await app.untilState('city', 'manila');
    await app.settle();
    await app.click('card.compare');
    await app.untilState('compare', ['manila']);
    await app.click('tab.about');
    await app.untilState('view', 'about');
    assert.equal(await app.page.evaluate(() => history.length), length + 3);

    await app.page.goBack();
    await app.untilState('view', 'map');
    assert.deepEqual([(await app.state()).city, (await app.state()).compare], ['manila', ['manila']]);
    await app.page.goBack();
    await app.untilState('compare', []);
    await app.page.goBack();
    await app.untilState('city', null);
    assert.equal(await app.hash(), '');
    for (let i = 0; i < 3; ++i) await app.page.goForward();
    await app.untilState('view', 'about');
    assert.deepEqual((await app.state()).compare, ['manila']);
    assert.equal(await app.hash(), '#about?city=manila&compare=manila');
});

pageTest('history: Back shows the same part of the map, to the pixel', {path: '#map?cam=112,12,5'}, async (app) => {
    const before = await app.at('manila'), {cam} = await app.state();
    await app.mouse.click(before.x, before.y);
    await app.untilState('city', 'manila');
    await app.settle();
    await app.mouse.move(520, 560);
    await app.mouse.wheel(0, -100);
    await app.until((zoom) => ascn.state().cam.zoom > zoom, cam.zoom);
    const there = (await app.state()).cam;
    await app.page.goBack();
    await app.untilState('city', null);
    await app.settle();
    assert.deepEqual((await app.state()).cam, cam);
    assert.deepEqual(await app.at('manila'), before);
    await app.page.goForward();
    await app.untilState('city', 'manila');
    await app.settle();
    assert.deepEqual((await app.state()).cam, there);
});

pageTest('history: filters, theme and camera replace the entry', {}, async (app) => {
    const length = await app.page.evaluate(() => history.length);
    await app.click('filter.country.VN');
    await app.click('bar.theme');
    await app.untilState('theme', 'dark');
    await app.click('map.zoom_in');
    await app.until(() => location.hash.includes('cam='));
    assert.match(await app.hash(), /^#map\?country=VN&cam=[^&]+&theme=dark$/);
    assert.equal(await app.page.evaluate(() => history.length), length);
});

pageTest('history: a search is one step', {}, async (app) => {
    const length = await app.page.evaluate(() => history.length);
    await app.keyboard.press('Tab');
    await app.page.locator('#query').click();
    await app.keyboard.type('manila');
    await app.keyboard.press('Enter');
    await app.untilState('city', 'manila');
    await app.settle();
    assert.equal(await app.page.evaluate(() => history.length), length + 1);
    await app.page.goBack();
    await app.untilState('city', null);
    await app.untilState('q', '');
});

test('history: in a frame, the page around it keeps its own', {timeout: 60000}, async () => {
    const site = await hostSite();
    try {
        await visit({url: `${site.url}host.html`, fails: true}, async ({page}) => {
            const app = await framed(page), length = await page.evaluate(() => history.length);
            const frame = await page.locator('#frame').boundingBox();
            const manila = await app.at('manila');
            await page.mouse.click((frame?.x ?? 0) + manila.x, (frame?.y ?? 0) + manila.y);
            await app.untilState('city', 'manila');
            for (const view of ['compare', 'about', 'map', 'compare', 'map']) await app.set({view});
            for (const city of ['hanoi', 'manila', 'jakarta', null]) await app.set({city, compare: city ? [city] : []});
            assert.equal(await page.evaluate(() => history.length), length);
            assert.equal(await app.hash(), '', 'the frame’s own address follows');
        });
    } finally {
        await site.close();
    }
});
