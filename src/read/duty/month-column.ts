/** Months in a column of their own beside the day: "5" in "Ngày" and "12" in "Tháng" are one date. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { type DayRule, type Month, meetingDays, monthOf } from "../../core/duty/calendar.ts";
import { fold } from "../../core/text/fold.ts";
import { type Cell, textOfCell } from "../cells/cell.ts";
import { lineOf } from "../cells/grid.ts";
import { errorIn, fail, ok, type Parsed } from "../cells/parsed.ts";
import type { Readers } from "../table/column-readers.ts";
import type { Table } from "../table/table.ts";
import { listIn, monthFrom } from "./dates.ts";
import type { YearOf } from "./years.ts";

/** A month of a known year, or its number, 1 to 12. */
type Named = { readonly month: Month } | { readonly number: number };

/** The rules of each row in the months that its column names; told once where a year is that of titles or of the plan. */
export function inMonths(
  table: Table,
  { read, has, originOf, textOf }: Readers,
  yearOf: YearOf,
  diagnostics: Diagnostic[],
): (row: number, rules: readonly DayRule[]) => readonly DayRule[] {
  if (!has("month")) return (_, rules) => rules;
  const named = read("month", parseMonths);
  const open: number[] = [];
  return (row, rules) => {
    const those = named[row] ?? null;
    if (those === null || rules.every(({ kind }) => kind === "date")) return rules;
    const months = those.map((one) => ("month" in one ? one.month : monthIn(one.number, yearOf)));
    const known = months.flatMap((month) => month ?? []);
    const origin = originOf(lineOf(table, row), "month");
    if (known.length < months.length) {
      diagnostics.push(diagnostic("duty/day", origin, { value: textOf("month")(row) }));
      return rules;
    }
    if (those.some((one) => "number" in one)) open.push(row);
    if (open.length === 1 && open[0] === row)
      diagnostics.push(diagnostic("value/no-year", origin, { facts: { count: countOf(named) } }));
    return known.flatMap((month) =>
      meetingDays(rules, month, month).days.map((day) => ({ kind: "date" as const, day })),
    );
  };
}

function countOf(named: readonly (readonly Named[] | null)[]): number {
  return named.filter((those) => those?.some((one) => "number" in one)).length;
}

function monthIn(number: number, yearOf: YearOf): Month | null {
  const year = yearOf(number);
  return year === null ? null : year * 12 + number - 1;
}

/** Months as "12", "tháng 12", "12/2026", a list of these; null for every month. */
function parseMonths(cell: Cell): Parsed<readonly Named[] | null> {
  const failed = errorIn(cell);
  if (failed) return failed;
  if (cell.kind === "day")
    return cell.serial > 366 ? ok([{ month: monthOf(cell.day) }]) : fail({ code: "duty/day" });
  const text = textOfCell(cell);
  if (/^(?:(?:h[ao]ng|moi) thang|cac thang)$/.test(fold(text))) return ok(null);
  const found = listIn(text).map((part): Named | null => {
    const month = monthFrom(part);
    if (month !== null) return { month };
    const number = Number(/^(?:th[áa]ng\s+)?(\d{1,2})$/iu.exec(part)?.[1] ?? 0);
    return number >= 1 && number <= 12 ? { number } : null;
  });
  const known = found.flatMap((one) => one ?? []);
  return known.length === found.length ? ok(known) : fail({ code: "duty/day" });
}
