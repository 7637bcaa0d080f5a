/** Cells of duties: when a party cell meets, when somebody is away, what day something was. */
import type { Day, DayRule } from "../../core/duty/calendar.ts";
import type { Span } from "../../core/duty/duty.ts";
import { fold } from "../../core/text/fold.ts";
import { inOneLine } from "../../core/text/one-line.ts";
import { withoutMarks } from "../../core/text/with-marks.ts";
import { type Cell, textOfCell } from "../cells/cell.ts";
import { errorIn, fail, ok, type Parsed } from "../cells/parsed.ts";
import { dayOf, weekdayFrom } from "./dates.ts";
import { dayRulesOf, spansOf, timeBesideDays } from "./day-words.ts";

/** When a cell meets; the time is null where the same cell does not say it. */
export interface When {
  readonly days: readonly DayRule[];
  readonly time: number | null;
  /** The part of the day that is said beside the days. */
  readonly part?: DayPart;
}

/** When a cell meets: days of the month, weekdays of a week, or dates, with or without a time beside them. */
export function parseWhen(cell: Cell): Parsed<When> {
  const failed = errorIn(cell);
  if (failed) return failed;
  if (cell.kind === "day") {
    // A number typed into a cell that shows days is no date that can be meant.
    if (cell.serial <= 366) return fail({ code: "duty/day" });
    const part = cell.serial % 1;
    return ok({ days: [{ kind: "date", day: cell.day }], time: part === 0 ? null : minutesOf(part) });
  }
  const text = textOfCell(cell);
  const whole = dayRulesOf(text);
  if (whole) return ok({ days: whole, time: null });
  const when =
    timedIn(inOneLine(text)) ?? timedIn(text.replace(/\s*\n\s*/g, "; ")) ?? inPartOfDay(inOneLine(text));
  return when ? ok(when) : fail({ code: "duty/day" });
}

/** Days with a time beside them. */
function timedIn(line: string): When | null {
  const said = timeBesideDays(line);
  const [days, time] = [dayRulesOf(said.days), said.time === null ? null : timeOf(said.time)];
  return days && time !== null ? { days, time } : null;
}

const PART = "(?:bu[ổo]i\\s+)?(s[áa]ng|tr[ưu]a|chi[ềe]u|t[ốo]i)";

const PART_FIRST = new RegExp(`^${PART}\\s*,?\\s+(.*)$`, "iu");

const PART_LAST = new RegExp(`^(.*?)\\s*(?:,\\s*|\\(|\\s)${PART}\\)?$`, "iu");

/** Days with a part of the day beside them: "sáng thứ Bảy tuần 1", "06/8/2026 (buổi tối)". */
function inPartOfDay(line: string): When | null {
  const [, first, behind] = PART_FIRST.exec(line) ?? [];
  const [, before, last] = PART_LAST.exec(line) ?? [];
  const [days, part] = [dayRulesOf(behind ?? before ?? ""), first ?? last];
  return days && part !== undefined ? { days, time: null, part: partNamed(part) } : null;
}

/** A time of day in minutes: 19:30, 19h30, 19 giờ; in a workbook also a part of a day. */
export function parseTime(cell: Cell): Parsed<number> {
  const failed = errorIn(cell);
  if (failed) return failed;
  if (cell.kind === "day" || cell.kind === "number") {
    const part = cell.kind === "day" ? cell.serial : cell.value;
    const isPart = part >= 0 && part < 1 && (cell.kind === "day" || cell.format.kind !== "percent");
    return isPart ? ok(minutesOf(part)) : fail({ code: "duty/time" });
  }
  const minutes = timeOf(textOfCell(cell));
  return minutes === null ? fail({ code: "duty/time" }) : ok(minutes);
}

/** The same, or a part of the day alone, which says no time. */
export function parseTimeOrPart(cell: Cell): Parsed<number | null> {
  return partIn(textOfCell(cell)) === null ? parseTime(cell) : ok(null);
}

/** The minutes of a part of a day. */
function minutesOf(part: number): number {
  return Math.min(1439, Math.round(part * 1440));
}

