/** Cells that stand for several rows: merged ones, and, where a scenario says so, blank ones below a filled one. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../../core/model/place.ts";
import { fold } from "../../../core/text/fold.ts";
import { lettersOf } from "../../../core/text/letters.ts";
import { isTotal } from "../../../core/text/total-words.ts";
import { type GridColumn, lineOf, type MergedRange, textsOf } from "../../cells/grid.ts";
import { type ColumnWriter, writerOf } from "../../cells/written-columns.ts";
import { TITLE_COLUMN } from "../../columns/columns.ts";
import { isSigning } from "../../rows/signatures.ts";
import type { Shape } from "../../table/shapes.ts";
import type { MergedRows, SharedCell } from "../../table/table.ts";

/** The column of names: a name that stands for several rows is one person in all of these. */
const NAME = "full_name";

/** What the rows below a header are made of, before they are judged. */
export interface Within {
  readonly columns: GridColumn[];
  readonly names: readonly (string | null)[];
  readonly headers: readonly string[];
  /** Positions in the sheet. */
  readonly positions: readonly number[];
  readonly lines: Int32Array;
  readonly size: number;
  readonly originOf: (line: number, column?: string) => Origin;
  /** Of rows that are given the name of a row above: that row. Those who fill cells add to it. */
  readonly sameAs: Map<number, number>;
  /** Cells of columns of titles that were merged with another one; those who fill cells add to it. */
  readonly shared: SharedCell[];
  /** Cells that were merged over rows which they are of together; those who fill cells add to it. */
  readonly merged: MergedRows[];
}

/**
 * Writes a merged cell into each row that it spans: in columns of places and of further facts of a group, and in those of
 * a person, who then is one person in several posts, and into each column of a title. In other known columns a merged cell
 * is told: what it means for the rows below is not known.
 */
export function fillMerges(
  within: Within,
  merges: readonly MergedRange[],
  { groups, joint = [], people = [] }: Shape,
  diagnostics: Diagnostic[],
): void {
  if (merges.length === 0) return;
  const rowOf = new Map(Array.from({ length: within.size }, (_, row) => [lineOf(within, row), row]));
  const filled = new Map<number, number>();
  const writer = writerOf(within.columns);
  let shared = 0;
  let firstShared: MergedRange | null = null;
  for (const merge of [...merges].sort((a, b) => a.top - b.top)) {
    const column = within.positions.indexOf(merge.left);
    const name = within.names[column] ?? null;
    const start = rowOf.get(merge.top);
    // Ranges never overlap in a sound file; one that does is passed over.
    if (name === null || start === undefined || merge.top <= (filled.get(column) ?? 0)) continue;
    filled.set(column, merge.bottom);
    const rows = rowsUpTo(within, start, merge.bottom);
    if (name.startsWith(TITLE_COLUMN)) {
      if (!shareCells(within, writer, start, rows, columnsUpTo(within, column, merge.right))) continue;
      shared++;
      firstShared ??= merge;
      continue;
    }
    if (rows.length === 0) continue;
    const cell = `${lettersOf(merge.left)}${merge.top}:${lettersOf(merge.right)}${merge.bottom}`;
    const isFilled = within.columns[column]?.codes[start] !== 0;
    if (joint.includes(name) && isFilled) within.merged.push({ column: name, rows: [start, ...rows], cell });
    if (groups.includes(name) || people.includes(name)) {
      writer.repeat(column, start, rows);
      if (name === NAME) for (const row of rows) within.sameAs.set(row, start);
      if (people.includes(name) && !groups.includes(name) && name !== "number") {
        shared++;
        firstShared ??= merge;
      }
    } else if (name !== "number" && name !== "note" && !joint.includes(name)) {
      const origin = within.originOf(merge.top, within.headers[column] ?? "");
      diagnostics.push(diagnostic("xlsx/merged-cell", origin, { facts: { cell } }));
    }
  }
  within.columns.splice(0, within.columns.length, ...writer.finished());
  if (firstShared !== null) {
    const facts = { count: shared };
    diagnostics.push(diagnostic("table/merged-person", within.originOf(firstShared.top), { facts }));
  }
}

/** Rows below one, up to a line of the sheet. */
function rowsUpTo(within: Within, start: number, bottom: number): number[] {
  const rows: number[] = [];
  for (let row = start + 1; row < within.size && lineOf(within, row) <= bottom; row++) rows.push(row);
  return rows;
}

/** Columns of titles from one on, up to a position in the sheet. */
function columnsUpTo({ names, positions }: Within, from: number, right: number): number[] {
  return positions.flatMap((position, at) =>
    at >= from && position <= right && names[at]?.startsWith(TITLE_COLUMN) ? [at] : [],
  );
}

/** Writes a cell into all others that it was merged with, in columns of titles; whether there are any and it is filled. */
function shareCells(
  { columns, shared }: Within,
  writer: ColumnWriter,
  start: number,
  rows: readonly number[],
  [first = -1, ...further]: readonly number[],
): boolean {
  const own = columns[first];
  const code = own?.codes[start] ?? 0;
  if (!own || code === 0 || rows.length + further.length === 0) return false;
  writer.repeat(first, start, rows);
  for (const column of further) writer.receive(column, [start, ...rows], own, code);
  for (const column of [first, ...further]) {
    for (const row of [start, ...rows]) {
      if (column !== first || row !== start) shared.push({ row, column, fromRow: start, fromColumn: first });
    }
  }
  return true;
}

/**
 * Fills blank cells of the columns that `wanted` names, by header or by the known column, from the cell above. Told by column.
 * Totals are not filled, nor what stands from the first row of signatures on; `closing`: the first row of those at the end.
 */
export function fillDown(
  within: Within,
  wanted: readonly string[],
  closing: number,
  diagnostics: Diagnostic[],
): void {
  if (wanted.length === 0) return;
  const rows = Array.from({ length: within.size }, (_, row) => textsOf(within, row));
  const signed = rows.findIndex((cells) => isSigning(cells, false));
  const end = Math.min(closing, signed < 0 ? within.size : signed);
  for (const word of wanted) {
    const column = within.headers.findIndex(
      (header, at) => fold(header) === fold(word) || within.names[at] === word,
    );
    const own = within.columns[column];
    if (!own) continue;
    const codes = own.codes.slice();
    const isTitle = within.names[column]?.startsWith(TITLE_COLUMN) === true;
    let [count, fromRow] = [0, 0];
    for (let row = 1; row < end; row++) {
      if (codes[row] !== 0) fromRow = row;
      if (codes[row] !== 0 || codes[row - 1] === 0 || rows[row]?.some(isTotal)) continue;
      codes[row] = codes[row - 1] ?? 0;
      if (within.names[column] === NAME) within.sameAs.set(row, within.sameAs.get(row - 1) ?? row - 1);
      if (isTitle) within.shared.push({ row, column, fromRow, fromColumn: column });
      count++;
    }
    within.columns[column] = { ...own, codes };
    if (count > 0) {
      const origin = within.originOf(lineOf(within, 0), within.headers[column] ?? "");
      diagnostics.push(diagnostic("table/filled-down", origin, { facts: { count } }));
    }
  }
}
