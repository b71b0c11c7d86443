// The finished static site -> dist/. Usage: node scripts/build-site.mjs [--preset web-release|web-debug]
//
// One script (esbuild bundles web/boot.mjs with Emscripten’s glue), the wasm in two parts (scripts/lib/split_program.mjs),
// the data, the fonts, the style sheet and index.html. File names are plain; index.html asks for each by ?v=<hash of its
// content>, so a host may let everything but index.html be cached for ever. index.html carries, filled in here:
//   <script type="application/json" id="assets">   {version, commit, data, firstFrameBytes, fonts: {ui, native}, name: address, ...}
//   <!--cities-->                                  the 26 pilot cities as plain HTML: read without scripts, on failure
//   <!--preload-->                                 hints for the files that the first frame waits for
//   {{version}} {{commit}} {{data_version}}
// For people and other programs, under names that stay, and no part of what the page loads: cities.html with every fact,
// data/ascn.json, data/*.csv.
// A .br and a .gz lie beside each file that gets smaller by it (release only). Sizes go to dist/sizes.json.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

import {build} from 'esbuild';

import {TABLES} from '../web/tables.mjs';
import {citiesHtml} from './lib/cities-html.mjs';
import {citiesPage} from './lib/cities-page.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const DIST = join(ROOT, 'dist');
const COMPRESSED = new Set(['.html', '.css', '.js', '.json', '.wasm', '.bin', '.svg', '.txt', '.csv']);
const IMAGES = new Set(['.svg', '.png', '.ico']);
/** Files that the first complete frame in English needs; interface fonts come on top. */
const FIRST_FRAME = ['index.html', 'shell.css', 'ascn.js', 'ascn.wasm', 'ascn.json', 'map-50m.bin', 'lang/en.json'];

/** @typedef {{name: string, bytes: Buffer, first: boolean, published?: boolean}} File published: not loaded by the page */

const sha = (/** @type {Buffer | string} */ bytes) => createHash('sha256').update(bytes).digest('hex');
const read = (/** @type {string[]} */ ...path) => readFileSync(join(ROOT, ...path));

