/** Some of the rows of a grid: which, and what columns have of them. */
import { blankColumn, type GridColumn } from "../../cells/grid.ts";

/** A column with the codes of some rows alone. */
export function picked(column: GridColumn | undefined, rows: PickedRows): GridColumn {
  return column ? { ...column, codes: rows.of(column.codes) } : blankColumn(rows.size);
}

/** Some of all rows. `of`: what they have of what all rows have, a view of it where they follow each other. */
export interface PickedRows {
  readonly size: number;
  readonly of: (all: Int32Array) => Int32Array;
}

/** The rows from one up to another, but some of them: as they mostly follow each other, without a list of them. */
export function pickedBut(from: number, to: number, left: readonly number[]): PickedRows {
  return left.length > 0
    ? pickedRows(rowsBut(from, to, left))
    : { size: to - from, of: (all) => all.subarray(from, to) };
}

export function pickedRows(rows: Int32Array): PickedRows {
  return { size: rows.length, of: (all) => pickedFrom(all, rows) };
}

function pickedFrom(all: Int32Array, rows: Int32Array): Int32Array {
  const [first = 0, last = -1] = [rows[0], rows.at(-1)];
  return last - first + 1 === rows.length ? all.subarray(first, last + 1) : rows.map((row) => all[row] ?? 0);
}

/** The rows from one up to another, but some of them, which are told in their order. */
export function rowsBut(from: number, to: number, left: readonly number[]): Int32Array {
  const rows = new Int32Array(to - from - left.length);
  let [row, count] = [from, 0];
  for (const end of [...left, to]) {
    while (row < end) rows[count++] = row++;
    row = end + 1;
  }
  return rows;
}
