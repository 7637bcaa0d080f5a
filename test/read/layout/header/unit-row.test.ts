/** Rows of units below a header, which belong to it. */
import { expect, test } from "vitest";
import { headerRowsOf } from "../../../../src/read/layout/header/header-rows.ts";
import { FOUND_OUT, SHAPES } from "../../../../src/read/table/shapes.ts";
import { gridsOfWorkbook } from "../../../../src/read/xlsx/grids.ts";
import { workbook } from "../../../support/pictures.ts";

/** The names of the columns of a register drawn as a sheet, and the row on which its header ends. */
function headerOf(...rows: readonly string[]) {
  const { value } = gridsOfWorkbook(workbook(`[Bảng]\n${rows.join("\n")}`), "r.xlsx");
  const grid = value[0]?.grid().value;
  if (!grid) throw new Error("no sheet");
  const header = headerRowsOf(grid, SHAPES.register, FOUND_OUT);
  return [header?.names.slice(4).join(", "), (header?.bottom ?? -1) + 1];
}

const HEADER = "Mã | Mã cấp trên | Loại | Tên | Số hộ | Diện tích";

test.each([
  ["(hộ) | (km²)", "Số hộ (hộ), Diện tích (km²)"],
  ["hộ | ha", "Số hộ (hộ), Diện tích (ha)"],
  ["ĐVT: hộ | ĐVT: m2", "Số hộ (hộ), Diện tích (m2)"],
  [" | (km2)", "Số hộ, Diện tích (km2)"],
  ["(nghìn hộ) | (%)", "Số hộ (nghìn hộ), Diện tích (%)"],
])("%s stands behind the headers above it", (units, names) => {
  expect(headerOf(HEADER, ` | | | | ${units}`, "X | | xã | Mẫu | 1 | 2")).toEqual([names, 2]);
  expect(headerOf(HEADER, `^ | ^ | ^ | ^ | ${units}`, "X | | xã | Mẫu | 1 | 2")).toEqual([names, 2]);
});

test.each([
  " | | | | 250 | ha",
  " | | | Xã Mẫu | hộ | ha",
  " | | | | | ha",
  " | | | | thôn | xã",
])("%s is no row of units", (row) => {
  expect(headerOf(HEADER, row, "X | | xã | Mẫu | 1 | 2")).toEqual(["Số hộ, Diện tích", 1]);
});

test("what is counted below one header is no unit of it", () => {
  const header = "Mã | Mã cấp trên | Loại | Tên | Quy mô | <";
  expect(headerOf(header, "^ | ^ | ^ | ^ | Hộ | Khẩu", "X | | xã | Mẫu | 1 | 2")).toEqual(["Hộ, Khẩu", 2]);
});

test("units that the headers say themselves are not said twice", () => {
  const header = "Mã | Mã cấp trên | Loại | Tên | Số hộ (hộ) | Diện tích";
  expect(headerOf(header, " | | | | (hộ) | (ha)", "X | | xã | Mẫu | 1 | 2")).toEqual([
    "Số hộ (hộ), Diện tích (ha)",
    2,
  ]);
});
