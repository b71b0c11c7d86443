// Which functions go into the second part of the program.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {marked, plain, readGraph, secondPart} from '../../scripts/lib/split_program.mjs';

/** The program's calls as Binaryen prints them. @param {{functions: string[], exported: string[], indirect: string[], calls: [string, string][]}} program */
const printed = ({functions, exported, indirect, calls}) => `digraph call {
    "Import" [style="filled", fillcolor="turquoise"];
    "A" -> "B" [style="filled, rounded", label = "Direct Call"];
  node [shape=box, fontname=courier, fontsize=10];
${functions.map((f) => `  "${f}" [style="filled", fillcolor="white"];`).join('\n')}
${exported.map((f) => `  "${f}" [style="filled", fillcolor="gray"];`).join('\n')}
${indirect.map((f) => `  "${f}" [style="filled, rounded"];`).join('\n')}
${calls.map(([a, b]) => `  "${a}" -> "${b}"; // call`).join('\n')}
}
`;

const CARD = 'ascn::draw_card\\28ascn::UiContext&\\29', DOOR = 'ascn::all_pages\\28\\29';
const program = () => ({
    functions: ['app_frame', 'app_pages', DOOR, 'shell', 'text', CARD, 'chart', 'compare'],
    exported: ['app_frame', 'app_pages'],
    indirect: ['compare', CARD],
    calls: /** @type {[string, string][]} */ ([['app_frame', 'shell'], ['shell', 'text'], ['app_pages', DOOR], [CARD, 'text'], [CARD, 'chart']]),
});
const own = new Set(['ascn::draw_card(ascn::UiContext&)', 'ascn::all_pages()']);

test('split: names are read as C++ writes them', () => assert.equal(plain(CARD), 'ascn::draw_card(ascn::UiContext&)'));

test('split: the pages and what they alone call go to the second part', () =>
    assert.deepEqual(secondPart(readGraph(printed(program())), own, own), [CARD, 'chart']));

test('split: other entries of the table of calls stay, whoever calls them', () => {
    const {calls, ...rest} = program();
    assert.ok(!secondPart(readGraph(printed({...rest, calls: [...calls, [CARD, 'compare']]})), own, own).includes('compare'));
});

test('split: what the optimiser has joined under a name of the pages stays, for the first part may call it', () => {
    const {functions, indirect, calls, ...rest} = program();
    const pages = new Set([...own, 'by_name']), joined = {...rest, functions: [...functions, 'by_name'], calls};
    assert.ok(secondPart(readGraph(printed({...joined, indirect: [...indirect, 'by_name']})), pages, own).includes('by_name'));
    assert.ok(!secondPart(readGraph(printed({...joined, indirect: [...indirect, 'by_name', 'by_name']})), pages, own).includes('by_name'));
});

test('split: a page that the first part calls by its name is refused, with the way there', () => {
    const {calls, ...rest} = program();
    const graph = readGraph(printed({...rest, calls: [...calls, ['shell', CARD]]}));
    assert.throws(() => secondPart(graph, own, own), /past src\/view\/pages\.h: app_frame -> shell -> ascn::draw_card\(ascn::UiContext&\)$/);
});

test('split: both parts carry the mark of the whole', () => {
    const empty = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    const [section] = WebAssembly.Module.customSections(new WebAssembly.Module(marked(empty, '0123456789abcdef')), 'ascn');
    assert.equal(Buffer.from(section).toString(), '0123456789abcdef');
});
