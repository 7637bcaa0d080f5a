/**
 * The block of signatures that ends a list, where nothing but an office begins it: "CHỦ TỊCH", a line below "(Đã ký)", a
 * line below a name. Rows and the columns that tell what they are come in, the rows of the block come out, and those that
 * could be of one as well as of the data.
 */

import { latePattern } from "../../core/text/late-pattern.ts";
import { isTotal } from "../../core/text/total-words.ts";
import { ALL_UNIT_KINDS } from "../../core/text/unit-words.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import type { KeyColumns, Rows } from "./judged-rows.ts";
import { NOTE_IN_KEY } from "./list-notes.ts";
import {
  hasFamilyName,
  isBody,
  isForSomebody,
  isMark,
  isName,
  isOpener,
  isSigned,
  officeOf,
} from "./offices.ts";
import { COUNT, MOST_SIGNERS } from "./signatures.ts";
import { RUNNING } from "./worded-headings.ts";

export interface ClosingBlock {
  /** Rows of signatures. */
  readonly rows: ReadonlySet<number>;
  /** Rows read as data that may be signatures as well. */
  readonly doubtful: readonly number[];
}

/** Rows from the end that are looked through for the head of a block. */
const MOST_ROWS = 40;

/** What a cell of somebody who signs never begins with: the kind of a place, or a number. */
const PLACE = latePattern(`^(?:\\d|(?:${ALL_UNIT_KINDS}|xã|phường|đặc khu|thị trấn)(?!\\p{L}))`, "iu");

/**
 * The block that ends a list. Rows of it have no running number and no figure, and no row of data follows. `isPost`: whether a cell is a
 * title that may be vacant.
 */
export function closingBlock(
  rows: Rows,
  columns: KeyColumns,
  isPost: (cell: string) => boolean,
): ClosingBlock {
  const none = { rows: new Set<number>(), doubtful: [] };
  if (columns.key.length === 0) return none;
  let top = rows.size;
  while (top > 0 && rows.size - top < MOST_ROWS && maySign(rows, top - 1, columns)) top--;
  if (top === rows.size) return none;
  let start = top;
  while (start < rows.size && !opens(rows, start, columns, isPost)) start++;
  const isTitled = columns.words === "titles";
  const alone = start < rows.size || isTitled ? [] : namesAlone(rows, top);
  if (start === rows.size && alone.length === 0) return none;
  const above = dataAbove(rows, start < rows.size ? start : top, columns);
  if (above.least === Number.POSITIVE_INFINITY) return none;
  if (start === rows.size) return { ...none, doubtful: above.isNumbered ? alone : [] };
  return isTitled ? belowTitles(rows, start, above, columns, isPost) : belowPlaces(rows, start, above);
}

/**
 * Whether a row begins a block: nothing but offices, bodies and marks, or who signs for a body with anybody at the side
 * ("Kế toán | TM. UBND XÃ"); a body alone is not beside a title.
 */
function begins(rows: Rows, row: number, { key, words }: KeyColumns): boolean {
  const filled = filledAt(rows, row);
  if (filled.every(isOpener) || filled.some(isForSomebody)) return true;
  const isTitle = (at: number): boolean => rows.code(row, at) !== 0 && !isOpener(rows.cell(row, at));
  return filled.some(isBody) && !(words === "titles" && key.some(isTitle));
}

/** Whether a row begins a block, or is its first by a body beside what is no title, where the row below it begins one: "Kế toán | UBND XÃ". */
function opens(rows: Rows, row: number, columns: KeyColumns, isPost: (cell: string) => boolean): boolean {
  if (begins(rows, row, columns)) return true;
  if (row + 1 >= rows.size || !filledAt(rows, row).some(isBody)) return false;
  return !columns.key.some((at) => isPost(rows.cell(row, at))) && begins(rows, row + 1, columns);
}

/** Whether a row may be of a block: few cells, none a number, a total or a place, no office beside a name. */
function maySign(rows: Rows, row: number, { number }: KeyColumns): boolean {
  if (number >= 0 && RUNNING.test(rows.cell(row, number))) return false;
  const filled = filledAt(rows, row);
  if (filled.length > MOST_SIGNERS) return false;
  const offices = filled.filter((cell) => officeOf(cell) !== null && !isForSomebody(cell));
  return filled.every(
    (cell) =>
      isOpener(cell) ||
      (!COUNT.test(cell) &&
        !isTotal(cell) &&
        !PLACE().test(withMarks(cell)) &&
        !/\d/.test(cell) &&
        offices.length === 0),
  );
}

interface DataAbove {
  /** The fewest cells that a row of data has. */
  readonly least: number;
  /** Whether each row of data has a running number or a figure. */
  readonly isNumbered: boolean;
}

