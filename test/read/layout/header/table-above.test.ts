/** Two tables in one sheet, of which the lower one is read. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const told = async (...rows: readonly string[]) =>
  (await readDrawn({ "csv roster": ["DANH SÁCH", ...rows].join("\n") })).told.includes("table/above");

const LOWER = ["STT | Họ và tên | Thôn | Chức danh | Xã", "1 | Mẫu Văn Hai | Thôn 1 | Trưởng thôn | Xã Mẫu"];
const UPPER = "STT | Số lượng | Chức danh | Xã";

test("rows of the upper one are told", async () => {
  expect(await told(UPPER, "1 | 2 | Văn phòng | Xã Mẫu", "II. CẤP THÔN", ...LOWER)).toBe(true);
});

test("one that names people is read as well", async () => {
  const people = ["STT | Họ và tên | Chức danh | Xã", "1 | Mẫu Văn Một | Văn phòng Đảng ủy | Xã Mẫu"];
  const { read, told } = await readDrawn({
    "csv roster": ["I. CẤP XÃ", ...people, "II. CẤP THÔN", ...LOWER].join("\n"),
  });
  expect(read).toContain("2 people, 2 posts");
  expect(told).toContain("table/several");
});

test("a header without rows, or words above the table, are no table", async () => {
  expect(await told(UPPER, "II. CẤP THÔN", ...LOWER)).toBe(false);
  expect(await told("Xã: | Xã Mẫu | Huyện: | Huyện Mẫu", "Người lập: | Mẫu Văn Một", ...LOWER)).toBe(false);
  expect(await told("Biểu số 1 | | Chức danh | Xã Mẫu", ...LOWER)).toBe(false);
});
