/**
 * The layout of a grid, apart from what it means to an input: where its header stands, which rows are data, what the others
 * are, and which columns lie beside the table. A grid in, a table out, with everything that was passed over told.
 */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { lettersOf } from "../../core/text/letters.ts";
import { firstOf } from "../../core/text/shorten.ts";
import type { NamedColumn } from "../cells/alike-columns.ts";
import { type Grid, lineOf, originOf } from "../cells/grid.ts";
import { failedFormulas, lostLetters } from "../cells/odd-cells.ts";
import { turnedDays } from "../cells/turned-days.ts";
import type { HeaderRows } from "../columns/header-words.ts";
import { factsByTitle } from "../columns/title-facts.ts";
import { namesOfColumns } from "../table/headers.ts";
import { type Reading, type Shape, SKIP } from "../table/shapes.ts";
import { type Table, withColumns } from "../table/table.ts";
import { captionHeadings, communesAbove } from "./header/caption-headings.ts";
import { type Caption, captionsOf } from "./header/captions.ts";
import { headerRowsOf } from "./header/header-rows.ts";
import { tellCaptions } from "./header/list-names.ts";
import { tableAbove } from "./header/table-above.ts";
import { type Body, bodyRows } from "./rows/body-rows.ts";
import { tableOf } from "./rows/data-rows.ts";
import { fillDitto } from "./rows/ditto.ts";
import { fillDown, fillMerges, type Within } from "./rows/fill.ts";
import { joinedColumns, type OwnColumn } from "./rows/joined-columns.ts";
import { knownRows } from "./rows/known-rows.ts";
import { ownColumns } from "./rows/own-columns.ts";
import type { PickedRows } from "./rows/picked-rows.ts";

export interface LaidOut {
  /** null where there is no header to read rows by. */
  readonly table: Table | null;
  readonly diagnostics: readonly Diagnostic[];
}

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
    return { table: null, diagnostics: [diagnostic("csv/empty", originOf(grid, how.header ?? 1))] };
  }
  const top = lineOf(grid, header.top);
  if (how.header === null && header.before > 0) {
    const facts = { rows: header.before };
    diagnostics.push(diagnostic("table/header", originOf(grid, top), { facts }));
    const above = tableAbove(grid, header.top, shape, how);
    if (above !== null) {
      const facts = { line: lineOf(grid, above.top), rows: above.rows };
      diagnostics.push(diagnostic("table/above", originOf(grid, top), { facts }));
    }
  }
  const captions = shape.people ? captionsOf(grid, header.top) : [];
  tellCaptions(captions, (line) => originOf(grid, line), diagnostics);
  const { columns: all, positioned } = factsByTitle(columnsOf(grid, header, shape, how));
  for (const { header: value, title } of positioned) {
    diagnostics.push(
      diagnostic("roster/whose-fact", originOf(grid, top, value), { value, facts: { title } }),
    );
  }
  const wanted = ownColumns(grid, header, all, shape, how, diagnostics);
  const rows = bodyRows(
    grid,
    header,
    wanted.map(({ at }) => at),
    diagnostics,
  );
  const { own, pages } = joinedColumns(grid, wanted, rows.kept, header.top, shape, diagnostics);
  const within = withinOf(grid, own, rows.kept);
  if (grid.may.loseLetters)
    for (const one of lostLetters(own, top, (row) => lineOf(within, row), within.originOf))
      diagnostics.push(one);
  fillMerges(within, grid.merges, shape, diagnostics);
  fillDitto(within, diagnostics);
  const known = knownRows(within, pages, shape, how);
  const end = [...known.closing.rows].reduce((first, row) => Math.min(first, row), within.size);
  fillDown(within, how.fillDown, end, diagnostics);
  const table = tableOf(grid, header, own, within, shape, how, known, diagnostics);
  tellUnseen(grid, header, own, table, diagnostics);
  const data = own.map((column, position) => ({ ...column, column: table.column(position) }));
  const sound = grid.may.fail
    ? failedFormulas(data, (row) => lineOf(table, row), within.originOf, diagnostics)
    : data.map(({ column }) => column);
  for (const one of turnedDays(data, (row) => lineOf(table, row), within.originOf)) diagnostics.push(one);
  return {
    table: {
      ...withColumns(table, sound),
      ...saidAbove(table, captions),
      ...(shape.hasOperations && { above: captionsOf(grid, header.top).map(({ text }) => text) }),
      skipped: all.filter(({ name }) => name === SKIP).map((column) => column.header),
      broken: new Set([...broken, ...rows.broken]),
      kinds: kindsOf(table, rows, lost),
    },
    diagnostics,
  };
}

