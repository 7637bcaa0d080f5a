/** Patterns of names. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { isLike } from "../../../src/core/text/wildcards.ts";

test.each([
  ["a.csv", "*.csv"],
  ["Thôn 1", "Thôn *"],
  ["Thôn ", "Thôn *"],
  ["a😀b", "a?b"],
  ["a(1)+[b].csv", "a(1)+[b].*"],
  ["", "*"],
])("%j is like %j", (text, pattern) => {
  expect(isLike(text, pattern)).toBe(true);
});

test.each([
  ["a.csv", "*.xlsx"],
  ["a.csv", "a.cs"],
  ["a.csv", "?.csv?"],
  ["axcsv", "a.csv"],
  ["A", "a"],
  ["", "?"],
])("%j is not like %j", (text, pattern) => {
  expect(isLike(text, pattern)).toBe(false);
});

test("a pattern means what an expression of the same form means", () => {
  const letters = fc.array(fc.constantFrom("a", "b", "*", "?"), { maxLength: 8 });
  fc.assert(
    fc.property(letters, letters, (some, others) => {
      const [text, pattern] = [some.join("").replace(/[*?]/g, "b"), others.join("")];
      const form = new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`);
      expect(isLike(text, pattern)).toBe(form.test(text));
    }),
    { numRuns: 5000 },
  );
});

test("a pattern of many stars comes to an end", () => {
  expect(isLike("a".repeat(255), `${"*a".repeat(40)}*b`)).toBe(false);
  expect(isLike("a".repeat(31), "*?".repeat(50_000))).toBe(false);
});
