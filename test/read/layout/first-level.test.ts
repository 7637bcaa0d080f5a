/** Headers of two levels below the titles of a paper, of which the lower one has more columns that are known. */
import { describe, expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const REGISTER = `mã | mã cha | loại | tên | số hộ
X | | xã | Xã Mẫu |
X1 | X | thôn | Thôn Đông | 142
X2 | X | thôn | Thôn Đoài | 118`;

const TITLES = "UBND XÃ MẪU | | | | | |\nPHƯƠNG ÁN SẮP XẾP THÔN | | | | | |\n";

const ROWS = `1 | Thôn Đông | 142 | Thôn Mới | 260 | 520 |
2 | Thôn Đoài | 118 | Thôn Mới | 260 | 520 |`;

describe("a plan with what there is beside what there will be", () => {
  test.each([
    [
      "xlsx",
      "STT | Hiện trạng | < | Phương án sắp xếp | < | < | Ghi chú\n^ | Tên thôn | Số hộ | Tên thôn mới | Số hộ | Số khẩu | ^\n",
    ],
    [
      "csv",
      "STT | Hiện trạng | | Phương án sắp xếp | | | Ghi chú\n | Tên thôn | Số hộ | Tên thôn mới | Số hộ | Số khẩu |\n",
    ],
  ])("is read below its titles as a whole: %s", async (form, header) => {
    const { told, faults, read } = await readDrawn({
      "csv register": REGISTER,
      [`${form} changes`]: TITLES + header + ROWS,
    });
    expect([told.filter((code) => code.startsWith("csv/") || code === "table/no-header"), faults]).toEqual([
      [],
      [],
    ]);
    expect(read).toContain("2 rows of data");
  });
});

test("a title right above a header of one level is none of its levels", async () => {
  const { faults, told } = await readDrawn({
    "csv register": REGISTER,
    "csv changes": `DANH SÁCH THÔN SẮP XẾP | | Biểu 02\nTên thôn | Số hộ | Tên thôn mới\nThôn Đông | 142 | Thôn Mới\nThôn Đoài | 118 | Thôn Mới`,
  });
  expect([faults, told.includes("table/header")]).toEqual([[], true]);
});
