/** Rows that stand below the header of each page of a list, and are no data: the column numbers, and the header itself again. */
import type { Rows } from "./judged-rows.ts";

export interface PageRows {
  readonly numbers: ReadonlySet<number>;
  readonly headers: ReadonlySet<number>;
}

/**
 * Finds them in the columns of a list as they stand, before some are put together. `isParted`: whether some are; else the header again is
 * known by its cells when its row is judged, and not looked for here.
 */
export function pageRows(rows: Rows, isParted: boolean): PageRows {
  return { numbers: numbersIn(rows), headers: isParted ? headersIn(rows) : new Set() };
}

/** The column numbers, where the first row has them, and rows that are the same. */
function numbersIn(rows: Rows): ReadonlySet<number> {
  const found = new Set<number>();
  if (rows.size === 0 || !isNumbered(rows.header.map((_, at) => rows.cell(0, at)))) return found;
  const first = rows.header.map((_, at) => rows.code(0, at));
  for (let row = 0; row < rows.size; row++)
    if (first.every((code, at) => rows.code(row, at) === code)) found.add(row);
  return found;
}

/** Rows that are the header; of a cell that is merged over several columns all but the first may be blank. */
function headersIn({ header, cell, size }: Rows): ReadonlySet<number> {
  const found = new Set<number>();
  const isHeader = (row: number): boolean =>
    header.every((own, at) => {
      const written = cell(row, at);
      return written === own || (written === "" && own === header[at - 1]);
    });
  for (let row = 0; row < size; row++) if (isHeader(row)) found.add(row);
  return found;
}

/**
 * "A, B, 1, 2, 3 = 2 − 1": the row of column numbers. They must be 1, 2, 3 … from the first column on or the one beside it, or
 * letters A, B … and then numbers from 1; a column of words among those of figures has the next letter ("A, B, 1, 2, C, 3"). Of two
 * columns "1, 2" may be a row of data, "(1), (2)" is none.
 */
function isNumbered(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const isBracketed = filled.length === 2 && filled.every((cell) => /^\(\d\)$/.test(cell));
  if ((filled.length < 3 && !isBracketed) || (cells[0] === "" && cells[1] === "")) return false;
  const bare = filled.map((cell) => /^\(?(\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?$/.exec(cell)?.[1]);
  const isLettered = bare[0] === LETTERS[0];
  let [letters, numbers] = [0, 0];
  return bare.every((one = "") => {
    if (/\d/.test(one)) return Number(one) === ++numbers;
    return isLettered && numbers !== 1 && one === LETTERS[letters++];
  });
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