/** What part of the day a time is said to be in: the hours that it has there as they stand, and those in which it is twelve more. */
const PARTS: Readonly<Record<DayPart, readonly [least: number, most: number, later: number]>> = {
  sáng: [0, 11, 24],
  trưa: [11, 12, 24],
  chiều: [13, 18, 1],
  tối: [18, 23, 6],
};

const DAY_PARTS = ["sáng", "trưa", "chiều", "tối"] as const;

/** A part of the day. */
export type DayPart = (typeof DAY_PARTS)[number];

/** A time of day, as it is or twelve hours later, in a part of the day; null where it is in no such. */
export function inPart(minutes: number, part: DayPart): number | null {
  const [least, most, later] = PARTS[part];
  const hour = Math.floor(minutes / 60);
  if (hour >= least && hour <= most) return minutes;
  return hour >= later && hour + 12 >= least && hour + 12 <= most ? minutes + 720 : null;
}

/** "Sáng", "Buổi tối": a part of the day; null for other words, which say nothing of the time. */
export function parsePart(cell: Cell): Parsed<DayPart | null> {
  return ok(partIn(textOfCell(cell)));
}

/** The part of the day that a text is; null for other words. */
export function partIn(text: string): DayPart | null {
  const [, part] = /^(?:bu[ổo]i\s+)?(s[áa]ng|tr[ưu]a|chi[ềe]u|t[ốo]i)$/iu.exec(inOneLine(text)) ?? [];
  return part === undefined ? null : partNamed(part);
}

function partNamed(word: string): DayPart {
  const name = withoutMarks(word.toLowerCase());
  return DAY_PARTS.find((part) => withoutMarks(part) === name) ?? "sáng";
}

/** "Thứ Sáu", "Sáu", "6", "CN": a weekday; null for other words. */
export function parseWeekday(cell: Cell): Parsed<number | null> {
  const word = fold(textOfCell(cell)).replace(/^(?=(?:[2-7]|hai|ba|tu|nam|sau|bay)$)/, "thu ");
  const weekday = weekdayFrom(word);
  return ok(weekday < 0 ? null : weekday);
}

/** A time of day in minutes, that of the beginning where its end stands behind it; null where a text is none. */
function timeOf(text: string): number | null {
  const [, written = "", part = ""] =
    /^(?:t[ừu]\s+|l[úu]c\s+)?(.*?)(?:\s+(s[áa]ng|tr[ưu]a|chi[ềe]u|t[ốo]i))?$/iu.exec(inOneLine(text)) ?? [];
  const [start = "", end] = written.split(/\s*(?:[-\u2013]|\s+[đd][ếe]n)\s*/iu);
  const minutes = clockOf(start);
  if (minutes === null || (end !== undefined && (clockOf(end) ?? 0) <= minutes)) return null;
  if (part === "") return minutes;
  return inPart(minutes, partNamed(part));
}

function clockOf(text: string): number | null {
  const [, hours, minutes = "00"] =
    /^(\d{1,2})\s*(?:[:.]\s*(?=\d)|h\s*|g\s*|gi[ờo]\s*)(\d{2})?(?::00|\s*(?:'|’|p|ph[úu]t))?$/iu.exec(text) ??
    [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return Number(hours) * 60 + Number(minutes);
}

/** Days away: days, months and spans of either; both ends of a span are included. */
export function parseAway(cell: Cell): Parsed<readonly Span[]> {
  const failed = errorIn(cell);
  if (failed) return failed;
  const spans = spansOf(textOfCell(cell));
  return spans ? ok(spans) : fail({ code: "duty/away" });
}

/** The day of something that has been: a whole day. */
export function parseDay(cell: Cell): Parsed<Day> {
  const failed = errorIn(cell);
  if (failed) return failed;
  if (cell.kind === "day") return cell.serial > 366 ? ok(cell.day) : fail({ code: "duty/date" });
  const day = dayOf(textOfCell(cell));
  return day === null ? fail({ code: "duty/date" }) : ok(day);
}
