// Breaks a valid value in every way that its schema forbids, one at a time: for each member that the value has, each
// keyword of the schema gives a change that breaks it and the place and message that must come of it.
import { Ajv2020 } from "ajv/dist/2020.js";
import { readSchemas } from "../../scripts/lib/check/schemas.mjs";

const kSchemas = readSchemas();
/** Texts of which at least one breaks any pattern of the schemas. */
const kBadTexts = [" text with space at its ends ", "Not An Id", "2018-13-45", "http://example.org/"];
const kOneOfEachType = { null: null, boolean: true, integer: 7, number: 7.5, string: "text", array: [], object: {} };
const kKeywords = new Set([
    "type", "required", "additionalProperties", "minItems", "maxItems", "uniqueItems", "enum", "const", "pattern",
    "minimum", "maximum", "maxLength", "propertyNames", "dependentRequired",
]);
/** Keywords that check nothing themselves. */
const kOther = new Set([
    "$schema", "$id", "$ref", "$defs", "title", "description", "properties", "items", "prefixItems", "if", "then", "else",
]);

const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const says = (text) => new RegExp(`^${escapeRegExp(text)}`);

/** "city.schema.json#/$defs/plan" as `{schema, location}`. A pointer has no escaped characters here. */
function lookUp(ref, base) {
    const [file, pointer = ""] = ref.split("#");
    const name = (file || base).replace(".schema.json", "");
    const schema = pointer.split("/").filter(Boolean).reduce((value, step) => value[step], kSchemas.get(name));
    if (schema === undefined) throw new Error(`no such schema: ${ref}`);
    return { schema, location: `${name}.schema.json#${pointer}` };
}

const ajv = new Ajv2020({ strict: false });
const conditions = new Map();
function holds(condition, value) {
    if (!conditions.has(condition)) conditions.set(condition, ajv.compile(condition));
    return conditions.get(condition)(value);
}

/** All schemas that hold for a value at once: references and the branch of an `if`. */
function schemasAt(schema, location, value) {
    const found = [{ schema, location }];
    if (typeof schema !== "object") return found;
    if (schema.$ref) {
        const target = lookUp(schema.$ref, location.split("#")[0]);
        found.push(...schemasAt(target.schema, target.location, value));
    }
    if (schema.if) {
        const branch = holds(schema.if, value) ? "then" : "else";
        if (schema[branch] !== undefined) found.push(...schemasAt(schema[branch], `${location}/${branch}`, value));
    }
    return found;
}

/**
 * Every keyword of the schemas that checks something, as "file#/pointer/keyword".
 * @returns {Set<string>}
 */
export function allKeywords() {
    const found = new Set();
    const visit = (schema, location) => {
        if (schema === false) found.add(`${location}/false`);
        if (typeof schema !== "object" || schema === null) return;
        for (const [key, value] of Object.entries(schema)) {
            const isCheck = kKeywords.has(key) && !(key === "additionalProperties" && value !== false);
            if (isCheck) found.add(`${location}/${key}`);
            else if (!kKeywords.has(key) && !kOther.has(key)) throw new Error(`mutations.mjs does not know the keyword ${key}`);
            if (["$defs", "properties"].includes(key)) {
                for (const [name, child] of Object.entries(value)) visit(child, `${location}/${key}/${name}`);
            } else if (key === "prefixItems") {
                value.forEach((child, index) => visit(child, `${location}/${key}/${index}`));
            } else if (["items", "additionalProperties", "then", "else"].includes(key) && value !== false) {
                visit(value, `${location}/${key}`);
            }
        }
    };
    for (const [name, schema] of kSchemas) visit(schema, `${name}.schema.json#`);
    return found;
}

/** @typedef {{keyword: string, name: string, path: string, message: RegExp, change: (value: any) => any}} Mutation */

/** What a value of the wrong type may become. `change` gets the old value and returns the new one. */
function* typeMutations(schema) {
    const allowed = [schema.type].flat();
    for (const [type, other] of Object.entries(kOneOfEachType)) {
        const fits = allowed.includes(type) || (type === "integer" && allowed.includes("number"));
        if (!fits) yield { name: `is ${type}`, message: says(`must be ${allowed.join(" or ")}, is `), change: () => other };
    }
}

function* objectMutations(schema, value, applying) {
    yield* memberMutations(schema, value);
    if (schema.propertyNames) {
        const names = applying.flatMap((other) => Object.keys(other.schema.properties ?? {}));
        // with "missing" the value would be of the other kind
        const { enum: allowed } = schema.propertyNames;
        const bad = allowed ? names.find((name) => name !== "missing" && !allowed.includes(name)) : "Not An Id";
        const change = (old) => ({ ...old, [bad]: null });
        yield { keyword: "propertyNames", name: `has a member ${bad}`, message: says(`"${bad}" cannot stand here`), change };
    }
}

function* memberMutations(schema, value) {
    for (const name of schema.required ?? []) {
        const change = ({ [name]: _, ...rest }) => rest;
        if (name in value) yield { keyword: "required", name: `lacks ${name}`, message: says(`lacks "${name}"`), change };
    }
    if (schema.additionalProperties === false) {
        const change = (old) => ({ ...old, mayor: "?" });
        yield { keyword: "additionalProperties", name: "has an unknown member", message: says('unknown member "mayor"'), change };
    }
    for (const [name, asked] of Object.entries(schema.dependentRequired ?? {})) {
        const change = ({ [asked[0]]: _, ...rest }) => rest;
        if (!(name in value)) continue;
        yield { keyword: "dependentRequired", name: `lacks ${asked[0]}`, message: says(`lacks "${asked[0]}", which "${name}"`), change };
    }
    for (const [name, child] of Object.entries(schema.properties ?? {})) {
        const change = (old) => ({ ...old, [name]: "2020" });
        if (child === false) yield { keyword: `properties/${name}/false`, name: `has ${name}`, at: name, message: says("must not stand here"), change };
    }
}

