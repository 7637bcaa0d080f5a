/** Sheets without a header that go on with the table of another sheet, as the second page of a list does. */
import type { Grid, GridColumn } from "../../cells/grid.ts";
import { namesOfColumns } from "../../table/headers.ts";
import type { Reading, Shape } from "../../table/shapes.ts";
import { headerRowsOf } from "../header/header-rows.ts";

/** Rows of a sheet that are compared with those of the table. */
const MOST_ROWS = 60;

/** Known columns that a row of data fills. */
const LEAST_FILLED = 2;

/** A known column of the table, in words or of running numbers, at its position in a sheet. */
interface Known {
  readonly position: number;
  readonly isNumber: boolean;
  /** Texts with letters that it has below the header. */
  readonly words: ReadonlySet<string>;
  /** The last running number that it has; -1 for none. */
  readonly last: number;
}

/**
 * Tells whether a sheet goes on with a table: most of its rows fill known columns of it and have in one of them a word that the table has
 * there too, or its running numbers go on.
 */
export function continuing(table: Grid, shape: Shape, how: Reading): (other: Grid) => boolean {
  const header = headerRowsOf(table, shape, how);
  if (header === null) return () => false;
  const below = header.bottom + 1;
  const known = namesOfColumns(header, shape.names, how.meanings).flatMap(({ name }, at): Known[] => {
    const [column, position] = [table.columns[at], table.positions[at]];
    if (name === null || !column || position === undefined) return [];
    const isNumber = name === "number";
    const [words, last] = isNumber ? [new Set<string>(), lastNumber(column)] : [wordsOf(column, below), -1];
    return [{ position, isNumber, words, last }];
  });
  return (other) => {
    const rows = Array.from({ length: Math.min(other.size, MOST_ROWS) }, (_, row) => row);
    const filled = rows.map((row) =>
      known.flatMap((one) => {
        const column = other.columns[other.positions.indexOf(one.position)];
        const text = column?.text(column.codes[row] ?? 0) ?? "";
        return text === "" ? [] : [{ ...one, text }];
      }),
    );
    const data = filled.filter((cells) => cells.filter(({ isNumber }) => !isNumber).length >= LEAST_FILLED);
    const alike = data.filter((cells) => cells.some(({ words, text }) => words.has(text)));
    const goesOn = data[0]?.some(
      ({ isNumber, last, text }) => isNumber && last > 0 && text === String(last + 1),
    );
    return goesOn === true || alike.length * 2 > filled.filter(({ length }) => length > 0).length;
  };
}

function wordsOf({ codes, text }: GridColumn, below: number): ReadonlySet<string> {
  return new Set(
    [...new Set(codes.subarray(below))].map((code) => text(code)).filter((word) => /\p{L}/u.test(word)),
  );
}

function lastNumber({ codes, text }: GridColumn): number {
  const last = codes.findLast((code) => /^\d{1,6}$/.test(text(code)));
  return last === undefined ? -1 : Number(text(last));
}
