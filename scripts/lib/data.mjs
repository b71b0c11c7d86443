// Reading of the data set's folder. Used by the checker and by the bundler.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the repository. */
export const kRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** The 26 pilot cities of 2018: a data set without one of them is incomplete. */
export const kPilotCities = [
    "bandar-seri-begawan", "battambang", "phnom-penh", "siem-reap", "makassar", "banyuwangi", "jakarta",
    "luang-prabang", "vientiane", "johor-bahru", "kuala-lumpur", "kota-kinabalu", "kuching", "nay-pyi-taw",
    "mandalay", "yangon", "cebu-city", "davao-city", "manila", "singapore", "bangkok", "chonburi", "phuket",
    "da-nang", "hanoi", "ho-chi-minh-city",
];

/** Files of the data set under `dir`, as paths relative to it: the three lists, then the cities by name. */
export function dataFiles(dir) {
    const cities = readdirSync(join(dir, "cities")).filter((name) => name.endsWith(".json")).sort();
    return ["meta.json", "countries.json", "sources.json", ...cities.map((name) => `cities/${name}`)];
}

/**
 * Reads the data set under `dir`. A file that is missing or is no JSON gives a problem instead of a value:
 * `{meta, countries, sources, cities: [{file, value}], problems: [{file, path, message}]}`.
 */
export function readDataSet(dir) {
    const problems = [];
    const read = (file) => {
        try {
            return JSON.parse(readFileSync(join(dir, file), "utf8"));
        } catch (error) {
            problems.push({ file, path: "", message: `cannot be read: ${error.message}` });
            return undefined;
        }
    };
    const [meta, countries, sources] = ["meta.json", "countries.json", "sources.json"].map(read);
    const cities = dataFiles(dir)
        .filter((file) => file.startsWith("cities/"))
        .map((file) => ({ file, value: read(file) }))
        .filter((city) => city.value !== undefined);
    return { meta, countries, sources, cities, problems };
}

/**
 * Calls `visit(value, path)` for `value` and everything inside it, parents first. `path` is a JSON path such as
 * `plan.projects[0].title`; the root's is "".
 */
export function walk(value, visit, path = "") {
    visit(value, path);
    if (Array.isArray(value)) {
        value.forEach((item, index) => walk(item, visit, `${path}[${index}]`));
    } else if (value !== null && typeof value === "object") {
        for (const [key, item] of Object.entries(value)) walk(item, visit, path ? `${path}.${key}` : key);
    }
}
