/** What is written as it may be, found by what it is folded. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { asWritten } from "../../../src/core/text/as-written.ts";
import { fold } from "../../../src/core/text/fold.ts";

test.each([
  ["khuyet", "KHUYẾT"],
  ["khuyet", "khuye\u0302\u0301t"],
  ["da sap nhap", "Đã – sáp  nhập"],
  ["n a", "N/A"],
  ["so 1", "Số 1"],
])("%s is found in %s", (folded, text) => {
  expect(new RegExp(asWritten(folded)).test(text)).toBe(true);
});

test.each([
  ["khuyet", "Khuyên"],
  ["da sap nhap", "đã nhập"],
  ["so 1", "Số 2"],
])("%s is not found in %s", (folded, text) => {
  expect(new RegExp(asWritten(folded)).test(text)).toBe(false);
});

test("every text is found by what it folds to", () => {
  const letters = fc.oneof(
    fc.constantFrom(..."aAàẬeễđĐnNoợuưy019 -–.,()空Øø", "e\u0302\u0301"),
    fc.string({ unit: "grapheme", maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 12 }), (some) => {
      const text = some.join("").normalize("NFC");
      expect(new RegExp(asWritten(fold(text))).test(text)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
