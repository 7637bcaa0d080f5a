/** A table as a sheet: what its cells look like, and how high its rows are where pages are counted. */
import { expect, test } from "vitest";
import { type Book, type BookTable, listOf, PLAIN_BOOK } from "../../../src/render/book/tables.ts";
import { figure, left, right } from "../../../src/render/tables/columns.ts";
import { plainRows } from "../../../src/render/tables/table.ts";
import { VIETNAMESE } from "../../../src/render/words/language.vi.ts";
import { sheetOf } from "../../../src/render/xlsx/xlsx-form.ts";

const columns = [left("Chỉ tiêu"), right("Sau")];
const rows = (count: number) =>
  plainRows(Array.from({ length: count }, (_, at) => [`Dòng ${at}`, figure(at)]));

const sheet = (table: Partial<BookTable>) => {
  const whole = { ...listOf("a", "A", "Bảng", columns, []), ...table };
  const book: Book = { title: "", subtitle: "", remarks: [], ...PLAIN_BOOK, tables: [whole] };
  return sheetOf(whole, book, VIETNAMESE, 1);
};
const looks = (table: Partial<BookTable>) => sheet(table).rows.map((row) => row.map((cell) => cell?.style));

test("what is said in the place of a figure stands where figures stand", () => {
  const shown = looks({ rows: plainRows([["Trợ cấp", "chưa rõ"]]) });
  expect(shown).toContainEqual(["text", "text-right"]);
});

test("a total that does not stand first stands out as the first ones do", () => {
  const total = { cells: ["TỔNG SỐ", figure(3)], depth: 0, isTotal: true } as const;
  const shown = looks({ rows: [...rows(2), total] });
  expect(shown.slice(-3)).toEqual([
    ["text", "count"],
    ["text", "count"],
    ["text-bold", "count-bold"],
  ]);
});

test("every row of a form of several pages has its height: no program is to find one of its own", () => {
  const long = sheet({ form: true, rows: rows(80) });
  expect(long.heights.size).toBe(long.rows.length);
  expect(long.onePage).toBe(false);
});
