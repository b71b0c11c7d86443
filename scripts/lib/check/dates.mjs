// Years and dates: days of the calendar, not after the edition, in ascending order.
import { walk } from "../data.mjs";

// Members that hold a date. `from` and `to` are years of a term of office, which may still run.
const kDates = /(^|\.)(date|as_of|status_as_of|accessed|start)$/;
const kYears = /(^|\.)(year|member_since|from)$|^cohort\.value$|\.series\[\d+\]\[0\]$/;

function isRealDay(text) {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

function checkValues(files, edition, report) {
    for (const [file, document] of Object.entries(files)) {
        walk(document, (value, path) => {
            if (typeof value === "string" && kDates.test(path)) {
                if (value.length === 10 && !isRealDay(value)) report(file, path, `no day of the calendar: ${value}`);
                // as far as both are precise
                if (edition && value > edition.slice(0, value.length)) {
                    report(file, path, `after the edition (${edition}): ${value}`);
                }
            }
            if (typeof value === "number" && edition && kYears.test(path) && value > Number(edition.slice(0, 4))) {
                report(file, path, `year after the edition (${edition}): ${value}`);
            }
        });
    }
}

// "2018" and "2018-07" say too little to be out of order with "2018-07-08".
function isBefore(a, b) {
    const length = Math.min(String(a).length, String(b).length);
    return String(a).slice(0, length) < String(b).slice(0, length);
}

function checkOrder(file, path, list, key, report, strictly = true) {
    list.forEach((entry, index) => {
        if (index === 0) return;
        const [before, value] = [list[index - 1][key], entry[key]];
        if (before === undefined || before === null || value === undefined || value === null) return;
        const at = `${path}[${index}].${key}`;
        const fallsBack = typeof value === "number" ? value < before : isBefore(value, before);
        if (fallsBack) report(file, at, `out of order: ${value} after ${before}`);
        else if (strictly && value === before) report(file, at, `stands twice: ${value}`);
    });
}

function checkGovernance({ chairs, shepherds, meetings }, report) {
    const file = "network/governance.json";
    checkOrder(file, "chairs", chairs, "year", report);
    checkOrder(file, "shepherds", shepherds, "from", report, false);
    checkOrder(file, "meetings", meetings, "number", report);
    checkOrder(file, "meetings", meetings, "date", report);
    shepherds.forEach(({ from, to }, index) => {
        if (to < from) report(file, `shepherds[${index}].to`, `before the beginning, ${from}: ${to}`);
    });
}

/** @param {any} context see check-data.mjs */
export function checkDates({ files, set, report }) {
    checkValues(files, set.meta?.date, report);
    for (const { file, value } of set.cities) checkOrder(file, "officers", value.officers, "as_of", report);
    for (const { file, value } of set.projects) {
        value.forEach(({ history, progress = [] }, index) => {
            checkOrder(file, `[${index}].history`, history, "year", report);
            checkOrder(file, `[${index}].progress`, progress, "year", report, false);
        });
    }
    set.countries?.forEach(({ representatives }, index) => checkOrder(
        "countries.json", `[${index}].representatives`, representatives, "as_of", report));
    const { governance, timeline, monitoring } = set.network;
    if (governance) checkGovernance(governance, report);
    if (timeline) checkOrder("network/timeline.json", "", timeline, "date", report, false);
    if (monitoring) checkOrder("network/monitoring.json", "", monitoring, "year", report);
    checkVersion(set.meta, report);
}

function checkVersion(meta, report) {
    if (!meta) return;
    const [year, month] = meta.version.split(".").map(Number);
    if (year !== Number(meta.date.slice(0, 4)) || month !== Number(meta.date.slice(5, 7))) {
        report("meta.json", "version", `year and month are not those of the date, ${meta.date}: ${meta.version}`);
    }
}
