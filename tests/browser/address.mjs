// The address holds the state: every key of docs/CONTRACT.md section 2, by the vectors that the C++ tests use as well.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {pageTest, ROOT, sharedSite, visit} from './lib/browser.mjs';

/** @type {{address: string, state: Record<string, unknown>, canonical: string, ignored: string[]}[]} */
const vectors = JSON.parse(readFileSync(join(ROOT, 'tests/vectors/url.json'), 'utf8'));
const warned = /^warning: ascn: ignored "/;

/** One value for each key, none of them the default, in the order of the contract. */
const ALL = '#areas?city=hanoi&compare=da-nang,manila&ind=area&color=cohort&nat=hdi&layer=partners,density&x=population&y=area&country=PH,VN&area=civic-social,safety-security' +
    '&cohort=all&size=small,large&status=ongoing&q=Vi%E1%BB%87t&sort=-area&part=projects&cols=area,hdi&shade=1&rows=differences&year=2023&group=status&pcity=manila' +
    '&parea=safety-security&partner=JICA&kind=meeting,document&cam=110,12.5,5.25&lang=en&theme=dark';

pageTest('address: each key is read, kept and written in the contract’s order', {path: ALL}, async (app) => {
    assert.deepEqual(await app.state(), {
        view: 'areas', city: 'hanoi', compare: ['da-nang', 'manila'], ind: 'area', color: 'cohort',
        nat: 'hdi', layer: ['partners', 'density'], x: 'population', y: 'area', country: ['PH', 'VN'], area: ['civic-social', 'safety-security'], cohort: 'all', size: ['small', 'large'],
        status: ['ongoing'], q: 'Việt', sort: '-area', part: 'projects', cols: ['area', 'hdi'], shade: true, rows: ['differences'], year: 2023, group: 'status',
        pcity: 'manila', parea: ['safety-security'], partner: 'JICA', kind: ['meeting', 'document'], cam: {lon: 110, lat: 12.5, zoom: 5.25}, lang: 'en', theme: 'dark',
    });
    assert.equal(await app.page.evaluate(() => ascn.url()), (await sharedSite()).url + ALL);
    assert.equal(await app.page.locator('#query').inputValue(), 'Việt');
    await app.page.reload();
    await app.started();
    assert.equal(await app.hash(), ALL);
});

for (const view of ['compare', 'table', 'areas', 'network', 'about']) {
    pageTest(`address: opens the view ${view}`, {path: `#${view}`}, async (app) => {
        assert.equal((await app.state()).view, view);
        assert.equal((await app.item(`tab.${view}`)).selected, true);
        assert.match(await app.page.title(), new RegExp(view, 'i'));
    });
}

pageTest('address: the camera of a link is the camera of the map', {path: '#map?cam=108.2208,16.0678,8.5'}, async (app) => {
    const box = await app.page.evaluate(() => ascn.unproject(innerWidth / 2, innerHeight / 2));
    const free = await app.page.evaluate(() => ascn.project(108.2208, 16.0678));
    const {width, height} = /** @type {{width: number, height: number}} */ (app.page.viewportSize());
    // the centre of the part that no panel covers: right of the filters, below the bar
    assert.ok(free.x > width / 2 && free.x < width * 0.75 && Math.abs(free.y - height / 2) < 40, JSON.stringify(free));
    // 256 px times 2^8.5 to the full turn
    const pxPerDegree = 256 * 2 ** 8.5 / 360;
    assert.ok(Math.abs((free.x - width / 2) / (108.2208 - box.lon) - pxPerDegree) < 0.5);
});

pageTest('address: changed by hand, the page follows (all shared vectors)', {expected: [warned]}, async (app) => {
    const wrong = await app.page.evaluate(async (list) => {
        const found = [];
        for (const {address, state, canonical} of list) {
            if (!address.startsWith('#')) continue;
            location.hash = '#about';
            await new Promise((done) => setTimeout(done));
            while (ascn.state().view !== 'about') await new Promise((done) => requestAnimationFrame(done));
            location.hash = address;
            const until = performance.now() + 2000;
            const same = () => JSON.stringify(ascn.state()) === JSON.stringify(state);
            while (!same() && performance.now() < until) await new Promise((done) => requestAnimationFrame(done));
            if (!same()) found.push({address, state: ascn.state(), expected: state});
            if (new URL(ascn.url()).hash !== canonical) found.push({address, url: ascn.url(), expected: canonical});
        }
        return found;
    }, vectors);
    assert.deepEqual(wrong, []);
});

pageTest('address: a broken value is passed over with one warning each', {
    path: '?embed=0&size=tiny#map?city=atlantis&compare=hanoi,nowhere&country=XX&area=fun&cohort=1999&status=dreamt&ind=luck&x=a,b' +
        '&y=%20&sort=A!&cam=1,2&lang=xx&theme=sepia&colour=red&color=red&nat=population&layer=moon&q=%E1%BA&view=moon',
    expected: [warned],
}, async (app, witness) => {
    const keys = witness.console.map((line) => /ignored "([^"]+)"/.exec(line)?.[1]).sort();
    assert.deepEqual(keys, ['area', 'cam', 'city', 'cohort', 'color', 'colour', 'compare', 'country', 'ind', 'lang', 'layer', 'nat', 'q', 'size', 'sort', 'status',
                            'theme', 'view', 'x', 'y'].sort());
    const {compare, city, cam, theme} = await app.state();
    assert.deepEqual({compare, city, cam, theme}, {compare: ['hanoi'], city: null, cam: null, theme: 'auto'});
    assert.equal(await app.page.locator('#fatal').isVisible(), false);
});

pageTest('address: the query string gives the state too, the fragment wins', {path: '?city=jakarta&theme=dark&compare=hanoi#map?city=hanoi'}, async (app) => {
    const {city, theme, compare} = await app.state();
    assert.deepEqual({city, theme, compare}, {city: 'hanoi', theme: 'dark', compare: ['hanoi']});
    await app.click('card.close');
    await app.untilState('city', null);
    assert.equal(new URL(app.page.url()).search, '', 'or the city would come back');
    await app.page.reload();
    await app.started();
    assert.equal((await app.state()).city, null);
});

test('address: stress and trace belong to the page', {timeout: 60000}, async () => {
    await visit({path: '?stress=2000&trace=1#map'}, async (app) => {
        assert.equal((await app.page.evaluate(() => ascn.stats())).points, 2000);
        assert.ok(await app.page.evaluate(() => performance.getEntriesByName('ascn:frame').length) > 0);
        await app.click('tab.about');
        assert.equal(new URL(app.page.url()).search, '?stress=2000&trace=1');
    });
    await visit({}, async (app) => {
        assert.equal((await app.page.evaluate(() => ascn.stats())).points, 0);
        assert.equal(await app.page.evaluate(() => performance.getEntriesByName('ascn:frame').length), 0);
    });
});
