/** Columns of a letter's tables: no word breaks, the page is filled, and letters are as large as they fit. */
import { expect, test } from "vitest";
import { type BookTable, listOf } from "../../../src/render/book/tables.ts";
import { widthOf } from "../../../src/render/docx/docx-file.ts";
import { fitColumns } from "../../../src/render/docx/docx-layout.ts";
import { figure, left, numbered, right } from "../../../src/render/tables/columns.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";

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

test("a short table leaves its room to heads too, and not all of it to its first column", () => {
  const steps = ["Người trước sắp xếp", "Sáp nhập đơn vị", "Do khuyết thêm hay bớt", "Người sau sắp xếp"];
  const columns = [left("STT"), left("Đơn vị"), ...steps.map((label) => right(label))];
  const row = ["", "TỔNG SỐ", figure(60), figure(-25), figure(0), figure(14)];
  const { size, widths } = fitColumns({ ...listOf("bridge", "t", "t", columns, [row]), totals: 1 }, VI);
  // Two lines of a bold head, and a total in bold capitals, have room.
  for (const [at, letters] of [13, 11, 14, 13].entries()) {
    expect(widths[at + 2]).toBeGreaterThan(letters * 0.6 * size * 20);
  }
  expect(widths[1]).toBeGreaterThan(7 * 0.7 * size * 20);
  expect(widths[1]).toBeLessThan(page / 5);
  expect(sum(widths)).toBeGreaterThan(page - widths.length - 1);
});

test("heads do not take room from names that would break then", () => {
  const names = Array.from({ length: 12 }, () => right("Tăng, giảm"));
  const columns = [left("Đơn vị"), ...names];
  const rows = [["Thôn Thượng Trung", ...names.map(() => figure(1))]];
  const { size, widths } = fitColumns(listOf("unit", "t", "t", columns, rows), VI);
  expect(widths[0]).toBeGreaterThan(17 * 0.5 * size * 20);
});

test("an id of capitals has the room that they take", () => {
  const columns = [left("Mã người"), left("Chức danh"), left("Trước sắp xếp giữ"), left("Lý do")];
  const rows = [["NWMHMNWBLVSN", "Trưởng Ban công tác Mặt trận", reason, reason]];
  const { size, widths } = fitColumns(listOf("posts", "t", "t", columns, rows), VI);
  // Capitals of Times New Roman take 0,72 of their height on the average, M and W 0,9.
  expect(widths[0]).toBeGreaterThan(12 * 0.75 * size * 20 + 114);
});
