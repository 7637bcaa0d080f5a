/** The rows below a header judged, and those that are data as a table; whatever else they are is told. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Kind } from "../../../core/model/place.ts";
import { type Grid, lineOf, textsOf } from "../../cells/grid.ts";
import type { HeaderRows } from "../../columns/header-words.ts";
import { kindInHeader } from "../../columns/kinds-in-header.ts";
import { judgeRows, type OtherRow, ROW_KINDS, type RowKind } from "../../rows/row-kinds.ts";
import { headingOf } from "../../table/headings.ts";
import type { Reading, Shape } from "../../table/shapes.ts";
import { type Heading, type Table, type TableColumn, withColumns } from "../../table/table.ts";
import { amongData } from "./among-data.ts";
import type { Within } from "./fill.ts";
import { keyColumnsOf } from "./key-columns.ts";
import { type KnownRows, rowsOf } from "./known-rows.ts";
import { tellNotesBelow } from "./notes-below.ts";
import { picked, pickedRows, rowsBut } from "./picked-rows.ts";
import { titlesOf, totalsOf } from "./row-titles.ts";
import { tellSums } from "./total-sums.ts";

/** Rows left out that are told one by one, of each kind. */
const MOST_TOLD = 20;

/** The table of the rows that are data. */
export function tableOf(
  grid: Grid,
  header: HeaderRows,
  own: readonly TableColumn[],
  within: Within,
  shape: Shape,
  how: Reading,
  { closing, titled, heads, pages }: KnownRows,
  diagnostics: Diagnostic[],
): Table {
  const { columns, headers, lines, size } = within;
  const judged = judgeRows(rowsOf(within), keyColumnsOf(within.names, shape, heads), closing.rows, pages);
  const others = shape.headed === undefined ? judged.filter(({ kind }) => kind !== "group") : judged;
  tellLeftOut(others, within, diagnostics);
  if (shape.people === undefined) tellSums(within, others, diagnostics);
  else tellNotesBelow(others, within, diagnostics);
  for (const row of closing.doubtful) {
    const facts = { isData: others.every((other) => other.row !== row) };
    diagnostics.push(diagnostic("table/perhaps-signature", within.originOf(lineOf(within, row)), { facts }));
  }
  const left = others.map(({ row }) => row);
  const data = left.length === 0 ? null : rowsBut(0, size, left);
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
    ...amongData(within, data),
    headings: headingsOf(others, within, titled, shape),
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

/** The rows that head others, each with the first row of data below it; further headers of a list that are about another kind of units among them. */
function headingsOf(
  others: readonly OtherRow[],
  within: Within,
  titled: ReadonlyMap<number, string>,
  { ofUnits = false }: Shape,
): readonly Heading[] {
  const names = ofUnits ? within.names.indexOf("name") : -1;
  const kindAt = (row: number): Kind | null => kindInHeader(textsOf(within, row)[names] ?? "");
  const headers = names < 0 ? [] : others.filter(({ kind }) => kind === "header");
  const usual = headers.length === 0 ? null : kindInHeader(within.headers[names] ?? "");
  const isMixed = headers.some(({ row }) => kindAt(row) !== usual);
  return others.flatMap(({ row, kind }, before) => {
    const said = isMixed && kind === "header" ? kindAt(row) : null;
    if (said !== null) return [headingOf([KIND_WORDS[said] ?? ""], row - before, lineOf(within, row))];
    if (kind !== "group") return [];
    const cells = textsOf(within, row);
    const title = titled.get(row);
    return [
      { ...headingOf(cells, row - before, lineOf(within, row)), ...(title !== undefined && { title }) },
    ];
  });
}

/** The words by which a heading says a kind that a header is about. */
const KIND_WORDS: Partial<Readonly<Record<Kind, string>>> = { thon: "Thôn", tdp: "Tổ dân phố" };

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
