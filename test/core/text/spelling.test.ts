/** The key of a place's name: which spellings share it, and which names keep one of their own. */
import { expect, test } from "vitest";
import { foldTones, nameKey } from "../../../src/core/text/spelling.ts";

const keyOf = (name: string): string => {
  const { kind, marked, plain } = nameKey(name);
  return `${kind}|${marked}|${plain}`;
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
  expect(nameKey("Thôn Đông Hạ")).toMatchObject({ kind: "thon", marked: "đông hạ", plain: "dong ha" });
  expect(nameKey("Ấp Bắc").kind).toBe("ap");
  expect(nameKey("Giang Biên").kind).toBe("");
  // A word that only begins like a kind is none.
  expect(nameKey("Toàn Thắng").kind).toBe("");
});

test("a tone is levelled only where it may stand in two places", () => {
  expect([foldTones("Hoà"), foldTones("THUÝ"), foldTones("khoẻ")]).toEqual(["hòa", "thúy", "khỏe"]);
  expect(foldTones("Hoàng")).toBe("hoàng");
});
