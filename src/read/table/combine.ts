/** Several tables of one role put together as one, in the order given; each row keeps the file and line it was read in. */
import { type Diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import { fold } from "../../core/text/fold.ts";
import { type ColumnPart, type GridColumn, lineOf, partedColumn } from "../cells/grid.ts";
import { isWanted, TITLE_COLUMN } from "../columns/columns.ts";
import { titleHeading } from "../columns/title-facts.ts";
import { ROW_KINDS } from "../rows/row-kinds.ts";
import { withAreaUnits } from "./area-units.ts";
import { findColumns } from "./headers.ts";
import { movedRows } from "./moved-rows.ts";
import type { Shape } from "./shapes.ts";
import {
  type Heading,
  type MergedRows,
  type SharedCell,
  type Source,
  type Table,
  type TableColumn,
  type Title,
  withColumns,
} from "./table.ts";

/**
 * Puts tables together by the meaning of their columns; a column that a table lacks is blank in its rows. A table
 * without a required column, or with one twice, is told and left out. `file`: what they are called together.
 */
export function combine(tables: readonly Table[], file: string, shape: Shape): Read<Table | null> {
  const [only] = tables;
  if (!only || tables.length === 1) return { value: only ?? null, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const sound = withAreaUnits(tables).filter((table) => {
    const found = findColumns(table, shape.names, requiredOf(table, shape)).diagnostics;
    for (const one of found) diagnostics.push(one);
    return !hasErrors(found);
  });
  const [first] = sound;
  if (!first) return { value: null, diagnostics };
  const { columns, placed } = placeColumns(sound);
  const { sources, headings, titles, communesAbove, starts, size } = stacked(sound, columns, placed);
  const made = columns.map((_, at) =>
    joined(
      sound,
      placed.map((positions) => positions.indexOf(at)),
      size,
    ),
  );
  const rows = withColumns({ size }, made);
  const value: Table = {
    ...rows,
    file,
    header: columns.map(({ header }) => header),
    headerLine: first.headerLine,
    columns,
    lines: linesOf(sound, sources, size),
    broken: new Set(tables.flatMap((table) => [...table.broken])),
    sources,
    ...(first.meanings && { meanings: first.meanings }),
    ...(sound.some((table) => table.isHeaded) && { isHeaded: true }),
    sameAs: new Map(sound.flatMap((table, at) => sameFrom(table, starts[at] ?? 0))),
    shared: sound.flatMap((table, at) => sharedFrom(table, starts[at] ?? 0, placed[at] ?? [])),
    merged: sound.flatMap((table, at) => mergedFrom(table, starts[at] ?? 0)),
    headings,
    titles,
    communesAbove,
    kinds: kindsOf(sound),
  };
  return { value, diagnostics };
}

/** Tables one behind the other. */
interface Stacked {
  /** Where each of them was read. */
  readonly sources: readonly Source[];
  readonly headings: readonly Heading[];
  readonly titles: readonly Title[];
  readonly communesAbove: NonNullable<Table["communesAbove"]>;
  /** The row that each begins with. */
  readonly starts: readonly number[];
  /** Rows of all. */
  readonly size: number;
}

function stacked(
  tables: readonly Table[],
  columns: readonly TableColumn[],
  placed: readonly (readonly number[])[],
): Stacked {
  const sources: Source[] = [];
  const [headings, titles, starts]: [Heading[], Title[], number[]] = [[], [], []];
  const communesAbove: Stacked["communesAbove"][number][] = [];
  let [before, size] = [0, 0];
  for (const [index, table] of tables.entries()) {
    const source = table.sources?.[0];
    const headers = new Map(
      (placed[index] ?? []).map((at, from) => [columns[at]?.header ?? "", table.header[from] ?? ""]),
    );
    const own = columns.map((_, at) => table.header[placed[index]?.indexOf(at) ?? -1] ?? "");
    sources.push({ file: source?.file ?? table.file, sheet: source?.sheet ?? null, before, headers, own });
    const { headings: moved, titles: said } = movedRows(table, (row) => row + size);
    for (const one of headingsFrom({ ...table, headings: moved }, size, before)) headings.push(one);
    for (const one of said) titles.push({ ...one, line: one.line + before });
    for (const { text, line } of table.communesAbove ?? []) communesAbove.push({ text, line: line + before });
    starts.push(size);
    size += table.size;
    before += lastLine(table);
  }
  return { sources, headings, titles, communesAbove, starts, size };
}

/** The lines of the rows of all tables, those of each behind those of the one before it. */
function linesOf(tables: readonly Table[], sources: readonly Source[], size: number): Int32Array {
  const lines = new Int32Array(size);
  let row = 0;
  for (const [index, table] of tables.entries()) {
    const before = sources[index]?.before ?? 0;
    for (let own = 0; own < table.size; own++) lines[row++] = lineOf(table, own) + before;
  }
  return lines;
}

/** How many rows of each kind all tables have. */
function kindsOf(tables: readonly Table[]): Table["kinds"] {
  const counts = ([...ROW_KINDS, "faulty"] as const).map((kind) => [
    kind,
    tables.reduce((sum, one) => sum + one.kinds[kind], 0),
  ]);
  return Object.fromEntries(counts) as Table["kinds"];
}

/** Merged cells of a table that stands behind others. */
function mergedFrom({ merged = [] }: Table, size: number): MergedRows[] {
  return merged.map((one) => ({ ...one, rows: one.rows.map((row) => row + size) }));
}

/** The rows of one person in a table that stands behind others. */
function sameFrom({ sameAs }: Table, size: number): [number, number][] {
  return [...sameAs].map(([row, first]) => [row + size, first + size]);
}

/** The cells of a table that share a text, where the table stands behind others. */
function sharedFrom({ shared = [] }: Table, size: number, placed: readonly number[]): SharedCell[] {
  return shared.map((one) => ({
    row: one.row + size,
    column: placed[one.column] ?? -1,
    fromRow: one.fromRow + size,
    fromColumn: placed[one.fromColumn] ?? -1,
  }));
}

/** The last line of a table, headings without rows below them and totals included: lines of the next one begin behind it. */
function lastLine(table: Table): number {
  const { headings, titles = [], headerLine, size } = table;
  const last = [...headings, ...titles].reduce((most, { line }) => Math.max(most, line ?? 0), headerLine);
  return Math.max(last, size === 0 ? 0 : lineOf(table, size - 1));
}

/** The headings, moved, of a table that stands behind others: what the scenario says, the name of its sheet in it, then those of its rows. */
function headingsFrom(table: Table, size: number, before: number): Heading[] {
  const { headings, sources, size: own } = table;
  const sheet = sources?.[0]?.sheet;
  const until = size + own;
  const moved = headings.map((one) => ({
    ...one,
    line: one.line === null ? null : one.line + before,
    ...(one.caption !== undefined && { caption: one.caption + before }),
    until: one.until ?? until,
  }));
  return [
    ...moved.filter(isSaid),
    ...(sheet
      ? [{ row: size, text: sheet, count: null, line: null, until, ...titleOfSheet(table, sheet) }]
      : []),
    ...moved.filter((one) => !isSaid(one)),
  ];
}

/** What may stand before a title in the name of a sheet: "DS Bí thư", "2. Trưởng thôn". */
const OF_LIST = /^(?:\d{1,2}[.\s]\s?)?(?:(?:ds|danh sách)[.\s]\s?)?/iu;

/** The title that a sheet is called by, where its rows say none: its people hold it. */
function titleOfSheet({ columns, meanings }: Table, sheet: string): Partial<Pick<Heading, "title" | "text">> {
  const text = sheet.replace(OF_LIST, "");
  const title = titleHeading(text, meanings ?? new Map());
  const hasTitles = columns.some(({ name }) => isWanted(name, "title") || isWanted(name, TITLE_COLUMN));
  return title !== null && !hasTitles ? { title, text } : {};
}

/** Whether a heading is what the scenario says beside the file: the place of a sheet stands in it. */
function isSaid({ line }: Heading): boolean {
  return line === null;
}

/** Columns that a table must have; headings, and the names of sheets, say where rows stand as columns of places do. */
function requiredOf(table: Table, { required, beside = [], spread = [], headed }: Shape): Shape["required"] {
  const { headings, sources } = table;
  const sheet = titleOfSheet(table, sources?.[0]?.sheet ?? "").title;
  const isTitled = sheet !== undefined || headings.some(({ title }) => title !== undefined);
  const isPlaced =
    headings.some(({ title }) => title === undefined) ||
    (headed && sources?.[0]?.sheet != null && sheet === undefined);
  return required.filter(
    (one) =>
      !(isPlaced && one.some((name) => beside.includes(name))) &&
      !(isTitled && one.includes("title")) &&
      !one.some((name) => spread.includes(name)),
  );
}

/** The columns of all tables, and the position in them of each column of each table. */
function placeColumns(tables: readonly Table[]): {
  readonly columns: readonly TableColumn[];
  readonly placed: readonly (readonly number[])[];
} {
  const columns: TableColumn[] = [];
  const positions = new Map<string, number>();
  const placed = tables.map((table) => {
    const own = new Set<string>();
    return table.columns.map((column, index) => {
      const word = column.name ?? `=${fold(column.header)}`;
      // Further columns of one table stay apart, whatever they are called.
      const name = own.has(word) ? `${word}#${index}` : word;
      own.add(name);
      const position = positions.get(name) ?? columns.length;
      if (!positions.has(name)) {
        positions.set(name, position);
        columns.push(column);
      }
      return position;
    });
  });
  return { columns, placed };
}

/** One column out of those of several tables; the codes of each follow those of the one before it. */
function joined(tables: readonly Table[], positions: readonly number[], size: number): GridColumn {
  const codes = new Int32Array(size);
  const parts: ColumnPart[] = [];
  let [row, from] = [0, 1];
  for (const [index, table] of tables.entries()) {
    const column = table.column(positions[index] ?? -1);
    column.codes.forEach((code, at) => {
      if (code !== 0) codes[row + at] = from + code - 1;
    });
    parts.push({ from, column });
    from += column.size - 1;
    row += table.size;
  }
  return partedColumn(codes, parts, from);
}
