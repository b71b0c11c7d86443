// Checks the data set and prints every problem with its file and JSON path, then how much is known.
// Usage: node scripts/check-data.mjs [data folder]; exit status 1 if there is a problem.
import { readFileSync, readdirSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { distanceToCountryKm } from "./lib/country-shapes.mjs";
import { kPilotCities, kRoot, readDataSet, walk } from "./lib/data.mjs";

const kCountryMarginKm = 25;      // islands and estuaries that the outline leaves out
const kDensityRange = [10, 60000];  // persons per km2: beyond it one of the two figures is wrong
const kEmail = /[\w.+-]+@[\w-]+\.[\w.-]+/;
const kAddress = /https?:\S+/g;  // web addresses hold long numbers that are no telephone numbers
const kPhone = /\+\d[\d ().-]{6,}\d|\(0\d{1,4}\)[ -]?\d{3}|\b0\d{1,3}[ -]\d{3,4}[ -]\d{3,4}\b|\btel[.:]/i;
// Control characters, byte order mark, zero width space and direction marks. Joiners stay: some scripts need them.
const kUnwanted = /[\p{Cc}\uFEFF\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

const show = (text) => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

/** Everything that is wrong with the data set under `dir`: `[{file, path, message}]`, in the order of the files. */
export function checkData(dir) {
    const set = readDataSet(dir);
    const problems = [...set.problems];
    const report = (file, path, message) => problems.push({ file, path, message });
    const documents = [
        { file: "meta.json", value: set.meta, schema: "meta" },
        { file: "countries.json", value: set.countries, schema: "countries" },
        { file: "sources.json", value: set.sources, schema: "sources" },
        ...set.cities.map(({ file, value }) => ({ file, value, schema: "city" })),
    ].filter(({ value }) => value !== undefined);

    checkSchemas(documents, report);
    for (const { file, value } of documents) checkTexts(file, value, report);
    checkPrivacy(dir, report);
    if (problems.length > 0) return problems;  // what follows relies on the shape of the data

    checkUniqueIds("countries.json", set.countries, report);
    checkUniqueIds("sources.json", set.sources, report);
    checkReferences(documents, set, report);
    checkCityList(set, report);
    for (const city of set.cities) checkCity(city, Number(set.meta.date.slice(0, 4)), report);
    return problems;
}

function checkSchemas(documents, report) {
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
    const validators = new Map();
    for (const { file, value, schema } of documents) {
        if (!validators.has(schema)) {
            const text = readFileSync(join(kRoot, "data/schema", `${schema}.schema.json`), "utf8");
            validators.set(schema, ajv.compile(JSON.parse(text)));
        }
        const validate = validators.get(schema);
        if (validate(value)) continue;
        for (const error of validate.errors) {
            if (error.keyword === "if") continue;  // the error inside the branch says it better
            const { additionalProperty, allowedValues, propertyName } = error.params;
            const detail = additionalProperty ?? propertyName ?? (allowedValues ? allowedValues.join(", ") : "");
            report(file, pathOf(error.instancePath), `${error.message}${detail === "" ? "" : `: ${detail}`}`);
        }
    }
}

// "/plan/projects/0/title" to "plan.projects[0].title"
function pathOf(pointer) {
    return pointer.split("/").slice(1).map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join("")
        .replace(/^\./, "");
}

function checkTexts(file, document, report) {
    walk(document, (value, path) => {
        if (typeof value !== "string") return;
        if (value !== value.normalize("NFC")) report(file, path, `text is not in Unicode NFC: ${show(value)}`);
        const found = kUnwanted.exec(value);
        if (found) {
            const code = found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
            report(file, path, `text holds the unwanted character U+${code}`);
        }
        if (/ {2}/.test(value)) report(file, path, `text holds two spaces in a row: ${show(value)}`);
        if (kPhone.test(value.replace(kAddress, ""))) {
            report(file, path, `looks like a telephone number: ${show(value)}`);
        }
        if (kEmail.test(value)) report(file, path, `looks like an e-mail address: ${show(value)}`);
    });
}

// Every other file of the folder (documents, schemas, languages) must not hold such data either.
function checkPrivacy(dir, report) {
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
        const file = relative(dir, join(entry.parentPath ?? entry.path, entry.name));
        const isDataFile = /^(cities\/[^/]+|[^/]+)\.json$/.test(file);
        if (!entry.isFile() || isDataFile) continue;
        readFileSync(join(dir, file), "utf8").split("\n").forEach((line, index) => {
            const where = `line ${index + 1}`;
            if (kEmail.test(line)) report(file, where, `looks like an e-mail address: ${show(line.trim())}`);
            if (kPhone.test(line.replace(kAddress, ""))) {
                report(file, where, `looks like a telephone number: ${show(line.trim())}`);
            }
        });
    }
}

function checkUniqueIds(file, list, report, path = "") {
    const seen = new Set();
    list.forEach(({ id }, index) => {
        if (seen.has(id)) report(file, `${path}[${index}].id`, `id is used twice: ${id}`);
        seen.add(id);
    });
}

function checkReferences(documents, { sources, countries, cities }, report) {
    const known = new Set(sources.map((source) => source.id));
    const used = new Set();
    for (const { file, value } of documents) {
        if (file === "sources.json") continue;
        walk(value, (list, path) => {
            if (!/(^|[.\]])source$/.test(path)) return;
            list.forEach((id, index) => {
                used.add(id);
                if (!known.has(id)) report(file, `${path}[${index}]`, `no such source: ${id}`);
            });
        });
    }
    const titles = new Map();
    sources.forEach((source, index) => {
        if (!used.has(source.id)) report("sources.json", `[${index}]`, `source is not used: ${source.id}`);
        const key = `${source.url}\n${source.title}`;
        if (titles.has(key)) {
            report("sources.json", `[${index}]`, `same title and address as ${titles.get(key)}: ${source.id}`);
        }
        titles.set(key, source.id);
    });
    const countryIds = new Set(countries.map((country) => country.id));
    for (const { file, value } of cities) {
        if (!countryIds.has(value.country)) report(file, "country", `no such country: ${value.country}`);
    }
}

