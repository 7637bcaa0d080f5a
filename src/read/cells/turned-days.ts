/** Columns of days of which a spreadsheet took some with their months first: 05/06 typed for the 5th of June became the 6th of May. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { DAY } from "../../core/numbers/days.ts";
import type { GridColumn } from "./grid.ts";

interface DayColumn {
  readonly header: string;
  readonly name: string | null;
  readonly column: GridColumn;
}

/**
 * Tells known columns of workbooks whose days all are such as may be turned, from the 1st to the 12th, while all that cannot be
 * turned, 15/05/2020, stayed texts: a spreadsheet that is set to months first makes just that of days as they are typed here.
 */
export function turnedDays(
  columns: readonly DayColumn[],
  lineOf: (row: number) => number,
  originOf: (line: number, column?: string) => Origin,
): Diagnostic[] {
  return columns.flatMap(({ header, name, column }) => {
    const found = name === null || column.isText ? null : turnedIn(column);
    if (found === null) return [];
    const { row, days, texts } = found;
    return [diagnostic("value/turned-days", originOf(lineOf(row), header), { facts: { days, texts } })];
  });
}

/** Fewer days, or texts, may be such by chance. */
const ENOUGH = 2;

interface Turned {
  /** The first row with a day that is another one when it is turned. */
  readonly row: number;
  readonly days: number;
  readonly texts: number;
}

function turnedIn(column: GridColumn): Turned | null {
  const kinds = Array.from({ length: column.size }, (_, code) =>
    code === 0 ? "other" : kindOf(column, code),
  );
  const counts = { turned: 0, first: 0, same: 0, late: 0, plain: 0, other: 0 };
  let row = -1;
  for (const [at, code] of column.codes.entries()) {
    const kind = kinds[code] ?? "other";
    counts[kind]++;
    if (row < 0 && kind === "turned") row = at;
  }
  const days = counts.turned + counts.first + counts.same;
  // Firsts of months are days that people choose: they alone tell nothing.
  const isTurned = counts.turned > 0 && counts.turned + counts.first >= ENOUGH && counts.late >= ENOUGH;
  return isTurned && counts.plain === 0 ? { row, days, texts: counts.late } : null;
}

const TEXT = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}$/;

/**
 * What a cell says of it: a day that may be `turned`, the `first` of a month, one that is the `same` when it is turned; a text
 * of a day too `late` in its month to be turned; a `plain` one of either, which speaks against it.
 */
function kindOf(column: GridColumn, code: number): "first" | "late" | "other" | "plain" | "same" | "turned" {
  const cell = column.cell(code);
  if (cell.kind === "day") {
    const date = new Date(cell.day * DAY);
    const [day, month] = [date.getUTCDate(), date.getUTCMonth() + 1];
    if (day > 12) return "plain";
    return day === month ? "same" : day === 1 ? "first" : "turned";
  }
  const [, day, month] = cell.kind === "text" ? (TEXT.exec(cell.text) ?? []) : [];
  if (day === undefined) return "other";
  return Number(day) > 12 && Number(month) <= 12 ? "late" : "plain";
}
