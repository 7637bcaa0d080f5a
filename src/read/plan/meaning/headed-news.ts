/**
 * Plans whose new units head their old ones ("I. Thôn Tân Tiến (mới)" above "1. Thôn Đông", "2. Thôn Đoài"), and stand in no column: a table
 * in; one with a column for new names and these among its headings out.
 */
import { SUMMED } from "../../../core/reorganise/figures/sums.ts";
import { BLANK, type Cell } from "../../cells/cell.ts";
import { columnOf, type GridColumn, lineOf } from "../../cells/grid.ts";
import type { OtherHeading } from "../../places/group-rows.ts";
import { headingOf } from "../../table/headings.ts";
import { movedRows } from "../../table/moved-rows.ts";
import { namesOldsAlone, newUnitIn, newUnitRows } from "../../table/new-unit-heads.ts";
import { type Heading, type Table, withColumns, withFurther } from "../../table/table.ts";

/** What a heading of such a plan names, in the column of new names. */
export function newUnitHeading(text: string): OtherHeading | null {
  const name = newUnitIn(text);
  return name === null ? null : { column: "into_name", text: name };
}

/** The table with its new units as headings; null where they stand in a column, or no heading names one. */
export function withHeadedNews(table: Table): Table | null {
  const names = table.columns.map(({ name }) => name);
  if (!namesOldsAlone(names)) return null;
  const [from, number] = [names.indexOf("from"), names.indexOf("number")];
  const textIn = (column: number) => (row: number) => (column < 0 ? "" : table.cell(row, column));
  const all = newUnitRows(table.size, textIn(from), textIn(number));
  // One without old units stays a row: whether it is a new one or stays as it is, it does not say.
  const rows = all.filter((row, at) => row + 1 < Math.min(all[at + 1] ?? table.size, table.size));
  const own = rows.map((row) => headingOf([table.cell(row, from)], row, lineOf(table, row)));
  const headings = [...table.headings, ...own].sort((a, b) => a.row - b.row || (a.line ?? 0) - (b.line ?? 0));
  const units = headings.filter(({ text, line }) => line !== null && newUnitIn(text) !== null);
  if (units.length === 0 || table.size === rows.length) return null;
  const endOf = endsOf(table.size, [...all, ...headings.map(({ row }) => row)]);
  const isUnit = new Set(units);
  const ended = headings.map(
    (one): Heading => (isUnit.has(one) ? { ...one, until: endOf[one.row] ?? table.size } : one),
  );
  return withoutHeads({ ...table, headings: ended, isHeaded: true }, rows, from);
}

/** By row the next of some rows behind it; the end of the table for none. */
function endsOf(size: number, rows: readonly number[]): Int32Array {
  const isEnd = new Uint8Array(size + 1);
  for (const row of rows) isEnd[row] = 1;
  const ends = new Int32Array(size).fill(size);
  for (let row = size - 2; row >= 0; row--) ends[row] = isEnd[row + 1] ? row + 1 : (ends[row + 1] ?? size);
  return ends;
}

/** The table without the rows of new units, whose figures stand beside the first of their old ones as those afterwards. */
function withoutHeads(table: Table, heads: readonly number[], from: number): Table {
  const isHead = new Set(heads);
  const kept = Array.from({ length: table.size }, (_, row) => row).filter((row) => !isHead.has(row));
  const before = new Int32Array(table.size + 1);
  for (let row = 0; row < table.size; row++) before[row + 1] = (before[row] ?? 0) + (isHead.has(row) ? 0 : 1);
  const moved = (row: number): number => before[row] ?? kept.length;
  const columns = table.columns.map((_, at) => picked(table.column(at), kept));
  const below: Table = {
    ...table,
    ...withColumns({ size: kept.length }, columns),
    lines: Int32Array.from(kept, (row) => lineOf(table, row)),
    sameAs: new Map([...table.sameAs].map(([row, first]) => [moved(row), moved(first)])),
    merged: (table.merged ?? []).map((one) => ({
      ...one,
      rows: one.rows.filter((row) => !isHead.has(row)).map(moved),
    })),
    ...movedRows(table, moved),
  };
  const blank = columnOf(new Int32Array(kept.length), [BLANK]);
  const news = { known: { header: table.header[from] ?? "", name: "into_name", letters: "" }, column: blank };
  const figures = SUMMED.flatMap((size) => {
    const at = table.columns.findIndex(({ name }) => name === size);
    const known = { header: table.columns[at]?.header ?? "", name: `${size}_after`, letters: "" };
    return at < 0 ? [] : [{ known, column: figuresOf(table, at, heads, moved, kept.length) }];
  });
  return withFurther(below, [news, ...figures]);
}

function picked(column: GridColumn, rows: readonly number[]): GridColumn {
  return { ...column, codes: Int32Array.from(rows, (row) => column.codes[row] ?? 0) };
}

/** The figures beside new units in a column, each in the row of its first old unit. */
function figuresOf(
  table: Table,
  at: number,
  heads: readonly number[],
  moved: (row: number) => number,
  size: number,
): GridColumn {
  const cells: Cell[] = [BLANK];
  const codes = new Int32Array(size);
  for (const row of heads)
    if (table.cell(row, at) !== "") codes[moved(row)] = cells.push(table.value(row, at)) - 1;
  return columnOf(codes, cells);
}
