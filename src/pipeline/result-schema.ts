/** JSON Schema of a result, as `--format json` prints it and `result.json` holds it. */

import type { JsonSchema } from "../read/schemas/schemas.ts";

const TEXT = { type: "string" };
const COUNT = { type: "integer" };
const NUMBER = { type: ["number", "null"] };
const NAME = { type: ["string", "null"] };
const YES_OR_NO = { type: "boolean" };

/** An object all of whose keys are there but those in `optional`. */
function object(properties: JsonSchema, optional: JsonSchema = {}): JsonSchema {
  return {
    type: "object",
    properties: { ...properties, ...optional },
    required: Object.keys(properties),
  };
}

function list(items: JsonSchema): JsonSchema {
  return { type: "array", items };
}

function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: "null" }] };
}

const FINDING = object(
  {
    code: TEXT,
    severity: { enum: ["error", "warning", "info"] },
    file: NAME,
    line: NUMBER,
    column: NAME,
    place: NAME,
    person: NAME,
    message: TEXT,
  },
  { value: NAME, sheet: TEXT },
);

const FIGURE = { before: NUMBER, after: NUMBER, change: NUMBER, percent: NUMBER };

const BY_CAUSE = { byNumber: NUMBER, byPrice: NUMBER };

/** The place is null, and its name and level too, in the sum of several roots. */
const SUMMARY = object(
  { place: NAME, register: { enum: ["new", "old"] }, name: NAME, level: NAME, indicator: TEXT, ...FIGURE },
  BY_CAUSE,
);

const counts = (...names: readonly string[]): JsonSchema =>
  Object.fromEntries(names.map((name) => [name, COUNT]));

const PLACES = object({
  place: NAME,
  level: TEXT,
  ...counts("before", "kept", "renamed", "converted", "merged", "adjusted", "moved", "split", "dissolved"),
  ...counts("mergedAway", "splitAdded", "created", "attached", "movedIn", "movedOut", "after"),
});

const FLOW = { type: "number" };

const CONSERVATION = object({
  place: NAME,
  register: { enum: ["new", "old"] },
  indicator: { enum: ["households", "population", "area"] },
  before: NUMBER,
  dissolved: FLOW,
  created: FLOW,
  attached: FLOW,
  movedIn: FLOW,
  movedOut: FLOW,
  unassigned: FLOW,
  after: NUMBER,
  holds: { type: ["boolean", "null"] },
});

const BRIDGE = object({ place: NAME, step: TEXT, persons: COUNT });

const STEP = object(
  {
    day: TEXT,
    act: NAME,
    ...counts("communes", "units", "units.thon", "units.tdp"),
    households: NUMBER,
    population: NUMBER,
  },
  { area: NUMBER },
);

const BOUNDS = object({}, { min: FLOW, max: FLOW });

const EXPECTED = { anyOf: [FLOW, BOUNDS] };

const EXPECTATION = {
  anyOf: [
    object({
      place: NAME,
      indicator: TEXT,
      expected: object({}, { before: EXPECTED, after: EXPECTED, change: EXPECTED, percent: EXPECTED }),
      actual: object(FIGURE, BY_CAUSE),
      met: YES_OR_NO,
    }),
    object({
      place: NAME,
      finding: TEXT,
      expected: BOUNDS,
      actual: object({ count: COUNT }),
      met: YES_OR_NO,
    }),
  ],
};

const ACT = object({ number: NAME, date: NAME, body: NAME, status: NAME });

const SCENARIO = object(
  {
    name: TEXT,
    policy: object({ id: TEXT, name: TEXT, basis: NAME }),
    date: NAME,
    baseSalary: NUMBER,
  },
  { act: ACT },
);

const FIGURES = { summary: list(SUMMARY), places: list(PLACES), bridge: list(BRIDGE) };

/** What is there but where there are faults. */
const WHOLE = {
  tool: { const: "tinhgon" },
  version: TEXT,
  scenario: SCENARIO,
  inputs: list(object({ role: TEXT, path: TEXT, sha256: TEXT, rows: COUNT })),
  ...FIGURES,
  conservation: list(CONSERVATION),
  thresholds: orNull(object(counts("mustMerge", "below", "met", "unknown", "above"))),
  steps: list(STEP),
  unfinished: list(
    object({ place: TEXT, level: TEXT, kind: TEXT, name: TEXT, reason: { enum: ["pending", "not-agreed"] } }),
  ),
  consultation: list(
    object({
      place: TEXT,
      households: NUMBER,
      ballots: NUMBER,
      agree: NUMBER,
      percent: NUMBER,
      agreed: { type: ["boolean", "null"] },
    }),
  ),
  expectations: list(EXPECTATION),
  assumptions: list(object({ path: TEXT, text: TEXT })),
  projection: object({ ...FIGURES, findings: list(FINDING) }),
  files: list(object({ path: TEXT, sha256: TEXT })),
};

/** A whole result; where there are faults only `schemaVersion` and `findings` are there. */
export function resultJsonSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "tinhgon result",
    ...object({ schemaVersion: COUNT, findings: list(FINDING) }, WHOLE),
  };
}
