/** Figures beside old places of a plan, against those of the register. */
import { expect, test } from "vitest";
import { oldFigures } from "../../../src/core/judge/printed-list.ts";
import type { Change, Sizes } from "../../../src/core/model/inputs.ts";
import { change, place, register } from "../../support/make.ts";

const SIZES: Sizes = { households: 100, population: 400, area: 30_000 };
const PLACES = [
  place("C", null, { kind: "xa" }),
  place("A", "C", { name: "Thôn A", ...SIZES }),
  place("B", "C"),
];

const told = (...rows: readonly Change[]) =>
  oldFigures(register(PLACES), rows).map(({ code, origin, facts }) => [code, origin?.column, facts]);
const differs = (column: keyof Sizes, printed: number) => [
  "changes/old-figures",
  column,
  { name: "Thôn A", column, printed, own: SIZES[column] },
];

test("printed beside a place, each figure by itself", () => {
  const printedOld = { households: 99, population: 400, area: 10_000 };
  expect(told(change("A", "N", { printedOld }))).toEqual([
    differs("households", 99),
    differs("area", 10_000),
  ]);
  expect(told(change("B", "N", { printedOld }))).toEqual([]);
});

test("of a row that takes all of its place: people and area too, which no part of it has", () => {
  expect(told(change("A", "N", { ...SIZES }))).toEqual([]);
  expect(told(change("A", "N", { ...SIZES, area: 10_000 }))).toEqual([differs("area", 10_000)]);
  expect(told(change("A", "N", { population: 399 }))).toEqual([differs("population", 399)]);
});

test("not of the parts of a place, which are fewer", () => {
  const part = { households: 40, population: 150, area: 10_000 };
  expect(told(change("A", "N", part), change("A", "M", { area: 20_000 }))).toEqual([]);
  expect(told(change("A", "N", part))).toEqual([]);
});
