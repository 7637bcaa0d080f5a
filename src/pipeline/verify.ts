/** Published figures against themselves: a table of them in, a verdict on each row out. */

import { type Diagnostic, hasErrors } from "../core/diagnostics/diagnostic.ts";
import type { InputRecord } from "../core/document.ts";
import type { PublishedRow } from "../core/verify/published.ts";
import { totalsAmong } from "../core/verify/rows.ts";
import { type Verdict, verifyFigures } from "../core/verify/verify.ts";
import { FIGURES_SHAPE, readFigures } from "../read/inputs/figures/figures.ts";
import { readTables, type TablesRead } from "../read/layout/read-tables.ts";
import { tellNoRows } from "../read/table/no-rows.ts";
import { FOUND_OUT, type Reading } from "../read/table/shapes.ts";
import { recordOf, workbookReader } from "./load/tables.ts";
import { bytesOf, type Files } from "./means/files.ts";

/** What verifying came to. */
export interface Verified {
  /** null where a figure could not be read: then there is only what is wrong. */
  readonly value: { readonly input: InputRecord; readonly verdicts: readonly Verdict[] } | null;
  /** In the order of rows. */
  readonly findings: readonly Diagnostic[];
}

/** Reads the tables of a file, of a workbook those of all sheets that look like one, and verifies their figures. */
export async function verify(path: string, files: Files): Promise<Verified> {
  const diagnostics: Diagnostic[] = [];
  const bytes = bytesOf(files, path, path, null, diagnostics);
  const workbooks = bytes && (await workbookReader([{ bytes }]));
  const tablesOf = (how: Reading): TablesRead =>
    bytes ? readTables(bytes, path, FIGURES_SHAPE, how, workbooks) : { value: [], diagnostics: [] };
  const first = tablesOf(FOUND_OUT);
  const hasMore = first.diagnostics.some(({ code }) => code === "xlsx/sheets-left");
  const read = hasMore ? tablesOf({ ...FOUND_OUT, sheet: ["*"] }) : first;
  const figures = read.value.map(readFigures);
  for (const one of [
    ...read.diagnostics,
    ...read.value.flatMap(tellNoRows),
    ...figures.flatMap((one) => one.diagnostics),
  ])
    diagnostics.push(one);
  const sheets = read.value.map(({ sources }) => sources?.[0]?.sheet);
  // Tables below each other in one sheet have headers of their own.
  const areSheets = new Set(sheets).size === sheets.length;
  const lists = figures.map(({ value }) => value);
  const verified = (areSheets ? listsOf(lists) : lists).map(verifyFigures);
  const placeOf = ({ origin }: Diagnostic): number => sheets.indexOf(origin?.sheet);
  const lineOf = ({ origin }: Diagnostic): number => origin?.line ?? 0;
  const findings = [...diagnostics, ...verified.flatMap((one) => one.diagnostics)].sort(
    (a, b) => placeOf(a) - placeOf(b) || lineOf(a) - lineOf(b),
  );
  if (!bytes || read.value.length === 0 || hasErrors(diagnostics)) return { value: null, findings };
  const rows = read.value.reduce((sum, { size }) => sum + size, 0);
  const verdicts = verified.flatMap((one) => one.verdicts);
  return { value: { input: recordOf(files, "figures", path, bytes, rows), verdicts }, findings };
}

/** The rows that are verified together: of a table that goes on over several sheets, with totals in one of them alone, all of them. */
function listsOf(sheets: readonly (readonly PublishedRow[])[]): readonly (readonly PublishedRow[])[] {
  const withTotals = sheets.filter((rows) => totalsAmong(rows).size > 0);
  return withTotals.length === 1 ? [sheets.flat()] : sheets;
}
