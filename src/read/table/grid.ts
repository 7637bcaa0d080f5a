/**
 * A grid of cells as a text file or a sheet has them, before anything is known of what they mean: columns of codes, each
 * code one distinct cell of its column. So each distinct cell is made, parsed and judged once.
 */
import { BLANK, type Cell, textOfCell } from "./cell.ts";

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
  /** The physical line on which a row begins, or its number in the sheet. */
  readonly line: (row: number) => number;
  /** How many cells a row of a text file was written with; 0 for a row that could not be read. A sheet's rows have the width of the grid. */
  readonly width: (row: number) => number;
  /** What some cell may have; false where the file as a whole shows that none has it, so that no cell needs to be looked at. */
  readonly may: OddTexts;
  readonly merges: readonly MergedRange[];
  /** Numbers of rows that are hidden. */
  readonly hiddenRows: readonly number[];
  /** Numbers of rows in which a text, or some of one, is struck out. */
  readonly struckRows: readonly number[];
  /** Positions of columns that are hidden, from and to, as in `positions`; such as have no filled cell among them. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
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
  };
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
  };
}

/** A number for each text of a column, by row: 0 where it is blank, the same only for texts that are the same once they are `spelled`. */
export function distinctCodes(
  { isDistinct, codes, size, text }: GridColumn,
  spelled: (text: string) => string,
): Int32Array {
  if (isDistinct && isAsSpelled(size, text, spelled)) return codes;
  const first = new Map<string, number>();
  const same = Int32Array.from({ length: size }, (_, code) => {
    if (code === 0) return 0;
    const own = spelled(text(code));
    const met = first.get(own);
    if (met === undefined) first.set(own, code);
    return met ?? code;
  });
  return codes.map((code) => same[code] ?? 0);
}

/** Whether no text of a column is spelled in another way. */
function isAsSpelled(
  size: number,
  text: (code: number) => string,
  spelled: (text: string) => string,
): boolean {
  for (let code = 1; code < size; code++) if (spelled(text(code)) !== text(code)) return false;
  return true;
}
