/** Days and times as duties write them: when a cell meets, when somebody is away, which months are planned. */

import {
  type Day,
  type DayRule,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
} from "../../core/duty/calendar.ts";
import type { Span } from "../../core/duty/duty.ts";
import { DAY } from "../../core/numbers/days.ts";
import { fold } from "../../core/text/fold.ts";
import { inOneLine } from "../../core/text/one-line.ts";
import { type Cell, textOfCell } from "../cells/cell.ts";
import { errorIn, fail, ok, type Parsed } from "../cells/parsed.ts";

/** Several values in one cell. */
export function partsOf(text: string): string[] {
  return text
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A whole day, 2026-07-03 or 03/07/2026; null for anything else, and for a day that is none. */
export function dayOf(text: string): Day | null {
  const [, y, m, d] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (y !== undefined) return dayFrom(Number(y), Number(m), Number(d));
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  return year === undefined ? null : dayFrom(Number(year), Number(month), Number(day));
}

function dayFrom(year: number, month: number, day: number): Day | null {
  const time = Date.UTC(year, month - 1, day);
  const isReal = month >= 1 && month <= 12 && day >= 1 && time < Date.UTC(year, month, 1);
  return isReal && year >= 1900 && year <= 2100 ? time / DAY : null;
}

/** A month, 2026-07 or 07/2026; null for anything else. */
export function monthFrom(text: string): Month | null {
  const [, y, m] = /^(\d{4})[-/](\d{1,2})$/.exec(text) ?? [];
  const [, month = m, year = y] = /^(\d{1,2})[-/](\d{4})$/.exec(text) ?? [];
  const day = month === undefined ? null : dayFrom(Number(year), Number(month), 1);
  return day === null ? null : monthOf(day);
}

/** Months from one to the other, 2026-07..2026-09, or a single one; null where it is no such span. */
export function monthSpan(text: string): { readonly first: Month; readonly last: Month } | null {
  const ends = text.split("..").map((end) => monthFrom(end.trim()));
  const [first = null, last = first] = ends;
  return first === null || last === null || ends.length > 2 ? null : { first, last };
}

const WEEKDAYS: readonly string[] = ["cn", "t2", "t3", "t4", "t5", "t6", "t7"];

const SPELLED: readonly string[] = ["hai", "ba", "tu", "nam", "sau", "bay"];

const WEEKS: Readonly<Record<string, number | null>> = {
  ...{ "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, cuoi: null },
  ...{ dau: 1, "dau tien": 1, "thu nhat": 1, "thu hai": 2, "thu ba": 3, "thu tu": 4, "thu nam": 5 },
};

/** When a cell meets: a day of the month, a weekday of a week, or dates; several parted by `|`. */
export function parseDays(cell: Cell): Parsed<readonly DayRule[]> {
  const failed = errorIn(cell);
  if (failed) return failed;
  if (cell.kind === "day") {
    // A number typed into a cell that shows days is no date that can be meant.
    return cell.serial > 366 ? ok([{ kind: "date", day: cell.day }]) : fail({ code: "duty/day" });
  }
  const rules: DayRule[] = [];
  for (const part of partsOf(textOfCell(cell))) {
    const rule = dayRule(part);
    if (!rule) return fail({ code: "duty/day" });
    rules.push(rule);
  }
  return rules.length > 0 ? ok(rules) : fail({ code: "duty/day" });
}

function dayRule(text: string): DayRule | null {
  const date = dayOf(text);
  if (date !== null) return { kind: "date", day: date };
  const word = fold(text);
  const number = /^(?:ngay )?(?:mung )?(\d{1,2})(?: h[ao]ng thang)?$/.exec(word)?.[1];
  if (number !== undefined && /^[\p{L}\d\s]+$/u.test(text)) {
    const day = Number(number);
    return day >= 1 && day <= 31 ? { kind: "day", day } : null;
  }
  const [, weekday = "", week = ""] =
    /^(t[2-7]|cn|chu nhat|thu (?:[2-7]|hai|ba|tu|nam|sau|bay)) tuan (.+)$/.exec(word) ?? [];
  const nth = Object.hasOwn(WEEKS, week) ? WEEKS[week] : undefined;
  const at = weekdayFrom(weekday);
  return nth === undefined || at < 0 ? null : { kind: "weekday", weekday: at, week: nth };
}

/** 0: Sunday; -1 for a word that is no weekday. */
function weekdayFrom(word: string): number {
  if (word === "chu nhat") return 0;
  const spelled = SPELLED.indexOf(word.replace("thu ", ""));
  if (word.startsWith("thu ") && spelled >= 0) return spelled + 1;
  return WEEKDAYS.indexOf(word.replace("thu ", "t"));
}

/** A time of day in minutes: 19:30, 19h30, 19 giờ; in a workbook also a part of a day. */
export function parseTime(cell: Cell): Parsed<number> {
  const failed = errorIn(cell);
  if (failed) return failed;
  if (cell.kind === "day" || cell.kind === "number") {
    const part = cell.kind === "day" ? cell.serial : cell.value;
    const isPart = part >= 0 && part < 1 && (cell.kind === "day" || cell.format.kind !== "percent");
    return isPart ? ok(Math.min(1439, Math.round(part * 1440))) : fail({ code: "duty/time" });
  }
  const [, hours, minutes = "00"] =
    /^(\d{1,2})\s*(?:[:.]\s*(?=\d)|h\s*|g\s*|giờ\s*)(\d{2})?(?::00|\s*(?:'|’|p|phút))?$/iu.exec(
      inOneLine(textOfCell(cell)),
    ) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return fail({ code: "duty/time" });
  return ok(Number(hours) * 60 + Number(minutes));
}

/** Days away: days, months and spans of either, parted by `|`; both ends of a span are included. */
export function parseAway(cell: Cell): Parsed<readonly Span[]> {
  const failed = errorIn(cell);
  if (failed) return failed;
  const spans: Span[] = [];
  for (const part of partsOf(textOfCell(cell))) {
    const ends = part.split("..").map((end) => spanOf(end.trim()));
    const [first, last = first] = ends;
    if (!first || !last || ends.length > 2 || last.last < first.first) return fail({ code: "duty/away" });
    spans.push({ first: first.first, last: last.last });
  }
  return ok(spans);
}

function spanOf(text: string): Span | null {
  const day = dayOf(text);
  if (day !== null) return { first: day, last: day };
  const month = monthFrom(text);
  return month === null ? null : { first: firstDayOf(month), last: lastDayOf(month) };
}

/** The day of something that has been: a whole day. */
export function parseDay(cell: Cell): Parsed<Day> {
  const failed = errorIn(cell);
  if (failed) return failed;
  if (cell.kind === "day") return cell.serial > 366 ? ok(cell.day) : fail({ code: "duty/date" });
  const day = dayOf(textOfCell(cell));
  return day === null ? fail({ code: "duty/date" }) : ok(day);
}
