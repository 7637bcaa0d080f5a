/** The sheets of files that somebody has: each read as a table of whatever shape it is asked for, and the texts above it. */

import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { type Grid, lineOf, textsOf } from "../../read/cells/grid.ts";
import { gridOfText } from "../../read/csv/text-grid.ts";
import { isWorkbook, noTable, readTables } from "../../read/layout/read-tables.ts";
import type { OpenWorkbook } from "../../read/layout/sheets/sheets.ts";
import { withOwnMeanings } from "../../read/plan/meaning/tables-together.ts";
import { combine } from "../../read/table/combine.ts";
import { FOUND_OUT, type Shape } from "../../read/table/shapes.ts";
import type { Table } from "../../read/table/table.ts";
import { workbookReader } from "../load/tables.ts";
import { bytesOf } from "../means/files.ts";
import type { Means } from "../means/means.ts";

/** One sheet of a workbook, or a text file. */
export interface LooseSheet {
  /** As it was given. */
  readonly path: string;
  /** null for a text file. */
  readonly sheet: string | null;
  /** Whether its workbook has others, so that it has to be named. */
  readonly isOneOfSeveral: boolean;
  /**
   * The sheet as a table; null where it has no header. `meanings`: further words for columns, by folded header.
   * `fillDown`: headers of columns whose blank cells stand for the one above.
   */
  readonly tableAs: (
    shape: Shape,
    meanings: ReadonlyMap<string, string>,
    fillDown?: readonly string[],
  ) => Table | null;
  /** What reading the sheet as such a table tells. */
  readonly toldAs: (shape: Shape) => readonly Diagnostic[];
  /** The texts of the rows above a line, row by row. */
  readonly above: (line: number) => readonly string[];
  /** Rows of some lines, both ends included, as texts. */
  readonly rows: (from: number, to: number) => readonly SheetRow[];
}

/** A row as it stands in a file. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Sheets of a workbook that are looked at. */
const MOST_SHEETS = 100;

/** Rows above a header that are looked at. */
const MOST_ABOVE = 15;

/** The line that stands above each table of a report that `run` has written: by which policy, and on which day. */
const OF_REPORT = /^(?:Chính sách: .*Ngày tính: |Policy: .*Reference day: )/u;

/** Whether a sheet is of such a report: what came out, no list of today. */
export function isOfReport({ above }: LooseSheet): boolean {
  return above(Number.POSITIVE_INFINITY).some((text) => OF_REPORT.test(text));
}

/** Opens all files; one that cannot be read is told. */
export async function looseSheets(
  paths: readonly string[],
  { files }: Means,
  diagnostics: Diagnostic[],
): Promise<readonly LooseSheet[]> {
  const read = paths.flatMap((path) => {
    const bytes = bytesOf(files, path, path, null, diagnostics);
    return bytes ? [{ path, bytes }] : [];
  });
  const open = await workbookReader(read);
  return read.flatMap(({ path, bytes }) =>
    open && isWorkbook(bytes)
      ? sheetsOfWorkbook(path, bytes, open, diagnostics)
      : [sheetOfText(path, bytes, diagnostics)],
  );
}

function sheetsOfWorkbook(
  path: string,
  bytes: Uint8Array,
  open: OpenWorkbook,
  diagnostics: Diagnostic[],
): LooseSheet[] {
  const book = open(bytes, path);
  for (const one of book.diagnostics) diagnostics.push(one);
  const shown = book.value.filter(({ hidden }) => !hidden).slice(0, MOST_SHEETS);
  return shown.flatMap((sheet): LooseSheet[] => {
    const grid = sheet.grid().value;
    if (grid === null || grid.size === 0) return [];
    const only: OpenWorkbook = () => ({ value: [sheet], diagnostics: [] });
    return [
      {
        path,
        sheet: sheet.name,
        isOneOfSeveral: book.value.length > 1,
        tableAs: (shape, meanings, fillDown = []) =>
          wholeOf(
            readTables(bytes, path, shape, { ...FOUND_OUT, meanings, fillDown }, only).value,
            path,
            shape,
          ),
        toldAs: (shape) => readTables(bytes, path, shape, FOUND_OUT, only).diagnostics,
        above: (line) => textsAbove(grid, line),
        rows: (from, to) => rowsOf(grid, from, to),
      },
    ];
  });
}

function sheetOfText(path: string, bytes: Uint8Array, diagnostics: Diagnostic[]): LooseSheet {
  const fault = noTable(bytes, path);
  const text = fault
    ? { grid: null, diagnostics: [fault] }
    : gridOfText(bytes, path, null, (rows) => rows.reduce((most, { length }) => Math.max(most, length), 0));
  if (text.grid === null) for (const one of text.diagnostics) diagnostics.push(one);
  return {
    path,
    sheet: null,
    isOneOfSeveral: false,
    tableAs: (shape, meanings, fillDown = []) =>
      text.grid === null
        ? null
        : wholeOf(readTables(bytes, path, shape, { ...FOUND_OUT, meanings, fillDown }).value, path, shape),
    toldAs: (shape) => (text.grid === null ? [] : readTables(bytes, path, shape).diagnostics),
    above: (line) => (text.grid === null ? [] : textsAbove(text.grid, line)),
    rows: (from, to) => (text.grid === null ? [] : rowsOf(text.grid, from, to)),
  };
}

/** The tables of one sheet, which stand below each other, as one; null for none. */
function wholeOf(tables: readonly Table[], path: string, shape: Shape): Table | null {
  return (
    combine(shape.hasOperations ? withOwnMeanings(tables, []) : tables, path, shape).value ??
    tables[0] ??
    null
  );
}

function rowsOf(grid: Grid, from: number, to: number): SheetRow[] {
  const rows: SheetRow[] = [];
  for (let row = 0; row < grid.size && lineOf(grid, row) <= to; row++) {
    if (lineOf(grid, row) >= from) rows.push({ line: lineOf(grid, row), cells: textsOf(grid, row) });
  }
  return rows;
}

function textsAbove(grid: Grid, line: number): string[] {
  const texts: string[] = [];
  for (let row = 0; row < Math.min(grid.size, MOST_ABOVE) && lineOf(grid, row) < line; row++) {
    for (const one of textsOf(grid, row).filter((text) => text !== "")) texts.push(one);
  }
  return texts;
}
