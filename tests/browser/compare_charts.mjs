// A walk through the comparison's options and charts: pointer, keyboard, finger, and the deep link.
import assert from 'node:assert/strict';
import {pageTest} from './lib/browser.mjs';
import {Fingers} from './lib/touch.mjs';

const THREE = 'compare=da-nang,cebu-city,makassar';

pageTest('compare: differences and rows without data by pointer and by keyboard', {path: `#compare?${THREE}`}, async (app) => {
    await app.click('compare.rows.differences');
    await app.untilState('rows', ['differences']);
    const cells = (await app.items()).filter(({id}) => /^compare\.source\.population\./.test(id));
    assert.equal(cells.filter(({label}) => / × the smallest$/.test(label)).length, 1);
    assert.equal(cells.filter(({label}) => /, smallest$/.test(label)).length, 1);
    await app.click('compare.rows.known');
    await app.untilState('rows', ['known', 'differences']);
    assert.match(app.page.url(), /rows=known,differences/);
});

pageTest('compare: a head is dragged to another column', {path: `#compare?${THREE}`}, async (app) => {
    const {rect} = await app.item('compare.open.da-nang'), last = (await app.item('compare.source.population.makassar')).rect;
    await app.mouse.move(rect.x + 10, rect.y + rect.h / 2);
    await app.mouse.down();
    await app.mouse.move(last.x + last.w / 2, rect.y + rect.h / 2, {steps: 8});
    await app.mouse.up();
    await app.untilState('compare', ['cebu-city', 'makassar', 'da-nang']);
    assert.equal((await app.state()).view, 'compare');
});

pageTest('compare: a city like the compared ones is added', {path: '#compare?compare=da-nang,cebu-city'}, async (app) => {
    const {label} = await app.item('compare.add_similar');
    await app.click('compare.add_similar');
    await app.settle();
    const {compare} = await app.state();
    assert.equal(compare.length, 3);
    const {name} = await app.page.evaluate((id) => ascn.dataset().cities.find((city) => city.id === id), compare[2]);
    assert.ok(label.includes(name), `${label} added ${name}`);
});

pageTest('compare: the city selected on the map comes along', {path: '#map?city=hanoi', width: 1440, height: 900}, async (app) => {
    await app.click('tab.compare');
    await app.untilState('view', 'compare');
    const heads = (await app.items()).filter(({id}) => id.startsWith('compare.open.'));
    assert.equal(heads.length, 2);
    assert.equal(heads[0].id, 'compare.open.hanoi');
});

pageTest('compare: charts by deep link, their marks tell values', {path: `#compare?part=charts&${THREE}&x=rainfall&y=area`, width: 1440, height: 900}, async (app) => {
    assert.equal((await app.item('part.charts')).selected, true);
    assert.ok(await app.shows('Projects by focus area'));
    const marks = (await app.items()).filter(({id}) => id.startsWith('compare.bar.area.makassar.'));
    assert.equal(marks.length, 6);
    const listed = await app.page.evaluate(() => ascn.dataset().projects.filter(({city, history}) => city === 'makassar' && history?.some(({year}) => year === 2025)).length);
    const counts = marks.map(({label}) => Number(/: (\d+) project/.exec(label)?.[1]));
    assert.equal(counts.reduce((a, b) => a + b, 0), listed, 'the bars add up to the report');
    const {rect} = marks.find((_, i) => counts[i] > 0) ?? marks[0];
    await app.mouse.move(rect.x + rect.w / 2, rect.y + rect.h / 2);
    await app.settle();
    assert.ok(await app.shows(/^Makassar, /), 'the card of the bar under the pointer');
    await app.click('part.first');
    await app.untilState('part', null);
});

pageTest('compare: a finger swipes between pairs and scrolls the charts', {path: '#compare?compare=da-nang,cebu-city,makassar,hanoi', width: 390, height: 844, dpr: 2, touch: true}, async (app) => {
    const fingers = await Fingers.on(app.page);
    const {rect} = await app.item('compare.source.population.cebu-city');
    const at = {x: rect.x + rect.w / 2, y: rect.y + rect.h / 2};
    await fingers.drag([at], [{x: at.x - 140, y: at.y}]);
    await fingers.up();
    await app.settle();
    assert.ok(await app.has('compare.open.hanoi'));
    assert.ok(!await app.has('compare.open.da-nang'));
    assert.ok(!await app.has('note.close'), 'nothing was pressed');
});
