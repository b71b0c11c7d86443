// What follows from other fields of the data set, for the tables and the checks. The program has its own, in C++.

/** @typedef {{value?: any, missing?: string, unit?: string, year?: number | null, boundary?: string, source?: string[],
 *   confidence?: string, note?: string, series?: number[][], monthly?: number[]}} Fact */

/** Persons per km2, or undefined where the two figures are not known for the same boundary.
 *  @param {{population: Fact, area_km2: Fact}} city @returns {number | undefined} */
export function densityOf({population, area_km2: area}) {
    if (population.missing || area.missing || population.boundary !== area.boundary) return undefined;
    return population.value / area.value;
}

/** `small` below 200,000 inhabitants, `middleweight` to 2 million, `large` above; undefined without a figure.
 *  @param {{population: Fact}} city */
export function sizeClassOf({population}) {
    if (population.missing) return undefined;
    if (population.value < 200_000) return 'small';
    return population.value <= 2_000_000 ? 'middleweight' : 'large';
}

/** The weaker of two confidences; '' is the weakest. @param {string | undefined} a @param {string | undefined} b */
function weaker(a = '', b = '') {
    return ['', 'low', 'medium'].find((level) => a === level || b === level) ?? a;
}

/** Density as a fact like the published ones, to one digit after the point. @param {{population: Fact, area_km2: Fact}} city @returns {Fact} */
export function densityFact(city) {
    const {population, area_km2: area} = city;
    const value = densityOf(city);
    if (value === undefined) {
        const known = !population.missing && !area.missing;
        return {
            missing: [population, area].some((fact) => fact.missing === 'not-applicable') ? 'not-applicable' : 'no-figure',
            note: known ? 'Population and area are published for different boundaries.' : 'Population or area is not known.',
        };
    }
    return {
        value: Math.round(value * 10) / 10, unit: 'persons/km2', year: population.year, boundary: population.boundary,
        source: [...new Set([...population.source ?? [], ...area.source ?? []])],
        confidence: weaker(population.confidence, area.confidence), note: 'Population divided by area.',
    };
}

/** Projects of a city in the list of the report of that year, as a fact.
 *  @param {{cohort: {value: number}}} city @param {any[]} projects those of the city @param {number} year
 *  @returns {Fact} */
export function projectsFact(city, projects, year) {
    if (city.cohort.value > year) return {missing: 'not-applicable', note: `The city joined after the report of ${year}.`};
    const listings = projects.flatMap((project) => project.history).filter((listing) => listing.year === year);
    if (listings.length === 0) return {missing: 'no-figure', note: `The report of ${year} lists no project of the city.`};
    return {
        value: listings.length, unit: 'projects', year, source: [...new Set(listings.flatMap((listing) => listing.source))],
        confidence: 'high', note: 'Counted in the list of projects.',
    };
}
