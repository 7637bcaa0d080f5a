/**
 * A grid of cells as a text file or a sheet has them, before anything is known of what they mean: columns of codes, each
 * code one distinct cell of its column. So each distinct cell is made, parsed and judged once.
 */
import type { Origin } from "../../core/model/place.ts";
import { BLANK, type Cell, cellOfText, textOfCell } from "./cell.ts";
import type { Search } from "./texts.ts";

/** One column of a grid. Code 0 is a blank cell; two codes may stand for cells of one text, but where `isDistinct`. */
export interface GridColumn {
  /** Whether it is a text file's: its cells are texts, or the texts of errors. */
  readonly isText: boolean;
  /** Whether no two codes stand for cells of one text. */
  readonly isDistinct: boolean;
  /** The code of the cell of each row. */
  readonly codes: Int32Array;
  /** Codes are below it. */
  readonly size: number;
  readonly cell: (code: number) => Cell;
  /** The text of a cell (`textOfCell`). */
  readonly text: (code: number) => string;
  /** Where all texts are searched at once; null where each is to be looked at. */
  readonly search: Search | null;
}

/** A range of cells that are merged into one. Rows are told by their numbers in the sheet, columns by position in the file; both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Texts that tell of damage to a file. */
export interface OddTexts {
  /** A "?" or U+FFFD where a letter was. */
  readonly loseLetters: boolean;
  /** "#N/A" and the like. */
  readonly fail: boolean;
}

