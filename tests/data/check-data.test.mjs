// The checker of the data set: the real data pass, and each kind of damage is found at its place.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { checkData, coverage } from "../../scripts/check-data.mjs";
import { distanceToCountryKm } from "../../scripts/lib/country-shapes.mjs";

const kRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const scratch = mkdtempSync(join(tmpdir(), "ascn-check-data-"));
after(() => rmSync(scratch, { recursive: true, force: true }));

let copies = 0;
function copyOfData() {
    const dir = join(scratch, String(++copies));
    cpSync(join(kRoot, "data"), dir, { recursive: true });
    return dir;
}

/** Problems of a copy of the data set in which `change` has altered the JSON of `file`. */
function problemsAfter(file, change) {
    const dir = copyOfData();
    const value = JSON.parse(readFileSync(join(dir, file), "utf8"));
    writeFileSync(join(dir, file), JSON.stringify(change(value) ?? value));
    return checkData(dir);
}

function expectProblem(problems, file, path, message) {
    const found = problems.some((p) => p.file === file && p.path === path && message.test(p.message));
    assert.ok(found, `no problem ${message} at ${file}: ${path} in ${JSON.stringify(problems, null, 1)}`);
}

const kHanoi = "cities/hanoi.json";
const kBangkok = "cities/bangkok.json";
// Place of a source that a test adds at the end of the list.
const kSources = JSON.parse(readFileSync(join(kRoot, "data/sources.json"), "utf8")).length;

/**
 * One kind of damage each: name, file, change, path and message of the problem that it must give.
 * @type {[string, string, (value: any) => void, string, RegExp][]}
 */
const kDamages = [
    ["a value of the wrong type", kHanoi, (c) => { c.population.value = "8600000"; },
        "population.value", /must be integer/],
    ["a value without a year", kHanoi, (c) => { delete c.area_km2.year; }, "area_km2", /required property 'year'/],
    ["an unknown year without a note", kHanoi, (c) => { c.area_km2.year = null; },
        "area_km2", /required property 'note'/],
    ["a year before 1950", kHanoi, (c) => { c.population.year = 1949; }, "population.year", /must be >= 1950/],
    ["a value and a reason for having none", kHanoi, (c) => { c.population.missing = "no-figure"; },
        "population", /property name must be valid/],
    ["an unknown key", kHanoi, (c) => { c.mayor = "?"; }, "", /additional properties: mayor/],
    ["a missing key", kHanoi, (c) => { delete c.plan.vision; }, "plan", /required property 'vision'/],
    ["an unknown focus area", kHanoi, (c) => { c.plan.focus_areas.value[0] = "transport"; },
        "plan.focus_areas.value[0]", /allowed values: civic-social/],
    ["an unknown status", kHanoi, (c) => { c.plan.projects[0].history[1].status = "done"; },
        "plan.projects[0].history[1].status", /allowed values/],
    ["a status without a date", kHanoi, (c) => { c.plan.projects[0].status = "ongoing"; },
        "plan.projects[0].status_as_of", /fewer than 4/],
    ["a population out of range", kHanoi, (c) => { c.population.value = 86; }, "population.value", /must be >= 1000/],
    ["a point outside the region", kHanoi, (c) => { c.location.lat = 48.2; }, "location.lat", /must be <= 32/],
    ["a point in another country", kHanoi, (c) => { c.location.lat = 17.97; c.location.lon = 102.6; },
        "location", /km outside VN/],
    ["a density that cannot be", kHanoi, (c) => { c.area_km2.value = 33.6; }, "population", /density is out of range/],
    ["a source that is not there", kHanoi, (c) => { c.plan.targets[2].source = ["nowhere"]; },
        "plan.targets[2].source[0]", /no such source: nowhere/],
    ["a contradiction without a source", kBangkok, (c) => { delete c.conflicts[0].source; },
        "conflicts[0]", /required property 'source'/],
    ["a contradiction with a source that is not there", kBangkok, (c) => { c.conflicts[0].source.push("nowhere"); },
        "conflicts[0].source[3]", /no such source: nowhere/],
    ["a country that is not there", kHanoi, (c) => { c.country = "XX"; }, "country", /no such country: XX/],
    ["an id that is not the file's", kHanoi, (c) => { c.id = "ha-noi"; }, "id", /not the name of the file/],
    ["two projects of one id", kHanoi, (c) => { c.plan.projects[1].id = c.plan.projects[0].id; },
        "plan.projects[1].id", /used twice/],
    ["years of reports out of order", kHanoi, (c) => { c.plan.projects[0].history.reverse(); },
        "plan.projects[0].history[1].year", /do not ascend/],
    ["a status that the reports contradict", "cities/singapore.json", (c) => { c.plan.projects[0].status = "ongoing"; },
        "plan.projects[0].status", /latest report has completed/],
    ["a project that is not completed any more", "cities/singapore.json",
        (c) => { c.plan.projects[0].history[3].status = "ongoing"; },
        "plan.projects[0].history[3].status", /not completed any more/],
    ["the English name as a native one", kHanoi, (c) => { c.native_names[0].text = "Hanoi"; },
        "native_names[0].text", /stands twice/],
    ["an e-mail address", kHanoi, (c) => { c.officers[1].people[0].designation += ", someone@example.org"; },
        "officers[1].people[0].designation", /e-mail address/],
    ["a telephone number", kHanoi, (c) => { c.officers[1].people[0].note = "+84 24 5555 0100"; },
        "officers[1].people[0].note", /telephone number/],
    ["text that is not in NFC", kHanoi, (c) => { c.native_names[0].text = "Hà Nội".normalize("NFD"); },
        "native_names[0].text", /not in Unicode NFC/],
    ["a control character", kHanoi, (c) => { c.plan.vision.value += "\u0007end"; }, "plan.vision.value", /U\+0007/],
    ["a hidden direction mark", kHanoi, (c) => { c.plan.vision.value += "\u202Eend"; }, "plan.vision.value", /U\+202E/],
    ["a source that nothing uses", "sources.json", (s) => { s.push({ ...s[0], id: "spare", title: "Spare" }); },
        `[${kSources}]`, /source is not used: spare/],
    ["a source that stands twice", "sources.json", (s) => { s.push({ ...s[0], id: "again" }); },
        `[${kSources}]`, /same title and address/],
    ["two sources of one id", "sources.json", (s) => { s.push({ ...s[0], title: "Other" }); },
        `[${kSources}].id`, /used twice/],
    ["a source without an address or a note", "sources.json", (s) => { s[0].url = ""; },
        "[0]", /required property 'note'/],
    ["an address that is not https", "sources.json", (s) => { s[0].url = "http://example.org/"; },
        "[0].url", /must match pattern/],
    ["two countries of one id", "countries.json", (l) => { l.push({ ...l[0] }); }, "[11].id", /used twice/],
];