function checkCityList({ cities }, report) {
    const ids = cities.map((city) => city.value.id);
    for (const id of kPilotCities) {
        if (!ids.includes(id)) report(`cities/${id}.json`, "", "pilot city is missing");
    }
    cities.forEach(({ file, value }, index) => {
        if (value.id !== basename(file, ".json")) report(file, "id", `id is not the name of the file: ${value.id}`);
        if (ids.indexOf(value.id) !== index) report(file, "id", `id is used twice: ${value.id}`);
        if (value.cohort.value === 2018 && !kPilotCities.includes(value.id)) {
            report(file, "cohort.value", `not one of the 26 pilot cities of 2018: ${value.id}`);
        }
    });
}

function checkCity({ file, value: city }, currentYear, report) {
    checkUniqueIds(file, city.plan.projects, report, "plan.projects");
    const { lon, lat } = city.location;
    const distance = distanceToCountryKm(lon, lat, city.country);
    if (distance !== undefined && distance > kCountryMarginKm) {
        report(file, "location", `${distance.toFixed(0)} km outside ${city.country} (${lon}, ${lat})`);
    }
    const names = new Set([city.name]);
    city.native_names.forEach(({ text }, index) => {
        if (names.has(text)) report(file, `native_names[${index}].text`, `name stands twice: ${text}`);
        names.add(text);
    });
    walk(city, (value, path) => {
        if (/(^|\.)year$/.test(path) && value > currentYear) report(file, path, `year after the edition: ${value}`);
    });
    const density = densityOf(city);
    if (density !== undefined && (density < kDensityRange[0] || density > kDensityRange[1])) {
        report(file, "population", `density is out of range: ${density.toFixed(1)} per km2`);
    }
    city.plan.projects.forEach((project, index) => checkHistory(file, project, `plan.projects[${index}]`, report));
}

function checkHistory(file, project, path, report) {
    const { history, status } = project;
    history.forEach(({ year, status: inYear }, index) => {
        const before = history[index - 1];
        if (before && year <= before.year) report(file, `${path}.history[${index}].year`, "years do not ascend");
        if (before?.status === "completed" && inYear !== "completed") {
            report(file, `${path}.history[${index}].status`, "a completed project is not completed any more");
        }
    });
    const last = history.at(-1);
    if (last && last.status !== null && last.status !== status) {
        report(file, `${path}.status`, `is ${status}, but the latest report has ${last.status}`);
    }
}

/** Persons per km2, or undefined where the two figures do not cover the same area. */
function densityOf({ population, area_km2: area }) {
    if (population.missing || area.missing || population.boundary !== area.boundary) return undefined;
    return population.value / area.value;
}

/** How many cities have what: `[[field, number of cities, all], ...]`; for projects and officers, how many of them. */
export function coverage(dir) {
    const cities = readDataSet(dir).cities.map((city) => city.value);
    const projects = cities.flatMap((city) => city.plan.projects);
    const count = (field, has) => [field, cities.filter(has).length, cities.length];
    const countOf = (field, list, has) => [field, list.filter(has).length, list.length];
    return [
        count("name in own script or language", (c) => c.native_names.length > 0),
        count("population", (c) => !c.population.missing),
        count("area", (c) => !c.area_km2.missing),
        count("density (same boundary)", (c) => densityOf(c) !== undefined),
        count("year of the population", (c) => Number.isInteger(c.population.year)),
        count("year of the area", (c) => Number.isInteger(c.area_km2.year)),
        count("other population figures", (c) => c.population_alternatives.length > 0),
        count("other areas", (c) => c.area_alternatives.length > 0),
        count("vision", (c) => !c.plan.vision.missing),
        count("focus areas", (c) => c.plan.focus_areas.value.length > 0),
        count("targets", (c) => c.plan.targets.some((target) => !target.missing)),
        count("two priority projects or more", (c) => c.plan.projects.length >= 2),
        count("officers, July 2018", (c) => Boolean(c.officers[0].people)),
        count("officers, January 2026", (c) => Boolean(c.officers[1].people)),
        countOf("projects with a known status", projects, (p) => p.status !== null),
        ...[2022, 2023, 2024, 2025].map((year) => countOf(
            `projects with a status in ${year}`, projects, (p) => p.history.some((h) => h.year === year && h.status))),
    ];
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
    const dir = resolve(process.argv[2] ?? join(kRoot, "data"));
    const problems = checkData(dir);
    for (const { file, path, message } of problems) console.log(`${file}${path ? `: ${path}` : ""}: ${message}`);
    if (problems.length > 0) {
        const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
        console.log(`${count} in ${relative(process.cwd(), dir) || "."}`);
        process.exitCode = 1;
    } else {
        for (const [field, known, all] of coverage(dir)) {
            console.log(`${field.padEnd(36)}${String(known).padStart(4)} of ${all}`);
        }
        console.log("data set: no problems");
    }
}
