// The comparison's own controls, its limits, and About with its sources.
import assert from 'node:assert/strict';
import {pageTest} from './lib/browser.mjs';

const THREE = '#compare?compare=da-nang,cebu-city,makassar';
const FIVE = 'hanoi,manila,jakarta,bangkok,yangon';

pageTest('compare: move, remove and open a column', {path: THREE}, async (app) => {
    await app.click('compare.right.da-nang');
    await app.untilState('compare', ['cebu-city', 'da-nang', 'makassar']);
    await app.click('compare.left.makassar');
    await app.untilState('compare', ['cebu-city', 'makassar', 'da-nang']);
    assert.ok((await app.item('compare.open.cebu-city')).rect.x < (await app.item('compare.open.makassar')).rect.x);
    assert.equal((await app.item('compare.left.cebu-city')).disabled, true);
    assert.equal((await app.item('compare.right.da-nang')).disabled, true);
    await app.click('compare.remove.makassar');
    await app.untilState('compare', ['cebu-city', 'da-nang']);
    await app.click('compare.open.da-nang');
    await app.untilState('view', 'map');
    await app.untilState('city', 'da-nang');
});

pageTest('compare: replace and add by the list of cities', {path: '#compare?compare=da-nang,cebu-city'}, async (app) => {
    await app.click('compare.replace.cebu-city');
    const controls = await app.controls();
    assert.equal(controls.filter((id) => id.startsWith('compare.choose.')).length, 26 - 2 + 1, 'every city that is not there yet, and a way out');
    assert.ok(!controls.includes('compare.remove.da-nang'), 'nothing below the list can be reached');
    await app.scrollTo('compare.choose.phnom-penh', {x: 550, y: 400});
    await app.click('compare.choose.phnom-penh');
    await app.untilState('compare', ['da-nang', 'phnom-penh']);
    await app.click('compare.add');
    await app.scrollTo('compare.choose.kuching', {x: 550, y: 400});
    await app.click('compare.choose.kuching');
    await app.untilState('compare', ['da-nang', 'phnom-penh', 'kuching']);
    await app.click('compare.add');
    await app.keyboard.press('Escape');
    await app.settle();
    assert.ok(!await app.has('compare.choose.close'));
    await app.click('compare.add');
    await app.click('compare.choose.close');
    assert.ok(!await app.has('compare.choose.close'));
    assert.deepEqual((await app.state()).compare, ['da-nang', 'phnom-penh', 'kuching']);
});

pageTest('compare: five cities are the limit', {path: `#map?compare=${FIVE}&city=singapore`, width: 1440, height: 900}, async (app) => {
    assert.equal((await app.item('card.compare')).disabled, true);
    assert.ok(await app.shows('Five cities compared'));
    const {rect} = await app.item('card.compare');
    await app.mouse.click(rect.x + rect.w / 2, rect.y + rect.h / 2);
    const city = await app.at('kuching');
    await app.keyboard.down('Control');
    await app.mouse.click(city.x, city.y);
    await app.keyboard.up('Control');
    await app.settle();
    assert.equal((await app.state()).compare.join(), FIVE);
    await app.click('tray.go');
    await app.untilState('view', 'compare');
    assert.equal((await app.item('compare.add')).disabled, true);
    const widths = FIVE.split(',').map(async (id) => (await app.item(`compare.source.population.${id}`)).rect.w);
    const [first, ...rest] = await Promise.all(widths);
    for (const w of rest) assert.ok(Math.abs(w - first) < 1);
});

pageTest('compare: without a choice it shows an example and says so', {path: '#compare'}, async (app) => {
    assert.ok(await app.shows(/^No city chosen yet/));
    assert.equal((await app.items()).filter(({id}) => id.startsWith('compare.open.')).length, 2);
    assert.deepEqual((await app.state()).compare, []);
});

pageTest('compare: a figure opens its source', {path: THREE}, async (app) => {
    await app.click('compare.source.population.cebu-city');
    const link = await app.item('note.source.0');
    assert.equal(link.role, 'link');
    assert.match(link.label, /^Open the source: /);
    await app.click('note.close');
    assert.ok(!await app.has('note.source.0'));
});

pageTest('compare: the wheel and the keys scroll the rows, the heads stay', {path: THREE}, async (app) => {
    const head = (await app.item('compare.open.da-nang')).rect, row = (await app.item('compare.source.population.da-nang')).rect;
    await app.mouse.move(500, 500);
    await app.mouse.wheel(0, 100);
    await app.settle();
    assert.deepEqual((await app.item('compare.open.da-nang')).rect, head);
    assert.notDeepEqual((await app.item('compare.source.population.da-nang')).rect, row);
    await app.page.locator('#map').focus();
    await app.keyboard.press('End');
    await app.settle();
    assert.ok(!await app.has('compare.source.population.da-nang'), 'the first row has scrolled away');
    await app.keyboard.press('Home');
    await app.settle();
    assert.deepEqual((await app.item('compare.source.population.da-nang')).rect, row);
});

pageTest('about: every source, each with a way to it', {path: '#about'}, async (app) => {
    const sources = await app.page.evaluate(() => ascn.dataset().sources);
    const texts = new Set(await app.texts()), items = new Set(await app.controls());
    await app.page.locator('#map').focus();
    await app.keyboard.press('End');
    await app.settle();
    for (const text of await app.texts()) texts.add(text);
    assert.ok(sources.length > 20);
    for (const {id, url} of sources) if (url) assert.ok(items.has(`about.source.${id}`), `about lists ${id}`);
    const last = sources.at(-1);
    assert.ok(texts.has(last.title), `scrolled to the end: ${last.title}`);
    assert.ok(texts.has('About this explorer'));
});

pageTest('about: a source opens in a tab of its own that knows nothing of this one', {path: '#about'}, async (app) => {
    const opened = app.page.evaluate(() => new Promise((done) => {
        window.open = (...args) => {
            done(args);
            return null;
        };
    }));
    const link = (await app.controls()).find((id) => id.startsWith('about.source.')) ?? '';
    await app.scrollTo(link, {x: 550, y: 400});
    await app.click(link);
    const [url, target, features] = /** @type {string[]} */ (await opened);
    assert.match(url, /^https?:\/\//);
    assert.equal(target, '_blank');
    assert.match(features, /noopener/);
});
