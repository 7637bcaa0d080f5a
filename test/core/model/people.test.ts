/** People told apart by id, against the plainest way to do it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { peopleOf } from "../../../src/core/model/people.ts";
import { byCodePoint } from "../../../src/core/text/order.ts";

/** Ids mostly in order, with strays, repeats and letters beyond the first plane. */
const ids = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 30 }).map((n) => `P${String(n).padStart(3, "0")}`),
    fc.string({ unit: "binary", maxLength: 3 }),
  ),
  { maxLength: 60 },
);
const nearlySorted = fc.tuple(ids, ids).map(([most, few]) => [...[...most].sort(byCodePoint), ...few]);

test("people stand in the order of their ids, and the holdings of each in their own order", () => {
  fc.assert(
    fc.property(fc.oneof(ids, nearlySorted), (idOf) => {
      const { people, person } = peopleOf(idOf, (holding) => holding % 3 === 0);
      const expected = [...new Set(idOf)].sort(byCodePoint);
      expect(people.ids).toEqual(expected);
      expected.forEach((id, at) => {
        const own = idOf.flatMap((other, holding) => (other === id ? [holding] : []));
        expect([...people.held.subarray(people.first[at], people.first[at + 1])]).toEqual(own);
        expect(people.official[at]).toBe(own.some((holding) => holding % 3 === 0) ? 1 : 0);
        for (const holding of own) expect(person[holding]).toBe(at);
      });
    }),
    { numRuns: 400 },
  );
});
