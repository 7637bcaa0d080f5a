/** Where a measure in a plan ends: "40 hộ" is one whatever sign follows, and none where a letter does. */
import { expect, test } from "vitest";
import { MEASURES } from "../../../src/read/lists/part-sizes.ts";

const WHOLE = new RegExp(`^${MEASURES}`, "iu");

test.each([
  "40 hộ",
  "40 hộ,",
  "40 hộ，160 người",
  "160 khẩu。",
  "40 hộ\u0301",
  "40 hộ🏠",
  "12,5 ha²",
])("%s begins with a measure", (text) => {
  expect(WHOLE.test(text)).toBe(true);
});

test.each(["40 hộx", "40 hội", "160 ngườiд", "12,5 has", "12,5 ha2"])("%s begins with none", (text) => {
  expect(WHOLE.test(text)).toBe(false);
});
