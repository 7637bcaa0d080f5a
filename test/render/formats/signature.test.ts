/** Who signs a letter, and in whose name; the day of a letter as it is written. */
import { expect, test } from "vitest";
import { PLAIN_REPORT } from "../../../src/core/model/report.ts";
import { DAY } from "../../../src/core/numbers/days.ts";
import { longDate, mottoOf, signedAs } from "../../../src/render/formats/signature.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";

const { vi, en } = LANGUAGES;
const COMMITTEE = { ...PLAIN_REPORT, agency: "Ủy ban nhân dân xã Mẫu" };

test("a People's Committee is signed for by its chair, and by a vice-chair in the chair's stead", () => {
  expect(signedAs("Chủ tịch", COMMITTEE, vi)).toEqual(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]);
  expect(signedAs("phó chủ tịch", COMMITTEE, vi)).toEqual([
    "TM. ỦY BAN NHÂN DÂN",
    "KT. CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
  ]);
});

test("an office of the Party writes below the Party's name, others below the country's", () => {
  const mottos = (agency: string | null) => mottoOf({ ...PLAIN_REPORT, agency }, vi);
  const nation = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
  expect(mottos("ĐẢNG ỦY PHƯỜNG VĨNH NIỆM")).toEqual(["ĐẢNG CỘNG SẢN VIỆT NAM"]);
  expect(mottos("Ban Tổ chức Tỉnh uỷ")).toEqual(["ĐẢNG CỘNG SẢN VIỆT NAM"]);
  expect(mottos("Chi bộ thôn Đông")).toEqual(["ĐẢNG CỘNG SẢN VIỆT NAM"]);
  expect(mottos("Ủy ban nhân dân xã Mẫu")).toEqual(nation);
  expect(mottos("Sở Nội vụ tỉnh Mẫu")).toEqual(nation);
  expect(mottos(null)).toEqual(nation);
});

test("others sign as what they are, and so does who signs for another office or in another language", () => {
  expect(signedAs("Người lập biểu", COMMITTEE, vi)).toEqual(["NGƯỜI LẬP BIỂU"]);
  expect(signedAs("TM. Ủy ban nhân dân, Chủ tịch", COMMITTEE, vi)).toEqual(["TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH"]);
  expect(signedAs("Chủ tịch", { ...PLAIN_REPORT, agency: "Hội đồng nhân dân xã Mẫu" }, vi)).toEqual([
    "CHỦ TỊCH",
  ]);
  expect(signedAs("Chủ tịch", PLAIN_REPORT, vi)).toEqual(["CHỦ TỊCH"]);
  expect(signedAs("Chủ tịch", COMMITTEE, en)).toEqual(["CHỦ TỊCH"]);
});

test("days under 10 and the first two months have a zero", () => {
  expect(longDate("Mẫu", Date.UTC(2026, 2 - 1, 3) / DAY, vi)).toBe("Mẫu, ngày 03 tháng 02 năm 2026");
  expect(longDate("Mẫu", Date.UTC(2026, 3 - 1, 10) / DAY, vi)).toBe("Mẫu, ngày 10 tháng 3 năm 2026");
});
