/**
 * What each row below a header is: data, or a heading, a total, the row of column numbers, the header again, a running
 * number alone, a note, a signature. What can be read as data never becomes anything else.
 */
import { latePattern } from "../../core/text/late-pattern.ts";
import { looksPersonal } from "../../core/text/personal.ts";
import { isTotal } from "../../core/text/total-words.ts";
import { ALL_UNIT_KINDS } from "../../core/text/unit-words.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import { type GridColumn, isRepeated } from "../cells/grid.ts";
import type { KeyColumns, Rows } from "./judged-rows.ts";
import { isNote, notesInKey } from "./list-notes.ts";
import { isOpener } from "./offices.ts";
import type { PageRows } from "./page-rows.ts";
import { isNoKey, rowsPlainlyData, rowsWithDatum, summingColumns } from "./rows-to-judge.ts";
import { COUNT, isSignature, isSigning, sparseRows } from "./signatures.ts";
import {
  HEADING_NUMBER,
  isHeading,
  isHeadingWithSums,
  isOfCommunes,
  RUNNING,
  WORDED,
} from "./worded-headings.ts";

export const ROW_KINDS = [
  "data",
  "group",
  "total",
  "numbers",
  "header",
  "empty",
  "note",
  "signature",
] as const;

export type RowKind = (typeof ROW_KINDS)[number];

/** A row that is none of the data. */
export interface OtherRow {
  readonly row: number;
  readonly kind: Exclude<RowKind, "data">;
  /** Of a total, the cell that says so; null for none, and for other rows. */
  readonly word: string | null;
}

/**
 * Judges all rows; those that are none of the data out, in their order. With no key column every row is data. `closing`: rows known to
 * be of the signatures at the end.
 */
export function judgeRows(
  rows: Rows,
  columns: KeyColumns,
  closing: ReadonlySet<number>,
  { numbers, headers }: PageRows,
): readonly OtherRow[] {
  const others: OtherRow[] = [];
  if (columns.key.length === 0) return others;
  const data = rowsWithDatum(rows, columns);
  const notes = notesInKey(rows, columns);
  const plain = rowsPlainlyData(rows, columns, data, [...closing, ...notes, ...numbers, ...headers]);
  const kindOf = judgeOf(rows, columns, data);
  let signed = false;
  const next = (from: number): number => {
    if (signed) return from < rows.size ? from : -1;
    return plain.indexOf(0, from);
  };
  for (let row = next(0); row >= 0; row = next(row + 1)) {
    const known = closing.has(row)
      ? "signature"
      : columns.heads.has(row)
        ? "group"
        : notes.has(row)
          ? "note"
          : numbers.has(row)
            ? "numbers"
            : headers.has(row)
              ? "header"
              : null;
    const isData = data[row] === 1 && !(columns.isWorded && hasTotal(rows, row, columns));
    const isHead = isData
      ? isHeadingOfData(rows, row, columns)
      : columns.hasSums && isHeadingWithSums(rows, row, columns);
    if (known !== null || isHead) {
      others.push({ row, kind: known ?? "group", word: null });
      continue;
    }
    if (isData && row > 0 && !signed) continue;
    const kind = kindOf(row, isData, signed);
    signed = kind === "signature" || (signed && !isData);
    if (kind === "data") continue;
    const word = kind === "total" ? textsOf(rows, row).find(isTotal) : undefined;
    others.push({ row, kind, word: word ?? null });
  }
  return others;
}

/** Whether a row with a key heads others: worded as a heading, or the name of a place in the column of people's names. */
function isHeadingOfData(rows: Rows, row: number, columns: KeyColumns): boolean {
  if (columns.isWorded) return isHeading(rows, row, columns);
  if (columns.words !== "places") return false;
  const filled = rows.header.flatMap((_, at) => (rows.code(row, at) === 0 ? [] : [at]));
  const [first = -1, second] = filled;
  const isAlone = filled.length === 1 || (filled.length === 2 && first === columns.number);
  return isAlone && isHeadingWord(rows.cell(row, second ?? first));
}