/** The commit that is built; '+' after it when the working tree differs. */
function commit() {
    try {
        const git = (/** @type {string[]} */ ...args) =>
            execFileSync('git', ['-C', ROOT, ...args], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim();
        return git('rev-parse', '--short=9', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') ? '+' : '');
    } catch {
        return 'unknown';
    }
}

/** @param {string} preset @param {boolean} release */
async function bundle(preset, release) {
    const glue = join(ROOT, 'build', preset, 'src/platform/web/ascn.mjs');
    if (!existsSync(glue)) throw new Error(`${glue} is missing: the program is not compiled (scripts/build does it all)`);
    const result = await build({
        entryPoints: [join(ROOT, 'web/boot.mjs')],
        bundle: true,
        write: false,
        outfile: join(DIST, 'ascn.js'),
        format: 'iife',
        target: 'es2020',
        minify: release,
        legalComments: 'none',
        sourcemap: release ? false : 'inline',
        alias: {'ascn-module': glue},
        // a classic script has no import.meta; the page hands the wasm over, so nobody needs it
        define: {'import.meta.url': '""', ASCN_DEBUG: String(!release)},
        logLevel: 'warning',
    });
    return Buffer.from(result.outputFiles[0].contents);
}

/** The panel for links and files, which the page loads when it is asked for (web/sharing.mjs). @param {boolean} release */
async function shareScript(release) {
    const result = await build({
        entryPoints: [join(ROOT, 'web/share/dialog.mjs')], bundle: true, write: false, format: 'iife', globalName: 'ascnShare',
        target: 'es2020', minify: release, loader: {'.css': 'text'}, legalComments: 'none', logLevel: 'warning',
    });
    return Buffer.from(result.outputFiles[0].contents);
}

/** The script for pages that embed the explorer, which the explorer itself does not load. @param {boolean} release */
async function embedScript(release) {
    const result = await build({
        entryPoints: [join(ROOT, 'web/embed.mjs')], bundle: true, write: false, format: 'esm', target: 'es2022', minify: release,
        legalComments: 'none', logLevel: 'warning',
    });
    return Buffer.from(result.outputFiles[0].contents);
}

/** @param {boolean} release */
async function stylesheet(release) {
    const result = await build({
        entryPoints: [join(ROOT, 'web/shell.css')], write: false, minify: release, logLevel: 'warning',
    });
    return Buffer.from(result.outputFiles[0].contents);
}

/** What the licences of the parts ask to be handed on with them. */
function licences() {
    const openFont = read('node_modules/@fontsource/inter/LICENSE').toString();
    const parts = [read('NOTICE').toString(), read('LICENSE').toString(), openFont.slice(openFont.indexOf('SIL OPEN FONT LICENSE'))];
    return Buffer.from(parts.map((text) => text.trim()).join(`\n\n${'-'.repeat(80)}\n\n`) + '\n');
}

/** Everything but index.html. @param {string} preset @param {boolean} release @returns {Promise<File[]>} */
async function collect(preset, release) {
    /** @type {File[]} */
    const files = [];
    const add = (/** @type {string} */ name, /** @type {Buffer} */ bytes, first = FIRST_FRAME.includes(name)) =>
        files.push({name, bytes, first});
    add('ascn.js', await bundle(preset, release));
    add('ascn.wasm', read('build', preset, 'src/platform/web/ascn.wasm'));
    if (release) add('ascn-pages.wasm', read('build', preset, 'src/platform/web/ascn-pages.wasm'));
    add('ascn-share.js', await shareScript(release));
    add('shell.css', await stylesheet(release));
    for (const name of ['ascn.json', 'map-50m.bin', 'map-10m.bin']) add(name, read('build/data', name));
    for (const name of readdirSync(join(ROOT, 'data/lang')).filter((f) => f.endsWith('.json'))) {
        add(`lang/${name}`, Buffer.from(JSON.stringify(JSON.parse(read('data/lang', name).toString()))));
    }
    const fonts = JSON.parse(read('build/fonts/fonts.json').toString());
    for (const {file} of fonts.ui) add(`fonts/${file}`, read('build/fonts', file), true);
    for (const {file} of fonts.native) add(`fonts/${file}`, read('build/fonts', file), false);
    files.push({name: 'licences.txt', bytes: licences(), first: false, published: true});
    for (const name of readdirSync(join(ROOT, 'web')).filter((f) => IMAGES.has(extname(f)))) {
        add(name, read('web', name));
    }
    return files;
}

/** Address of a file that may be cached for ever. @param {File} file */
const addressOf = ({name, bytes}) => `${name}?v=${sha(bytes).slice(0, 12)}`;

/** Files for people and other programs, which the page does not load. @param {File[]} files those it does @returns {File[]} */
function publications(files) {
    const data = read('build/data/ascn.json');
    const bundle = JSON.parse(data.toString());
    const tables = Object.entries(TABLES).map(([name, table]) => ({name: `data/${name}.csv`, bytes: Buffer.from(table(bundle))}));
    const published = [{name: 'data/ascn.json', bytes: data}, ...tables];
    const address = (/** @type {string} */ name) => addressOf(/** @type {File} */ (files.find((file) => file.name === name)));
    const page = citiesPage(bundle, JSON.parse(read('data/lang/en.json').toString()), {
        stylesheet: address('shell.css'), icon: address('icon.svg'), tables: published.map(({name}) => name),
    });
    return [{name: 'cities.html', bytes: Buffer.from(page)}, ...published].map((file) => ({...file, first: false, published: true}));
}

/** Where the plain list of index.html leads on; the single-file edition, which has no files beside it, leaves it out. */
const MORE = '<p data-site>All facts on all cities, with their sources: <a href="cities.html">one document</a>, ' +
    '<a href="data/ascn.json">JSON</a>.</p>';

/** Text that may stand in a <script> element. @param {unknown} value */
const scriptJson = (value) => JSON.stringify(value).replace(/</g, '\\u003c');

/** @param {File[]} files */
function indexHtml(files) {
    const data = JSON.parse(read('build/data/ascn.json').toString());
    const strings = JSON.parse(read('data/lang/en.json').toString());
    const version = {version: JSON.parse(read('package.json').toString()).version, commit: commit(), data: data.version};
    const url = new Map(files.map((f) => [f.name, addressOf(f)]));
    const placed = (/** @type {any[]} */ list) => list.map(({bytes, ...font}) => ({...font, file: `fonts/${font.file}`}));
    const fonts = JSON.parse(read('build/fonts/fonts.json').toString());
    const loaded = files.filter((f) => !['ascn.js', 'shell.css'].includes(f.name) && !IMAGES.has(extname(f.name)));
    const manifest = {
        ...version,
        // what the script loads before the first frame, for a progress bar
        firstFrameBytes: loaded.filter((f) => f.first).reduce((sum, f) => sum + f.bytes.length, 0),
        fonts: {ui: placed(fonts.ui), native: placed(fonts.native)},
        ...Object.fromEntries(loaded.map((f) => [f.name, url.get(f.name)])),
    };
    // the script goes before them: on a slow line it shows how they come in
    const preload = loaded.filter((f) => f.first)
        .map((f) => `<link rel="preload" as="fetch" crossorigin fetchpriority="low" href="${url.get(f.name)}">`).join('\n');

    /** @type {[RegExp, string][]} */
    const marks = [
        [/(<script type="application\/json" id="assets">)\s*(<\/script>)/, `$1${scriptJson(manifest).replace(/\$/g, '$$$$')}$2`],
        [/<!--cities-->/, `${MORE}\n${citiesHtml(data, strings)}`.replace(/\$/g, '$$$$')],
    ];
    let html = read('web/index.html').toString();
    for (const [mark, text] of marks) {
        if (!mark.test(html)) throw new Error(`web/index.html lacks ${mark.source}`);
        html = html.replace(mark, text);
    }
    html = html.replace('<!--preload-->', preload)
        .replaceAll('{{version}}', version.version).replaceAll('{{commit}}', version.commit).replaceAll('{{data_version}}', version.data)
        .replace(/\b(href|src)="([^"?#:]+)"/g, (all, attribute, name) => (url.has(name) ? `${attribute}="${url.get(name)}"` : all));
    const left = /\{\{\w+\}\}/.exec(html);
    if (left) throw new Error(`web/index.html: unknown mark ${left[0]}`);
    return {html: Buffer.from(html), version};
}

/** Compressed copies, kept by content in build/packed: the wasm takes seconds at brotli 11. @param {Buffer} bytes */
function pack(bytes) {
    const base = join(ROOT, 'build/packed', sha(bytes));
    if (!existsSync(`${base}.gz`)) {
        mkdirSync(dirname(base), {recursive: true});
        writeFileSync(`${base}.br`, brotliCompressSync(bytes, {params: {
            [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        }}));
        writeFileSync(`${base}.gz`, gzipSync(bytes, {level: 9}));
    }
    return {br: readFileSync(`${base}.br`), gz: readFileSync(`${base}.gz`)};
}

async function main() {
    const {values: {preset = 'web-release'}} = parseArgs({options: {preset: {type: 'string'}}});
    const release = preset === 'web-release';
    const files = await collect(preset, release);
    const {html, version} = indexHtml(files);
    files.unshift({name: 'index.html', bytes: html, first: true});
    files.push(...publications(files));
    files.push({name: 'embed.js', bytes: await embedScript(release), first: false, published: true});

    rmSync(DIST, {recursive: true, force: true});
    const sizes = [];
    for (const {name, bytes, first, published} of files) {
        const path = join(DIST, name);
        mkdirSync(dirname(path), {recursive: true});
        writeFileSync(path, bytes);
        const size = {name, raw: bytes.length, gzip: bytes.length, brotli: bytes.length, first, published};
        if (release && COMPRESSED.has(extname(name))) {
            const {br, gz} = pack(bytes);
            if (br.length < bytes.length) writeFileSync(`${path}.br`, br), size.brotli = br.length;
            if (gz.length < bytes.length) writeFileSync(`${path}.gz`, gz), size.gzip = gz.length;
        }
        sizes.push(size);
    }
    report(sizes, {...version, preset}, release);
}

/** @param {{name: string, raw: number, gzip: number, brotli: number, first: boolean, published?: boolean}[]} sizes @param {object} version
 *  @param {boolean} show */
function report(sizes, version, show) {
    const sum = (/** @type {typeof sizes} */ list) => list.reduce(
        (s, f) => ({raw: s.raw + f.raw, gzip: s.gzip + f.gzip, brotli: s.brotli + f.brotli}), {raw: 0, gzip: 0, brotli: 0});
    const totals = {
        program: sum(sizes.filter((f) => ['ascn.js', 'ascn.wasm'].includes(f.name))),
        first_frame: sum(sizes.filter((f) => f.first)),
        after_it: sum(sizes.filter((f) => !f.first && !f.published && f.name !== 'map-10m.bin')),
        all: sum(sizes),
    };
    writeFileSync(join(DIST, 'sizes.json'), JSON.stringify({...version, totals, files: sizes}, null, 1) + '\n');
    if (!show) return;
    const row = (/** @type {string} */ name, /** @type {{raw: number, gzip: number, brotli: number}} */ s) =>
        console.log(`   ${name.padEnd(34)} ${[s.raw, s.gzip, s.brotli].map((n) => n.toLocaleString('en').padStart(11)).join('')}`);
    console.log(`   ${'bytes (* wanted by the first frame)'.padEnd(34)} ${['raw', 'gzip', 'brotli'].map((t) => t.padStart(11)).join('')}`);
    for (const f of sizes) row(`${f.first ? '*' : ' '} ${f.name}`, f);
    row('program (ascn.js + ascn.wasm)', totals.program);
    row('first complete frame', totals.first_frame);
    row('loaded after it', totals.after_it);
    row('everything', totals.all);
}

await main();
