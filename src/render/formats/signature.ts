/** Who signs a form or a letter, where and when: what the office says, else who prepares it and who heads the office. */
import type { ReportDetails, Signer } from "../../core/model/report.ts";
import { isoDay } from "../../core/numbers/days.ts";
import { fold } from "../../core/text/fold.ts";
import { officialDay } from "../text/dates.ts";
import type { Language } from "../words/language.ts";

/** Those who sign, from left to right. */
export function signersOf({ signers }: ReportDetails, { word }: Language): readonly Signer[] {
  if (signers.length > 0) return signers;
  return [
    { title: word("form.preparer"), name: null },
    { title: word("form.head"), name: null },
  ];
}

/** The words by which the name of an office of the Party is known, folded: "Đảng ủy phường Mẫu", "Văn phòng Tỉnh ủy". */
const PARTY = ["dang uy", "dang bo", "chi bo", "quan uy", "huyen uy", "thi uy", "thanh uy", "tinh uy"];

/**
 * What stands beside the name of the office: the country's name and motto (NĐ 30/2020/NĐ-CP, Appendix I), or the Party's name where
 * an office of the Party writes (Hướng dẫn 36-HD/VPTW).
 */
export function mottoOf({ agency }: ReportDetails, { word }: Language): readonly string[] {
  const office = ` ${fold(agency ?? "")} `;
  const isParty = PARTY.some((words) => office.includes(` ${words} `));
  return isParty ? [word("motto.party")] : [word("form.motto.1"), word("form.motto.2")];
}

/**
 * Where and when something is signed: "Xã Mẫu, ngày 26 tháng 6 năm 2026"; days under 10 and the first two months have a
 * zero before them (NĐ 30/2020/NĐ-CP). A day that is not known is left to be written in.
 */
export function longDate(place: string, day: number | null, language: Language): string {
  return language.word("letter.dated", { place, ...dateParts(day, language) });
}

/** The parts of such a day, as they are written. */
export function dateParts(day: number | null, { code }: Language): Record<"day" | "month" | "year", string> {
  if (day === null) return { day: "……", month: "……", year: "………" };
  const [year = "", month = "", date = ""] = isoDay(day).split("-");
  return code === "vi" ? { ...officialDay(Number(date), Number(month)), year } : { day: date, month, year };
}

/**
 * The lines above a signature under a letter: who signs, and in whose name. What a People's Committee (Ủy ban nhân dân)
 * sends is signed in its name (TM.), by a vice-chair in the chair's stead (KT.); NĐ 30/2020/NĐ-CP, Appendix I.
 */
export function signedAs(title: string, { agency }: ReportDetails, { code }: Language): readonly string[] {
  const isCommittee = code === "vi" && fold(agency ?? "").startsWith(fold("Ủy ban nhân dân"));
  const who = fold(title);
  if (isCommittee && who === fold("Chủ tịch")) return ["TM. ỦY BAN NHÂN DÂN", title.toUpperCase()];
  if (isCommittee && who === fold("Phó Chủ tịch")) {
    return ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", title.toUpperCase()];
  }
  return [title.toUpperCase()];
}
