/** Totals and tiers against the rows below them: units that moved from one to another, rows that come to others by chance, and a single tier. */
import { expect, test } from "vitest";
import type { PublishedRow } from "../../../src/core/verify/published.ts";
import { verifyFigures } from "../../../src/core/verify/verify.ts";

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

test("a total over one tier, which has all other rows below it, is that tier", () => {
  const lines: readonly Line[] = [
    ["", 14, 12],
    ["I", 14, 12],
    ["1", 8, 6],
    ["2", 6, 6],
  ];
  expect(toldOf(...lines)).toEqual([[], []]);
  expect(toldOf(["", 15, 12], ...lines.slice(1))[1]).toEqual([2]);
});

test("a row that rows beside it come to by chance heads none of them", () => {
  const below: readonly Line[] = [
    ["1", 156, 156, 0],
    ["2", 56, 57, 1],
    ["3", 100, 99, -1],
    ["4", 40, 0, -40],
  ];
  const other: readonly Line[] = [
    ["II", 50, 40, -10],
    ["1", 30, 20, -10],
    ["2", 20, 20, 0],
  ];
  expect(toldOf(["", 402, 352, -50], ["I", 352, 312, -40], ...below, ...other)).toEqual([[], []]);
});

test("what was nothing before has one figure: rows that come to it by chance are not below it", () => {
  const lines: readonly Line[] = [
    ["I", 1, 7, 6],
    ["", 0, 2, 2],
    ["1", 0, 1, 1],
    ["2", 0, 1, 1],
    ["3", 1, 3, 2],
    ["II", 3, 3, 0],
    ["1", 1, 2, 1],
    ["2", 2, 1, -1],
  ];
  const [first, ...rest] = table([["", 4, 10, 6], ...lines]);
  const named = rest.map((row, at) => (at === 1 ? { ...row, label: "Chỉ ở cấp xã" } : row));
  expect(verifyFigures(first ? [first, ...named] : []).diagnostics).toEqual([]);
});

test("after that is before in each row tells no tier", () => {
  const lines: readonly Line[] = [
    ["1", 156, 156],
    ["2", 56, 56],
    ["3", 100, 100],
    ["4", 40, 40],
  ];
  expect(toldOf(...lines, ["", 352, 352])).toEqual([[], []]);
  expect(toldOf(["1", 156, 156], ["2", 56, 56], ["3", 100, 100])).toEqual([[], []]);
  const { verdicts } = verifyFigures(table(lines));
  expect(verdicts.map(({ total }) => total)).toEqual([null, null, null, null]);
});