function* arrayMutations(schema, value) {
    const of = (keyword, name, message, change) => ({ keyword, name, message: says(message), change });
    if (schema.minItems !== undefined) {
        yield of("minItems", "is too short", `must have at least ${schema.minItems} entries`, (old) => old.slice(0, schema.minItems - 1));
    }
    if (schema.maxItems !== undefined) {
        yield of("maxItems", "is too long", `must have at most ${schema.maxItems} entries`,
            (old) => [...old, ...Array(Math.max(1, schema.maxItems + 1 - old.length)).fill(old[0])]);
    }
    if (schema.uniqueItems && value.length > 0) {
        yield of("uniqueItems", "has an entry twice", "the same entry stands twice", (old) => [...old, old[0]]);
    }
}

function* scalarMutations(schema) {
    const of = (keyword, name, message, other) => ({ keyword, name, message: says(message), change: () => other });
    if (schema.enum) yield of("enum", "is no choice", `must be one of ${schema.enum.join(", ")}; is "none"`, "none");
    if ("const" in schema) yield of("const", "is another", `must be ${JSON.stringify(schema.const)}, is "none"`, "none");
    if (schema.pattern) {
        const bad = kBadTexts.filter((text) => !new RegExp(schema.pattern, "u").test(text));
        if (bad.length === 0) throw new Error(`no text here breaks ${schema.pattern}`);
        for (const text of bad) yield of("pattern", `is "${text}"`, `does not have the right form: ${JSON.stringify(text)}`, text);
    }
    if (schema.maxLength) yield of("maxLength", "is too long", `must be no longer than ${schema.maxLength}`, "a".repeat(schema.maxLength + 1));
    if ("minimum" in schema) yield of("minimum", "is too small", `must be at least ${schema.minimum}`, schema.minimum - 1);
    if ("maximum" in schema) yield of("maximum", "is too great", `must be at most ${schema.maximum}`, schema.maximum + 1);
}

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const member = (path, name) => (path ? `${path}.${name}` : name);

function* mutationsOf({ schema, location }, value, applying, path) {
    if (typeof schema !== "object") return;
    const own = [];
    if (schema.type) own.push(...[...typeMutations(schema)].map((mutation) => ({ keyword: "type", ...mutation })));
    if (isObject(value)) own.push(...objectMutations(schema, value, applying));
    if (Array.isArray(value)) own.push(...arrayMutations(schema, value));
    if (value === null || typeof value !== "object") own.push(...scalarMutations(schema));
    for (const { at, keyword, ...mutation } of own) {
        yield { ...mutation, path: at ? member(path, at) : path, keyword: `${location}/${keyword}` };
    }
}

/** Where the schemas go on below a value: `[schema, location, name or place of the child]`. */
function* childrenOf({ schema, location }, value) {
    if (typeof schema !== "object") return;
    if (isObject(value)) {
        for (const name of Object.keys(value)) {
            const own = schema.properties?.[name];
            if (own !== undefined) yield [own, `${location}/properties/${name}`, name];
            else if (typeof schema.additionalProperties === "object") {
                yield [schema.additionalProperties, `${location}/additionalProperties`, name];
            }
        }
    }
    if (Array.isArray(value)) {
        for (const index of value.keys()) {
            if (schema.prefixItems?.[index]) yield [schema.prefixItems[index], `${location}/prefixItems/${index}`, index];
            else if (schema.items) yield [schema.items, `${location}/items`, index];
        }
    }
}

/**
 * Mutations of `value`, a document that keeps the schema `ref`. Of several entries of an array that are broken in the
 * same way only the first is.
 * @param {string} ref
 * @param {any} value
 * @param {Set<string>} [done] what has been broken, for several documents of one schema
 * @returns {Generator<Mutation>}
 */
export function* mutations(ref, value, done = new Set()) {
    const start = lookUp(ref, "");
    yield* below(schemasAt(start.schema, start.location, value), value, "", "", (change) => change(value), done);
}

function* below(applying, value, path, shape, apply, done) {
    for (const place of applying) {
        for (const mutation of mutationsOf(place, value, applying, path)) {
            const key = `${shape} ${mutation.keyword} ${mutation.name}`;
            if (done.has(key)) continue;
            done.add(key);
            yield { ...mutation, change: () => apply(mutation.change) };
        }
    }
    const children = new Map();
    for (const place of applying) {
        for (const [schema, location, step] of childrenOf(place, value)) {
            children.set(step, [...(children.get(step) ?? []), ...schemasAt(schema, location, value[step])]);
        }
    }
    for (const [step, schemas] of children) {
        const isIndex = typeof step === "number";
        const replaced = (change) => (isIndex ? value.with(step, change(value[step])) : { ...value, [step]: change(value[step]) });
        yield* below(schemas, value[step], isIndex ? `${path}[${step}]` : member(path, step),
            `${shape}/${isIndex ? "*" : step}`, (change) => apply(() => replaced(change)), done);
    }
}
