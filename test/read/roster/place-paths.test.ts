/** Rosters without a register that name each unit with its commune in one column, and headers that mean a place where no other does. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const POSTS = [
  "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một",
  "Phường Bên / Tổ dân phố 5 | Tổ trưởng tổ dân phố | Mẫu Văn Hai",
];

const list = (header: string, first: string, second: string) => `STT | Họ và tên | ${header} | Chức danh
1 | Mẫu Văn Một | ${first} | Bí thư chi bộ
2 | Mẫu Văn Hai | ${second} | Tổ trưởng`;

test.each([
  ["Đơn vị", "Thôn Đông, xã Mẫu", "Tổ dân phố 5 - Phường Bên"],
  ["Đơn vị công tác", "Thôn Đông/Xã Mẫu", "Phường Bên, Tổ dân phố 5"],
  ["Nơi công tác", "Thôn Đông xã Mẫu", "Tổ dân phố 5 phường Bên"],
  ["Địa bàn phụ trách", "Thôn Đông – xã Mẫu", "Tổ dân phố 5; phường Bên"],
])("%s: %s", async (header, first, second) => {
  const { rows, faults } = await readDrawn({ "csv roster": list(header, first, second) });
  expect(new Set(rows)).toEqual(new Set(POSTS));
  expect(faults).toEqual([]);
});

test("a place that does not say its commune, or says two, stays refused", async () => {
  for (const other of ["Tổ dân phố 5", "Phường Bên, Phường Khác", "Phường Bên, Hòa Bình"]) {
    const { faults } = await readDrawn({ "csv roster": list("Đơn vị", "Thôn Đông, xã Mẫu", other) });
    expect(faults).not.toEqual([]);
  }
});

test.each([
  ["Đơn vị"],
  ["Đơn vị (thôn, TDP)"],
  ["Đơn vị thôn/TDP"],
  ["Tên đơn vị"],
  ["Tên địa bàn"],
  ["Thuộc đơn vị"],
  ["Nơi công tác (thôn, tổ dân phố)"],
])("%s of units alone is that of units, as Thôn is", async (header) => {
  const { rows, faults } = await readDrawn({ "csv roster": list(header, "Thôn Đông", "Tổ dân phố 5") });
  const read = await readDrawn({ "csv roster": list("Thôn", "Thôn Đông", "Tổ dân phố 5") });
  expect([rows, faults]).toEqual([read.rows, []]);
  expect(rows).toHaveLength(2);
});

test.each(["TDP05", "UBND xã Mẫu", "Đông"])("%s among units needs a register", async (other) => {
  const { faults } = await readDrawn({ "csv roster": list("Đơn vị", "Thôn Đông", other) });
  expect(faults).toContain("csv/missing-column");
});

test("beside communes a place of work is that of the post where all in it are units", async () => {
  const text = (place: string, title: string) =>
    `Xã | Nơi công tác | Họ và tên | Chức danh\nXã Mẫu | ${place} | Mẫu Văn Một | ${title}`;
  const unit = await readDrawn({ "csv roster": text("Thôn Đông", "Bí thư chi bộ") });
  expect([unit.rows, unit.faults]).toEqual([[POSTS[0]], []]);
  const office = await readDrawn({ "csv roster": text("UBND xã Mẫu", "Phó Bí thư Đoàn TN") });
  expect([office.rows, office.faults]).toEqual([["Xã Mẫu | Phó Bí thư Đoàn TN | Mẫu Văn Một"], []]);
});

test("the day on which somebody joined the Party says so where nothing else does", async () => {
  const read = async (header: string, cells: string) =>
    (
      await readDrawn({
        "csv roster": `Xã | Thôn | Họ và tên | Chức danh | ${header}\nXã Mẫu | Thôn Đông | Mẫu Văn Một | Bí thư chi bộ | ${cells}`,
      })
    ).told;
  expect(await read("Ngày vào Đảng", "03/02/1990")).not.toContain("csv/unknown-column");
  expect(await read("Đảng viên | Ngày vào Đảng", "x | 03/02/1990")).toContain("csv/unknown-column");
});
