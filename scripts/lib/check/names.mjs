// Ids and names: what must be there, what must stand only once, what must be named like its file.
import { kLaterMembers, kPilotCities, kindOf, walk } from "../data.mjs";

/**
 * Lists in which every entry has an id of its own: by file, the paths of the lists; "" is the file itself.
 * @type {[string, string[]][]}
 */
const kUniqueIds = [
    ["countries.json", [""]], ["indicators.json", [""]], ["sources.json", [""]], ["topics.json", ["topics"]],
    ["projects/", [""]],
    ["network/governance.json", ["roles", "rules"]], ["network/timeline.json", [""]],
    ["network/framework.json", ["about", "outcomes", "systems", "focus_areas", "enablers"]],
    ["network/partnerships.json", [""]], ["network/context.json", [""]], ["network/criticisms.json", [""]],
    ["network/documents.json", [""]],
];

function checkUnique(file, path, list, key, report) {
    const seen = new Set();
    list.forEach((entry, index) => {
        const id = entry[key];
        if (seen.has(id)) report(file, `${path}[${index}].${key}`, `stands twice: ${id}`);
        seen.add(id);
    });
}

function checkUniqueIds(files, report) {
    for (const [file, value] of Object.entries(files)) {
        const lists = kUniqueIds.find(([name]) => file === name || (name.endsWith("/") && file.startsWith(name)));
        for (const path of lists?.[1] ?? []) checkUnique(file, path, path ? value[path] : value, "id", report);
    }
}

/** By the names of the files, so that it holds for files with problems too. */
function checkMembers(allFiles, report) {
    for (const id of [...kPilotCities, ...kLaterMembers]) {
        const what = kPilotCities.includes(id) ? "pilot city" : "member city";
        if (!(`cities/${id}.json` in allFiles)) report(`cities/${id}.json`, "", `${what} is missing`);
    }
}

function checkCityNames(cities, report) {
    const names = new Map();
    for (const { file, value: city } of cities) {
        const { name } = kindOf(file);
        if (city.id !== name) report(file, "id", `id is not the name of the file: ${city.id}`);
        if ((city.cohort.value === 2018) !== kPilotCities.includes(city.id)) {
            report(file, "cohort.value", "2018 is the year of the 26 pilot cities, of all of them and of no others");
        }
        if (names.has(city.name)) report(file, "name", `is the name of ${names.get(city.name)} too: ${city.name}`);
        names.set(city.name, city.id);
        const own = new Set([city.name]);
        city.native_names.forEach(({ text }, index) => {
            if (own.has(text)) report(file, `native_names[${index}].text`, `name stands twice: ${text}`);
            own.add(text);
        });
        checkUnique(file, "other_figures", city.other_figures ?? [], "label", report);
    }
}

function checkProjectNames(projects, report) {
    for (const { file, value } of projects) {
        const { name } = kindOf(file);
        value.forEach(({ city }, index) => {
            if (city !== name) report(file, `[${index}].city`, `city is not the name of the file: ${city}`);
        });
        checkUnique(file, "", value, "title", report);
    }
}

function checkPeople(files, report) {
    for (const [file, document] of Object.entries(files)) {
        walk(document, (value, path) => {
            if (/(^|\.)people$/.test(path)) checkUnique(file, path, value, "name", report);
        });
    }
}

/** @param {any} context see check-data.mjs */
export function checkNames({ files, allFiles, set, report }) {
    checkUniqueIds(files, report);
    checkMembers(allFiles, report);
    checkCityNames(set.cities, report);
    checkProjectNames(set.projects, report);
    checkPeople(files, report);
}
