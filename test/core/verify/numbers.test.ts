/** Tiers of printed tables by their numbers: letters, Roman numbers, "1" above "1.1". */
import { expect, test } from "vitest";
import type { PublishedRow } from "../../../src/core/verify/published.ts";
import { verifyFigures } from "../../../src/core/verify/verify.ts";

type Line = readonly [number: string, label: string, before: number, after: number];

const printed = (lines: readonly Line[]): PublishedRow[] =>
  lines.map(([number, label, before, after], at) => ({
    ...{ label, number, before, after, group: "", counted: "", decimals: 0, isPercent: false, products: [] },
    ...{ change: null, percent: null, relation: null, source: "" },
    origin: { file: "figures.csv", line: at + 2 },
  }));

/** The verdict on each total and tier, by its label. */
const totalsOf = (lines: readonly Line[]) =>
  Object.fromEntries(
    verifyFigures(printed(lines)).verdicts.flatMap(({ row, total }) =>
      total === null ? [] : [[row.label, total]],
    ),
  );

/** Two tiers of two rows each; the count of afterwards of the second one is off by one where it is 21. */
const tiers = (heads: readonly [string, string], rows: readonly string[], after: number): Line[] => [
  [heads[0], "Thành thị", 30, 15],
  [rows[0] ?? "", "Phường Mẫu Một", 10, 5],
  [rows[1] ?? "", "Phường Mẫu Hai", 20, 10],
  [heads[1], "Nông thôn", 50, after],
  [rows[2] ?? "", "Xã Mẫu Ba", 20, 9],
  [rows[3] ?? "", "Xã Mẫu Bốn", 30, 11],
];

test.each([
  ["letters", ["A", "B"], ["1", "2", "1", "2"]],
  ["letters with a point", ["A.", "B."], ["", "", "", ""]],
  ["letters above Roman numbers", ["A", "B"], ["I", "II", "I", "II"]],
  ["Roman numbers beyond fifty", ["XLIX", "L"], ["1", "2", "1", "2"]],
  ["Roman numbers beyond a hundred", ["CDXCIX.", "D."], ["1", "2", "1", "2"]],
  ["Roman numbers above letters", ["I", "II"], ["A", "B", "A", "B"]],
  ["numbers with a point", ["1", "2"], ["1.1", "1.2", "2.1", "2.2"]],
  ["numbers above small letters", ["1", "2"], ["a)", "b)", "a)", "b)"]],
  ["numbers above small letters alone", ["1.", "2."], ["a", "b", "a", "b"]],
  ["numbers of three levels", ["1.1", "1.2"], ["1.1.1", "1.1.2", "1.2.1", "1.2.2"]],
] as const)("rows are the sum of those that they head by %s", (_, heads, rows) => {
  expect(totalsOf(tiers(heads, rows, 20))).toEqual({ "Thành thị": "agrees", "Nông thôn": "agrees" });
  expect(totalsOf(tiers(heads, rows, 21))).toEqual({ "Thành thị": "agrees", "Nông thôn": "differs" });
});

test("letters before names head the rows below them, kinds of places in one letter do not", () => {
  const named = (one: string, other: string): Line[] => [
    ["", `${one} Đông`, 30, 15],
    ["", "Xã Mẫu Một", 10, 5],
    ["", "Xã Mẫu Hai", 20, 9],
    ["", `${other} Tây`, 7, 7],
    ["", "Xã Mẫu Ba", 8, 8],
  ];
  expect(totalsOf(named("A.", "B."))).toEqual({ "A. Đông": "differs" });
  expect(totalsOf(named("H.", "H."))).toEqual({});
});

test("a total over letters is what these come to", () => {
  const rows = tiers(["A", "B"], ["1", "2", "1", "2"], 21);
  const total = (label: string, after: number) => totalsOf([...rows, ["", label, 80, after]])[label];
  for (const label of ["Tổng A+B", "Tổng (A và B)", "Tổng cộng (A + B)"]) {
    expect(total(label, 36)).toBe("agrees");
    expect(total(label, 37)).toBe("differs");
  }
});

test("letters and numbers of rows that head nothing say nothing", () => {
  const rows: Line[] = [
    ["A", "Xã Mẫu Một", 10, 5],
    ["B", "Xã Mẫu Hai", 20, 10],
    ["C", "Xã Mẫu Ba", 30, 15],
    ["", "Cộng", 60, 30],
  ];
  expect(totalsOf(rows)).toEqual({ Cộng: "agrees" });
  expect(totalsOf(tiers(["1", "2"], ["3", "4", "5", "6"], 21))).toEqual({ "Thành thị": "agrees" });
});

test("1. above 1.1. among names, without a column of numbers, are tiers", () => {
  const named = (sum: number): Line[] => [
    ["", "1. Huyện Đông", 30, 15],
    ["", "1.1. Xã Mẫu Một", 10, 5],
    ["", "1.2. Xã Mẫu Hai", 20, 10],
    ["", "2. Huyện Tây", 50, sum],
    ["", "2.1. Xã Mẫu Ba", 15, 8],
    ["", "2.2. Xã Mẫu Bốn", 35, 12],
    ["", "Cộng", 80, 35],
  ];
  const first = { "1. Huyện Đông": "agrees" };
  expect(totalsOf(named(20))).toEqual({ ...first, "2. Huyện Tây": "agrees", Cộng: "agrees" });
  expect(totalsOf(named(21))).toEqual({ ...first, "2. Huyện Tây": "differs", Cộng: "differs" });
});
