/** Where the scanner of a text file stands, and the columns that it has filled so far. */
import { enlarged } from "../../core/numbers/buffers.ts";
import { isUtf8 } from "../decode/utf8.ts";
import { type Dictionary, dictionaryOf } from "./dictionary.ts";

/** Columns and cells beyond these make no table: the memory for them is taken by columns. */
const MOST_COLUMNS = 16_384;
const MOST_CELLS = 2 ** 27;

const ROWS_AT_FIRST = 16;
const MOST_ROWS_AT_FIRST = 1 << 20;

/** Bytes of a row that is short: as many rows are made room for. */
const SHORT_ROW = 32;

export const [TAB, LINE_FEED, CARRIAGE_RETURN, SPACE, QUOTE, EQUALS] = [0x09, 0x0a, 0x0d, 0x20, 0x22, 0x3d];

/** A record that cannot be read: its first line, why, and the texts between its delimiters. */
export interface BrokenRecord {
  readonly line: number;
  readonly code: "csv/unclosed-quote" | "csv/stray-quote";
  readonly cells: readonly string[];
}

/** A quoted cell of several lines, with the most delimiters that one of its lines but the first has: perhaps a row of its own. */
export interface TallCell {
  readonly record: number;
  readonly line: number;
  readonly lines: number;
  readonly delimiters: number;
}

export interface ScanState {
  readonly bytes: Uint8Array;
  readonly delimiter: number;
  /** 1 for bytes at which an unquoted cell ends or is looked at. */
  readonly stops: Uint8Array;
  readonly columns: { codes: Int32Array; readonly dictionary: Dictionary }[];
  /** Records that the columns have room for. */
  room: number;
  lines: Int32Array;
  widths: Int32Array;
  /** The record that is being read, the cell in it, and the byte at which reading stands. */
  record: number;
  column: number;
  at: number;
  /** The physical line of that byte, and of the record's first one. */
  line: number;
  recordLine: number;
  readonly broken: BrokenRecord[];
  readonly tall: TallCell[];
  /** How many cells were written ="00115". */
  formulas: number;
  /** The line at which the text is wider or larger than any table; null for none. */
  tooWide: number | null;
  /** Whether all that was read but not found by a dictionary is UTF-8. */
  isUtf8: boolean;
}

/** A scanner at the byte `at`, on the line `line`. */
export function scanState(bytes: Uint8Array, delimiter: number, at: number, line: number): ScanState {
  const stops = new Uint8Array(256);
  for (const byte of [delimiter, LINE_FEED, CARRIAGE_RETURN, QUOTE]) stops[byte] = 1;
  const room = Math.max(ROWS_AT_FIRST, Math.min(MOST_ROWS_AT_FIRST, Math.ceil(bytes.length / SHORT_ROW)));
  return {
    bytes,
    delimiter,
    stops,
    columns: [],
    room,
    lines: new Int32Array(room),
    widths: new Int32Array(room),
    record: 0,
    column: 0,
    at,
    line,
    recordLine: line,
    broken: [],
    tall: [],
    formulas: 0,
    tooWide: null,
    isUtf8: true,
  };
}

/** The column of a filled cell, made where there is none; null, and told by `tooWide`, where there are too many. */
export function columnAt(state: ScanState, position: number): ScanState["columns"][number] | null {
  const known = state.columns[position];
  if (known) return known;
  if (position >= MOST_COLUMNS || (position + 1) * state.room > MOST_CELLS) {
    state.tooWide ??= state.recordLine;
    return null;
  }
  while (state.columns.length <= position) {
    state.columns.push({ codes: new Int32Array(state.room), dictionary: dictionaryOf(state.bytes) });
  }
  return state.columns[position] ?? null;
}

/** Enters the next cell of the record. */
export function put(state: ScanState, code: (dictionary: Dictionary) => number): void {
  const own = columnAt(state, state.column++);
  if (own !== null) own.codes[state.record] = code(own.dictionary);
}

/** Ends the record and makes room for one more. */
export function endRecord(state: ScanState): void {
  state.lines[state.record] = state.recordLine;
  state.widths[state.record] = state.column;
  state.record++;
  state.column = 0;
  if (state.record < state.room) return;
  state.room *= 2;
  if (state.columns.length * state.room > MOST_CELLS) {
    state.tooWide ??= state.recordLine;
    return;
  }
  state.lines = enlarged(state.lines, state.room - 1);
  state.widths = enlarged(state.widths, state.room - 1);
  for (const one of state.columns) one.codes = enlarged(one.codes, state.room - 1);
}

/** Takes back the cells of the record. */
export function clearRecord(state: ScanState): void {
  for (const own of state.columns) own.codes[state.record] = 0;
  state.column = 0;
}

/** Goes on behind a line's end. */
export function nextLine(state: ScanState): void {
  const { bytes, at } = state;
  state.at += bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? 2 : 1;
  state.line++;
}

/** Lines that begin between two positions. */
export function linesIn({ bytes }: ScanState, from: number, to: number): number {
  let count = 0;
  for (let position = from; position < to; position++) {
    const byte = bytes[position];
    if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[position + 1] !== LINE_FEED)) count++;
  }
  return count;
}

/** Notes whether the bytes between two positions are UTF-8. */
export function checkUtf8(state: ScanState, from: number, to: number): void {
  state.isUtf8 &&= isUtf8(state.bytes.subarray(from, to));
}

export function textBetween({ bytes }: ScanState, from: number, to: number): string {
  return new TextDecoder().decode(bytes.subarray(from, to));
}
