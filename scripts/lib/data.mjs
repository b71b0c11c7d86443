// Reading of the data set's folder. Used by the checker, the bundler and the tests.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { duplicateKeys } from "./duplicate-keys.mjs";

/** Root of the repository. */
export const kRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** The 26 pilot cities of 2018: a data set without one of them is incomplete, and nobody else joined in that year. */
export const kPilotCities = [
    "bandar-seri-begawan", "battambang", "phnom-penh", "siem-reap", "makassar", "banyuwangi", "jakarta",
    "luang-prabang", "vientiane", "johor-bahru", "kuala-lumpur", "kota-kinabalu", "kuching", "nay-pyi-taw",
    "mandalay", "yangon", "cebu-city", "davao-city", "manila", "singapore", "bangkok", "chonburi", "phuket",
    "da-nang", "hanoi", "ho-chi-minh-city",
];

/** The cities that have joined since, up to Dili in 2026. Newer ones may come; none of these may be lost. */
export const kLaterMembers = [
    "chiang-mai", "khon-kaen", "rayong", "sumedang", "sihanoukville", "ipoh", "putrajaya", "seberang-perai", "cauayan",
    "denpasar", "semarang", "dili",
];

/** Lists at the top of the folder, in the order in which they are checked. */
export const kLists = ["meta", "countries", "indicators", "sources", "topics"];

/** Members of the bundle's `network`, one file each, in the order of the bundle. */
export const kNetworkParts = [
    "governance", "timeline", "framework", "monitoring", "partnerships", "context", "criticisms", "documents",
    "conflicts",
];

/**
 * What a data file holds by its path, or undefined for a path that no data file has: `{kind, name}` with kind `list`,
 * `city`, `projects` or `network`.
 */
export function kindOf(file) {
    const [folder, rest] = file.includes("/") ? file.split("/") : ["", file];
    const name = basename(rest, ".json");
    if (`${name}.json` !== rest) return undefined;
    if (folder === "") return kLists.includes(name) ? { kind: "list", name } : undefined;
    if (folder === "cities") return { kind: "city", name };
    if (folder === "projects") return { kind: "projects", name };
    if (folder === "network" && kNetworkParts.includes(name)) return { kind: "network", name };
    return undefined;
}

function namesIn(dir, folder) {
    const path = join(dir, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile())
        .map((entry) => (folder ? `${folder}/${entry.name}` : entry.name)).sort();
}

/** JSON files of the data set that lie under `dir`, as paths relative to it. */
export function dataFiles(dir) {
    const found = ["", "cities", "projects", "network"].flatMap((folder) => namesIn(dir, folder));
    const lists = kLists.map((name) => `${name}.json`);
    const network = kNetworkParts.map((name) => `network/${name}.json`);
    const inFolder = (folder) => found.filter((file) => file.startsWith(`${folder}/`) && kindOf(file));
    return [...lists, ...inFolder("cities"), ...inFolder("projects"), ...network].filter((file) => found.includes(file));
}

// The parser counts characters; a person counts lines.
function placeOf(error, text) {
    const position = /at position (\d+)/.exec(error.message)?.[1];
    return position ? `line ${text.slice(0, Number(position)).split("\n").length}` : "";
}

/**
 * The data set under `dir` as its files: `{files: {path: value}, problems: [{file, path, message}]}`. A file that is
 * missing, unknown, no JSON (then its value is undefined) or has a key twice gives a problem.
 */
export function readDataSet(dir) {
    const problems = [];
    const files = {};
    for (const file of dataFiles(dir)) {
        const text = readFileSync(join(dir, file), "utf8");
        try {
            files[file] = JSON.parse(text);
        } catch (error) {
            files[file] = undefined;
            problems.push({ file, path: placeOf(error, text), message: `is no JSON: ${error.message}` });
            continue;
        }
        for (const path of duplicateKeys(text)) problems.push({ file, path, message: "key stands twice in one object" });
    }
    for (const name of [...kLists, ...kNetworkParts.map((part) => `network/${part}`)]) {
        const file = `${name}.json`;
        if (!existsSync(join(dir, file))) problems.push({ file, path: "", message: "file is missing" });
    }
    for (const file of ["", "cities", "projects", "network"].flatMap((folder) => namesIn(dir, folder))) {
        const isDocument = !file.includes("/") && file.endsWith(".md");
        if (!isDocument && !kindOf(file)) problems.push({ file, path: "", message: "no file of the data set has this name" });
    }
    return { files, problems };
}

/**
 * The same by content: `{meta, countries, indicators, sources, topics, cities: [{file, value}], projects: [{file, value}],
 * network: {part: value}}`. What is missing is undefined or not in the list.
 */
export function partsOf(files) {
    const entries = Object.entries(files).map(([file, value]) => ({ file, value, ...kindOf(file) }));
    const ofKind = (kind) => entries.filter((entry) => entry.kind === kind).map(({ file, value }) => ({ file, value }));
    const byName = (kind) => Object.fromEntries(
        entries.filter((entry) => entry.kind === kind).map(({ name, value }) => [name, value]));
    const { meta, countries, indicators, sources, topics } = byName("list");
    return {
        meta, countries, indicators, sources, topics, cities: ofKind("city"), projects: ofKind("projects"),
        network: byName("network"),
    };
}

/**
 * Calls `visit(value, path)` for `value` and everything inside it, parents first. `path` is a JSON path such as
 * `plan.targets[0].value`; the root's is "".
 */
export function walk(value, visit, path = "") {
    visit(value, path);
    if (Array.isArray(value)) {
        value.forEach((item, index) => walk(item, visit, `${path}[${index}]`));
    } else if (value !== null && typeof value === "object") {
        for (const [key, item] of Object.entries(value)) walk(item, visit, path ? `${path}.${key}` : key);
    }
}

/** The figure's path and value in `value`, called for everything under a key `source` that lists source ids. */
export function walkSources(value, visit) {
    walk(value, (list, path) => {
        if (Array.isArray(list) && /(^|[.\]])source$/.test(path)) list.forEach((id, i) => visit(id, `${path}[${i}]`));
    });
}
