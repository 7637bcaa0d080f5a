/** The schema of a result takes what the command writes, and names each key of it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { resultJsonSchema } from "../../src/pipeline/result-schema.ts";

interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** What of a value a schema does not take, each with its path; keys that it does not name among them. */
function refused(value: unknown, schema: Schema, path = ""): string[] {
  if (schema.anyOf) {
    const all = schema.anyOf.map((one) => refused(value, one, path));
    return all.some((faults) => faults.length === 0) ? [] : (all[0] ?? []);
  }
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOf(value, type))) return [`${path}: ${String(value)}`];
  const allowed = schema.enum ?? ("const" in schema ? [schema.const] : null);
  if (allowed && !allowed.includes(value)) return [`${path}: ${String(value)}`];
  if (Array.isArray(value))
    return value.flatMap((one, at) => refused(one, schema.items ?? {}, `${path}/${at}`));
  if (value === null || typeof value !== "object") return [];
  return [
    ...(schema.required ?? []).filter((key) => !(key in value)).map((key) => `${path} lacks ${key}`),
    ...Object.entries(value).flatMap(([key, one]) => {
      const own = schema.properties?.[key];
      return own ? refused(one, own, `${path}/${key}`) : [`${path}/${key} is not named`];
    }),
  ];
}

function isOf(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return type === (Array.isArray(value) ? "array" : typeof value) && value !== null;
}

/** Results of runs as the fixtures have them; those of `assign` and `propose` are others. */
const WRITTEN = readdirSync("fixtures", { recursive: true, encoding: "utf8" })
  .filter((path) => !/^(?:assign|propose)/.test(path) && /expected\.files\/(?:.*\/)?result\.json$/.test(path))
  .map((path) => ({ path, result: JSON.parse(readFileSync(join("fixtures", path), "utf8")) as object }));

test("every result of the fixtures is one by the schema, no key unnamed", () => {
  expect(WRITTEN.length).toBeGreaterThan(20);
  const faults = WRITTEN.flatMap(({ path, result }) =>
    refused(result, resultJsonSchema())
      .slice(0, 3)
      .map((fault) => `${path}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

test("another result is none", () => {
  const schema = resultJsonSchema();
  expect(refused({ schemaVersion: 1, findings: [] }, schema)).toEqual([]);
  expect(refused({ schemaVersion: "1" }, schema)).toEqual([" lacks findings", "/schemaVersion: 1"]);
});

test("expectations are of a figure or of findings, and a sum of several roots has no name", () => {
  const schema: Schema = resultJsonSchema();
  const { expectations, summary } = schema.properties ?? {};
  const met = { place: null, expected: { max: 0 }, met: true };
  expect(refused([{ ...met, finding: "arrange/vacant", actual: { count: 0 } }], expectations ?? {})).toEqual(
    [],
  );
  expect(refused([{ ...met, indicator: "units", actual: { count: 0 } }], expectations ?? {})).not.toEqual([]);
  const figure = { indicator: "units", before: 1, after: 1, change: 0, percent: 0, register: "new" };
  expect(refused([{ ...figure, place: null, name: null, level: null }], summary ?? {})).toEqual([]);
});
