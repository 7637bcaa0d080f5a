/** Numbers of workbook cells as the text that a CSV file would have: dates, padded codes, plain numbers. */
import { DAY } from "../../core/numbers/days.ts";

/** How a number format shows a number: as a day, with leading zeros to some length, or plainly. */
export type NumberForm = "date" | "plain" | { readonly zeros: number };

/** Built-in formats that show a day (ECMA-376, part 1, 18.8.30). */
const DATE_IDS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** The form of a format by its id and, for one of the workbook's own, its code ("dd/mm/yyyy", "00000"). */
export function formOf(id: number, code: string | undefined): NumberForm {
  if (code === undefined) return DATE_IDS.has(id) ? "date" : "plain";
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "").split(";")[0] ?? "";
  if (/^0{2,}$/.test(bare)) return { zeros: bare.length };
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare)) ? "date" : "plain";
}

/** Day 0 of the two calendars that workbooks count by. */
const EPOCH = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

/** 31 December 9999, the last day that a workbook knows. */
const LAST_DAY = 2_958_465;

/** A serial number as 2019-07-01; null where it is no day. Excel counts a 29 February 1900 that never was. */
export function dayOf(serial: number, calendar: 1900 | 1904): string | null {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= LAST_DAY)) return null;
  const missing = calendar === 1900 && whole < 60 ? 1 : 0;
  return new Date(EPOCH[calendar] + (whole + missing) * DAY).toISOString().slice(0, 10);
}

/** The text of a number cell: 1144, 00115, 2019-07-01. */
export function numberText(raw: string, form: NumberForm, calendar: 1900 | 1904): string {
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return raw;
  if (form === "date") return dayOf(value, calendar) ?? raw;
  // Fifteen digits are what a workbook keeps; what is beyond them is noise of binary fractions.
  const text = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
  return typeof form === "object" && /^\d+$/.test(text) ? text.padStart(form.zeros, "0") : text;
}
