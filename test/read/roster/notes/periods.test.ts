/** Rows of several periods in one roster. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const toldOf = async (header: string, one: string, other: string, title = "Trưởng thôn") => {
  const { told } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | Họ và tên | ${header}
Xã Mẫu | Thôn Đông | Trưởng thôn | Mẫu Văn Một | ${one}
Xã Mẫu | Thôn Đông | ${title} | Mẫu Thị Hai | ${other}`,
  });
  return told.filter((code) => code === "roster/several-periods");
};

test.each([
  ["Tháng", "1", "2"],
  ["Kỳ lương", "T1/2025", "T2/2025"],
  ["Năm", "2023", "2024"],
  ["Tháng/Năm", "01/2025", "02/2025"],
  ["Nhiệm kỳ", "2015-2020", "2020 - 2025"],
])("a post under %s of %s and %s is told", async (header, one, other) => {
  expect(await toldOf(header, one, other)).toEqual(["roster/several-periods"]);
});

test.each([
  ["Tháng", "1", "1"],
  ["Tháng", "1", ""],
  ["Nhiệm kỳ", "2020-2025", "2022-2025"],
  ["Số tháng", "6", "3"],
])("a post under %s of %s and %s is of one period", async (header, one, other) => {
  expect(await toldOf(header, one, other)).toEqual([]);
});

test("two posts may be of two periods", async () => {
  expect(await toldOf("Nhiệm kỳ", "2020-2022", "2022-2025", "Bí thư chi bộ")).toEqual([]);
});
