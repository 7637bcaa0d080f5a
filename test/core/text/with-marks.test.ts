import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMarked, withMarks, withoutMarks } from "../../../src/core/text/with-marks.ts";

describe("words that can only mean one thing get their marks", () => {
  test.each([
    ["mot phan Thon Dong", "một phần Thôn Dong"],
    ["Phan con lai cua Thon Dong (60 ho)", "Phần còn lại của Thôn Dong (60 hộ)"],
    ["92 HO CUA TDP 16", "92 HỘ CUA TDP 16".replace("CUA", "CỦA")],
    ["THON DONG VA THON TAY", "THÔN DONG VÀ THÔN TAY"],
    ["TDP 18A den 18D", "TDP 18A đến 18D"],
    ["TDP 1 den 6 (tru TDP 4)", "TDP 1 đến 6 (trừ TDP 4)"],
    ["Sap nhap Thon A va Thon B thanh Thon C", "Sáp nhập Thôn A và Thôn B thành Thôn C"],
    ["Truong thon (tu 1/7/2024)", "Trưởng thôn (từ 1/7/2024)"],
    ["ngay 01 thang 7 nam 2019", "ngày 01 tháng 7 năm 2019"],
    ["Thon Dong (cu)", "Thôn Dong (cũ)"],
    ["TDP 1 cu", "TDP 1 cũ"],
    ["mot\nphan", "một\nphần"],
    ["giam 25%", "giảm 25%"],
  ])("%s", (written, read) => expect(withMarks(written)).toBe(read));
});

test.each([
  ["Thon Moi", "Thôn Moi"],
  ["Thon Ho", "Thôn Ho"],
  ["TDP 40 Ho Dong", "TDP 40 Ho Dong"],
  ["Thon Thanh Binh", "Thôn Thanh Binh"],
  ["Thon Hop Nhat", "Thôn Hop Nhat"],
  ["Thon Voi va Thon Tu 1", "Thôn Voi và Thôn Tu 1"],
  ["Thon Nam 2", "Thôn Nam 2"],
  ["Nguyen Thi Phuong", "Nguyen Thi Phuong"],
  ["thon dong va tay", "thôn dong va tay"],
  ["THON NAM VA TAY", "THÔN NAM VA TAY"],
])("what may be a name, or mean two things, stays: %s", (written, read) =>
  expect(withMarks(written)).toBe(read));

test("a text with a mark of its own is as it is written", () => {
  expect(withMarks("mot phan Thôn Đông")).toBe("mot phan Thôn Đông");
  expect(withMarks("mot phan Tho\u0302n")).toBe("mot phan Tho\u0302n");
});

test("nothing but marks is changed", () => {
  const words = fc.constantFrom(
    "mot phan",
    "Thon",
    "HO",
    "40 ho",
    "va",
    "tu",
    "1/7/2024",
    "(cu)",
    "Tu",
    "\n",
    " moi",
    "den",
  );
  const texts = fc.array(words).map((all) => all.join(" "));
  fc.assert(fc.property(texts, (text) => withoutMarks(withMarks(text)) === text));
});

test("a reader of marked words gives back names as they are written", () => {
  const name = (text: string): string => /^một phần (.+)$/u.exec(text)?.[1] ?? "";
  expect(readMarked("mot phan Thon Dong", name, withoutMarks)).toBe("Thon Dong");
  expect(readMarked("một phần Thôn Đông", name, withoutMarks)).toBe("Thôn Đông");
});

test("long texts take no longer than they are long", () => {
  for (const word of ["mot ", "thon ", "40 ho ", "tu ", "(", "va va ", "phan con "]) {
    const text = word.repeat(Math.ceil(1_000_000 / word.length));
    const start = performance.now();
    withMarks(text);
    expect(performance.now() - start).toBeLessThan(5000);
  }
});
