/** Per cent against fractions of whole numbers, and rounded figures taken from each other. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { percentOf, pointsBetween } from "../../../src/core/count/percent.ts";

const counts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const decimals = fc.integer({ min: 0, max: 6 });

describe("a percentage", () => {
  test.each([
    [-14_583, 32_933, 1, "truncate", -44.2],
    [-14_583, 32_933, 1, "half-up", -44.3],
    [29, 100, 1, "truncate", 29],
    [1, 200, 0, "half-up", 1],
    [1, 200, 0, "truncate", 0],
    [9, 14, 2, "truncate", 64.28],
    [9, 14, 2, "half-up", 64.29],
    [1, -3, 2, "half-up", -33.33],
  ] as const)("%d of %d to %d decimals, %s, is %d", (part, whole, places, rounding, expected) => {
    expect(percentOf(part, whole, { decimals: places, rounding })).toBe(expected);
  });

  test("of nothing is not known, and 0 has no sign", () => {
    expect(percentOf(5, 0, { decimals: 1, rounding: "half-up" })).toBeNull();
    expect(percentOf(-1, 1_000_000, { decimals: 1, rounding: "truncate" })).toBe(0);
    expect(Object.is(percentOf(-1, 1_000_000, { decimals: 1, rounding: "truncate" }), -0)).toBe(false);
  });

  test("lies below the exact one by less than a unit when truncated, and within half a unit when rounded", () => {
    fc.assert(
      fc.property(counts, counts, decimals, (part, whole, places) => {
        fc.pre(whole !== 0 && Math.abs(part) <= 100 * Math.abs(whole));
        const scale = 10n ** BigInt(places);
        const [exact, base] = [BigInt(Math.abs(part)) * 100n * scale, BigInt(Math.abs(whole))];
        const scaled = (rounding: "truncate" | "half-up"): bigint => {
          const value = percentOf(part, whole, { decimals: places, rounding }) ?? 0;
          return BigInt(Math.round(Math.abs(value) * Number(scale)));
        };
        const [cut, rounded] = [scaled("truncate"), scaled("half-up")];
        expect(cut * base <= exact && exact < (cut + 1n) * base).toBe(true);
        expect((2n * rounded - 1n) * base <= 2n * exact && 2n * exact < (2n * rounded + 1n) * base).toBe(
          true,
        );
      }),
      { numRuns: 500 },
    );
  });

  test("has its sign turned with that of the part", () => {
    fc.assert(
      fc.property(
        counts,
        counts,
        decimals,
        fc.constantFrom("truncate", "half-up"),
        (part, whole, places, rounding) => {
          const rule = { decimals: places, rounding };
          const [one, other] = [percentOf(part, whole, rule), percentOf(-part, whole, rule)];
          expect(one === null ? other : (one ?? 0) + (other ?? 0)).toBe(one === null ? null : 0);
        },
      ),
    );
  });
});

describe("points between two rounded figures", () => {
  test("have no binary dust, and none is known where one figure is not", () => {
    expect(pointsBetween(64.28, 64.29, 2)).toBe(0.01);
    expect(pointsBetween(0.3, 0.1, 1)).toBe(-0.2);
    expect(pointsBetween(null, 1, 1)).toBeNull();
    expect(pointsBetween(1, null, 1)).toBeNull();
    expect(Object.is(pointsBetween(1, 1, 1), 0)).toBe(true);
  });
});
