/** What a plan is judged by, each rule alone: standards of households, neighbours, consent, names; and its faults. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostics/diagnostic.ts";
import { notAgreed } from "../../src/core/judge/consent.ts";
import { notConnected } from "../../src/core/judge/neighbours.ts";
import type { Consultation } from "../../src/core/model/inputs.ts";
import type { ConsentRule } from "../../src/core/model/policy.ts";
import { applyPlan } from "../../src/core/run.ts";
import { foldName } from "../../src/core/text/fold.ts";
import { read, run } from "../inputs.ts";
import { FIXTURES } from "../tinhgon.ts";

const TITLES = "titles: { head: { name: Head, level: unit } }";
const policy = (more: string): string =>
  `{ id: test, name: Test, effective: 2019-06-01, ${TITLES}, ${more} }`;
const origin = { file: "", line: 1 };

/** One commune with units U1, U2, … of these households. */
function unitsOf(households: readonly (number | string)[]): string {
  const units = households.map((own, at) => `U${at + 1},C,thon,Unit ${at + 1},${own}`);
  return `code,parent,kind,name,households\nC,,xa,Commune,\n${units.join("\n")}\n`;
}

const codesOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ place }) => place?.startsWith("U")).map(({ code, place }) => `${place} ${code}`);

describe("standards of households", () => {
  const judged = (households: readonly number[], thresholds: string, changes = "from,into\n") => {
    const ran = run({ register: unitsOf(households), changes, policy: policy(`thresholds: ${thresholds}`) });
    return { codes: codesOf(ran.diagnostics), counts: ran.judgement };
  };

  test("have their edges at the share, at the minimum and at the upper limit", () => {
    const { codes, counts } = judged(
      [149, 150, 299, 300],
      "{ minimum: [{ households: 300 }], must_merge_below: 50 }",
    );
    expect(codes).toEqual(["U1 thresholds/must-merge", "U2 thresholds/below", "U3 thresholds/below"]);
    expect(counts).toEqual({ mustMerge: 1, below: 2, met: 1, unknown: 0, above: 0 });
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

describe("consent", () => {
  const { register } = read({
    register: unitsOf([100, 100]),
    policy: policy("consent: { share: 50, bar: more-than }"),
  }).inputs;
  const RULE: ConsentRule = {
    levels: ["unit"],
    share: 50,
    bar: "more-than",
    of: "households",
    onFailure: "hold",
    basis: null,
  };
  const change = {
    households: null,
    population: null,
    holders: false,
    intoName: null,
    intoKind: null,
    intoKindLabel: null,
    intoParent: null,
    intoClass: null,
    origin,
  };
  const merger = ["U1", "U2"].map((from) => ({ ...change, from, into: "U1" }));
  const said = (place: string, agree: number | null, more: Partial<Consultation> = {}): Consultation => ({
    place,
    households: null,
    ballots: null,
    agree,
    origin,
    ...more,
  });
  const refused = (second: Consultation, rule: Partial<ConsentRule> = {}) => {
    const told: Diagnostic[] = [];
    const held = notAgreed(
      register,
      merger,
      [said("U1", 100, { ballots: 100 }), second],
      { ...RULE, ...rule },
      told,
    );
    return { held: [...held], told: told.map(({ code }) => code) };
  };
  const passed = { held: [], told: [] };
  const failed = { held: ["U2"], told: ["consultation/not-passed"] };

  test.each([
    ["more-than", 50, failed],
    ["more-than", 51, passed],
    ["at-least", 50, passed],
    ["at-least", 49, failed],
  ] as const)("by the bar %s with %i of 100", (bar, agree, expected) => {
    expect(refused(said("U2", agree), { bar })).toEqual(expected);
  });

  test("takes a share with decimals, and exactly a third or two", () => {
    expect(refused(said("U2", 667, { households: 1000 }), { share: 66.7, bar: "at-least" })).toEqual(passed);
    expect(refused(said("U2", 666, { households: 1000 }), { share: 66.7, bar: "at-least" })).toEqual(failed);
  });

  test("counts all households or the ballots, and takes what is not known for no", () => {
    expect(refused(said("U2", 41, { ballots: 80 }), { of: "ballots" })).toEqual(passed);
    expect(refused(said("U2", 41, { ballots: 80 }), { of: "households" })).toEqual(failed);
    expect(refused(said("U2", 41), { of: "ballots" })).toEqual(failed);
    expect(refused(said("U2", null))).toEqual(failed);
    expect(refused(said("U2", 0, { households: 0 }), { share: 0, bar: "at-least" })).toEqual(failed);
  });

  test("is asked of nobody who neither merges nor is split, and of each who does", () => {
    const told: Diagnostic[] = [];
    const renamed = [{ ...change, from: "U1", into: "U9" }];
    expect([...notAgreed(register, renamed, [], RULE, told)]).toEqual([]);
    const split = ["U1", "U9"].map((into) => ({ ...change, from: "U1", into }));
    expect([...notAgreed(register, split, [], RULE, told)]).toEqual(["U1"]);
    expect([...notAgreed(register, split, [], { ...RULE, levels: ["commune"] }, told)]).toEqual([]);
    expect([...notAgreed(register, split, [], { ...RULE, onFailure: "report" }, told)]).toEqual([]);
    expect(told.map(({ code }) => code)).toEqual(["consultation/missing", "consultation/missing"]);
  });
});

describe("neighbours", () => {
  const { reorganisation } = run({
    register: unitsOf([1, 1, 1, 1]),
    changes: "from,into\nU1,U1\nU2,U1\nU3,U1\n",
    policy: policy("branches: keep"),
  });
  const groups = (pairs: readonly string[]) =>
    notConnected(
      reorganisation,
      pairs.map((pair) => ({ a: pair.split("-")[0] ?? "", b: pair.split("-")[1] ?? "", origin })),
    ).map(({ facts }) => facts.groups);

  test("join what merges in a chain, in either direction", () => {
    expect(groups(["U1-U2", "U3-U2"])).toEqual([]);
    expect(groups(["U2-U1"])).toEqual([["Unit 1, Unit 2", "Unit 3"]]);
  });

  test("do not join through a place that stays outside", () => {
    expect(groups(["U1-U2", "U2-U4", "U4-U3"])).toEqual([["Unit 1, Unit 2", "Unit 3"]]);
  });
});

test.each([
  ["Thôn Hòa Bình", "THÔN  HOÀ BÌNH", true],
  ["Tổ dân phố số 01", "tổ dân phố số 1", true],
  ["Tổ 16a", "Tổ 16A", true],
  ["Thuỷ", "Thủy", true],
  ["Thôn Hạ", "Thôn Hà", false],
  ["Thôn Đông", "Thôn Dong", false],
  ["Thôn 1", "Thôn 10", false],
])("%s and %s are one name: %s", (one, other, same) => {
  expect(foldName(one) === foldName(other)).toBe(same);
});

test("a plan with ten faults of ten kinds is told exactly those ten", () => {
  const textOf = (file: string): string => readFileSync(join(FIXTURES, "faults/ten-kinds", file), "utf8");
  const { inputs } = read({
    register: textOf("register.csv"),
    changes: textOf("changes.csv"),
    policy: policy("branches: keep"),
  });
  const { value, diagnostics } = applyPlan(inputs, () => null);
  expect(value).toBeNull();
  expect(diagnostics.map(({ code }) => code).sort()).toEqual([
    "changes/code-taken",
    "changes/covered-twice",
    "changes/crosses-communes",
    "changes/kind-needed",
    "changes/name-needed",
    "changes/rows-disagree",
    "changes/too-many-households",
    "changes/two-holders",
    "changes/unknown-parent",
    "changes/unknown-place",
  ]);
});
