/** Communes whose units moved from one to another: what each had before is not what its rows come to. */
import { expect, test } from "vitest";
import type { PublishedRow } from "../../src/core/verify/published.ts";
import { verifyFigures } from "../../src/core/verify/verify.ts";

type Line = readonly [number: string, before: number, after: number, change?: number];

const table = (lines: readonly Line[]): PublishedRow[] =>
  lines.map(([number, before, after, change = null], at) => ({
    ...{ number, before, after, change, label: number === "" ? "TỔNG SỐ" : `Dòng ${at}` },
    ...{ counted: "", group: "", decimals: 0, isPercent: false, products: [], percent: null },
    ...{ relation: null, source: "", origin: { file: "f.csv", line: at + 2 } },
  }));

/** What is told, by line, and the totals that differ. */
const toldOf = (...lines: readonly Line[]) => {
  const { verdicts, diagnostics } = verifyFigures(table(lines));
  const differing = verdicts.flatMap(({ row, total }) => (total === "differs" ? [row.origin.line] : []));
  return [diagnostics.map(({ code, origin }) => [code, origin?.line]), differing];
};

const TOTAL: Line = ["", 520, 520, 0];
/** A unit of 90 went from the second to the first. */
const FIRST: readonly Line[] = [
  ["I", 200, 290, 90],
  ["1", 120, 120, 0],
  ["2", 80, 80, 0],
  ["3", 90, 90, 0],
];
const SECOND: readonly Line[] = [
  ["II", 320, 230, -90],
  ["1", 130, 130, 0],
  ["2", 100, 100, 0],
];

test("what one has too much before and another lacks is told, and no fault", () => {
  expect(toldOf(TOTAL, ...FIRST, ...SECOND)).toEqual([[["verify/moved", 3]], []]);
});

test("without a column of changes too", () => {
  const without = ([number, before, after]: Line): Line => [number, before, after];
  expect(toldOf(...[TOTAL, ...FIRST, ...SECOND].map(without))).toEqual([[["verify/moved", 3]], []]);
});

test("where others do not lack just that, each is a fault", () => {
  const [head, one, ...rest] = FIRST;
  if (!head || !one) throw new Error("no rows");
  expect(toldOf(TOTAL, head, ["1", 121, 120, 0], ...rest, ...SECOND)[1]).toEqual([3, 7]);
  expect(toldOf(TOTAL, head, ["1", 121, 120, -1], ...rest, ...SECOND)[1]).toEqual([3, 7]);
});

test("where it is one alone, or another afterwards, it is a fault", () => {
  const same: readonly Line[] = [
    ["II", 230, 230, 0],
    ["1", 130, 130, 0],
    ["2", 100, 100, 0],
  ];
  expect(toldOf(["", 430, 520, 90], ...FIRST, ...same)[1]).toEqual([3]);
  const later: readonly Line[] = [
    ["I", 290, 200, -90],
    ["1", 120, 120, 0],
    ["2", 80, 80, 0],
    ["3", 90, 90, 0],
    ["II", 230, 320, 90],
    ["1", 130, 130, 0],
    ["2", 100, 100, 0],
  ];
  expect(toldOf(TOTAL, ...later)[1]).toEqual([3, 7]);
});

test("of several ways to add a total up, none of which fits, the nearest is told", () => {
  const lines: readonly Line[] = [
    ["", 20, 20],
    ["I", 12, 12],
    ["1", 6, 6],
    ["2", 6, 6],
    ["II", 9, 9],
    ["1", 4, 4],
    ["2", 5, 5],
  ];
  const { diagnostics } = verifyFigures(table(lines));
  expect(diagnostics.map(({ facts }) => ("due" in facts ? facts.due : null))).toEqual([21, 21]);
});

test("a total of people that is less than its rows says that some may be in several", () => {
  const [total, ...rows] = table([
    ["", 9, 6],
    ["1", 5, 3],
    ["2", 5, 4],
  ]).map((row) => ({ ...row, counted: "Số người" }));
  const told = (first: PublishedRow | undefined) =>
    verifyFigures([...(first ? [first] : []), ...rows]).diagnostics.map(({ facts }) => "mayBeTwice" in facts);
  expect(told(total)).toEqual([true, true]);
  expect(told(total && { ...total, before: 11, after: 7 })).toEqual([false]);
});
