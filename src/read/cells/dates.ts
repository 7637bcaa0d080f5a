/** Years and days: of cells of days, of numbers, and of texts in the forms that people write them in. */

import { DAY, yearOf } from "../../core/numbers/days.ts";
import { inOneLine } from "../../core/text/one-line.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import type { Cell } from "./cell.ts";
import { errorIn, fail, ok, type Parsed } from "./parsed.ts";

/** A year of four digits, 1900 to 2100, or that of a whole date; a bare number of five digits is a slip, not a date. */
export function parseYear(cell: Cell): Parsed<number> {
  if (cell.kind === "day") return yearOfDay(cell.day, cell.serial);
  if (cell.kind === "number")
    return cell.format.kind === "percent" ? fail({ code: "value/year" }) : yearOfText(String(cell.value));
  if (cell.kind !== "text") return errorIn(cell) ?? fail({ code: "value/year" });
  const zero = /^(\d{4})[.,]0$/.exec(cell.text)?.[1];
  if (zero === undefined) return yearOfText(cell.text);
  const year = yearOfText(zero);
  return year.ok ? ok(year.value, "point-zero") : year;
}

/** A day with its month first, which no day of ours can be: 10/20/1959. */
const MONTH_FIRST = /^(0?[1-9]|1[0-2])[/.-](1[3-9]|2\d|3[01])[/.-](\d{4})$/;

/** A year of which the day, and perhaps the month, is not known: "00/00/1970", "--/5/1970", "xx/xx/1970", "1970-05-xx". */
const DAY_UNKNOWN =
  /^(?:0{1,2}|[-.\u2026?_xX]{1,3})[/.-](?:0{0,2}|[-.\u2026?_xX]{1,3}|0?[1-9]|1[0-2])[/.-](\d{4})$|^(\d{4})[/-](?:0{1,2}|[?_xX]{1,2}|0?[1-9]|1[0-2])[/-](?:0{1,2}|[?_xX]{1,2})$/;

/** A year in a format of counts: "1.960", "1,960". */
const GROUPED = /^([12])[.,](\d{3})$/;

/** What may stand before a year of birth in its own column: "SN 1960", "Sinh năm 1960". */
const WORD_BEFORE = /^(?:sn|ns|sinh|sinh n[ăa]m|n[ăa]m sinh)(?:\s?[:.])?\s?(?=\d)/iu;

function yearOfText(written: string): Parsed<number> {
  const text = written.replace(WORD_BEFORE, "");
  const [, thousands, rest] = GROUPED.exec(text) ?? [];
  if (rest !== undefined) return yearOfText(`${thousands}${rest}`);
  const [, last, first] = DAY_UNKNOWN.exec(text) ?? [];
  if (last ?? first) return yearOfText(last ?? first ?? "");
  const [, month, day, own] = MONTH_FIRST.exec(text) ?? [];
  if (own !== undefined) {
    const turned = parseDateText(`${day}/${month}/${own}`);
    return turned.ok ? ok(yearOf(turned.value), "month-first") : fail({ code: "value/year" });
  }
  const inWords = dayInWords(withMarks(text));
  if (inWords !== null) {
    const said = parseDateText(inWords);
    return said.ok ? ok(yearOf(said.value), "day-in-words") : fail({ code: "value/year" });
  }
  const date = /^\d{5,}$/.test(text) ? fail({ code: "value/year" }) : parseDateText(text);
  return date.ok ? ok(yearOf(date.value)) : fail({ code: "value/year" });
}

/** A year typed into a cell in a format of days (1965 shows 18/05/1905) is one beyond doubt: nobody of a roster was born so early. */
function yearOfDay(day: number, serial: number): Parsed<number> {
  return Number.isInteger(serial) && serial >= 1900 && serial <= 2100
    ? fail({ code: "value/typed-year", reading: String(serial) })
    : ok(yearOf(day));
}

