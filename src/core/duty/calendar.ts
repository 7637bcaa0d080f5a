/** The calendar of meetings: months, weekdays and the days on which a cell meets; rules of days in, days since 1970-01-01 out. */
import { DAY, isoDay } from "../numbers/days.ts";

/** A day as days since 1970-01-01. */
export type Day = number;

/** A month as year × 12 + month, January 0. */
export type Month = number;

/** When a cell meets (lịch sinh hoạt): a rule for every month, or a date. */
export type DayRule =
  /** A day of the month, 1 to 31; where the month is shorter, its last. */
  | { readonly kind: "day"; readonly day: number }
  /** The n-th such weekday of the month (0: Sunday); `week` null, and a fifth that the month lacks: the last such. */
  | { readonly kind: "weekday"; readonly weekday: number; readonly week: number | null }
  | { readonly kind: "date"; readonly day: Day };

/** A month that lacks the day that a rule names, and the day that stands for it. */
export interface Shortened {
  readonly month: Month;
  readonly day: Day;
}

export interface MeetingDays {
  /** In order, none twice. */
  readonly days: readonly Day[];
  readonly shortened: readonly Shortened[];
}

export function monthOf(day: Day): Month {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export function yearOfMonth(month: Month): number {
  return Math.floor(month / 12);
}

export function firstDayOf(month: Month): Day {
  return Date.UTC(yearOfMonth(month), month % 12, 1) / DAY;
}

export function lastDayOf(month: Month): Day {
  return firstDayOf(month + 1) - 1;
}

/** 0: Sunday (Chủ nhật), 1: Monday (thứ Hai) … */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return (((day + 4) % 7) + 7) % 7;
}

/** "2026-07". */
export function isoMonth(month: Month): string {
  return isoDay(firstDayOf(month)).slice(0, 7);
}

/** Both ends included. */
export function monthsBetween(first: Month, last: Month): Month[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/**
 * The days on which a cell meets from the first to the last month. In a month that has dates of its own the rules do not
 * hold; without any rule the other months have no meeting.
 */
export function meetingDays(rules: readonly DayRule[], first: Month, last: Month): MeetingDays {
  const days = new Set<Day>();
  const shortened: Shortened[] = [];
  for (const month of monthsBetween(first, last)) {
    const dates = rules.flatMap((rule) =>
      rule.kind === "date" && monthOf(rule.day) === month ? [rule.day] : [],
    );
    for (const day of dates) days.add(day);
    if (dates.length > 0) continue;
    for (const rule of rules) {
      if (rule.kind === "date") continue;
      const { day, isShort } = dayIn(rule, month);
      days.add(day);
      if (isShort) shortened.push({ month, day });
    }
  }
  return { days: [...days].sort((a, b) => a - b), shortened };
}

function dayIn(
  rule: Exclude<DayRule, { readonly kind: "date" }>,
  month: Month,
): { readonly day: Day; readonly isShort: boolean } {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  if (rule.kind === "day") {
    const day = first + rule.day - 1;
    return { day: Math.min(day, last), isShort: day > last };
  }
  const lastSuch = last - ((weekdayOf(last) - rule.weekday + 7) % 7);
  if (rule.week === null) return { day: lastSuch, isShort: false };
  const firstSuch = first + ((rule.weekday - weekdayOf(first) + 7) % 7);
  const day = firstSuch + 7 * (rule.week - 1);
  return { day: Math.min(day, lastSuch), isShort: day > last };
}
