/** Rules as values: their text, and the documents behind them. */
import { expect, test } from "vitest";
import {
  basesOf,
  basisAt,
  distinctRules,
  factRule,
  holdingRule,
  ruleText,
  titleRule,
} from "../../../src/core/rules/rule-id.ts";
import { parsePolicyText } from "../../support/inputs.ts";

const { policy } = parsePolicyText(`
id: test
name: Test
titles:
  head: { name: Head, level: unit, basis: Decree 1 }
  front.deputy: { name: Deputy, level: unit }
holding: { basis: Decree 2 }
`);
const [head, deputy] = policy.titles;
if (!head || !deputy) throw new Error("a title is missing");

test.each([
  [factRule("places.merged"), "places.merged"],
  [factRule("status.exempt"), "status.exempt"],
  [holdingRule("holding.max_posts", policy.holding), "holding.max_posts"],
  [holdingRule("holding.max_persons", policy.holding, "unit"), "holding.max_persons.unit"],
  [
    holdingRule("holding.concurrent_requires", policy.holding, "Trình độ, ngành"),
    "holding.concurrent_requires.Trình độ, ngành",
  ],
  [titleRule("titles.posts", head), "titles.head.posts"],
  [titleRule("titles.requires", head, "age"), "titles.head.requires.age"],
  [titleRule("titles.open_to", deputy), "titles.front.deputy.open_to"],
])("%o is %s", (rule, text) => {
  expect(ruleText(rule)).toBe(text);
});

test("a rule has the document of its title, or of the whole of holding", () => {
  expect(titleRule("titles.posts", head).basis).toEqual({ path: "titles.head", text: "Decree 1" });
  expect(titleRule("titles.posts", deputy).basis).toBeNull();
  expect(holdingRule("holding.objective", policy.holding).basis).toEqual({
    path: "holding",
    text: "Decree 2",
  });
});

test("a rule's own document goes before that of the whole", () => {
  const own = basisAt("holding.max_persons", "Decree 3");
  expect(holdingRule("holding.max_persons", policy.holding, "unit", own).basis).toEqual(own);
});

test("rules are told once each, in the order in which they are met first", () => {
  const objective = holdingRule("holding.objective", policy.holding);
  const rules = distinctRules([factRule("places.merged"), objective, factRule("places.merged"), objective]);
  expect(rules.map(ruleText)).toEqual(["places.merged", "holding.objective"]);
});

test("documents are told once a path, rules without one left out", () => {
  const rules = [
    factRule("places.merged"),
    titleRule("titles.requires", head, "age"),
    titleRule("titles.posts", head),
    titleRule("titles.posts", deputy),
    holdingRule("holding.objective", policy.holding),
  ];
  expect(basesOf(rules).map(({ path }) => path)).toEqual(["titles.head", "holding"]);
});
