/** A figure of one indicator: what lies between before and after. */
import { expect, test } from "vitest";
import { figureAt } from "../../../src/core/count/figure.ts";
import type { Indicator } from "../../../src/core/count/indicators.ts";

const percent = { decimals: 1, rounding: "truncate" } as const;
const indicator = (before: Indicator["before"], after: Indicator["after"]): Indicator => ({
  id: "persons",
  definition: null,
  before,
  after,
  percent,
});

test("has its change, and that in per cent of before", () => {
  const one = indicator([1, 32_933], [2, 18_350]);
  expect(figureAt(one, 1)).toEqual({ before: 32_933, after: 18_350, change: -14_583, percent: -44.2 });
});

test("has no percentage where nothing was before, and no change where one side is not known", () => {
  expect(figureAt(indicator([0], [3]), 0)).toEqual({ before: 0, after: 3, change: 3, percent: null });
  expect(figureAt(indicator([null], [3]), 0)).toEqual({
    before: null,
    after: 3,
    change: null,
    percent: null,
  });
  expect(figureAt(indicator(null, [3]), 0)).toEqual({ before: null, after: 3, change: null, percent: null });
  expect(figureAt(indicator([4], [3]), 7)).toEqual({
    before: null,
    after: null,
    change: null,
    percent: null,
  });
});

test("of a ratio changes in points, to the decimals that it is rounded to", () => {
  const counted = {
    count: "persons",
    titles: null,
    level: null,
    place: [],
    person: [],
    officials: false,
  } as const;
  const definition = {
    id: "share",
    name: "Share",
    nameEn: null,
    of: counted,
    to: counted,
    percent,
    basis: null,
  };
  const ratio: Indicator = { id: "share", definition, before: [0.3, null], after: [0.1, 5], percent };
  expect(figureAt(ratio, 0)).toEqual({ before: 0.3, after: 0.1, change: -0.2, percent: null });
  expect(figureAt(ratio, 1)).toEqual({ before: null, after: 5, change: null, percent: null });
});
