/** Bytes in, tables of raw rows out: the first steps of every tabular input, whatever kind of file it is. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { decodeTable } from "../decode/detect.ts";
import { kindOf } from "../decode/sniff.ts";
import type { tablesOfWorkbook } from "../xlsx/read-workbook.ts";
import { parseCsv } from "./csv.ts";
import { meaningsOf } from "./headers.ts";
import { leaveOut } from "./left-out.ts";
import { FOUND_OUT, headerAmong, type Reading, type Shape } from "./shapes.ts";
import type { Table } from "./table.ts";

export interface TablesRead {
  /** One of a text file, one a sheet of a workbook; none where there is no header to read rows by. */
  readonly value: readonly Table[];
  readonly diagnostics: readonly Diagnostic[];
  /** Rows that were read and are none of the data, each told. */
  readonly leftOut: number;
}

/** Whether `readTables` needs the reader of workbooks for a file. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return kindOf(bytes) === "xlsx";
}

/**
 * Reads one file. `how`: what the scenario says about it. `workbooks`: the reader of workbooks, which is not loaded
 * where no file is one. Throws where it is lacking.
 */
export function readTables(
  bytes: Uint8Array,
  file: string,
  shape: Shape,
  how: Reading = FOUND_OUT,
  workbooks: typeof tablesOfWorkbook | null = null,
): TablesRead {
  const kind = kindOf(bytes);
  if (kind === "xlsx" && !workbooks) throw new Error("a workbook without its reader");
  const read =
    kind === "xlsx" && workbooks
      ? workbooks(bytes, file, shape, how)
      : kind === null
        ? textTable(bytes, file, shape, how)
        : {
            value: [],
            diagnostics: [diagnostic("csv/not-text", { file, line: 1 }, { facts: { looks: kind } })],
          };
  const kept = read.value.map((table) => leaveOut(table, shape));
  return {
    value: kept.map(({ value }) => value),
    diagnostics: [...read.diagnostics, ...kept.flatMap(({ diagnostics }) => diagnostics)],
    leftOut: kept.reduce((sum, { leftOut }) => sum + leftOut, 0),
  };
}

function textTable(
  bytes: Uint8Array,
  file: string,
  shape: Shape,
  how: Reading,
): { readonly value: readonly Table[]; readonly diagnostics: readonly Diagnostic[] } {
  const { value: text, diagnostics } = decodeTable(bytes, file, how.encoding);
  if (text === null) return { value: [], diagnostics };
  const wide = tooWide(text);
  if (wide !== null)
    return { value: [], diagnostics: [...diagnostics, diagnostic("csv/too-wide", { file, line: wide })] };
  const meaning = meaningsOf(shape.names, how.meanings);
  const known = (header: readonly string[]): number =>
    header.filter((cell) => meaning(cell) !== undefined).length;
  const tell = (found: { readonly value: Table; readonly diagnostics: readonly Diagnostic[] }) => ({
    value: found.value.header.length > 0 ? [{ ...found.value, meanings: how.meanings }] : [],
    diagnostics: [...diagnostics, ...found.diagnostics],
  });
  if (how.header !== null) return tell(parseFrom(text, how.header, file, known));
  const table = parseCsv(text, file, known);
  if (table.value.header.length === 0 || known(table.value.header) > 1) return tell(table);
  const line = headerLineOf(text, shape, how);
  if (line === null) return tell(table);
  const below = parseFrom(text, line, file, known);
  const first = table.value.headerLine;
  const found = diagnostic("table/header", { file, line }, { facts: { rows: line - first } });
  return tell({ value: below.value, diagnostics: [found, ...below.diagnostics] });
}

/** Parses the text from a line on, with its lines counted from the file's first one. */
function parseFrom(text: string, line: number, file: string, known: (header: readonly string[]) => number) {
  const skipped = line - 1;
  const { value, diagnostics } = parseCsv(text.slice(startOf(text, line)), file, known);
  return {
    value: {
      ...value,
      headerLine: value.headerLine + skipped,
      line: (row: number) => value.line(row) + skipped,
    },
    diagnostics: diagnostics.map((one) =>
      one.origin ? { ...one, origin: { ...one.origin, line: one.origin.line + skipped } } : one,
    ),
  };
}

/** Characters that are looked through for a header below a title block. */
const HEAD = 65_536;

/** The line of a header below a title block, where it has more known columns than the first line; null for none. */
function headerLineOf(text: string, shape: Shape, how: Reading): number | null {
  const lines = text.slice(0, HEAD).split(/\r\n|\n|\r/);
  const found = [",", ";", "\t"].map((delimiter) => {
    const rows = lines.map((line) => line.split(delimiter).map((cell) => cell.replace(/^\s*"?|"?\s*$/g, "")));
    return headerAmong(rows, shape, how);
  });
  const first = lines.findIndex((line) => /[^\s,;]/.test(line));
  const line = found.find((at) => at > first);
  return line === undefined ? null : line + 1;
}

/** Where a line begins; the end of the text where there are fewer. */
function startOf(text: string, line: number): number {
  const ends = /\r\n|\n|\r/g;
  for (let at = 1; at < line; at++) if (!ends.exec(text)) return text.length;
  return ends.lastIndex;
}

/** Characters of one line, and cells of one file, beyond which a file is no table. */
const MOST_IN_LINE = 1_000_000;

const MOST_CELLS = 20_000_000;

/** The first line that is far too long, or 1 where the file has too many cells altogether; null for neither. */
function tooWide(text: string): number | null {
  for (let at = 0; at + MOST_IN_LINE < text.length; ) {
    const end = Math.max(
      text.lastIndexOf("\n", at + MOST_IN_LINE),
      text.lastIndexOf("\r", at + MOST_IN_LINE),
    );
    if (end < at) return 1 + (text.slice(0, at).match(/\r\n|\n|\r/g)?.length ?? 0);
    at = end + 1;
  }
  if (text.length <= MOST_CELLS) return null;
  let cells = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit === 0x2c || unit === 0x3b || unit === 0x09 || unit === 0x0a) && ++cells > MOST_CELLS) return 1;
  }
  return null;
}
