/** Whole days and months as texts: 2026-07-03, 03/07/2026, "thứ Sáu, ngày 03/7/2026"; 2026-07, 07/2026. */
import { type Day, type Month, monthOf } from "../../core/duty/calendar.ts";
import { DAY } from "../../core/numbers/days.ts";
import { fold } from "../../core/text/fold.ts";

/** Several values in one cell. */
export function partsOf(text: string): string[] {
  return text
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The same where they are written as a list of words, "A, B và C", or below each other. */
export function listIn(text: string): string[] {
  return text.split(/\s*[|;,\n]\s*|\s+v[àa]\s+/iu).filter((part) => part !== "");
}

/**
 * The parts of a list in which days share the month behind them: "03, 17/7/2026" and "3 và 17/7/2026" are two days of July. Parts parted by
 * bars stand by themselves.
 */
export function datesIn(text: string): string[] {
  const parts = listIn(text.replace(/(?<!\p{L})c[áa]c\s+(?=ng[àa]y\s)/giu, ""));
  if (text.includes("|")) return parts;
  let month = "";
  return parts
    .reverse()
    .map((part) => {
      if (BARE_DAY.test(part)) return `${part}${month}`;
      month = DAY_OF_MONTH.exec(part)?.[1] ?? "";
      return part;
    })
    .reverse();
}

const BARE_DAY = /^(?:(?:.*\s)?ng[àa]y\s+)?\d{1,2}$/iu;

/** A day with its month and year. */
const DAY_OF_MONTH =
  /^(?:ng[àa]y\s+)?\d{1,2}([/.-]\d{1,2}[/.-]\d{4}|\s+th[áa]ng\s+\d{1,2}(?:\s+n[ăa]m\s+|\/)\d{4})$/iu;

/** A text, and where it is such a list, what stands in it: each may be meant. */
export function withParts(text: string): string[] {
  return [...new Set([text, ...listIn(text)])];
}

/** A whole day, 2026-07-03 or 03/07/2026; null for anything else, and for a day that is none. */
export function dayOf(text: string): Day | null {
  const [, y, m, d] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (y !== undefined) return dayFrom(Number(y), Number(m), Number(d));
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  return year === undefined ? dayInWords(text) : dayFrom(Number(year), Number(month), Number(day));
}

/** A weekday, folded. */
export const WEEKDAY = "(?:t[2-7]|cn|chu nhat|thu (?:[2-7]|hai|ba|tu|nam|sau|bay))";

const IN_WORDS = new RegExp(
  `^(?:(${WEEKDAY}) )?(?:ngay )?(\\d{1,2}) (?:thang )?(\\d{1,2}) (?:nam )?(\\d{4})(?: (${WEEKDAY}))?$`,
);

/** A day with words around it; null also where the weekday beside it is another one. */
function dayInWords(text: string): Day | null {
  if (!/\d[./-]\d|th[áa]ng/iu.test(text)) return null;
  const [, before, day, month, year, behind] = IN_WORDS.exec(fold(text)) ?? [];
  const found = year === undefined ? null : dayFrom(Number(year), Number(month), Number(day));
  if (found === null) return null;
  const own = new Date(found * DAY).getUTCDay();
  return [before, behind].every((word) => word === undefined || weekdayFrom(word) === own) ? found : null;
}

const WEEKDAYS: readonly string[] = ["cn", "t2", "t3", "t4", "t5", "t6", "t7"];

const SPELLED: readonly string[] = ["hai", "ba", "tu", "nam", "sau", "bay"];

/** 0: Sunday; -1 for a word that is no weekday. */
export function weekdayFrom(word: string): number {
  if (word === "chu nhat") return 0;
  const spelled = SPELLED.indexOf(word.replace("thu ", ""));
  if (word.startsWith("thu ") && spelled >= 0) return spelled + 1;
  return WEEKDAYS.indexOf(word.replace("thu ", "t"));
}

function dayFrom(year: number, month: number, day: number): Day | null {
  const time = Date.UTC(year, month - 1, day);
  const isReal = month >= 1 && month <= 12 && day >= 1 && time < Date.UTC(year, month, 1);
  return isReal && year >= 1900 && year <= 2100 ? time / DAY : null;
}

/** A month, 2026-07 or 07/2026, or in words; null for anything else. */
export function monthFrom(written: string): Month | null {
  const text = written.replace(/^th[áa]ng\s+(\d{1,2})\s*(?:n[ăa]m|\/|-)\s*(?=\d{4}$)/iu, "$1/");
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
