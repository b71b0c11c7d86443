// The page as a target of the benchmark (?bench=1): the map alone in the window, and window.__bench, which drives and
// reads it. Times are taken where the benchmark's rules say, so that every target's are the same.

/** @typedef {import('./api.mjs').Api} Api */
/** @typedef {import('./host.mjs').Host} Host */
/** @typedef {import('./loop.mjs').Loop} Loop */
/** @typedef {import('./program.mjs').Program} Program */

/** Where the benchmark begins. */
const HOME = '#map?cam=116,9.5,4.6';
/** Longest work between two frames while points are made. */
const SLICE_MS = 6;
/** Targets of the pointer keep away from the window's edges: left, top, right, bottom, CSS px. */
const MARGIN = [40, 40, 260, 40];
/** Steps of a walk over cities and over points that visits them in no order the eye would follow. */
const FIRST = 7919, STEP = 104729;

/** The next task, after input and painting that wait. @returns {Promise<void>} */
export const nextTask = () => new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
        port1.close();
        resolve();
    };
    port2.postMessage(0);
});

/** @returns {Promise<void>} after the next frame was painted */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => nextTask().then(resolve)));

/**
 * Makes synthetic points in slices and shows them.
 * @param {Program} program @param {Loop} loop @param {number} count @returns {Promise<number>} ms of the longest slice
 */
export async function showPoints(program, loop, count) {
    loop.request(program.call('stress', count));
    let longest = 0;
    for (let more = 1; more;) {
        const begun = performance.now();
        more = program.call('prepare', SLICE_MS);
        longest = Math.max(longest, performance.now() - begun);
        if (more) await nextTask();
    }
    loop.request(1);
    return longest;
}

export class Bench {
    /** @param {Host} host before its start @param {Api} api */
    constructor(host, api) {
        this.host = host;
        this.points = 0;
        this.hovered = -1;
        this.page = api.members();
        host.program.call('bare', 1);
        if (!location.hash) history.replaceState(null, '', HOME);
        host.href = location.href;
        host.onDrawn = () => this.#drawn();
        const {program, loop} = host;
        Object.assign(window, {__bench: {
            ready: api.ready,
            frames: () => host.frames,
            getView: () => {
                const [lon, lat, zoom] = program.doubles('view', 3) ?? [];
                return {lon, lat, zoom};
            },
            /** @param {number} lon @param {number} lat @param {number} zoom */
            setView: (lon, lat, zoom) => loop.request(program.call('show', lon, lat, zoom)),
            /** @param {number} count */
            setPoints: async (count) => {
                this.points = count;
                const longest = await showPoints(program, loop, count);
                await painted();
                return longest;
            },
            /** @param {number} k */
            targets: (k) => this.#targets(k),
            wasmBytes: () => program.module.HEAPU8.length,
            hovered: () => (this.hovered < 0 ? null : this.hovered),
            selected: () => {
                const {city} = this.page.state();
                return city ? this.page.dataset().cities.findIndex((/** @type {any} */ c) => c.id === city) : null;
            },
        }});
    }

    /** The first complete frame is on the screen. */
    async ready() {
        await nextTask();
        performance.mark('ready');
    }

    /** A frame's draw calls have been issued. */
    #drawn() {
        const hovered = this.host.program.call('hovered');
        if (hovered === this.hovered) return;
        this.hovered = hovered;
        if (hovered >= 0) performance.mark('hover', {detail: hovered});
    }

    /** Things on the screen that the pointer can find. @param {number} k */
    #targets(k) {
        const {cities} = this.page.dataset(), count = this.points || cities.length;
        const targets = [];
        for (let i = 0, at = FIRST; i < 4 * count && targets.length < k; ++i, at += STEP) {
            const id = at % count;
            const [lon, lat] = this.points ? this.host.program.doubles('point', 2, id) ?? [] : [cities[id].lon, cities[id].lat];
            const place = this.page.project(lon, lat);
            // where cities crowd, a circle may stand beside its place
            if (!this.points && place && this.page.pick(place.x, place.y)?.id !== cities[id].id) continue;
            if (place && place.x > MARGIN[0] && place.y > MARGIN[1] && place.x < innerWidth - MARGIN[2] &&
                place.y < innerHeight - MARGIN[3]) targets.push({id, x: place.x, y: place.y});
        }
        return targets;
    }
}
