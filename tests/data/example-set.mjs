// A small data set without a problem, as its files: the 38 members with as little as they need, and one city, one list
// of projects and one network in which every member of the schemas stands at least once. The tests break copies of it.
import { kLaterMembers, kPilotCities } from "../../scripts/lib/data.mjs";

const kSource = ["report-2023"];
/** A point in each country, and who of the members is there. */
const kPlaces = {
    BN: [114.94, 4.89, "bandar-seri-begawan"],
    KH: [104.92, 11.56, "battambang", "phnom-penh", "siem-reap", "sihanoukville"],
    ID: [106.83, -6.4, "makassar", "banyuwangi", "jakarta", "sumedang", "denpasar", "semarang"],
    LA: [102.7, 18.2, "luang-prabang", "vientiane"],
    MY: [101.69, 3.14, "johor-bahru", "kuala-lumpur", "kota-kinabalu", "kuching", "ipoh", "putrajaya", "seberang-perai"],
    MM: [96.1, 19.75, "nay-pyi-taw", "mandalay", "yangon"],
    PH: [121.05, 14.6, "cebu-city", "davao-city", "manila", "cauayan"],
    SG: [103.82, 1.35, "singapore"],
    TH: [100.5, 14.2, "bangkok", "chonburi", "phuket", "chiang-mai", "khon-kaen", "rayong"],
    TL: [125.6, -8.7, "dili"],
    VN: [105.84, 21.02, "da-nang", "hanoi", "ho-chi-minh-city"],
};

/** @param {number} value @param {object} [more] */
const persons = (value, more) => ({ value, unit: "persons", year: 2020, boundary: "city", source: kSource, ...more });
/** @param {number} value @param {object} [more] */
const area = (value, more) => ({ value, unit: "km2", year: 2020, boundary: "city", source: kSource, ...more });
/** @param {string} value */
const said = (value) => ({ value, year: 2018, source: kSource });
const kNoFigure = { missing: "no-figure" };

function officers() {
    return [{
        as_of: "2018-07-08", people: [{ name: "A Person", designation: "Mayor", role: "CSCO" }], source: kSource,
    }];
}

/** @returns {any} */
function plainCity(id, country, cohort) {
    const [lon, lat] = kPlaces[country];
    return {
        id, name: `City ${id}`, native_names: [], country, cohort: { value: cohort, source: kSource },
        location: { lon, lat, source: kSource }, time_zone: { value: "Asia/Bangkok", source: kSource },
        setting: { value: ["inland"], source: kSource }, population: persons(500_000), area_km2: area(100),
        population_alternatives: [], area_alternatives: [], indicators: {}, officers: officers(), conflicts: [], gaps: [],
        plan: cohort > 2018 ? { missing: "not-applicable", note: "Joined later." } : {
            year: 2018, vision: said("A good city"), focus_areas: { value: ["civic-social"], source: kSource },
            targets: [said("Something")],
        },
    };
}

/** Hanoi with every member that a city can have. */
function fullCity() {
    return {
        ...plainCity("hanoi", "VN", 2018),
        official_name: "Hanoi City",
        native_names: [{ text: "Hà Nội", lang: "vi", source: kSource }],
        location: { lon: 105.84, lat: 21.02, source: kSource, note: "The centre" },
        setting: { value: ["river", "coast"], source: kSource, confidence: "medium", note: "Red River" },
        population: persons(800_000, { confidence: "high", note: "Census", series: [[2000, 500_000], [2010, 600_000]] }),
        population_alternatives: [
            persons(900_000, { year: null, note: "The year is not stated." }),
            { ...kNoFigure, note: "Looked for in the yearbook" },
        ],
        area_alternatives: [area(90, { boundary: "centre", series: [[2000, 80], [2010, 85]] })],
        indicators: {
            rain: {
                value: 1200, unit: "mm", year: null, boundary: "grid cell", source: kSource, confidence: "low",
                note: "Mean of many years.", monthly: Array(12).fill(100),
            },
            development: {
                value: 0.7, unit: "1", year: 2020, boundary: "region", source: kSource, series: [[2010, 0.6], [2015, 0.65]],
            },
            dust: kNoFigure,
        },
        other_figures: [{ label: "Trees", fact: { value: 5, unit: "1", year: 2020, boundary: "city", source: kSource } }],
        recognitions: [{ ...said("Creative City"), confidence: "high", note: "Of design" }],
        plan: {
            year: 2018,
            vision: { value: "A good city", year: null, source: kSource, confidence: "high", note: "Not dated" },
            focus_areas: {
                value: ["civic-social", "quality-environment"], as_written: ["Nice people", "Clean air"], source: kSource,
                note: "The mapping is ours.",
            },
            targets: [said("Less dust"), { ...kNoFigure, note: "None for traffic" }],
        },
        officers: [
            {
                as_of: "2018-07-08", note: "From the plan", source: kSource,
                people: [{ name: "A Person", designation: "Mayor", role: "CSCO", note: "Acting" }],
            },
            { as_of: "2023-01-31", missing: "no-figure", note: "Not in the list", source: kSource },
        ],
        conflicts: [{ about: "area", text: "Two areas are published.", source: kSource }],
        gaps: ["Budget"],
    };
}

