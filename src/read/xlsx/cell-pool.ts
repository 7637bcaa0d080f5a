/**
 * The distinct cells of a workbook: each is made once, and told by its id from then on. Id 0 is a blank cell, then come the
 * shared texts in their order, then all others as they are met.
 */

import { BLANK, type Cell, cellOfText } from "../cells/cell.ts";
import { cleanText } from "../cells/clean.ts";
import type { CellStyles } from "./cell-styles.ts";
import { cellOfNumber, type NumberForm } from "./number-formats.ts";
import { type Calendar, dayOfIso } from "./serial-days.ts";
import type { SharedTexts } from "./shared-texts.ts";
import { shownInSigns } from "./sign-fonts.ts";
import { cellOfRaw } from "./text-cell.ts";

/** What a workbook says of all its cells. */
export interface Conventions {
  readonly calendar: Calendar;
  /** Whether formulas are to be worked out when it is opened: what is saved of them need not be what they come to. */
  readonly isToWorkOut: boolean;
}

export interface CellPool extends Conventions {
  /** By id. */
  readonly cells: Cell[];
  /** How many shared texts there are. */
  readonly shared: number;
  /** Shared texts that are too long for a cell. */
  readonly tooLong: ReadonlySet<number>;
  readonly styles: CellStyles;
  /** Ids of texts of which some is struck out. */
  readonly struck: Set<number>;
  readonly texts: Map<string, number>;
  /** Numbers by their form. */
  readonly numbers: Map<NumberForm, Map<number, number>>;
  readonly others: Map<string, number>;
  /** A buffer by id, of zeros wherever it is not in use. */
  codes: Int32Array;
}

/** What `idOf…` gives for a value that is none of its type. */
export const NO_CELL = -1;

export function cellPool(
  { cells, tooLong, struck }: SharedTexts,
  styles: CellStyles,
  { calendar, isToWorkOut }: Conventions,
): CellPool {
  return {
    cells: [BLANK, ...cells],
    shared: cells.length,
    tooLong,
    styles,
    struck: new Set([...struck].map((shared) => shared + 1)),
    calendar,
    isToWorkOut,
    texts: new Map(),
    numbers: new Map(),
    others: new Map(),
    codes: new Int32Array(0),
  };
}

/** The id of a text that stands in the cell itself; `NO_CELL` where it is longer than that of a cell can be. */
export function idOfText(pool: CellPool, text: string): number {
  const known = pool.texts.get(text);
  if (known !== undefined) return known;
  const cell = cellOfRaw(text);
  const id = cell === null ? NO_CELL : idOf(pool, cell);
  pool.texts.set(text, id);
  return id;
}

/** The id of a text in the style of its cell, which may put words around it ("CB"@), or be of a font of signs. */
export function idInWords(pool: CellPool, id: number, style: number): number {
  const words = pool.styles.forms[style]?.words;
  const signs = pool.styles.signs[style];
  const cell = pool.cells[id];
  if ((!words && !signs) || cell?.kind !== "text") return id;
  const whole = idOfOther(pool, `${style} ${id}`, () => {
    const text = signs ? shownInSigns(cell.text, signs) : cell.text;
    return cellOfText(words ? cleanText(words.before + text + words.behind) : text);
  });
  if (pool.struck.has(id)) pool.struck.add(whole);
  return whole;
}

/** The id of a number in a form. */
export function idOfNumber(pool: CellPool, value: number, form: NumberForm): number {
  let ids = pool.numbers.get(form);
  if (ids === undefined) {
    ids = new Map();
    pool.numbers.set(form, ids);
  }
  const known = ids.get(value);
  if (known !== undefined) return known;
  const id = idOf(pool, cellOfNumber(value + 0, form, pool.calendar));
  ids.set(value, id);
  return id;
}

/** What a failed formula comes to, in Excel and in LibreOffice. */
const ERROR = /^(?:#[A-Z0-9/_]{1,20}[?!]?|Err:\d{3})$/;

/** The id of an error, "" for a formula that was never worked out; `NO_CELL` for a text that is none. */
export function idOfError(pool: CellPool, text: string): number {
  const error = text.trim();
  if (error !== "" && !ERROR.test(error)) return NO_CELL;
  return idOfOther(pool, `e${error}`, () => ({ kind: "error", text: error }));
}

/** The id of a yes or no, as 1, 0, true or false; `NO_CELL` for another text. */
export function idOfFlag(pool: CellPool, text: string): number {
  const value = FLAGS[text.trim()];
  return value === undefined ? NO_CELL : idOfOther(pool, `b${value}`, () => ({ kind: "yes-no", value }));
}

const FLAGS: Readonly<Record<string, boolean>> = { 1: true, 0: false, true: true, false: false };

/** The id of a day as ISO 8601 has it; `NO_CELL` for another text. */
export function idOfDay(pool: CellPool, text: string): number {
  const day = dayOfIso(text.trim(), pool.calendar);
  return day === null ? NO_CELL : idOfOther(pool, `d${text}`, () => ({ kind: "day", ...day }));
}

function idOfOther(pool: CellPool, key: string, make: () => Cell): number {
  const known = pool.others.get(key);
  if (known !== undefined) return known;
  const id = idOf(pool, make());
  pool.others.set(key, id);
  return id;
}

function idOf(pool: CellPool, cell: Cell): number {
  return cell === BLANK ? 0 : pool.cells.push(cell) - 1;
}

/** The buffer by id, with room for all that there are now. Whoever uses it leaves zeros. */
export function codesByZero(pool: CellPool): Int32Array {
  if (pool.codes.length < pool.cells.length) pool.codes = new Int32Array(2 * pool.cells.length);
  return pool.codes;
}
