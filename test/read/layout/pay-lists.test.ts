/** Lists by which people are paid: sums beside headings, amounts beside titles, numbers of pages. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const POSTS = [
  "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một",
  "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Hai",
  "Xã Mẫu / Thôn Tây | Bí thư chi bộ | Mẫu Văn Ba",
];

test.each([
  [
    "places",
    "I | Xã Mẫu | | 3,0 | 4.470.000\n1 | Thôn Đông | | 2 | 2.980.000",
    "2 | Thôn Tây | | 1,0 | 1.490.000",
  ],
  ["no numbers", " | Xã Mẫu | | 3 | 4.470.000\n | Thôn Đông | | 2 |", " | Thôn Tây | | 1,0 | 33,3%"],
])("sums beside headings: %s", async (_, first, second) => {
  const text = `STT | Họ và tên | Chức danh | Hệ số | Số tiền
${first}
1 | Mẫu Văn Một | Bí thư chi bộ | 1,0 | 1.490.000
2 | Mẫu Văn Hai | Trưởng thôn | 1,0 | 1.490.000
${second}
1 | Mẫu Văn Ba | Bí thư chi bộ | 1,0 | 1.490.000`;
  const { rows, faults, told } = await readDrawn({ "csv roster": text });
  expect([rows, faults]).toEqual([POSTS, []]);
  expect(told).toContain("table/groups");
});

test("somebody without a title beside whom figures stand is no heading", async () => {
  const text = "STT | Họ và tên | Xã | Thôn | Chức danh | Hệ số\n1 | Mẫu Văn Một | | | | 1,0";
  const { faults } = await readDrawn({ "csv roster": text });
  expect(faults).toContain("value/blank");
});

test("what is paid for further titles is none of them, and the number of a page no title", async () => {
  const text = `STT | Họ và tên | Xã | Thôn | Chức danh | Chức danh kiêm nhiệm | Kiêm nhiệm
1 | Mẫu Văn Một | Xã Mẫu | Thôn Đông | Bí thư chi bộ | Trưởng thôn | 745.000
 | | | | Trang 1/2 | |
2 | Mẫu Văn Ba | Xã Mẫu | Thôn Tây | Bí thư chi bộ | |`;
  const { rows, faults } = await readDrawn({ "csv roster": text });
  expect([rows, faults]).toEqual([[POSTS[0], POSTS[1]?.replace("Hai", "Một"), POSTS[2]], []]);
});
