/** Sums are exact beyond what one number can hold. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addExactly, exactSum, exactSums } from "../../../src/core/numbers/exact-sums.ts";

test("sums of any whole numbers are those of exact arithmetic", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ at: fc.nat({ max: 2 }), by: fc.maxSafeNat() }), { maxLength: 60 }),
      (added) => {
        const sums = exactSums(3);
        for (const { at, by } of added) addExactly(sums, at, by);
        for (const place of [0, 1, 2]) {
          const own = added.filter(({ at }) => at === place);
          expect(exactSum(sums, place)).toBe(own.reduce((sum, { by }) => sum + BigInt(by), 0n));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("a carry that comes of very many small numbers loses nothing", () => {
  const sums = exactSums(1);
  const by = 2 ** 32 - 1;
  const times = 2 ** 20 + 3;
  for (let n = 0; n < times; n++) addExactly(sums, 0, by);
  expect(exactSum(sums, 0)).toBe(BigInt(by) * BigInt(times));
  expect(sums.low[0]).toBeLessThan(2 ** 53);
});
