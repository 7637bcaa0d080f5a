/** Column numbers and headers again in lists whose names, titles or places stand in several columns. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const HELD = [
  "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một | 1960",
  "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Thị Hai | 1970",
];

const rowsOf = async (...lines: readonly string[]): Promise<readonly string[]> => {
  const { rows, faults } = await readDrawn({ "csv roster": lines.join("\n") });
  return faults.length > 0 ? faults.map(String) : rows;
};

test.each([
  ["Họ và tên đệm | Tên", "Mẫu Văn | Một", "Mẫu Thị | Hai"],
  ["Họ đệm | Tên", "Mẫu Văn | Một", "Mẫu Thị | Hai"],
  ["Họ | Đệm | Tên", "Mẫu | Văn | Một", "Mẫu | Thị | Hai"],
])("names in the columns %s", async (names, first, second) => {
  const header = `STT | Xã | Thôn | ${names} | Chức danh | Năm sinh`;
  const numbers = header
    .split(" | ")
    .map((_, at) => at + 1)
    .join(" | ");
  const read = await rowsOf(
    header,
    numbers,
    `1 | Xã Mẫu | Thôn Đông | ${first} | Bí thư chi bộ | 1960`,
    header,
    numbers,
    `2 | Xã Mẫu | Thôn Đông | ${second} | Trưởng thôn | 1970`,
  );
  expect(read).toEqual(HELD);
});

test("titles in several columns", async () => {
  const header = "STT | Xã | Thôn | Họ và tên | Năm sinh | Chức vụ Đảng | Chức vụ chính quyền";
  const read = await rowsOf(
    header,
    "1 | 2 | 3 | 4 | 5 | 6 | 7",
    "1 | Xã Mẫu | Thôn Đông | Mẫu Văn Một | 1960 | Bí thư chi bộ | ",
    header,
    "1 | 2 | 3 | 4 | 5 | 6 | 7",
    "2 | Xã Mẫu | Thôn Đông | Mẫu Thị Hai | 1970 | | Trưởng thôn",
  );
  expect(read).toEqual(HELD);
});

test("communes in columns of which each row fills one", async () => {
  const header = "STT | Xã | Phường | Thôn, tổ dân phố | Chức danh | Họ và tên | Năm sinh";
  const read = await rowsOf(
    header,
    "1 | 2 | 3 | 4 | 5 | 6 | 7",
    "1 | Xã Mẫu | | Thôn Đông | Bí thư chi bộ | Mẫu Văn Một | 1960",
    header,
    "2 | | Phường Bên | Tổ dân phố 1 | Bí thư chi bộ | Mẫu Thị Hai | 1970",
  );
  expect(read).toEqual(["Phường Bên / Tổ dân phố 1 | Bí thư chi bộ | Mẫu Thị Hai | 1970", HELD[0]]);
});

test.each([
  "(Tiếp theo trang 2)",
  "Tiếp theo",
  "Chuyển trang sau",
  "- 2 -",
])("the line of a page is no data, in whichever column: %s", async (line) => {
  for (const before of ["", " | ", " | | "]) {
    const read = await rowsOf(
      "Xã | Thôn | Chức danh | Họ và tên | Năm sinh",
      "Xã Mẫu | Thôn Đông | Bí thư chi bộ | Mẫu Văn Một | 1960",
      `${before}${line}`,
      "Xã Mẫu | Thôn Đông | Trưởng thôn | Mẫu Thị Hai | 1970",
    );
    expect(read).toEqual(HELD);
  }
});
