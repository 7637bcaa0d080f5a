/** Percentages below a header that compares: of what is left where more of them are that, else of the change. */
import { expect, test } from "vitest";
import type { PrintedPercent, PublishedRow } from "../../../src/core/verify/published.ts";
import { verifyFigures } from "../../../src/core/verify/verify.ts";

const rowWith = (before: number, after: number, percent: Partial<PrintedPercent>): PublishedRow => ({
  ...{ label: "Thôn", number: "", group: "", counted: "", decimals: 0, isPercent: false, products: [] },
  ...{ before, after, change: null, relation: null, source: "" },
  percent: { scaled: 0, decimals: 0, sign: 0, mayBeLeft: true, ...percent },
  origin: { file: "figures.csv", line: 2 },
});

const saidOf = (...rows: readonly PublishedRow[]) => {
  const { verdicts, diagnostics } = verifyFigures(rows);
  return [verdicts.map(({ follows }) => follows), diagnostics.map(({ code }) => code)];
};

test("what is left is verified as such, which is told", () => {
  expect(saidOf(rowWith(100, 80, { scaled: 80 }), rowWith(60, 50, { scaled: 833, decimals: 1 }))).toEqual([
    ["both", "both"],
    ["verify/left"],
  ]);
});

test("one that does not fit is wrong, a word of approximation bounds what is left", () => {
  const rows = [rowWith(100, 80, { scaled: 80 }), rowWith(100, 70, { scaled: 70 })];
  expect(saidOf(...rows, rowWith(100, 81, { scaled: 80 }))[1]).toEqual(["verify/percent", "verify/left"]);
  expect(saidOf(...rows, rowWith(100, 80, { scaled: 81, relation: "nearly" }))[1]).toEqual(["verify/left"]);
  expect(saidOf(...rows, rowWith(100, 82, { scaled: 81, relation: "nearly" }))[1]).toEqual([
    "verify/percent",
    "verify/left",
  ]);
});

test.each([
  ["the change", [rowWith(100, 80, { scaled: 20 })]],
  ["half, which is both", [rowWith(100, 50, { scaled: 50 })]],
  ["as many of one as of the other", [rowWith(100, 80, { scaled: 80 }), rowWith(100, 80, { scaled: 20 })]],
  ["one with a minus", [rowWith(100, 80, { scaled: 80 }), rowWith(100, 70, { scaled: 70, sign: -1 })]],
])("of %s it is that of the change", (_, rows) => {
  expect(saidOf(...rows)[1]).not.toContain("verify/left");
});

test("below another header what is left is no percentage of the change", () => {
  const { mayBeLeft: _, ...percent } = {
    ...rowWith(100, 80, { scaled: 80 }).percent,
    scaled: 80,
    decimals: 0,
    sign: 0 as const,
  };
  expect(saidOf({ ...rowWith(100, 80, {}), percent })).toEqual([["neither"], ["verify/percent"]]);
});
