// What the checker finds beyond the schemas: each case breaks a data set without problems in one way.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, test } from "node:test";
import { checkData, checkFiles } from "../../scripts/check-data.mjs";
import { coverage } from "../../scripts/lib/check/coverage.mjs";
import { distanceToCountryKm } from "../../scripts/lib/country-shapes.mjs";
import { kPilotCities, kRoot, readDataSet } from "../../scripts/lib/data.mjs";
import { sizeClassOf } from "../../web/derived.mjs";
import { exampleSet } from "./example-set.mjs";

const scratch = mkdtempSync(join(tmpdir(), "ascn-check-data-"));
after(() => rmSync(scratch, { recursive: true, force: true }));

let copies = 0;
/** A data folder with these files, values or texts. @param {Record<string, any>} files */
function folderOf(files) {
    const dir = join(scratch, String(++copies));
    for (const [file, value] of Object.entries(files)) {
        mkdirSync(dirname(join(dir, file)), { recursive: true });
        writeFileSync(join(dir, file), typeof value === "string" ? value : JSON.stringify(value));
    }
    return dir;
}

function expectProblem(problems, file, path, message) {
    const found = problems.some((p) => p.file === file && p.path === path && message.test(p.message));
    assert.ok(found, `no ${message} at ${file}: ${path} in ${JSON.stringify(problems, null, 1)}`);
}

const kHanoi = "cities/hanoi.json";
const kProjects = "projects/hanoi.json";
const kGovernance = "network/governance.json";
const kTimeline = "network/timeline.json";
const kMonitoring = "network/monitoring.json";
const kPartners = "network/partnerships.json";
const kTopics = "topics.json";

/**
 * Groups of cases: name, file, change of its value, path and message of the problem that must come of it.
 * @type {Record<string, [string, string, (value: any) => void, string, RegExp][]>}
 */
