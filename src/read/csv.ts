/** Text in, a table of raw rows out; every broken row is reported and left out, the rest is read to the end. */
import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { type Diagnostic, diagnostic, type Read } from "../core/diagnostic.ts";
import { countLines } from "./encoding.ts";

/** Rows as read: cells are trimmed text, `lines[i]` is the physical line on which row i begins. */
export interface Table {
  readonly file: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  /** Cells of broken rows: codes among them exist, though nothing can be made of their rows. */
  readonly broken: ReadonlySet<string>;
}

const DELIMITERS = [",", ";", "\t"] as const;
const OPTIONS = { relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"], bom: true, trim: true };
/** Broken quotes that are told one by one; a file with more is told to be broken from there on. */
const MOST_BROKEN = 20;

/** Reads a table. `known` counts the columns of a header that mean something, which tells the delimiter. */
export function parseCsv(
  text: string,
  file: string,
  known: (header: readonly string[]) => number,
): Read<Table> {
  const diagnostics: Diagnostic[] = [];
  const delimiter = delimiterOf(text, known);
  const broken = new Set<string>();
  const { records, starts } = recordsOf(text, delimiter, file, broken, diagnostics);
  const first = records.findIndex((cells) => !isBlank(cells));
  const header = records[first];
  if (!header) {
    if (diagnostics.length === 0) diagnostics.push(diagnostic("csv/empty", { file, line: 1 }));
    return { value: { file, header: [], headerLine: 1, rows: [], lines: [], broken }, diagnostics };
  }
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const escaped = text.includes("'");
  if (escaped) unescapeFormulas(header);
  for (let index = first + 1; index < records.length; index++) {
    const cells = records[index] ?? [];
    const line = starts[index] ?? 0;
    if (cells.length !== header.length) {
      if (isBlank(cells)) continue;
      if (cells.length < header.length || !isBlank(cells.slice(header.length))) {
        const facts = { cells: cells.length, columns: header.length };
        for (const cell of cells) broken.add(cell);
        diagnostics.push(diagnostic("csv/ragged", { file, line }, { facts }));
        continue;
      }
    } else if (cells[0] === "" && isBlank(cells)) continue;
    if (escaped) unescapeFormulas(cells);
    rows.push(cells);
    lines.push(line);
  }
  return { value: { file, header, headerLine: starts[first] ?? 1, rows, lines, broken }, diagnostics };
}

/** Takes off the apostrophe that written tables put before text which a spreadsheet would run as a formula. */
function unescapeFormulas(cells: string[]): void {
  cells.forEach((cell, at) => {
    if (cell.charCodeAt(0) === 0x27 && /^'+[=+\-@\t\r]/.test(cell)) cells[at] = cell.slice(1);
  });
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === "");
}

/** The delimiter under which most columns of the first record are known; ties: most columns. */
function delimiterOf(text: string, known: (header: readonly string[]) => number): string {
  const head = text.slice(0, 65_536).replace(/^\uFEFF?\s+/, "");
  const end = head.search(/[\r\n]/);
  const line = end < 0 ? head : head.slice(0, end);
  let best: string = DELIMITERS[0];
  let most = -1;
  for (const delimiter of DELIMITERS) {
    const header = line.includes('"')
      ? (parse(line, { ...OPTIONS, delimiter, relax_quotes: true, to: 1 })[0] ?? [])
      : (plainRecords(line, delimiter)[0] ?? []);
    const worth = known(header) * 10_000 + header.length;
    if (worth > most) {
      most = worth;
      best = delimiter;
    }
  }
  return best;
}

interface Records {
  readonly records: string[][];
  /** The physical line on which each record begins. */
  readonly starts: number[];
}

/** All records with their lines. After a broken quote, reading goes on at the next physical line. */
function recordsOf(
  text: string,
  delimiter: string,
  file: string,
  cells: Set<string>,
  diagnostics: Diagnostic[],
): Records {
  if (!text.includes('"')) {
    const plain = plainRecords(text, delimiter);
    return { records: plain, starts: plain.map((_, index) => index + 1) };
  }
  const records: string[][] = [];
  const starts: number[] = [];
  let rest = text;
  let line = 1;
  for (let broken = 0; rest !== ""; broken++) {
    const failure = readRecords(rest, delimiter, records);
    for (let index = starts.length; index < records.length; index++) {
      starts.push(line);
      line += linesOf(records[index] ?? []);
    }
    if (failure === null) break;
    const code = failure === "CSV_QUOTE_NOT_CLOSED" ? "csv/unclosed-quote" : "csv/stray-quote";
    diagnostics.push(diagnostic(code, { file, line }));
    for (const cell of (rest.split(/[\r\n]/, 1)[0] ?? "").split(delimiter)) cells.add(cell.trim());
    if (broken >= MOST_BROKEN) break;
    rest = afterLines(text, line);
    line++;
  }
  return { records, starts };
}

/** The records of a text without a quote, where a line is a record: the same as csv-parse in a quarter of the time. */
function plainRecords(text: string, delimiter: string): string[][] {
  const unix = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  const records = (unix.startsWith("\uFEFF") ? unix.slice(1) : unix)
    .split("\n")
    .map((line) => line.split(delimiter));
  // Spaces stand at a cell's edge only where they stand beside a delimiter or a line's end.
  const edges =
    delimiter === "\t"
      ? /(?:^|[\t\n])[^\S\t\n]|[^\S\t\n](?:[\t\n]|$)/
      : /(?:^|[,;\n])[^\S\n]|[^\S\n](?:[,;\n]|$)/;
  return edges.test(unix) ? records.map((cells) => cells.map((cell) => cell.trim())) : records;
}

/** Appends the records of `text` up to the first broken one; gives the failure's code, null for none. */
function readRecords(text: string, delimiter: string, records: string[][]): string | null {
  const options = { ...OPTIONS, delimiter };
  try {
    for (const record of parse(text, options)) records.push(record);
    return null;
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    const read = Number(failure.records ?? 0);
    if (read > 0) for (const record of parse(text, { ...options, to: read })) records.push(record);
    return failure.code;
  }
}

/** How many physical lines a record took: one, and one for each line end inside a cell. */
function linesOf(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) if (cell.includes("\n") || cell.includes("\r")) lines += countLines(cell) - 1;
  return lines;
}

/** The text after its first `lines` lines. */
function afterLines(text: string, lines: number): string {
  const ends = /\r\n|\n|\r/g;
  for (let line = 0; line < lines; line++) if (!ends.exec(text)) return "";
  return text.slice(ends.lastIndex);
}
