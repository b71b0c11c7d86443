// The parts of the site that are made as text: the cities as HTML, the single-file edition, font ranges.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, test} from 'node:test';

import {unicodeRange} from '../../scripts/build-fonts.mjs';
import {citiesHtml} from '../../scripts/lib/cities-html.mjs';
import {inlineScript, inlineSite} from '../../scripts/package.mjs';

const strings = {'missing.no_figure': 'no published figure', 'missing.not_applicable': 'not applicable', 'fact.year_not_stated': 'year not stated', 'area.a': 'A & B'};
const data = {
    sources: [{id: 's', title: 'A <source>', url: 'https://x.test/?a=1&b="2"'}, {id: 'book', title: 'A book', url: ''}],
    countries: [{id: 'VN', name: 'Viet Nam'}],
    cities: [{
        id: 'da-nang', name: 'Da Nang', native_names: [{text: 'Đà Nẵng', lang: 'vi'}], country: 'VN',
        population: {value: 1064070, unit: 'persons', year: 2017, boundary: 'city', source: ['s', 'book']},
        area_km2: {value: 1285.4, unit: 'km2', year: null, source: ['s']},
        plan: {vision: {missing: 'no-figure', note: 'looked for'}, focus_areas: {value: ['a'], source: ['s']}},
    }],
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
    test('a page that loads other things is refused', () => {
        assert.throws(() => inlineSite(page.replace('</body>', '<img src="a.png"></body>'), (name) => Buffer.from(files[name])), /still refers to a file/);
        assert.throws(() => inlineSite(page.replace('src="ascn.js?v=2"', ''), (name) => Buffer.from(files[name])), /once each/);
    });
    test('inlined text means the same to the script', () =>
        assert.equal(Function(`return ${inlineScript('"<script></script><!--"')}`)(), '<script></script><!--'));
});

test('unicodeRange joins neighbours', () => assert.equal(unicodeRange([0x63, 0x61, 0x62, 0x1ed9, 0x61]), 'U+61-63,U+1ED9'));
