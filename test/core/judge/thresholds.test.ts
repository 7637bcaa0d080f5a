/** Standards of households (tiêu chuẩn số hộ), each tier at its edge. */
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../src/core/diagnostics/diagnostic.ts";
import { judgeHouseholds } from "../../../src/core/judge/thresholds.ts";
import type { Place } from "../../../src/core/model/place.ts";
import { reorganise } from "../../../src/core/reorganise/reorganise.ts";
import { run } from "../../support/inputs.ts";
import { codesOf, place, register } from "../../support/make.ts";

const TITLES = "titles: { head: { name: Head, level: unit } }";
const policy = (more: string): string =>
  `{ id: test, name: Test, effective: 2019-06-01, ${TITLES}, ${more} }`;

/** One commune with units U1, U2, … of these households. */
function unitsOf(households: readonly number[]): string {
  const units = households.map((own, at) => `U${at + 1},C,thon,Unit ${at + 1},${own}`);
  return `code,parent,kind,name,households\nC,,xa,Commune,\n${units.join("\n")}\n`;
}

const judgedIn = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.filter(({ place }) => place?.startsWith("U")).map(({ code, place }) => `${place} ${code}`);

describe("standards of households", () => {
  const judged = (households: readonly number[], thresholds: string, changes = "from,into\n") => {
    const ran = run({ register: unitsOf(households), changes, policy: policy(`thresholds: ${thresholds}`) });
    return { codes: judgedIn(ran.diagnostics), counts: ran.judgement };
  };

  test("have their edges at the share, at the minimum and at the upper limit", () => {
    const { codes, counts } = judged(
      [149, 150, 299, 300],
      "{ minimum: [{ households: 300 }], must_merge_below: 50 }",
    );
    expect(codes).toEqual(["U1 thresholds/must-merge", "U2 thresholds/below", "U3 thresholds/below"]);
    const tiers = ["mustMerge", "below", "below", "met"].map((tier, at) => [at + 1, tier]);
    expect(counts).toEqual({
      ...{ mustMerge: 1, below: 2, met: 1, unknown: 0, above: 0 },
      tiers: new Map(tiers as [number, "met"][]),
      standards: new Set(["thresholds.minimum.0"]),
    });
  });

  test("bind with their upper limit only what merging made", () => {
    const upper = "{ upper: [{ households: 599 }] }";
    const changes = "from,into\nU1,U1\nU2,U1\nU3,U3\nU4,U3\n";
    expect(judged([300, 299, 300, 300, 900], upper, changes).codes).toEqual(["U3 thresholds/above"]);
  });

  test("apply from their first day to their last", () => {
    const at = (from: string, until: string) =>
      judged([10], `{ minimum: [{ from: ${from}, until: ${until}, households: 300 }] }`).codes.length;
    expect(at("2019-06-01", "2019-06-01")).toBe(1);
    expect(at("2019-06-02", "2019-12-31")).toBe(0);
    expect(at("2019-01-01", "2019-05-31")).toBe(0);
  });

  test("of which some do not bind newly created units", () => {
    const changes = "from,into,into_name,into_kind,into_parent,households\n,U9,New,thon,C,10\n";
    const minimum = (created: string) => `{ minimum: [{ created: ${created}, households: 20 }] }`;
    expect(judged([100], minimum("yes"), changes).codes).toEqual(["U9 thresholds/below"]);
    expect(judged([100], minimum("no"), changes).codes).toEqual([]);
  });
});

describe("a unit", () => {
  const minimum = [
    {
      when: [],
      created: "yes",
      households: 300,
      basis: "TT 14/2018/TT-BNV",
      path: "thresholds.minimum.0",
    } as const,
  ];
  const judge = (units: readonly Partial<Place>[]) => {
    const before = register([
      place("C", null, { kind: "xa", name: "Commune" }),
      ...units.map((more, at) => place(`U${at}`, "C", more)),
    ]);
    const { value } = reorganise(before, before.places, [], "keep");
    const diagnostics: Diagnostic[] = [];
    if (!value) throw new Error("the plan of this test has faults");
    return {
      counts: judgeHouseholds(value, { minimum, mustMergeBelow: 50, upper: [], mergeBelow: [] }, diagnostics),
      diagnostics,
    };
  };

  test("is told with its commune, its share cut to whole per cent, and the document", () => {
    expect(judge([{ households: 149 }]).diagnostics[0]?.facts).toEqual({
      name: "U0",
      commune: "Commune",
      households: 149,
      standard: 300,
      share: 49,
      bar: 50,
      basis: "TT 14/2018/TT-BNV",
    });
  });

  test("that is pending or exempt is not judged, one with blank households is counted and told once for all", () => {
    const { counts, diagnostics } = judge([
      { households: 1, status: "pending" },
      { households: 1, status: "exempt" },
      { households: null },
      { households: null },
    ]);
    expect({ ...counts, tiers: [...counts.tiers.values()], standards: [...counts.standards] }).toEqual({
      ...{ mustMerge: 0, below: 0, met: 0, unknown: 2, above: 0 },
      tiers: ["unknown", "unknown"],
      standards: ["thresholds.minimum.0"],
    });
    expect(codesOf(diagnostics)).toEqual(["thresholds/unknown"]);
    expect(diagnostics[0]?.facts).toEqual({ name: "U2", units: 2 });
  });
});

describe("a unit that is merged", () => {
  /** The units that are told to be too large for it, of U1 with so many households and U2 and U3 with 100 each. */
  const tooLarge = (households: number | "", changes: readonly string[], standard = "households: 600") => {
    const { diagnostics } = run({
      register: `code,parent,kind,name,households\nC,,xa,Commune,\nU1,C,tdp,Unit 1,${households}\nU2,C,tdp,Unit 2,100\nU3,C,thon,Unit 3,100\n`,
      changes: `from,into,into_name,into_kind,households\n${changes.join("\n")}\n`,
      policy: policy(`thresholds: { merge_below: [{ ${standard}, basis: Scheme }] }`),
    });
    return diagnostics.filter(({ code }) => code === "thresholds/not-to-merge");
  };
  const MERGER = ["U1,U2,,,", "U2,U2,,,"];

  test("is told from the standard on, with its commune and the document", () => {
    expect(tooLarge(599, MERGER)).toEqual([]);
    expect(tooLarge("", MERGER)).toEqual([]);
    const [one, ...others] = tooLarge(600, MERGER);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      place: "U1",
      value: "600",
      origin: { line: 2, column: "from" },
      facts: { name: "Unit 1", commune: "Commune", households: 600, standard: 600, basis: "Scheme" },
    });
  });

  test("goes by the standard for what it was, not for what it becomes", () => {
    const toThon = ["U1,U3,Unit 3,thon,", "U3,U3,Unit 3,thon,"];
    expect(tooLarge(900, toThon, "when: { kind: thon }, households: 600")).toEqual([]);
    expect(tooLarge(900, toThon, "when: { kind: tdp }, households: 600")).toMatchObject([{ place: "U1" }]);
  });

  test("is not told where it stays, is renamed, is dissolved or gives a part", () => {
    for (const changes of [[], ["U1,U1,Unit 9,,"], ["U1,,,,"], ["U1,U1,Unit 1,,", "U1,U2,,,50", "U2,U2,,,"]])
      expect(tooLarge(900, changes)).toEqual([]);
  });
});
