/** When party cells meet, by the columns of their list: days, times, parts of the day and weekdays, held against each other. */
import { type Diagnostic, diagnostic, hasErrors } from "../../core/diagnostics/diagnostic.ts";
import { weekdayOf } from "../../core/duty/calendar.ts";
import { isoDay } from "../../core/numbers/days.ts";
import { lineOf } from "../cells/grid.ts";
import type { Readers } from "../table/column-readers.ts";
import { originIn, type Table } from "../table/table.ts";
import {
  inPart,
  parsePart,
  parseTimeOrPart,
  parseWeekday,
  parseWhen,
  partIn,
  type When,
} from "./calendar.ts";
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
  const times = has("day") ? read("time", parseTimeOrPart) : readers.blank();
  const parts = read("part", parsePart);
  const daysOf = inMonths(table, readers, yearOf, diagnostics);
  const found = Array.from({ length: table.size }, (_, row): When => {
    const { days, time: said, part: beside } = whens[row] ?? NEVER;
    const [line, part] = [lineOf(table, row), parts[row] ?? beside ?? null];
    const written = times[row] ?? said;
    const time = written === null || part === null ? written : inPart(written, part);
    if (said !== null && written !== said)
      diagnostics.push(diagnostic("duty/time", originOf(line, "time"), { value: textOf("time")(row) }));
    if (written !== null && time === null)
      diagnostics.push(diagnostic("duty/time", originOf(line, "part"), { value: textOf("part")(row) }));
    return { days: daysOf(row, days), time };
  });
  tellParts(table, found, partsSaid(whens, readers), originOf, diagnostics);
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

/** The part of the day that each row says, in a column of its own, beside its days, or in the place of the time, and the column. */
function partsSaid(
  whens: readonly (When | null)[],
  { has, textOf }: Readers,
): (row: number) => readonly [column: string, said: string] {
  const [part, time] = [textOf("part"), has("day") ? textOf("time") : () => ""];
  return (row) => {
    if (part(row) !== "") return ["part", part(row)];
    const beside = whens[row]?.part;
    if (beside !== undefined) return [has("day") ? "day" : "time", beside];
    return ["time", partIn(time(row)) === null ? "" : time(row)];
  };
}

/** Tells cells that say a part of the day and no time: they take the whole day. */
function tellParts(
  table: Table,
  whens: readonly When[],
  partOf: ReturnType<typeof partsSaid>,
  originOf: Readers["originOf"],
  diagnostics: Diagnostic[],
): void {
  const rows = whens.flatMap(({ time }, row) => (time === null && partOf(row)[1] !== "" ? [row] : []));
  const [first] = rows;
  if (first === undefined) return;
  const [column, value] = partOf(first);
  const origin = originOf(lineOf(table, first), column);
  diagnostics.push(diagnostic("duty/part-of-day", origin, { value, facts: { count: rows.length } }));
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
