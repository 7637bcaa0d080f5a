/** Titles of one person in several columns. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const READ = [
  "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một",
  "Xã Mẫu / Thôn Đông | Trưởng Ban công tác Mặt trận | Mẫu Văn Hai",
  "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Một",
];

test.each([
  "Xã | Thôn | Họ và tên | Chức vụ Đảng | Chức vụ chính quyền | Chức vụ đoàn thể",
  "Xã | Thôn | Họ và tên | Chức danh 1 | Chức danh 2 | Chức danh 3",
  "Xã | Thôn | Họ và tên | Chức vụ | | \n | | | Đảng | Chính quyền | Đoàn thể",
])("%s", async (header) => {
  const { rows, told } = await readDrawn({
    "csv roster": `${header}
Xã Mẫu | Thôn Đông | Mẫu Văn Một | Bí thư chi bộ | Trưởng thôn |
Xã Mẫu | Thôn Đông | Mẫu Văn Hai | - | Không | Trưởng ban CTMT`,
  });
  expect(rows.map((row) => row.replace(/\s+\|/g, " |")).sort()).toEqual(READ);
  expect(told).toContain("table/whole-titles");
});

test("beside a column of titles, and alone, such a column is a further one", async () => {
  const row = "Xã Mẫu | Thôn Đông | Mẫu Văn Một | Bí thư chi bộ";
  const beside = await readDrawn({
    "csv roster": `Xã | Thôn | Họ và tên | Chức danh | Chức vụ Đảng | Chức vụ đoàn thể\n${row} | Chi ủy viên | Hội viên`,
  });
  expect([beside.faults, beside.told.includes("table/whole-titles")]).toEqual([[], false]);
  const alone = await readDrawn({ "csv roster": `Xã | Thôn | Họ và tên | Chức vụ Đảng\n${row}` });
  expect(alone.faults).toContain("csv/missing-column");
});

test("titles are parted by kiem, dong thoi and va without marks as by kiêm, đồng thời and và", async () => {
  const { rows, faults } = await readDrawn({
    "csv roster": `
XA     | THON      | HO VA TEN   | CHUC DANH
XA MAU | THON DONG | MAU VAN MOT | BI THU CHI BO KIEM TRUONG THON
XA MAU | THON TAY  | MAU VAN HAI | BI THU (KIEM TRUONG BAN CTMT)
XA MAU | THON BAC  | MAU VAN BA  | BI THU VA TRUONG THON`,
  });
  expect(faults).toEqual([]);
  expect(rows).toEqual([
    "XA MAU / THON BAC | Bí thư chi bộ | MAU VAN BA",
    "XA MAU / THON BAC | Trưởng thôn | MAU VAN BA",
    "XA MAU / THON DONG | Bí thư chi bộ | MAU VAN MOT",
    "XA MAU / THON DONG | Trưởng thôn | MAU VAN MOT",
    "XA MAU / THON TAY | Bí thư chi bộ | MAU VAN HAI",
    "XA MAU / THON TAY | Trưởng Ban công tác Mặt trận | MAU VAN HAI",
  ]);
});
