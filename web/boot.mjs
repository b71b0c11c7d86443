// Starts the program: checks what the browser can do, loads everything at once, hands it over, draws.
import './script_mark.mjs';
import createModule from 'ascn-module';
import {pageParameter, themeOf} from './address.mjs';
import {Api} from './api.mjs';
import {Assets, networkError} from './assets.mjs';
import {Bench, nextTask, showPoints} from './bench.mjs';
import {Context} from './context.mjs';
import {StartError} from './errors.mjs';
import {showFatal, startError} from './fatal.mjs';
import {loadFonts} from './fonts.mjs';
import {canvasIsReadable, Glyphs} from './glyphs.mjs';
import {Host, INK} from './host.mjs';
import {frameOf, Messages} from './messages.mjs';
import {mayShowPages, Pages, placeholders} from './pages.mjs';
import {ASSET, OUTPUT, Program, TEXT} from './program.mjs';
import {Sight} from './sight.mjs';
import {showTwin} from './twin.mjs';
import {embedded, prefersDark} from './viewport.mjs';

/** From the first failure to load the detailed coast until it is asked for again, ms; then twice as long each time. */
const RETRY_MS = 20000;

/** @typedef {import('./program.mjs').WasmModule} WasmModule */
/** @typedef {import('./program.mjs').Linked} Linked */

/** No multisampling and no depth: the shaders smooth edges themselves, and many readers have no graphics card. */
const CONTEXT = {
    alpha: false, antialias: false, depth: false, stencil: false, preserveDrawingBuffer: false,
    failIfMajorPerformanceCaveat: false,
};

const root = document.documentElement;
const api = new Api();
/** @type {Program | undefined} */
let program;
/** @type {Context | undefined} */
let context;
/** @type {Host | undefined} */
let host;
const ascn = api.members();
Object.assign(window, {ascn});
const messages = window.parent === window ? undefined :
    new Messages(window, pageParameter(location.search, 'host'), ascn, frameOf(window));

/** @returns {Context} */
function checkBrowser() {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('map'));
    const gl = /** @type {WebGL2RenderingContext | null} */ (canvas.getContext('webgl2', CONTEXT));
    if (!gl) {
        throw new StartError('no-webgl2', 'This browser does not offer WebGL 2, which the map is drawn with.');
    }
    if (!canvasIsReadable()) {
        throw new StartError('no-canvas', 'This browser returns false pixels from canvases as a protection against ' +
                                          'tracking, so the map’s text cannot be drawn.');
    }
    return new Context(canvas, gl);
}

/** A fault inside the compiled program: nothing it would do afterwards could be trusted. @param {unknown} error */
const isFault = (error) => typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError;

/** @param {Promise<Uint8Array<ArrayBuffer>>} bytes @param {Glyphs} glyphs @returns {Promise<[WasmModule, Linked]>} */
async function instantiate(bytes, glyphs) {
    try {
        const binary = await bytes;
        api.wasmBytes = binary.length;
        if (String.fromCharCode(...binary.subarray(0, 4)) !== '\0asm') {
            throw networkError('ascn.wasm', 'the server sent something else');
        }
        const compiled = await WebAssembly.compile(binary);
        /** @type {Linked | undefined} */
        let linked;
        const module = await new Promise((resolve, reject) => {
            createModule({
                glyphs,
                /** @param {WebAssembly.Imports} imports @param {(i: WebAssembly.Instance, m: WebAssembly.Module) => void} done */
                instantiateWasm: (imports, done) => {
                    WebAssembly.instantiate(compiled, {...imports, placeholder: placeholders()}).then((instance) => {
                        linked = {module: compiled, instance};
                        done(instance, compiled);
                    }, reject);
                    return {};
                },
                /** @param {unknown} why */
                onAbort: (why) => fail(new StartError('no-wasm', `The program stopped: ${why}`)),
            }).then(resolve, reject);
        });
        return [module, /** @type {Linked} */ (/** @type {unknown} */ (linked))];
    } catch (error) {
        if (error instanceof StartError) throw error;
        throw new StartError('no-wasm', `This browser could not start the program (${/** @type {Error} */ (error).message}).`);
    }
}