/** What the texts above a table of people say of its rows. */
function saidAbove(table: Table, captions: readonly Caption[]): Pick<Table, "headings" | "communesAbove"> {
  return {
    headings: [...captionHeadings(table, captions), ...table.headings],
    communesAbove: communesAbove(captions),
  };
}

/** How many rows there are of each kind, with those that were none of the table before they were judged. */
function kindsOf({ kinds }: Table, { again, ragged }: Body, lost: number): Table["kinds"] {
  return { ...kinds, header: kinds.header + again, faulty: lost + ragged };
}

/** The rows below the header, as those who fill and judge them take them. */
function withinOf(grid: Grid, own: readonly (OwnColumn & NamedColumn)[], kept: PickedRows): Within {
  return {
    columns: own.map(({ column }) => column),
    names: own.map(({ name }) => name),
    headers: own.map(({ header }) => header),
    positions: own.map(({ at }) => grid.positions[at] ?? -1),
    lines: kept.of(grid.lines),
    size: kept.size,
    originOf: (line, column) => originOf(grid, line, column),
    sameAs: new Map(),
    shared: [],
    merged: [],
  };
}

function columnsOf(grid: Grid, header: HeaderRows, shape: Shape, how: Reading): OwnColumn[] {
  const named = namesOfColumns(header, shape.names, how.meanings);
  return grid.columns.map((_, at) => ({
    at,
    header: named[at]?.header ?? "",
    name: named[at]?.name ?? null,
    over: named[at]?.over ?? "",
    between: header.between[at] ?? "",
    letters: lettersOf(grid.positions[at] ?? at),
  }));
}

/** Tells what the one who looks at a sheet, or the one who reads it, does not see. */
function tellUnseen(
  grid: Grid,
  header: HeaderRows,
  own: readonly OwnColumn[],
  table: Table,
  diagnostics: Diagnostic[],
): void {
  tellHidden(grid, header, own, diagnostics);
  tellNameless(grid, own, table, diagnostics);
}

/** Tells what somebody who looks at a sheet does not see, or sees struck out or commented on. */
function tellHidden(
  grid: Grid,
  header: HeaderRows,
  own: readonly OwnColumn[],
  diagnostics: Diagnostic[],
): void {
  const last = lineOf(grid, header.bottom);
  const tellRows = (
    code: `xlsx/${"hidden-rows" | "struck-rows" | "to-work-out" | "covered-rows" | "commented-rows"}`,
    all: readonly number[],
  ): void => {
    const rows = all.filter((line) => line > last);
    if (rows.length === 0) return;
    const facts = { rows: rows.length, list: firstOf(rows.map(String), 10) };
    diagnostics.push(diagnostic(code, originOf(grid, rows[0] ?? 0), { facts }));
  };
  tellRows("xlsx/hidden-rows", grid.hiddenRows);
  tellRows("xlsx/struck-rows", grid.struckRows);
  tellRows("xlsx/to-work-out", grid.toWorkOutRows);
  tellRows("xlsx/covered-rows", grid.coveredRows);
  tellRows("xlsx/commented-rows", grid.commentedRows);
  const { textBoxRows } = grid;
  if (textBoxRows.length > 0) {
    const facts = { count: textBoxRows.length, list: firstOf([...new Set(textBoxRows.map(String))], 10) };
    diagnostics.push(diagnostic("xlsx/text-boxes", originOf(grid, textBoxRows[0] ?? 0), { facts }));
  }
  const columns = own.filter(({ at }) => {
    const position = grid.positions[at] ?? -1;
    return grid.hiddenColumns.some(([from, to]) => from <= position && position <= to);
  });
  if (columns.length > 0) {
    const facts = { list: columns.map((column) => column.header || column.letters) };
    diagnostics.push(diagnostic("xlsx/hidden-columns", originOf(grid, lineOf(grid, header.top)), { facts }));
  }
}

/** Tells columns without a header that hold data: nobody reads them. */
function tellNameless(grid: Grid, own: readonly OwnColumn[], table: Table, diagnostics: Diagnostic[]): void {
  own.forEach((column, position) => {
    if (column.header !== "" || column.name !== null) return;
    let filled = 0;
    for (const code of table.column(position).codes) if (code !== 0) filled++;
    if (filled === 0) return;
    const facts = { letters: column.letters, number: (grid.positions[column.at] ?? 0) + 1, rows: filled };
    diagnostics.push(diagnostic("table/no-header", originOf(grid, table.headerLine), { facts }));
  });
}
