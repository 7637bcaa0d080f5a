/** Roman numerals, against reading them back. */
import { expect, test } from "vitest";
import { roman } from "../../../src/render/book/roman.ts";

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** A smaller numeral before a larger one is taken off. */
function romanValue(text: string): number {
  const values = [...text].map((letter) => VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

test("districts are numbered as officials write it", () => {
  expect([1, 4, 9, 14, 30, 40, 63, 1994].map(roman)).toEqual([
    "I",
    "IV",
    "IX",
    "XIV",
    "XXX",
    "XL",
    "LXIII",
    "MCMXCIV",
  ]);
});

test("every numeral reads back as its number, and none repeats a letter four times", () => {
  for (let number = 1; number < 4000; number++) {
    expect(romanValue(roman(number))).toBe(number);
    expect(roman(number)).not.toMatch(/(.)\1\1\1/);
  }
});
