/** Published figures in workbooks: headers of three levels, and tables that go on over several sheets. */
import { expect, test } from "vitest";
import { memoryFiles } from "../../src/pipeline/means/memory-files.ts";
import { verify } from "../../src/pipeline/verify.ts";
import { cell, row, textCell, workbookOf } from "../read/xlsx/workbooks.ts";

type Line = readonly (string | number)[];

/** What is told of a workbook, and how many rows it is of. */
async function toldOf(sheets: readonly (readonly Line[])[], merges: readonly string[] = []) {
  const rows = sheets.map((lines) =>
    lines
      .map((line) =>
        row(
          ...line.map((one) =>
            typeof one === "number" ? cell(String(one)) : one === "" ? "<c/>" : textCell(one),
          ),
        ),
      )
      .join(""),
  );
  const ranges = merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
  const behind = `<mergeCells>${ranges}</mergeCells>`;
  const bytes = workbookOf({ rows, ...(merges.length > 0 && { behind }) }, 0);
  const { value, findings } = await verify(
    "f.xlsx",
    memoryFiles({ "f.xlsx": bytes }, () => ""),
  );
  const told = findings.map(({ code, origin, value: of }) => [code, origin?.sheet ?? "", origin?.line, of]);
  const unsummed = value?.verdicts.flatMap((one) => (one.isUnsummed ? [one.row.label] : []));
  return { told, rows: value?.verdicts.length, unsummed };
}

test("a change below three levels is of what stands above them all", async () => {
  const lines: readonly Line[] = [
    ["Đơn vị", "Số thôn", "", "", "", "Số người", "", "", ""],
    ["", "Trước", "Sau", "Tăng, giảm", "", "Trước", "Sau", "Tăng, giảm", ""],
    ["", "", "", "Số lượng", "Tỷ lệ %", "", "", "Số lượng", "Tỷ lệ %"],
    ["Xã A", 20, 10, -10, 50, 100, 30, -70, 70],
    ["Xã B", 30, 15, -15, 50, 150, 45, -104, 70],
  ];
  const merges = ["A1:A3", "B1:E1", "F1:I1", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "G2:G3", "H2:I2"];
  expect(await toldOf([lines], merges)).toEqual({
    told: [["verify/sum", "S1", 5, "Xã B: Số người"]],
    rows: 4,
    unsummed: [],
  });
});

const HEADER: Line = ["STT", "Đơn vị", "Trước", "Sau"];

test.each([
  [70, []],
  [71, [["verify/total", "S2", 3, "Tổng cộng"]]],
])("a table that goes on over two sheets has its total %i on the second", async (total, told) => {
  const sheets: readonly (readonly Line[])[] = [
    [HEADER, [1, "Xã A", 20, 10], [2, "Xã B", 30, 15]],
    [HEADER, [3, "Xã C", 20, 10], ["", "Tổng cộng", total, 35]],
  ];
  expect(await toldOf(sheets)).toEqual({ told, rows: 4, unsummed: [] });
});

test("sheets that each have a total are verified each by itself", async () => {
  const sheet = (sum: number): readonly Line[] => [
    HEADER,
    [1, "Xã A", 1, 1],
    [2, "Xã B", 2, 2],
    ["", "Cộng", sum, 3],
  ];
  const { told } = await toldOf([sheet(3), sheet(4)]);
  expect(told).toEqual([["verify/total", "S2", 4, "Cộng"]]);
});

test("what is a total goes by the rows of its own sheet", async () => {
  const sheets: readonly (readonly Line[])[] = [
    [HEADER, [1, "Xã A", 1, ""], [2, "Xã B", "", 2], ["", "Tổng số thôn", 3, 3]],
    [HEADER, [1, "Số hộ", 1, 1], [2, "Tổng số người", 2, 2]],
    [HEADER, [1, "Xã C", 1, 1], [2, "Xã D", 2, 2], ["", "Tổng cộng", 3, 3]],
  ];
  expect(await toldOf(sheets)).toEqual({ told: [], rows: 8, unsummed: ["Tổng số thôn"] });
});

test("a total of which one column alone could be added up is told to be open", async () => {
  const lines = (before: number | ""): readonly Line[] => [
    HEADER,
    [1, "Xã A", 1, 1],
    [2, "Xã B", before, 2],
    ["", "Cộng", 4, 3],
  ];
  expect(await toldOf([lines("")])).toEqual({ told: [], rows: 3, unsummed: ["Cộng"] });
  expect(await toldOf([lines(3)])).toEqual({ told: [], rows: 3, unsummed: [] });
});

