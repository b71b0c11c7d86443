// Every text key in the code exists in the language tables, and every key of the tables is used.
// Usage: node scripts/check-strings.mjs
//
// A literal "name.more" within a call of tr(), tr_format(), tr_plural() or t() must be a key. Any literal in the code
// that is a key counts as its use, for keys also stand in tables; one that ends in a dot ("area.", `area.${id}`) as the
// use of all keys that begin so. For plurals the code names the stem, the table has stem.one and stem.other. Names of
// topics are in the data set in English; other languages' tables may translate them.
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, extname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const PLURAL = /\.(zero|one|two|few|many|other)$/;
const LITERAL = /(["'`])([a-z][a-z0-9_]*(?:\.[A-Za-z0-9_-]+)*\.?)(?:\1|\$\{)/g;
const CALL = /\b(?:tr|tr_format|tr_plural|t)\(/g;

/** @typedef {{file: string, text: string}} Source */

/** The code without comments; strings stay. Line breaks stay too. @param {string} text */
export function withoutComments(text) {
    return text.replace(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
        (all, string) => string ?? all.replace(/[^\n]/g, ' '));
}

/** Where the bracket that opens before `at` is closed. @param {string} code @param {number} at */
function closing(code, at) {
    for (let depth = 1; at < code.length; ++at) {
        const c = code[at];
        if (c === '(') ++depth;
        else if (c === ')' && --depth === 0) return at;
        else if (c === '"' || c === "'" || c === '`') {
            for (++at; at < code.length && code[at] !== c; ++at) if (code[at] === '\\') ++at;
        }
    }
    return at;
}

/** @param {string} text */
const placeholders = (text) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');

/** Keys written twice in one file: JSON.parse would drop the first without a word. @param {string} json */
export function duplicateKeys(json) {
    const keys = [...json.matchAll(/^\s*"((?:[^"\\]|\\.)*)"\s*:/gm)].map((m) => m[1]);
    return [...new Set(keys.filter((key, i) => keys.indexOf(key) !== i))];
}

/**
 * @param {Record<string, string>} english
 * @param {Source[]} sources
 * @returns {string[]} problems
 */
export function checkKeys(english, sources) {
    const problems = [];
    const known = new Set(Object.keys(english));
    const stems = new Set([...known].filter((k) => PLURAL.test(k)).map((k) => k.replace(PLURAL, '')));
    const used = new Set();
    const prefixes = new Set();

    for (const {file, text} of sources) {
        const code = withoutComments(text);
        for (const [, , literal] of code.matchAll(LITERAL)) {
            if (known.has(literal) || stems.has(literal)) used.add(literal);
            else if (literal.endsWith('.')) prefixes.add(literal);
        }
        const unknown = new Map();  // by place: calls may stand in calls
        for (const call of code.matchAll(CALL)) {
            const begin = call.index + call[0].length;
            for (const match of code.slice(begin, closing(code, begin)).matchAll(LITERAL)) {
                const key = match[2];
                if (key.includes('.') && !key.endsWith('.') && !known.has(key) && !stems.has(key)) unknown.set(begin + match.index, key);
            }
        }
        for (const [at, key] of unknown) {
            problems.push(`${file}:${code.slice(0, at).split('\n').length}: no text for the key "${key}"`);
        }
    }
    for (const key of known) {
        const stem = key.replace(PLURAL, '');
        if (!used.has(key) && !used.has(stem) && ![...prefixes].some((p) => key.startsWith(p))) {
            problems.push(`data/lang/en.json: the key "${key}" is used nowhere`);
        }
    }
    for (const stem of stems) {
        if (used.has(stem) && !known.has(`${stem}.other`)) problems.push(`data/lang/en.json: "${stem}" lacks ".other"`);
    }
    return problems;
}

/** @param {string} name @param {Record<string, unknown>} table @param {Record<string, string>} english */
export function checkTable(name, table, english) {
    const problems = [];
    for (const [key, text] of Object.entries(table)) {
        const model = english[key] ?? english[key.replace(PLURAL, '.other')];
        if (typeof text !== 'string' || text.trim() === '') problems.push(`${name}: "${key}" is empty or no text`);
        else if (model === undefined) problems.push(`${name}: "${key}" is not in en.json`);
        else if (!PLURAL.test(key) && placeholders(text) !== placeholders(model)) {
            problems.push(`${name}: "${key}" has ${placeholders(text) || 'no {name}'}, English has ${placeholders(model) || 'none'}`);
        } else if (text !== text.normalize('NFC')) problems.push(`${name}: "${key}" is not in Unicode form NFC`);
    }
    return problems;
}

/** Texts that the data set itself has in English: their keys stand in the tables of other languages alone.
 *  @param {{id: string, name: string}[]} topics */
export const namesInData = (topics) => Object.fromEntries(topics.map(({id, name}) => [`topic.${id}`, name]));

/** @param {string} folder @returns {Source[]} */
function sourcesOf(folder) {
    return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return sourcesOf(path);
        if (!['.cpp', '.h', '.mjs', '.js'].includes(extname(path))) return [];
        return [{file: relative(ROOT, path), text: readFileSync(path, 'utf8')}];
    });
}

function main() {
    const folder = join(ROOT, 'data/lang');
    const english = JSON.parse(readFileSync(join(folder, 'en.json'), 'utf8'));
    const inData = namesInData(JSON.parse(readFileSync(join(ROOT, 'data/topics.json'), 'utf8')).topics);
    const problems = Object.keys(english).filter((key) => key in inData).map((key) => `en.json: "${key}" is in data/topics.json`);
    const names = readdirSync(folder).filter((f) => f.endsWith('.json'));
    for (const name of names) {
        const json = readFileSync(join(folder, name), 'utf8');
        problems.push(...duplicateKeys(json).map((key) => `${name}: "${key}" is there twice`));
        problems.push(...checkTable(name, JSON.parse(json), {...inData, ...english}));
    }
    const sources = [...sourcesOf(join(ROOT, 'src')), ...sourcesOf(join(ROOT, 'web')), ...sourcesOf(join(ROOT, 'scripts/lib'))];
    problems.push(...checkKeys(english, sources));
    for (const problem of problems) console.error(problem);
    console.log(`strings: ${Object.keys(english).length} keys, ${names.length} language(s), ${problems.length} problem(s)`);
    process.exit(problems.length ? 1 : 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
