/** Totals of printed tables with headings, tiers, and rows that are only of the row above. */
import { expect, test } from "vitest";
import type { PublishedRow } from "../../../src/core/verify/published.ts";
import { verifyFigures } from "../../../src/core/verify/verify.ts";

type Line = readonly [number: string, label: string, before?: number | null, after?: number | null];

const printed = (lines: readonly Line[]): PublishedRow[] =>
  lines.map(([number, label, before = null, after = null], at) => ({
    label,
    number,
    group: "",
    counted: "",
    decimals: 0,
    isPercent: false,
    products: [],
    before,
    after,
    change: before === null || after === null ? null : after - before,
    percent: null,
    relation: null,
    source: "",
    origin: { file: "figures.csv", line: at + 2 },
  }));

/** The verdict on each total and tier, by its label. */
const totalsOf = (...lines: readonly Line[]) =>
  Object.fromEntries(
    verifyFigures(printed(lines)).verdicts.flatMap(({ row, total }) =>
      total === null ? [] : [[row.label, total]],
    ),
  );

test.each([
  [90, "agrees"],
  [91, "differs"],
] as const)("headings without figures are no parts: %i is the sum of the rows, %s", (sum, verdict) => {
  const rows: Line[] = [
    ["I", "Thành thị"],
    ["1", "Phường A", 20, 10],
    ["2", "Phường B", 30, 15],
    ["II", "Nông thôn"],
    ["1", "Xã C", 40, 20],
    ["", "Tổng cộng", sum, 45],
  ];
  expect(totalsOf(...rows)).toEqual({ "Tổng cộng": verdict });
});

const TIERS: readonly Line[] = [
  ["", "Miền núi", 50, 25],
  ["", "Xã A", 20, 10],
  ["", "Xã B", 30, 15],
  ["", "Đồng bằng", 60, 30],
  ["", "Xã C", 20, 10],
  ["", "Xã D", 40, 20],
];

test("tiers without numbers come to the total alone, above them and below", () => {
  const tiers = { "Miền núi": "agrees", "Đồng bằng": "agrees" };
  expect(totalsOf(["", "Tổng số", 110, 55], ...TIERS)).toEqual({ "Tổng số": "agrees", ...tiers });
  expect(totalsOf(...TIERS, ["", "Tổng số", 110, 55])).toEqual({ "Tổng số": "agrees", ...tiers });
  expect(totalsOf(...TIERS, ["", "Tổng số", 111, 55])).toEqual({ "Tổng số": "differs", ...tiers });
  expect(totalsOf(...TIERS, ["", "Tổng số", 220, 110])).toMatchObject({ "Tổng số": "differs" });
});

test("a row that is two small rows below it by chance is no tier where others stand in none", () => {
  const rows: Line[] = [
    ["", "Xã A", 2, 2],
    ["", "Xã B", 1, 1],
    ["", "Xã C", 1, 1],
    ["", "Xã D", 7, 3],
  ];
  expect(totalsOf(...rows, ["", "Cộng", 11, 7])).toMatchObject({ Cộng: "agrees" });
});

test("of one count, tiers must have every row below them to be parts of the total", () => {
  const counts = TIERS.map(([number, label, before = null]): Line => [number, label, before]);
  expect(totalsOf(["", "Tổng số", 110], ...counts)).toEqual({ "Tổng số": "agrees" });
  expect(totalsOf(["", "Tổng số", 115], ...counts, ["", "Xã E", 5])).toEqual({ "Tổng số": "differs" });
});

test("a tier with a Roman number is what its rows come to, where one column shows that they are its", () => {
  const rows = (before: number, after: number): Line[] => [
    ["I", "Vùng I", before, after],
    ["1", "Xã A", 20, 10],
    ["2", "Xã B", 30, 15],
    ["II", "Vùng II", 60, 30],
    ["1", "Xã C", 20, 10],
    ["2", "Xã D", 40, 20],
  ];
  expect(totalsOf(...rows(50, 25))).toEqual({ "Vùng I": "agrees", "Vùng II": "agrees" });
  expect(totalsOf(...rows(51, 25))).toEqual({ "Vùng I": "differs", "Vùng II": "agrees" });
  expect(totalsOf(...rows(70, 61))).toEqual({ "Vùng II": "agrees" });
});

