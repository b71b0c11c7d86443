// Everything that one file says by the id of something in another: sources, countries, cities.
import { kindOf, walkSources } from "../data.mjs";
import { readSchemas } from "./schemas.mjs";

const kRegions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

function checkSources({ files, allFiles, set, report }) {
    const used = new Set();
    for (const document of Object.values(allFiles)) walkSources(document, (id) => used.add(id));
    const isReadable = !Object.values(allFiles).includes(undefined);  // else nobody knows what the broken file uses
    if (!set.sources) return;
    const known = new Set(set.sources.map((source) => source.id));
    for (const [file, document] of Object.entries(files)) {
        walkSources(document, (id, path) => {
            if (!known.has(id)) report(file, path, `no such source: ${id}`);
        });
    }
    const titles = new Map();
    set.sources.forEach((source, index) => {
        if (isReadable && !used.has(source.id)) report("sources.json", `[${index}]`, `source is not used: ${source.id}`);
        const key = `${source.url}\n${source.title}`;
        if (titles.has(key)) {
            report("sources.json", `[${index}]`, `same title and address as ${titles.get(key)}: ${source.id}`);
        }
        titles.set(key, source.id);
    });
}

function checkCountries({ set, report }) {
    if (!set.countries) return;
    const known = new Set(set.countries.map((country) => country.id));
    const expect = (file, path, id) => {
        if (!known.has(id)) report(file, path, `no such country: ${id}`);
    };
    for (const { file, value } of set.cities) expect(file, "country", value.country);
    const { governance, monitoring = [], partnerships = [] } = set.network;
    const file = (part) => `network/${part}.json`;
    governance?.chairs.forEach((c, i) => expect(file("governance"), `chairs[${i}].country`, c.country));
    governance?.shepherds.forEach((s, i) => expect(file("governance"), `shepherds[${i}].country`, s.country));
    governance?.meetings.forEach((m, i) => expect(file("governance"), `meetings[${i}].chair`, m.chair));
    monitoring.forEach((report_, i) => report_.by_country.forEach(
        (entry, j) => expect(file("monitoring"), `[${i}].by_country[${j}].country`, entry.country)));
    // Partners come from anywhere.
    partnerships.forEach((partnership, i) => (partnership.partner_countries ?? []).forEach((id, j) => {
        if (!kRegions.of(id)) {
            report(file("partnerships"), `[${i}].partner_countries[${j}]`, `no country has this code: ${id}`);
        }
    }));
}

// By the names of the files, so that a city whose file has a problem is no unknown city.
function checkCities({ allFiles, set, report }) {
    const known = new Set(Object.keys(allFiles).filter((file) => kindOf(file).kind === "city")
        .map((file) => kindOf(file).name));
    for (const { file } of set.projects) {
        if (!known.has(kindOf(file).name)) report(file, "", `no such city: ${kindOf(file).name}`);
    }
    (set.network.partnerships ?? []).forEach((partnership, i) => {
        const seen = new Set();
        partnership.cities.forEach(({ city }, j) => {
            const path = `[${i}].cities[${j}].city`;
            if (!known.has(city)) report("network/partnerships.json", path, `no such city: ${city}`);
            if (seen.has(city)) report("network/partnerships.json", path, `stands twice: ${city}`);
            seen.add(city);
        });
    });
}

// Members of a city, a country or the network, written as ids: area_km2 is "area-km2".
function subjects() {
    const schemas = readSchemas();
    const members = [
        schemas.get("city").properties, schemas.get("countries").$defs.country.properties,
        schemas.get("network").properties,
    ];
    return members.flatMap((properties) => Object.keys(properties)).map((name) => name.replaceAll("_", "-"));
}

function checkAbout({ files, set, report }) {
    if (!set.indicators) return;
    const known = new Set([...subjects(), ...set.indicators.map((indicator) => indicator.id)]);
    const expect = (file, path, conflicts = []) => conflicts.forEach(({ about }, index) => {
        if (about !== undefined && !known.has(about)) {
            report(file, `${path}[${index}].about`, `neither a field nor an indicator: ${about}`);
        }
    });
    for (const { file, value } of set.cities) expect(file, "conflicts", value.conflicts);
    expect("network/conflicts.json", "", set.network.conflicts);
}

/** @param {any} context see check-data.mjs */
export function checkReferences(context) {
    checkSources(context);
    checkCountries(context);
    checkCities(context);
    checkAbout(context);
}
