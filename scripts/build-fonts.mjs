// Web fonts cut down to the characters that the explorer shows -> build/fonts/*.woff2 and build/fonts/fonts.json:
//   ui      Inter 400 and 600: printable ASCII, the language table, Latin text of the data set. Wanted by the first frame.
//   native  Noto, weight 400: the cities' names in their own scripts, shaping rules kept. Loaded after the first frame.
// A font that comes in pieces by Unicode range stays in pieces; each entry says which characters its file holds.
import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import subsetFont from 'subset-font';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const MODULES = join(ROOT, 'node_modules');
const OUT = join(ROOT, 'build/fonts');

// What the interface sets or a browser's shaper needs for Latin; without Inter's many alternates the files halve.
const LATIN_FEATURES = ['ccmp', 'kern', 'locl', 'mark', 'mkmk', 'tnum'];
// Characters that the program itself puts between texts: dashes, minus, times, dots, quotes, degree, no-break spaces.
const PUNCTUATION = '\u00a0\u00b0\u00b1\u00b2\u00b7\u00d7\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u202f\u2212\ufffd';

/** Scripts of native names: the font that draws each, and the language for CSS and the shaper. */
const NATIVE = [
    {script: 'Thai', lang: 'th', family: 'Noto Sans Thai', pack: '@fontsource/noto-sans-thai'},
    {script: 'Khmer', lang: 'km', family: 'Noto Sans Khmer', pack: '@fontsource/noto-sans-khmer'},
    {script: 'Lao', lang: 'lo', family: 'Noto Sans Lao', pack: '@fontsource/noto-sans-lao'},
    {script: 'Myanmar', lang: 'my', family: 'Noto Sans Myanmar', pack: '@fontsource/noto-sans-myanmar'},
    {script: 'Tamil', lang: 'ta', family: 'Noto Sans Tamil', pack: '@fontsource/noto-sans-tamil'},
    {script: 'Han', lang: 'zh-Hans', family: 'Noto Sans SC', pack: '@fontsource-variable/noto-sans-sc', variable: true},
    {script: 'Arabic', lang: 'ms-Arab', family: 'Noto Naskh Arabic', pack: '@fontsource/noto-naskh-arabic'},
    {script: 'Buginese', lang: 'bug', family: 'Noto Sans Buginese', pack: '@fontsource/noto-sans-buginese'},
    {script: 'Javanese', lang: 'jv', family: 'Noto Sans Javanese', pack: '@fontsource/noto-sans-javanese'},
];

/** @param {string} path @returns {any} */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** All texts in a JSON value. @param {any} value @returns {string[]} */
function textsOf(value) {
    if (typeof value === 'string') return [value];
    if (value === null || typeof value !== 'object') return [];
    return Object.values(value).flatMap(textsOf);
}

/** "U+41-5A,U+61" -> test of a code point. @param {string} ranges @returns {(cp: number) => boolean} */
function inRanges(ranges) {
    const spans = ranges.split(',').map((r) => {
        const [from, to = from] = r.trim().slice(2).split('-');
        return [parseInt(from, 16), parseInt(to, 16)];
    });
    return (cp) => spans.some(([from, to]) => cp >= from && cp <= to);
}

/** Code points -> CSS unicode-range. @param {Iterable<number>} codePoints */
export function unicodeRange(codePoints) {
    const sorted = [...new Set(codePoints)].sort((a, b) => a - b);
    const hex = (/** @type {number} */ n) => n.toString(16).toUpperCase();
    const spans = [];
    for (let i = 0; i < sorted.length; ) {
        let j = i;
        while (sorted[j + 1] === sorted[j] + 1) ++j;
        spans.push(i === j ? `U+${hex(sorted[i])}` : `U+${hex(sorted[i])}-${hex(sorted[j])}`);
        i = j + 1;
    }
    return spans.join(',');
}

/** Gives each character to the first piece that holds it. @param {Iterable<number>} codePoints
 *  @param {{name: string, has: (cp: number) => boolean}[]} pieces */
function share(codePoints, pieces) {
    /** @type {Map<string, number[]>} */
    const byPiece = new Map();
    const without = [];
    for (const cp of [...codePoints].sort((a, b) => a - b)) {
        const piece = pieces.find((p) => p.has(cp));
        if (piece) byPiece.set(piece.name, [...(byPiece.get(piece.name) ?? []), cp]);
        else without.push(cp);
    }
    return {byPiece, without};
}

