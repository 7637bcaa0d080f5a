/** Names of cells and ranges, A1 and A1:B2, as rows and columns; columns count from 0 (A), rows from 1. */
import { lettersOf } from "../../core/text/letters.ts";
import type { MergedRange } from "../cells/grid.ts";
import { MOST_COLUMNS, MOST_ROWS } from "./limits.ts";

/** The name of a cell: B7. */
export function nameOf(row: number, column: number): string {
  return `${lettersOf(column)}${row}`;
}

/** A cell by its name in some bytes, as `row * MOST_COLUMNS + column`; −1 where it is no name of a cell. */
export function referenceIn(bytes: Uint8Array, from: number, to: number): number {
  let column = 0;
  let at = from;
  for (; at < to && at < from + 4; at++) {
    const letter = (bytes[at] ?? 0) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  const row = at > from ? wholeIn(bytes, at, to) : -1;
  return row >= 1 && row <= MOST_ROWS && column <= MOST_COLUMNS ? row * MOST_COLUMNS + column - 1 : -1;
}

/** A number of at most nine digits and no other characters in some bytes; −1 where it is none. */
export function wholeIn(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 9) return -1;
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** A range by its name, A1:B2 or that of one cell; null where it is none. */
export function rangeOf(name: string): MergedRange | null {
  const [, left, top, right = left, bottom = top] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(name) ?? [];
  const range = {
    top: Number(top),
    bottom: Number(bottom),
    left: columnOf(left ?? ""),
    right: columnOf(right ?? ""),
  };
  const fits = range.bottom <= MOST_ROWS && range.right < MOST_COLUMNS;
  return range.top >= 1 && range.top <= range.bottom && range.left <= range.right && fits ? range : null;
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
