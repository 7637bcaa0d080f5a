/** When party cells meet, by the columns of their list: days, times, parts of the day and weekdays, held against each other. */
import { type Diagnostic, diagnostic, hasErrors } from "../../core/diagnostics/diagnostic.ts";
import { weekdayOf } from "../../core/duty/calendar.ts";
import { isoDay } from "../../core/numbers/days.ts";
import { lineOf } from "../cells/grid.ts";
import type { Readers } from "../table/column-readers.ts";
import { originIn, type Table } from "../table/table.ts";
import { inPart, parsePart, parseTime, parseWeekday, parseWhen, type When } from "./calendar.ts";
import { inMonths } from "./month-column.ts";
import { inYears, type YearOf } from "./years.ts";

const NEVER: When = { days: [], time: null };

/** When the cell of each row meets. A row without a day is told, unless its day could not be read. */
export function whensOf(
  table: Table,
  readers: Readers,
  code: (row: number) => string,
  yearOf: YearOf,
  diagnostics: Diagnostic[],
): (row: number) => When {
  const { read, has, textOf, originOf } = readers;
  const before = diagnostics.length;
  // "Thời gian" alone says the day, with or without a time.
  const whens = read(has("day") ? "day" : "time", inYears(parseWhen, yearOf));
  const hasFaultyDays = hasErrors(diagnostics.slice(before));
  const times = has("day") ? read("time", parseTime) : readers.blank();
  const parts = read("part", parsePart);
  const daysOf = inMonths(table, readers, yearOf, diagnostics);
  const found = Array.from({ length: table.size }, (_, row): When => {
    const { days, time: said } = whens[row] ?? NEVER;
    const [line, part] = [lineOf(table, row), parts[row] ?? null];
    const written = times[row] ?? said;
    const time = written === null || part === null ? written : inPart(written, part);
    if (said !== null && written !== said)
      diagnostics.push(diagnostic("duty/time", originOf(line, "time"), { value: textOf("time")(row) }));
    if (written !== null && time === null)
      diagnostics.push(diagnostic("duty/time", originOf(line, "part"), { value: textOf("part")(row) }));
    return { days: daysOf(row, days), time };
  });
  tellParts(table, found, textOf("part"), originOf, diagnostics);
  tellWeekdays(table, found, readers, diagnostics);
  return (row) => {
    const when = found[row] ?? NEVER;
    if (when.days.length === 0 && !hasFaultyDays) {
      const origin = originIn(table, lineOf(table, row));
      diagnostics.push(diagnostic("duty/no-day", origin, { place: code(row) }));
    }
    return when;
  };
}

/** Tells cells that say a part of the day and no time: they take the whole day. */
function tellParts(
  table: Table,
  whens: readonly When[],
  partOf: (row: number) => string,
  originOf: Readers["originOf"],
  diagnostics: Diagnostic[],
): void {
  const rows = whens.flatMap(({ time }, row) => (time === null && partOf(row) !== "" ? [row] : []));
  const [first] = rows;
  if (first === undefined) return;
  const origin = originOf(lineOf(table, first), "part");
  diagnostics.push(
    diagnostic("duty/part-of-day", origin, { value: partOf(first), facts: { count: rows.length } }),
  );
}

/** Tells dates on another weekday than the row has in its own column. */
function tellWeekdays(
  table: Table,
  whens: readonly When[],
  { read, textOf, originOf }: Readers,
  diagnostics: Diagnostic[],
): void {
  const weekdays = read("weekday", parseWeekday);
  const wrong = whens.flatMap(({ days }, row) => {
    const weekday = weekdays[row] ?? null;
    const other = days.find(
      (rule) =>
        weekday !== null &&
        ((rule.kind === "date" && weekdayOf(rule.day) !== weekday) ||
          (rule.kind === "weekday" && rule.weekday !== weekday)),
    );
    return other ? [{ row, day: other.kind === "date" ? isoDay(other.day) : "" }] : [];
  });
  const [first] = wrong;
  if (!first) return;
  const details = { value: textOf("weekday")(first.row), facts: { count: wrong.length, day: first.day } };
  diagnostics.push(diagnostic("duty/weekday", originOf(lineOf(table, first.row), "weekday"), details));
}
