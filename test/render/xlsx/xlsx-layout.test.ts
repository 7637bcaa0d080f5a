/** The layout of sheets: halves and parts of their width, and where a page must begin so that signatures stand with rows. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { abreastOf, breakBefore, partsOf, widened } from "../../../src/render/xlsx/xlsx-layout.ts";

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
    expect(breakBefore(widths, rows(50), [0, 1], 43)).toBeNull();
  });

  test("before the last rows, if the signatures would stand alone or nearly so", () => {
    expect(breakBefore(widths, rows(38), [0, 1], 31)).toBe(28);
    expect(breakBefore(widths, rows(36), [0, 1], 29)).toBe(26);
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
