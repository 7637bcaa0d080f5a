/** Documents behind rules, as a letter spells them: kinds, bodies and days in full, a text for each. */
import { expect, test } from "vitest";
import { documentsOf } from "../../../src/render/words/documents.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";

const { vi, en } = LANGUAGES;

test("short forms of kinds, bodies and days are spelled, and each document has a text of its own", () => {
  const basis =
    "Đề án 21-ĐA/TU ngày 16/9/2019; NQ 08/2019/NQ-HĐND ngày 1/2/2019 của HĐND thành phố Hà Nội; NĐ 34/2019/NĐ-CP";
  expect(documentsOf(basis, vi)).toEqual([
    "Đề án 21-ĐA/TU ngày 16 tháng 9 năm 2019",
    "Nghị quyết số 08/2019/NQ-HĐND ngày 01 tháng 02 năm 2019 của Hội đồng nhân dân thành phố Hà Nội",
    "Nghị định số 34/2019/NĐ-CP",
  ]);
});

test("what is spelled already, signs and other words stay", () => {
  for (const text of [
    "Nghị định số 185/2026/NĐ-CP",
    "Kế hoạch 82-KH/QU",
    "Công văn 5/UBND-NV",
    "TT giáo dục xã",
    "NĐ",
  ]) {
    expect(documentsOf(text, vi)).toEqual([text]);
  }
  expect(documentsOf("QĐ số 5/QĐ-UBND của UBND xã", vi)).toEqual([
    "Quyết định số 5/QĐ-UBND của Ủy ban nhân dân xã",
  ]);
});

test("in English they stay as they are; without any there is none", () => {
  expect(documentsOf("NĐ 34/2019/NĐ-CP; NĐ 33/2023/NĐ-CP", en)).toEqual([
    "NĐ 34/2019/NĐ-CP; NĐ 33/2023/NĐ-CP",
  ]);
  expect(documentsOf("", vi)).toEqual([]);
});