/**
 * Whether a row without a name, below the title that it is of, is the place of a vacant post: it stands in a column of places, alone or
 * beside what is paid, and the row below is nobody who stands there. A commune without a number may head several titles.
 */
function isVacant(rows: Rows, row: number, columns: KeyColumns): boolean {
  const { heads, beside, key, number, words, isWorded, people } = columns;
  if (heads.size === 0 && (words !== "places" || isWorded)) return false;
  const filled = rows.header.flatMap((_, at) => (at === number || rows.code(row, at) === 0 ? [] : [at]));
  const at = filled.find((one) => beside.includes(one)) ?? -1;
  const isPaid = (one: number): boolean =>
    heads.size > 0 && !people.includes(one) && SUM.test(rows.cell(row, one));
  if (at < 0 || !filled.every((one) => one === at || isPaid(one))) return false;
  const word = rows.cell(row, at);
  const column = rows.columns[at];
  const isUnit = (own: GridColumn): boolean => isRepeated(own, row) && !isNote(word);
  if (!column || !(isHeadingWord(word) || isUnit(column))) return false;
  if (isOfCommunes(word) && !(number >= 0 && /^\d/.test(rows.cell(row, number)))) return false;
  let below = row + 1;
  while (below < rows.size && isSaid(textsOf(rows, below))) below++;
  if (below >= rows.size || heads.has(below) || rows.code(below, at) !== 0) return true;
  return key.every((own) => rows.code(below, own) === 0);
}

/** Whether a key cell says that the row is a total, whatever the others say. */
function hasTotal(rows: Rows, row: number, columns: KeyColumns): boolean {
  return summingColumns(columns).some((at) => rows.code(row, at) !== 0 && isTotal(rows.cell(row, at)));
}

/** Judges a row. `data`: rows with a datum. */
function judgeOf(
  rows: Rows,
  columns: KeyColumns,
  data: Uint8Array,
): (row: number, isData: boolean, signed: boolean) => RowKind {
  const { key, words, beside, number, people, hasTotals } = columns;
  const hasDatum = (row: number): boolean => data[row] === 1;
  /** Whether a row has nothing that rows of data have beside their words: no place, or no running number where headings name the places. */
  const isBare = (row: number): boolean =>
    beside.length > 0
      ? beside.every((at) => rows.code(row, at) === 0)
      : number >= 0 && rows.code(row, number) === 0;
  /** The last row that has both words and a place: below it, signatures may be in any column. */
  const lastRow = lastOf(rows.size, (row) => !isBare(row) && hasDatum(row));
  const lastDatum = lastOf(rows.size, hasDatum);
  const isSparse = sparseRows(rows, hasDatum);
  return (row, isData, signed) => {
    const cells = textsOf(rows, row);
    const isDoubtful = key.some((at) => isNoKey(rows.cell(row, at), words));
    if (isData || isDoubtful) {
      const why = isDoubtful ? kindOfDoubtful(cells, words) : null;
      if (why !== null) return why;
      const isBelow = words === "titles" && isSigning(cells, signed) && isBare(row) && row > lastRow();
      return isBelow || (words !== "codes" && signed && isSparse(row, cells)) ? "signature" : "data";
    }
    // A title that reads like the word for a total beside somebody's name is a fault, no total.
    const isSomebody = people.some((at) => looksPersonal(cells[at] ?? ""));
    if (cells.some(isTotal)) return hasTotals || isSomebody ? "data" : "total";
    if (cells.every((cell, at) => cell === rows.header[at])) return "header";
    const isBelow = isBare(row) || row > lastRow();
    if ((signed && isBelow) || cells.some(isSignature)) return "signature";
    return isVacant(rows, row, columns) ? "data" : kindOfBare(cells, row > lastDatum(), columns);
  };
}

