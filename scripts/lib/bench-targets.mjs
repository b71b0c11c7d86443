// What the map is meant to reach beside other libraries' pages, held against the figures of a run.

/** @typedef {{name: string, values: Map<string, number | undefined>}} Measure a row of the table of figures, by page */
/** @typedef {{say: string, of: RegExp, atMost?: boolean, bounds: (measure: Measure, all: Measure[]) => [string, number | undefined][]}} Target */

const OURS = 'ascn', FLOOR = 'raw-webgl2';
const GPU_PEERS = ['maplibre', 'deckgl'];
/** Bytes in a millisecond on the slow connection of the harness. */
const SLOW_4G = 200;

/** @param {string[]} [names] default: every page but ours and the floor @returns {Target['bounds']} */
const below = (names) => ({values}) => (names ?? [...values.keys()].filter((name) => ![OURS, FLOOR].includes(name)))
    .map((name) => [name, values.get(name)]);

/** 1.3 times the floor's time and what our larger download takes. @type {Target['bounds']} */
function nearFloor({name, values}, all) {
    const bytes = all.find((measure) => measure.name.startsWith('transfer, brotli'))?.values;
    const more = ((bytes?.get(OURS) ?? 0) - (bytes?.get(FLOOR) ?? 0)) * 1024;
    const floor = values.get(FLOOR);
    return [['that', floor === undefined ? undefined : 1.3 * floor + (name.includes('slow4g') ? more / SLOW_4G : 0)]];
}

/** @type {Target[]} */
const TARGETS = [
    {say: 'Download smaller than that of deck.gl, MapLibre and Plotly', of: /^transfer, brotli/, bounds: below(['deckgl', 'maplibre', 'plotly'])},
    {say: 'First complete frame before MapLibre and deck.gl', of: /^first complete frame/, bounds: below(GPU_PEERS)},
    {say: 'First complete frame within 1.3 times the floor and the share of the download', of: /^first complete frame/, bounds: nearFloor},
    {say: 'Main thread blocked for less time than by MapLibre and deck.gl', of: /^main thread blocked/, bounds: below(GPU_PEERS)},
    {say: 'Panning takes less of the main thread than every peer, at every number of points', of: /^pan.*main-thread CPU/, bounds: below()},
    {say: 'Hover highlighted sooner than by every peer, at every number of points', of: /^hover: event to highlight drawn/, bounds: below()},
    {say: 'Renderer and GPU process smaller than those of MapLibre and deck.gl', of: /^memory: renderer and GPU/, bounds: below(GPU_PEERS)},
    {say: 'JS heap, buffers and wasm smaller than those of MapLibre and deck.gl', of: /^memory: JS heap/, bounds: below(GPU_PEERS)},
    {say: 'A pick among a million points in at most 0.2 ms, p95', of: /^pick, p95 \(ms\), 1M$/, atMost: true, bounds: () => [['0.2 ms', 0.2]]},
    {say: 'No frame while idle', of: /^idle.*frames$/, bounds: () => [['0', 0.5]]},
];

/** @param {Target} target @param {Measure[]} measures @returns {string} */
function verdict({of, bounds, atMost}, measures) {
    let compared = 0;
    const misses = measures.filter(({name}) => of.test(name)).flatMap((measure) => {
        const ours = measure.values.get(OURS);
        const known = ours === undefined ? [] : bounds(measure, measures).filter(([, bound]) => bound !== undefined);
        compared += known.length;
        return known.filter(([, bound]) => (atMost ? Number(ours) > Number(bound) : Number(ours) >= Number(bound)))
            .map(([name, bound]) => `${measure.name}: ${(Number(ours) / Number(bound)).toFixed(2)} × ${name}`);
    });
    if (compared === 0) return 'not measured';
    return misses.length ? `missed in ${misses.length} of ${compared}: ${misses.join('; ')}` : `reached (${compared} compared)`;
}

/** @param {Measure[]} measures @returns {[string, string][]} each target, and whether it is reached or by how much not */
export const verdicts = (measures) => TARGETS.map((target) => [target.say, verdict(target, measures)]);