test("the data set has no problems and all 26 pilot cities", () => {
    assert.deepEqual(checkData(join(kRoot, "data")), []);
    const rows = new Map(coverage(join(kRoot, "data")).map(([field, known, all]) => [field, [known, all]]));
    assert.deepEqual(rows.get("population"), [26, 26]);
    assert.deepEqual(rows.get("officers, July 2018"), [26, 26]);
    assert.equal(rows.get("projects with a known status")[1], 53);
});

for (const [name, file, change, path, message] of kDamages) {
    test(`finds ${name}`, () => {
        expectProblem(problemsAfter(file, (value) => { change(value); }), file, path, message);
    });
}

test("finds a pilot city that is missing", () => {
    const dir = copyOfData();
    rmSync(join(dir, kHanoi));
    expectProblem(checkData(dir), kHanoi, "", /pilot city is missing/);
});

test("finds a city of 2018 that is not one of the 26", () => {
    const dir = copyOfData();
    const city = JSON.parse(readFileSync(join(dir, kHanoi), "utf8"));
    writeFileSync(join(dir, "cities/hai-phong.json"), JSON.stringify({ ...city, id: "hai-phong" }));
    expectProblem(checkData(dir), "cities/hai-phong.json", "cohort.value", /not one of the 26/);
});

test("finds a file that is no JSON", () => {
    const dir = copyOfData();
    writeFileSync(join(dir, kHanoi), "{");
    expectProblem(checkData(dir), kHanoi, "", /cannot be read/);
});

test("finds an e-mail address in a document beside the data", () => {
    const dir = copyOfData();
    writeFileSync(join(dir, "NOTES.md"), "first line\nask someone@example.org\n");
    expectProblem(checkData(dir), "NOTES.md", "line 2", /e-mail address/);
});

test("reports every problem, not only the first", () => {
    const dir = copyOfData();
    for (const [file, key] of [[kHanoi, "name"], ["cities/manila.json", "plan"]]) {
        const value = JSON.parse(readFileSync(join(dir, file), "utf8"));
        delete value[key];
        writeFileSync(join(dir, file), JSON.stringify(value));
    }
    const problems = checkData(dir);
    expectProblem(problems, kHanoi, "", /required property 'name'/);
    expectProblem(problems, "cities/manila.json", "", /required property 'plan'/);
});

test("the command's exit status says whether there are problems", () => {
    const run = (...args) => spawnSync(join(kRoot, "scripts/check-data"), args, { encoding: "utf8" });
    const good = run();
    assert.equal(good.status, 0, good.stdout + good.stderr);
    assert.match(good.stdout, /^population +26 of 26$/m);
    const dir = copyOfData();
    writeFileSync(join(dir, "meta.json"), '{"version": "1", "date": "2026-11-22"}');
    const bad = run(dir);
    assert.equal(bad.status, 1);
    assert.match(bad.stdout, /^meta\.json: version: must match pattern/m);
    assert.match(bad.stdout, /^1 problem in /m);
});

test("the distance to a country is 0 inside it and right outside", () => {
    assert.equal(distanceToCountryKm(105.84, 21.02, "VN"), 0);
    assert.equal(distanceToCountryKm(105.84, 21.02, "??"), undefined);
    // Vientiane lies on the Mekong, the border with Thailand: a few kilometres at most.
    assert.ok(distanceToCountryKm(102.6, 17.96667, "TH") < 10);
    // Singapore to the south coast of Viet Nam's mainland is a good 800 km; its island Con Dao lies nearer.
    const km = distanceToCountryKm(103.85, 1.29, "VN");
    assert.ok(km > 700 && km < 900, `${km}`);
});
