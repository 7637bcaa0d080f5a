/** Headers of a roster that say of another time or another person. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const told = async (header: string, cells: string) =>
  (await readDrawn({ "csv roster": `Xã | ${header}\nXã Mẫu | ${cells}` })).told.filter(
    (code) => code !== "thresholds/unknown",
  );

const ROW = "Thôn Đông | Trưởng thôn | Mẫu Văn Một | 1960";

test.each([
  "Thôn | Chức danh | Họ và tên (dự kiến) | Năm sinh",
  "Thôn | Chức danh (quy hoạch) | Họ và tên | Năm sinh",
  "Thôn | Chức danh (mới) | Họ và tên | Năm sinh",
  "Thôn | Chức danh | Họ và tên | Năm sinh (vợ/chồng)",
  "Thôn | Chức danh | Họ và tên (người thay thế) | Năm sinh",
  "Thôn (dự kiến) | Chức danh | Họ và tên | Năm sinh",
])("%s", async (header) => expect(await told(header, ROW)).toEqual(["roster/header-note"]));

test.each([
  "Thôn (cũ) | Chức danh | Họ và tên | Năm sinh",
  "Thôn | Chức danh (hiện nay) | Họ và tên (chữ in hoa) | Năm sinh (hoặc ngày sinh)",
  "Thôn | Chức danh | Họ và tên | Năm sinh (con số)",
])("not %s", async (header) => expect(await told(header, ROW)).toEqual([]));

test("a column of a title", async () => {
  expect(
    await told("Thôn | Bí thư (dự kiến) | Trưởng thôn", "Thôn Đông | Mẫu Văn Một | Mẫu Văn Hai"),
  ).toEqual(["roster/header-note"]);
});

test("a header over another one, and one of a further sheet", async () => {
  const over = `[Danh sách]
Xã     | Thôn      | Họ và tên   | Phương án bố trí | <
^      | ^         | ^           | Chức danh        | Ghi chú
Xã Mẫu | Thôn Đông | Mẫu Văn Một | Trưởng thôn      |`;
  expect((await readDrawn({ "xlsx roster": over })).told).toContain("roster/header-note");
  const sheet = (name: string, header: string) =>
    `[${name}]\nXã | Thôn | ${header} | Chức danh\nXã Mẫu | Thôn ${name} | Mẫu Văn ${name} | Trưởng thôn`;
  const sheets = await readDrawn({
    "xlsx roster": [sheet("Một", "Họ và tên"), sheet("Hai", "Họ và tên (kế nhiệm)")].join("\n"),
    "yaml scenario": "inputs: { roster: { file: roster.xlsx, sheet: '*' } }",
  });
  expect(sheets.told).toContain("roster/header-note");
});
