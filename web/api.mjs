// window.ascn: what other programs and tests may rely on. There at once; most members need the program to be ready.
import {explorerAddress} from './address.mjs';
import {TEXT} from './program.mjs';

/** @typedef {import('./host.mjs').Host} Host */

/** Keys of the state and how their values are given. @type {Record<string, 'text' | 'list' | 'flag' | 'camera'>} */
const KEYS = {
    view: 'text', city: 'text', compare: 'list', ind: 'text', color: 'text', nat: 'text', layer: 'list', x: 'text',
    y: 'text', country: 'list', area: 'list', cohort: 'text', size: 'list', status: 'list', q: 'text', sort: 'text',
    part: 'text', cols: 'list', shade: 'flag', rows: 'list', year: 'text', group: 'text', pcity: 'text', parea: 'list', partner: 'text',
    kind: 'list', cam: 'camera', lang: 'text', theme: 'text',
};

/** @param {unknown} value */
const isText = (value) => typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

/**
 * A value of set() as the address writes it; '' is the default.
 * @param {string} key @param {any} value @returns {string}
 */
export function addressValue(key, value) {
    const kind = KEYS[key];
    if (!Object.hasOwn(KEYS, key)) throw new TypeError(`ascn.set: there is no key "${key}"`);
    if (value === null) return '';
    if (kind === 'text' && isText(value)) return String(value).replaceAll('\n', ' ');
    if (kind === 'flag' && (typeof value === 'boolean' || isText(value))) return value === true ? '1' : value === false ? '0' : String(value);
    if (kind === 'list' && Array.isArray(value) && value.every((id) => typeof id === 'string' && !/[,\n]/.test(id))) {
        return value.join();
    }
    if (kind === 'camera' && [value?.lon, value?.lat, value?.zoom].every(Number.isFinite)) {
        return `${value.lon},${value.lat},${value.zoom}`;
    }
    const expected = {text: 'a string', list: 'an array of strings', flag: 'true or false', camera: '{lon, lat, zoom} in numbers'}[kind];
    throw new TypeError(`ascn.set: "${key}" must be ${expected}, or null for its default`);
}

/** The bundle in the form that dataset() promises: cities with `lon` and `lat` of their own. @param {any} bundle */
export function publicDataset(bundle) {
    return {
        ...bundle,
        cities: bundle.cities.map((/** @type {any} */ city) => ({...city, lon: city.location.lon, lat: city.location.lat})),
    };
}

export class Api {
    constructor() {
        const {version = '', data = '', commit = ''} = document.documentElement.dataset;
        this.version = {app: version, data, commit};
        /** @type {Host | undefined} */
        this.host = undefined;
        this.wasmBytes = 0;
        /** @type {(value?: unknown) => void} */
        this.resolve = () => {};
        /** @type {(reason: Error) => void} */
        this.reject = () => {};
        this.ready = new Promise((resolve, reject) => Object.assign(this, {resolve, reject}));
        this.ready.catch(() => {});  // the page tells the reader; a host page may listen too
    }

    #running() {
        if (!this.host) throw new Error('ascn is not running yet: await ascn.ready');
        return this.host;
    }

    /** The object that is window.ascn. */
    members() {
        const program = () => this.#running().program;
        /** @type {any} */
        let dataset;
        /** @type {Uint8Array | undefined} */
        let parsed;
        return Object.freeze({
            ready: this.ready,
            version: Object.freeze(this.version),
            state: () => program().json(TEXT.state),
            /** @param {Record<string, unknown>} partial */
            set: (partial) => this.#set(partial),
            /** @param {string} event @param {(state: object) => void} listener */
            on: (event, listener) => this.#on(event, listener),
            url: () => this.host ? explorerAddress(location.href, program().text(TEXT.address)) : location.href,
            frames: () => this.host?.frames ?? 0,
            stats: () => ({...program().json(TEXT.stats), wasmBytes: this.wasmBytes,
                           heapBytes: program().module.HEAPU8.length}),
            /** @param {number} lon @param {number} lat */
            project: (lon, lat) => {
                const at = program().doubles('project', 2, lon, lat);
                return at && {x: at[0], y: at[1]};
            },
            /** @param {number} x @param {number} y */
            unproject: (x, y) => {
                const at = program().doubles('unproject', 2, x, y);
                return at && {lon: at[0], lat: at[1]};
            },
            /** @param {number} x @param {number} y */
            pick: (x, y) => program().pick(x, y),
            // what is scrolled out of sight is for the mirror alone
            items: () => program().json(TEXT.items).filter((/** @type {any} */ i) => i.rect.w > 0 && i.rect.h > 0),
            text: () => program().json(TEXT.drawn),
            dataset: () => {
                const {bytes} = /** @type {import('./own_data.mjs').OwnData} */ (this.#running().ownData);
                if (parsed !== bytes) {
                    parsed = bytes;
                    dataset = publicDataset(JSON.parse(new TextDecoder().decode(bytes)));
                }
                return dataset;
            },
        });
    }

    /** @param {Record<string, unknown>} partial */
    #set(partial) {
        const {program, loop} = this.#running();
        if (!partial || typeof partial !== 'object') throw new TypeError('ascn.set: an object of keys is needed');
        const lines = Object.entries(partial).map(([key, value]) => `${key}=${addressValue(key, value)}`);
        if (!program.send('set', lines.join('\n'))) {
            const [problem] = program.json(TEXT.problems) ?? [];
            throw new TypeError(`ascn.set: "${problem?.path}" ${problem?.what}` +
                                (problem?.expected ? ` (expected: ${problem.expected})` : ''));
        }
        loop.drawNow();
        return program.json(TEXT.state);
    }

    /** @param {string} event @param {(state: object) => void} listener */
    #on(event, listener) {
        if (event !== 'change') throw new TypeError(`ascn.on: there is no event "${event}"`);
        this.waiting.add(listener);
        return () => this.waiting.delete(listener);
    }

    /** Listeners; the host calls them. @type {Set<(state: object) => void>} */
    waiting = new Set();
}
