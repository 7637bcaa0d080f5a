/** Days since 1970-01-01 as dates. */
import { isoDay } from "../../core/numbers/days.ts";

/** 01/07/2019 in Vietnamese, 2019-07-01 in English. */
export function dateText(day: number, language: "vi" | "en"): string {
  const iso = isoDay(day);
  return language === "en" ? iso : iso.split("-").reverse().join("/");
}
