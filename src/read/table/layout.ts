/**
 * The layout of a grid, apart from what it means to an input: where its header stands, which rows are data, what the others
 * are, and which columns lie beside the table. A grid in, a table out, with everything that was passed over told.
 */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { fold } from "../../core/text/fold.ts";
import { lettersOf } from "../../core/text/letters.ts";
import { firstOf } from "../../core/text/shorten.ts";
import { joinAlike } from "./alike-columns.ts";
import { fillDown, fillMerges, type Within } from "./fill.ts";
import { blankColumn, type Grid, type GridColumn } from "./grid.ts";
import { headerRowsOf } from "./header-rows.ts";
import type { HeaderRows } from "./header-words.ts";
import { namesOfColumns } from "./headers.ts";
import { headingOf } from "./headings.ts";
import { lostLetters, unreadErrors } from "./odd-cells.ts";
import { judgeRows, ROW_KINDS, type RowKind } from "./row-kinds.ts";
import { type Reading, type Shape, SKIP } from "./shapes.ts";
import type { Heading, Table, TableColumn } from "./table.ts";

export interface LaidOut {
  /** null where there is no header to read rows by. */
  readonly table: Table | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Rows left out that are told one by one, of each kind. */
const MOST_TOLD = 20;

/** What is known of a file before its layout: cells of rows that could not be read, and how many of those there are. */
export interface Lost {
  readonly broken: ReadonlySet<string>;
  readonly lost: number;
}

/** Lays a grid out as a table of an input of some shape. */
export function layOut(grid: Grid, shape: Shape, how: Reading, { broken, lost }: Lost): LaidOut {
  const diagnostics: Diagnostic[] = [];
  const header = headerRowsOf(grid, shape, how);
  if (header === null) {
    const line = how.header ?? 1;
    return { table: null, diagnostics: [diagnostic("csv/empty", originOf(grid, line))] };
  }
  if (how.header === null && header.before > 0) {
    const facts = { rows: header.before };
    diagnostics.push(diagnostic("table/header", originOf(grid, grid.line(header.top)), { facts }));
  }
  const columns = columnsOf(grid, header, shape, how);
  const wanted = ownColumns(grid, columns, shape, how, diagnostics);
  const rows = bodyRows(grid, header, wanted, diagnostics);
  const lines = (row: number): number => grid.line(rows.kept[row] ?? 0);
  const inFile = (line: number, column?: string): Origin => originOf(grid, line, column);
  const alike = joinAlike(wanted.map((own) => ({ ...own, column: picked(grid.columns[own.at], rows.kept) })));
  const own = alike.columns;
  for (const headers of alike.joined) {
    diagnostics.push(
      diagnostic("table/joined-columns", inFile(grid.line(header.top)), { facts: { headers } }),
    );
  }
  diagnostics.push(...lostLetters(own, grid.line(header.top), lines, inFile));
  const within = {
    columns: own.map(({ column }) => column),
    names: own.map(({ name }) => name),
    headers: own.map((column) => column.header),
    positions: own.map(({ at }) => grid.positions[at] ?? -1),
    lines,
    size: rows.kept.length,
    originOf: inFile,
  };
  fillMerges(within, grid.merges, shape, diagnostics);
  fillDown(within, how.fillDown, diagnostics);
  const table = tableOf(grid, header, own, within, shape, how, diagnostics);
  tellHidden(grid, header, own, diagnostics);
  tellNameless(grid, own, table, diagnostics);
  const data = own.map((column, position) => ({ ...column, column: table.column(position) }));
  diagnostics.push(...unreadErrors(data, table.line, inFile));
  return {
    table: {
      ...table,
      broken: new Set([...broken, ...rows.broken]),
      kinds: { ...table.kinds, faulty: lost + rows.ragged },
    },
    diagnostics,
  };
}

/** A column of the grid that belongs to the table. */
interface OwnColumn extends TableColumn {
  /** Its position among the columns of the grid. */
  readonly at: number;
}

function originOf({ file, sheet }: Grid, line: number, column?: string): Origin {
  return { file, ...(sheet !== null && { sheet }), line, ...(column !== undefined && { column }) };
}

function columnsOf(grid: Grid, header: HeaderRows, shape: Shape, how: Reading): OwnColumn[] {
  const named = namesOfColumns(header, shape.names, how.meanings);
  return grid.columns.map((_, at) => ({
    at,
    header: named[at]?.header ?? "",
    name: named[at]?.name ?? null,
    letters: lettersOf(grid.positions[at] ?? at),
  }));
}

/**
 * The columns of the table itself. Beyond a column that is wholly empty another table may stand: it is left out and told
 * where the columns before it are all that the input needs.
 */
function ownColumns(
  grid: Grid,
  columns: readonly OwnColumn[],
  { required }: Shape,
  { meanings }: Reading,
  diagnostics: Diagnostic[],
): OwnColumn[] {
  const skipped = (column: OwnColumn): boolean => column.name === SKIP;
  const used = columns.filter((column) => !skipped(column));
  const gaps = used.flatMap((column, index) => {
    const before = used[index - 1];
    const distance = (grid.positions[column.at] ?? 0) - (grid.positions[before?.at ?? -1] ?? 0);
    const hasSkipped = columns.some(
      (one) => skipped(one) && one.at < column.at && one.at > (before?.at ?? -1),
    );
    return before !== undefined && distance > 1 && !hasSkipped ? [index] : [];
  });
  for (const gap of gaps) {
    const [own, beyond] = [used.slice(0, gap), used.slice(gap)];
    const isWhole = required.every((one) => one.some((name) => own.some((column) => column.name === name)));
    const isWanted = beyond.some(({ header }) => meanings.has(fold(header)));
    if (!isWhole || isWanted) continue;
    const facts = {
      columns: firstOf(
        beyond.map(({ header, letters }) => header || letters),
        10,
      ),
    };
    diagnostics.push(diagnostic("table/beside", originOf(grid, grid.line(0)), { facts }));
    return own;
  }
  return used;
}

interface Body {
  /** Rows of the grid below the header that are not blank and no wider than it. */
  readonly kept: Int32Array;
  readonly ragged: number;
  readonly broken: readonly string[];
}

/** The rows below the header; wider ones are faults, shorter ones are told by their number. */
function bodyRows(
  grid: Grid,
  header: HeaderRows,
  own: readonly OwnColumn[],
  diagnostics: Diagnostic[],
): Body {
  const kept = new Int32Array(Math.max(0, grid.size - header.bottom - 1));
  const broken: string[] = [];
  let size = 0;
  let ragged = 0;
  let short = 0;
  const width = grid.width(header.top);
  const beyond = grid.columns.filter((_, at) => grid.sheet === null && (grid.positions[at] ?? 0) >= width);
  const codes = grid.columns.map((column) => column.codes);
  for (let row = header.bottom + 1; row < grid.size; row++) {
    let isBlank = true;
    for (let at = 0; at < codes.length && isBlank; at++) isBlank = codes[at]?.[row] === 0;
    if (isBlank) continue;
    if (beyond.some((column) => column.codes[row] !== 0)) {
      ragged++;
      for (const { codes, text } of grid.columns) broken.push(text(codes[row] ?? 0));
      const facts = { cells: grid.width(row), columns: width };
      diagnostics.push(diagnostic("csv/ragged", originOf(grid, grid.line(row)), { facts }));
      continue;
    }
    if (grid.sheet === null && grid.width(row) < width && own.length > 1) short++;
    kept[size++] = row;
  }
  if (short > 0) {
    const facts = { count: short };
    diagnostics.push(diagnostic("csv/short-rows", originOf(grid, grid.line(header.top)), { facts }));
  }
  return { kept: kept.subarray(0, size), ragged, broken };
}

/** A column with the codes of some rows alone: the column itself where they follow each other. */
export function picked(column: GridColumn | undefined, rows: Int32Array): GridColumn {
  if (!column) return blankColumn(rows.length);
  const [first = 0, last = -1] = [rows[0], rows.at(-1)];
  const codes =
    last - first + 1 === rows.length
      ? column.codes.slice(first, last + 1)
      : Int32Array.from(rows, (row) => column.codes[row] ?? 0);
  return { ...column, codes };
}

function tableOf(
  grid: Grid,
  header: HeaderRows,
  own: readonly OwnColumn[],
  within: Within,
  shape: Shape,
  how: Reading,
  diagnostics: Diagnostic[],
): Table {
  const { columns, names, headers, lines, size } = within;
  const at = (wanted: readonly string[]): number[] =>
    wanted.map((name) => names.indexOf(name)).filter((one) => one >= 0);
  const key = shape.key.every((name) => names.includes(name)) ? at(shape.key) : [];
  const text = (row: number, column: number): string =>
    columns[column]?.text(columns[column]?.codes[row] ?? 0) ?? "";
  const { kinds, words } = judgeRows(
    { size, header: headers, cell: text, code: (row, column) => columns[column]?.codes[row] ?? 0 },
    { key, beside: at(shape.beside ?? []), people: at(shape.people ?? []), number: names.indexOf("number") },
  );
  tellLeftOut(kinds, words, within, diagnostics);
  const data = Int32Array.from({ length: size }, (_, row) => row).filter((row) => kinds[row] === DATA);
  const headings: Heading[] = [];
  let below = 0;
  for (let row = 0; row < size; row++) {
    if (kinds[row] === DATA) below++;
    else if (kinds[row] === GROUP)
      headings.push(
        headingOf(
          columns.map((_, column) => text(row, column)),
          below,
          lines(row),
        ),
      );
  }
  const kept = data.length === size ? columns : columns.map((column) => picked(column, data));
  const blank = blankColumn(data.length);
  const column = (position: number): GridColumn => kept[position] ?? blank;
  const counts = Object.fromEntries([...ROW_KINDS, "faulty"].map((kind) => [kind, 0])) as Record<
    RowKind | "faulty",
    number
  >;
  for (const kind of kinds) counts[ROW_KINDS[kind] ?? "data"]++;
  return {
    file: grid.file,
    header: headers,
    headerLine: grid.line(header.top),
    columns: own,
    size: data.length,
    column,
    value: (row, position) => column(position).cell(column(position).codes[row] ?? 0),
    cell: (row, position) => column(position).text(column(position).codes[row] ?? 0),
    line: (row) => lines(data[row] ?? 0),
    broken: new Set(),
    ...(grid.sheet !== null && {
      sources: [{ file: grid.file, sheet: grid.sheet, before: 0, headers: new Map() }],
    }),
    meanings: how.meanings,
    headings,
    kinds: counts,
  };
}

const DATA = ROW_KINDS.indexOf("data");
const GROUP = ROW_KINDS.indexOf("group");

/** Tells rows that are none of the data; headings are told by the reader that knows what they name. */
function tellLeftOut(
  kinds: Uint8Array,
  words: ReadonlyMap<number, string>,
  { lines, originOf }: Within,
  diagnostics: Diagnostic[],
): void {
  const told = new Map<Exclude<RowKind, "data" | "group">, number>();
  for (let row = 0; row < kinds.length; row++) {
    const why = ROW_KINDS[kinds[row] ?? 0] ?? "data";
    if (why === "data" || why === "group") continue;
    const count = (told.get(why) ?? 0) + 1;
    told.set(why, count);
    if (count > MOST_TOLD) continue;
    const value = words.get(row) ?? null;
    diagnostics.push(diagnostic("table/left-out", originOf(lines(row)), { value, facts: { why } }));
  }
  for (const [why, count] of told) {
    if (count <= MOST_TOLD) continue;
    const facts = { why, count: count - MOST_TOLD };
    diagnostics.push(diagnostic("table/more-left-out", originOf(lines(0)), { facts }));
  }
}

function tellHidden(
  grid: Grid,
  header: HeaderRows,
  own: readonly OwnColumn[],
  diagnostics: Diagnostic[],
): void {
  const last = grid.line(header.bottom);
  const rows = grid.hiddenRows.filter((line) => line > last);
  if (rows.length > 0) {
    const facts = { rows: rows.length, list: firstOf(rows.map(String), 10) };
    diagnostics.push(diagnostic("xlsx/hidden-rows", originOf(grid, rows[0] ?? 0), { facts }));
  }
  const columns = own.filter(({ at }) => {
    const position = grid.positions[at] ?? -1;
    return grid.hiddenColumns.some(([from, to]) => from <= position && position <= to);
  });
  if (columns.length > 0) {
    const facts = { list: columns.map((column) => column.header || column.letters) };
    diagnostics.push(diagnostic("xlsx/hidden-columns", originOf(grid, grid.line(header.top)), { facts }));
  }
}

/** Tells columns without a header that hold data: nobody reads them. */
function tellNameless(grid: Grid, own: readonly OwnColumn[], table: Table, diagnostics: Diagnostic[]): void {
  own.forEach((column, position) => {
    if (column.header !== "") return;
    let filled = 0;
    for (const code of table.column(position).codes) if (code !== 0) filled++;
    if (filled === 0) return;
    const facts = { letters: column.letters, number: (grid.positions[column.at] ?? 0) + 1, rows: filled };
    diagnostics.push(diagnostic("table/no-header", originOf(grid, table.headerLine), { facts }));
  });
}
