// Figures: each of its indicator's unit, scope and range, in order, and of a size that can be.
import { densityOf } from "../../../web/derived.mjs";

const kDensityRange = [10, 60000];  // persons per km2: beyond it one of the two figures is wrong
const kMonthsTolerance = 0.03;      // the twelve months and the year are rounded, and published, apart

// Indicators that the program works out; and those that are fields of their own in a city.
const kDerived = ["density", "projects"];
/** Indicators that have no values under `indicators`. */
export const kWithoutValues = ["population", "area", ...kDerived];

function checkIndicators(indicators, report) {
    indicators.forEach((indicator, index) => {
        const path = `[${index}]`;
        if (indicator.minimum >= indicator.maximum) {
            report("indicators.json", `${path}.maximum`, "must be greater than the minimum");
        }
        if (Boolean(indicator.derived) !== kDerived.includes(indicator.id)) {
            report("indicators.json", `${path}.derived`, `derived are ${kDerived.join(" and ")} and no others`);
        }
    });
}

function checkRange(file, path, value, range, report) {
    const [minimum, maximum] = range;
    if (value < minimum || value > maximum) {
        report(file, path, `must lie between ${minimum} and ${maximum}, is ${value}`);
    }
}

// The range of a city's own fields is in their schema.
function checkSeries(file, path, fact, range, report) {
    const years = new Set([fact.year]);
    fact.series?.forEach(([year, value], index) => {
        const at = `${path}.series[${index}]`;
        if (index > 0 && year <= fact.series[index - 1][0]) report(file, `${at}[0]`, "years do not ascend");
        else if (years.has(year)) report(file, `${at}[0]`, `the year of the figure itself: ${year}`);
        if (range) checkRange(file, `${at}[1]`, value, range, report);
    });
}

// A sum (rain) or a mean (temperature): which of them, the definition says in words only.
function checkMonths(file, path, { value, monthly }, report) {
    const sum = monthly.reduce((total, month) => total + month, 0);
    const near = (expected) => Math.abs(value - expected) <= Math.abs(expected) * kMonthsTolerance;
    if (!near(sum) && !near(sum / 12)) {
        report(file, `${path}.monthly`, `neither sum (${sum.toFixed(1)}) nor mean of the months is the value, ${value}`);
    }
}

function checkIndicatorFact(file, path, fact, indicator, scopes, report) {
    if (!scopes.includes(indicator.scope)) {
        report(file, path, `an indicator of the ${indicator.scope} has no place here`);
    }
    if (kWithoutValues.includes(indicator.id)) report(file, path, "is a field of the city, or derived: no value here");
    if (fact.missing) return;
    if (fact.unit !== indicator.unit) report(file, `${path}.unit`, `must be ${indicator.unit}, is ${fact.unit}`);
    const range = [indicator.minimum, indicator.maximum];
    checkRange(file, `${path}.value`, fact.value, range, report);
    checkSeries(file, path, fact, range, report);
    if (!fact.monthly) return;
    if (indicator.group === "climate-environment") checkMonths(file, path, fact, report);
    else report(file, `${path}.monthly`, "only figures of the climate have months");
}

function checkIndicatorFacts(file, path, facts, known, scopes, report) {
    for (const [id, fact] of Object.entries(facts)) {
        const at = `${path}.${id}`;
        const indicator = known.get(id);
        if (indicator) checkIndicatorFact(file, at, fact, indicator, scopes, report);
        else report(file, at, `no such indicator: ${id}`);
    }
}

function checkCity(file, city, report) {
    /** @type {[string, string, any[]][]} */
    const figures = [
        ["population", "population_alternatives", [city.population, ...city.population_alternatives]],
        ["area_km2", "area_alternatives", [city.area_km2, ...city.area_alternatives]],
    ];
    for (const [field, others, facts] of figures) {
        const seen = new Set();
        facts.forEach((fact, index) => {
            const path = index === 0 ? field : `${others}[${index - 1}]`;
            checkSeries(file, path, fact, undefined, report);
            if (fact.missing) return;
            const key = JSON.stringify([fact.value, fact.year, fact.boundary]);
            if (seen.has(key)) report(file, path, "the same figure for the same year and boundary stands twice");
            seen.add(key);
        });
    }
    city.other_figures?.forEach(({ fact }, i) => checkSeries(file, `other_figures[${i}].fact`, fact, undefined, report));
    const density = densityOf(city);
    if (density !== undefined && (density < kDensityRange[0] || density > kDensityRange[1])) {
        report(file, "population", `density is out of range: ${density.toFixed(1)} per km2`);
    }
}

/** @param {any} context see check-data.mjs */
export function checkFigures({ set, report, isWhole }) {
    for (const { file, value } of set.cities) checkCity(file, value, report);
    if (!set.indicators) return;
    checkIndicators(set.indicators, report);
    const known = new Map(set.indicators.map((indicator) => [indicator.id, indicator]));
    for (const { file, value } of set.cities) {
        checkIndicatorFacts(file, "indicators", value.indicators, known, ["city", "region"], report);
    }
    set.countries?.forEach((country, index) => checkIndicatorFacts(
        "countries.json", `[${index}].indicators`, country.indicators, known, ["nation"], report));
    if (isWhole) checkUnusedIndicators(set, report);
}

function checkUnusedIndicators({ indicators, cities, countries = [] }, report) {
    const used = new Set([...cities.map((city) => city.value), ...countries].flatMap(
        (place) => Object.entries(place.indicators).filter(([, fact]) => !fact.missing).map(([id]) => id)));
    indicators.forEach(({ id }, index) => {
        if (!kWithoutValues.includes(id) && !used.has(id)) report("indicators.json", `[${index}]`, `indicator without a value: ${id}`);
    });
}
