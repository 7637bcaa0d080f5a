/** Grouping, by any key and by bucket, against the plainest way to do it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { addTo, grouped, groupedBy } from "../../../src/core/numbers/groups.ts";

test("items are grouped by key in the order in which keys are met, without those that have none", () => {
  const groups = groupedBy(["bb", "a", "", "cc", "b"], (text) => (text === "" ? null : text.length));
  expect([...groups]).toEqual([
    [2, ["bb", "cc"]],
    [1, ["a", "b"]],
  ]);
  addTo(groups, 1, "c");
  addTo(groups, 3, "ddd");
  expect(groups.get(1)).toEqual(["a", "b", "c"]);
  expect(groups.get(3)).toEqual(["ddd"]);
});

test("each group holds the positions of its key, in the order that is asked for", () => {
  const cases = fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 20 }).chain((keys) =>
    fc.record({
      keys: fc.constant(keys),
      order: fc.option(fc.shuffledSubarray([...keys.keys()], { minLength: keys.length })),
    }),
  );
  fc.assert(
    fc.property(cases, ({ keys, order }) => {
      const { first, sorted } = grouped(
        Int32Array.from(keys),
        6,
        order === null ? undefined : Int32Array.from(order),
      );
      for (let key = 0; key < 6; key++) {
        const expected = (order ?? [...keys.keys()]).filter((at) => keys[at] === key);
        expect([...sorted.subarray(first[key], first[key + 1])]).toEqual(expected);
      }
      expect(sorted.length).toBe(keys.filter((key) => key >= 0).length);
    }),
  );
});
