/** The room of letters: words in capitals throughout take more than their number, others their number. */
import { expect, test } from "vitest";
import { lettersIn } from "../../../src/render/formats/letters.ts";

test("a code and a total take more room than their letters, a usual text takes its letters", () => {
  expect(lettersIn("N3HMN5BLVSNL")).toBe(12 + 10 * 0.25);
  expect(lettersIn("TỔNG SỐ")).toBe(7 + 6 * 0.25);
  expect(lettersIn("Thôn Đông (X1-01)")).toBe(17);
  expect(lettersIn("Trưởng Ban CTMT")).toBe(15 + 4 * 0.25);
  expect(lettersIn("1.234,5")).toBe(7);
  expect(lettersIn("████▌")).toBe(10);
  expect(lettersIn("")).toBe(0);
});
