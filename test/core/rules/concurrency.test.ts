/** What one person may hold at once: which rule stands against one title more. */
import { describe, expect, test } from "vitest";
import { heldBy } from "../../../src/core/model/people.ts";
import { allowedBasis, concurrencyLimit, incompatibility } from "../../../src/core/rules/concurrency.ts";
import { eligibilityOf } from "../../../src/core/rules/eligibility.ts";
import { ruleText } from "../../../src/core/rules/rule-id.ts";
import { read } from "../../support/inputs.ts";

const REGISTER = "code,parent,kind,name\nT,,tinh,T\nX,T,xa,X\nU,X,thon,U\n";

/** A person of some age under rules of holding; titles a, b, c of units and o, p of communes. */
function setting(holding: string, birth = 1980) {
  const titles = ["a", "b", "c"].map((id) => `  ${id}: { name: ${id}, level: unit }`);
  const others = ["o", "p"].map((id) => `  ${id}: { name: ${id}, level: commune }`);
  const policy = `id: t\nname: T\neffective: 2019-10-01\ntitles:\n${[...titles, ...others].join("\n")}\nholding: { ${holding} }\n`;
  const roster = `place,title,person,birth_year\nU,a,A,${birth}\n`;
  const { inputs } = read({ register: REGISTER, roster, policy });
  if (!inputs.roster) throw new Error("there is no roster");
  const eligibility = eligibilityOf(inputs.roster, inputs.policy);
  const facts = heldBy(inputs.roster.people, 0);
  const titleOf = (id: string) => {
    const title = inputs.policy.titles.find((one) => one.id === id);
    if (!title) throw new Error(`there is no title ${id}`);
    return title;
  };
  return {
    limit: (more: string, ...others: readonly string[]): string | null => {
      const rule = concurrencyLimit(titleOf(more), others.map(titleOf), facts, eligibility, inputs.policy);
      return rule && ruleText(rule);
    },
    pair: (a: string, b: string) => incompatibility(titleOf(a), titleOf(b), inputs.policy),
    allowed: (a: string, b: string) => allowedBasis(titleOf(a), titleOf(b), inputs.policy.holding),
  };
}

describe("max_posts", () => {
  test.each([
    ["a first post is none too many", "max_posts: 1", ["a"], null],
    ["a second is, where one is the most", "max_posts: 1", ["a", "b"], "holding.max_posts"],
    ["two of two are not", "max_posts: 2", ["a", "b"], null],
    ["three of two are", "max_posts: 2", ["a", "b", "c"], "holding.max_posts"],
    ["of each level its own most", "max_posts: { unit: 1, commune: 2 }", ["a", "o"], null],
    ["one too many of the level", "max_posts: { unit: 1, commune: 3 }", ["a", "b", "o"], "holding.max_posts"],
    [
      "of both together as many as of the larger",
      "max_posts: { unit: 2, commune: 2 }",
      ["a", "o", "p"],
      "holding.max_posts",
    ],
  ])("%s", (_, holding, [more = "", ...others], rule) => {
    expect(setting(holding).limit(more, ...others)).toBe(rule);
  });
});

describe("pairs", () => {
  test("a forbidden pair is forbidden in either order, and no other", () => {
    const { limit } = setting("max_posts: 3, incompatible: [[a, b]]");
    expect(limit("a", "b")).toBe("holding.incompatible");
    expect(limit("b", "c", "a")).toBe("holding.incompatible");
    expect(limit("a", "c")).toBeNull();
  });

  test("where pairs are allowed, all others are not", () => {
    const { limit } = setting("max_posts: 3, together: [[a, b]]");
    expect(limit("b", "a")).toBeNull();
    expect(limit("c", "a")).toBe("holding.together");
  });

  test("a pair that is allowed and forbidden is forbidden", () => {
    expect(setting("max_posts: 2, together: [[a, b]], incompatible: [[b, a]]").limit("a", "b")).toBe(
      "holding.incompatible",
    );
  });

  test("the document of a pair is found by its place in the list, else that of the whole", () => {
    const { pair } = setting("basis: Whole, incompatible: [[a, c], { titles: [b, a], basis: Own }]");
    expect(pair("a", "b")?.basis).toEqual({ path: "holding.incompatible.1", text: "Own" });
    expect(pair("a", "c")?.basis).toEqual({ path: "holding", text: "Whole" });
  });

  test("so is the document that allows one", () => {
    const { allowed } = setting("together: [[a, c], { titles: [b, a], basis: Own }]");
    expect(allowed("a", "b")).toEqual({ path: "holding.together.1", text: "Own" });
    expect(allowed("a", "c")).toBeNull();
    expect(allowed("b", "c")).toBeNull();
    expect(setting("max_posts: 2").allowed("a", "b")).toBeNull();
  });
});

test("what is asked of the person comes before pairs, and pairs before how many there are", () => {
  const holding = "max_posts: 1, incompatible: [[a, b]], concurrent_requires: { age: { max: 60 } }";
  expect(setting(holding, 1950).limit("a", "b")).toBe("holding.concurrent_requires.age");
  expect(setting(holding).limit("a", "b")).toBe("holding.incompatible");
  expect(setting(holding).limit("a", "c")).toBe("holding.max_posts");
  expect(setting(holding, 1950).limit("a")).toBeNull();
});
