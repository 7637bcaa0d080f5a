/** JSON Schema of a result, as `--format json` prints it and `result.json` holds it. */

import type { JsonSchema } from "../read/schemas/schemas.ts";

const TEXT = { type: "string" };
const COUNT = { type: "integer" };
const NUMBER = { type: ["number", "null"] };
const NAME = { type: ["string", "null"] };

function object(properties: JsonSchema, required: readonly string[]): JsonSchema {
  return { type: "object", properties, required };
}

function list(items: JsonSchema): JsonSchema {
  return { type: "array", items };
}

const SEVERITY = { enum: ["error", "warning", "info"] };

const FINDING = object(
  {
    code: TEXT,
    severity: SEVERITY,
    file: NAME,
    line: NUMBER,
    column: NAME,
    place: NAME,
    person: NAME,
    message: TEXT,
  },
  ["code", "severity", "message"],
);

const SUMMARY = object(
  {
    place: NAME,
    register: { enum: ["new", "old"] },
    name: TEXT,
    level: NAME,
    indicator: TEXT,
    before: NUMBER,
    after: NUMBER,
    change: NUMBER,
    percent: NUMBER,
  },
  ["place", "register", "indicator", "before", "after", "change", "percent"],
);

/** A whole result; where there are faults only `schemaVersion` and `findings` are there. */
export function resultJsonSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "tinhgon result",
    ...object(
      {
        schemaVersion: COUNT,
        tool: { const: "tinhgon" },
        version: TEXT,
        scenario: object(
          { name: TEXT, policy: object({ id: TEXT, name: TEXT, basis: NAME }, ["id", "name"]) },
          ["policy"],
        ),
        inputs: list(
          object({ role: TEXT, path: TEXT, sha256: TEXT, rows: COUNT }, ["role", "path", "sha256", "rows"]),
        ),
        summary: list(SUMMARY),
        places: list(
          object({ place: NAME, level: TEXT, before: COUNT, after: COUNT }, [
            "place",
            "level",
            "before",
            "after",
          ]),
        ),
        bridge: list(object({ place: NAME, step: TEXT, persons: NUMBER }, ["place", "step", "persons"])),
        unfinished: list(
          object({ place: TEXT, level: TEXT, kind: TEXT, name: TEXT }, ["place", "level", "kind", "name"]),
        ),
        findings: list(FINDING),
        expectations: list(
          object({ place: NAME, indicator: TEXT, met: { type: "boolean" } }, ["indicator", "met"]),
        ),
      },
      ["schemaVersion", "findings"],
    ),
  };
}