/** @param {string} source @param {number[]} codePoints @param {string} file @param {object} options */
async function cut(source, codePoints, file, options) {
    const text = String.fromCodePoint(...codePoints);
    const font = await subsetFont(readFileSync(source), text, {targetFormat: 'woff2', noHinting: true, ...options});
    writeFileSync(join(OUT, file), font);
    return {file, bytes: font.length, range: unicodeRange(codePoints)};
}

/** @param {Set<number>} wanted */
async function buildUi(wanted) {
    const pack = join(MODULES, '@fontsource/inter');
    const ranges = readJson(join(pack, 'unicode.json'));
    // Vietnamese before latin-ext: it alone holds most of what Latin lacks, so that fewer files are needed.
    const pieces = ['latin', 'vietnamese', 'latin-ext'].map((name) => ({name, has: inRanges(ranges[name])}));
    const {byPiece, without} = share(wanted, pieces);
    const fonts = [];
    for (const [piece, codePoints] of byPiece) {
        for (const weight of [400, 600]) {
            const source = join(pack, 'files', `inter-${piece}-${weight}-normal.woff2`);
            const made = await cut(source, codePoints, `inter-${piece}-${weight}.woff2`, {keepFeatures: LATIN_FEATURES});
            fonts.push({family: 'Inter', weight, ...made});
        }
    }
    return {fonts, without};
}

/** @param {string[]} names */
async function buildNative(names) {
    const fonts = [];
    for (const {script, lang, family, pack, variable} of NATIVE) {
        const test = new RegExp(`\\p{Script=${script}}`, 'u');
        const texts = names.filter((n) => test.test(n));
        if (texts.length === 0) continue;
        const folder = join(MODULES, pack), base = pack.split('/')[1];
        // all characters of such a name, marks and joiners too, except what Latin text has anyway
        const wanted = new Set([...texts.join('')].map((c) => c.codePointAt(0) ?? 0).filter((cp) => cp > 0x7f));
        const pieces = Object.entries(readJson(join(folder, 'unicode.json')))
            .filter(([name]) => !name.startsWith('latin'))
            .map(([name, ranges]) => ({name, has: inRanges(String(ranges))}));
        const {byPiece, without} = share(wanted, pieces);
        if (without.length > 0) throw new Error(`${pack} lacks ${unicodeRange(without)} of ${texts.join(', ')}`);
        for (const [piece, codePoints] of byPiece) {
            const name = piece.replace(/[[\]]/g, '');
            const source = join(folder, 'files', variable ? `${base}-${name}-wght-normal.woff2` : `${base}-${name}-400-normal.woff2`);
            const file = byPiece.size > 1 ? `${base}-${name}.woff2` : `${base}.woff2`;
            const made = await cut(source, codePoints, file, variable ? {variationAxes: {wght: 400}} : {});
            fonts.push({family, weight: 400, lang, ...made});
        }
    }
    return fonts;
}

async function main() {
    rmSync(OUT, {recursive: true, force: true});
    mkdirSync(OUT, {recursive: true});
    const data = readJson(join(ROOT, 'build/data/ascn.json'));
    const languages = readdirSync(join(ROOT, 'data/lang')).filter((f) => f.endsWith('.json'));
    const tables = languages.map((f) => readJson(join(ROOT, 'data/lang', f)));

    const ascii = String.fromCharCode(...Array.from({length: 0x5f}, (_, i) => 0x20 + i));
    const nativeScripts = new RegExp(NATIVE.map(({script}) => `\\p{Script=${script}}`).join('|'), 'u');
    const shown = new Set([ascii, PUNCTUATION, ...textsOf(tables), ...textsOf(data)].join('').normalize('NFC'));
    const latin = new Set([...shown].filter((c) => c >= ' ' && !nativeScripts.test(c)).map((c) => c.codePointAt(0) ?? 0));
    const ui = await buildUi(latin);
    // no Inter for these: the browser takes another font
    if (ui.without.length > 0) console.log(`   not in Inter: ${String.fromCodePoint(...ui.without)} (${unicodeRange(ui.without)})`);

    const names = data.cities.flatMap((/** @type {any} */ city) => textsOf(city.native_names ?? city.names ?? []));
    const native = await buildNative(names);
    writeFileSync(join(OUT, 'fonts.json'), JSON.stringify({ui: ui.fonts, native}, null, 1) + '\n');

    const sum = (/** @type {{bytes: number}[]} */ fonts) => fonts.reduce((s, f) => s + f.bytes, 0);
    console.log(`   fonts: interface ${ui.fonts.length} files, ${sum(ui.fonts)} bytes; native names ${native.length} files, ${sum(native)} bytes`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