/** @param {Program} program @param {number} asset @param {Uint8Array} bytes @param {string} name */
function load(program, asset, bytes, name) {
    if (program.send('load', bytes, asset)) return;
    throw new StartError('data', `The file ${name} is damaged or does not belong to this version.`,
                         program.json(TEXT.problems) ?? []);
}

/**
 * The views beside the map. Where they cannot be loaded the map goes on, the places say so, and the reader who opens
 * another one has them asked for again.
 * @param {Pages} pages @param {Host} host @param {Linked} first
 * @param {Promise<number>} [attempt] one that has begun @returns {Promise<void>}
 */
async function joinPages(pages, host, first, attempt = pages.join(host.program, first)) {
    const {program, loop} = host;
    try {
        loop.request(await attempt);
    } catch (error) {
        if (isFault(error)) throw error;
        console.warn(`ascn: ${startError(error).message} The map goes on without it.`);
        loop.request(1);
        let wanted = program.call('pages_wanted');
        host.onFrame = () => {
            const before = wanted;
            wanted = program.call('pages_wanted');
            if (!wanted || wanted === before) return;  // a map that only moves asks for nothing
            host.onFrame = () => {};
            loop.request(program.call('pages', 2));
            joinPages(pages, host, first).catch(fail);
        };
    }
}

/** The map goes on without what the first picture does without. @param {() => Promise<void>} work */
async function optional(work) {
    try {
        await work();
    } catch (error) {
        if (isFault(error)) return fail(error);
        console.warn(`ascn: ${startError(error).message} The map goes on without it.`);
    }
}

/** Letters of names in their own scripts. @param {Assets} assets @param {Host} host @param {Glyphs} glyphs @param {string[]} families */
async function loadNativeFonts(assets, {program, loop}, glyphs, families) {
    const native = await loadFonts(assets, assets.manifest.fonts.native);
    if (!native.length) return;
    glyphs.setFamilies([...families, ...native]);
    root.style.setProperty('--families', glyphs.families);
    loop.request(program.call('fonts_changed'));
}

/**
 * The detailed coast, which few readers zoom in to: when the map asks for it, and again some time after a failure.
 * @param {Assets} assets @param {Host} host @returns {() => void}
 */
function detailLoader(assets, {program, loop}) {
    let asked = false, wait = RETRY_MS;
    return () => {
        if (asked) return;
        asked = true;
        performance.mark('ascn:detail-asked');
        optional(async () => {
            try {
                await nextTask();  // a file that lies in the page is read at once
                const bytes = await assets.bytes('map-10m.bin');
                await idle();  // not while the map moves
                load(program, ASSET.mapDetail, bytes, 'map-10m.bin');
                loop.request(1);
            } catch (error) {
                setTimeout(() => {
                    asked = false;
                    loop.request(1);
                }, wait);
                wait *= 2;
                throw error;
            } finally {
                performance.mark('ascn:detail');
            }
        });
    };
}

/** @param {number} ms @returns {Promise<void>} */
const paintedWithin = (ms) => new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, ms);  // a hidden page paints nothing
});

/** @returns {Promise<void>} */
const idle = () => new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), {timeout: 2000});
    else setTimeout(resolve, 200);
});

/** The outlines that stand until the first picture: of a map, of a page; none where there will be no header. */
function outline() {
    const bare = ['embed', 'bench'].some((name) => pageParameter(location.search, name) === '1');
    const kind = bare ? 'bare' : /^#(?!map\b)\w/.test(location.hash) ? 'page' : 'map';
    document.getElementById('loading')?.classList.add(kind);
}

