/**
 * The records of a text file, cut out of its bytes: each cell is found once, and becomes the code of its text among those
 * of its column. What a record is, csv-parse says: whatever is not plainly a cell, quoted or not, is put before it.
 */
import { CsvError, parse } from "csv-parse/sync";
import { codeOf, type Words, wordsOf } from "./dictionary.ts";
import { scanCells, unwrapped } from "./scan-cells.ts";
import {
  type BrokenRecord,
  CARRIAGE_RETURN,
  checkUtf8,
  clearRecord,
  endRecord,
  LINE_FEED,
  linesIn,
  nextLine,
  put,
  type ScanState,
  scanState,
  type TallCell,
  textBetween,
} from "./scan-state.ts";

/** Broken quotes that are told one by one; a file with more is told to be broken from there on. */
const MOST_BROKEN = 20;

/** Options under which csv-parse is asked. */
export const CSV_OPTIONS = {
  relax_column_count: true,
  record_delimiter: ["\r\n", "\n", "\r"],
  trim: true,
};

export interface Scanned {
  readonly size: number;
  readonly columns: readonly { readonly codes: Int32Array; readonly words: Words }[];
  /** The physical line on which each record begins. */
  readonly lines: Int32Array;
  /** How many cells each record has. */
  readonly widths: Int32Array;
  readonly broken: readonly BrokenRecord[];
  readonly tall: readonly TallCell[];
  /** How many cells were written ="00115". */
  readonly formulas: number;
  /** The line at which the text is wider or larger than any table; null for none. */
  readonly tooWide: number | null;
  /** Whether all bytes are UTF-8. */
  readonly isUtf8: boolean;
}

/**
 * Cuts UTF-8 text (without a byte order mark) from `start` to its end into records. `delimiter`: its byte. `line`: the line that the text
 * begins on. Whether it is UTF-8 need not be known: its cells end at ASCII, so that the text is UTF-8 where each distinct one is.
 */
export function scan(bytes: Uint8Array, delimiter: number, start: number, line: number): Scanned {
  const state = scanState(bytes, delimiter, start, line);
  while (state.at < bytes.length && state.tooWide === null) scanRecord(state);
  // Cells of a record that is too wide, and what stands behind it, were not entered.
  if (state.tooWide !== null) checkUtf8(state, 0, bytes.length);
  const { record: size, columns, lines, widths, broken, tall, formulas, tooWide } = state;
  return {
    size,
    columns: columns.map(({ codes, dictionary }) => ({
      codes: codes.subarray(0, size),
      words: wordsOf(dictionary),
    })),
    lines: lines.subarray(0, size),
    widths: widths.subarray(0, size),
    broken,
    tall,
    formulas,
    tooWide,
    isUtf8: state.isUtf8 && columns.every(({ dictionary }) => dictionary.isUtf8),
  };
}

function scanRecord(state: ScanState): void {
  const { bytes, at: from } = state;
  state.recordLine = state.line;
  if (!scanCells(state)) judge(state, from);
  else if (state.at < bytes.length) {
    nextLine(state);
    endRecord(state);
  } else if (state.column > 1 || textBetween(state, from, bytes.length).trim() !== "") endRecord(state);
}

/** Reads the record at `from` again by csv-parse; a broken one is told, and reading goes on at the next physical line. */
function judge(state: ScanState, from: number): void {
  clearRecord(state);
  state.line = state.recordLine;
  const judged = judgedRecord(state.bytes.subarray(from), state.delimiter);
  if (typeof judged === "string") breakAt(state, from, judged);
  else {
    for (const text of judged.cells) {
      if (text === "") state.column++;
      else put(state, (dictionary) => codeOf(dictionary, unwrapped(state, text)));
    }
    state.at = from + judged.bytes;
    state.line += linesIn(state, from, state.at);
    endRecord(state);
  }
  checkUtf8(state, from, state.at);
}

/** Tells a line that is no record; behind too many of them nothing more is read. */
function breakAt(state: ScanState, from: number, code: BrokenRecord["code"]): void {
  const { bytes, delimiter } = state;
  let end = from;
  while (end < bytes.length && bytes[end] !== LINE_FEED && bytes[end] !== CARRIAGE_RETURN) end++;
  const parts = textBetween(state, from, end).split(String.fromCharCode(delimiter));
  state.broken.push({ line: state.recordLine, code, cells: parts.map((part) => part.trim()) });
  state.at = end;
  if (end < bytes.length) nextLine(state);
  if (state.broken.length > MOST_BROKEN) state.at = bytes.length;
}

/** The first record of some bytes as csv-parse reads it, with how many bytes it takes; or why it cannot be read. */
function judgedRecord(
  bytes: Uint8Array,
  delimiter: number,
): { readonly cells: readonly string[]; readonly bytes: number } | BrokenRecord["code"] {
  try {
    const options = { ...CSV_OPTIONS, delimiter: String.fromCharCode(delimiter), to: 1, info: true as const };
    const [first] = parse(bytes, options) as unknown as { record: string[]; info: { bytes: number } }[];
    return { cells: first?.record ?? [], bytes: first?.info.bytes ?? bytes.length };
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    return failure.code === "CSV_QUOTE_NOT_CLOSED" ? "csv/unclosed-quote" : "csv/stray-quote";
  }
}
