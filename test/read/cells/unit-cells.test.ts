/** Units of a list of people with something before them: their party cells, numbers and signs. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const PEOPLE = [
  "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một",
  "Xã Mẫu / Thôn Tây | Trưởng thôn | Mẫu Văn Hai",
];

const read = async (text: string) => {
  const { rows, told, faults } = await readDrawn({ "csv roster": text });
  return { rows, faults, isTold: told.includes("roster/party-cells") };
};

test.each(["Đơn vị", "Thôn", "Chi bộ"])("below %s", async (header) => {
  const text =
    `Xã | ${header} | Chức danh | Họ và tên\nXã Mẫu | Chi bộ thôn Đông | Bí thư chi bộ | Mẫu Văn Một\n` +
    "Xã Mẫu | Thôn Tây | Trưởng thôn | Mẫu Văn Hai";
  expect(await read(text)).toEqual({ rows: PEOPLE, faults: [], isTold: true });
});

test("as a heading", async () => {
  const text =
    "UBND XÃ MẪU\nSTT | Họ và tên | Chức danh | Năm sinh\nI | Chi bộ thôn Đông\n1 | Mẫu Văn Một | Bí thư chi bộ | 1960\n" +
    "CHI BỘ THÔN TÂY (1 người)\n1 | Mẫu Văn Hai | Trưởng thôn | 1970";
  const { rows, faults } = await read(text);
  expect([rows.map((row) => row.split(" | ")[0]), faults]).toEqual([
    ["Xã Mẫu / Thôn Đông", "Xã Mẫu / THÔN TÂY"],
    [],
  ]);
});

test("a column of cells beside one of units, or of offices, is none of places", async () => {
  const beside = await read(
    "Xã | Thôn | Chi bộ | Chức danh | Họ và tên\nXã Mẫu | Thôn Đông | Chi bộ thôn Tây | Bí thư chi bộ | Mẫu Văn Một",
  );
  expect([beside.rows, beside.isTold]).toEqual([[PEOPLE[0]], false]);
  const office = await read(
    "Xã | Chi bộ | Chức danh | Họ và tên\nXã Mẫu | Chi bộ Cơ quan | Bí thư chi bộ | Mẫu Văn Một",
  );
  expect(office.isTold).toBe(false);
});

test.each([
  "1. Thôn Đông",
  "2) thôn Đông",
  "- Thôn Đông",
  "(1) Chi bộ thôn Đông",
  "a) Thôn Đông",
])("a number or a sign before a unit says nothing: %s", async (unit) => {
  const text = `Xã | Thôn | Chức danh | Họ và tên\nXã Mẫu | ${unit} | Bí thư chi bộ | Mẫu Văn Một`;
  expect((await read(text)).rows).toEqual([PEOPLE[0]]);
});
