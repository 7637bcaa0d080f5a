/** Folding: what spellings are levelled, and which letters stay apart. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, foldName } from "../../../src/core/text/fold.ts";

test.each([
  ["Tổ trưởng  TDP", "to truong tdp"],
  ["Đội trưởng", "doi truong"],
  ["Hoà Bình – Khu B", "hoa binh khu b"],
  ["  (Phó)  ", "pho"],
  ["Nguyễn Ảnh", "nguyen anh"],
])("%j folds to %j", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test("a folded text folds to itself, composed or decomposed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const folded = fold(text);
      expect(fold(folded)).toBe(folded);
      expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["Thôn Hòa Bình", "THÔN  HOÀ BÌNH", true],
  ["Tổ dân phố số 01", "tổ dân phố số 1", true],
  ["Tổ 16a", "Tổ 16A", true],
  ["Thuỷ", "Thủy", true],
  ["Thôn Hạ", "Thôn Hà", false],
  ["Thôn Đông", "Thôn Dong", false],
  ["Thôn 1", "Thôn 10", false],
  ["Tổ 0", "Tổ", false],
])("%s and %s are one name: %s", (one, other, same) => {
  expect(foldName(one) === foldName(other)).toBe(same);
});
