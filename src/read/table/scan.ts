/**
 * The records of a text file, cut out of its bytes: each cell is found once, and becomes the code of its text among those
 * of its column. What a record is, csv-parse says: whatever is not plainly a cell, quoted or not, is put before it.
 */
import { CsvError, parse } from "csv-parse/sync";
import { enlarged } from "../../core/numbers/buffers.ts";
import { type Dictionary, dictionaryOf, FACTOR, hashOf, SEED } from "./dictionary.ts";

/** Cells beyond these, filled or between filled ones, make no table: the memory for them is taken by columns. */
const MOST_COLUMNS = 16_384;
const MOST_CELLS = 2 ** 27;

/** Broken quotes that are told one by one; a file with more is told to be broken from there on. */
const MOST_BROKEN = 20;

const [TAB, LINE_FEED, CARRIAGE_RETURN, SPACE, QUOTE, EQUALS] = [0x09, 0x0a, 0x0d, 0x20, 0x22, 0x3d];

/** Options under which csv-parse is asked. */
export const CSV_OPTIONS = {
  relax_column_count: true,
  record_delimiter: ["\r\n", "\n", "\r"],
  trim: true,
};

/** A record that cannot be read: its first line, why, and the texts between its delimiters. */
export interface BrokenRecord {
  readonly line: number;
  readonly code: "csv/unclosed-quote" | "csv/stray-quote";
  readonly cells: readonly string[];
}

export interface ScannedColumn {
  readonly codes: Int32Array;
  readonly dictionary: Dictionary;
}

export interface Scanned {
  readonly size: number;
  readonly columns: readonly ScannedColumn[];
  /** The physical line on which each record begins. */
  readonly lines: Int32Array;
  /** How many cells each record has. */
  readonly widths: Int32Array;
  readonly broken: readonly BrokenRecord[];
  /** Records with a quoted cell of several lines, with the most delimiters that one line inside it has: perhaps rows of their own. */
  readonly tall: readonly { readonly line: number; readonly lines: number; readonly delimiters: number }[];
  /** How many cells were written ="00115". */
  readonly formulas: number;
  /** The line at which the text is wider or larger than any table; null for none. */
  readonly tooWide: number | null;
}

/** Cuts UTF-8 text (without a byte order mark) from `start` to its end into records. `delimiter`: its byte. `line`: the line that the text begins on. */
export function scan(bytes: Uint8Array, delimiter: number, start: number, line: number): Scanned {
  return scannerOf(bytes, delimiter).run(start, line);
}

