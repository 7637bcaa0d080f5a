/** Printed percentages: shares of one, and such with fewer decimals than others. */
import { expect, test } from "vitest";
import type { PrintedPercent, PublishedRow } from "../../../src/core/verify/published.ts";
import { verifyFigures } from "../../../src/core/verify/verify.ts";

const rowWith = (before: number, after: number, percent: Partial<PrintedPercent>): PublishedRow => ({
  ...{ label: "Người", number: "", group: "", counted: "", decimals: 0, isPercent: false, products: [] },
  ...{ before, after, change: null, relation: null, source: "" },
  percent: { scaled: 0, decimals: 0, sign: 0, ...percent },
  origin: { file: "figures.csv", line: 2 },
});

const saidOf = (...rows: readonly PublishedRow[]) => {
  const { verdicts, diagnostics } = verifyFigures(rows);
  const last = verdicts.at(-1);
  return [last?.follows, last?.hint, diagnostics.map(({ code, facts }) => [code, facts])];
};

const share = (scaled: number, decimals: number) => ({ scaled, decimals, mayBeShare: true }) as const;

test("a percentage that may be a share of one fits as one, which is told", () => {
  const told = (printed: number) => [["verify/share", { printed }]];
  expect(saidOf(rowWith(200, 100, share(5, 1)))).toEqual(["both", "share", told(0.5)]);
  expect(saidOf(rowWith(32_933, 18_350, share(442, 3)))).toEqual(["truncate", "share", told(0.442)]);
  expect(saidOf(rowWith(100, 48, share(5, 1)))).toEqual(["both", "share", told(0.5)]);
});

test("it is a percentage where it fits as one, and no share with the other sign or where it may be none", () => {
  expect(saidOf(rowWith(200, 199, share(5, 1)))).toEqual(["both", null, []]);
  expect(saidOf(rowWith(200, 100, { scaled: 5, decimals: 1 }))[0]).toBe("neither");
  expect(saidOf(rowWith(200, 100, { ...share(5, 1), sign: 1 }))[0]).toBe("neither");
  expect(saidOf(rowWith(100, 70, share(5, 1)))[0]).toBe("neither");
});

test("a percentage with fewer decimals than others is told where with theirs it is another", () => {
  const finer = rowWith(1000, 556, { scaled: 444, decimals: 1 });
  const told = (truncated: number, halfUp: number) => [
    ["verify/decimals", { count: 1, printed: 44, truncated, halfUp }],
  ];
  const coarse = rowWith(32_933, 18_350, { scaled: 44 });
  expect(saidOf(finer, coarse)).toEqual(["both", null, told(-44.2, -44.3)]);
  expect(saidOf(coarse)).toEqual(["both", null, []]);
  expect(saidOf(finer, rowWith(100, 56, { scaled: 44 }))).toEqual(["both", null, []]);
  expect(saidOf(finer, rowWith(32_933, 18_350, { scaled: 44, relation: "over" }))).toEqual([
    "both",
    null,
    [],
  ]);
  expect(saidOf(finer, rowWith(32_933, 18_350, { scaled: 45 }))[0]).toBe("neither");
});

test("a percentage of figures that were rounded to the printed ones is told as that", () => {
  const rounded = (scaled: number, sign: -1 | 0 | 1 = 0) => ({
    ...rowWith(32.9, 18.4, { scaled, decimals: 1, sign }),
    decimals: 1,
  });
  const told = [["verify/rounding", { column: "percent", printed: 44.3, due: -44.1 }]];
  expect(saidOf(rounded(441))).toEqual(["half-up", null, []]);
  expect(saidOf(rounded(443))).toEqual(["neither", "rounded", told]);
  expect(saidOf(rounded(446))[1]).toBe(null);
  expect(saidOf(rounded(443, 1))[1]).toBe(null);
  expect(saidOf({ ...rounded(443), decimals: 0, before: 329, after: 184 })[1]).toBe(null);
});

const SHARES = [
  ["A", 20, 10, 333, 1],
  ["B", 40, 20, 667, 1],
  ["Cộng", 60, 30, 100, 0],
] as const;

/** Which rounding each percentage of a table follows from. */
const followedBy = (lines: readonly (readonly [string, number, number, number, number])[]) =>
  verifyFigures(
    lines.map(([label, before, after, scaled, places]) => ({
      ...rowWith(before, after, { scaled, decimals: places }),
      label,
    })),
  ).verdicts.map(({ follows }) => follows);

test("percentages of a column whose total has 100 are shares of it", () => {
  expect(followedBy(SHARES)).toEqual(["both", "half-up", "both"]);
  const [a, b, all] = SHARES;
  expect(followedBy([a, b, ["C", 40, 20, 402, 1], ["Cộng", 100, 50, 100, 0]])).not.toContain("both");
  const wrong = followedBy([
    ["A", 20, 10, 200, 1],
    ["B", 40, 20, 400, 1],
    ["C", 40, 20, 402, 1],
    ["Cộng", 100, 50, 100, 0],
  ]);
  expect(wrong).toEqual(["both", "both", "neither", "both"]);
  expect(followedBy([a, b])).toEqual(["neither", "neither"]);
  expect(
    followedBy([
      ["A", 20, 10, 50, 0],
      ["B", 40, 0, 100, 0],
      [all[0], 60, 0, 100, 0],
    ]),
  ).toEqual(["both", "both", "both"]);
});
