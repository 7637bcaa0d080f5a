/** Whole đồng out of fractions of a base salary, against exact fractions. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dong, exactly, TEN_THOUSANDTHS, tenThousandths } from "../../../../src/core/count/money/dong.ts";

test("coefficients with up to four decimals are whole ten-thousandths", () => {
  expect([1.44, 13.7, 0.0001, 2.1, 0.3333].map(tenThousandths)).toEqual([14_400, 137_000, 1, 21_000, 3333]);
  for (let parts = 0; parts < 10_000_000; parts += 997) {
    expect(
      tenThousandths(Number(`${Math.floor(parts / 10_000)}.${String(parts % 10_000).padStart(4, "0")}`)),
    ).toBe(parts);
  }
});

test.each([
  [tenThousandths(4.5), TEN_THOUSANDTHS, 2_530_000, 11_385_000],
  [tenThousandths(6), TEN_THOUSANDTHS, 2_530_000, 15_180_000],
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

test("what is more than a number can tell exactly comes out as infinite", () => {
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  expect(dong(most, 1, 1)).toBe(Number.MAX_SAFE_INTEGER);
  expect(dong(most + 1n, 1, 1)).toBe(Number.POSITIVE_INFINITY);
  expect(dong(2 ** 52, 1, 1_000_000_000)).toBe(Number.POSITIVE_INFINITY);
});

test("figures that no number can tell exactly are left out, which is told once", () => {
  const most = Number.MAX_SAFE_INTEGER;
  const { figures, diagnostics } = exactly([
    ["fund.month", [most, most + 1, null], null],
    ["fund.year", [Number.POSITIVE_INFINITY], [2], undefined],
  ] as const);
  expect(figures).toEqual([
    ["fund.month", [most, null, null], null],
    ["fund.year", [null], [2], undefined],
  ]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["money/too-large"]);
  expect(exactly([["fund.month", [1], null]] as const).diagnostics).toEqual([]);
});
