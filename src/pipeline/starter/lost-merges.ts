/**
 * Columns of a table whose merged cells were lost when it was saved as text: filled in the first row of each group and
 * blank below. They are filled down, and that is told as something to decide.
 */

import type { StarterQuestion, StarterRole } from "../../core/model/starter.ts";
import { fold } from "../../core/text/fold.ts";
import type { Table } from "../../read/table/table.ts";

/** What is to be decided of each column that is filled down. */
export function filledDownIn(
  sheets: readonly { readonly path: string; readonly fillDown: readonly string[] }[],
  path: (file: string) => string,
): readonly StarterQuestion[] {
  return sheets.flatMap((sheet) =>
    sheet.fillDown.map((header) => ({ kind: "filled-down" as const, path: path(sheet.path), header })),
  );
}

/** One blank cell in a column of hundreds is more likely a slip: this share of the rows has to be blank, one in so many. */
const LEAST_SHARE = 5;

/** Headers of the columns of a sheet that are to be filled down. */
export function lostMerges(role: StarterRole, table: Table): readonly string[] {
  const isHeaded = table.headings.some(({ caption }) => caption === undefined);
  if (isHeaded || table.size === 0) return [];
  if (role === "roster") return lostPlaces(table);
  return role === "changes" ? lostNames(table) : [];
}

/** Of a roster: the place, the unit, the commune. A row with its commune and no unit is the commune's own, and no lost merge. */
function lostPlaces(table: Table): string[] {
  const communes = blanksOf(table, "commune");
  const isOwn = (row: number): boolean => communes !== null && !communes.has(row);
  return ["commune", "unit", "place"].flatMap((name) => {
    const blanks = blanksOf(table, name);
    if (blanks === null || !isLost(blanks, table.size)) return [];
    return name !== "commune" && [...blanks].some(isOwn) ? [] : headerOf(table, name);
  });
}

/** Of a plan by old units: the new name, unless a row without one says that its unit stays or ends. */
function lostNames(table: Table): string[] {
  const blanks = blanksOf(table, "into_name");
  if (blanks === null || !isLost(blanks, table.size) || headerOf(table, "from").length === 0) return [];
  const says = ["operation", "note"].map((name) => positionOf(table, name));
  const isSaid = (row: number): boolean =>
    says.some((at) => /giu nguyen|giai the/.test(fold(table.cell(row, at))));
  return [...blanks].some(isSaid) ? [] : headerOf(table, "into_name");
}

function isLost(blanks: ReadonlySet<number>, size: number): boolean {
  return blanks.size * LEAST_SHARE >= size && !blanks.has(0);
}

/** The rows in which a column is blank; null where there is no such column. */
function blanksOf(table: Table, name: string): ReadonlySet<number> | null {
  const at = positionOf(table, name);
  if (at < 0) return null;
  return new Set(
    Array.from({ length: table.size }, (_, row) => row).filter((row) => table.cell(row, at) === ""),
  );
}

function positionOf({ columns }: Table, name: string): number {
  return columns.findIndex((column) => column.name === name);
}

function headerOf(table: Table, name: string): string[] {
  const header = table.columns[positionOf(table, name)]?.header;
  return header === undefined ? [] : [header];
}
