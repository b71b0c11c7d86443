// The view of the network itself: a walk through its sections by pointer, keyboard and touch, and an address for each.
import assert from 'node:assert/strict';
import {middle} from './lib/app.mjs';
import {pageTest} from './lib/browser.mjs';
import {Fingers} from './lib/touch.mjs';

/** @param {import('./lib/app.mjs').App} app @param {string} prefix */
const items = async (app, prefix) => (await app.controls()).filter((id) => id.startsWith(prefix));

/** A section and what shows that it is the one. @type {[string, string | RegExp][]} */
const SECTIONS = [
    ['', 'Joint Consultative Meeting'],
    ['timeline', '1st annual meeting'],
    ['framework', 'High Quality of Life'],
    ['monitoring', 'Projects by report year and status'],
    ['partners', 'Show as arcs on the map'],
    ['urbanisation', 'Half in cities'],
    ['criticism', /^What the network does is not open to everyone/],
];

for (const [part, text] of SECTIONS) {
    pageTest(`network: an address leads to ${part || 'who runs it'}`, {path: part ? `#network?part=${part}` : '#network'}, async (app) => {
        assert.ok(await app.shows(text));
        assert.equal((await app.item(`part.${part || 'first'}`)).selected, true);
        assert.equal((await app.state()).part, part || null);
    });
}

pageTest('network: a walk by pointer, and back by the browser', {path: '#network'}, async (app) => {
    for (const [part, text] of SECTIONS.slice(1)) {
        await app.click(`part.${part}`);
        await app.untilState('part', part);
        await app.settle();
        assert.ok(await app.shows(text), part);
    }
    await app.page.goBack();
    await app.untilState('part', 'urbanisation');
    await app.click('part.partners');
    await app.click('network.partners.map');
    await app.untilState('view', 'map');
    await app.untilState('layer', ['partners']);
});

pageTest('network: the timeline keeps a kind, zooms and opens an event', {path: '#network?part=timeline&kind=meeting'}, async (app) => {
    const events = await app.page.evaluate(() => ascn.dataset().network.timeline);
    const meetings = events.filter((/** @type {{category: string}} */ e) => e.category === 'meeting').length;
    assert.equal((await items(app, 'timeline.event.')).length, meetings);
    assert.equal((await items(app, 'network.event.')).length, meetings);
    await app.click('network.kind.monitoring');
    await app.untilState('kind', ['meeting', 'monitoring']);
    assert.match(await app.hash(), /kind=meeting,monitoring/);
    await app.click('timeline.in');
    const fewer = (await items(app, 'timeline.event.')).length;
    assert.ok(fewer > 0 && fewer < meetings + 4);
    assert.equal((await items(app, 'network.event.')).length, fewer, 'the list is in step');
    await app.click('timeline.whole');
    await app.click('timeline.event.annual-meeting-6');
    assert.ok(await app.shows(/^12 July 2023 · Jimbaran/));
    assert.equal((await app.item('note.source.0')).role, 'link');
    await app.keyboard.press('Escape');
    await app.settle();
    assert.ok(!await app.has('note.source.0'));
});

pageTest('network: keys reach an event and open it', {path: '#network?part=timeline&kind=governance'}, async (app) => {
    await app.page.locator('#map').focus();
    for (let i = 0; i < 60 && await app.focused() !== 'timeline.event.philippines-chair'; ++i) await app.keyboard.press('Tab');
    assert.equal(await app.focused(), 'timeline.event.philippines-chair');
    await app.keyboard.press('Enter');
    await app.settle();
    assert.ok(await app.shows('The Philippines takes the chair'));
    assert.ok(await app.has('note.source.0'));
});

pageTest('network: search leads to a partnership and to a country’s representative', {path: '#map'}, async (app) => {
    for (const [words, kind, id] of [['viettel', 'Partner', 'network.partnership.viettel-da-nang'],
                                     ['hugh lim', 'Pe', 'network.representative.SG.2026-01-31']]) {
        await app.page.locator('#query').click();
        await app.page.locator('#query').fill(words);
        await app.page.getByRole('group', {name: kind}).locator('[role=option]').first().click();
        await app.untilState('view', 'network');
        await app.settle();
        const {rect} = await app.item(id);
        assert.ok(rect.h > 0, `${id} is in sight`);
        await app.set({view: 'map'});
    }
});

pageTest('network: a finger walks the sections, reads an event and a partner', {path: '#network', width: 390, height: 844, touch: true}, async (app) => {
    const fingers = await Fingers.on(app.page);
    /** @param {string} id */
    const tap = async (id) => {
        await app.settle();
        await fingers.tap(middle((await app.item(id)).rect));
        await app.settle();
    };
    await tap('part.timeline');
    await app.untilState('part', 'timeline');
    await tap('network.kind.governance');
    await app.untilState('kind', ['governance']);
    const mark = (await items(app, 'timeline.event.'))[0];
    assert.ok((await app.item(mark)).rect.w >= 23, 'a target for a finger');
    await tap(mark);
    assert.ok(await app.has('note.source.0'));
    await tap('note.close');
    await tap('part.partners');
    await app.untilState('part', 'partners');
    assert.equal((await items(app, 'network.cell.')).length, 0, 'a list in place of the table');
    await tap('network.origin.JP');
    assert.ok((await items(app, 'network.origin.JP.')).length > 3);
});

pageTest('network: totals on the screen are those of the data set', {path: '#network?part=partners', width: 1440, height: 900}, async (app) => {
    const partnerships = await app.page.evaluate(() => ascn.dataset().network.partnerships);
    const listed = await items(app, 'network.partnership.');
    assert.deepEqual(listed, partnerships.map((/** @type {{id: string}} */ p) => `network.partnership.${p.id}`));
    const phnomPenh = partnerships.filter((/** @type {{cities: {city: string}[]}} */ p) => p.cities.some(({city}) => city === 'phnom-penh'));
    const cells = (await app.items()).filter(({id}) => id.startsWith('network.cell.phnom-penh.'));
    const counted = cells.reduce((sum, {label}) => sum + Number(/: (\d+) /.exec(label)?.[1]), 0);
    assert.equal(counted, phnomPenh.reduce((/** @type {number} */ sum, /** @type {{partner_countries?: string[]}} */ p) => sum + Math.max(1, p.partner_countries?.length ?? 0), 0));
});
