/** When a cell meets and when somebody is away, as texts: rules for days, a time beside them, spans of days. */
import { type DayRule, firstDayOf, lastDayOf } from "../../core/duty/calendar.ts";
import type { Span } from "../../core/duty/duty.ts";
import { fold } from "../../core/text/fold.ts";
import { inOneLine } from "../../core/text/one-line.ts";
import { datesIn, dayOf, monthFrom, WEEKDAY, weekdayFrom } from "./dates.ts";

const WEEKS: Readonly<Record<string, number | null>> = {
  ...{ "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, cuoi: null, "cuoi cung": null },
  ...{ dau: 1, "dau tien": 1, "thu nhat": 1, "thu hai": 2, "thu ba": 3, "thu tu": 4, "thu nam": 5 },
  ...{ "thu 1": 1, "thu 2": 2, "thu 3": 3, "thu 4": 4, "thu 5": 5 },
};

const NTH = "dau|dau tien|cuoi|cuoi cung|thu (?:nhat|hai|ba|tu|nam|[1-5])";

const WEEKDAY_OF = new RegExp(
  `^(${WEEKDAY}) (?:tuan (.+?)(?: (?:cua )?(?:(?:h[ao]ng|moi) )?thang)?|(${NTH})(?: cua)?(?: h[ao]ng| moi)? thang)$`,
);

/** The days that a text names; null where it names anything else. */
export function dayRulesOf(text: string): readonly DayRule[] | null {
  const only = dayRule(text);
  if (only) return [only];
  const rules = datesIn(text).map(dayRule);
  const known = rules.flatMap((rule) => rule ?? []);
  return known.length > 0 && known.length === rules.length ? known : null;
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
  const [, weekday = "", inWeek, ofMonth] = WEEKDAY_OF.exec(word) ?? [];
  const week = inWeek ?? ofMonth ?? "";
  const nth = Object.hasOwn(WEEKS, week) ? WEEKS[week] : undefined;
  const at = weekdayFrom(weekday);
  return nth === undefined || at < 0 ? null : { kind: "weekday", weekday: at, week: nth };
}

const CLOCK =
  "\\d{1,2}\\s*(?::\\s*\\d{2}|(?:h|g)\\s*(?:\\d{2})?(?!\\d)|gi[ờo](?:\\s*\\d{2})?(?:\\s*ph[úu]t)?)";

/** A time of day, with its end, and with the part of the day behind it. */
const TIME = `${CLOCK}(?:\\s*(?:[-\u2013]|[đd][ếe]n)\\s*${CLOCK})?(?:\\s+(?:s[áa]ng|tr[ưu]a|chi[ềe]u|t[ốo]i))?`;

const BEFORE_DAY = new RegExp(
  `^(?:v[àa]o\\s+|l[úu]c\\s+|h[ồo]i\\s+)*(${TIME})(?:\\s*[,;]\\s*|\\s+)(\\S.*)$`,
  "iu",
);
const BEHIND_DAY = new RegExp(
  `^(.*?\\S)(?:\\s*[,;]\\s*|\\s+)(?:v[àa]o\\s+|l[úu]c\\s+|h[ồo]i\\s+)*(${TIME})$`,
  "iu",
);

/** Longer texts are no days with a time beside them. */
const LONGEST = 100;

/** A text of days with a time before or behind them ("19h30 ngày 05/7/2026"), taken apart; without a time the text itself. */
export function timeBesideDays(text: string): { readonly days: string; readonly time: string | null } {
  const line = inOneLine(text);
  if (line.length > LONGEST) return { days: line, time: null };
  const [, first, rest] = BEFORE_DAY.exec(line) ?? [];
  if (first !== undefined && rest !== undefined) return { days: rest, time: first };
  const [, days, last] = BEHIND_DAY.exec(line) ?? [];
  return days !== undefined && last !== undefined ? { days, time: last } : { days: line, time: null };
}

/** "Không vắng": nobody is away. */
const NEVER = /^(?:kh[ôo]ng(?:\s+(?:v[ắa]ng|b[ậa]n|c[óo]))?|[-\u2013\u2014])$/iu;

/** The spans of days that a text names, both ends included; null where it names anything else, or one that ends before it begins. */
export function spansOf(text: string): readonly Span[] | null {
  if (NEVER.test(text.trim())) return [];
  const only = spanIn(text.trim());
  if (only) return [only];
  const parts = datesIn(text.trim());
  const spans = parts.flatMap((part) => spanIn(part) ?? []);
  return spans.length === parts.length ? spans : null;
}

const FROM = /^(?:t[ừu]\s+)?(?:ng[àa]y\s+)?/iu;

/** Why somebody is away, before the days or in brackets behind them; "trừ" and "trước" are none. */
const WHY =
  "(?:xin|v[ắa]ng|b[ậa]n|ngh[ỉi]|[đd]i|h[ọo]c|c[ôo]ng t[áa]c|t[ậa]p hu[ấa]n|ph[ée]p|[ốo]m|m[áa]t|thai s[ảa]n|ch[ữu]a b[ệe]nh|[đd]i[ềe]u tr[ịi]|h[ọo]p|vi[ệe]c ri[êe]ng|gia [đd][ìi]nh|n[ưu][ớo]c ngo[àa]i|vi[ệe]n|l[ễe]|t[ếe]t(?:\\s+nguy[êe]n\\s+[đd][áa]n)?|qu[ốo]c kh[áa]nh)";
const BECAUSE = new RegExp(`^(?:${WHY}[\\s,:]+)+|\\s*\\((?:${WHY}\\s*)+\\)$`, "giu");

/** Words and signs between the ends of a span. */
const BETWEEN = [
  /\s*\.\.\s*/,
  /\s+[đd][ếe]n\s+(?:h[ếe]t\s+)?(?:ng[àa]y\s+)?/iu,
  /\s*\u2013\s*/,
  /\s+-\s+/,
  /(?<=^[\d/]+)-(?=[\d/]+$)/,
];

function spanIn(part: string): Span | null {
  const days = part.replace(BECAUSE, "");
  const one = daysOf(days);
  if (one) return one;
  const bare = days.replace(FROM, "");
  for (const between of BETWEEN) {
    const [first, last, more] = bare.split(between);
    if (first === undefined || last === undefined || more !== undefined) continue;
    const end = daysOf(last);
    const start = daysOf(first) ?? (end && daysOf(completed(first, last)));
    if (start && end) return start.first <= end.last ? { first: start.first, last: end.last } : null;
  }
  return null;
}

/** The first day of "01 đến 15/7/2026", "01/7 - 15/7/2026" with the month and the year of the last one. */
function completed(first: string, last: string): string {
  const [, month, year] = /^\d{1,2}\/(\d{1,2})\/(\d{4})$/.exec(last) ?? [];
  if (year === undefined) return "";
  return /^\d{1,2}$/.test(first) ? `${first}/${month}/${year}` : `${first}/${year}`;
}

/** A day, or all days of a month. */
function daysOf(text: string): Span | null {
  const day = dayOf(text);
  if (day !== null) return { first: day, last: day };
  const month = monthFrom(text.replace(/^(?:c[ảa]|tr[ọo]n|h[ếe]t|su[ốo]t|trong)\s+(?=th[áa]ng)/iu, ""));
  return month === null ? null : { first: firstDayOf(month), last: lastDayOf(month) };
}
