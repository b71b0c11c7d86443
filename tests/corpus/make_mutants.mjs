// Breaks every member of every object of good/complete.json in every way that its kind knows, and asks the schemas
// (ajv) whether the result is still a data set. The C++ loader must say the same: tests/data/differential_test.cpp.
// Usage: node tests/corpus/make_mutants.mjs OUTPUT
//
// OUTPUT is text, one JSON object a line. The first holds the document: {"base": "..."}. Each other one is a change of
// it and the verdict: {"name", "at", "remove", "insert", "accept"}: at byte `at` remove so many bytes and put in the
// text `insert`. Those of beyond_schema.json, which the schemas cannot see, have {"path"}: where the loader must say no.
import { Ajv2020 } from "ajv/dist/2020.js";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const kHere = dirname(fileURLToPath(import.meta.url));
const kSchemas = join(kHere, "../../data/schema");

/** Stands for a number as written: JSON.stringify would write 2018.0 as 2018. */
const literal = (text) => `@literal ${text}@`;

const kOtherKinds = [null, true, false, 1, "x", "", [], {}, [null], { x: 1 }];
const kNumbers = [
    0, -1, 0.5, 3, 4, 11, 100, 100.5, 101, 999, 1000, 1000.5, 1001, 1899, 1900, 2017, 2018, 2100, 2101, 100000, 100001,
    1e8, 100000001, 1e15, 1e300, -1e300, 87.99, 88, 146, 146.01, -16, -16.01, 32, 32.01,
    ...["1.0", "2018.0", "2018e0", "2018.5", "-0.0", "1e-400", "9007199254740993", "18446744073709551616"].map(literal),
];
const kTexts = [
    " x", "x ", "\u00a0x", "x\u00a0", "\ufeffx", "x\u3000", "\u2003x", "x\n", "x\ny", "x\ty", "x\u2028y", "x\u2029", "x\u0000y",
    "x\u007fy", "x\u0085y", "\ud800", "x\udfffy", "x y", "x  y", "é", "\u{1f600}", "\u200bx", "x\u0301", "x".repeat(60), "x".repeat(61),
    "X", "x-y", "x--y", "-x", "x-", "x_y", "é-x", "VN", "vn", "VNM", "V1",
];
const kTextsByMember = {
    date: ["2018", "2018-1", "2018-00", "2018-12", "2018-13", "2018-07-00", "2018-07-31", "2018-07-32", "2018-7-8", "20180708",
        "1900-01-01", "1899-12-31", "2099-12-31", "2100-01-01", "2018-07-08T00:00", "2018/07/08", "２０１８"],
    url: ["https://x", "https://", "http://x", "HTTPS://x", "https://x y", "https://é", "ftp://x", "https://x\u007f"],
    lang: ["vi", "fil", "xxxx", "v", "VI", "zh-Hans", "zh-hans", "zh-HANS", "zh-Han", "zh-Hanss", "zh-", "zh-Hans-CN"],
    time_zone: ["Asia/Dili", "Asia", "asia/Dili", "Asia/", "/Dili", "A/B", "Aa/Bb", "Aa/B", "Asia/Dili/X", "Asia/Di_Li", "As_ia/Dili",
        "Asia/dili", "Asia/D1"],
    version: ["2026.1.0", "2026.12.10", "2026.13.1", "2026.0.1", "2026.01.1", "2026.1", "2026.1.", "1926.1.1", "2026.1.1.1", "2026-1-1",
        "2026.1.x", "20.1.1"],
    hash: ["0".repeat(64), "0".repeat(63), "0".repeat(65), "A".repeat(64), "g".repeat(64)],
};
kTextsByMember.start = kTextsByMember.as_of = kTextsByMember.accessed = kTextsByMember.status_as_of = kTextsByMember.date;

/** Members that choose, and values of all the choices: each is tried where it is foreign. */
const kChoosing = /(confidence|missing|status|focus_area|role|scope|group|direction|category|kind|focus_areas\/\*|\/value\/\*)$/;
const kChoices = [
    "high", "low", "no-figure", "not-applicable", "planning", "completed", "civic-social", "CSCO", "NR-Alternate", "city",
    "nation", "people", "network", "more", "meeting", "governance", "development-bank", "other", "island", "inland",
];

/**
 * Where a change that the schemas allow may still break a reference, an order or a bound that only the loader knows:
 * those are in beyond_schema.json. Paths without positions.
 */
const kTouchy = [
    /\/(id|city|country|chair|unit|scope|group|minimum|maximum|derived|to)$/, /\/source\/\*$/, /^\/cities\/\*\/indicators\b/,
    /^\/countries\/\*\/indicators\b/, /\/(history|timeline|monitoring|chairs|shepherds|meetings|officers|representatives)\/\*\/(year|from|number|date|as_of)$/,
    /\/series\/\*\/0$/, /^\/(indicators|sources|countries|cities)\/\*$/, /\/(year)$/, /by_focus_area\/\*\/focus_area$/, /\/by_focus_area\/\*$/,
];

// A pair's two items, year and value, are not the same.
const general = (path) => path.replace(/\/\d+(?=\/|$)/g, "/*").replace(/(\/series\/\*\/)\*$/, `$1${path.at(-1)}`);
const escaped = (key) => key.replaceAll("~", "~0").replaceAll("/", "~1");

