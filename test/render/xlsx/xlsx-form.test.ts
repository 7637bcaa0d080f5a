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

test("the motto has the room of its letters, however wide the columns left of it are, or the lines that it needs", () => {
  const wide = "một thời gian và một địa điểm đều rất dài";
  const besideOf = (cells: readonly string[]) => {
    const own = cells.map((cell) => left(cell === "" ? "STT" : cell));
    const { widths, merges, heights } = sheet({ form: true, columns: own, rows: plainRows([cells]) });
    const from = merges.findLast(({ top }) => top === 0)?.left ?? 0;
    const room = widths.slice(from).reduce((sum, width) => sum + width, 0);
    return { room, height: heights.get(0) ?? 15 };
  };
  // 34 bold capitals, of which each is as wide as 1,3 characters of a sheet.
  expect(besideOf(["", "Chi bộ 1", wide, "Nhà văn hóa", "Phó Bí thư"]).room).toBeGreaterThanOrEqual(44);
  const narrow = besideOf([wide.repeat(4), "a", "b"]);
  expect(narrow.room).toBeLessThan(44);
  expect(narrow.height).toBe(15 * Math.ceil((34 * 1.3) / narrow.room));
});
