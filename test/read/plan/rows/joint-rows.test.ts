/** Figures merged over the old units of a new one, in a plan of many. */
import { expect, test } from "vitest";
import type { Diagnostic } from "../../../../src/core/diagnostics/diagnostic.ts";
import { NO_SIZES } from "../../../../src/core/model/inputs.ts";
import { jointRows } from "../../../../src/read/plan/rows/joint-rows.ts";

const PAIRS = 3000;

/** Two old units for each new one, with the households that they have together in the first row and in the merged one. */
function pairs(newNameOf: (pair: number, row: number) => string) {
  return Array.from({ length: 2 * PAIRS }, (_, row) => ({
    from: `Thôn ${row}`,
    into: "",
    intoName: newNameOf(row >> 1, row),
    intoParent: "",
    parts: "",
    part: null,
    sizes: { ...NO_SIZES, households: 100 },
    after: NO_SIZES,
    whole: NO_SIZES,
    day: null,
    above: ["Xã Mẫu"],
    origin: { file: "plan.xlsx", line: row + 2 },
  }));
}

const MERGED = Array.from({ length: PAIRS }, (_, pair) => ({
  column: "households",
  rows: [2 * pair, 2 * pair + 1],
  cell: `C${pair}`,
}));

const named = (newNameOf: (pair: number, row: number) => string) => {
  const diagnostics: Diagnostic[] = [];
  const rows = jointRows(pairs(newNameOf), "old", MERGED, (origin) => origin, diagnostics);
  return { rows, told: diagnostics.map(({ code }) => code) };
};

test("each of three thousand is found by its own rows, not by a walk over all of them", () => {
  const { rows, told } = named((pair) => `Thôn Mới ${pair}`);
  expect(told).toEqual([]);
  expect(rows.slice(0, 2).map(({ sizes, after }) => [sizes.households, after.households])).toEqual([
    [null, 100],
    [null, null],
  ]);
});

test("one of a part of a new unit, or of two new ones, is a fault", () => {
  expect(named((pair) => `Thôn Mới ${pair >> 1}`).told).toHaveLength(PAIRS);
  expect(named((_, row) => `Thôn Mới ${row}`).told).toHaveLength(PAIRS);
});
