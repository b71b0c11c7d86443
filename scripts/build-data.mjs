// Bundles the data set into the one JSON file that the program loads: build/data/ascn.json.
// Usage: node scripts/build-data.mjs [data folder] [output file]. Same input, same bytes.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { kRoot, readDataSet } from "./lib/data.mjs";

/** Keys that a file may leave out; where they hold nothing the bundle leaves them out too. */
const kOptionalKeys = new Set([
    "official_name", "boundary", "confidence", "note", "as_written", "later_title", "inferred", "accessed", "licence",
]);

function isEmpty(value) {
    return value === null || value === "" || value === false || (Array.isArray(value) && value.length === 0);
}

function compact(value) {
    if (Array.isArray(value)) return value.map(compact);
    if (value === null || typeof value !== "object") return value;
    const kept = Object.entries(value).filter(([key, item]) => !(kOptionalKeys.has(key) && isEmpty(item)));
    return Object.fromEntries(kept.map(([key, item]) => [key, compact(item)]));
}

// Plain code unit order: the result must not hang on the machine's language settings.
function byText(a, b) {
    if (a < b) return -1;
    return a > b ? 1 : 0;
}

/**
 * The bundle of the data set under `dir` as an object: `{version, date, countries, sources, cities}`. Countries and
 * sources stand by id, cities by the name of their country, then by their own. Throws an Error that names every
 * unreadable file.
 */
export function bundle(dir) {
    const { meta, countries, sources, cities, problems } = readDataSet(dir);
    if (problems.length > 0) throw new Error(problems.map((p) => `${p.file}: ${p.message}`).join("\n"));
    const countryName = new Map(countries.map((country) => [country.id, country.name]));
    const place = (city) => countryName.get(city.country) ?? "";
    const ordered = cities.map((city) => city.value).sort(
        (a, b) => byText(place(a), place(b)) || byText(a.name, b.name));
    return compact({
        version: meta.version,
        date: meta.date,
        countries: [...countries].sort((a, b) => byText(a.id, b.id)),
        sources: [...sources].sort((a, b) => byText(a.id, b.id)),
        cities: ordered,
    });
}

/** Writes the bundle of `dir` to `file`; returns its sizes in bytes, raw and as the server sends it. */
export function writeBundle(dir, file) {
    const text = Buffer.from(JSON.stringify(bundle(dir)), "utf8");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    const options = {
        params: {
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
        },
    };
    return { raw: text.length, brotli: brotliCompressSync(text, options).length };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
    const dir = resolve(process.argv[2] ?? join(kRoot, "data"));
    const file = resolve(process.argv[3] ?? join(kRoot, "build/data/ascn.json"));
    try {
        const { raw, brotli } = writeBundle(dir, file);
        const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
        console.log(`${relative(process.cwd(), file)}: ${kb(raw)}, brotli ${kb(brotli)}`);
    } catch (error) {
        console.error(error.message);
        process.exitCode = 1;
    }
}
