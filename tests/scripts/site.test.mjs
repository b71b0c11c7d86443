// The parts of the site that are made as text: the cities as HTML, the single-file edition, font ranges.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, test} from 'node:test';

import {unicodeRange} from '../../scripts/build-fonts.mjs';
import {bundleOf} from '../../scripts/build-data.mjs';
import {citiesHtml} from '../../scripts/lib/cities-html.mjs';
import {citiesPage} from '../../scripts/lib/cities-page.mjs';
import {inlineScript, inlineSite} from '../../scripts/package.mjs';
import {exampleSet} from '../data/example-set.mjs';

const strings = {'missing.no_figure': 'no published figure', 'missing.not_applicable': 'not applicable', 'fact.year_not_stated': 'year not stated', 'area.a': 'A & B'};
const data = {
    sources: [{id: 's', title: 'A <source>', url: 'https://x.test/?a=1&b="2"'}, {id: 'book', title: 'A book', url: ''}],
    countries: [{id: 'VN', name: 'Viet Nam'}],
    cities: [{
        id: 'da-nang', cohort: {value: 2018}, name: 'Da Nang', native_names: [{text: 'Đà Nẵng', lang: 'vi'}], country: 'VN',
        population: {value: 1064070, unit: 'persons', year: 2017, boundary: 'city', source: ['s', 'book']},
        area_km2: {value: 1285.4, unit: 'km2', year: null, source: ['s']},
        plan: {vision: {missing: 'no-figure', note: 'looked for'}, focus_areas: {value: ['a'], source: ['s']}},
    }, {id: 'later', cohort: {value: 2023}, name: 'Later', country: 'VN'}],
};

describe('cities as HTML', () => {
    const html = citiesHtml(data, strings);
    test('each city is an article with its id and a heading in both scripts', () =>
        assert.match(html, /^<article id="city-da-nang"><h2>Da Nang <span lang="vi">Đà Nẵng<\/span><\/h2><p>Viet Nam<\/p>/));
    test('a figure stands with its year, boundary and sources', () =>
        assert.match(html, /<dt>Population<dd>1,064,070 <small>2017; city; <a href="https:\/\/x\.test\/\?a=1&amp;b=&quot;2&quot;">A &lt;source&gt;<\/a>, A book<\/small>/));
    test('an unknown year is said', () => assert.match(html, /<dt>Area<dd>1,285\.4 km² <small>year not stated; /));
    test('a missing fact is no zero', () => assert.match(html, /<dd data-missing="no-figure">no published figure \(looked for\)/));
    test('ids become names', () => assert.match(html, /<dt>Focus areas<dd>A &amp; B/));
    test('members that joined later are left to the document of all cities', () => assert.doesNotMatch(html, /Later/));
});

describe('all facts as one document', () => {
    const bundle = bundleOf(exampleSet());
    const hanoi = bundle.cities.find((/** @type {any} */ city) => city.id === 'hanoi');
    hanoi.gaps.push('a < b & "c"');
    const words = {
        'missing.no_figure': 'no published figure', 'missing.not_applicable': 'not applicable', 'fact.year_not_stated': 'year not stated',
        'status.planning': 'Planning', 'status.ongoing': 'Ongoing', 'status.completed': 'Completed', 'area.civic-social': 'Civic & Social',
    };
    const html = citiesPage(bundle, words, {stylesheet: 'shell.css?v=1', icon: 'icon.svg?v=1', tables: ['data/ascn.json', 'data/cities.csv']});
    const article = /<article id="city-hanoi">.*?<\/article>/s.exec(html)?.[0] ?? '';

    test('each member is an article with an anchor', () => assert.equal(html.match(/<article id="city-[a-z-]+">/g)?.length, 38));
    test('anchors are unique and every link inside leads to one', () => {
        const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
        assert.equal(new Set(ids).size, ids.length);
        for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target), target);
    });
    test('there is no script, and texts are escaped', () => {
        assert.doesNotMatch(html, /<script|\sstyle=|\son[a-z]+="/);
        assert.ok(article.includes('a &lt; b &amp; &quot;c&quot;'));
        assert.ok(article.includes('Civic &amp; Social'));
    });
    test('a figure has its year, boundary, confidence, source and note', () => {
        assert.match(article, /<dt>Population<dd>800,000 \(2020; city\) <a href="#source-report-2023" title="Report of 2023">\[2\]<\/a><br><small>Census<\/small>/);
        assert.ok(article.includes('1,200 mm (year not stated; grid cell; confidence low)'));
    });
    test('other years, months and figures that are not compared are there', () => {
        assert.ok(article.includes('2000: 500,000, 2010: 600,000'));
        assert.ok(article.includes('Jan 100, Feb 100'));
        assert.ok(article.includes('<dt>Trees<dd>5 ('));
    });
    test('what is missing says why', () => {
        assert.ok(article.includes('<dd data-missing="no-figure">no published figure <small>Looked for in the yearbook</small>'));
        assert.match(html, /<article id="city-dili">.*?not applicable <small>Joined later\.<\/small>/s);
    });
    test('a project has its history with pages, titles and sources', () => {
        assert.match(article, /<li id="project-hanoi-centre"><strong>Operations centre<\/strong> priority project of 2018; .*?completed \(2023-09-30\)/);
        assert.match(article, /<li>2022: ongoing, read from the report’s tables, Civic &amp; Social, page 3 <a href="#source-report-2022"/);
        assert.match(article, /<li>2023: completed, Civic &amp; Social, page 3, as “Centre of operations” /);
        assert.match(html, /id="project-singapore-pay">.*?status not stated/);
    });
    test('people of every list, partnerships, contradictions and gaps are there', () => {
        assert.ok(article.includes('List of 2018-07-08: <strong>A Person</strong>, Mayor (CSCO) <small>Acting</small>'));
        assert.ok(article.includes('List of 2023-01-31: no published figure <small>Not in the list</small>'));
        assert.ok(article.includes('<a href="#partnership-fund">Fund</a>: A study'));
        assert.ok(article.includes('Two areas are published.'));
        assert.ok(article.includes('<li>Budget'));
    });
    test('the network, the countries and the sources follow', () => {
        assert.ok(html.includes('3 projects in 38 member cities: 1 planning, 1 ongoing, 1 completed (as of 2023-09-30)'));
        assert.ok(html.includes('<p>65 projects (as of 2021)'));
        assert.ok(html.includes('Where sources differ'));
        assert.match(html, /<dt>Name of output<dd>4,000 \$ \(2020; country\)/);
        assert.ok(html.includes('<li id="source-report-2023"><a href="https://example.org/2023">Report of 2023</a>. ASEAN, 2023, read on 2023-11-01, Facts only <small>As a file</small>'));
        assert.ok(html.includes('<li id="source-report-2022">Report of 2022. ASEAN'));
    });
    test('south of the equator is said so', () => assert.ok(html.includes('8.7° south, 125.6° east')));
    test('every text of the data set stands in it', () => {
        const plain = html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
        for (const {value} of [hanoi.plan.vision, ...hanoi.plan.targets].filter((fact) => fact.value)) assert.ok(plain.includes(value));
        for (const event of bundle.network.timeline) assert.ok(plain.includes(event.text));
        for (const project of bundle.projects) assert.ok(plain.includes(project.title));
    });
});

