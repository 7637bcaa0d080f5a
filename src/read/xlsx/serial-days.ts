/** Numbers that workbooks keep days as: days since the end of 1899, or since 1904, with the time of day behind the point. */
import { DAY } from "../../core/numbers/days.ts";

export type Calendar = 1900 | 1904;

/** Serial numbers of 1970-01-01. */
const SERIAL_OF_1970: Readonly<Record<Calendar, number>> = { 1900: 25_569, 1904: 24_107 };

/** The last day that a workbook knows: 31 December 9999, since 1970-01-01. */
const LAST_DAY = 2_932_896;

/** The 29 February 1900, which never was, and which the older calendar counts. */
const NO_DAY = 60;

/** Days since 1970-01-01 of a serial number; null where it is no day: before the calendar or after 9999. */
export function dayOfSerial(serial: number, calendar: Calendar): number | null {
  const whole = Math.floor(serial);
  const isQuirk = calendar === 1900 && whole <= NO_DAY;
  if (whole < 0 || (isQuirk && (whole === 0 || whole === NO_DAY))) return null;
  const day = whole - SERIAL_OF_1970[calendar] + (isQuirk ? 1 : 0);
  return day <= LAST_DAY ? day : null;
}

/** A day as ISO 8601 has it, 2019-07-01 or 2019-07-01T08:30:00, as a day since 1970-01-01 and as a serial number; null for no such day. */
export function dayOfIso(
  text: string,
  calendar: Calendar,
): { readonly day: number; readonly serial: number } | null {
  const [, date = "", time] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)Z?)?$/.exec(text) ?? [];
  const day = Date.parse(date) / DAY;
  if (!Number.isInteger(day) || new Date(day * DAY).toISOString().slice(0, 10) !== date) return null;
  const since = time === undefined ? 0 : Date.parse(`1970-01-01T${time.padEnd(8, ":00")}Z`) / DAY;
  return Number.isNaN(since) ? null : { day, serial: day + SERIAL_OF_1970[calendar] + since };
}
