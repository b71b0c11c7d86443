// Where the checker looks for the words of topics.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkFiles } from "../../scripts/check-data.mjs";
import { exampleSet } from "./example-set.mjs";

describe("words of topics", () => {
    test("are found over signs and accents, in later titles and in summaries", () => {
        const files = exampleSet();
        files["projects/hanoi.json"][1].summary = "Up-to-date, in\u00e9rtia";
        files["topics.json"].topics[0].words.push("up to date", "inertia", "one room");
        files["topics.json"].topics[1].whole_words.push("of operations");
        assert.deepEqual(checkFiles(files), []);
    });
    test("are not said to be missing where a file of projects cannot be read", () => {
        const files = { ...exampleSet(), "projects/singapore.json": undefined };
        assert.deepEqual(checkFiles(files).filter(({ file }) => file === "topics.json"), []);
    });
});