async function start() {
    root.classList.add('script');
    outline();
    const theme = themeOf(location.search, location.hash) ?? (embedded ? prefersDark() ? 'dark' : 'light' : undefined);
    if (theme) root.dataset.theme = theme;
    if (typeof WebAssembly !== 'object') {
        throw new StartError('no-wasm', 'This browser does not offer WebAssembly, which the program is made of.');
    }
    const assets = new Assets(document);
    let loaded = 0;
    const status = document.getElementById('progress');
    const onProgress = (/** @type {number} */ bytes) => {
        loaded += bytes;
        if (status) status.textContent = `Loading… ${Math.min(99, Math.round(100 * loaded / (assets.manifest.firstFrameBytes || 1e6)))} %`;
    };
    const file = (/** @type {string} */ name) => assets.bytes(name, onProgress);
    const glyphs = new Glyphs();
    glyphs.setInk(INK[(theme ?? (prefersDark() ? 'dark' : 'light')) === 'dark' ? 'dark' : 'light']);
    const pages = new Pages(assets);
    const parts = Promise.all([
        instantiate(file('ascn.wasm'), glyphs), file('ascn.json'), file('lang/en.json'), file('map-50m.bin'),
        loadFonts(assets, assets.manifest.fonts.ui, onProgress),
    ]);
    if (mayShowPages(location.search + location.hash)) pages.load(onProgress);
    parts.catch(() => {});  // where the browser lacks something, that is the reason to tell
    const sight = embedded ? new Sight(/** @type {Element} */ (document.getElementById('app'))) : undefined;
    await sight?.seen;
    context = checkBrowser();
    const [[module, first], dataset, strings, map, families] = await parts;
    performance.mark('ascn:wasm');

    glyphs.setFamilies(families);
    await context.there();
    // each step a task of its own: together they would keep a slow machine from answering
    const made = program = new Program(module);
    program.call('create');
    context.onChange = (lost) => { made.call('context_lost', lost); };
    await nextTask();
    load(program, ASSET.dataset, dataset, 'ascn.json');
    await nextTask();
    load(program, ASSET.strings, strings, 'lang/en.json');
    load(program, ASSET.mapRegion, map, 'map-50m.bin');
    await nextTask();
    performance.mark('ascn:data');
    const testing = pageParameter(location.search, 'bench') === '1';  // shows the bare map and nothing else
    if (!testing) pages.load();

    const running = host = new Host(program, glyphs, context, {trace: pageParameter(location.search, 'trace') === '1', assets});
    host.listeners = api.waiting;
    host.ownData.builtIn = dataset;
    const given = pageParameter(location.search, 'data');
    if (given) await host.ownData.load(given);
    const bench = testing ? new Bench(host, api) : undefined;
    host.readAddress();
    /** @type {Promise<number> | undefined} */
    let attempt;
    if (program.call('pages_wanted')) {
        attempt = pages.join(program, first);
        const onMap = program.json(TEXT.state)?.view === 'map';
        await attempt.catch((error) => { if (!onMap || isFault(error)) throw error; });  // the map goes on without
    }
    host.start();
    const stress = Number(pageParameter(location.search, 'stress'));
    if (stress > 0) showPoints(program, host.loop, stress);
    root.classList.add('running');
    showTwin(false);
    await paintedWithin(200);
    if (program.dead) return;
    api.host = host;
    performance.mark('ascn:ready');
    api.resolve();
    host.onDetail = detailLoader(assets, host);
    if (program.call('output') & OUTPUT.detail) host.onDetail();
    bench?.ready();
    sight?.follow(host.canvas, context, host.loop);
    const joined = bench ? undefined : joinPages(pages, host, first, pages.there ? undefined : attempt);
    await idle();
    // bare, no panel will show a name in its own script
    await Promise.all([joined, bench ? undefined : optional(() => loadNativeFonts(assets, running, glyphs, families))]);
    performance.mark('ascn:rest');
}

/** @param {unknown} error */
function fail(error) {
    if (program?.dead) return;  // the first reason is the one to tell
    const reason = startError(error);
    console.error(reason);
    if (program) program.dead = true;
    host?.loop.pause(true);
    context?.end();
    api.host = undefined;
    showFatal(reason);
    api.reject(reason);
    messages?.fail(reason);
}

addEventListener('error', ({error}) => { if (isFault(error)) fail(error); });

start().catch(fail);