/** Forms of a date, with the groups of its day, month and year; null: it has none, which means the first. */
const DATE_FORMS = [
  { form: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, d: 1, m: 2, y: 3 },
  { form: /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/, d: 3, m: 2, y: 1 },
  { form: /^(\d{1,2})[/.-](\d{4})$/, d: null, m: 1, y: 2 },
  { form: /^(\d{4})[/-](\d{1,2})$/, d: null, m: 2, y: 1 },
  { form: /^(\d{4})$/, d: null, m: null, y: 1 },
];

/** Days from Excel's day 0 to 1970-01-01. */
const SERIAL_OF_1970 = 25_569;

/** A time of day behind a date, and the ISO form with a T. */
const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/**
 * A date as days since 1970-01-01: a day of a workbook, or 1/7/2019, 01-07-2019, 2019-07-01, 2019/07/01, 7/2019 and 2019
 * (their first day); five digits are Excel's number of a day (43647), from 1927 on. A time of day behind it is passed over and told.
 */
export function parseDate(cell: Cell): Parsed<number> {
  if (cell.kind === "day") {
    const { day, serial } = cell;
    const isYear = Number.isInteger(serial) && serial >= 1900 && serial <= 2100;
    return isYear ? fail({ code: "value/typed-year", reading: String(serial) }) : inCentury(day);
  }
  if (cell.kind === "number") {
    const isPlain = cell.format.kind !== "percent" && Number.isInteger(cell.value);
    return isPlain ? parseDateText(String(cell.value)) : fail({ code: "value/date" });
  }
  if (cell.kind !== "text") return errorIn(cell) ?? fail({ code: "value/date" });
  // Nearly all texts are plainly a date.
  const plain = parseDateText(cell.text);
  if (plain.ok) return plain;
  const inWords = dayInWords(withMarks(cell.text));
  if (inWords !== null) {
    const date = parseDateText(inWords);
    return date.ok ? ok(date.value, "day-in-words") : date;
  }
  const bare = cell.text.replace(TIME, "");
  if (bare === cell.text) return plain;
  const date = parseDateText(bare);
  return date.ok ? { ...date, note: "time-of-day" } : date;
}

/** "Ngày 01 tháng 7 năm 2019", "tháng 7/2019", "năm 2019" in digits and slashes; null for a text that is none of these. */
function dayInWords(text: string): string | null {
  if (!/^(?:ngày|tháng|năm)\s/iu.test(text)) return null;
  const [, day, month, year] =
    /^(?:ngày\s+(\d{1,2})\s*(?:tháng\s+|[/.-]\s*))?(?:(?:tháng\s+)?(\d{1,2})\s*(?:,?\s*năm\s+|[/.-]\s*))?(?:năm\s+)?(\d{4})$/iu.exec(
      inOneLine(text),
    ) ?? [];
  if (year === undefined) return null;
  return [day, month, year].filter((part) => part !== undefined).join("/");
}

function inCentury(day: number): Parsed<number> {
  const year = yearOf(day);
  return year >= 1900 && year <= 2100 ? ok(day) : fail({ code: "value/date" });
}

/** The last day of something; none where it goes on: "nay", "đến nay". */
export function parseEnd(cell: Cell): Parsed<number | null> {
  const goesOn =
    cell.kind === "text" && /^(?:(?:cho )?đến )?(?:hiện )?nay$/iu.test(withMarks(inOneLine(cell.text)));
  return goesOn ? ok(null) : parseDate(cell);
}

/** The same for a text. */
export function parseDateText(text: string): Parsed<number> {
  for (let index = 0; index < DATE_FORMS.length; index++) {
    const own = DATE_FORMS[index];
    const parts = own?.form.exec(text);
    if (!own || !parts) continue;
    const year = Number(parts[own.y]);
    const month = own.m === null ? 1 : Number(parts[own.m]);
    const day = own.d === null ? 1 : Number(parts[own.d]);
    const time = Date.UTC(year, month - 1, day);
    const isReal = month >= 1 && month <= 12 && day >= 1 && time < Date.UTC(year, month, 1);
    return isReal && year >= 1900 && year <= 2100 ? ok(time / DAY) : fail({ code: "value/date" });
  }
  if (/^[1-6]\d{4}$/.test(text)) return ok(Number(text) - SERIAL_OF_1970);
  return fail({ code: "value/date" });
}