function* nodes(value, path = "") {
    yield { value, path };
    if (value === null || typeof value !== "object") return;
    for (const [key, item] of Object.entries(value)) yield* nodes(item, `${path}/${escaped(key)}`);
}

/** A copy with `change(parent, key)` done at the path. */
function changed(document, path, change) {
    const copy = structuredClone(document);
    const steps = path.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
    const last = steps.pop();
    let parent = copy;
    for (const step of steps) parent = parent[step];
    change(parent, Array.isArray(parent) ? Number(last) : last);
    return copy;
}

const set = (value) => (parent, key) => { parent[key] = value; };
const removed = (parent, key) => { if (Array.isArray(parent)) parent.splice(key, 1); else delete parent[key]; };

function replacements(value, path) {
    const member = path.slice(path.lastIndexOf("/") + 1);
    if (typeof value === "number") return [...kOtherKinds, ...kNumbers];
    if (typeof value === "string") {
        const name = path.endsWith("/time_zone/value") ? "time_zone" : member;
        const choices = kChoosing.test(general(path)) ? kChoices : [];
        return [...kOtherKinds, 0, ...kTexts, ...(kTextsByMember[name] ?? []), ...choices, `${value} `, value.toUpperCase()];
    }
    return [...kOtherKinds, 0];
}

/** [what is done, the document] of every mutant. */
function* mutants(document) {
    const seen = new Set();
    for (const { value, path } of nodes(document)) {
        if (Array.isArray(value)) {
            if (value.length > 0) {
                yield [`${path} emptied`, path, changed(document, path, set([]))];
                // objects have ids or stand in an order: a second one is for beyond_schema.json
                if (typeof value[0] !== "object") yield [`${path} with an item doubled`, path, changed(document, path, set([...value, value[0]]))];
                yield [`${path} with null`, path, changed(document, path, set([...value, null]))];
            }
        } else if (value !== null && typeof value === "object") {
            const extended = { ...value, extra: 1 };
            yield [`${path} with another member`, path, path === "" ? extended : changed(document, path, set(extended))];
        }
        if (path === "") continue;
        yield [`${path} removed`, path, changed(document, path, removed)];
        if (value !== null) yield [`${path} null`, path, changed(document, path, set(null))];
        // one of each kind takes it all: the others have the same rule
        const rule = `${general(path)} ${typeof value}`;
        if (seen.has(rule)) continue;
        seen.add(rule);
        for (const other of replacements(value, path)) {
            if (other !== value) yield [`${path} = ${JSON.stringify(other)}`, path, changed(document, path, set(other))];
        }
    }
}

function makeValidator() {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
    for (const file of readdirSync(kSchemas)) ajv.addSchema(JSON.parse(readFileSync(join(kSchemas, file), "utf8")));
    return ajv.getSchema("ascn.schema.json");
}

const textOf = (document) => JSON.stringify(document).replace(/"@literal ([^@"]*)@"/g, "$1");

/** How the text differs from the base: one stretch replaced by another. */
function difference(base, text) {
    const bytes = Buffer.from(text, "utf8");
    const shorter = Math.min(base.length, bytes.length);
    let from = 0;
    while (from < shorter && base[from] === bytes[from]) ++from;
    let behind = 0;
    while (behind < shorter - from && base[base.length - 1 - behind] === bytes[bytes.length - 1 - behind]) ++behind;
    // never inside a code point: both ends of the change must be text
    while (from > 0 && (bytes[from] & 0xc0) === 0x80) --from;
    while (behind > 0 && (bytes[bytes.length - behind] & 0xc0) === 0x80) --behind;
    return {
        at: from, remove: base.length - behind - from, insert: bytes.subarray(from, bytes.length - behind).toString("utf8"),
    };
}

const isTouchy = (path) => kTouchy.some((pattern) => pattern.test(general(path)));

function main(output) {
    const good = JSON.parse(readFileSync(join(kHere, "good/complete.json"), "utf8"));
    const validate = makeValidator();
    if (!validate(good)) throw new Error(`good/complete.json is refused: ${JSON.stringify(validate.errors)}`);
    const base = Buffer.from(textOf(good), "utf8");
    const lines = [JSON.stringify({ base: base.toString("utf8") })];
    const counts = { accepted: 0, refused: 0, left: 0, beyond: 0 };
    for (const [name, path, document] of mutants(good)) {
        const text = textOf(document);
        const accept = validate(JSON.parse(text));
        if (accept && isTouchy(path)) {
            ++counts.left;
            continue;
        }
        ++counts[accept ? "accepted" : "refused"];
        lines.push(JSON.stringify({ name, ...difference(base, text), accept }));
    }
    for (const { rule, edits, path } of JSON.parse(readFileSync(join(kHere, "beyond_schema.json"), "utf8"))) {
        let document = good;
        for (const edit of edits) {
            document = changed(document, edit.path, "value" in edit ? set(edit.value) : removed);
        }
        const text = textOf(document);
        if (!validate(JSON.parse(text))) throw new Error(`beyond_schema.json: the schemas refuse it too: ${rule}`);
        ++counts.beyond;
        lines.push(JSON.stringify({ name: rule, ...difference(base, text), accept: false, path }));
    }
    mkdirSync(dirname(output), { recursive: true });
    writeFileSync(output, `${lines.join("\n")}\n`);
    console.log(`${output}: ${counts.refused} refused, ${counts.accepted} accepted, ${counts.beyond} beyond the schemas`);
}

main(process.argv[2]);
