/** The best plans of a commune: each the same as by going through every partition. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Asked } from "../../../src/core/grouping/asked.ts";
import { bestPlans } from "../../../src/core/grouping/plans.ts";
import { listOf } from "../../../src/core/grouping/space/aims.ts";
import type { Space } from "../../../src/core/grouping/space/space.ts";
import { AIMS } from "../../../src/core/model/proposal.ts";
import { everyPartition } from "./every-partition.ts";

const MOST_UNITS = 10;

const pairs = fc.array(fc.tuple(fc.nat(MOST_UNITS - 1), fc.nat(MOST_UNITS - 1)), { maxLength: 22 });

const communes: fc.Arbitrary<Asked> = fc
  .record({
    size: fc.nat({ max: MOST_UNITS }),
    households: fc.array(fc.oneof(fc.nat(300), fc.constantFrom(0, 50, 100, 100, 150)), {
      minLength: MOST_UNITS,
      maxLength: MOST_UNITS,
    }),
    pairs,
    isRow: fc.boolean(),
    apart: fc.array(fc.tuple(fc.nat(MOST_UNITS - 1), fc.nat(MOST_UNITS - 1)), { maxLength: 3 }),
    together: fc.array(fc.uniqueArray(fc.nat(MOST_UNITS - 1), { minLength: 2, maxLength: 3 }), {
      maxLength: 2,
    }),
    mostParts: fc.constantFrom(2, 3, 4, MOST_UNITS, MOST_UNITS),
    minimum: fc.array(fc.constantFrom(0, 150, 200, 200, 300), {
      minLength: MOST_UNITS,
      maxLength: MOST_UNITS,
    }),
    percent: fc.constantFrom(0, 50, 50, 70),
    upper: fc.constantFrom(250, 400, Number.POSITIVE_INFINITY),
    byParts: fc.boolean(),
    fixed: fc.record({ belowHalf: fc.nat(2), below: fc.nat(3), counted: fc.nat(3), households: fc.nat(500) }),
    isUniform: fc.boolean(),
    aims: fc.oneof(fc.constant([...AIMS]), fc.shuffledSubarray([...AIMS], { minLength: 1 })),
    target: fc.option(fc.integer({ min: 1, max: MOST_UNITS + 2 }), { nil: null }),
    count: fc.constantFrom(1, 1, 2, 4, 7),
  })
  .map(({ size, ...drawn }): Asked => {
    const isIn = (unit: number): boolean => unit < size;
    const borders = [
      ...drawn.pairs,
      ...(drawn.isRow ? Array.from({ length: MOST_UNITS - 1 }, (_, at) => [at, at + 1] as const) : []),
    ];
    const beside = Array.from({ length: size }, (_, unit) => [
      ...new Set(
        borders.flatMap(([a, b]) =>
          a === b || !isIn(a) || !isIn(b) ? [] : a === unit ? [b] : b === unit ? [a] : [],
        ),
      ),
    ]);
    const apart = new Uint8Array(size * size);
    for (const [a, b] of drawn.apart) {
      if (a === b || !isIn(a) || !isIn(b)) continue;
      apart[a * size + b] = 1;
      apart[b * size + a] = 1;
    }
    const together: number[][] = [];
    for (const set of drawn.together) {
      const own = set.filter((unit) => isIn(unit) && !together.flat().includes(unit));
      if (own.length > 1) together.push(own);
    }
    const minimum = Float64Array.from(
      { length: size },
      (_, at) => drawn.minimum[drawn.isUniform ? 0 : at] ?? 0,
    );
    const own: Space = {
      size,
      households: drawn.households.slice(0, size),
      beside,
      apart,
      together,
      mostParts: Math.min(drawn.mostParts, Math.max(1, size)),
      minimum,
      half: minimum.map((one) => Math.ceil((one * drawn.percent) / 100)),
      upper: new Float64Array(size).fill(drawn.upper),
      judge: null,
    };
    const judge: Space["judge"] = (units, households) => ({
      tier: households < 100 * units.length ? 1 : households < 60 * units.length ? 2 : 0,
      above: Math.max(0, households - drawn.upper),
    });
    const aims = drawn.aims.length === 0 ? [...AIMS] : drawn.aims;
    const { counted, households } = drawn.fixed;
    const fixed = {
      ...drawn.fixed,
      households: counted === 0 ? 0 : households,
      squares: counted === 0 ? 0 : households * households,
      units: counted + 1,
    };
    return {
      space: { ...own, judge: drawn.byParts && drawn.count === 7 ? judge : null },
      fixed,
      aims,
      target: aims.includes("mergers") ? drawn.target : null,
      count: drawn.count,
    };
  });

test.each([
  ["listed beforehand", {}],
  ["found as they are needed", { listed: 0 }],
])(
  "with groups %s the plans are those of an exhaustive search, in its order, and as many",
  (_, how) => {
    fc.assert(
      fc.property(communes, (asked) => {
        const { plans, proven, complete } = bestPlans(asked, { left: 200_000_000, ...how });
        const expected = everyPartition(asked).slice(0, asked.count);
        expect(proven && complete).toBe(true);
        expect(plans.map(({ partition }) => [...listOf(asked.space.size, partition)])).toEqual(
          expected.map(({ list }) => list),
        );
      }),
      {
        numRuns: Number(process.env.COMMUNES ?? 300),
      },
    );
  },
  240_000,
);

test("what is decided of two units is not decided again, where the program pays for a group that is closed", () => {
  const size = 6;
  const asked: Asked = {
    space: {
      size,
      households: [150, 0, 0, 251, 129, 100],
      beside: [[4, 1], [0, 2], [1, 3], [2, 4], [0, 3, 5], [4]],
      apart: new Uint8Array(size * size),
      together: [],
      mostParts: size,
      minimum: new Float64Array(size),
      half: new Float64Array(size),
      upper: new Float64Array(size).fill(250),
      judge: (units, households) => ({
        tier: households < 100 * units.length ? 1 : 0,
        above: Math.max(0, households - 250),
      }),
    },
    fixed: { belowHalf: 0, below: 0, counted: 0, households: 0, squares: 0, units: 1 },
    aims: ["above", "below", "mergers"],
    target: 6,
    count: 7,
  };
  const { plans, proven } = bestPlans(asked, { left: 200_000_000, listed: 0 });
  expect(proven).toBe(true);
  expect(plans.map(({ partition }) => [...listOf(size, partition)])).toEqual(
    everyPartition(asked)
      .slice(0, 7)
      .map(({ list }) => list),
  );
});

test("what a number of groups leaves below the standard makes room in the aims behind it", () => {
  const size = 4;
  const asked: Asked = {
    space: {
      size,
      households: [200, 0, 200, 0],
      beside: [[1, 2, 3], [0], [0], [0]],
      apart: new Uint8Array(size * size),
      together: [],
      mostParts: size,
      minimum: Float64Array.of(0, 300, 300, 0),
      half: new Float64Array(size),
      upper: new Float64Array(size).fill(250),
      judge: null,
    },
    fixed: { belowHalf: 0, below: 0, counted: 0, households: 0, squares: 0, units: 1 },
    aims: ["below", "above", "mergers", "spread"],
    target: 1,
    count: 4,
  };
  const lists = bestPlans(asked, { left: 200_000_000 }).plans.map(({ partition }) => [
    ...listOf(size, partition),
  ]);
  // The last has three units, of which one is below the standard and none above the upper end.
  expect(lists).toEqual([
    [0, 0, 0, 0],
    [0, 0, 0, 3],
    [0, 0, 2, 0],
    [0, 0, 2, 3],
  ]);
});
