/** Sums and choices where some numbers are not known: a blank is never taken for a figure in silence. */
import { expect, test } from "vitest";
import { increase } from "../../../src/core/numbers/increase.ts";
import { largest, shared, sumOfKnown, sumUnlessBlank } from "../../../src/core/numbers/partial.ts";

test("one sum counts what is known, the other is blank as soon as one number is", () => {
  expect([sumOfKnown([1, null, 2]), sumUnlessBlank([1, null, 2])]).toEqual([3, null]);
  expect([sumOfKnown([1, 0, 2]), sumUnlessBlank([1, 0, 2])]).toEqual([3, 3]);
  expect([sumOfKnown([]), sumUnlessBlank([])]).toEqual([0, 0]);
});

test("the largest is the first of several, and a blank is less than 0", () => {
  expect(largest([3, 7, 7])).toBe(1);
  expect(largest([null, 0, null])).toBe(1);
  expect(largest([null, null])).toBe(0);
  expect(largest([])).toBe(0);
});

test("a value is shared where all have it, and nobody shares a blank", () => {
  expect(shared(["a", "a"])).toBe("a");
  expect(shared(["a", "b"])).toBeNull();
  expect(shared(["a", null])).toBeNull();
  expect(shared([null, "a"])).toBeNull();
  expect(shared([null, null])).toBeNull();
  expect(shared([])).toBeNull();
});

test("figures are increased in place", () => {
  const figures = new Float64Array(2);
  increase(figures, 1);
  increase(figures, 1, 2.5);
  expect([...figures]).toEqual([0, 3.5]);
});
