/** Cells that tell of damage to a file: letters lost when it was saved, and failed formulas in columns that nobody reads. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import type { GridColumn } from "./grid.ts";

/**
 * A letter that the code page of a saved file lacked: "?" between letters ("Ð?ng", "Ch?c"), or the sign for what could not
 * be decoded (U+FFFD).
 */
const LOST = /\p{L}\?\p{Ll}|\uFFFD|^\?\p{Ll}|\s\?\p{Ll}/u;

interface OddColumn {
  readonly header: string;
  readonly name: string | null;
  readonly letters: string;
  readonly column: GridColumn;
}

/** Tells the first cell with lost letters, of the header or of the rows, and how many rows have one. */
export function lostLetters(
  columns: readonly OddColumn[],
  headerLine: number,
  lineOf: (row: number) => number,
  originOf: (line: number, column?: string) => Origin,
): Diagnostic[] {
  const header = columns.find(({ header }) => LOST.test(header));
  if (header) {
    return [
      diagnostic("text/letters-lost", originOf(headerLine, header.header), {
        value: header.header,
        facts: { count: 1 },
      }),
    ];
  }
  return columns.flatMap(({ header, column }) => {
    const lost = new Uint8Array(column.size);
    for (let code = 1; code < column.size; code++) if (mayBeLost(column, code)) lost[code] = 1;
    const rows = rowsOf(column, lost);
    const [first] = rows;
    if (first === undefined) return [];
    const origin = originOf(lineOf(first), header);
    return [diagnostic("text/letters-lost", origin, { facts: { count: rows.length } })];
  });
}

function mayBeLost(column: GridColumn, code: number): boolean {
  const cell = column.cell(code);
  return cell.kind === "text" && /[?\uFFFD]/.test(cell.text) && LOST.test(cell.text);
}

/** Tells failed formulas in columns that are none of the input's: no figure looks at them. */
export function unreadErrors(
  columns: readonly OddColumn[],
  lineOf: (row: number) => number,
  originOf: (line: number, column?: string) => Origin,
): Diagnostic[] {
  return columns.flatMap(({ header, name, letters, column }) => {
    if (name !== null) return [];
    const failed = new Uint8Array(column.size);
    for (let code = 1; code < column.size; code++) if (column.cell(code).kind === "error") failed[code] = 1;
    const rows = rowsOf(column, failed);
    const [first] = rows;
    if (first === undefined) return [];
    const value = column.text(column.codes[first] ?? 0);
    const facts = { column: header || letters, count: rows.length };
    return [diagnostic("table/error-cells", originOf(lineOf(first), header || undefined), { value, facts })];
  });
}

function rowsOf({ codes }: GridColumn, marked: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < codes.length; row++) if (marked[codes[row] ?? 0] === 1) rows.push(row);
  return rows;
}
