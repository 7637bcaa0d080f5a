/** Where the rows of a table were read, as columns: the file (and sheet) of each, and its line there. */
import type { Origin } from "./place.ts";

/** Rows of several files or sheets follow one after the other. */
export interface RowOrigins {
  /** Each with the position of the first row that was read from it. */
  readonly sources: readonly {
    readonly file: string;
    readonly sheet: string | null;
    readonly first: number;
  }[];
  /** By row: the physical line, or the sheet's row, on which it begins; from 1. */
  readonly lines: Int32Array;
}

/** The origin of a row, by its position. */
export function originOfRow({ sources, lines }: RowOrigins, row: number): Origin {
  const source = sources.findLast(({ first }) => first <= row) ?? sources[0];
  return {
    file: source?.file ?? "",
    ...(source && source.sheet !== null && { sheet: source.sheet }),
    line: lines[row] ?? 0,
  };
}

/** The origins of the rows of one table and, behind them, of those of another. */
export function joinedOrigins(one: RowOrigins, other: RowOrigins): RowOrigins {
  const shift = one.lines.length;
  const lines = new Int32Array(shift + other.lines.length);
  lines.set(one.lines);
  lines.set(other.lines, shift);
  const moved = other.sources.map((source) => ({ ...source, first: source.first + shift }));
  return { sources: [...one.sources, ...moved], lines };
}
