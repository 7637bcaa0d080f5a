/** Days without a year ("05/12") in the tables of a duty: the year that a title or the months planned leave alone. */
import { type Month, monthsBetween, yearOfMonth } from "../../core/duty/calendar.ts";
import type { Cell } from "../cells/cell.ts";
import type { Parsed } from "../cells/parsed.ts";
import type { Table } from "../table/table.ts";

/** The months that are planned. */
export interface Planned {
  readonly firstMonth: Month;
  readonly lastMonth: Month;
}

/** The year of a month, 1 to 12, that is written without one; null where it may be of several. */
export type YearOf = (month: number) => number | null;

const YEAR = /(?<![\d.,])(?:19|20)\d{2}(?![\d.,]\d)/gu;

/** A whole day, as that of a document: "Kế hoạch 82-KH/ĐU ngày 02/5/2026". */
const WHOLE_DAY = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ng[àa]y\s+\d{1,2}\s+th[áa]ng\s+\d{1,2}\s+n[ăa]m\s+\d{4}/giu;

/** Years of a table: the one that its titles name; where they name none, that of the months planned. `planned` null: it is of other times. */
export function yearsOf({ titles = [] }: Pick<Table, "titles">, planned: Planned | null): YearOf {
  const above = titles.filter(({ total }) => total === undefined).map(({ text }) => text);
  const named = new Set(
    above.flatMap((text) => [...text.replace(WHOLE_DAY, "").matchAll(YEAR)].map(([year]) => Number(year))),
  );
  const [title = null] = named;
  if (title !== null) return () => (named.size === 1 ? title : null);
  if (planned === null) return () => null;
  const { firstMonth, lastMonth } = planned;
  const years = new Set(monthsBetween(firstMonth, lastMonth).map(yearOfMonth));
  const [only = null] = years;
  if (years.size === 1) return () => only;
  return (month) => {
    const found = monthsBetween(firstMonth, lastMonth).filter((one) => (one % 12) + 1 === month);
    return found[0] !== undefined && found.length === 1 ? yearOfMonth(found[0]) : null;
  };
}

const DAY = /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/])/gu;
const MONTH = /(th[áa]ng\s+)(\d{1,2})(?!\s*(?:n[ăa]m|[/\d-]))/giu;

function withYears(text: string, yearOf: YearOf): string {
  const added = (written: string, month: string, sign: string): string => {
    const year = yearOf(Number(month));
    return year === null ? written : `${written}${sign}${year}`;
  };
  return text
    .replace(DAY, (written, _, month: string) => added(written, month, "/"))
    .replace(MONTH, (written, _, month: string) => added(written, month, " năm "));
}

/** A reader of days that takes those without a year, which is noted. */
export function inYears<T>(parse: (cell: Cell) => Parsed<T>, yearOf: YearOf): (cell: Cell) => Parsed<T> {
  return (cell) => {
    const parsed = parse(cell);
    if (parsed.ok || cell.kind !== "text") return parsed;
    const text = withYears(cell.text, yearOf);
    if (text === cell.text) return parsed;
    const again = parse({ ...cell, text });
    return again.ok ? { ...again, note: "no-year" } : parsed;
  };
}
