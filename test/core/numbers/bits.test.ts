/** Sets as bits, lists in buffers and days, each against the plainest way to say it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { bitsOf, lowestBit } from "../../../src/core/numbers/bits.ts";
import { enlarged, wholeNumbers } from "../../../src/core/numbers/buffers.ts";
import { DAY, yearOf } from "../../../src/core/numbers/days.ts";

test("a set has as many members as its number has ones, and the least of them is found", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(31), { minLength: 1 }), (members) => {
      const mask = members.reduce((set, member) => set | (1 << member), 0);
      expect(bitsOf(mask)).toBe(members.length);
      expect(lowestBit(mask)).toBe(Math.min(...members));
    }),
  );
  expect(bitsOf(0)).toBe(0);
});

test("a list holds what was added, however many were expected", () => {
  fc.assert(
    fc.property(fc.nat(5), fc.array(fc.integer({ min: -9, max: 9 })), (expected, numbers) => {
      const list = wholeNumbers(expected);
      for (const number of numbers) list.push(number);
      expect(list.size()).toBe(numbers.length);
      expect([...list.done()]).toEqual(numbers);
    }),
  );
});

test("an enlarged buffer keeps its numbers and has room for what is needed", () => {
  const larger = enlarged(Int32Array.of(1, 2), 9);
  expect([larger[0], larger[1], larger[2]]).toEqual([1, 2, 0]);
  expect(larger.length).toBeGreaterThan(9);
  expect([...enlarged(Float64Array.of(0.5), 0).subarray(0, 1)]).toEqual([0.5]);
});

test("a year ends with its last day, before 1970 too", () => {
  const dayOf = (text: string): number => Date.parse(text) / DAY;
  expect([yearOf(-1), yearOf(0)]).toEqual([1969, 1970]);
  expect(yearOf(dayOf("2000-12-31"))).toBe(2000);
  expect(yearOf(dayOf("2001-01-01"))).toBe(2001);
});
