/** Whole đồng out of fractions of a base salary, against exact fractions. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dong, THOUSANDTHS, thousandths } from "../../../src/core/count/dong.ts";

test("coefficients with up to three decimals are whole thousandths", () => {
  expect([1.44, 13.7, 0.001, 2.1].map(thousandths)).toEqual([1440, 13_700, 1, 2100]);
});

test.each([
  [thousandths(4.5), THOUSANDTHS, 2_530_000, 11_385_000],
  [thousandths(6), THOUSANDTHS, 2_530_000, 15_180_000],
  [1, 2, 1, 1], // half a đồng is rounded up
  [1, 3, 1, 0],
  [2, 3, 1, 1],
])("%d parts of %d, of %d đồng, are %d đồng", (units, perCoefficient, baseSalary, expected) => {
  expect(dong(units, perCoefficient, baseSalary)).toBe(expected);
});

test("a sum is within half a đồng of the exact one, however large", () => {
  fc.assert(
    fc.property(
      fc.maxSafeNat(),
      fc.integer({ min: 1, max: 1_000_000_000 }),
      fc.integer({ min: 1, max: 5_000_000 }),
      (units, perCoefficient, baseSalary) => {
        const exact = BigInt(units) * BigInt(baseSalary);
        fc.pre(exact / BigInt(perCoefficient) < BigInt(Number.MAX_SAFE_INTEGER));
        const told = BigInt(dong(units, perCoefficient, baseSalary)) * BigInt(perCoefficient);
        const apart = 2n * (told - exact);
        expect(-BigInt(perCoefficient) < apart && apart <= BigInt(perCoefficient)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
