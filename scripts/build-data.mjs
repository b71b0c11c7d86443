// Bundles the data set into the one JSON file that the program loads: build/data/ascn.json.
// Usage: node scripts/build-data.mjs [data folder] [output file]. Same input, same bytes.
//
// `hash` is the SHA-256 of the file as it would be without that member. To verify a copy:
//   sed 's/"hash":"[0-9a-f]*",//' ascn.json | sha256sum
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { kNetworkParts, kRoot, partsOf, readDataSet } from "./lib/data.mjs";

/** The first visit waits for this file: more than this, compressed, is too much for a slow line. */
const kLimitBrotli = 150_000;

// Plain code unit order: the result must not hang on the machine's language settings.
function byText(a, b) {
    if (a < b) return -1;
    return a > b ? 1 : 0;
}

/**
 * The bundle of a data set given as its files, see readDataSet(): `{version, date, hash, countries, indicators, sources,
 * topics, cities, projects, network}`. Countries and sources stand by id, indicators and topics as in their files,
 * cities by the name of their country, then by their own, projects in the order of their cities.
 */
export function bundleOf(files) {
    const { meta, countries, indicators, sources, topics, cities, projects, network } = partsOf(files);
    const countryName = new Map(countries.map((country) => [country.id, country.name]));
    const place = (city) => countryName.get(city.country) ?? "";
    const ordered = cities.map((city) => city.value).sort(
        (a, b) => byText(place(a), place(b)) || byText(a.name, b.name));
    const position = new Map(ordered.map((city, index) => [city.id, index]));
    const positionOf = (project) => position.get(project.city) ?? position.size;
    const rest = {
        countries: [...countries].sort((a, b) => byText(a.id, b.id)),
        indicators,
        sources: [...sources].sort((a, b) => byText(a.id, b.id)),
        topics: topics.topics,
        cities: ordered,
        projects: projects.flatMap((file) => file.value).sort((a, b) => positionOf(a) - positionOf(b)),
        network: Object.fromEntries(kNetworkParts.map((part) => [part, network[part]])),
    };
    const { version, date } = meta;
    const hash = createHash("sha256").update(textOf({ version, date, ...rest })).digest("hex");
    return { version, date, hash, ...rest };
}

/** The bundle as it stands in its file. */
export const textOf = (bundle) => `${JSON.stringify(bundle)}\n`;

/** The bundle of the data set under `dir`. Throws an Error that names every file that cannot be used. */
export function bundle(dir) {
    const { files, problems } = readDataSet(dir);
    if (problems.length > 0) {
        throw new Error(problems.map((p) => `${p.file}: ${p.path ? `${p.path}: ` : ""}${p.message}`).join("\n"));
    }
    return bundleOf(files);
}

/** Writes the bundle of `dir` to `file`; returns its sizes in bytes, raw and as the server sends it. */
export function writeBundle(dir, file) {
    const text = Buffer.from(textOf(bundle(dir)), "utf8");
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
        console.log(`${relative(process.cwd(), file)}: ${kb(raw)}, brotli ${kb(brotli)} of ${kb(kLimitBrotli)}`);
        if (brotli > kLimitBrotli) throw new Error("the bundle is too big");
    } catch (error) {
        console.error(error.message);
        process.exitCode = 1;
    }
}
