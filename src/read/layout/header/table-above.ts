/** A table that stands above the header of the one that is read: of two tables in one sheet, the lower one may have more known columns. */
import { type Grid, textsOf } from "../../cells/grid.ts";
import { withoutNote } from "../../columns/header-words.ts";
import { meaningsOf } from "../../table/headers.ts";
import type { Reading, Shape } from "../../table/shapes.ts";

export interface TableAbove {
  /** The row of its header in the grid. */
  readonly top: number;
  /** Rows that have something in a key column of it. */
  readonly rows: number;
}

/** Known columns that make a row the header of a table. */
const ENOUGH = 2;

/** The first such table above a row; null for none. Its header has a key column of the input, and rows below that fill this column. */
export function tableAbove(grid: Grid, row: number, shape: Shape, how: Reading): TableAbove | null {
  const meaning = meaningsOf(shape.names, how.meanings);
  const keys = new Set([shape.key, ...(shape.keys ?? [])].flat());
  for (let top = 0; top < row; top++) {
    const names = textsOf(grid, top).map((cell) => meaning(withoutNote(cell)));
    const key = names.flatMap((name, at) => (name !== undefined && keys.has(name) ? [at] : []));
    if (key.length === 0 || new Set(names.filter((name) => name !== undefined)).size < ENOUGH) continue;
    const below = Array.from({ length: row - top - 1 }, (_, at) => textsOf(grid, top + 1 + at));
    const rows = below.filter(
      (cells) => key.some((at) => cells[at] !== "") && cells.filter((cell) => cell !== "").length >= ENOUGH,
    ).length;
    return rows === 0 ? null : { top, rows };
  }
  return null;
}
