/** Who signs a form, where and when: what the office says, else who prepares it and who heads the office. */
import type { ReportDetails, Signer } from "../../core/model/report.ts";
import { isoDay } from "../../core/numbers/days.ts";
import type { Language } from "../words/language.ts";

/** Those who sign, from left to right. */
export function signersOf({ signers }: ReportDetails, { word }: Language): readonly Signer[] {
  if (signers.length > 0) return signers;
  return [
    { title: word("form.preparer"), name: null },
    { title: word("form.head"), name: null },
  ];
}

/**
 * Where and when something is signed: "Xã Mẫu, ngày 26 tháng 6 năm 2026"; days under 10 and the first two months have a
 * zero before them (NĐ 30/2020/NĐ-CP). A day that is not known is left to be written in.
 */
export function longDate(place: string, day: number | null, { code, word }: Language): string {
  const [year = "………", month = "……", date = "……"] = day === null ? [] : isoDay(day).split("-");
  const shown = code === "vi" && Number(month) > 2 ? String(Number(month)) : month;
  return word("letter.dated", { place, day: date, month: shown, year });
}
