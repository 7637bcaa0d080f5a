/** Days since 1970-01-01, as rosters and policies are read: days in, calendar figures out. */

/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** The calendar year of a day. */
export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** A day as files have it: 2019-07-01. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
