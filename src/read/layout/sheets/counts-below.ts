/** Tables of counts below a list of people, or in a sheet beside it ("TỔNG HỢP", "STT | Chức danh | Số lượng"): none of its rows, told once. A grid in, the same without them out. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { latePattern } from "../../../core/text/late-pattern.ts";
import { orUnmarked, withMarks } from "../../../core/text/with-marks.ts";
import { codesWith, type Grid, lineOf, originOf, rowsWith, textsOf } from "../../cells/grid.ts";
import type { Reading, Shape } from "../../table/shapes.ts";
import { MOST_ROWS, NAMES, sliceOf } from "./split-grid.ts";

/** What begins such a table: what it is called by, and the headers of its numbers. */
const CALLED =
  /^(?:(?:[ivxlc]+|\d{1,2}|[a-zđ])[.)/-]\s*)?(?:(?:bảng|biểu|sheet)\s+)?(?:tổng hợp|thống kê|cơ cấu|trong đó)(?!\p{L})/iu;
const COUNTED =
  /^(?:tổng\s+)?số\s+(?:lượng|người|vị trí|nữ|đảng viên)|^(?:tổng số|sl|tỷ lệ|tỉ lệ)(?!\p{L})/iu;

/** What is found in a column where there may be any of both. */
const MAY_BE_COUNTS = latePattern(
  orUnmarked("tổng hợp|thống kê|cơ cấu|trong đó|^(?:tổng\\s+)?số(?:\\s|$)|^sl\\b|^t[ỷỉ] lệ"),
  "imu",
);

/** A count or a rate; four digits that may be a year are none. */
const COUNT = /^(?!(?:19|20)\d{2}$)\d[\d.,]{0,9}\s?(?:%|ng[ưu][ờo]i|đồng chí|dong chi|đ\/c)?$/iu;

/** Longer cells are no headers. */
const LONGEST = 60;

/** The grid without the tables of counts that stand below its first header of people; each is told. */
export function withoutCounts(grid: Grid, shape: Shape, how: Reading, diagnostics: Diagnostic[]): Grid {
  if (shape.people === undefined || how.header !== null || grid.size > MOST_ROWS) return grid;
  if (grid.columns.every((column) => codesWith(column, MAY_BE_COUNTS()).length === 0)) return grid;
  const [first] = rowsWith(grid.columns, NAMES);
  if (first === undefined) return grid;
  const left: number[] = [];
  for (let row = first + 2; row < grid.size; row++) {
    const end = endOfCounts(grid, row);
    if (end === row) continue;
    const rows = Array.from({ length: end - row }, (_, at) => row + at);
    const facts = { last: lineOf(grid, end - 1) };
    diagnostics.push(diagnostic("table/counts-below", originOf(grid, lineOf(grid, row)), { facts }));
    for (const one of rows) left.push(one);
    row = end - 1;
  }
  return left.length === 0 ? grid : sliceOf(grid, 0, grid.size, left);
}

/** The row behind a table of counts that begins with a row; the row itself where none does. */
function endOfCounts(grid: Grid, start: number): number {
  const filledAt = (row: number): readonly string[] =>
    row < grid.size ? textsOf(grid, row).filter((cell) => cell !== "") : [];
  const isBlank = (row: number): boolean => row < grid.size && filledAt(row).length === 0;
  let row = start;
  const isCalled = filledAt(row).length === 1 && CALLED.test(withMarks(filledAt(row)[0] ?? ""));
  if (isCalled) row++;
  while (isCalled && isBlank(row)) row++;
  const header = row;
  while (row < header + 2 && isHeader(filledAt(row))) row++;
  const isHeaded = filledAt(header).some((cell) => COUNTED.test(withMarks(cell)));
  if (row === header ? !isCalled : !isHeaded && !isCalled) return start;
  const body = row;
  while (isCountRow(filledAt(row)) || (isBlank(row) && isCountRow(filledAt(row + 1)))) row++;
  return row === body ? start : row;
}

/** What a sheet of counts is called by in short: "TH", "TK 2026". */
const SHORT = /^(?:TH|TK)(?![\p{L}])/u;

/** Whether a whole sheet is such a table, and called so by its name or a row above its header. */
export function isOfCounts(grid: Grid): boolean {
  if (grid.size > MOST_ROWS || rowsWith(grid.columns, NAMES).length > 0) return false;
  const rows = Array.from({ length: grid.size }, (_, row) =>
    textsOf(grid, row).filter((cell) => cell !== ""),
  ).filter((cells) => cells.length > 0);
  const header = rows.findIndex((cells) => cells.length > 1);
  if (header < 0 || !isHeader(rows[header] ?? [])) return false;
  const names = [grid.sheet ?? "", ...rows.slice(0, header).flat()];
  if (!names.some((name) => CALLED.test(withMarks(name)) || SHORT.test(name))) return false;
  const below = rows.slice(isHeader(rows[header + 1] ?? []) ? header + 2 : header + 1);
  return below.length > 0 && below.every(isCountRow);
}

/** Whether all cells of a row are words, none the header of names. */
function isHeader(cells: readonly string[]): boolean {
  return (
    cells.length > 1 &&
    cells.every((cell) => cell.length <= LONGEST && /^[\p{L}%]/u.test(cell) && !NAMES.test(cell))
  );
}

/** Whether a row is a word with its counts, perhaps behind a running number. */
function isCountRow(cells: readonly string[]): boolean {
  const counts = cells.filter((cell) => COUNT.test(cell));
  const words = cells.filter((cell) => /\p{L}/u.test(cell) && !COUNT.test(cell));
  const [first = ""] = cells;
  const isNumbered = COUNT.test(first) && words.length > 0;
  return (
    words.length === 1 &&
    words.length + counts.length === cells.length &&
    counts.length > (isNumbered ? 1 : 0)
  );
}
