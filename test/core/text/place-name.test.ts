/** The key of a place's name: which spellings share it, and which names keep one of their own. */
import { expect, test } from "vitest";
import { isSameName, placeName } from "../../../src/core/text/place-name.ts";

const keyOf = (name: string): string => {
  const { kind, numbered, plain } = placeName(name);
  return `${kind}|${numbered}|${plain}`;
};

test.each([
  ["Tổ dân phố số 01", "TDP 1"],
  ["Tổ I", "Tổ 1"],
  ["Tổ dân phố IX", "TDP số 9"],
  ["P. Giang Biên", "Phường Giang Biên"],
  ["P.Giang Biên", "phường  giang biên"],
  ["Khu phố 3", "KP3"],
  ["Tổ 16 a", "Tổ 16A"],
  ["Thôn Hoà Bình", "Thôn Hòa Bình"],
  ["Thôn \uFF11\uFF12", "Thôn 12"],
  ["Tổ \uFF11\uFF21", "Tổ 1A"],
])("%s and %s share a key", (one, other) => {
  expect(keyOf(one)).toBe(keyOf(other));
});

test.each([
  ["Thôn 1", "Xóm 1"],
  ["Thôn Hạ", "Thôn Hà"],
  ["Tổ 1", "Tổ 10"],
  ["Tổ 1a", "Tổ 1b"],
  ["Tổ Hoàng", "Tổ Hòang"],
])("%s and %s do not", (one, other) => {
  expect(keyOf(one)).not.toBe(keyOf(other));
});

test("the key without marks is that of the folded name", () => {
  expect(placeName("Thôn Đông Hạ")).toMatchObject({ kind: "thon", numbered: "đông hạ", plain: "dong ha" });
  expect(placeName("Ấp Bắc").kind).toBe("ap");
  expect(placeName("Giang Biên").kind).toBe("");
  // A word that only begins like a kind is none.
  expect(placeName("Toàn Thắng").kind).toBe("");
});

test.each([
  ["Thôn Vĩ", "vĩ"],
  ["Thôn Vi", "vi"],
  ["Thôn VI", "6"],
  ["Điện Biên II", "điện biên 2"],
  ["Thôn Năm", "5"],
  ["Thôn Năm Thắng", "năm thắng"],
  ["Làng", "làng"],
  ["Thôn \u0410n", "an"],
])("%s is numbered %s", (name, numbered) => {
  expect(placeName(name).numbered).toBe(numbered);
});

test.each([
  ["Thôn 1", "Thôn số 01", true],
  ["Thôn 1", "1", true],
  ["01", "Tổ 1", true],
  ["Thôn 1", "Tổ 1", false],
  ["Thôn 1", "Thôn 2", false],
  ["Hòa", "Thôn Hoà", true],
  ["Hoa", "Thôn Hòa", false],
])("%s and %s are one name: %s", (one, other, isOne) => {
  expect(isSameName(one, other)).toBe(isOne);
});

test.each([
  "Thôn Đông (tiếp theo)",
  "Thôn Đông (tiếp)",
  "Thôn Đông (*)",
  "Thôn Đông**",
])("%s is Thôn Đông", (name) => expect(placeName(name)).toEqual(placeName("Thôn Đông")));

test.each(["Thôn Đông (cũ)", "Thôn Đông (1)"])("%s may be another", (name) => {
  expect(placeName(name).numbered).not.toBe(placeName("Thôn Đông").numbered);
});
