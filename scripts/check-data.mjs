// Checks the data set and prints every problem with its file and JSON path, then how much is known.
// Usage: node scripts/check-data.mjs [data folder]; exit status 1 if there is a problem.
//
// The checks are in scripts/lib/check, one file for each purpose. Each gets a context:
//   allFiles  {path: value} of every file, undefined where it is no JSON
//   files     those of them that keep their schema; what follows may rely on their shape
//   set       the same by content, see partsOf()
//   isWhole   true where no file was left out
//   report    (file, path, message)
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleOf } from "./build-data.mjs";
import { coverage, coverageLines } from "./lib/check/coverage.mjs";
import { checkDates } from "./lib/check/dates.mjs";
import { checkFigures } from "./lib/check/figures.mjs";
import { checkNames } from "./lib/check/names.mjs";
import { checkPlaces } from "./lib/check/places.mjs";
import { checkProjects } from "./lib/check/projects.mjs";
import { checkReferences } from "./lib/check/references.mjs";
import { checkSchemas, schemaProblems } from "./lib/check/schemas.mjs";
import { checkDocuments, checkTexts } from "./lib/check/texts.mjs";
import { checkTopics } from "./lib/check/topics.mjs";
import { checkTotals } from "./lib/check/totals.mjs";
import { kLists, kNetworkParts, kRoot, partsOf, readDataSet } from "./lib/data.mjs";

/**
 * Everything that is wrong with a data set, given as its files: `[{file, path, message}]`, in the order of the files.
 * @param {Record<string, any>} allFiles value of each file by its path, as readDataSet() gives them
 */
export function checkFiles(allFiles) {
    const problems = [];
    const report = (file, path, message) => problems.push({ file, path, message });
    const readable = Object.fromEntries(Object.entries(allFiles).filter(([, value]) => value !== undefined));
    const files = checkSchemas(readable, report);
    checkTexts(readable, report);
    const hasLists = [...kLists, ...kNetworkParts.map((part) => `network/${part}`)].every((name) => files[`${name}.json`]);
    const isWhole = hasLists && Object.keys(files).length === Object.keys(allFiles).length;
    const context = { allFiles, files, set: partsOf(files), isWhole, report };
    const checks = [
        checkNames, checkReferences, checkFigures, checkPlaces, checkDates, checkProjects, checkTopics, checkTotals,
    ];
    for (const check of checks) check(context);
    if (isWhole) {
        for (const { path, message } of schemaProblems("ascn.schema.json", bundleOf(files))) {
            report("the bundle of all files", path, message);
        }
    }
    const order = new Map(Object.keys(allFiles).map((file, index) => [file, index]));
    const place = ({ file }) => order.get(file) ?? order.size;
    return problems.sort((a, b) => place(a) - place(b));
}

/** The same for the data set under `dir`: unreadable files and documents beside the data too. */
export function checkData(dir) {
    const { files, problems } = readDataSet(dir);
    checkDocuments(dir, (file, path, message) => problems.push({ file, path, message }));
    return [...problems, ...checkFiles(files)];
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
    const dir = resolve(process.argv[2] ?? join(kRoot, "data"));
    const problems = checkData(dir);
    for (const { file, path, message } of problems) console.log(`${file}${path ? `: ${path}` : ""}: ${message}`);
    if (problems.length > 0) {
        const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
        console.log(`${count} in ${relative(process.cwd(), dir) || "."}`);
        process.exitCode = 1;
    } else {
        console.log(coverageLines(coverage(readDataSet(dir).files)).join("\n"));
        console.log("data set: no problems");
    }
}