/** The last of some rows that a test picks, looked for when it is first asked for; -1 for none. */
function lastOf(size: number, isPicked: (row: number) => boolean): () => number {
  let last: number | null = null;
  return () => {
    if (last === null) for (last = size - 1; last >= 0 && !isPicked(last); ) last--;
    return last;
  };
}

/** Whether the cells of a row are a total, or a note or the line of a page alone. */
function isSaid(cells: readonly string[]): boolean {
  const [first = "", ...others] = cells.filter((cell) => cell !== "");
  return cells.some(isTotal) || (others.length === 0 && isNote(first));
}

/** "(*) Tên dự kiến", "(1) Gồm cả khu tập thể", "[1] …", "¹ …": a footnote below a table. */
const FOOTNOTE = /^(?:\(\*|\*{1,3}\s|[([]\d{1,2}[)\]]\s*\p{L}|[¹²³⁴⁵⁶⁷⁸⁹]\s*\p{L})/u;

const SUM = /^\d[\d.,\s]*%?$/;

/** Of a row whose key is blank: a running number alone, a heading with or without one, a note below the table; else data, and so a fault. */
function kindOfBare(
  cells: readonly string[],
  isBelow: boolean,
  { people, number, beside, isWorded }: KeyColumns,
): RowKind {
  /** The sum of the rows below, in a column of figures: "Thôn Đông | 2,0 | 2.980.000". */
  const isSum = (at: number): boolean =>
    !isWorded && at !== number && ![...people, ...beside].includes(at) && SUM.test(cells[at] ?? "");
  const all = cells.flatMap((cell, at) => (cell === "" ? [] : [at]));
  const filled = all.filter((at) => !isSum(at));
  if (filled.length < all.length && !filled.some((at) => isHeadingWord(cells[at] ?? ""))) return "data";
  const [first = -1, second] = filled;
  const isNumber = (at: number): boolean => RUNNING.test(cells[at] ?? "");
  if (filled.length === 1 && (first === number || (number < 0 && first === 0)) && isNumber(first))
    return "empty";
  const heading = filled.length === 1 ? first : filled.length === 2 && isNumber(first) ? (second ?? -1) : -1;
  const word = cells[heading] ?? "";
  if (heading < 0 || (!/\p{L}/u.test(word) && !isNote(word))) return "data";
  if (isNote(word) || (isBelow && (word.length > 60 || FOOTNOTE.test(word)))) return "note";
  if (people.includes(heading) && !isHeadingWord(word)) return "data";
  const lead = second === undefined ? "" : (cells[first] ?? "");
  return isWorded && !HEADING_NUMBER.test(lead) && !WORDED.test(withMarks(word)) ? "data" : "group";
}

/** Whether a cell in a column of names is a heading all the same: it says what it heads, or how many. */
function isHeadingWord(written: string): boolean {
  const word = withMarks(written);
  if (/\(\s*\d{1,4}\s*(?:người|đồng chí|đ\/c)\s*\)$/iu.test(word)) return true;
  return OF_PLACE().test(word);
}

/** "I. Thôn Đông", "Chi bộ thôn Đông". */
const OF_PLACE = latePattern(
  `^(?:(?:[ivxlc]+|\\d+|[a-zđ])[.)/\\s–-]+|[-–+*•]\\s*)?(?:chi bộ\\s+)?(?:${ALL_UNIT_KINDS}|xã|phường|đặc khu|thị trấn)(?!\\p{L})`,
  "iu",
);

function textsOf({ header, cell }: Rows, row: number): string[] {
  return header.map((_, column) => cell(row, column));
}

/** Of a row whose key cells are but a count or like a signature: a total with its count, or nothing but signatures. */
function kindOfDoubtful(cells: readonly string[], words: KeyColumns["words"]): RowKind | null {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.every(isSignature) || (words !== "titles" && filled.every(isOpener))) return "signature";
  if (!filled.some(isTotal)) return null;
  return filled.every((cell) => isTotal(cell) || COUNT.test(cell)) ? "total" : null;
}
