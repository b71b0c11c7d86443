// What follows from other fields of the data set. The program has its own code for it, in C++.

/** Persons per km2, or undefined where the two figures are not known for the same boundary. */
export function densityOf({ population, area_km2: area }) {
    if (population.missing || area.missing || population.boundary !== area.boundary) return undefined;
    return population.value / area.value;
}

/** `small` below 200,000 inhabitants, `middleweight` to 2 million, `large` above; undefined without a figure. */
export function sizeClassOf({ population }) {
    if (population.missing) return undefined;
    if (population.value < 200_000) return "small";
    return population.value <= 2_000_000 ? "middleweight" : "large";
}
