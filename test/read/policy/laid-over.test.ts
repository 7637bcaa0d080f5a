/** What a policy below says of titles that are taken away from it, and what it assumes of values that are changed. */
import { expect, test } from "vitest";
import { withAssumptionsThatHold } from "../../../src/read/policy/assumptions.ts";
import { withoutTitles } from "../../../src/read/policy/taken-away.ts";
import { parseYaml } from "../../../src/read/yaml/yaml.ts";

const plain = (text: string) => parseYaml(text, "policy.yaml").value;

const BELOW = plain(`
titles: { a: { level: unit }, b: { level: unit, open_to: [a, c] }, c: { level: unit } }
holding:
  incompatible: [[a, b], { titles: [b, c], basis: x }]
  together: [[b, c]]
indicators:
  both: { count: persons, where: { title: [a, c] } }
  one: { count: persons, where: { title: c } }
  share: { ratio: { of: { count: persons, where: { title: c } }, to: { count: persons } } }
money: { further_posts: [{ titles: [c], percent: 30 }, { titles: [a, c], percent: 50 }, { percent: 100 }] }
`);

test("what is said of a title goes with it, and all else stays", () => {
  expect(withoutTitles(BELOW, plain("titles: { c: null }"))).toEqual(
    plain(`
titles: { a: { level: unit }, b: { level: unit, open_to: [a] }, c: { level: unit } }
holding: { incompatible: [[a, b]], together: [] }
indicators: { both: { count: persons, where: { title: [a] } } }
money: { further_posts: [{ titles: [a], percent: 50 }, { percent: 100 }] }
`),
  );
  expect(withoutTitles(BELOW, plain("titles: { c: { name: C } }"))).toBe(BELOW);
});

const ORIGIN = plain(`
assumptions:
  - { path: holding.max_posts, text: two }
  - { path: thresholds.minimum.0, text: first }
  - { path: titles.a, text: title }
  - { path: titles.a.requires, text: women }
holding: { max_posts: 2 }
thresholds: { minimum: [{ households: 150 }, { households: 300 }] }
titles: { a: { name: A, posts: 1, requires: { gender: female } } }
`);

test.each([
  ["nothing is changed", "{}", ["two", "first", "title", "women"]],
  ["another number stands there", "holding: { max_posts: 3 }", ["first", "title", "women"]],
  ["another list stands there", "thresholds: { minimum: [{ households: 500 }] }", ["two", "title", "women"]],
  [
    "the same stands first in another list",
    "thresholds: { minimum: [{ households: 150 }] }",
    ["two", "first", "title", "women"],
  ],
  [
    "a title is called otherwise and paid",
    "titles: { a: { name: AA, posts: 1, coefficient: 2, requires: { gender: female } } }",
    ["two", "first", "title", "women"],
  ],
  ["men may hold it", "titles: { a: { name: A, posts: 1, requires: { gender: male } } }", ["two", "first"]],
])("an assumption holds of what it was written for: %s", (_, changes, texts) => {
  const [origin, own] = [ORIGIN, plain(changes)] as [Record<string, never>, Record<string, never>];
  const held = withAssumptionsThatHold({ ...origin, ...own }, ORIGIN) as { assumptions: { text: string }[] };
  expect(held.assumptions.map(({ text }) => text)).toEqual(texts);
});
