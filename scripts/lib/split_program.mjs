// Cuts the linked program in two: the first part draws the map, the second holds the views of src/view/pages.h.
//   node split_program.mjs --binaryen DIR --llvm DIR --program ascn.wasm --second ascn-pages.wasm --pages libascn_pages.a LIBRARY...
// The program is linked with function names and is replaced by its first part; LIBRARY are the others it is made of.
//
// The first part is all that can be reached from what JavaScript calls and from the table of indirect calls, without the
// entries there that only the library of pages has: to get hold of one of those, that library must have run. What is left
// is the second part. Both parts carry the hash of the whole in a section "ascn": the page puts no others together.
// The build fails where a function of the pages is reached past their table, for all behind it would be in the first part.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

const FEATURES = ['--enable-bulk-memory', '--enable-nontrapping-float-to-int', '--enable-sign-ext', '--enable-mutable-globals'];
/** The only function of the pages that the first part calls by name. */
const DOOR = 'ascn::all_pages()';

/** @typedef {{calls: Map<string, string[]>, exported: string[], indirect: string[]}} Graph by name, as Binaryen escapes them */

/** Binaryen's \\hh for characters that its text format has no room for. @param {string} name */
export const plain = (name) => name.replace(/\\([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

/** @param {string} dot what wasm-opt --print-call-graph prints @returns {Graph} */
export function readGraph(dot) {
    /** @type {Graph} */
    const graph = {calls: new Map(), exported: [], indirect: []};
    for (const line of dot.split('\n')) {
        const [, from, to, style] = /^ {2}"([^"]+)" (?:-> "([^"]+)"|\[style="([^\]]+)\])/.exec(line) ?? [];
        if (to) graph.calls.get(from)?.push(to);
        else if (style?.includes('white')) graph.calls.set(from, []);
        else if (style?.includes('gray')) graph.exported.push(from);
        else if (style?.includes('rounded')) graph.indirect.push(from);
    }
    return graph;
}

/** @param {Graph} graph @param {string[]} roots @returns {Map<string, string>} who calls each function that is reached */
export function reachedFrom({calls}, roots) {
    const from = new Map(roots.map((root) => [root, '']));
    for (const [name] of from) {
        for (const called of calls.get(name) ?? []) if (!from.has(called)) from.set(called, name);
    }
    return from;
}

/**
 * @param {Graph} graph
 * @param {Set<string>} own names of functions that only the pages have
 * @param {Set<string>} open those of them with a name for other files, of which the first part may have none
 * @returns {string[]} the functions of the second part
 */
export function secondPart(graph, own, open) {
    // The optimiser joins functions that are alike under the name of one: what stands in the table twice, under a name of
    // the pages, may be called by the first part too.
    const joined = new Set(graph.indirect.filter((name, i) => graph.indirect.indexOf(name) !== i));
    const roots = [...graph.exported, ...graph.indirect.filter((name) => !own.has(plain(name)) || joined.has(name))];
    const first = reachedFrom(graph, roots);
    for (const name of first.keys()) {
        if (!open.has(plain(name)) || plain(name) === DOOR) continue;
        const path = [];
        for (let at = name; at; at = first.get(at) ?? '') path.unshift(plain(at));
        throw new Error(`the first part of the program reaches the pages past src/view/pages.h: ${path.join(' -> ')}`);
    }
    return [...graph.calls.keys()].filter((name) => !first.has(name));
}

/** Functions that object files define, by name. @param {string} nm @param {string[]} libraries */
function definedIn(nm, libraries) {
    const output = execFileSync(nm, ['--demangle', '--defined-only', ...libraries], {encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore']});
    return [...output.matchAll(/^[-0-9a-f]* ([tTwW]) (.+)$/gm)].map(([, kind, name]) => ({kind, name}));
}

/** The module with a section "ascn" of its own. @param {Buffer} module @param {string} id at most 100 characters */
export function marked(module, id) {
    const text = Buffer.from(`\x04ascn${id}`);
    return Buffer.concat([module, Buffer.from([0, text.length]), text]);
}

function main() {
    const {values, positionals: others} = parseArgs({allowPositionals: true, options: {
        binaryen: {type: 'string', default: ''}, llvm: {type: 'string', default: ''}, program: {type: 'string', default: ''},
        second: {type: 'string', default: ''}, pages: {type: 'string', default: ''},
    }});
    const {binaryen, llvm, program, second, pages} = values;
    const nm = join(llvm, 'llvm-nm'), whole = readFileSync(program);
    const dot = execFileSync(join(binaryen, 'bin/wasm-opt'), [program, ...FEATURES, '--print-call-graph', '-o', '/dev/null'], {encoding: 'utf8', maxBuffer: 1e9});
    const elsewhere = new Set(definedIn(nm, others).map(({name}) => name));
    const own = definedIn(nm, [pages]).filter(({name}) => !elsewhere.has(name));
    const open = own.filter(({kind}) => kind === 'T').map(({name}) => name);
    const names = secondPart(readGraph(dot), new Set(own.map(({name}) => name)), new Set(open));
    if (names.length === 0) throw new Error(`${program} holds nothing of ${pages}`);

    const folder = mkdtempSync(join(tmpdir(), 'ascn-split-'));
    try {
        const list = join(folder, 'names'), parts = [`${program}.part`, `${second}.part`];
        writeFileSync(list, names.join('\n'));
        execFileSync(join(binaryen, 'bin/wasm-split'), [program, ...FEATURES, `--split-funcs=@${list}`, '--export-prefix=%',
            '-o1', parts[0], '-o2', parts[1]], {stdio: 'inherit'});
        // what each part holds of the other's kind is now nowhere called
        for (const part of parts) execFileSync(join(binaryen, 'bin/wasm-opt'), [part, ...FEATURES, '-Oz', '-o', part]);
        const id = createHash('sha256').update(whole).digest('hex').slice(0, 16);
        for (const part of parts) writeFileSync(part, marked(readFileSync(part), id));
        renameSync(parts[1], second);
        renameSync(parts[0], program);
    } finally {
        rmSync(folder, {recursive: true});
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
