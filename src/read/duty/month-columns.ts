/** Lists of party cells with a column for each month ("Tháng 7", "T8/2026"), the day in its cells: such columns are one of days. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { inOneLine } from "../../core/text/one-line.ts";
import { BLANK, type Cell, cellOfText } from "../cells/cell.ts";
import { columnOf } from "../cells/grid.ts";
import { originIn, type Table, withFurther } from "../table/table.ts";
import { parseTimeOrPart } from "./calendar.ts";
import { dayOf, listIn } from "./dates.ts";

/** A column of a month: its position, and what stands behind a day of it: "/7", "/8/2026". */
interface MonthColumn {
  readonly at: number;
  readonly behind: string;
}

const IN_WORDS =
  /^(?:(?:ng[àa]y\s+(?:h[ọo]p|sinh\s+ho[ạa]t)|l[ịi]ch(?:\s+sinh\s+ho[ạa]t)?)\s+)?th[áa]ng\s*0?(\d{1,2})(?:\s*(?:n[ăa]m|[/.-])\s*(\d{4}))?$/iu;
const IN_SIGNS = /^(?:T\.?\s*)?0?(\d{1,2})\s*[/.-]\s*(\d{4})$/iu;

/** No meeting in a month. */
const NONE = /^(?:[-\u2013\u2014]|kh[ôo]ng|ngh[ỉi]|kh[ôo]ng\s+(?:h[ọo]p|sinh\s+ho[ạa]t))$/iu;

/** A table of cells whose days stand in columns of months, with a column of days, which is told; any other as it is. */
export function withDaysOfMonths(table: Table, diagnostics: Diagnostic[]): Table {
  const months = monthColumns(table);
  const [first] = months;
  if (!first || hasDays(table)) return table;
  const texts = Array.from({ length: table.size }, (_, row) => months.map((one) => daysIn(table, row, one)));
  if (texts.some((days) => days.includes(null))) return table;
  const headers = months.map(({ at }) => table.header[at] ?? "");
  const facts = { columns: headers };
  diagnostics.push(diagnostic("duty/month-columns", originIn(table, table.headerLine), { facts }));
  const cells: Cell[] = [BLANK];
  const codes = new Int32Array(table.size);
  texts.forEach((days, row) => {
    const text = days.filter((one) => one !== null && one !== "").join("|");
    if (text !== "") codes[row] = cells.push(cellOfText(text)) - 1;
  });
  const known = { header: headers.join(", "), name: "day", letters: table.columns[first.at]?.letters ?? "" };
  const taken = new Set(months.map(({ at }) => at));
  const columns = table.columns.map((column, at) => (taken.has(at) ? { ...column, header: "" } : column));
  return withFurther({ ...table, columns }, [{ known, column: columnOf(codes, cells) }]);
}

function monthColumns({ columns }: Table): MonthColumn[] {
  return columns.flatMap(({ header, name }, at) => {
    const text = inOneLine(header);
    const [, month = "0", year] = IN_WORDS.exec(text) ?? IN_SIGNS.exec(text) ?? [];
    if (name !== null || Number(month) < 1 || Number(month) > 12) return [];
    return [{ at, behind: year === undefined ? `/${month}` : `/${month}/${year}` }];
  });
}

/** Whether a list says its days elsewhere: in a column of their own, or in one of times that are more than that. */
function hasDays(table: Table): boolean {
  if (table.columns.some(({ name }) => name === "day" || name === "month")) return true;
  const time = table.columns.findIndex(({ name }) => name === "time");
  if (time < 0) return false;
  const rows = Array.from({ length: table.size }, (_, row) => row);
  return rows.some((row) => table.cell(row, time) !== "" && !parseTimeOrPart(table.value(row, time)).ok);
}

/** The days of a month in a row, each whole or with its month behind it; "" for none, null for what is no day. */
function daysIn(table: Table, row: number, { at, behind }: MonthColumn): string | null {
  const text = table.cell(row, at).trim();
  if (text === "" || NONE.test(text)) return "";
  const days = listIn(text).map((part) => {
    const [, day] = /^(?:ng[àa]y\s+|m[ùu]ng\s+)*(\d{1,2})$/iu.exec(part) ?? [];
    if (day !== undefined) return Number(day) >= 1 && Number(day) <= 31 ? `${day}${behind}` : null;
    return dayOf(part) !== null || /^\d{1,2}\/\d{1,2}$/.test(part) ? part : null;
  });
  return days.includes(null) ? null : days.join("|");
}
