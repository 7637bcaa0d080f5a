/** Lists of people below the title that they hold: places with nobody are vacant posts, and headings stand in any column. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const rowsOf = async (...lines: readonly string[]): Promise<readonly string[]> => {
  const { rows, faults } = await readDrawn({ "csv roster": lines.join("\n") });
  return faults.length > 0 ? faults.map(String) : rows;
};

const HELD = [
  "Xã Mẫu / Thôn Đông | Bí thư chi bộ | khuyết",
  "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Một | 1960",
  "Xã Mẫu / Thôn Tây | Bí thư chi bộ | Mẫu Văn Hai | 1970",
  "Xã Mẫu / Thôn Tây | Trưởng thôn | khuyết",
];

test("a place without anybody is a vacant post, the first and the last below a title too", async () => {
  const read = await rowsOf(
    "STT | Xã | Thôn | Họ và tên | Năm sinh",
    "I | | Bí thư chi bộ | |",
    "1 | Xã Mẫu | Thôn Đông | |",
    "2 | Xã Mẫu | Thôn Tây | Mẫu Văn Hai | 1970",
    "II | | Trưởng thôn | |",
    "1 | Xã Mẫu | Thôn Đông | Mẫu Văn Một | 1960",
    "2 | Xã Mẫu | Thôn Tây | |",
  );
  expect(read).toEqual(HELD);
});

test("so it is with places alone, in headings of communes, and without numbers", async () => {
  const numbered = await rowsOf(
    "STT | Thôn | Họ và tên | Năm sinh",
    " | Xã Mẫu | |",
    "I | Bí thư chi bộ | |",
    "1 | Thôn Đông | |",
    "2 | Thôn Tây | Mẫu Văn Hai | 1970",
    "II | Trưởng thôn | |",
    "1 | Thôn Đông | Mẫu Văn Một | 1960",
    "2 | Thôn Tây | |",
  );
  expect(numbered).toEqual(HELD);
  const bare = await rowsOf(
    "Thôn | Họ và tên | Năm sinh",
    "Xã Mẫu | |",
    "Bí thư chi bộ | |",
    "Thôn Đông | |",
    "Thôn Tây | Mẫu Văn Hai | 1970",
    "Trưởng thôn | |",
    "Thôn Đông | Mẫu Văn Một | 1960",
    "Thôn Tây | |",
  );
  expect(bare).toEqual(HELD);
});

test("so it is with units without the word for their kind, and beside what is paid for the post", async () => {
  const paid = await rowsOf(
    "STT | Thôn | Họ và tên | Năm sinh | Phụ cấp",
    " | Xã Mẫu | | | ",
    "I | Bí thư chi bộ | | | ",
    "1 | Đông | | | 2.340.000",
    "2 | Tây | Mẫu Văn Hai | 1970 | 2.340.000",
    "II | Trưởng thôn | | | ",
    "1 | Đông | Mẫu Văn Một | 1960 | 2.340.000",
    "2 | Tây | | | 2.340.000",
  );
  expect(paid).toEqual(HELD);
  const bare = await rowsOf(
    "Thôn | Họ và tên | Năm sinh",
    "Xã Mẫu | |",
    "Bí thư chi bộ | |",
    "Đông | |",
    "Tây | Mẫu Văn Hai | 1970",
    "Trưởng thôn | |",
    "Đông | Mẫu Văn Một | 1960",
    "Tây | |",
  );
  expect(bare).toEqual(HELD);
});

test("lines of pages and totals among them change nothing of that", async () => {
  const read = await rowsOf(
    "STT | Xã | Họ và tên | Năm sinh | Thôn",
    "I | | Bí thư chi bộ | |",
    "1 | Xã Mẫu | | | Thôn Đông",
    " | Trang 2 | | |",
    "2 | Xã Mẫu | Mẫu Văn Hai | 1970 | Thôn Tây",
    "II | | Trưởng thôn | |",
    "1 | Xã Mẫu | Mẫu Văn Một | 1960 | Thôn Đông",
    " | Trang 2 | | |",
    "2 | Xã Mẫu | | | Thôn Tây",
    " | | Tổng cộng: 2 người | |",
  );
  expect(read).toEqual(HELD);
  const alone = await rowsOf(
    "STT | Họ và tên | Năm sinh | Thôn",
    " | Xã Mẫu | |",
    "I | Bí thư chi bộ | |",
    "1 | | | Thôn Đông",
    " | Trang 2 | |",
    "2 | Mẫu Văn Hai | 1970 | Thôn Tây",
    "II | Trưởng thôn | |",
    "1 | Mẫu Văn Một | 1960 | Thôn Đông",
    "2 | | | Thôn Tây",
    " | Tổng cộng: 2 người | |",
  );
  expect(alone).toEqual(HELD);
});
