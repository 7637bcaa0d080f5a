/** The layout of sheets: halves and parts of their width, and where a page must begin so that signatures stand with rows. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listOf } from "../../../src/render/book/tables.ts";
import { figure, left, right } from "../../../src/render/tables/columns.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import {
  abreastOf,
  breakBefore,
  linesOf,
  linesOfHead,
  partsOf,
  widened,
  widthsOf,
} from "../../../src/render/xlsx/xlsx-layout.ts";

describe("columns", () => {
  const figures = Array.from({ length: 14 }, (_, at) => right("Trước", `Nhóm ${Math.floor(at / 2)}`));
  const cells = figures.map(() => figure(1));

  // A character of a sheet is as wide as a digit, half as wide as high; capitals are 0,72 as wide, bold ones 0,78.
  test("have the room of an id of capitals, which stands in one line then", () => {
    const columns = [left("STT"), left("Mã người"), left("Ghi chú")];
    const widths = widthsOf(listOf("t", "t", "t", columns, [["", "N3HMN5BLVSNL", ""]]), LANGUAGES.vi);
    expect(widths[1]).toBeGreaterThan(1 + (10 * 0.72 + 2 * 0.5) / 0.5);
    expect(linesOf([null, { value: "N3HMN5BLVSNL", style: "text" }], widths)).toBe(1);
  });

  test("have the room of a total in bold capitals, even where many columns stand closer", () => {
    const columns = [left("STT"), left("Đơn vị"), ...figures];
    const rows = [
      ["", "TỔNG SỐ", ...cells],
      ["", "Thôn 1", ...cells],
    ];
    const widths = widthsOf({ ...listOf("t", "t", "t", columns, rows), totals: 1 }, LANGUAGES.vi);
    expect(widths[1]).toBeGreaterThan(1 + (6 * 0.72 + 0.25) / 0.5);
    expect(linesOf([null, { value: "TỔNG SỐ", style: "text-bold" }], widths)).toBe(1);
  });

  test("of long texts have what the others leave of the page, and no more than they need", () => {
    const columns = [left("STT"), left("Mức"), left("Tệp"), left("Nội dung")];
    const widthOf = (letters: number): number => {
      const table = listOf("t", "t", "t", columns, [
        ["", "ghi chú", "changes.csv", "a ".repeat(letters / 2)],
      ]);
      const widths = widthsOf(table, LANGUAGES.vi);
      // A page across has 765 points between its margins; a letter takes 5,25 of them.
      expect(widths.reduce((sum, width) => sum + width * 5.25 + 3.75, 0)).toBeLessThanOrEqual(765);
      return widths[3] ?? 0;
    };
    expect(widthOf(40)).toBe(43);
    expect(widthOf(60)).toBe(63);
    expect(widthOf(90)).toBe(93);
    expect(widthOf(1000)).toBeGreaterThan(100);
  });

  test("under a head of two rows share the lines of what stands beside their groups", () => {
    const columns = [
      left("Tiêu chuẩn số hộ"),
      right("Trước", "Người kiêm nhiệm"),
      right("Sau", "Người kiêm nhiệm"),
    ];
    expect(linesOfHead(columns, [8, 20, 20])).toEqual([1, 2]);
    expect(linesOfHead(columns, [8, 8, 8])).toEqual([2, 1]);
    expect(linesOfHead(columns, [30, 20, 20])).toEqual([1, 1]);
  });
});

describe("parts of a width", () => {
  test("are about as wide as each other", () => {
    expect(partsOf([10, 10, 10, 10], 2)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(partsOf([6, 40, 12, 12, 12, 12], 3)).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });

  test("follow each other without a gap and leave no column out, as many as there are columns at most", () => {
    const widths = fc.array(fc.integer({ min: 4, max: 48 }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 1, max: 5 }), (own, count) => {
        const parts = partsOf(own, count);
        expect(parts.length).toBe(Math.min(count, own.length));
        expect(parts[0]?.[0]).toBe(0);
        expect(parts.at(-1)?.[1]).toBe(own.length - 1);
        parts.forEach(([from, to], at) => {
          expect(to).toBeGreaterThanOrEqual(from);
          if (at > 0) expect(from).toBe((parts[at - 1]?.[1] ?? 0) + 1);
        });
      }),
    );
  });
});

describe("a page begins", () => {
  // Columns of 100 letters in all fit a page as they are: 33 rows of 15 points.
  const widths = [20, 20, 20, 20, 20];
  const rows = (count: number): number[] => Array.from({ length: count }, () => 15);

  test("where it is full, if rows stand with the signatures", () => {
    expect(breakBefore(widths, rows(20), [0, 1], 13)).toBeNull();
    expect(breakBefore(widths, rows(56), [0, 1], 49)).toBeNull();
  });

  test("before the last rows, if the signatures would stand alone or nearly so", () => {
    expect(breakBefore(widths, rows(38), [0, 1], 31)).toBe(28);
    expect(breakBefore(widths, rows(36), [0, 1], 29)).toBe(26);
  });

  test("where the lowest page would end, if on a higher one the signatures would be left alone", () => {
    // 38 rows: seven of them on a second page of 33 rows, of 31 nine, of 39 none.
    expect(breakBefore(widths, rows(42), [0, 1], 37)).toBe(31);
    expect(breakBefore(widths, rows(50), [0, 1], 43)).toBe(31);
  });
});

describe("signatures", () => {
  test("stand side by side where each has room, others below", () => {
    expect(abreastOf([50, 17, 17, 17, 17], 4)).toBe(3);
    expect(abreastOf([6, 18, 7, ...Array<number>(21).fill(7.5)], 4)).toBe(4);
    expect(abreastOf([50, 60], 2)).toBe(2);
    expect(abreastOf([10], 3)).toBe(1);
  });

  test("have their place and day above them as far to the left as these need", () => {
    expect(widened([4, 4], [50, 17, 17, 17, 17], 35)).toEqual([3, 4]);
    expect(widened([1, 1], [50, 60], 48)).toEqual([1, 1]);
    expect(widened([1, 1], [5, 6], 48)).toEqual([0, 1]);
  });
});
