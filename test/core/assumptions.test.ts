/** Which assumptions of a policy a result rests on: each section by what the run worked with, and not otherwise. */
import { expect, test } from "vitest";
import { assumptionsOf, type Touched, textsOf } from "../../src/core/assumptions.ts";
import { table } from "../arbitraries/city.ts";
import { parsePolicyText, run } from "../support/inputs.ts";

const MONEY = `money:
  base_salary: [{ from: 2019-07-01, dong: 1490000 }, { from: 2023-07-01, dong: 1800000 }]
  further_posts: [{ from: 2013-10-19, percent: 30 }, { from: 2023-08-01, percent: 100 }]
  officials: [{ from: 2023-08-01, percent: 50 }]
`;

const policyWith = (more: string): string => `id: t
name: T
effective: 2023-08-01
titles: { head: { name: Head, level: unit, coefficient: 2 }, spare: { name: Spare, level: commune, posts: 0 } }
thresholds: { minimum: [{ households: 300 }, { when: { kind: tdp }, households: 500 }], must_merge_below: 50 }
${more}`;

/** A run over one thôn, with its head where there is a roster. */
function ran(own: {
  readonly more?: string;
  readonly people?: boolean;
  readonly inputs?: readonly string[];
}): Touched {
  const { more = "", people = true, inputs = [] } = own;
  const text = policyWith(more);
  const outcome = run({
    register: table("code,parent,kind,name,households", ["X,,xa,X,", "U,X,thon,U,100"]),
    ...(people && { roster: table("place,title,person", ["U,head,A"]) }),
    policy: text,
  });
  return { ...outcome, policy: parsePolicyText(text).policy, inputs: inputs.map((role) => ({ role })) };
}

/** Those of some paths that a run rests on. */
function touched(run: Touched, ...paths: readonly string[]): readonly string[] {
  const assumptions = paths.map((path) => ({ path, text: path }));
  return assumptionsOf({ ...run, policy: { ...run.policy, assumptions } }).map(({ path }) => path);
}

test("one about a title touches a result that has posts of it, one about titles any with posts", () => {
  const paths = ["titles", "titles.head.posts", "titles.spare.posts", "titles.none"];
  expect(touched(ran({}), ...paths)).toEqual(["titles", "titles.head.posts"]);
  expect(touched(ran({ people: false }), ...paths)).toEqual([]);
});

test("one about holding touches a result with people, one about consent one in which places were asked", () => {
  const paths = ["holding.max_posts", "consent.share"];
  expect(touched(ran({}), ...paths)).toEqual(["holding.max_posts"]);
  expect(touched(ran({ people: false, inputs: ["register", "consultation"] }), ...paths)).toEqual([
    "consent.share",
  ]);
});

test("one about a standard touches a result in which a unit was judged by it, or by part of it", () => {
  const paths = [
    "thresholds",
    "thresholds.minimum",
    "thresholds.minimum.0",
    "thresholds.minimum.0.households",
    "thresholds.minimum.1",
    "thresholds.must_merge_below",
  ];
  expect(touched(ran({}), ...paths)).toEqual(paths.filter((path) => path !== "thresholds.minimum.1"));
  expect(touched({ ...ran({}), judgement: null }, ...paths)).toEqual([]);
});

test("one about money touches a result with that rate; what people get one with people", () => {
  const paths = [
    "money",
    "money.base_salary",
    "money.base_salary.0",
    "money.base_salary.1",
    "money.further_posts",
    "money.officials.0",
    "money.funds",
    "money.severance",
    "money.decimals",
  ];
  const withPeople = touched(ran({ more: MONEY }), ...paths);
  expect(withPeople).toContain("money.base_salary.1");
  expect(withPeople).toContain("money.further_posts");
  expect(withPeople).toContain("money.officials.0");
  expect(withPeople).not.toContain("money.base_salary.0");
  expect(withPeople).not.toContain("money.funds");
  expect(withPeople).not.toContain("money.severance");
  const without = touched(ran({ more: MONEY, people: false }), ...paths);
  expect(without).toContain("money.base_salary.1");
  expect(without).not.toContain("money.further_posts");
  expect(without).not.toContain("money.officials.0");
  expect(touched(ran({}), ...paths)).toEqual([]);
});

test("any other touches every result; a text is told once", () => {
  expect(touched(ran({ people: false }), "rounding", "name")).toEqual(["rounding", "name"]);
  expect(textsOf(["a", "b", "a"].map((text) => ({ path: text, text })))).toEqual(["a", "b"]);
});