describe('single-file edition', () => {
    const manifest = {version: '1', fonts: {ui: []}, 'ascn.wasm': 'ascn.wasm?v=12', 'lang/en.json': 'lang/en.json?v=34'};
    const page = '<!doctype html><html><head>\n<meta charset="utf-8">\n<link rel="icon" href="icon.svg?v=9">\n' +
        '<link rel="stylesheet" href="shell.css?v=1">\n<link rel="preload" as="fetch" href="ascn.wasm?v=12">\n' +
        `<script type="application/json" id="assets">${JSON.stringify(manifest)}</script>\n<script src="ascn.js?v=2" defer></script>\n</head>` +
        '<body><a href="https://x.test/">x</a></body></html>';
    /** @type {Record<string, string>} */
    const files = {'ascn.js': 'f("</script><!-- $& $1");', 'shell.css': 'a{color:red}', 'ascn.wasm': '\0asm', 'lang/en.json': '{}', 'icon.svg': '<svg/>'};
    const html = inlineSite(page, (name) => Buffer.from(files[name]));

    test('refers to no other file', () => assert.doesNotMatch(html, /\?v=|src=|<link rel="(?!icon)/));
    test('every asset is there as base64 under its name', () => {
        assert.ok(html.includes(`<script type="text/plain" data-asset="ascn.wasm">${Buffer.from('\0asm').toString('base64')}</script>`));
        assert.ok(html.includes('data-asset="lang/en.json">e30=</script>'));
        assert.ok(html.includes(`data:image/svg+xml;base64,${Buffer.from('<svg/>').toString('base64')}`));
    });
    test('the script comes last and its text cannot end it', () => {
        const script = /<script>(.*?)<\/script>\n<\/body>/s.exec(html)?.[1];
        assert.equal(script, 'f("\\x3C/script>\\x3C!-- $& $1");');
        const hash = createHash('sha256').update(String(script)).digest('base64');
        assert.ok(html.includes(`script-src 'sha256-${hash}' 'wasm-unsafe-eval'`));
    });
    test('the list of assets keeps what is no file', () => {
        const list = JSON.parse(/id="assets">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
        assert.deepEqual(list, {version: '1', fonts: {ui: []}});
    });
    test('the licences are text to read', () => {
        const linked = page.replace('</body>', '<a href="licences.txt?v=9">Licences</a></body>')
            .replace('"ascn.wasm":', '"licences.txt":"licences.txt?v=9","ascn.wasm":');
        const out = inlineSite(linked, (name) => Buffer.from({...files, 'licences.txt': 'MIT & <name@x>'}[name] ?? ''));
        assert.ok(out.includes('<details><summary>Licences</summary><pre>MIT &amp; &lt;name@x></pre></details>'));
        assert.ok(!out.includes('data-asset="licences.txt"'));
    });
    test('links to what lies beside the page on a server are left out', () => {
        const out = inlineSite(page.replace('</body>', '<p data-site>All: <a href="cities.html">here</a></p></body>'), (name) => Buffer.from(files[name]));
        assert.doesNotMatch(out, /cities\.html/);
    });
    test('a page that loads other things is refused', () => {
        assert.throws(() => inlineSite(page.replace('</body>', '<img src="a.png"></body>'), (name) => Buffer.from(files[name])), /still refers to a file/);
        assert.throws(() => inlineSite(page.replace('src="ascn.js?v=2"', ''), (name) => Buffer.from(files[name])), /once each/);
    });
    test('inlined text means the same to the script', () =>
        assert.equal(Function(`return ${inlineScript('"<script></script><!--"')}`)(), '<script></script><!--'));
});

test('unicodeRange joins neighbours', () => assert.equal(unicodeRange([0x63, 0x61, 0x62, 0x1ed9, 0x61]), 'U+61-63,U+1ED9'));
