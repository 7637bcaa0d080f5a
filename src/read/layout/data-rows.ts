/** The rows below a header judged, and those that are data as a table; whatever else they are is told. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { blankColumn, type Grid, type GridColumn, lineOf } from "../cells/grid.ts";
import { TITLE_COLUMN } from "../columns/columns.ts";
import type { HeaderRows } from "../columns/header-words.ts";
import type { ClosingBlock } from "../rows/closing-block.ts";
import type { KeyColumns, Rows } from "../rows/judged-rows.ts";
import { judgeRows, type OtherRow, ROW_KINDS, type RowKind } from "../rows/row-kinds.ts";
import { headingOf } from "../table/headings.ts";
import type { Reading, Shape } from "../table/shapes.ts";
import { type Heading, type SharedCell, type Table, type TableColumn, withColumns } from "../table/table.ts";
import { mergedAmong, type Within } from "./fill.ts";
import { titlesOf, totalsOf } from "./row-titles.ts";
import { tellSums } from "./total-sums.ts";

/** Rows left out that are told one by one, of each kind. */
const MOST_TOLD = 20;

/** A column with the codes of some rows alone. */
export function picked(column: GridColumn | undefined, rows: PickedRows): GridColumn {
  return column ? { ...column, codes: rows.of(column.codes) } : blankColumn(rows.size);
}

/** Some of all rows. `of`: what they have of what all rows have, a view of it where they follow each other. */
export interface PickedRows {
  readonly size: number;
  readonly of: (all: Int32Array) => Int32Array;
}

/** The rows from one up to another, but some of them: as they mostly follow each other, without a list of them. */
export function pickedBut(from: number, to: number, left: readonly number[]): PickedRows {
  return left.length > 0
    ? pickedRows(rowsBut(from, to, left))
    : { size: to - from, of: (all) => all.subarray(from, to) };
}

function pickedRows(rows: Int32Array): PickedRows {
  return { size: rows.length, of: (all) => pickedFrom(all, rows) };
}

function pickedFrom(all: Int32Array, rows: Int32Array): Int32Array {
  const [first = 0, last = -1] = [rows[0], rows.at(-1)];
  return last - first + 1 === rows.length ? all.subarray(first, last + 1) : rows.map((row) => all[row] ?? 0);
}

/** The rows from one up to another, but some of them, which are told in their order. */
function rowsBut(from: number, to: number, left: readonly number[]): Int32Array {
  const rows = new Int32Array(to - from - left.length);
  let [row, count] = [from, 0];
  for (const end of [...left, to]) {
    while (row < end) rows[count++] = row++;
    row = end + 1;
  }
  return rows;
}

/** Key columns of plans and lists that hold names, never codes: below such a table signatures may stand in them. */
const NAMED: ReadonlySet<string> = new Set(["into_name", "parts", "name"]);

/**
 * The columns that tell what a row is. In a roster with a column for each title these are the places, since what else is filled are
 * names; where rows name their person, they are the titles, of which the cells are marks.
 */
export function keyColumnsOf(
  names: readonly (string | null)[],
  shape: Shape,
  heads: KeyColumns["heads"],
): KeyColumns {
  const at = (wanted: readonly string[]): number[] =>
    wanted.map((name) => names.indexOf(name)).filter((one) => one >= 0);
  const key = at((shape.keys ?? [shape.key]).find((one) => one.every((name) => names.includes(name))) ?? []);
  const holders = names.flatMap((name, column) => (name?.startsWith(TITLE_COLUMN) ? [column] : []));
  const isMarked = key.length === 0 && holders.length > 0 && names.includes("full_name");
  const isByTitle = key.length === 0 && holders.length > 0 && !isMarked;
  if (heads.size > 0 && key.length === 0 && holders.length === 0) {
    return {
      key: at(["full_name"]),
      words: "places",
      beside: at(shape.beside ?? []),
      people: at((shape.people ?? []).filter((name) => name !== "number" && name !== "full_name")),
      number: names.indexOf("number"),
      isWorded: false,
      hasSums: false,
      heads,
    };
  }
  const isNamed = key.some((column) => NAMED.has(names[column] ?? ""));
  const ofPlaces = isByTitle || isNamed ? "places" : "codes";
  return {
    key: isByTitle ? at(shape.beside ?? []) : isMarked ? holders : key,
    words: shape.beside === undefined || isByTitle ? ofPlaces : "titles",
    beside: isByTitle ? [] : at(shape.beside ?? []),
    people: [...at((shape.people ?? []).filter((name) => name !== "number")), ...(isByTitle ? holders : [])],
    number: names.indexOf("number"),
    isWorded: isByTitle || shape.headed === "worded",
    hasSums: shape.hasSums === true,
    heads,
  };
}

/** The rows below a header, for those who judge them. */
export function rowsOf({ columns, headers, size }: Within): Rows {
  return {
    size,
    header: headers,
    columns,
    cell: (row, column) => columns[column]?.text(columns[column]?.codes[row] ?? 0) ?? "",
    code: (row, column) => columns[column]?.codes[row] ?? 0,
  };
}