test("numbers with decimals are figures where they can be no shortened thousands, or their header says money or areas", async () => {
  const of = (header: string, ...before: readonly number[]) =>
    toldOf([[["Nội dung", header], ...before.map((one, at): Line => [`Khoản ${at}`, one])]]);
  expect(await of("Trước", 1250.5, 0.125, 12.34567)).toEqual({ told: [], rows: 3, unsummed: [] });
  expect(await of("Trước (triệu đồng)", 1.25, 830.2, -1.5)).toEqual({ told: [], rows: 3, unsummed: [] });
  expect(await of("Trước (km²)", 1.25)).toEqual({ told: [], rows: 1, unsummed: [] });
  expect((await of("Trước (người)", 1.25)).told.map(([code]) => code)).toEqual(["value/ambiguous-number"]);
});

test("tables below each other, each with a header of its own, are verified one by one", async () => {
  const first: readonly Line[] = [
    ["Bảng 1. Số thôn", "", "", ""],
    ["STT", "Xã", "Trước", "Sau"],
    [1, "Xã A", 12, 6],
    [2, "Xã B", 10, 5],
  ];
  const second = (sum: number): readonly Line[] => [
    ["Bảng 2. Người hoạt động không chuyên trách", "", "", ""],
    ["Nội dung", "Hiện có", "Giảm", "Còn lại"],
    ["Xã A", 36, 18, 18],
    ["Xã B", 30, 15, 15],
    ["Cộng", 66, 33, sum],
  ];
  expect(await toldOf([[...first, ...second(33)]])).toMatchObject({
    told: [
      ["table/header", "S1", 2, null],
      ["table/several", "S1", 2, null],
      ["table/header", "S1", 6, null],
    ],
    rows: 5,
  });
  const { told } = await toldOf([[...first, ["", "Cộng", 22, 11], ...second(34)]]);
  expect(told.filter(([code]) => String(code).startsWith("verify/"))).toEqual([
    ["verify/sum", "S1", 10, "Cộng"],
    ["verify/total", "S1", 10, "Cộng"],
  ]);
  // The same header on a further page goes on with the table.
  const again = await toldOf([[...first, ...first.slice(1, 2), [3, "Xã C", 8, 4], ["", "Cộng", 31, 15]]]);
  expect(again.told.filter(([code]) => code === "verify/total")).toEqual([["verify/total", "S1", 7, "Cộng"]]);
});

test("a word of approximation beside a figure before or after bounds what the others come to", async () => {
  const lines: readonly Line[] = [
    ["Đơn vị", "Trước", "Sau", "Tăng, giảm"],
    ["Xã A", "hơn 32.900", 18350, -14583],
    ["Xã B", "hơn 33.900", 18350, -14583],
    ["Xã C", 7968, "khoảng 5.400", -2599],
    ["Xã D", 7968, "khoảng 5.900", -2599],
    ["Xã E", "gần 100", 50, -50],
    // Of two that are open, nothing says where the third lies.
    ["Xã G", "khoảng 100", 50, "giảm gần 60"],
    ["Xã H", "khoảng 100", "khoảng 50", -10],
  ];
  expect(await toldOf([lines])).toEqual({
    told: [
      ["verify/relation", "S1", 3, "Xã B"],
      ["verify/relation", "S1", 5, "Xã D"],
      ["verify/relation", "S1", 6, "Xã E"],
    ],
    rows: 7,
    unsummed: [],
  });
});

test("an open figure is no part of a total, and a percentage goes by what the others come to", async () => {
  const lines: readonly Line[] = [
    ["Đơn vị", "Trước", "Sau", "Tăng, giảm", "Tỷ lệ %"],
    ["Xã A", "khoảng 100", 50, -48, 49],
    ["Xã B", 100, 50, -50, 50],
    ["Cộng", 198, 100, -98, 49.5],
  ];
  const { told } = await toldOf([lines]);
  expect(told).toEqual([]);
});

test.each([
  [22, 22, []],
  [
    23,
    22,
    [
      ["verify/sum", "S1", 2, "Xã A"],
      ["verify/total", "S1", 2, "Xã A"],
    ],
  ],
])("units before and after, and what they come to: %i", async (total, _, told) => {
  const header: Line = [
    "Xã",
    "Thôn trước",
    "TDP trước",
    "Tổng trước",
    "Thôn sau",
    "TDP sau",
    "Tổng sau",
    "Số giảm",
  ];
  const found = await toldOf([
    [header, ["Xã A", 20, 2, total, 10, 1, 11, 11], ["Xã B", 30, 0, 30, 12, 0, 12, 18]],
  ]);
  expect(found.told).toEqual(told);
});

test.each([
  [1480, [["verify/total", "S1", 4, "Tổng cộng: Quyết toán"]]],
  [1470, []],
])("what is planned and what is spent have their totals each: %i", async (total, told) => {
  const lines: readonly Line[] = [
    ["STT", "Nội dung chi", "Dự toán", "Quyết toán", "So sánh (%)"],
    [1, "Phụ cấp", 1200, 1150, 95.8],
    [2, "Hỗ trợ", 300, 320, 106.7],
    ["", "Tổng cộng", 1500, total, 98],
  ];
  expect((await toldOf([lines])).told.filter(([code]) => code !== "csv/unknown-column")).toEqual(told);
});
