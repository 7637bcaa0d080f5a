/** Days since 1970-01-01, as rosters and policies are read: days in, calendar figures out. */

/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** The calendar year of a day. */
export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** The first day of a year. */
export function firstDayOf(year: number): number {
  return Date.UTC(year, 0, 1) / DAY;
}

/** A day as files have it: 2019-07-01. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The month of a day, in months since the year 0. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * MONTHS + date.getUTCMonth();
}

const MONTHS = 12;

/** Whole months from one day to another, both in days since 1970-01-01; 0 where the first is the later one. */
export function monthsBetween(from: number, to: number): number {
  const months = monthOf(to) - monthOf(from);
  const isShort = new Date(to * DAY).getUTCDate() < new Date(from * DAY).getUTCDate();
  return Math.max(0, isShort ? months - 1 : months);
}