const kCases = {
    "texts": [
        ["an e-mail address", kHanoi, (c) => { c.gaps[0] = "ask someone@example.org"; }, "gaps[0]", /e-mail address/],
        ["a telephone number", kHanoi, (c) => { c.officers[0].people[0].note = "+84 24 5555 0100"; },
            "officers[0].people[0].note", /telephone number/],
        ["the telephone number (65) 6325 5555", kTimeline, (l) => { l[0].text = "Call (65) 6325 5555."; }, "[0].text", /telephone number/],
        ["the telephone number 65-6325-5555", kTimeline, (l) => { l[0].text = "Call 65-6325-5555."; }, "[0].text", /telephone number/],
        ["the telephone number 66 2 123 4567", kTimeline, (l) => { l[0].text = "Call 66 2 123 4567."; }, "[0].text", /telephone number/],
        ["the telephone number 0812345678", kTimeline, (l) => { l[0].text = "Call 0812345678."; }, "[0].text", /telephone number/],
        ["the telephone number 081 234 56789", kTimeline, (l) => { l[0].text = "Call 081 234 56789."; }, "[0].text", /telephone number/],
        ["a telephone number without a country", kTimeline, (l) => { l[0].text = "Call (02) 555 01 00."; }, "[0].text", /telephone number/],
        ["text that is not in NFC", kHanoi, (c) => { c.native_names[0].text = "Hà Nội".normalize("NFD"); },
            "native_names[0].text", /not in Unicode NFC/],
        ["half a character", kProjects, (l) => { l[0].title = "Centre \ud83d"; }, "[0].title", /half a surrogate pair/],
        ["a control character", kHanoi, (c) => { c.plan.vision.value += "\u0007end"; }, "plan.vision.value", /U\+0007/],
        ["a hidden direction mark", kHanoi, (c) => { c.plan.vision.value += "\u202Eend"; }, "plan.vision.value", /U\+202E/],
        ["two spaces in a row", kPartners, (l) => { l[0].name = "A  fund"; }, "[0].name", /two spaces/],
    ],
    "names": [
        ["a city with another's id", kHanoi, (c) => { c.id = "ha-noi"; }, "id", /not the name of the file: ha-noi/],
        ["a city with another's name", kHanoi, (c) => { c.name = "City da-nang"; }, "name", /is the name of da-nang too/],
        ["a pilot city that joined later", kHanoi, (c) => { c.cohort.value = 2019; }, "cohort.value", /26 pilot cities/],
        ["a later member among the pilots", "cities/dili.json", (c) => { c.cohort.value = 2018; }, "cohort.value", /26 pilot cities/],
        ["the English name as a native one", kHanoi, (c) => { c.native_names[0].text = "City hanoi"; }, "native_names[0].text", /stands twice/],
        ["two native names that are one", kHanoi, (c) => { c.native_names.push(c.native_names[0]); }, "native_names[1].text", /stands twice/],
        ["two other figures of one name", kHanoi, (c) => { c.other_figures.push(c.other_figures[0]); }, "other_figures[1].label", /stands twice/],
        ["a person named twice in a list", kHanoi, (c) => { c.officers[0].people.push(c.officers[0].people[0]); },
            "officers[0].people[1].name", /stands twice/],
        ["a project in another city's file", kProjects, (l) => { l[1].city = "manila"; }, "[1].city", /not the name of the file: manila/],
        ["two projects of one id", kProjects, (l) => { l[1].id = l[0].id; }, "[1].id", /stands twice: centre/],
        ["two projects of one title", kProjects, (l) => { l[1].title = l[0].title; }, "[1].title", /stands twice/],
        ["two countries of one id", "countries.json", (l) => { l[1].id = l[0].id; }, "[1].id", /stands twice: BN/],
        ["two indicators of one id", "indicators.json", (l) => { l[5].id = "rain"; }, "[5].id", /stands twice: rain/],
        ["two sources of one id", "sources.json", (l) => { l.push({ ...l[1], title: "Other" }); }, "[2].id", /stands twice/],
        ["two roles of one id", kGovernance, (g) => { g.roles.push(g.roles[0]); }, "roles[1].id", /stands twice/],
        ["two rules of one id", kGovernance, (g) => { g.rules.push(g.rules[0]); }, "rules[1].id", /stands twice/],
        ["two events of one id", kTimeline, (l) => { l[1].id = l[0].id; }, "[1].id", /stands twice/],
        ["two enablers of one id", "network/framework.json", (f) => { f.enablers.push(f.enablers[0]); }, "enablers[1].id", /stands twice/],
        ["two statements on the framework of one id", "network/framework.json", (f) => { f.about.push(f.about[0]); }, "about[1].id", /stands twice/],
        ["two outcomes of one id", "network/framework.json", (f) => { f.outcomes.push(f.outcomes[0]); }, "outcomes[1].id", /stands twice/],
        ["two systems of one id", "network/framework.json", (f) => { f.systems.push(f.systems[0]); }, "systems[1].id", /stands twice/],
        ["a focus area of the framework twice", "network/framework.json", (f) => { f.focus_areas[1].id = f.focus_areas[0].id; },
            "focus_areas[1].id", /stands twice/],
        ["two partnerships of one id", kPartners, (l) => { l.push(l[0]); }, "[1].id", /stands twice/],
        ["two contexts of one id", "network/context.json", (l) => { l.push(l[0]); }, "[1].id", /stands twice/],
        ["two criticisms of one id", "network/criticisms.json", (l) => { l.push(l[0]); }, "[1].id", /stands twice/],
        ["two documents of one id", "network/documents.json", (l) => { l.push(l[0]); }, "[1].id", /stands twice/],
    ],
    "references": [
        ["a source that is not there", kHanoi, (c) => { c.plan.targets[0].source = ["nowhere"]; }, "plan.targets[0].source[0]", /no such source: nowhere/],
        ["a dead source in the network", kGovernance, (g) => { g.meetings[0].source.push("nowhere"); }, "meetings[0].source[1]", /no such source/],
        ["a source that nothing uses", "sources.json", (l) => { l.push({ ...l[1], id: "spare", title: "Spare" }); }, "[2]", /not used: spare/],
        ["a source that stands twice", "sources.json", (l) => { l.push({ ...l[1], id: "again" }); }, "[2]", /same title and address as report-2023/],
        ["a city in no country", kHanoi, (c) => { c.country = "XX"; }, "country", /no such country: XX/],
        ["a chair of no country", kGovernance, (g) => { g.chairs[0].country = "JP"; }, "chairs[0].country", /no such country: JP/],
        ["a shepherd of no country", kGovernance, (g) => { g.shepherds[0].country = "JP"; }, "shepherds[0].country", /no such country/],
        ["a meeting chaired by no country", kGovernance, (g) => { g.meetings[0].chair = "JP"; }, "meetings[0].chair", /no such country/],
        ["counts for no country", kMonitoring, (l) => { l[2].by_country[0].country = "JP"; }, "[2].by_country[0].country", /no such country/],
        ["a partner from nowhere", kPartners, (l) => { l[0].partner_countries[1] = "XX"; }, "[0].partner_countries[1]", /no country has this code: XX/],
        ["a partnership with no city", kPartners, (l) => { l[0].cities[0].city = "atlantis"; }, "[0].cities[0].city", /no such city: atlantis/],
        ["a city twice in a partnership", kPartners, (l) => { l[0].cities[1].city = "hanoi"; }, "[0].cities[1].city", /stands twice: hanoi/],
        ["a contradiction about nothing", kHanoi, (c) => { c.conflicts[0].about = "weather"; }, "conflicts[0].about", /neither a field nor an indicator: weather/],
        ["a contradiction of the network about nothing", "network/conflicts.json", (l) => { l[0].about = "weather"; }, "[0].about", /neither a field/],
    ],
    "figures": [
        ["an indicator without a definition", kHanoi, (c) => { c.indicators.snow = { missing: "no-figure" }; }, "indicators.snow", /no such indicator: snow/],
        ["a national indicator in a city", kHanoi, (c) => { c.indicators.output = { missing: "no-figure" }; }, "indicators.output", /of the nation has no place here/],
        ["a city's indicator in a country", "countries.json", (l) => { l[0].indicators.dust = { missing: "no-figure" }; },
            "[0].indicators.dust", /of the city has no place here/],
        ["a stored value of a derived indicator", kHanoi, (c) => { c.indicators.density = { missing: "no-figure" }; }, "indicators.density", /no value here/],
        ["an indicator that is a field", kHanoi, (c) => { c.indicators.area = { missing: "no-figure" }; }, "indicators.area", /no value here/],
        ["another unit", kHanoi, (c) => { c.indicators.rain.unit = "cm"; }, "indicators.rain.unit", /must be mm, is cm/],
        ["a value above its range", kHanoi, (c) => { c.indicators.development.value = 1.01; }, "indicators.development.value", /between 0 and 1, is 1.01/],
        ["a value below its range", kHanoi, (c) => { c.indicators.development.value = -0.01; }, "indicators.development.value", /between 0 and 1/],
        ["a value of a series out of range", kHanoi, (c) => { c.indicators.development.series[0][1] = 7; }, "indicators.development.series[0][1]", /between 0 and 1/],
        ["a national value out of range", "countries.json", (l) => { l.at(-1).indicators.output.value = 2e6; }, "[10].indicators.output.value", /between 0 and/],
        ["a population of a series out of range", kHanoi, (c) => { c.population.series[0][1] = 12; }, "population.series[0][1]", /at least 1000, is 12/],
        ["an area of a series out of range", kHanoi, (c) => { c.area_alternatives[0].series[0][1] = 0; }, "area_alternatives[0].series[0][1]", /at least 1, is 0/],
        ["a series that goes back", kHanoi, (c) => { c.population.series.reverse(); }, "population.series[1][0]", /do not ascend/],
        ["a series with a year twice", kHanoi, (c) => { c.population.series[1][0] = 2000; }, "population.series[1][0]", /do not ascend/],
        ["a series with the figure's own year", kHanoi, (c) => { c.population.series[1][0] = 2020; }, "population.series[1][0]", /year of the figure itself/],
        ["a series of another figure that goes back", kHanoi, (c) => { c.other_figures[0].fact.series = [[2001, 1], [2000, 1]]; },
            "other_figures[0].fact.series[1][0]", /do not ascend/],
        ["months that are neither sum nor mean", kHanoi, (c) => { c.indicators.rain.monthly[0] = 300; }, "indicators.rain.monthly", /neither sum \(1400.0\) nor mean/],
        ["months of what is no climate", kHanoi, (c) => { c.indicators.development.monthly = Array(12).fill(0.7); }, "indicators.development.monthly", /only figures of the climate/],
        ["the same figure twice", kHanoi, (c) => { c.population_alternatives[0] = { ...c.population, value: 800_000 }; }, "population_alternatives[0]", /stands twice/],
        ["a density too high", kHanoi, (c) => { c.area_km2.value = 13; }, "population", /density is out of range: 61538.5/],
        ["a density too low", kHanoi, (c) => { c.area_km2.value = 90_000; }, "population", /density is out of range: 8.9/],
        ["an indicator that nobody has", "indicators.json", (l) => { l.push({ ...l[5], id: "snow" }); }, "[8]", /without a value: snow/],
        ["a range without room", "indicators.json", (l) => { l[4].maximum = 0; }, "[4].maximum", /greater than the minimum/],
        ["a derived indicator that the program does not know", "indicators.json", (l) => { l[5].derived = true; delete l[5].source; }, "[5].derived", /density and projects and no others/],
        ["a derived indicator that is not marked", "indicators.json", (l) => { delete l[2].derived; l[2].source = ["report-2023"]; }, "[2].derived", /density and projects/],
    ],
    "places": [
        ["a point in another country", kHanoi, (c) => { Object.assign(c.location, { lon: 102.6, lat: 17.97 }); }, "location", /km outside VN \(102.6, 17.97\)/],
        ["a point in the sea", "cities/singapore.json", (c) => { c.location.lat = 1.15; }, "location", /km outside SG/],
        ["a time zone that does not exist", kHanoi, (c) => { c.time_zone.value = "Asia/Nowhere"; }, "time_zone.value", /no such time zone/],
        ["a city inland by the sea", kHanoi, (c) => { c.setting.value = ["inland", "coast"]; }, "setting.value", /not inland and by the sea/],
        ["an island inland", kHanoi, (c) => { c.setting.value = ["inland", "island"]; }, "setting.value", /not inland and by the sea/],
    ],
    "dates": [
        ["30 February", kTimeline, (l) => { l[1].date = "2018-02-30"; }, "[1].date", /no day of the calendar: 2018-02-30/],
        ["29 February of a year without", kHanoi, (c) => { c.officers[1].as_of = "2023-02-29"; }, "officers[1].as_of", /no day of the calendar/],
        ["a day after the edition", "sources.json", (l) => { l[1].accessed = "2023-11-23"; }, "[1].accessed", /after the edition \(2023-11-22\)/],
        ["a month after the edition", kTimeline, (l) => { l[1].date = "2023-12"; }, "[1].date", /after the edition/],
        ["a year after the edition", kHanoi, (c) => { c.population.year = 2024; }, "population.year", /year after the edition/],
        ["a city that joins after the edition", "cities/dili.json", (c) => { c.cohort.value = 2024; }, "cohort.value", /year after the edition/],
        ["a year of a series after the edition", kHanoi, (c) => { c.population.series[1][0] = 2024; }, "population.series[1][0]", /year after the edition/],
        ["a chair after the edition", kGovernance, (g) => { g.chairs[1].year = 2024; }, "chairs[1].year", /year after the edition/],
        ["a partnership that starts after the edition", kPartners, (l) => { l[0].start = "2024"; }, "[0].start", /after the edition/],
        ["a status of tomorrow", kProjects, (l) => { l[0].status_as_of = "2023-11-23"; }, "[0].status_as_of", /after the edition/],
        ["lists of officers out of order", kHanoi, (c) => { c.officers.reverse(); }, "officers[1].as_of", /out of order: 2018-07-08 after 2023-01-31/],
        ["two lists of officers of one day", kHanoi, (c) => { c.officers[1].as_of = "2018-07-08"; }, "officers[1].as_of", /stands twice/],
        ["lists of representatives out of order", "countries.json", (l) => { l[2].representatives.reverse(); }, "[2].representatives[1].as_of", /out of order/],
        ["reports of a project out of order", kProjects, (l) => { l[0].history.reverse(); }, "[0].history[1].year", /out of order: 2022 after 2023/],
        ["a report twice in a project", kProjects, (l) => { l[0].history[0] = l[0].history[1]; }, "[0].history[1].year", /stands twice: 2023/],
        ["progress out of order", kProjects, (l) => { l[0].progress.push({ value: "Before", year: 2017, source: ["report-2023"] }); l[0].progress.splice(1, 1); },
            "[0].progress[1].year", /out of order/],
        ["chairs out of order", kGovernance, (g) => { g.chairs.reverse(); }, "chairs[1].year", /out of order/],
        ["shepherds out of order", kGovernance, (g) => { g.shepherds.push({ ...g.shepherds[0], from: 2018 }); }, "shepherds[1].from", /out of order/],
        ["a term that ends before it begins", kGovernance, (g) => { g.shepherds[0].to = 2018; }, "shepherds[0].to", /before the beginning/],
        ["meetings out of order", kGovernance, (g) => { g.meetings.reverse(); }, "meetings[1].number", /out of order/],
        ["meetings whose dates are out of order", kGovernance, (g) => { g.meetings[1].date = "2017"; }, "meetings[1].date", /out of order/],
        ["events out of order", kTimeline, (l) => { l[1].date = "2018-03"; }, "[1].date", /out of order: 2018-03 after 2018-04-28/],
        ["reports out of order", kMonitoring, (l) => { l.reverse(); }, "[1].year", /out of order/],
        ["a version of another month", "meta.json", (m) => { m.version = "2023.10.0"; }, "version", /not those of the date/],
    ],
    "projects": [
        ["a status that the reports contradict", kProjects, (l) => { l[0].status = "ongoing"; }, "[0].status", /is ongoing, but the report of 2023 has completed/],
        ["a project that is not completed any more", kProjects, (l) => { l[0].history[0].status = "completed"; l[0].history[1].status = "ongoing"; },
            "[0].history[1].status", /not completed any more/],
        ["a status read from nothing", "projects/singapore.json", (l) => { l[0].history[0].inferred = true; }, "[0].history[0].inferred", /no status to infer/],
        ["a status older than its report", kProjects, (l) => { l[0].status_as_of = "2022-09"; }, "[0].status_as_of", /before that of the report of 2023, 2023-09-30/],
        ["a report that is not there", kProjects, (l) => { l[1].history[0].year = 2020; }, "[1].history[0].year", /no report of that year/],
        ["a listing that does not name its report", kProjects, (l) => { l[1].history[0].source = ["report-2022"]; }, "[1].history[0].source", /must name the report of 2023/],
        ["a later title that is the title", kProjects, (l) => { l[0].later_titles = [l[0].title]; }, "[0].later_titles[0]", /is the title itself/],
        ["a printed title that is the title", kProjects, (l) => { l[0].history[1].title = l[0].title; }, "[0].history[1].title", /leave it out/],
        ["areas without that of the last report", kProjects, (l) => { l[0].focus_areas = ["safety-security"]; }, "[0].focus_areas", /lack civic-social/],
        ["a project in neither plan nor report", kProjects, (l) => { l[1].history = []; }, "[1]", /neither in an action plan nor in a report/],
        ["a priority project after others", kProjects, (l) => { l.reverse(); }, "[1]", /priority projects come first/],
    ],
    "topics": [
        ["two topics of one id", kTopics, (t) => { t.topics[1].id = "money"; }, "topics[1].id", /stands twice: money/],
        ["two topics of one name", kTopics, (t) => { t.topics[1].name = t.topics[0].name; }, "topics[1].name", /stands twice: money and shops/],
        ["a word that no project has", kTopics, (t) => { t.topics[0].words.push("shops"); }, "topics[0].words[1]", /no title or summary of a project has it: shops/],
        ["a word that only ends one", kTopics, (t) => { t.topics[0].words.push("ments"); }, "topics[0].words[1]", /no title or summary/],
        ["a whole word that only begins one", kTopics, (t) => { t.topics[1].whole_words.push("lamp"); }, "topics[1].whole_words[1]", /no title or summary/],
        ["a word that another one finds", kTopics, (t) => { t.topics[0].words.push("payments"); }, "topics[0].words[1]", /needs no place, for pay finds it too/],
        ["a word of both kinds", kTopics, (t) => { t.topics[1].whole_words.push("lamps"); }, "topics[1].whole_words[1]", /for lamps finds it too/],
        ["a word with a capital letter", kTopics, (t) => { t.topics[0].words[0] = "Pay"; }, "topics[0].words[0]", /right form: "Pay" \(Lower case letters/],
    ],
    "totals": [
        ["a total that is not the list's", kMonitoring, (l) => { l[2].total = 4; }, "[2].total", /is 4, but 3 projects are listed for 2023/],
        ["a total that is not the sum of its statuses", kMonitoring, (l) => { l[2].by_status.ongoing = 2; }, "[2].total", /is 3, but 4 is the sum of its statuses/],
        ["a status that all projects contradict", kMonitoring, (l) => { Object.assign(l[1].by_status, { ongoing: 0, planning: 1 }); },
            "[1].by_status.ongoing", /is 0, but 1 listed in all are ongoing/],
        ["fewer of a status than are known", kMonitoring, (l) => { Object.assign(l[2].by_status, { ongoing: 2, planning: 0 }); },
            "[2].by_status.planning", /is 0, but 1 listed in all are planning/],
        ["an area's list that is not the list's", kMonitoring, (l) => { l[2].by_focus_area[0].list = 1; }, "[2].by_focus_area[0].list", /is 1, but 2 projects are listed under civic-social/],
        ["a total that is not the sum over the areas", kMonitoring, (l) => { l[2].by_focus_area[1].list = 1; }, "[2].total", /is 3, but 4 is the sum over the focus areas/],
        ["an area twice", kMonitoring, (l) => { l[2].by_focus_area[1].focus_area = "civic-social"; }, "[2].by_focus_area[1].focus_area", /stands twice/],
        ["an area left out", kMonitoring, (l) => { l[2].by_focus_area.splice(1, 1); }, "[2].by_focus_area", /must have all six areas, has 5/],
        ["a country's total that is not the list's", kMonitoring, (l) => { l[2].by_country[1].total = 1; }, "[2].by_country[1].total", /is 1, but 2 projects are listed for VN/],
        ["a country's total that is not the sum of its statuses", kMonitoring, (l) => { l[2].by_country[1].ongoing = 1; }, "[2].by_country[1].total", /is 2, but 3 is the sum/],
        ["a country's status that its projects contradict", kMonitoring, (l) => { Object.assign(l[2].by_country[1], { planning: 0, ongoing: 1 }); },
            "[2].by_country[1].planning", /is 0, but 1 listed for VN are planning/],
        ["a country twice", kMonitoring, (l) => { l[2].by_country.push(l[2].by_country[1]); }, "[2].by_country[2].country", /stands twice: VN/],
        ["a country left out", kMonitoring, (l) => { l[2].by_country.shift(); }, "[2].by_country", /projects are listed for SG, which is not here/],
        ["a total that is not the sum over the countries", kMonitoring, (l) => { l[2].by_country.shift(); }, "[2].total", /is 3, but 2 is the sum over the countries/],
        ["more members than there are", kMonitoring, (l) => { l[2].cities = 39; }, "[2].cities", /is 39, but the cities here make it 38 to 38/],
        ["fewer members than there were before", kMonitoring, (l) => { l[1].cities = 25; }, "[1].cities", /is 25, but the cities here make it 26 to 38/],
    ],
};

for (const [group, cases] of Object.entries(kCases)) {
    describe(group, () => {
        for (const [name, file, change, path, message] of cases) {
            test(`finds ${name}`, () => {
                const files = exampleSet();
                change(files[file]);
                expectProblem(checkFiles(files), file, path, message);
            });
        }
    });
}

describe("over several files", () => {
    test("a member city that is missing", () => {
        for (const [id, message] of /** @type {[string, RegExp][]} */ ([["hanoi", /^pilot city is missing/], ["dili", /^member city is missing/]])) {
            const { [`cities/${id}.json`]: _, ...files } = exampleSet();
            expectProblem(checkFiles(files), `cities/${id}.json`, "", message);
        }
    });
    test("a city of 2018 that is not one of the 26", () => {
        const files = exampleSet();
        files["cities/hai-phong.json"] = { ...files["cities/da-nang.json"], id: "hai-phong", name: "Hai Phong" };
        expectProblem(checkFiles(files), "cities/hai-phong.json", "cohort.value", /26 pilot cities/);
    });
    test("a new member is no problem", () => {
        const files = exampleSet();
        files["cities/hue.json"] = { ...files["cities/dili.json"], id: "hue", name: "Hue", cohort: { value: 2023, source: ["report-2023"] } };
        assert.deepEqual(checkFiles(files), []);
    });
    test("projects of a city that is not there", () => {
        const files = exampleSet();
        files["projects/atlantis.json"] = [{ ...files["projects/singapore.json"][0], city: "atlantis" }];
        expectProblem(checkFiles(files), "projects/atlantis.json", "", /no such city: atlantis/);
    });
    test("a project listed before its city joined", () => {
        const files = exampleSet();
        files["projects/dili.json"] = [{ ...files["projects/singapore.json"][0], city: "dili" }];
        files["cities/dili.json"].cohort.value = 2023;
        files["projects/dili.json"][0].history[0] = { ...files["projects/dili.json"][0].history[0], year: 2022, source: ["report-2022"] };
        expectProblem(checkFiles(files), "projects/dili.json", "[0].history[0].year", /the city joined later, in 2023/);
    });
    test("a priority project of a city without a plan", () => {
        const files = exampleSet();
        files[kHanoi].plan = { missing: "no-figure", note: "None" };
        expectProblem(checkFiles(files), kProjects, "[0].priority", /no action plan/);
    });
    test("every problem in one run, in the order of the files, and no sums while a file is broken", () => {
        const files = exampleSet();
        delete files[kMonitoring][2].total;
        delete files[kHanoi].name;
        files["cities/manila.json"].country = "XX";
        const problems = checkFiles(files);
        assert.deepEqual(problems.map(({ file }) => file), [kHanoi, "cities/manila.json", kMonitoring]);
    });
    test("only what is dated later than another is out of order", () => {
        const files = exampleSet();
        files[kTimeline][1].date = "2018";
        assert.deepEqual(checkFiles(files), []);
    });
});

describe("files", () => {
    test("a folder is read as its files", () => assert.deepEqual(checkData(folderOf(exampleSet())), []));
    test("a file that is no JSON", () => {
        const problems = checkData(folderOf({ ...exampleSet(), [kHanoi]: '{\n"id": "hanoi",\n"name" "Hanoi"}' }));
        assert.deepEqual(problems.map(({ file, path }) => [file, path]), [[kHanoi, "line 3"]]);
        assert.match(problems[0].message, /is no JSON/);
    });
    test("a key that stands twice", () => {
        const text = JSON.stringify(exampleSet()[kHanoi]).replace('"lon":', '"lon":105.9,"l\\u006fn":');
        expectProblem(checkData(folderOf({ ...exampleSet(), [kHanoi]: text })), kHanoi, "location.lon", /key stands twice/);
    });
    test("a key that stands twice in an object in a list", () => {
        const text = JSON.stringify(exampleSet()[kProjects]).replace('"page":3', '"page":3,"page":4');
        expectProblem(checkData(folderOf({ ...exampleSet(), [kProjects]: text })), kProjects, "[0].history[0].page", /key stands twice/);
    });
    test("equal keys of different objects, and strings like keys, are no problem", () => {
        const files = exampleSet();
        files[kHanoi].gaps = ['{"a": 1, "a": 2}', 'quote " and \\', "a:", "a:"];
        assert.deepEqual(checkData(folderOf(files)), []);
    });
    test("a file that is missing", () => {
        const { "network/context.json": _, ...files } = exampleSet();
        expectProblem(checkData(folderOf(files)), "network/context.json", "", /file is missing/);
    });
    test("files that have no place", () => {
        const problems = checkData(folderOf({ ...exampleSet(), "network/extra.json": [], "cities/hanoi.txt": "x", "extra.json": [] }));
        for (const file of ["network/extra.json", "cities/hanoi.txt", "extra.json"]) {
            expectProblem(problems, file, "", /no file of the data set has this name/);
        }
    });
    test("an e-mail address in a document beside the data", () => {
        const dir = folderOf({ ...exampleSet(), "NOTES.md": "first line\nask someone@example.org\n" });
        expectProblem(checkData(dir), "NOTES.md", "line 2", /e-mail address/);
    });
});

describe("the command", () => {
    const run = (...args) => spawnSync(join(kRoot, "scripts/check-data"), args, { encoding: "utf8" });
    test("prints every problem and fails", () => {
        const files = exampleSet();
        files["meta.json"] = { version: "1", date: "2023-11-22" };
        files[kHanoi].population.value = 5;
        const { status, stdout } = run(folderOf(files));
        assert.equal(status, 1);
        assert.match(stdout, /^meta\.json: version: does not have the right form: "1"/m);
        assert.match(stdout, /^cities\/hanoi\.json: population\.value: must be at least 1000, is 5/m);
        assert.match(stdout, /^2 problems in /m);
    });
    test("prints what is known, and succeeds", () => {
        const { status, stdout, stderr } = run(folderOf(exampleSet()));
        assert.equal(status, 0, stdout + stderr);
        assert.match(stdout, /^population +26 +26 +38 +38$/m);
        assert.match(stdout, /^Name of dust +1 +26 +1 +38$/m);
        assert.match(stdout, /^projects: status in 2023 +2 +3$/m);
    });
});

test("the coverage of the example, counted by hand", () => {
    const { fields, counts } = coverage(exampleSet());
    const rows = new Map(fields.map(({ field, pilots, members }) => [field, [pilots[0], members[0]]]));
    assert.deepEqual(rows.get("name in own script or language"), [1, 1]);
    assert.deepEqual(rows.get("density (same boundary)"), [26, 38]);
    assert.deepEqual(rows.get("action plan of 2018"), [26, 26]);
    assert.deepEqual(rows.get("plan: two priority projects or more"), [0, 0]);
    assert.deepEqual(rows.get("projects in a report"), [2, 2]);
    assert.deepEqual(rows.get("officers, list of 2018-07-08"), [26, 38]);
    assert.deepEqual(rows.get("officers, list of 2023-01-31"), [0, 0]);
    // Viet Nam has three members, all of them pilots
    assert.deepEqual(rows.get("Name of output (nation)"), [3, 3]);
    assert.deepEqual(rows.get("Name of development (region)"), [1, 1]);
    assert.equal(rows.has("Name of density"), false);
    const known = new Map(counts.map((row) => [row.field, [row.known, row.all]]));
    assert.deepEqual(known.get("projects: latest status"), [2, 3]);
    assert.deepEqual(known.get("projects: status in 2022"), [1, 1]);
    assert.deepEqual(known.get("sources: year"), [1, 2]);
});

test("size classes have no gap", () => {
    const classOf = (value) => sizeClassOf({ population: { value } });
    const expected = [[1000, "small"], [199_999, "small"], [200_000, "middleweight"], [2_000_000, "middleweight"], [2_000_001, "large"], [1e8, "large"]];
    for (const [value, name] of expected) assert.equal(classOf(value), name, String(value));
    assert.equal(sizeClassOf({ population: { missing: "no-figure" } }), undefined);
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

describe("the data set of the project", () => {
    const data = join(kRoot, "data");
    test("has no problem", () => assert.deepEqual(checkData(data), []));
    test("has every pilot city and what the reports count", () => {
        const { files } = readDataSet(data);
        for (const id of kPilotCities) assert.ok(files[`cities/${id}.json`], id);
        // totals as printed in the reports
        const totals = new Map(files[kMonitoring].map((report) => [report.year, report.total]));
        for (const [year, total] of [[2022, 77], [2023, 86], [2024, 108], [2025, 134]]) assert.equal(totals.get(year), total);
        const latest = files[kMonitoring].find((report) => report.year === 2025);
        assert.deepEqual(latest.by_status, { planning: 8, ongoing: 108, completed: 18 });
        const listed = Object.keys(files).filter((file) => file.startsWith("projects/")).flatMap((file) => files[file])
            .flatMap((project) => project.history).filter((listing) => listing.year === 2025);
        assert.equal(listed.length, 134);
    });
    test("a copy of the folder gives the same", () => {
        const copy = join(scratch, "copy");
        cpSync(data, copy, { recursive: true });
        assert.deepEqual(readDataSet(copy), readDataSet(data));
    });
});
