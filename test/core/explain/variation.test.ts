/** Policies that differ in one rule: which there are, and that each differs in nothing else. */
import { describe, expect, test } from "vitest";
import { variationsOf } from "../../../src/core/explain/variation.ts";
import type { Level } from "../../../src/core/model/place.ts";
import { ruleText } from "../../../src/core/rules/rule-id.ts";
import { parsePolicyText } from "../../support/inputs.ts";

const TITLES = `
  head: { name: Head, level: unit, requires: { age: { max: 60 }, party_member: true }, open_to: [head] }
  front: { name: Front, level: unit, posts: 0 }
  office: { name: Office, level: commune }`;

function variations(holding: string, levels: readonly Level[] = ["unit"], cap: number | null = null) {
  const { policy } = parsePolicyText(
    `id: t\nname: T\neffective: 2019-10-01\ntitles:${TITLES}\nholding: { ${holding} }\n`,
  );
  const posts = { head: 1, front: 0, office: 1 };
  const all = variationsOf(policy, levels, cap, ({ id }) => posts[id as keyof typeof posts]);
  return { policy, all, told: all.map(({ rule, value }) => `${ruleText(rule)}=${value}`) };
}

describe("rules of a unit", () => {
  test("are changed one by one, in the order of the policy's sections", () => {
    const { told } = variations(
      "max_posts: 2, incompatible: [[head, front]], together: [[head, front]], concurrent_requires: { age: { max: 65 } }",
    );
    expect(told).toEqual([
      "holding.max_posts=3",
      "holding.max_posts=1",
      "holding.incompatible.0=null",
      "holding.together=any",
      "holding.concurrent_requires.age=null",
      "titles.head.requires.age=null",
      "titles.head.requires.party_member=null",
      "titles.head.open_to=any",
      "titles.head.posts=2",
      "titles.front.posts=1",
      "holding.objective=fewest-changes",
    ]);
  });

  test("one post a person is not made none", () => {
    expect(variations("max_posts: 1").told).not.toContain("holding.max_posts=0");
  });
});

describe("the cap", () => {
  test("is raised where the objective looks at it", () => {
    const { told } = variations("objective: fewest-changes, max_persons: { unit: 2 }", ["unit"], 2);
    expect(told.filter((one) => one.startsWith("holding.max_persons"))).toEqual([
      "holding.max_persons.unit=3",
    ]);
    expect(told).not.toContain("holding.objective=fewest-changes");
  });

  test.each<readonly [string, string, readonly Level[], number | null]>([
    ["there is none", "objective: fewest-changes", ["unit"], null],
    ["fewest people are wanted anyway", "max_persons: { unit: 2 }", ["unit"], 2],
    ["it is of several levels together", "objective: fewest-changes", ["unit", "commune"], 5],
  ])("is left where %s", (_, holding, levels, cap) => {
    expect(variations(holding, levels, cap).told.join()).not.toContain("max_persons");
  });
});

test("of a whole commune both levels change together, and its titles are among them", () => {
  const { all, told } = variations("max_posts: { unit: 1, commune: 2 }", ["unit", "commune"]);
  expect(all[0]?.policy.holding.maxPosts).toEqual({ unit: 3, commune: 3 });
  expect(all[1]?.policy.holding.maxPosts).toEqual({ unit: 1, commune: 1 });
  expect(told).toContain("titles.office.posts=2");
});

test("a changed policy is the same but for one section, and the policy itself stays", () => {
  const { policy, all } = variations("max_posts: 2, incompatible: [[head, front]]");
  const before = structuredClone(policy);
  for (const { rule, policy: other } of all) {
    const changed = (Object.keys(policy) as (keyof typeof policy)[]).filter(
      (key) => JSON.stringify(other[key]) !== JSON.stringify(policy[key]),
    );
    expect(changed, ruleText(rule)).toEqual([ruleText(rule).split(".")[0]]);
  }
  expect(policy).toEqual(before);
});

test("the document behind a pair and a cap goes with the change", () => {
  const { all } = variations(
    "basis: Whole, objective: fewest-changes, max_persons: { unit: 2, basis: Cap }, incompatible: [{ titles: [head, front], basis: Pair }]",
    ["unit"],
    2,
  );
  const basis = Object.fromEntries(all.map(({ rule }) => [ruleText(rule), rule.basis?.text ?? null]));
  expect(basis).toMatchObject({
    "holding.incompatible.0": "Pair",
    "holding.max_persons.unit": "Cap",
    "holding.max_posts": "Whole",
    "titles.head.posts": null,
  });
});
