/**
 * Which rows below a header are data at a glance, and which are to be judged one by one: found column by column, by what its distinct
 * cells are.
 */

import { latePattern } from "../../core/text/late-pattern.ts";
import { isTotal, MAY_BE_TOTAL } from "../../core/text/total-words.ts";
import { orUnmarked } from "../../core/text/with-marks.ts";
import { codesWith, type GridColumn } from "../cells/grid.ts";
import type { KeyColumns, Rows } from "./judged-rows.ts";
import { MAY_BE_OFFICE, officeOf } from "./offices.ts";
import { COUNT, isSignature } from "./signatures.ts";
import { HEADING_NUMBER, NUMBERED_PLACE, PLACE } from "./worded-headings.ts";

/** Longer cells are no totals where they may be a datum. */
const LONGEST_TOTAL = 60;

/** The same of any line of a cell. */
const NUMBER_OF_HEADING = new RegExp(HEADING_NUMBER, "m");
const NUMBERED_PLACES = latePattern(orUnmarked(NUMBERED_PLACE.source), "imu");
const PLACES = latePattern(orUnmarked(`${PLACE.source}|${NUMBERED_PLACE.source}`), "imu");

/** By row 1 where a cell of the key is a datum. */
export function rowsWithDatum(
  { columns, header, size }: Rows,
  { key, words, hasTotals }: KeyColumns,
): Uint8Array {
  const found = new Uint8Array(size);
  for (const at of key) {
    const column = columns[at];
    if (!column) continue;
    const isDatum = new Uint8Array(column.size).fill(1, 1);
    for (const code of codesToLookAt(column, words, header[at] ?? "")) {
      const cell = column.text(code);
      const isLabel = cell === header[at] || (!hasTotals && cell.length < LONGEST_TOTAL && isTotal(cell));
      if (cell === "" || isLabel || isNoKey(cell, words)) isDatum[code] = 0;
    }
    mark(found, column, isDatum, 1);
  }
  return found;
}

/** What is found in each cell of a key of codes that is a total or an office. */
const MAY_BE_NONE = new RegExp(`${MAY_BE_TOTAL.source}|${MAY_BE_OFFICE.source}`, "imu");

/** The distinct cells of a key that may be no datum. */
function codesToLookAt(column: GridColumn, words: KeyColumns["words"], header: string): readonly number[] {
  if (words !== "codes") return codesWith(column, null);
  const repeated = new RegExp(`^${header.replace(/[^a-z0-9]/giu, ".")}$`, "mu");
  return [...codesWith(column, MAY_BE_NONE), ...codesWith(column, repeated)];
}

/** Whether a cell of the key is none: a signature, an office where places are wanted, or a total's count where titles are. */
export function isNoKey(cell: string, words: KeyColumns["words"]): boolean {
  if (words === "titles") return COUNT.test(cell) || isSignature(cell);
  return officeOf(cell) !== null || (words !== "codes" && isSignature(cell));
}

/**
 * By row 0 where it is to be judged; the others are data as long as no signatures stand above them. `data`: rows with a datum.
 * `known`: rows known to be something else.
 */
export function rowsPlainlyData(
  rows: Rows,
  columns: KeyColumns,
  data: Uint8Array,
  known: readonly number[],
): Uint8Array {
  const plain = data.slice();
  plain.fill(0, 0, 1);
  for (const row of [...known, ...columns.heads]) plain[row] = 0;
  if (columns.isWorded) {
    for (const at of summingColumns(columns)) unmarkWith(plain, rows.columns[at], MAY_BE_TOTAL);
  }
  if (columns.isWorded || columns.words === "places" || columns.heads.size > 0)
    unmarkFew(plain, rows, mostInHeading(columns));
  if (columns.hasSums) {
    unmarkWith(plain, rows.columns[columns.number], NUMBER_OF_HEADING);
    const places = columns.hasUnnumbered ? PLACES() : NUMBERED_PLACES();
    for (const at of columns.key) unmarkWith(plain, rows.columns[at], places);
  }
  return plain;
}

/** "Tổng cộng" may stand under the running numbers, beside how many new units there are ("6 thôn"). */
export function summingColumns({ key, number }: KeyColumns): readonly number[] {
  return number < 0 ? key : [...key, number];
}

/** Takes the mark of the rows whose cell in a column has a pattern. */
function unmarkWith(rows: Uint8Array, column: GridColumn | undefined, pattern: RegExp): void {
  const codes = column ? codesWith(column, pattern) : [];
  if (!column || codes.length === 0) return;
  const is = new Uint8Array(column.size);
  for (const code of codes) is[code] = 1;
  mark(rows, column, is, 0);
}

/** Marks the rows whose cell in a column is one of some, told by code. */
function mark(rows: Uint8Array, { codes }: GridColumn, is: Uint8Array, as: 0 | 1): void {
  for (let row = 0; row < rows.length; row++) if (is[codes[row] ?? 0] === 1) rows[row] = as;
}

/** How many cells a heading has: its words, and a number before them where that has a column. */
function mostInHeading({ key, number }: KeyColumns): number {
  return number >= 0 || !key.includes(0) ? 2 : 1;
}

/** Takes the mark of the rows with a few cells at most. */
function unmarkFew(rows: Uint8Array, { columns }: Rows, most: number): void {
  const codes = columns.map((column) => column.codes);
  for (let row = 0; row < rows.length; row++) {
    let filled = 0;
    for (let at = 0; at < codes.length && filled <= most; at++) {
      if (codes[at]?.[row] !== 0) filled++;
    }
    if (filled <= most) rows[row] = 0;
  }
}
