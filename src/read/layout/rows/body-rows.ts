/** The rows of a grid below its header: those that are blank in the table are none, and those that are wider than it cannot be read. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { type Grid, type GridColumn, isBlankRow, lineOf, originOf } from "../../cells/grid.ts";
import type { HeaderRows } from "../../columns/header-words.ts";
import { type PickedRows, pickedBut } from "./picked-rows.ts";

export interface Body {
  /** Rows of the grid below the header that are not blank and no wider than it. */
  readonly kept: PickedRows;
  readonly ragged: number;
  /** Rows that are a header of several levels again. */
  readonly again: number;
  readonly broken: readonly string[];
}

/**
 * The rows below the header; wider ones are faults, shorter ones are told by their number. `columns`: those of the table, by their place in the
 * grid; a row that has cells in others alone is one of what stands beside it.
 */
export function bodyRows(
  grid: Grid,
  header: HeaderRows,
  columns: readonly number[],
  diagnostics: Diagnostic[],
): Body {
  const broken: string[] = [];
  const left: number[] = [];
  let ragged = 0;
  // Rows of a sheet are all as wide as the grid.
  const widths = grid.widths ?? new Int32Array(0);
  const width = widths[header.top] ?? 0;
  const isBeyond = (at: number): boolean => grid.widths !== null && (grid.positions[at] ?? 0) >= width;
  const beyond = { columns: grid.columns.filter((_, at) => isBeyond(at)) };
  const own = { columns: columns.flatMap((at) => grid.columns[at] ?? []) };
  const first = header.bottom + 1;
  // Where none can be wider, only rows that are blank in the first column are looked at.
  const looked = beyond.columns.length > 0 ? undefined : own.columns[0]?.codes;
  const nextFrom = (row: number): number => looked?.indexOf(0, row) ?? row;
  for (let row = nextFrom(first); row >= 0 && row < grid.size; row = nextFrom(row + 1)) {
    if (isBlankRow(own, row) && isBlankRow(beyond, row)) left.push(row);
    else if (!isBlankRow(beyond, row)) {
      ragged++;
      left.push(row);
      for (const { codes, text } of grid.columns) broken.push(text(codes[row] ?? 0));
      const facts = { cells: widths[row] ?? 0, columns: width };
      diagnostics.push(diagnostic("csv/ragged", originOf(grid, lineOf(grid, row)), { facts }));
    }
  }
  const short = columns.length > 1 ? narrowerRows(widths, width, first, left) : 0;
  if (short > 0) {
    const facts = { count: short };
    diagnostics.push(diagnostic("csv/short-rows", originOf(grid, lineOf(grid, header.top)), { facts }));
  }
  const gone = new Set(left);
  const again = rowsAgain(grid, header).filter((row) => !gone.has(row));
  for (const row of again.slice(0, MOST_TOLD)) {
    const origin = originOf(grid, lineOf(grid, row));
    diagnostics.push(diagnostic("table/left-out", origin, { value: null, facts: { why: "header" } }));
  }
  const out = again.length === 0 ? left : [...left, ...again].sort((a, b) => a - b);
  return { kept: pickedBut(first, grid.size, out), ragged, again: again.length, broken };
}

/** Rows left out that are told one by one. */
const MOST_TOLD = 20;

/** Rows below a header of several levels that are the same again, as on a further page; one of a single level is known when its row is judged. */
function rowsAgain({ columns, size }: Grid, { top, bottom }: HeaderRows): readonly number[] {
  const levels = bottom - top + 1;
  const own = columns.find(({ codes }) => codes[top] !== 0);
  if (levels < 2 || !own) return [];
  const textAt = ({ codes, text }: GridColumn, row: number): string => text(codes[row] ?? 0);
  const word = textAt(own, top);
  const isSame = (row: number): boolean =>
    Array.from({ length: levels }, (_, level) => level).every((level) =>
      columns.every((column) => textAt(column, row + level) === textAt(column, top + level)),
    );
  const rows: number[] = [];
  for (let row = bottom + 1; row + levels <= size; row++) {
    if (own.codes[row] === 0 || textAt(own, row) !== word || !isSame(row)) continue;
    for (let level = 0; level < levels; level++) rows.push(row + level);
  }
  return rows;
}

/** How many rows from the first on are narrower than a width, but those left out: they are few, and searched for. */
function narrowerRows(widths: Int32Array, width: number, first: number, left: readonly number[]): number {
  const isLeft = new Set(left);
  let count = 0;
  for (let own = 0; own < width; own++) {
    for (let row = widths.indexOf(own, first); row >= 0; row = widths.indexOf(own, row + 1)) {
      if (!isLeft.has(row)) count++;
    }
  }
  return count;
}
