/** Days since 1970-01-01 as dates. */
import { isoDay } from "../../core/numbers/days.ts";

/** 01/07/2019 in Vietnamese, 2019-07-01 in English. */
export function dateText(day: number, language: "vi" | "en"): string {
  const iso = isoDay(day);
  return language === "en" ? iso : iso.split("-").reverse().join("/");
}

/**
 * Day and month as an office writes them: days under 10 and the first two months have a zero before them (NĐ 30/2020/NĐ-CP,
 * Appendix I).
 */
export function officialDay(day: number, month: number): { readonly day: string; readonly month: string } {
  const padded = (number: number): string => String(number).padStart(2, "0");
  return { day: padded(day), month: month > 2 ? String(month) : padded(month) };
}
