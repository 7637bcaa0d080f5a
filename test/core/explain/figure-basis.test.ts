/** The documents behind a figure: its indicator, its rates on both sides, its rounding. */
import { expect, test } from "vitest";
import { figureBasis } from "../../../src/core/explain/figure-basis.ts";
import { parsePolicyText } from "../../support/inputs.ts";

const { policy } = parsePolicyText(`
id: t
name: T
effective: 2024-01-01
titles: { head: { name: Head, level: unit } }
money:
  before: 2020-01-01
  base_salary: [{ from: 2019-01-01, dong: 1, basis: Old pay }, { from: 2023-01-01, dong: 2, basis: New pay }]
  funds: [{ from: 2019-01-01, unit: 1, basis: Fund }]
  further_posts: [{ from: 2019-01-01, percent: 30 }, { from: 2023-01-01, percent: 100, basis: Further }]
  severance: { per_month: 1, per_year: 1, fixed: 1, basis: Leaving }
percent: { decimals: 1, rounding: truncate, basis: Report }
indicators:
  own: { name: Own, count: persons, basis: Letter }
  other: { name: Other, count: persons, decimals: 2 }
`);

function paths(id: string, hasPercent = false): string[] {
  const definition = policy.indicators.find((one) => one.id === id) ?? null;
  const indicator = { id, definition, percent: definition?.percent ?? policy.percent };
  return figureBasis(indicator, hasPercent, policy).map(({ path, text }) => `${path}: ${text}`);
}

test.each([
  ["own", ["indicators.own: Letter"]],
  ["persons", []],
  ["fund.month", ["money.base_salary: Old pay", "money.base_salary: New pay", "money.funds: Fund"]],
  [
    "allowances.year",
    ["money.base_salary: Old pay", "money.base_salary: New pay", "money.further_posts: Further"],
  ],
  ["severance", ["money.base_salary: New pay", "money.severance: Leaving"]],
])("of %s", (id, told) => {
  expect(paths(id)).toEqual(told);
});

test("the rounding is told of where there is a percentage that is rounded so", () => {
  expect(paths("persons", true)).toEqual(["percent: Report"]);
  expect(paths("own", true)).toEqual(["indicators.own: Letter", "percent: Report"]);
  expect(paths("other", true)).toEqual([]);
});
