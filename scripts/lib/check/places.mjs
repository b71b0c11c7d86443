// Where a city lies: in its country, in a time zone that exists, and not inland on the coast.
import { distanceToCountryKm } from "../country-shapes.mjs";

// The outline (Natural Earth, 1:10 million) leaves out small islands and cuts estuaries and bays short.
const kCountryMarginKm = 5;

/** @param {any} context see check-data.mjs */
export function checkPlaces({ set, report }) {
    for (const { file, value: city } of set.cities) {
        const { lon, lat } = city.location;
        const distance = distanceToCountryKm(lon, lat, city.country);
        if (distance !== undefined && distance > kCountryMarginKm) {
            report(file, "location", `${distance.toFixed(0)} km outside ${city.country} (${lon}, ${lat})`);
        }
        if (!isTimeZone(city.time_zone.value)) {
            report(file, "time_zone.value", `no such time zone: ${city.time_zone.value}`);
        }
        const setting = city.setting.value;
        if (setting.includes("inland") && (setting.includes("coast") || setting.includes("island"))) {
            report(file, "setting.value", `a city is not inland and by the sea: ${setting.join(", ")}`);
        }
    }
}

const kTimeZones = new Map();  // what was asked before: making a formatter takes long

function isTimeZone(name) {
    if (!kTimeZones.has(name)) {
        try {
            new Intl.DateTimeFormat("en", { timeZone: name });
            kTimeZones.set(name, true);
        } catch {
            kTimeZones.set(name, false);
        }
    }
    return kTimeZones.get(name);
}
