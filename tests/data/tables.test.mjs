// The tables for spreadsheets, line by line.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { bundleOf } from "../../scripts/build-data.mjs";
import { densityFact, projectsFact } from "../../web/derived.mjs";
import { TABLES } from "../../web/tables.mjs";
import { exampleSet } from "./example-set.mjs";

const bundle = bundleOf(exampleSet());

/** Rows of a CSV text by the rules of RFC 4180, as objects by the names of the first row. */
function parse(text) {
    assert.equal(text[0], "\ufeff", "begins with a byte order mark");
    const rows = [[]];
    let cell = "";
    for (let i = 1, quoted = false; i < text.length; ++i) {
        const c = text[i];
        if (quoted && c === '"' && text[i + 1] === '"') cell += text[++i];
        else if (c === '"') quoted = !quoted;
        else if (!quoted && c === ",") rows.at(-1).push(cell), cell = "";
        else if (!quoted && c === "\r" && text[i + 1] === "\n") rows.at(-1).push(cell), cell = "", rows.push([]), ++i;
        else cell += c;
    }
    assert.deepEqual(rows.pop(), [], "the last line ends too");
    const [head, ...body] = rows;
    for (const row of body) assert.equal(row.length, head.length, row.join());
    return body.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]])));
}

const rowsOf = (name, data = bundle) => parse(TABLES[name](data));
/** The row with these cells; fails unless there is just one. */
function only(rows, cells) {
    const found = rows.filter((row) => Object.entries(cells).every(([name, value]) => row[name] === value));
    assert.equal(found.length, 1, JSON.stringify(cells));
    return found[0];
}

describe("form", () => {
    const source = (title, note) => ({ ...bundle, sources: [{ id: "a", title, publisher: "P", year: null, url: "", licence: "L", note }] });
    const line = (title, note) => TABLES.sources(source(title, note)).split("\r\n")[1];

    test("a table is UTF-8 text with a byte order mark, CRLF, and names of columns", () => {
        assert.equal(TABLES.sources({ ...bundle, sources: [] }), "\ufeffsource,title,publisher,year,url,accessed,licence,note\r\n");
    });
    test("what is not known is an empty cell", () => assert.equal(line("T", undefined), "a,T,P,,,,L,"));
    test("commas, quotes and line ends are quoted", () => {
        assert.equal(line("A, b", 'say "x"'), 'a,"A, b",P,,,,L,"say ""x"""');
        assert.equal(TABLES.sources(source("A\nb", "c")).split("\r\n")[1], 'a,"A\nb",P,,,,L,c');
    });
    test("texts that a spreadsheet would work out are made texts", () => {
        for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"]) {
            assert.equal(parse(TABLES.sources(source(text, "n")))[0].title, `'${text}`, text);
        }
        assert.equal(line("=A1,2", "n"), "a,\"'=A1,2\",P,,,,L,n");
    });
    test("negative numbers stay numbers", () => {
        assert.equal(only(rowsOf("cities"), { city: "dili" }).latitude, "-8.7");
    });
    test("other scripts stay as they are", () => assert.equal(line("ពិភពលោក", "ไทย"), "a,ពិភពលោក,P,,,,L,ไทย"));
    test("each table has its columns whatever the data", () => {
        const nothing = { cities: [], projects: [], sources: [], topics: [], countries: [] };
        const empty = { ...bundle, ...nothing, network: { ...bundle.network, partnerships: [] } };
        for (const [name, table] of Object.entries(TABLES)) assert.match(table(empty), /^\ufeff[a-z_0-9]+(,[a-z_0-9]+)+\r\n$/, name);
    });
});

