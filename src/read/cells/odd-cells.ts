/** Cells that tell of damage to a file: letters lost when it was saved, and failed formulas in columns that nobody reads. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import type { GridColumn } from "./grid.ts";

/**
 * A letter that the code page of a saved file lacked: "?" between letters ("Ð?ng", "CH?C"), or the sign for what could not
 * be decoded (U+FFFD).
 */
const LOST = /\p{L}\?\p{L}|\uFFFD|^\?\p{L}|\s\?\p{L}/u;

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

/**
 * Tells failed formulas: each one in a known column is a fault, and blank from then on; those in columns that are none of
 * the input's are told once a column, since no figure looks at them. Gives the columns without the failed cells.
 */
export function failedFormulas(
  columns: readonly OddColumn[],
  lineOf: (row: number) => number,
  originOf: (line: number, column?: string) => Origin,
  diagnostics: Diagnostic[],
): readonly GridColumn[] {
  return columns.map(({ header, name, letters, column }) => {
    const failed = new Uint8Array(column.size);
    for (let code = 1; code < column.size; code++) if (column.cell(code).kind === "error") failed[code] = 1;
    const rows = rowsOf(column, failed);
    const [first] = rows;
    if (first === undefined) return column;
    if (name === null) {
      const value = column.text(column.codes[first] ?? 0);
      const facts = { column: header || letters, count: rows.length };
      const origin = originOf(lineOf(first), header || undefined);
      diagnostics.push(diagnostic("table/error-cells", origin, { value, facts }));
      return column;
    }
    const codes = column.codes.slice();
    for (const row of rows) {
      const value = column.text(codes[row] ?? 0);
      const code = value === "" ? "xlsx/no-value" : "xlsx/error-cell";
      diagnostics.push(diagnostic(code, originOf(lineOf(row), header), { value: value || null }));
      codes[row] = 0;
    }
    return { ...column, codes };
  });
}

function rowsOf({ codes }: GridColumn, marked: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < codes.length; row++) if (marked[codes[row] ?? 0] === 1) rows.push(row);
  return rows;
}