test("tiers below tiers stand for their rows", () => {
  expect(
    totalsOf(
      ["I", "Tỉnh A", 110, 55],
      ["1", "Miền núi", 50, 25],
      ["1.1", "Xã A", 20, 10],
      ["1.2", "Xã B", 30, 15],
      ["2", "Xã C", 60, 30],
      ["II", "Tỉnh B", 7, 7],
    ),
  ).toEqual({ "Tỉnh A": "agrees", "Miền núi": "agrees" });
});

test("what is of the row above is no part", () => {
  const rows = (total: number): Line[] => [
    ["", "Xã A", 20, 10],
    ["-", "Nữ", 8, 4],
    ["", "Xã B", 30, 15],
    ["", "Trong đó: nữ", 9, 5],
    ["", "Cộng", total, 25],
  ];
  expect(totalsOf(...rows(50))).toEqual({ Cộng: "agrees" });
  expect(totalsOf(...rows(67))).toEqual({ Cộng: "differs" });
  expect(totalsOf(["", "- Xã A", 20, 10], ["", "- Xã B", 30, 15], ["", "Cộng", 51, 25])).toEqual({
    Cộng: "differs",
  });
});

test("below “Trong đó” there may be some of the rows alone: that they differ says nothing", () => {
  const below = (before: number): Line[] => [
    ["", "Tổng số", 110, 55],
    ["", "Trong đó:"],
    ["", "Nữ", before, 30],
    ["", "Nam", 50, 25],
  ];
  expect(totalsOf(...below(60))).toEqual({ "Tổng số": "agrees" });
  expect(totalsOf(...below(90))).toEqual({});
  expect(
    totalsOf(["", "Tổng số", 110, 55], ["", "Trong đó: nữ", 60, 30], ["-", "Đảng viên", 80, 40]),
  ).toEqual({});
});

test("“Tổng số …” is an indicator beside others, and a total of rows of places", () => {
  const parts: Line[] = [
    ["", "Xã A", 20, 10],
    ["", "Xã B", 30, 16],
  ];
  expect(totalsOf(["", "Tổng số thôn", 50, 25], ...parts)).toEqual({ "Tổng số thôn": "differs" });
  expect(totalsOf(["", "Tổng số hộ", 9, 9], ["", "Tổng số người", 40, 40], ...parts)).toEqual({});
  expect(totalsOf(["", "Tổng số hộ", 9, 9], ["", "Số thôn", 4, 2], ["", "Diện tích", 5, 5])).toEqual({});
  expect(totalsOf(["", "Tổng số xã", 9, 9], ["", "Số Một", 4, 4], ["", "Sở Hai", 4, 4])).toEqual({});
  expect(totalsOf(["", "Tổng số", 9, 9], ["", "Số thôn", 4, 4], ["", "Số tổ", 5, 6])).toEqual({
    "Tổng số": "differs",
  });
});

test.each([
  "Cộng I",
  "Cộng B",
  "Cộng cụm 1",
  "Tổng (I+II)",
  "Cộng mục A",
  "Cộng phường A",
  "Cả xã",
  "Tổng cộng toàn tỉnh",
])("%s is a total", (label) => {
  expect(totalsOf(["", "Xã A", 20, 10], ["", "Xã B", 30, 15], ["", label, 51, 25])).toEqual({
    [label]: "differs",
  });
});

test("what is carried to the next page, and means, are no parts and no totals", () => {
  const rows: Line[] = [
    ["", "Xã A", 20, 10],
    ["", "Xã B", 30, 15],
    ["", "Bình quân", 25, 12],
    ["", "Cộng trang", 50, 25],
    ["", "Mang sang", 50, 25],
    ["", "Xã C", 40, 20],
    ["", "Tổng cộng", 90, 45],
  ];
  expect(totalsOf(...rows)).toEqual({ "Cộng trang": "agrees", "Tổng cộng": "agrees" });
});

