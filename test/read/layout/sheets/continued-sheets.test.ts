/** A second page of a list on a sheet of its own, without a header; and two tables side by side that are told apart. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const FIRST = `[Sheet1]
STT | Họ và tên   | Chức danh     | Thôn   | Xã
1   | Mẫu Văn Một | Bí thư chi bộ | Thôn 1 | Xã Mẫu
2   | Mẫu Văn Hai | Trưởng thôn   | Thôn 1 | Xã Mẫu
`;

const told = async (second: string): Promise<readonly string[]> =>
  (await readDrawn({ "xlsx roster": `${FIRST}\n[Sheet2]\n${second}` })).told;

test.each([
  ["running numbers that go on", "3 | Mẫu Văn Ba | Phó thôn | Thôn 2 | Xã Khác"],
  [
    "words of the same columns",
    "  | Mẫu Văn Ba | Bí thư chi bộ | Thôn 2 | Xã Mẫu\n  | Mẫu Văn Tư | Trưởng thôn | Thôn 2 | Xã Mẫu",
  ],
])("%s are told", async (_, second) =>
  expect(await told(second)).toEqual(expect.arrayContaining(["xlsx/continued-sheets"])));

test.each([
  ["a note", "Ghi chú | Danh sách lập ngày 01/7/2026"],
  ["titles to choose from", "Bí thư chi bộ\nTrưởng thôn"],
  ["a cover", "UBND XÃ MẪU\nDANH SÁCH"],
])("%s is passed over with a note alone", async (_, second) => {
  const codes = await told(second);
  expect(codes).toContain("xlsx/sheet");
  expect(codes).not.toContain("xlsx/continued-sheets");
});

test("two tables side by side, with an empty column between them and without", async () => {
  const own = "Họ và tên | Chức danh | Thôn | Xã";
  const row = "Mẫu Văn Một | Trưởng thôn | Thôn 1 | Xã Mẫu";
  const above = "Trước sắp xếp | | | | Sau sắp xếp";
  const { faults } = await readDrawn({ "csv roster": `${above}\n${own} | ${own}\n${row} | ${row}` });
  expect(new Set(faults)).toEqual(new Set(["csv/repeated-column"]));
  const apart = await readDrawn({
    "csv roster": `${above.replace("Sau", "| Sau")}\n${own} | | ${own}\n${row} | | ${row}`,
  });
  expect(apart.told).toContain("table/beside");
});
