/** A text file in; its cells as a grid, with all that is odd about its rows told, out. */
import { parse } from "csv-parse/sync";
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { IN_ERRORS } from "../cells/cell.ts";
import { withoutEntities } from "../cells/entities.ts";
import type { Grid } from "../cells/grid.ts";
import { type Encoding, plainBytes, utf8Of } from "../decode/detect.ts";
import { isUtf8 } from "../decode/utf8.ts";
import { CSV_OPTIONS, type Scanned, scan } from "./scan.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** Bytes at the start of a file by which its delimiter is found. */
const HEAD = 65_536;

/** Rows of the head that are looked at. */
const MOST_ROWS = 60;

/** The longest line of a table, in bytes. */
const MOST_IN_LINE = 1_000_000;

/** What a known column is worth where delimiters are compared; any column is worth 1. */
const KNOWN = 10_000;

/** The most that a delimiter is worth that does not occur: each line is one column. */
const UNPARTED = KNOWN + 1;

export interface TextGrid {
  /** null where the file is no text, or none that a table could be. */
  readonly grid: Grid | null;
  /** Cells of broken rows: codes among them exist, though nothing can be made of their rows. */
  readonly broken: ReadonlySet<string>;
  /** How many records could not be read. */
  readonly lost: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What `knownIn` of `gridOfText` is. */
type KnownIn = (rows: readonly (readonly string[])[]) => number;

const NOTHING: TextGrid = { grid: null, broken: new Set(), lost: 0, diagnostics: [] };

/**
 * Reads a text file. `knownIn` counts the columns that mean something in the best row of some rows, which tells the
 * delimiter; `sep=;` in the first line says it outright.
 */
export function gridOfText(
  bytes: Uint8Array,
  file: string,
  encoding: Encoding | null,
  knownIn: KnownIn,
): TextGrid {
  const plain = plainBytes(bytes, encoding);
  const read = plain && gridOfUtf8(plain, file, knownIn);
  if (read) return read;
  const { value, diagnostics } = utf8Of(bytes, file, encoding);
  const decoded = (value && gridOfUtf8(value, file, knownIn)) ?? NOTHING;
  return { ...decoded, diagnostics: [...diagnostics, ...decoded.diagnostics] };
}

/** Reads text that is taken to be UTF-8; null where it is found to be none. */
function gridOfUtf8(text: Uint8Array, file: string, knownIn: KnownIn): TextGrid | null {
  const tooLong = lineTooLong(text);
  if (tooLong !== null) return isUtf8(text) ? tooWideAt(file, tooLong) : null;
  const { delimiter, start, line } = delimiterOf(text, knownIn);
  const scanned = scan(text, delimiter.charCodeAt(0), start, line);
  if (!scanned.isUtf8) return null;
  if (scanned.tooWide !== null) return tooWideAt(file, scanned.tooWide);
  const found = gridOf(scanned, file);
  const { grid, diagnostics: mended } = scanned.columns.some(({ words }) => words.has("&"))
    ? withoutEntities(found)
    : { grid: found, diagnostics: [] };
  return {
    grid,
    broken: new Set(scanned.broken.flatMap(({ cells }) => cells)),
    lost: scanned.broken.length,
    diagnostics: [...oddities(scanned, file), ...mended],
  };
}

function tooWideAt(file: string, line: number): TextGrid {
  return { ...NOTHING, diagnostics: [diagnostic("csv/too-wide", { file, line })] };
}

function gridOf({ size, columns, lines, widths }: Scanned, file: string): Grid {
  const has = (sign: string): boolean => columns.some(({ words }) => words.has(sign));
  const filled = columns.filter(({ words }) => words.size > 1);
  return {
    file,
    sheet: null,
    size,
    columns: filled.map(({ codes, words }) => ({ isText: true, codes, ...words })),
    positions: filled.map((column) => columns.indexOf(column)),
    lines,
    widths,
    may: { loseLetters: has("?") || has("\ufffd"), fail: IN_ERRORS.some(has) },
    merges: [],
    hiddenRows: [],
    struckRows: [],
    toWorkOutRows: [],
    coveredRows: [],
    commentedRows: [],
    textBoxRows: [],
    hiddenColumns: [],
  };
}

function oddities({ broken, tall, formulas, widths, size }: Scanned, file: string): Diagnostic[] {
  const found: Diagnostic[] = broken.map(({ line, code }) => diagnostic(code, { file, line }));
  const usual = usualWidth(widths, size);
  for (const { record, line, lines, delimiters } of tall) {
    // A line inside a cell that is parted as rows are is most likely one: a quote was left open above it. A row as wide as others lost nothing but behind it.
    const isWhole = widths[record] === usual;
    if (usual > 2 && delimiters >= (isWhole ? usual - 1 : usual - 2)) {
      found.push(diagnostic("csv/rows-in-cell", { file, line }, { facts: { lines } }));
    }
  }
  if (formulas > 0) {
    found.push(diagnostic("csv/formula-text", { file, line: 1 }, { facts: { count: formulas } }));
  }
  return found;
}

/** How many cells most records have. */
function usualWidth(widths: Int32Array, size: number): number {
  const counts = new Map<number, number>();
  for (let row = 0; row < Math.min(size, 1000); row++) {
    const width = widths[row] ?? 0;
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** The first line that is far too long; null for none. */
function lineTooLong(text: Uint8Array): number | null {
  for (let at = 0; at + MOST_IN_LINE < text.length; ) {
    // Only this piece is searched: a text has one kind of line ends, and a search for the other would go back to its start.
    const piece = text.subarray(at, at + MOST_IN_LINE + 1);
    const end = at + Math.max(piece.lastIndexOf(0x0a), piece.lastIndexOf(0x0d));
    if (end < at) {
      let line = 1;
      for (let index = text.indexOf(0x0a); index >= 0 && index < at; index = text.indexOf(0x0a, index + 1))
        line++;
      return line;
    }
    at = end + 1;
  }
  return null;
}

interface Delimited {
  readonly delimiter: string;
  /** Where the table begins, and on which line: behind a line `sep=`. */
  readonly start: number;
  readonly line: number;
}

/** The delimiter under which most columns are known; ties: most columns in the first filled row. */
function delimiterOf(text: Uint8Array, knownIn: KnownIn): Delimited {
  const head = new TextDecoder().decode(text.subarray(0, HEAD));
  const said = /^\s*"?sep=(.)"?[^\S\r\n]*(\r\n|\n|\r|$)/i.exec(head);
  if (said?.[1] && said[1].charCodeAt(0) < 0x80) {
    return { delimiter: said[1], start: new TextEncoder().encode(said[0]).length, line: 2 };
  }
  let best: string = DELIMITERS[0];
  let most = -1;
  for (const delimiter of DELIMITERS) {
    if (most >= UNPARTED && !head.includes(delimiter)) continue;
    const rows = headRows(head, delimiter);
    const first = rows.find((cells) => cells.some((cell) => cell !== "")) ?? [];
    // A bar parts a table only where its cells are known: it also stands between several values in one cell.
    const known = knownIn(rows);
    // Below a header of one column what is parted is a text: "Sáp nhập Thôn A, Thôn B thành Thôn C".
    const isTorn = first.length === 1 && rows.some((cells) => cells.length > 1);
    const isNone = (delimiter === "|" && known < 2) || isTorn;
    const worth = known * KNOWN + (isNone ? 0 : Math.min(first.length, KNOWN - 1));
    if (worth > most) {
      most = worth;
      best = delimiter;
    }
  }
  return { delimiter: best, start: 0, line: 1 };
}

/** The first records of a text under a delimiter; as far as its quotes fit. */
function headRows(head: string, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const lines = head.split(/\r\n|\n|\r/, MOST_ROWS);
  if (!lines.some((line) => line.includes('"'))) {
    return lines.map((line) => line.split(delimiter).map((cell) => cell.trim()));
  }
  const options = { ...CSV_OPTIONS, delimiter, to: MOST_ROWS, relax_quotes: true };
  const keep = (row: string[]): null => {
    rows.push(row);
    return null;
  };
  try {
    parse(head, { ...options, on_record: keep });
  } catch {
    // A quote that is cut off at the end of the head, or broken: the rows before it tell enough.
  }
  return rows;
}