function scannerOf(bytes: Uint8Array, delimiter: number) {
  const end = bytes.length;
  /** 1 for bytes at which an unquoted cell ends or is looked at. */
  const stops = new Uint8Array(256);
  for (const byte of [delimiter, LINE_FEED, CARRIAGE_RETURN, QUOTE]) stops[byte] = 1;
  const columns: { codes: Int32Array; dictionary: Dictionary }[] = [];
  let room = Math.max(16, Math.min(1 << 20, end >> 5));
  let lines = new Int32Array(room);
  let widths = new Int32Array(room);
  const broken: BrokenRecord[] = [];
  const tall: { line: number; lines: number; delimiters: number }[] = [];
  let formulas = 0;
  let tooWide: number | null = null;
  /** The record that is being read, the cell in it, and where reading stands. */
  let record = 0;
  let column = 0;
  let at = 0;
  let line = 1;
  let recordLine = 1;

  const isSpace = (byte: number | undefined): boolean =>
    byte === SPACE || (byte === TAB && delimiter !== TAB) || byte === 0x0b || byte === 0x0c;
  const isEnd = (position: number): boolean =>
    position >= end ||
    bytes[position] === delimiter ||
    bytes[position] === LINE_FEED ||
    bytes[position] === CARRIAGE_RETURN;

  /** The column of a filled cell; null where there are too many. */
  const columnAt = (position: number) => {
    const known = columns[position];
    if (known) return known;
    if (position >= MOST_COLUMNS || (position + 1) * room > MOST_CELLS) return null;
    while (columns.length <= position) {
      columns.push({ codes: new Int32Array(room), dictionary: dictionaryOf(bytes) });
    }
    return columns[position] ?? null;
  };
  const isRoomy = (): boolean => {
    if (record < room) return true;
    room *= 2;
    if (columns.length * room > MOST_CELLS) return false;
    lines = enlarged(lines, room - 1);
    widths = enlarged(widths, room - 1);
    for (const one of columns) one.codes = enlarged(one.codes, room - 1);
    return true;
  };
  const put = (code: (dictionary: Dictionary) => number): boolean => {
    const own = columnAt(column++);
    if (own === null) return false;
    own.codes[record] = code(own.dictionary);
    return true;
  };

  /** An unquoted cell from `at` on; false where it is more than that. */
  const plainCell = (): boolean => {
    const from = at;
    let to = from;
    let hash = SEED;
    for (; to < end; to++) {
      const byte = bytes[to] ?? 0;
      if (stops[byte] === 1) break;
      hash = Math.imul(hash ^ byte, FACTOR);
    }
    if (to < end && bytes[to] === QUOTE) return false;
    at = to;
    const position = column++;
    if (to === from) return true;
    let [first, last] = [from, to];
    while (last > first && isSpace(bytes[last - 1])) last--;
    while (first < last && isSpace(bytes[first])) first++;
    if (first === last) return true;
    if (first !== from || last !== to) hash = hashOf(bytes, first, last);
    const own = columns[position] ?? columnAt(position);
    if (own === null) tooWide ??= recordLine;
    else own.codes[record] = own.dictionary.codeAt(first, last, hash);
    return true;
  };

  /** Lines that begin between two positions. */
  const linesIn = (from: number, to: number): number => {
    let count = 0;
    for (let position = from; position < to; position++) {
      const byte = bytes[position];
      if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[position + 1] !== LINE_FEED)) count++;
    }
    return count;
  };

  /** The most delimiters on one of the lines between two positions but the first. */
  const delimitersIn = (from: number, to: number): number => {
    let [most, own, isFirst] = [0, 0, true];
    for (let position = from; position < to; position++) {
      const byte = bytes[position];
      if (byte === LINE_FEED || byte === CARRIAGE_RETURN) [own, isFirst] = [0, false];
      else if (byte === delimiter && !isFirst) most = Math.max(most, ++own);
    }
    return most;
  };

  /** A quoted cell whose quote stands at `open`; false where csv-parse must say what it is. */
  const quotedCell = (open: number): boolean => {
    let position = open + 1;
    let [escaped, ends, hash] = [false, 0, SEED];
    for (; position < end; position++) {
      const byte = bytes[position] ?? 0;
      if (byte === QUOTE) {
        if (bytes[position + 1] !== QUOTE) break;
        escaped = true;
        position++;
      } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) ends++;
      hash = Math.imul(hash ^ byte, FACTOR);
    }
    if (position >= end) return false;
    let after = position + 1;
    while (isSpace(bytes[after])) after++;
    if (!isEnd(after)) return false;
    at = after;
    if (ends > 0) {
      const inside = linesIn(open, position);
      tall.push({ line: recordLine, lines: inside + 1, delimiters: delimitersIn(open, position) });
      line += inside;
    }
    const isPut = escaped
      ? put((dictionary) =>
          dictionary.codeOf(unwrapped(textBetween(open + 1, position).replaceAll('""', '"'))),
        )
      : put((dictionary) => dictionary.codeAt(open + 1, position, hash));
    if (!isPut) tooWide ??= recordLine;
    return true;
  };

  /** A cell ="00115", as web systems write it so that zeros stay; false for anything else. */
  const formulaCell = (open: number): boolean => {
    let position = open + 2;
    while (position < end && stops[bytes[position] ?? 0] === 0) position++;
    if (bytes[position] !== QUOTE) return false;
    let after = position + 1;
    while (isSpace(bytes[after])) after++;
    if (!isEnd(after)) return false;
    at = after;
    formulas++;
    if (!put((dictionary) => dictionary.codeAt(open + 2, position, hashOf(bytes, open + 2, position))))
      tooWide ??= recordLine;
    return true;
  };

  const textBetween = (from: number, to: number): string =>
    new TextDecoder().decode(bytes.subarray(from, to));

  const unwrapped = (text: string): string => {
    const inner = /^\s*="([^"]*)"\s*$/.exec(text)?.[1];
    if (inner === undefined) return text;
    formulas++;
    return inner;
  };

  /** One cell; false where the record is to be judged by csv-parse. */
  const cell = (): boolean => {
    const from = at;
    if (plainCell()) return true;
    let open = from;
    while (isSpace(bytes[open])) open++;
    if (bytes[open] === QUOTE) return quotedCell(open);
    return bytes[open] === EQUALS && bytes[open + 1] === QUOTE && formulaCell(open);
  };

  /** Goes on behind a line's end. */
  const nextLine = (): void => {
    at += bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? 2 : 1;
    line++;
  };

  const clearRecord = (): void => {
    for (const own of columns) own.codes[record] = 0;
    column = 0;
  };

  /** Reads the record at `from` again by csv-parse; a broken one is told, and reading goes on at the next physical line. */
  const judge = (from: number): void => {
    clearRecord();
    line = recordLine;
    const judged = judgedRecord(bytes.subarray(from), delimiter);
    if (typeof judged === "string") {
      at = from;
      while (at < end && bytes[at] !== LINE_FEED && bytes[at] !== CARRIAGE_RETURN) at++;
      const parts = textBetween(from, at).split(String.fromCharCode(delimiter));
      broken.push({ line: recordLine, code: judged, cells: parts.map((part) => part.trim()) });
      if (at < end) nextLine();
      if (broken.length > MOST_BROKEN) at = end;
      return;
    }
    for (const text of judged.cells) {
      if (text === "") column++;
      else if (!put((dictionary) => dictionary.codeOf(unwrapped(text)))) tooWide ??= recordLine;
    }
    at = from + judged.bytes;
    line += linesIn(from, at);
    endRecord();
  };

  const endRecord = (): void => {
    lines[record] = recordLine;
    widths[record] = column;
    record++;
    column = 0;
    if (!isRoomy()) tooWide ??= recordLine;
  };

  const run = (start: number, first: number): Scanned => {
    at = start;
    line = first;
    while (at < end && tooWide === null) {
      const from = at;
      recordLine = line;
      let isSound = cell();
      while (isSound && at < end && bytes[at] === delimiter) {
        at++;
        isSound = cell();
      }
      if (!isSound) judge(from);
      else if (at < end) {
        nextLine();
        endRecord();
      } else if (column > 1 || textBetween(from, end).trim() !== "") endRecord();
    }
    return {
      size: record,
      columns: columns.map(({ codes, dictionary }) => ({ codes: codes.subarray(0, record), dictionary })),
      lines: lines.subarray(0, record),
      widths: widths.subarray(0, record),
      broken,
      tall,
      formulas,
      tooWide,
    };
  };
  return { run };
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