function cities() {
    const files = {};
    for (const id of [...kPilotCities, ...kLaterMembers].sort()) {
        const country = Object.keys(kPlaces).find((key) => kPlaces[key].includes(id));
        const cohort = kPilotCities.includes(id) ? 2018 : 2022;
        files[`cities/${id}.json`] = id === "hanoi" ? fullCity() : plainCity(id, country, cohort);
    }
    return files;
}

/** Hanoi has two projects in the report of 2023, one of them in that of 2022 too; Singapore has one, without a status. */
function projects() {
    const line = (year, status, more) => ({ year, status, focus_area: "civic-social", page: 3, source: [`report-${year}`], ...more });
    return {
        "projects/hanoi.json": [
            {
                id: "centre", city: "hanoi", title: "Operations centre", later_titles: ["Centre of operations"],
                priority: true, summary: "One room for all", focus_areas: ["civic-social", "safety-security"],
                status: "completed", status_as_of: "2023-09-30", partners: ["City of Hanoi"],
                history: [
                    line(2022, "ongoing", { inferred: true }), line(2023, "completed", { title: "Centre of operations" }),
                ],
                progress: [{ ...said("Began"), confidence: "medium", note: "By the press" }, { ...kNoFigure, note: "Cost" }],
                source: kSource, note: "Renamed",
            },
            {
                id: "lamps", city: "hanoi", title: "Street lamps", focus_areas: ["civic-social"], status: "planning",
                status_as_of: "2023", history: [line(2023, "planning")], partners: [], source: kSource,
            },
        ],
        "projects/singapore.json": [{
            id: "pay", city: "singapore", title: "Payments", focus_areas: ["industry-innovation"], status: null,
            history: [line(2023, null, { focus_area: "industry-innovation" })], partners: [], source: kSource,
        }],
    };
}

const kFocusAreas = [
    "civic-social", "health-well-being", "safety-security", "quality-environment", "built-infrastructure",
    "industry-innovation",
];

function monitoring() {
    const areas = (year, lists) => kFocusAreas.map((area_, index) => ({
        focus_area: area_, share_percent: year === 2022 ? null : 50, charts: year === 2022 ? null : lists[index],
        list: lists[index],
    }));
    return [
        {
            year: 2021, as_of: "2021", total: 65, cities: null, by_status: null, by_focus_area: [], by_country: [],
            notes: ["Only the total is known."], source: ["report-2022"],
        },
        {
            year: 2022, as_of: "2022-09", total: 1, cities: 30, source: ["report-2022"], notes: [],
            by_status: { planning: 0, ongoing: 1, completed: 0 }, by_focus_area: areas(2022, [1, 0, 0, 0, 0, 0]),
            by_country: [{ country: "VN", total: 1, planning: 0, ongoing: 1, completed: 0 }],
        },
        {
            year: 2023, as_of: "2023-09-30", total: 3, cities: 38, source: ["report-2023"], notes: [],
            by_status: { planning: 1, ongoing: 1, completed: 1 }, by_focus_area: areas(2023, [2, 0, 0, 0, 0, 1]),
            by_country: [
                { country: "SG", total: 1, planning: 0, ongoing: 1, completed: 0 },
                { country: "VN", total: 2, planning: 1, ongoing: 0, completed: 1 },
            ],
        },
    ];
}

