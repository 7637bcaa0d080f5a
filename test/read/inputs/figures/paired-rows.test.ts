/** Published tables in which each place has a row of before and one of afterwards. */
import { expect, test } from "vitest";
import { FIGURES_SHAPE, readFigures } from "../../../../src/read/inputs/figures/figures.ts";
import { readTables } from "../../../../src/read/layout/read-tables.ts";
import { FOUND_OUT } from "../../../../src/read/table/shapes.ts";
import { gridsOfWorkbook } from "../../../../src/read/xlsx/grids.ts";
import { workbook } from "../../../support/pictures.ts";

/** The rows of a table: what they are of, before, after, change, and the line; and what is told. */
const readOf = (sheet: string) => {
  const { value, diagnostics: laid } = readTables(
    workbook(`[Bảng]\n${sheet.trim()}`),
    "f.xlsx",
    FIGURES_SHAPE,
    FOUND_OUT,
    gridsOfWorkbook,
  );
  const [table] = value;
  if (!table) throw new Error("no table");
  const { value: read, diagnostics } = readFigures(table);
  const rows = read.map((row) => [
    row.label,
    row.counted,
    row.before,
    row.after,
    row.change,
    row.origin.line,
  ]);
  return { rows, told: [...laid, ...diagnostics].map(({ code }) => code) };
};

const HEADER = "STT | Xã | Thời điểm | Số thôn | Số người";

test.each([
  ["merged", "^ | ^"],
  ["blank", " | "],
  ["written again", "1 | Xã A"],
])("labels that are %s beside each row of theirs", (_, again) => {
  expect(
    readOf(`${HEADER}
1 | Xã A | Trước | 12 | 36
${again} | Sau | 6 | 18
2 | Xã B | Trước sắp xếp | 10 | 30
 | | Sau | 5 | 15`),
  ).toEqual({
    rows: [
      ["Xã A", "Số thôn", 12, 6, null, 2],
      ["Xã B", "Số thôn", 10, 5, null, 4],
      ["Xã A", "Số người", 36, 18, null, 2],
      ["Xã B", "Số người", 30, 15, null, 4],
    ],
    told: ["verify/turned"],
  });
});

test("changes in rows of their own are those of the label, and may be lacking", () => {
  const { rows } = readOf(`Xã | Nội dung | Số thôn
Xã A | Trước | 12
 | Sau | 6
 | Tăng, giảm | -6
Xã B | Trước | 10
 | Sau | 5`);
  expect(rows).toEqual([
    ["Xã A", "", 12, 6, -6, 2],
    ["Xã B", "", 10, 5, null, 5],
  ]);
});

test.each([
  ["a row of something else", "Xã A | Trước | 12\n | Sau | 6\nXã B | Trước | 10\n | Kế hoạch | 5"],
  ["a row of afterwards that is lacking", "Xã A | Trước | 12\n | Sau | 6\nXã B | Trước | 10"],
  [
    "a label of its own in the second row",
    "Xã A | Trước | 12\nXã B | Sau | 6\nXã C | Trước | 10\n | Sau | 5",
  ],
])("%s is not guessed", (_, rows) => {
  expect(readOf(`Xã | Thời điểm | Số thôn\n${rows}`).told).toContain("csv/missing-column");
});

test("a label merged over rows of other things is a fault", () => {
  const { told } = readOf("Xã | Loại | Trước | Sau\nXã A | Thôn | 12 | 6\n^ | TDP | 3 | 2");
  expect(told).toContain("xlsx/merged-cell");
});