/** What the rows of data above a block are like; single words among them are headings. */
function dataAbove(rows: Rows, end: number, { key, number }: KeyColumns): DataAbove {
  let least = Number.POSITIVE_INFINITY;
  let isNumbered = true;
  for (let row = 0; row < end && (isNumbered || least > 2); row++) {
    if (key.every((at) => rows.code(row, at) === 0)) continue;
    const filled = filledAt(rows, row);
    if (filled.length < 2 || filled.some(isTotal)) continue;
    least = Math.min(least, filled.length);
    const hasNumber =
      (number >= 0 && RUNNING.test(rows.cell(row, number))) || filled.some((cell) => COUNT.test(cell));
    if (!hasNumber) isNumbered = false;
  }
  return { least, isNumbered };
}

/** Below places, an office is never one of them; names below it are data only where rows of data look the same. */
function belowPlaces(rows: Rows, start: number, { least, isNumbered }: DataAbove): ClosingBlock {
  const block = new Set<number>();
  const doubtful: number[] = [];
  for (let row = start; row < rows.size; row++) {
    const filled = filledAt(rows, row);
    const isOne =
      isNumbered ||
      filled.length < least ||
      filled.some(isForSomebody) ||
      filled.every((cell) => isOpener(cell) || isName(cell)) ||
      (filled.some(isBody) && row + 1 < rows.size && filledAt(rows, row + 1).some(isOpener));
    if (isOne) block.add(row);
    if (!isOne || (!isNumbered && filled.length >= least && !filled.every(isOpener))) doubtful.push(row);
  }
  return { rows: block, doubtful };
}

/**
 * Below titles, an office may be one of them, of a vacant post: a name or a mark below it tells that somebody signs, and so does a
 * body, or an office in another column than that of titles. Offices of units, and titles of the policy, above another one, a note or a
 * body are vacant posts, the last of the list.
 */
function belowTitles(
  rows: Rows,
  start: number,
  { isNumbered }: DataAbove,
  columns: KeyColumns,
  isPost: (cell: string) => boolean,
): ClosingBlock {
  const isVacant = (row: number): boolean =>
    filledAt(rows, row).every((cell) => officeOf(cell) === "unit" || isPost(cell));
  const isAbove = (row: number): boolean =>
    isNoteAlone(rows, row) ||
    (isVacant(row) &&
      (isVacant(row + 1) || isNoteAlone(rows, row + 1) || isHead(rows, row + 1, columns, isPost)));
  let head = start;
  while (head + 1 < rows.size && isAbove(head)) head++;
  const doubtful = isNumbered ? range(start, head).filter(isVacant) : [];
  const block = range(head, rows.size);
  const cells = block.flatMap((row) => filledAt(rows, row));
  const isOfCommune = cells.some((cell) => officeOf(cell) === "commune" && !isPost(cell));
  const hasSigner = cells.some((cell) => officeOf(cell) === null && (isSigned(cell) || isName(cell)));
  const isInOneCell = cells.some((cell) => officeOf(cell) !== null && cell.includes("\n"));
  const isElsewhere = block.every((row) => columns.key.every((at) => rows.code(row, at) === 0));
  const isSure = isNumbered || isElsewhere || cells.some((cell) => isBody(cell) || isForSomebody(cell));
  if (hasSigner || isInOneCell || (isSure && isOfCommune)) return { rows: new Set(block), doubtful };
  return { rows: new Set(), doubtful: isNumbered || isOfCommune ? range(start, rows.size) : [] };
}

/**
 * Whether a row may be the head of a block below a title: it begins one, and no mark in it is of somebody who signed as that title, below
 * the title itself or alone in the row.
 */
function isHead(rows: Rows, row: number, columns: KeyColumns, isPost: (cell: string) => boolean): boolean {
  if (!opens(rows, row, columns, isPost)) return false;
  const marks = rows.header.flatMap((_, at) => (isMark(rows.cell(row, at)) ? [at] : []));
  return marks.length < filledAt(rows, row).length && marks.every((at) => rows.code(row - 1, at) === 0);
}

/** Whether a row is a note and nothing else. */
function isNoteAlone(rows: Rows, row: number): boolean {
  const [first = "", ...others] = filledAt(rows, row);
  return others.length === 0 && NOTE_IN_KEY.test(withMarks(first));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Names of people below the last row with a number, and no office above them. */
function namesAlone(rows: Rows, top: number): number[] {
  const found: number[] = [];
  for (let row = top; row < rows.size; row++) {
    if (filledAt(rows, row).every((cell) => isName(cell) && hasFamilyName(cell))) found.push(row);
  }
  return found;
}

function filledAt({ header, cell, code }: Rows, row: number): string[] {
  return header.flatMap((_, at) => (code(row, at) === 0 ? [] : [cell(row, at)]));
}
