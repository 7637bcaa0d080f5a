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

test("of an area is in hectares, its change made in whole square metres", () => {
  const area = (before: number | null, after: number | null) =>
    figureAt({ ...indicator([before], [after]), id: "area" }, 0);
  expect(area(30_000, 15_000)).toEqual({ before: 3, after: 1.5, change: -1.5, percent: -50 });
  expect(area(10_001, 10_002).change).toBe(0.0001);
  expect(area(null, 15_000)).toEqual({ before: null, after: 1.5, change: null, percent: null });
  expect(area(30_000, null)).toEqual({ before: 3, after: null, change: null, percent: null });
  expect(area(0, 15_000)).toEqual({ before: 0, after: 1.5, change: 1.5, percent: null });
});

test("of a policy's own area is in hectares as well, of its share of areas in points", () => {
  const area = { counts: "area", level: null, place: [] } as const;
  const own = (to: typeof area | null): Indicator => ({
    ...indicator([30_000], [15_000]),
    id: "own",
    definition: { id: "own", name: "Own", nameEn: null, of: area, to, percent, basis: null },
  });
  expect(figureAt(own(null), 0)).toEqual({ before: 3, after: 1.5, change: -1.5, percent: -50 });
  expect(figureAt(own(area), 0)).toEqual({ before: 30_000, after: 15_000, change: -15_000, percent: null });
});

test("whose prices differ on both sides is told apart by number and price, as far as both are known", () => {
  const paid = (before: number | null, after: number | null, between: number | null) => {
    const { byNumber, byPrice } = figureAt({ ...indicator([before], [after]), atOldPrice: [between] }, 0);
    return [byNumber, byPrice];
  };
  expect(paid(100, 150, 120)).toEqual([20, 30]);
  for (const [before, after, between] of [
    ...[[null, 150, 120] as const, [100, null, 120] as const, [100, 150, null] as const],
  ])
    expect(paid(before, after, between)).toEqual([null, null]);
  const none = figureAt({ ...indicator([100], [150]), atOldPrice: null }, 0);
  expect([none.byNumber, none.byPrice]).toEqual([null, null]);
  expect(figureAt(indicator([100], [150]), 0)).not.toHaveProperty("byNumber");
});
