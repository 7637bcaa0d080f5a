/** Aims as three whole numbers: told apart again, in their order, and refused where they are too wide to be exact. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { weightsOf } from "../../../../src/core/assign/task/weights.ts";

const ranges = fc.array(fc.nat(5000), { minLength: 2, maxLength: 6 });

/** The first part that differs decides. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) if (value !== b[at]) return Math.sign(value - (b[at] ?? 0));
  return 0;
}

test("what aims come to can be told from their triple, and triples stand in the order of the aims", () => {
  fc.assert(
    fc.property(ranges, fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true })), (own, shares) => {
      const weights = weightsOf(own);
      const drawn = (): number[] => own.map((range) => Math.round(range * (shares.next().value ?? 0)) + 0);
      const [one, other] = [drawn(), drawn()];
      expect(weights.values(weights.triple(one)).map((value) => value + 0)).toEqual(one);
      expect(compare(weights.triple(one), weights.triple(other))).toBe(compare(one, other));
      expect(weights.withoutHint(weights.triple(one))).toEqual(weights.triple(one.with(-1, 0)));
    }),
  );
});

test("a hint that has no room is left out, aims that have none are refused", () => {
  const wide = 2 ** 40;
  const three = weightsOf([wide, wide, wide, 5]);
  const without = three.triple([1, 2, 3, 0]);
  expect(three.values(without)).toEqual([1, 2, 3, 0]);
  const full = weightsOf([wide, wide, wide, wide]);
  expect(full.triple([1, 2, 3, 4])).toEqual(full.triple([1, 2, 3, 0]));
  expect(() => weightsOf([wide, wide, wide, wide, 0])).toThrow("too wide");
});
