/** Pairs of whole numbers: what each was first met with, against a map. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { firstOfPairs } from "../../../src/core/numbers/pairs.ts";

test("of each pair the first number that it was met with is known, however many there are", () => {
  const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer());
  const far = fc.array(fc.tuple(number, number), { maxLength: 3000 });
  fc.assert(
    fc.property(far, (pairs) => {
      const [firstOf, known] = [firstOfPairs(), new Map<string, number>()];
      pairs.forEach(([one, other], at) => {
        const key = `${one} ${other}`;
        expect(firstOf(one, other, at)).toBe(known.get(key) ?? -1);
        if (!known.has(key)) known.set(key, at);
      });
    }),
  );
});