function network() {
    const sure = { source: kSource, confidence: "high", note: "As told" };
    const says = (id) => [{ id, name: "Name", text: "What it says", as_of: "2018-11", ...sure }];
    return {
        "network/governance.json": {
            roles: says("chair"), rules: says("consensus"),
            chairs: [
                { year: 2018, country: "SG", holder: "A Person", ...sure }, { year: 2019, country: "TH", source: kSource },
            ],
            shepherds: [{ from: 2019, to: 2021, country: "SG", text: "Helps the chair", ...sure }],
            meetings: [
                { number: 1, date: "2018-07-08", place: "Singapore", chair: "SG", ...sure },
                { number: 2, date: "2019", chair: "TH", source: kSource },
            ],
        },
        "network/timeline.json": [
            { id: "start", date: "2018-04-28", title: "Start", text: "It began.", category: "membership", place: "Singapore", ...sure },
            { id: "report", date: "2018-11", title: "Report", text: "It was printed.", category: "document", source: kSource },
        ],
        "network/framework.json": {
            about: says("definition"), outcomes: says("living"), systems: says("water"), enablers: says("money"),
            focus_areas: kFocusAreas.map((id) => ({
                id, name: id, goals: ["A goal"], subareas: ["A heading"], source: kSource, note: "As printed",
            })),
        },
        "network/monitoring.json": monitoring(),
        "network/partnerships.json": [{
            id: "fund", name: "Fund", partner: "Japan", partner_countries: ["JP", "AU"], kind: "government", start: "2019",
            text: "Money", amount: "JPY 1", as_of: "2023", ...sure,
            cities: [{ city: "hanoi", text: "A study", source: kSource }, { city: "manila", source: kSource }],
        }],
        "network/context.json": says("growth"),
        "network/criticisms.json": [
            { id: "top-down", text: "It is steered.", by: "A Person, 2020", answer: "We show it.", source: kSource, confidence: "low" },
        ],
        "network/documents.json": says("framework"),
        "network/conflicts.json": [{ about: "monitoring", text: "Two totals.", source: kSource }],
    };
}

function indicators() {
    const one = (id, scope, more) => ({
        id, name: `Name of ${id}`, definition: "What it is", unit: "1", scope, group: "people", direction: "neither",
        decimals: 1, minimum: 0, maximum: 1, source: kSource, ...more,
    });
    const derived = { derived: true, source: undefined };
    return [
        one("population", "city", { unit: "persons", minimum: 1000, maximum: 1e8 }),
        one("area", "city", { unit: "km2", minimum: 1, maximum: 1e5 }),
        one("density", "city", { unit: "persons/km2", minimum: 1, maximum: 1e5, ...derived }),
        one("projects", "city", { unit: "projects", group: "network", maximum: 100, ...derived }),
        one("rain", "city", { unit: "mm", group: "climate-environment", maximum: 5000 }),
        one("dust", "city", { unit: "µg/m³", group: "climate-environment", direction: "less", maximum: 200 }),
        one("development", "region", { direction: "more" }),
        one("output", "nation", { unit: "$", group: "economy-connectivity", maximum: 1e6 }),
    ].map((indicator) => JSON.parse(JSON.stringify(indicator)));
}

function topics() {
    return {
        note: "What projects are about",
        topics: [
            { id: "money", name: "money and shops", words: ["pay"] },
            { id: "light", name: "light", words: ["lamps"], whole_words: ["centre"] },
        ],
    };
}

function countries() {
    return Object.keys(kPlaces).map((id) => ({
        id, name: `Country ${id}`, member_since: 1967, source: kSource,
        representatives: [
            { as_of: "2018-07-08", people: [{ name: "B Person", designation: "Minister", role: "NR" }], source: kSource },
            { as_of: "2023-01-31", missing: "no-figure", note: "None named", source: kSource },
        ],
        indicators: id === "VN" ? {
            output: {
                value: 4000, unit: "$", year: 2020, boundary: "country", source: kSource, confidence: "high", note: "Estimate",
                series: [[2010, 2000]],
            },
        } : {},
    }));
}

/**
 * The part of the set that has all members of the schemas, for tests that go through very many changes: without most
 * cities, so that they are reported as missing.
 */
export function smallSet() {
    const kept = ["cities/hanoi.json", "cities/manila.json", "cities/singapore.json", "cities/dili.json"];
    return Object.fromEntries(
        Object.entries(exampleSet()).filter(([file]) => !file.startsWith("cities/") || kept.includes(file)));
}

/**
 * A new copy, for a test to break.
 * @returns {Record<string, any>}
 */
export function exampleSet() {
    const source = (year, more) => ({
        id: `report-${year}`, title: `Report of ${year}`, publisher: "ASEAN", year, url: `https://example.org/${year}`,
        licence: "Facts only", ...more,
    });
    const all = {
        "meta.json": { version: "2023.11.0", date: "2023-11-22" },
        "countries.json": countries(),
        "indicators.json": indicators(),
        "sources.json": [
            source(2022, { year: null, url: "", note: "On paper" }), source(2023, { accessed: "2023-11-01", note: "As a file" }),
        ],
        "topics.json": topics(),
        ...cities(), ...projects(), ...network(),
    };
    // dust has a value somewhere, and nothing is shared between two places
    all["cities/singapore.json"].indicators.dust = {
        value: 12, unit: "µg/m³", year: 2020, boundary: "city", source: kSource,
    };
    return structuredClone(JSON.parse(JSON.stringify(all)));
}
