/** The sort orders, each against the plainest way to say it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { byCodePoint, byCodeUnit, byName } from "../../../src/core/text/order.ts";

const texts = fc.string({ unit: "binary", maxLength: 4 });

test("code points are compared one by one, a shorter text first", () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const [x, y] = [[...a], [...b]].map((letters) => letters.map((letter) => letter.codePointAt(0) ?? 0));
      const at = (x ?? []).findIndex((point, index) => point !== y?.[index]);
      const expected = at < 0 ? (x?.length ?? 0) - (y?.length ?? 0) : (x?.[at] ?? 0) - (y?.[at] ?? -1);
      expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(expected));
    }),
    { numRuns: 1000 },
  );
});

test("code units and code points differ beyond the first plane alone", () => {
  expect(byCodeUnit("\uFF5A", "\u{1F600}")).toBeGreaterThan(0);
  expect(byCodePoint("\uFF5A", "\u{1F600}")).toBeLessThan(0);
  expect([byCodeUnit("a", "b"), byCodeUnit("b", "a"), byCodeUnit("a", "a")]).toEqual([-1, 1, 0]);
});

test("names are in the Vietnamese order, their numbers by value, and alike ones by code unit", () => {
  const names = ["Tổ 10", "Tổ 2", "Đông", "Dương", "Ấp 1", "An"];
  expect([...names].sort(byName)).toEqual(["An", "Ấp 1", "Dương", "Đông", "Tổ 2", "Tổ 10"]);
  expect(byName("Tổ 02", "Tổ 2")).toBe(byCodeUnit("Tổ 02", "Tổ 2"));
});