describe("cities", () => {
    const rows = rowsOf("cities");
    test("one row each", () => assert.equal(rows.length, 38));
    test("figures with unit in the name, year, boundary and sources", () => {
        const hanoi = only(rows, { city: "hanoi" });
        assert.equal(hanoi.population, "800000");
        assert.equal(hanoi.population_year, "2020");
        assert.equal(hanoi.population_boundary, "city");
        assert.equal(hanoi.population_sources, "report-2023");
        assert.equal(hanoi.size_class, "middleweight");
        assert.equal(hanoi.density_per_km2, "8000");
        assert.equal(hanoi.native_name, "Hà Nội");
        assert.equal(hanoi.focus_areas, "civic-social; quality-environment");
        assert.equal(hanoi.targets, "Less dust");
        assert.equal(hanoi.contradictions, "Two areas are published.");
    });
    test("why there is no plan", () => {
        const dili = only(rows, { city: "dili" });
        assert.deepEqual([dili.plan_missing, dili.plan_note, dili.vision], ["not-applicable", "Joined later.", ""]);
    });
    test("why there is no figure", () => {
        const data = structuredClone(bundle);
        data.cities.find(({ id }) => id === "hanoi").population = { missing: "no-figure", note: "None" };
        const row = only(rowsOf("cities", data), { city: "hanoi" });
        assert.deepEqual([row.population, row.population_missing, row.population_note, row.size_class, row.density_per_km2],
            ["", "no-figure", "None", "", ""]);
    });
});

describe("projects", () => {
    const rows = rowsOf("projects");
    test("one row for each report that lists a project", () => assert.equal(rows.length, 4));
    test("a row has the report's own title and status", () => {
        const row = only(rows, { project: "centre", report_year: "2023" });
        assert.equal(row.title, "Operations centre");
        assert.equal(row.title_in_report, "Centre of operations");
        assert.deepEqual([row.status, row.status_inferred, row.page, row.report_sources], ["completed", "", "3", "report-2023"]);
        assert.deepEqual([row.priority_2018, row.latest_status, row.latest_status_as_of], ["yes", "completed", "2023-09-30"]);
        assert.equal(row.progress, "2018: Began");
        assert.equal(only(rows, { project: "centre", report_year: "2022" }).status_inferred, "yes");
    });
    test("a status that is not told has its reason", () => {
        const row = only(rows, { project: "pay" });
        assert.deepEqual([row.status, row.status_missing], ["", "no-figure"]);
    });
    test("a project that no report lists has one row without a year", () => {
        const data = structuredClone(bundle);
        data.projects[0].history = [];
        const row = only(rowsOf("projects", data), { project: "pay" });
        assert.deepEqual([row.report_year, row.status_missing], ["", ""]);
    });
});

describe("indicators", () => {
    const rows = rowsOf("indicators");
    const figure = (city, indicator, kind = "figure") => only(rows, { city, indicator, kind });
    test("population, area, density and projects are among them", () => {
        assert.equal(figure("hanoi", "population").value, "800000");
        assert.equal(figure("hanoi", "area").unit, "km2");
        const density = figure("hanoi", "density");
        assert.deepEqual([density.value, density.unit, density.derived, density.year], ["8000", "persons/km2", "yes", "2020"]);
        assert.equal(figure("hanoi", "projects").value, "2");
    });
    test("a city without a listed project has a reason, not a zero", () => {
        const row = figure("manila", "projects");
        assert.deepEqual([row.value, row.missing, row.note], ["", "no-figure", "The report of 2023 lists no project of the city."]);
    });
    test("other years are rows", () => {
        const series = rows.filter((row) => row.city === "hanoi" && row.indicator === "population" && row.kind === "other year");
        assert.deepEqual(series.map(({ year, value }) => [year, value]), [["2000", "500000"], ["2010", "600000"]]);
    });
    test("months are rows", () => {
        const months = rows.filter((row) => row.indicator === "rain" && row.kind === "month");
        assert.deepEqual(months.map(({ month }) => month), Array.from({ length: 12 }, (_, i) => String(i + 1)));
        assert.equal(months[0].value, "100");
    });
    test("other published figures are rows of their own kind", () => {
        const others = rows.filter((row) => row.city === "hanoi" && row.kind === "other figure");
        assert.deepEqual(others.map(({ indicator, value, missing }) => [indicator, value, missing]),
            [["population", "900000", ""], ["population", "", "no-figure"], ["area", "90", ""]]);
    });
    test("a national figure is told from a city's", () => {
        const row = figure("hanoi", "output");
        assert.deepEqual([row.value, row.scope, row.boundary], ["4000", "nation", "country"]);
        assert.equal(rows.filter((r) => r.indicator === "output" && r.kind === "figure").length, 3);
    });
    test("a figure that is missing has its reason", () => assert.equal(figure("hanoi", "dust").missing, "no-figure"));
    test("what is not compared stands last, without an id", () => {
        const row = only(rows, { city: "hanoi", kind: "not compared" });
        assert.deepEqual([row.indicator, row.indicator_name, row.value], ["", "Trees", "5"]);
    });
});

