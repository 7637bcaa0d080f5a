/** Consent (lấy ý kiến): faults of the rows by themselves, and who has not agreed, each bar at its edge. */
import { describe, expect, test } from "vitest";
import { agreementIn } from "../../../src/core/consultation.ts";
import type { Diagnostic } from "../../../src/core/diagnostics/diagnostic.ts";
import { checkConsultation, notAgreed } from "../../../src/core/judge/consent.ts";
import { type Vote, votesOf } from "../../../src/core/judge/votes.ts";
import type { Consultation } from "../../../src/core/model/inputs.ts";
import type { ConsentRule } from "../../../src/core/model/policy.ts";
import { CHANGES_HEADER, REGISTER_HEADER, table } from "../../arbitraries/city.ts";
import { run } from "../../support/inputs.ts";
import { change, codesOf, ORIGIN, place, register } from "../../support/make.ts";

const places = register([
  place("C", null, { kind: "xa" }),
  place("U1", "C", { households: 100 }),
  place("U2", "C", { households: 100 }),
]);
const RULE: ConsentRule = {
  levels: ["unit"],
  share: 50,
  bar: "more-than",
  of: "households",
  onFailure: "hold",
  basis: null,
};

const said = (place: string, agree: number | null, more: Partial<Consultation> = {}): Consultation => ({
  place,
  households: null,
  ballots: null,
  agree,
  refusal: null,
  origin: ORIGIN,
  ...more,
});

describe("a consultation", () => {
  const check = (rows: readonly Consultation[], rule: ConsentRule | null = RULE) =>
    checkConsultation(places, rows, rule, () => null);

  test("has one row for each place that is there", () => {
    expect(codesOf(check([said("U1", 1), said("X", 1)]))).toEqual(["consultation/unknown-place"]);
    expect(check([said("U1", 1), said("U1", 2)])).toMatchObject([
      { code: "consultation/repeated-place", place: "U1", related: [ORIGIN] },
    ]);
  });

  test("has no more who agree than ballots, and no more ballots than households, whatever is blank between", () => {
    expect(check([said("U1", 55, { ballots: 55, households: 55 })])).toEqual([]);
    expect(check([said("U1", 60, { ballots: 55, households: 90 })])).toMatchObject([
      { facts: { column: "agree", count: 60, most: "ballots", limit: 55 } },
    ]);
    expect(check([said("U1", 60, { households: 55 })])).toMatchObject([
      { facts: { column: "agree", count: 60, most: "households", limit: 55 } },
    ]);
    expect(check([said("U1", null, { ballots: 60, households: 55 })])).toMatchObject([
      { facts: { column: "ballots", count: 60, most: "households", limit: 55 } },
    ]);
  });

  test("that a place has passed by fewer asked than it has households is told, where all of these would not do", () => {
    const told = (agree: number, households: number, rule = RULE) =>
      check([said("U2", 51, { households: 90 }), said("U1", agree, { households })], rule);
    expect(told(50, 99)).toMatchObject([
      { code: "consultation/fewer-asked", facts: { count: 1, asked: 99, households: 100 } },
    ]);
    expect(told(51, 99)).toEqual([]);
    expect(told(50, 100)).toEqual([]);
    expect(told(49, 99)).toEqual([]);
    expect(told(50, 99, { ...RULE, bar: "at-least" })).toEqual([]);
    expect(told(50, 99, { ...RULE, of: "ballots" })).toEqual([]);
  });

  test("that says that a place did not agree, which by its figures and the bar has agreed, is told at the first row", () => {
    const refusal = { ...ORIGIN, column: "Kết quả" };
    const rows = [said("U1", 60, { refusal }), said("U2", 40, { refusal, ballots: 50 }), said("U2", 60)];
    const told = (rule: Partial<ConsentRule>) =>
      check(rows.slice(0, 2), { ...RULE, ...rule }).map(({ code, origin, facts }) => [code, origin, facts]);
    const code = "consultation/result-differs";
    expect(told({})).toEqual([[code, refusal, { count: 1, share: 50, bar: "more-than" }]]);
    expect(told({ share: 60, bar: "at-least" })).toMatchObject([[code, refusal, { count: 1 }]]);
    expect(told({ share: 60 })).toEqual([]);
    expect(told({ of: "ballots", share: 75 })).toMatchObject([[code, refusal, { count: 1 }]]);
    expect(told({ share: 40, bar: "at-least" })).toMatchObject([[code, refusal, { count: 2 }]]);
    expect(codesOf(check(rows.slice(2)))).toEqual([]);
  });

  test("that no rule asks for is told once", () => {
    expect(codesOf(check([said("U1", 1), said("U2", 1)], null))).toEqual(["consultation/no-rule"]);
    expect(check([], null)).toEqual([]);
  });
});