test("a row with marked rows below it is held against them where two columns show that they are all of it", () => {
  const rows = (women: number): Line[] => [
    ["1", "Số người", 250, 75],
    ["-", "Nữ", 100, women],
    ["-", "Nam", 150, 45],
    ["2", "Số thôn", 50, 25],
    ["", "- Miền núi", 20, 9],
    ["", "- Khó khăn", 30, 19],
  ];
  expect(totalsOf(...rows(30))).toEqual({ "Số người": "agrees" });
  expect(totalsOf(...rows(33))).toEqual({});
  const misprinted = printed(rows(30)).map((row) => (row.label === "Nữ" ? { ...row, after: 31 } : row));
  expect(verifyFigures(misprinted).verdicts[0]?.total).toBe("differs");
});

test("subtotals below their rows that are not called so do not count twice", () => {
  const rows: Line[] = [
    ["", "Xã A", 20, 10],
    ["", "Xã B", 30, 15],
    ["", "Miền núi", 50, 25],
    ["", "Xã C", 20, 10],
    ["", "Xã D", 40, 20],
    ["", "Đồng bằng", 60, 30],
  ];
  expect(totalsOf(...rows, ["", "Tổng", 110, 55])).toEqual({ Tổng: "agrees" });
  expect(totalsOf(...rows, ["", "Tổng", 111, 55])).toEqual({ Tổng: "differs" });
});

test("of a total with “trong đó” in its name only some of the rows may stand below", () => {
  const rows = (sum: number): Line[] => [
    ["", "Tổng số, trong đó:", sum, 25],
    ["", "Xã A", 20, 10],
    ["", "Xã B", 30, 15],
  ];
  expect(totalsOf(...rows(50))).toEqual({ "Tổng số, trong đó:": "agrees" });
  expect(totalsOf(...rows(60))).toEqual({});
});

test("a total above all rows, of which subtotals stand below theirs, is that of all of them", () => {
  const rows = (sum: number): Line[] => [
    ["", "Tổng cộng", sum, 55],
    ["", "Xã A", 20, 10],
    ["", "Xã B", 30, 15],
    ["", "Cộng", 50, 25],
    ["", "Xã C", 40, 20],
    ["", "Xã D", 20, 10],
    ["", "Cộng", 60, 30],
  ];
  expect(totalsOf(...rows(110))).toEqual({ "Tổng cộng": "agrees", Cộng: "agrees" });
  expect(totalsOf(...rows(111))).toEqual({ "Tổng cộng": "differs", Cộng: "agrees" });
});

test("a row that the rows below it come to in one column, and nearly in another, is told", () => {
  const toldOf = (...lines: readonly Line[]) =>
    verifyFigures(printed(lines)).diagnostics.map(({ code, value, facts }) => [code, value, facts]);
  const facts = { column: "after", printed: 70, due: 71, parts: 2, exact: "before" };
  const other: Line = ["", "Số người", 360, 210];
  expect(
    toldOf(["", "Số đơn vị", 120, 70], ["", "Trong đó: - Thôn", 80, 45], ["", "- Tổ dân phố", 40, 26], other),
  ).toEqual([["verify/perhaps-total", "Số đơn vị", facts]]);
  expect(toldOf(["", "Số đơn vị", 120, 70], ["", "- Thôn", 80, 45], ["-", "Tổ dân phố", 40, 26])).toEqual([
    ["verify/perhaps-total", "Số đơn vị", facts],
  ]);
  expect(toldOf(["", "Số đơn vị", 120, 70], ["", "a) Thôn", 80, 45], ["", "b) Tổ dân phố", 40, 26])).toEqual([
    ["verify/perhaps-total", "Số đơn vị", facts],
  ]);
  const ofXa = (before: number, after: number): Line[] => [
    ["1", "Xã A", before, after],
    ["", "Thôn", 80, 45],
    ["", "Tổ dân phố", 40, 26],
    ["2", "Xã B", 200, 100],
  ];
  expect(toldOf(...ofXa(120, 70))).toEqual([["verify/perhaps-total", "Xã A", facts]]);
  // What agrees in both, in neither, or is far off.
  expect(toldOf(...ofXa(120, 71))).toEqual([]);
  expect(toldOf(...ofXa(121, 70))).toEqual([]);
  expect(toldOf(...ofXa(120, 100))).toEqual([]);
  // Small figures agree by chance.
  expect(toldOf(["", "Số xã", 5, 4], ["", "- Miền núi", 3, 3], ["", "- Ven biển", 2, 2])).toEqual([]);
});