export interface Grid {
  readonly file: string;
  /** null for a text file. */
  readonly sheet: string | null;
  /** How many rows there are; blank ones may be left out. */
  readonly size: number;
  /** Columns with at least one filled cell, from the left. */
  readonly columns: readonly GridColumn[];
  /** The position of each of them in the sheet, from 0. */
  readonly positions: readonly number[];
  /** The physical line on which each row begins, or its number in the sheet. */
  readonly lines: Int32Array;
  /** How many cells each row of a text file was written with; 0 for one that could not be read. null: rows of a sheet have the width of the grid. */
  readonly widths: Int32Array | null;
  /** What some cell may have; false where the file as a whole shows that none has it, so that no cell needs to be looked at. */
  readonly may: OddTexts;
  readonly merges: readonly MergedRange[];
  /** Numbers of rows that are hidden. */
  readonly hiddenRows: readonly number[];
  /** Numbers of rows in which a text, or some of one, is struck out. */
  readonly struckRows: readonly number[];
  /** Numbers of rows with formulas that are to be worked out when the workbook is opened. */
  readonly toWorkOutRows: readonly number[];
  /** Numbers of rows in which a merged cell covers another one that says something else. */
  readonly coveredRows: readonly number[];
  /** Numbers of rows with a comment beside a cell, which is not read. */
  readonly commentedRows: readonly number[];
  /** Numbers of rows by which a text box stands, one for each, which are not read. */
  readonly textBoxRows: readonly number[];
  /** Positions of columns that are hidden, from and to, as in `positions`; such as have no filled cell among them. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
}

/** The line on which a row of a grid begins, or its number in the sheet. */
export function lineOf({ lines }: Pick<Grid, "lines">, row: number): number {
  return lines[row] ?? 0;
}

/** A line of a grid, and a column in it by its header, as findings tell them. */
export function originOf({ file, sheet }: Grid, line: number, column?: string): Origin {
  return { file, ...(sheet !== null && { sheet }), line, ...(column !== undefined && { column }) };
}

/** A column of no cells but blank ones. */
export function blankColumn(rows: number): GridColumn {
  return {
    isText: true,
    isDistinct: true,
    codes: new Int32Array(rows),
    size: 1,
    cell: () => BLANK,
    text: () => "",
    search: null,
  };
}

/** A column out of its cells by code, of which the first is blank. */
export function columnOf(codes: Int32Array, cells: readonly Cell[]): GridColumn {
  return {
    isText: false,
    isDistinct: false,
    codes,
    size: cells.length,
    cell: (code) => cells[code] ?? BLANK,
    text: (code) => textOfCell(cells[code] ?? BLANK),
    search: null,
  };
}

/** A column with other texts for some of its codes. */
export function respelled(column: GridColumn, texts: ReadonlyMap<number, string>): GridColumn {
  const { codes, size, cell } = column;
  const cells = Array.from({ length: size }, (_, code) => {
    const text = texts.get(code);
    return text === undefined ? cell(code) : cellOfText(text);
  });
  return columnOf(codes, cells);
}

/** One of the columns that a column is put together from. */
export interface ColumnPart {
  /** The code there of this column's first cell that is not blank; each part begins where the one before it ends. */
  readonly from: number;
  readonly column: GridColumn;
}

/** A column out of the cells of several, told apart by their codes, which are below `size`. */
export function partedColumn(codes: Int32Array, parts: readonly ColumnPart[], size: number): GridColumn {
  const partOf = (code: number): ColumnPart | undefined =>
    code === 0 ? undefined : parts.findLast(({ from }) => from <= code);
  return {
    isText: false,
    isDistinct: false,
    codes,
    size,
    cell: (code) => {
      const part = partOf(code);
      return part?.column.cell(code - part.from + 1) ?? BLANK;
    },
    text: (code) => {
      const part = partOf(code);
      return part?.column.text(code - part.from + 1) ?? "";
    },
    search: null,
  };
}

/**
 * The codes of the cells in whose text a pattern is found, and perhaps of a few more, by one search of all of them; null: of all cells.
 * A pattern may ask for begin and end by `^` and `$` with the flag `m`; there it must not refuse a space.
 */
export function codesWith(column: GridColumn, pattern: RegExp | null): readonly number[] {
  const { size, text, search } = column;
  if (search && pattern) return search(pattern);
  const codes = Array.from({ length: size }, (_, code) => code);
  return pattern ? codes.filter((code) => pattern.test(text(code))) : codes;
}

/** The rows of which a cell is worded in some way, in their order: blank cells are none. */
export function rowsWith(columns: readonly GridColumn[], worded: RegExp): readonly number[] {
  const rows = new Set<number>();
  for (const column of columns) {
    const codes = new Set(codesWith(column, worded));
    codes.delete(0);
    if (codes.size === 0) continue;
    for (const [row, code] of column.codes.entries()) if (codes.has(code)) rows.add(row);
  }
  return [...rows].sort((a, b) => a - b);
}

/** Whether another row of a column has the same cell as one. */
export function isRepeated({ codes }: GridColumn, row: number): boolean {
  const own = codes[row] ?? 0;
  return codes.indexOf(own) !== row || codes.includes(own, row + 1);
}

/** The distinct texts of a column that stand in some row, blank ones aside. */
export function textsIn({ codes, text }: GridColumn): readonly string[] {
  return [...new Set(codes)].flatMap((code) => text(code) || []);
}

/**
 * A number for each text of a column, by row: 0 where it is blank, the same only for texts that are the same once they are `spelled`.
 * `odd`: what is found in each text that is spelled in another way.
 */
export function distinctCodes(
  column: GridColumn,
  spelled: (text: string) => string,
  odd: RegExp,
): Int32Array {
  const { isDistinct, codes, size, text } = column;
  const respelled = new Map<number, string>();
  for (const code of codesWith(column, odd)) {
    const written = text(code);
    const usual = spelled(written);
    if (usual !== written) respelled.set(code, usual);
  }
  if (isDistinct && respelled.size === 0) return codes;
  const first = new Map<string, number>();
  const same = new Int32Array(size);
  for (let code = 1; code < size; code++) {
    const own = respelled.get(code) ?? text(code);
    const met = first.get(own);
    if (met === undefined) first.set(own, code);
    same[code] = met ?? code;
  }
  return codes.map((code) => same[code] ?? 0);
}

/** Whether a row has no filled cell. */
export function isBlankRow({ columns }: Pick<Grid, "columns">, row: number): boolean {
  for (const { codes } of columns) if (codes[row] !== 0) return false;
  return true;
}

/** The texts of a row. */
export function textsOf({ columns }: Pick<Grid, "columns">, row: number): string[] {
  return columns.map(({ codes, text }) => text(codes[row] ?? 0));
}
