// Each member of the schemas, broken in each way that its schema forbids: the checker names the file, the place and what
// is wrong with it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bundleOf } from "../../scripts/build-data.mjs";
import { checkFiles } from "../../scripts/check-data.mjs";
import { kNetworkParts } from "../../scripts/lib/data.mjs";
import { readSchemas, schemaOf, schemaProblems } from "../../scripts/lib/check/schemas.mjs";
import { exampleSet, smallSet } from "./example-set.mjs";
import { allKeywords, mutations } from "./mutations.mjs";

/** What no mutation has broken yet. */
const left = allKeywords();
const small = smallSet();

/** @param {string} file @param {any} value */
function problemsWith(file, value) {
    return checkFiles({ ...small, [file]: value }).filter((problem) => problem.file === file);
}

test("the example has no problem", () => assert.deepEqual(checkFiles(exampleSet()), []));

for (const schema of new Set(Object.keys(small).map(schemaOf))) {
    test(`what breaks ${schema} is found at its place`, () => {
        const done = new Set();
        for (const file of Object.keys(small).filter((name) => schemaOf(name) === schema)) {
            for (const { keyword, name, path, message, change } of mutations(schema, small[file], done)) {
                left.delete(keyword);
                const problems = problemsWith(file, change());
                const isFound = problems.some((problem) => problem.path === path && message.test(problem.message));
                assert.ok(isFound, `${file}: ${path} ${name}: no ${message} among ${JSON.stringify(problems)}`);
            }
        }
        assert.ok(done.size > 0);
    });
}

test("what breaks the bundle is found at its place", () => {
    const bundle = bundleOf(exampleSet());
    assert.deepEqual(schemaProblems("ascn.schema.json", bundle), []);
    for (const { keyword, name, path, message, change } of mutations("ascn.schema.json", bundle)) {
        if (!/^ascn\.|^network\.schema\.json#\/(type|required|additionalProperties)$/.test(keyword)) continue;
        left.delete(keyword);
        const problems = schemaProblems("ascn.schema.json", change());
        const isFound = problems.some((problem) => problem.path === path && message.test(problem.message));
        assert.ok(isFound, `${path} ${name}: no ${message} among ${JSON.stringify(problems)}`);
    }
});

test("every keyword of every schema has been broken", () => assert.deepEqual([...left], []));

test("no object lets unknown members in", () => {
    const visit = (schema, path) => {
        if (schema === null || typeof schema !== "object") return;
        if (schema.properties && schema.type) assert.equal(schema.additionalProperties, false, path);
        for (const [key, value] of Object.entries(schema)) visit(value, `${path}/${key}`);
    };
    for (const [name, schema] of readSchemas()) visit(schema, `${name}#`);
});

test("every member of the schemas stands in the example", () => {
    const missing = [];
    for (const [name, { title, properties = {}, $defs = {} }] of readSchemas()) {
        assert.ok(title, `${name} has no title`);
        const seen = new Set(JSON.stringify({ ...bundleOf(exampleSet()) }).match(/"[a-z_0-9]+":/g));
        const members = [properties, ...Object.values($defs).map((part) => part.properties ?? {})].flatMap(Object.keys);
        missing.push(...members.filter((member) => !seen.has(`"${member}":`)));
    }
    assert.deepEqual(missing, []);
});

test("the files of the network are the members of its schema", () => {
    assert.deepEqual(kNetworkParts, Object.keys(readSchemas().get("network").properties));
});