describe("consent", () => {
  const merger = ["U1", "U2"].map((from) => change(from, "U1"));
  const refused = (second: Consultation, rule: Partial<ConsentRule> = {}) => {
    const told: Diagnostic[] = [];
    const held = notAgreed(
      places,
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
    const renamed = [change("U1", "U9")];
    expect([...notAgreed(places, renamed, [], RULE, told)]).toEqual([]);
    const split = ["U1", "U9"].map((into) => change("U1", into));
    expect([...notAgreed(places, split, [], RULE, told)]).toEqual(["U1"]);
    expect([...notAgreed(places, split, [], { ...RULE, levels: ["commune"] }, told)]).toEqual([]);
    expect([...notAgreed(places, split, [], { ...RULE, onFailure: "report" }, told)]).toEqual([]);
    expect(told.map(({ code }) => code)).toEqual(["consultation/missing", "consultation/missing"]);
  });
});

const saidIn = (votes: readonly Vote[]) => votes.map(({ agree, base, agreed }) => [agree, base, agreed]);

describe("the consent to a plan", () => {
  const of = (onFailure: "report" | "hold", rule: ConsentRule | null = RULE) => {
    const { reorganisation, result, consultation, diagnostics } = run({
      register: table(REGISTER_HEADER, [
        "X,,xa,X,,,,,",
        "X1,X,thon,1,100,,,,",
        "X2,X,thon,2,100,,,,",
        "X3,X,thon,3,100,,,,",
      ]),
      changes: table(CHANGES_HEADER, ["X1,X1,,,,Một Hai,,,", "X2,X1,,,,Một Hai,,,"]),
      consultation: "place,households,ballots,agree\nX1,100,,80\nX2,100,,40\nX3,100,,1\n",
      policy: `
id: t
name: T
titles: { a: { name: A, level: unit, posts: 1 } }
consent: { levels: [unit], share: 50, bar: more-than, of: households, on_failure: ${onFailure} }
`,
    });
    const codes = new Set(result.unfinished.map(({ code }) => code));
    return saidIn(votesOf(reorganisation, codes, consultation ?? [], rule, diagnostics));
  };

  test.each(["report", "hold"] as const)("counts what is merged, or waits for it, under %s", (onFailure) => {
    expect(of(onFailure)).toEqual([
      [80, 100, true],
      [40, 100, false],
    ]);
  });

  test("counts nobody who only waits for a number that another place has", () => {
    const { reorganisation, result, consultation, diagnostics } = run({
      register: table(REGISTER_HEADER, [
        "X,,xa,X,,,,,",
        ...[1, 2, 3].map((n) => `X${n},X,thon,${n},100,,,,`),
      ]),
      // X3 takes the number of X2, which is to be merged into X1 and did not agree.
      changes: table(CHANGES_HEADER, ["X1,X1,,,,Một,,,", "X2,X1,,,,Một,,,", "X3,X2,,,,Hai,,,"]),
      consultation: "place,households,agree\nX1,100,80\n",
      policy: `
id: t
name: T
titles: { a: { name: A, level: unit, posts: 1 } }
consent: { levels: [unit], share: 50, bar: more-than, of: households, on_failure: hold }
`,
    });
    const codes = new Set(result.unfinished.map(({ code }) => code));
    expect([...codes]).toEqual(["X1", "X2", "X3"]);
    const votes = votesOf(reorganisation, codes, consultation ?? [], RULE, diagnostics);
    expect(saidIn(votes)).toEqual([
      [80, 100, true],
      [null, 100, null],
    ]);
    // What one place said is not known, so neither is the share of all.
    expect(agreementIn(votes)).toEqual({ agree: null, base: 200, percent: null });
  });

  test("is not judged where the policy asks nobody", () => {
    expect(of("report", null)).toEqual([
      [80, 100, null],
      [40, 100, null],
    ]);
  });
});