describe("people", () => {
    const rows = rowsOf("people");
    test("one row for each person in each list, of cities and countries", () => {
        const row = only(rows, { city: "hanoi", as_of: "2018-07-08" });
        assert.deepEqual([row.role, row.name, row.designation, row.note, row.sources],
            ["CSCO", "A Person", "Mayor", "Acting", "report-2023"]);
        assert.equal(only(rows, { city: "", country: "VN", as_of: "2018-07-08" }).role, "NR");
    });
    test("a list that names nobody has its reason", () => {
        const row = only(rows, { city: "hanoi", as_of: "2023-01-31" });
        assert.deepEqual([row.name, row.missing, row.note], ["", "no-figure", "Not in the list"]);
    });
});

describe("partnerships", () => {
    test("one row for each city", () => {
        const rows = rowsOf("partnerships");
        assert.deepEqual(rows.map(({ city, city_text }) => [city, city_text]), [["hanoi", "A study"], ["manila", ""]]);
        assert.deepEqual([rows[0].partner_countries, rows[0].kind, rows[0].amount], ["JP; AU", "government", "JPY 1"]);
    });
    test("one without a city where none is named", () => {
        const data = structuredClone(bundle);
        data.network.partnerships[0].cities = [];
        assert.deepEqual(rowsOf("partnerships", data).map(({ partnership, city }) => [partnership, city]), [["fund", ""]]);
    });
});

describe("topics", () => {
    test("one row each, with its words", () => {
        assert.deepEqual(rowsOf("topics"), [
            { topic: "money", name: "money and shops", words: "pay", whole_words: "" },
            { topic: "light", name: "light", words: "lamps", whole_words: "centre" },
        ]);
    });
    test("none of a data set without them", () => {
        assert.deepEqual(rowsOf("topics", { ...bundle, topics: undefined }), []);
    });
});

test("every source that a table names is in the table of sources", () => {
    const known = new Set(rowsOf("sources").map(({ source }) => source));
    for (const name of ["cities", "projects", "indicators", "people", "partnerships"]) {
        for (const row of rowsOf(name)) {
            for (const column of Object.keys(row).filter((key) => /(^|_)sources$/.test(key) && row[key])) {
                for (const id of row[column].split("; ")) assert.ok(known.has(id), `${name}: ${column}: ${id}`);
            }
        }
    }
});

describe("derived figures", () => {
    const fact = (value, more) => ({ value, year: 2020, boundary: "city", source: ["a"], confidence: "high", ...more });
    test("density needs the same boundary", () => {
        const city = { population: fact(1000), area_km2: fact(3, { source: ["b"], confidence: "medium" }) };
        const density = densityFact(city);
        assert.deepEqual([density.value, density.source, density.confidence], [333.3, ["a", "b"], "medium"]);
        assert.equal(densityFact({ ...city, area_km2: fact(3, { boundary: "centre" }) }).missing, "no-figure");
        assert.equal(densityFact({ ...city, population: { missing: "not-applicable" } }).missing, "not-applicable");
        assert.equal(densityFact({ population: fact(1000, { confidence: undefined }), area_km2: fact(3) }).confidence, "");
    });
    test("projects of a city that was no member yet do not apply", () => {
        assert.equal(projectsFact({ cohort: { value: 2026 } }, [], 2025).missing, "not-applicable");
        assert.equal(projectsFact({ cohort: { value: 2025 } }, [], 2025).missing, "no-figure");
    });
});
