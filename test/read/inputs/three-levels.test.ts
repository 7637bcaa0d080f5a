/** Published tables with headers of three levels, merged in a workbook, and in text with their merged cells lost. */
import { expect, test } from "vitest";
import { FIGURES_SHAPE, readFigures } from "../../../src/read/inputs/figures/figures.ts";
import { readTables } from "../../../src/read/layout/read-tables.ts";
import { FOUND_OUT } from "../../../src/read/table/shapes.ts";
import { gridsOfWorkbook } from "../../../src/read/xlsx/grids.ts";
import { workbook } from "../../support/pictures.ts";

/** What each row is of, before, after and change; and what is told. */
const readOf = (sheet: string, form: string) => {
  const lost = sheet.replace(/[<^]/g, "").replace(/ *\| */g, ";");
  const bytes = form === "csv" ? new TextEncoder().encode(lost) : workbook(`[Bảng]\n${sheet}`);
  const [table] = readTables(bytes, `f.${form}`, FIGURES_SHAPE, FOUND_OUT, gridsOfWorkbook).value;
  if (!table) throw new Error("no table");
  const { value, diagnostics } = readFigures(table);
  const rows = value.map((row) => [row.label, row.counted, row.before, row.after, row.change]);
  return { rows, told: diagnostics.map(({ code }) => code) };
};

test.each(["csv", "xlsx"])("when, above units, above what is counted of them: %s", (form) => {
  const sheet = `STT | Xã | Trước sắp xếp | < | < | < | Sau sắp xếp | < | < | <
^ | ^ | Thôn | < | Tổ dân phố | < | Thôn | < | Tổ dân phố | <
^ | ^ | Số lượng | Số hộ | Số lượng | Số hộ | Số lượng | Số hộ | Số lượng | Số hộ
1 | Xã A | 12 | 1250 | 3 | 400 | 6 | 1251 | 2 | 401`;
  expect(readOf(sheet, form)).toEqual({
    rows: [
      ["Xã A", "Thôn", 12, 6, null],
      ["Xã A", "Thôn: Số hộ", 1250, 1251, null],
      ["Xã A", "Tổ dân phố", 3, 2, null],
      ["Xã A", "Tổ dân phố: Số hộ", 400, 401, null],
    ],
    told: [],
  });
});

test.each(["csv", "xlsx"])("what is counted, above when, above a change and its rate: %s", (form) => {
  const sheet = `Xã | Số thôn | < | < | < | Số người | <
^ | Trước | Sau | Tăng, giảm | < | Trước | Sau
^ | ^ | ^ | Số lượng | Tỷ lệ % | ^ | ^
Xã A | 12 | 6 | -6 | 50 | 36 | 18`;
  expect(readOf(sheet, form).rows).toEqual([
    ["Xã A", "Số thôn", 12, 6, -6],
    ["Xã A", "Số người", 36, 18, null],
  ]);
});

test("a heading below two levels is none of them", () => {
  const sheet = `STT | Xã | Số thôn | < | Số hộ | <
^ | ^ | Trước | Sau | Trước | Sau
A | Thành thị | | | |
1 | Phường A | 12 | 6 | 100 | 101`;
  for (const form of ["csv", "xlsx"])
    expect(readOf(sheet, form).rows.filter(([label]) => label === "Phường A")).toEqual([
      ["Phường A", "Số thôn", 12, 6, null],
      ["Phường A", "Số hộ", 100, 101, null],
    ]);
});
