/** Tables of counts below a list of people. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const LIST =
  "UBND XÃ MẪU\nSTT | Họ và tên | Năm sinh | Thôn | Chức vụ\n1 | Mẫu Văn Một | 1961 | Thôn Đông | Bí thư chi bộ\n" +
  "2 | Mẫu Thị Hai | 1970 | Thôn Đông | Trưởng thôn";

const read = async (below: string, form = "csv roster") => {
  const sheet = form.startsWith("xlsx") ? "[Danh sách]\n" : "";
  const { rows, told, faults } = await readDrawn({ [form]: `${sheet}${LIST}\n${below}` });
  return { rows: rows.length, faults, isTold: told.includes("table/counts-below") };
};

test.each([
  [
    "by titles",
    "TỔNG HỢP\nSTT | Chức danh | Số lượng | Nam | Nữ\n1 | Bí thư chi bộ | 1 | 1 | 0\n | Cộng | 2 | 1 | 1",
  ],
  ["by units", "STT | Thôn | Tổng số người | Đảng viên\n1 | Thôn Đông | 2 | 1\n | Tổng cộng | 2 | 1"],
  ["of Party members alone", "Chức danh | Số đảng viên\nBí thư chi bộ | 1\nTrưởng thôn | 0"],
  ["with a unit of measure", "Chức danh | SL (người)\nBí thư chi bộ | 1\nTrưởng thôn | 1"],
  ["without a header", "Tổng hợp:\n | Bí thư chi bộ | 1\n | Trưởng thôn | 1"],
  ["with a header that ends in its word", "Chức danh | Tổng số\nBí thư chi bộ | 1\nTrưởng thôn | 1"],
  ["with rates", "Thống kê trình độ\nTrình độ | Số người | Tỷ lệ\nĐại học | 1 | 50%\nTrung cấp | 1 | 50%"],
])("%s", async (_, below) => {
  expect(await read(below)).toEqual({ rows: 2, faults: [], isTold: true });
  expect(await read(below, "xlsx roster")).toEqual({ rows: 2, faults: [], isTold: true });
});

test("signatures behind it, and people below it, are what they are", async () => {
  const counts = "TỔNG HỢP\nChức danh | Số lượng\nTrưởng thôn | 1";
  const signed = `${counts}\n | | | | Xã Mẫu, ngày 05 tháng 7 năm 2026\n | Người lập biểu | | | CHỦ TỊCH`;
  expect(await read(signed)).toEqual({ rows: 2, faults: [], isTold: true });
  const more = `${counts}\n3 | Mẫu Văn Ba | 1972 | Thôn Đông | Trưởng ban CTMT`;
  expect(await read(more)).toEqual({ rows: 3, faults: [], isTold: true });
});

test("totals, and rows of people with figures, are none", async () => {
  expect((await read("Tổng số: 2 người")).isTold).toBe(false);
  expect((await read("3 | Mẫu Văn Ba | 1972 | Thôn Đông | Trưởng ban CTMT")).isTold).toBe(false);
});

test("a sheet of counts beside sheets of people is none of them, which is told", async () => {
  const people = "STT | Họ và tên   | Chức danh\n1 | Mẫu Văn Một | Trưởng thôn";
  const summary = "TỔNG HỢP\nSTT | Thôn | Số người | Trưởng thôn\n1 | Thôn Đông | 1 | 1\nCộng | | 1 | 1";
  const scenario = (sheet: string) =>
    `inputs:\n  roster: { file: roster.xlsx, sheet: "${sheet}", commune: Xã Mẫu }`;
  const book = `[Tổng hợp]\n${summary}\n[Thôn Đông]\n${people}\n[Thống kê]\nChức danh | Số lượng\nTrưởng thôn | 1`;
  const all = await readDrawn({ "xlsx roster": book, "yaml scenario": scenario("*") });
  expect(all.faults).toEqual([]);
  expect(all.rows).toEqual(["Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Một"]);
  expect(all.told).toContain("xlsx/sheet");
});

test("a sheet of counts that is not called so is read", async () => {
  const people = "Thôn | Họ và tên | Chức danh\nThôn Đông | Mẫu Văn Một | Bí thư chi bộ";
  const { read } = await readDrawn({
    "xlsx roster": `[Bí thư]\n${people}\n[Trưởng thôn]\nThôn | Số lượng\nThôn Đông | 1\nThôn Tây | 1`,
    "yaml scenario": 'inputs:\n  roster: { file: roster.xlsx, sheet: "*", commune: Xã Mẫu }',
  });
  expect(read).toContain("3 people, 3 posts");
});

test("a sheet that counts unnamed holders of titles of units is read", async () => {
  const { read, faults } = await readDrawn({
    "xlsx roster": `
[Có tên]
Xã     | Thôn      | Chức danh   | Họ và tên
Xã Mẫu | Thôn Đông | Trưởng thôn | Mẫu Văn Một
[Chưa có tên]
Xã     | Thôn     | Chức danh   | Số lượng
Xã Mẫu | Thôn Tây | Trưởng thôn | 1`,
    "yaml scenario": 'inputs:\n  roster: { file: roster.xlsx, sheet: "*" }',
  });
  expect(faults).toEqual([]);
  expect(read).toContain("2 people, 2 posts");
});
