/** Days since 1970-01-01 as dates. */
import { DAY } from "../../core/numbers/days.ts";

/** 2019-07-01, as files have it. */
export function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 01/07/2019 in Vietnamese, 2019-07-01 in English. */
export function dateText(day: number, language: "vi" | "en"): string {
  const iso = isoDate(day);
  return language === "en" ? iso : iso.split("-").reverse().join("/");
}
