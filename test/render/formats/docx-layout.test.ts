/** Columns of a letter's tables: no word breaks, the page is filled, and letters are as large as they fit. */
import { expect, test } from "vitest";
import { type BookTable, listOf } from "../../../src/render/book/tables.ts";
import { widthOf } from "../../../src/render/formats/docx-file.ts";
import { fitColumns } from "../../../src/render/formats/docx-layout.ts";
import { figure, left, numbered, right } from "../../../src/render/tables/columns.ts";
import { LANGUAGES } from "../../../src/render/words/language.ts";

const VI = LANGUAGES.vi;
const page = widthOf(true);
const sum = (widths: readonly number[]): number => widths.reduce((all, one) => all + one, 0);

const reason = "Thôn Đồng Tâm sáp nhập vào Thôn Đồng Hòa; Bí thư chi bộ do người của Thôn Đông Hòa giữ";
const people = (columns: number): BookTable =>
  listOf(
    "released",
    "t",
    "t",
    [
      left("STT"),
      left("Mã người"),
      right("Trợ cấp"),
      ...Array.from({ length: columns }, () => left("Lý do")),
    ],
    [[numbered(1), "P001", figure(333_960_000), ...Array.from({ length: columns }, () => reason)]],
  );

test("an id, a running number and a sum have the room that their letters take, beside a long text", () => {
  const { size, widths } = fitColumns(people(1), VI);
  expect(size).toBe(12);
  // Digits of Times New Roman are half as wide as they are high.
  for (const [at, letters] of [3, 6, 11].entries()) {
    expect(widths[at]).toBeGreaterThan(letters * 0.5 * size * 20 + 114);
  }
  expect(sum(widths)).toBeLessThanOrEqual(page);
  expect(sum(widths)).toBeGreaterThan(page - widths.length - 1);
  expect(widths[3]).toBe(Math.max(...widths));
});

test("letters become smaller where there are more columns, and a table that never fits fills the page", () => {
  expect(fitColumns(people(12), VI).size).toBeLessThan(10);
  const many = fitColumns(people(120), VI);
  expect(many.size).toBe(7);
  expect(sum(many.widths)).toBeLessThanOrEqual(page);
});