/** Rows of which it is known what they are, before all are judged. */
export interface KnownRows {
  readonly closing: ClosingBlock;
  /** Rows that head people by their title, each with the column as which that is known. */
  readonly titled: ReadonlyMap<number, string>;
  /** These, and those that head people by their place. */
  readonly heads: KeyColumns["heads"];
}

/** The table of the rows that are data. */
export function tableOf(
  grid: Grid,
  header: HeaderRows,
  own: readonly TableColumn[],
  within: Within,
  shape: Shape,
  how: Reading,
  { closing, titled, heads }: KnownRows,
  diagnostics: Diagnostic[],
): Table {
  const { columns, headers, lines, size } = within;
  const judged = judgeRows(rowsOf(within), keyColumnsOf(within.names, shape, heads), closing.rows);
  const others = shape.headed === undefined ? judged.filter(({ kind }) => kind !== "group") : judged;
  tellLeftOut(others, within, diagnostics);
  if (shape.people === undefined) tellSums(within, others, diagnostics);
  for (const row of closing.doubtful) {
    const facts = { isData: others.every((other) => other.row !== row) };
    diagnostics.push(diagnostic("table/perhaps-signature", within.originOf(lineOf(within, row)), { facts }));
  }
  const data =
    others.length === 0
      ? null
      : rowsBut(
          0,
          size,
          others.map(({ row }) => row),
        );
  const kept = data && pickedRows(data);
  const count = size - others.length;
  return {
    ...withColumns({ size: count }, kept ? columns.map((column) => picked(column, kept)) : columns),
    file: grid.file,
    header: headers,
    headerLine: lineOf(grid, header.top),
    columns: own,
    lines: kept ? kept.of(lines) : lines,
    broken: new Set(),
    ...(grid.sheet !== null && {
      sources: [{ file: grid.file, sheet: grid.sheet, before: 0, headers: new Map() }],
    }),
    meanings: how.meanings,
    sameAs: data ? amongData(within.sameAs, data) : within.sameAs,
    shared: data ? sharedAmong(within.shared, data) : within.shared,
    merged: data ? mergedAmong(within.merged, data) : within.merged,
    headings: headingsOf(others, within, titled),
    titles: [...titlesOf(grid, header.top, count), ...totalsOf(others, within, shape.people !== undefined)],
    kinds: countsOf(size, others),
  };
}

/** How many rows there are of each kind. `others`: those that are no data. */
function countsOf(size: number, others: readonly OtherRow[]): Record<RowKind | "faulty", number> {
  const counts = Object.fromEntries(ROW_KINDS.map((kind) => [kind, 0])) as Record<RowKind, number>;
  for (const { kind } of others) counts[kind]++;
  return { ...counts, data: size - others.length, faulty: 0 };
}

/** Rows that are one person with a row above, told by their positions among the rows of data. */
function amongData(sameAs: ReadonlyMap<number, number>, data: Int32Array): ReadonlyMap<number, number> {
  if (sameAs.size === 0) return sameAs;
  const positions = new Map(Array.from(data, (row, at) => [row, at]));
  return new Map(
    [...sameAs].flatMap(([row, first]) => {
      const [at, from] = [positions.get(row), positions.get(first)];
      return at === undefined || from === undefined ? [] : [[at, from] as const];
    }),
  );
}

/** Cells that share a text, told by the positions of their rows among the rows of data. */
function sharedAmong(shared: readonly SharedCell[], data: Int32Array): readonly SharedCell[] {
  if (shared.length === 0) return shared;
  const positions = new Map(Array.from(data, (row, at) => [row, at]));
  return shared.flatMap((one) => {
    const [row, fromRow] = [positions.get(one.row), positions.get(one.fromRow)];
    return row === undefined || fromRow === undefined ? [] : [{ ...one, row, fromRow }];
  });
}

/** The rows that head others, each with the first row of data below it. */
function headingsOf(
  others: readonly OtherRow[],
  within: Within,
  titled: ReadonlyMap<number, string>,
): readonly Heading[] {
  return others.flatMap(({ row, kind }, before) => {
    if (kind !== "group") return [];
    const cells = within.columns.map(({ codes, text }) => text(codes[row] ?? 0));
    const title = titled.get(row);
    return [
      { ...headingOf(cells, row - before, lineOf(within, row)), ...(title !== undefined && { title }) },
    ];
  });
}

/** Tells rows that are none of the data; headings are told by the reader that knows what they name. */
function tellLeftOut(others: readonly OtherRow[], within: Within, diagnostics: Diagnostic[]): void {
  const told = new Map<Exclude<OtherRow["kind"], "group">, number>();
  for (const { row, kind: why, word: value } of others) {
    if (why === "group") continue;
    const count = (told.get(why) ?? 0) + 1;
    told.set(why, count);
    if (count > MOST_TOLD) continue;
    diagnostics.push(
      diagnostic("table/left-out", within.originOf(lineOf(within, row)), { value, facts: { why } }),
    );
  }
  for (const [why, count] of told) {
    if (count <= MOST_TOLD) continue;
    const facts = { why, count: count - MOST_TOLD };
    diagnostics.push(diagnostic("table/more-left-out", within.originOf(lineOf(within, 0)), { facts }));
  }
}
