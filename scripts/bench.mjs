// The work behind scripts/bench.
//   node scripts/bench.mjs targets LIST NAMES OUT   our dist/ and the pages of a list -> a list for the harness
//   node scripts/bench.mjs own OUT                  our own frames, picks and the making of points, by number of points
//   node scripts/bench.mjs write RESULTS [OWN]      the tables of docs/performance.md
import {readFileSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {verdicts} from './lib/bench-targets.mjs';
import {launchChromium} from './lib/chromium.mjs';
import {start} from './serve.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const DIST = resolve(ROOT, process.env.ASCN_DIST ?? 'dist');
const DOCUMENT = join(ROOT, 'docs/performance.md');
const OURS = 'ascn';
const POINTS = [0, 10_000, 100_000, 1_000_000];
const MIB = 2 ** 20;
/** Where the tables stand in the document. */
const PLACE = /(<!-- figures -->\n)[\s\S]*(<!-- \/figures -->)/;

const readJson = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'));
const pointsName = (/** @type {number} */ n) => (n >= 1e6 ? `${n / 1e6}M` : n >= 1000 ? `${n / 1000}k` : String(n));

/** @param {string} list @param {string} names comma-separated, '' for all @param {string} out */
function writeTargets(list, names, out) {
    const only = names ? names.split(',') : undefined;
    const peers = readJson(list).filter((/** @type {any} */ t) => !only || only.includes(t.name))
        .map((/** @type {any} */ t) => (t.dir ? {...t, dir: resolve(dirname(list), t.dir)} : t));
    writeFileSync(out, JSON.stringify([{name: OURS, dir: DIST, path: '?bench=1'}, ...peers], null, 1));
}

/** In the page: everything about one number of points. @param {number} n */
async function measurePoints(n) {
    const bench = /** @type {any} */ (window).__bench;
    const at = (/** @type {number[]} */ list, /** @type {number} */ share) =>
        [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
    const begun = performance.now();
    const sliceMs = await bench.setPoints(n);
    const setMs = performance.now() - begun;

    /** @type {number[]} */
    const frames = [];
    // a million points take a software GPU long
    for (let i = 0, end = performance.now() + 10000; i < 90 && performance.now() < end; ++i) {
        bench.setView(116 + Math.sin(i / 10), 9.5, 4.6);
        await new Promise((done) => requestAnimationFrame(done));
        frames.push(ascn.stats().frameMs.last);
    }
    bench.setView(116, 9.5, 4.6);
    /** @type {number[]} */
    const picks = [];
    for (let i = 0; i < 2000; ++i) {
        const x = 240 + (i * 7919) % 800, y = 70 + (i * 104729) % 660, before = performance.now();
        for (let k = 0; k < 20; ++k) ascn.pick(x, y);
        picks.push((performance.now() - before) / 20);
    }
    return {points: n, setMs, sliceMs, frameMs: at(frames, 0.5), frameP95Ms: at(frames, 0.95),
            pickMs: at(picks, 0.5), pickP95Ms: at(picks, 0.95)};
}

/** @param {string} out */
async function measureOwn(out) {
    const server = await start(DIST, {port: 0});
    const browser = await launchChromium();
    try {
        const page = await browser.newPage({viewport: {width: 1280, height: 800}, deviceScaleFactor: 1});
        await page.goto(`${server.url}?bench=1`);
        await page.waitForFunction(() => performance.getEntriesByName('ready').length);
        const rows = [];
        for (const n of POINTS) rows.push(await page.evaluate(measurePoints, n));
        writeFileSync(out, JSON.stringify({when: new Date().toISOString(), cpu: `${cpus()[0].model} x${cpus().length}`, rows}, null, 1));
    } finally {
        await browser.close();
        await server.close();
    }
}

const median = (/** @type {(number | null | undefined)[]} */ values) => {
    const sorted = values.filter((v) => typeof v === 'number' && Number.isFinite(v)).map(Number).sort((a, b) => a - b);
    if (!sorted.length) return undefined;
    const half = sorted.length >> 1;
    return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};
const number = (/** @type {number} */ x) =>
    (Math.abs(x) >= 100 ? x.toFixed(0) : Math.abs(x) >= 10 ? x.toFixed(1) : x.toFixed(2)).replace(/\.0+$/, '');
const row = (/** @type {(string | number)[]} */ cells) => `| ${cells.join(' | ')} |\n`;
const head = (/** @type {string[]} */ cells) => row(cells) + row(cells.map((_, i) => (i ? '---:' : '---')));

/** What is compared: a name and where a run of the harness keeps it. @param {any} data @returns {[string, (run: any) => any][]} */
function measures(data) {
    const [first] = data.conds, points = data.points;
    const frame = (/** @type {string} */ mode, /** @type {number} */ n) => (/** @type {any} */ r) => r.interact[mode][n].pan.mainPerFrame;
    const each = (/** @type {string} */ name, /** @type {(n: number) => (r: any) => any} */ of, counts = points) =>
        counts.map((/** @type {number} */ n) => [`${name}, ${pointsName(n)}`, of(n)]);
    return [
        ['transfer, raw (KiB)', (r) => r.load[first].raw / 1024],
        ['transfer, brotli (KiB)', (r) => r.load[first].br / 1024],
        ...data.conds.map((/** @type {string} */ c) => [`first complete frame, ${c} (ms)`, (/** @type {any} */ r) => r.load[c].ready]),
        ...data.conds.map((/** @type {string} */ c) => [`main thread blocked before the first pan, ${c} (ms)`, (/** @type {any} */ r) => r.load[c].tbt]),
        ...each('pan: main-thread CPU a frame (ms)', (n) => frame('gpu', n)),
        ...each('pan, software compositing: main-thread CPU a frame (ms)', (n) => frame('soft', n)),
        ...each('pan, software compositing: frames a second', (n) => (r) => r.interact.soft[n].pan.fps),
        ...each('points set and drawn (ms)', (n) => (r) => r.interact.soft[n].set.wall, points.slice(1)),
        ...each('hover: event to highlight drawn (ms)', (n) => (r) => r.interact.soft[n].hover.draw),
        ...each('hover: event to highlight on the screen (ms)', (n) => (r) => r.interact.soft[n].hover.shown),
        ['memory: JS heap, buffers and wasm (MiB)', (r) => (r.mem.jsUsed + r.mem.backing + (r.mem.wasm ?? 0)) / MIB],
        ['memory: renderer process (MiB)', (r) => r.mem.rendererPss / MIB],
        ['memory: renderer and GPU process (MiB)', (r) => (r.mem.rendererPss + r.mem.gpuPss) / MIB],
        ['memory: GPU process (MiB)', (r) => r.mem.gpuPss / MIB],
        [`idle for ${data.idleSecs} s: frames`, (r) => r.idle.frames],
        [`idle for ${data.idleSecs} s: main-thread CPU (ms)`, (r) => r.idle.main],
    ];
}

/** What of our own part of a frame has a target. @param {any} own @returns {import('./lib/bench-targets.mjs').Measure[]} */
const ownMeasures = (own) => (own?.rows ?? []).map((/** @type {any} */ r) =>
    ({name: `pick, p95 (ms), ${pointsName(r.points || 26)}`, values: new Map([[OURS, r.pickP95Ms]])}));

/** @param {any} data the harness's results @param {any} own */
function tables(data, own) {
    const names = Object.keys(data.targets), others = names.filter((n) => n !== OURS);
    /** @param {string} name @param {(run: any) => any} of */
    const value = (name, of) => median(data.targets[name].runs.filter(Boolean).map((/** @type {any} */ run) => {
        try {
            return of(run);
        } catch {
            return undefined;  // not measured, or not finished
        }
    }));
    const busy = median(Object.values(data.targets).flatMap((t) => t.runs.filter(Boolean).flatMap((/** @type {any} */ r) =>
        [...Object.values(r.load ?? {}), r.idle].map((x) => x?.other))));
    let out = `Measured ${data.when.slice(0, 10)}: Chromium ${data.chromium}, ${data.cpu}, no graphics card (SwiftShader), window ` +
        `${data.viewport.join(' × ')}, medians of ${data.runs} run${data.runs > 1 ? 's' : ''}; other work took ` +
        `${busy === undefined ? 'an unknown number of' : number(busy)} cores meanwhile; load average ` +
        `${data.loadavg.map((/** @type {number[]} */ l) => number(l[0])).join(', ')} at the runs’ start.\n\n`;
    const list = measures(data).map(([name, of]) => ({name, values: new Map(names.map((n) => [n, value(n, of)]))}));
    out += `### Targets\n\n${head(['target', '']).replace('---:', '---')}${verdicts([...list, ...ownMeasures(own)]).map(row).join('')}\n`;
    out += `### Figures\n\n${head(['', ...names])}`;
    for (const {name, values} of list) {
        if (values.get(OURS) === undefined) continue;
        out += row([name, ...names.map((n) => (values.get(n) === undefined ? '–' : number(Number(values.get(n)))))]);
    }
    out += `\n### Ratios: ours ÷ theirs\n\nBelow 1 is less than theirs; for frames a second, above 1 is more.\n\n${head(['', ...others])}`;
    for (const {name, values} of list) {
        const ours = values.get(OURS);
        if (ours === undefined) continue;
        const ratios = others.map((n) => {
            const theirs = values.get(n);
            return theirs ? number(ours / theirs) : theirs === 0 ? (ours === 0 ? '=' : `${number(ours)} : 0`) : '–';
        });
        out += row([name, ...ratios]);
    }
    if (!own) return out;
    out += `\n### Our own part of a frame\n\nMeasured in the page while the map moves, ${own.cpu}: the program from the start of a frame ` +
        'to its last draw call, a pick through the page’s own interface, and the making of the points between frames.\n\n' +
        head(['points', 'frame, median (ms)', 'frame, p95 (ms)', 'pick, p95 (ms)', 'making and showing the points (ms)', 'longest slice of it (ms)']);
    for (const r of own.rows) {
        out += row([pointsName(r.points || 26), number(r.frameMs), number(r.frameP95Ms), r.pickP95Ms.toFixed(3),
                    r.points ? number(r.setMs) : '–', r.points ? number(r.sliceMs) : '–']);
    }
    return out;
}

/** @param {string} results @param {string} [own] */
function writeDocument(results, own) {
    const text = readFileSync(DOCUMENT, 'utf8');
    if (!PLACE.test(text)) throw new Error('docs/performance.md has lost the place for its figures');
    const figures = tables(readJson(results), own ? readJson(own) : undefined);
    writeFileSync(DOCUMENT, text.replace(PLACE, (_, before, after) => `${before}\n${figures}\n${after}`));
}

const [what, ...parameters] = process.argv.slice(2);
const [a, b = '', c = ''] = parameters;
if (what === 'targets') writeTargets(a, b, c);
else if (what === 'own') await measureOwn(a);
else if (what === 'write') writeDocument(a, b);
else throw new Error('see the head of this file');
