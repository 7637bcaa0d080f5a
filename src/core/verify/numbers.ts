/** What the number of a printed row says of the rows below it: "A", "I", "1" and "1.1" head those of lower rank. */
import type { PublishedRow } from "./published.ts";

type Numbered = Pick<PublishedRow, "number" | "label">;

/** "I. Quận A", "CDXCIX", whose communes stand below it; L, C, D and M alone may be letters. */
const ROMAN =
  /^(?:[IVX]+|(?![LCDM](?:[.)]|$))M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?:(?<=\w)[.)]\s|(?<=\w)[.)]?$)/;

/** Roman numbers of one letter that is not I, V or X. */
const ONE_LETTER = /^[LCDM](?=[.)]?$)/;

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** "A", "B" in a column of numbers, and "A. Thành thị" among names, where "H. Mẫu" is a kind and a name. */
const LETTER = /^[A-HK-U][.)]?$/;
const LETTERED = /^[A-E][.)]\s+\p{Lu}/u;

/** "1", "2.1", "2.1.3"; and "2.1. Xã A" among names, where "1,5 triệu" is none. */
const DOTTED = /^(\d{1,3}(?:\.\d{1,3}){0,4})[.)]?$/;
const DOTTED_NAME = /^(\d{1,3}(?:\.\d{1,3}){0,4})[.)]\s+\p{Lu}/u;

/** "a)", "b" below "1". */
const SMALL = /^[a-zđ][.)]?$/u;

/** The numbers of some rows. */
export interface RowNumbers<T> {
  /** Whether a row heads those below it up to the next of its rank. */
  readonly isHigh: (row: T) => boolean;
  /**
   * Tells which of the rows behind one are still below it: those up to the next of its rank or a higher one; of "2" those alone that
   * are 2.1, 2.2, or a, b, or have no number. null: its number heads nothing.
   */
  readonly belowOf: (row: T, next: T | undefined) => ((below: T) => boolean) | null;
  /** The rows of the highest rank. */
  readonly highest: readonly T[];
  /** Whether a row goes on from another ("2" behind "1") where letters or Roman numbers head such rows: neither heads the other. */
  readonly areBeside: (row: T, next: T | undefined) => boolean;
}

export function isRoman({ number, label }: Numbered): boolean {
  return ROMAN.test(number || label);
}

function romanValue(number: string): number {
  const values = [...number].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** The rows with Roman numbers: L, C, D and M are such where they go on from the last. */
function romansAmong<T extends Numbered>(rows: readonly T[]): ReadonlySet<T> {
  const found = new Set<T>();
  let last = 0;
  for (const row of rows) {
    const number = row.number || row.label;
    const [own] = /^[IVXLCDM]+/.exec(number) ?? [""];
    if (!isRoman(row) && !(ONE_LETTER.test(number) && romanValue(own) === last + 1)) continue;
    found.add(row);
    last = romanValue(own);
  }
  return found;
}

function isLettered({ number, label }: Numbered): boolean {
  return number === "" ? LETTERED.test(label) : LETTER.test(number);
}

function dottedOf({ number, label }: Numbered): string | null {
  return (number === "" ? DOTTED_NAME.exec(label) : DOTTED.exec(number))?.[1] ?? null;
}

/** "1", "2"; null for other numbers, and none. */
function plainOf(row: Numbered | undefined): number | null {
  const dotted = row === undefined ? null : dottedOf(row);
  return dotted === null || dotted.includes(".") ? null : Number(dotted);
}

/** The numbers of rows in their order: of letters and Roman numbers those are higher that come first. */
export function numbersOf<T extends Numbered>(rows: readonly T[]): RowNumbers<T> {
  const romans = romansAmong(rows);
  const isHigh = (row: T): boolean => romans.has(row) || isLettered(row);
  const first = rows.find(isHigh);
  const isLetterFirst = first !== undefined && !romans.has(first);
  const rankOf = (row: T): number => {
    if (romans.has(row)) return isLetterFirst ? 1 : 0;
    if (isLettered(row)) return isLetterFirst ? 0 : 1;
    return 1 + (dottedOf(row)?.split(".").length ?? Infinity);
  };
  const highest = rows.reduce((least, row) => Math.min(least, rankOf(row)), Infinity);
  return {
    isHigh,
    belowOf: (row, next) => {
      const rank = rankOf(row);
      if (next === undefined || !Number.isFinite(rank)) return null;
      if (isHigh(row)) {
        const isBelow = (below: T): boolean => !isHigh(below) || rankOf(below) > rank;
        return isBelow(next) ? isBelow : null;
      }
      if (/^a[.)]?$/.test(next.number)) return ({ number }) => number === "" || SMALL.test(number);
      const prefix = `${dottedOf(row)}.`;
      const isOfIt = (below: T): boolean => dottedOf(below)?.startsWith(prefix) === true;
      return isOfIt(next)
        ? (below) => isOfIt(below) || (below.number === "" && dottedOf(below) === null)
        : null;
    },
    areBeside: (row, next) =>
      first !== undefined && plainOf(row) !== null && plainOf(next) === (plainOf(row) ?? 0) + 1,
    highest: Number.isFinite(highest) ? rows.filter((row) => rankOf(row) === highest) : [],
  };
}
