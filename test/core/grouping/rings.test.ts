/**
 * Communes whose units lie in rings of odd length, of which every other border would have to be half a merger: what the bound of the
 * search leaves open there is decided border by border. And what a search claims that is cut short.
 */
import { expect, test } from "vitest";
import type { Asked } from "../../../src/core/grouping/asked.ts";
import { bestPlans } from "../../../src/core/grouping/plans.ts";
import { listOf } from "../../../src/core/grouping/space/aims.ts";
import type { Aim } from "../../../src/core/model/proposal.ts";
import { everyPartition } from "./every-partition.ts";

type Pairs = readonly (readonly [number, number])[];

const ring = (size: number, from = 0): Pairs =>
  Array.from({ length: size }, (_, at) => [from + at, from + ((at + 1) % size)] as const);

const PETERSEN: Pairs = [
  ...ring(5),
  ...[0, 1, 2, 3, 4].map((at) => [at, at + 5] as const),
  ...[0, 1, 2, 3, 4].map((at) => [5 + at, 5 + ((at + 2) % 5)] as const),
];

function asked(
  households: readonly number[],
  pairs: Pairs,
  own: Partial<Asked> & { mostParts?: number },
): Asked {
  const size = households.length;
  const { mostParts = size, ...more } = own;
  return {
    space: {
      size,
      households,
      beside: households.map((_, unit) => [
        ...new Set(pairs.flatMap(([a, b]) => (a === unit ? [b] : b === unit ? [a] : []))),
      ]),
      apart: new Uint8Array(size * size),
      together: [],
      mostParts,
      minimum: new Float64Array(size).fill(200),
      half: new Float64Array(size).fill(100),
      upper: new Float64Array(size).fill(250),
      judge: null,
    },
    fixed: { belowHalf: 0, below: 0, counted: 0, households: 0, squares: 0, units: 0 },
    aims: ["below_half", "below", "mergers", "above", "spread"],
    target: null,
    count: 1,
    ...more,
  };
}

const lists = (one: Asked, how: object, left = 200_000_000): readonly (readonly number[])[] =>
  bestPlans(one, { left, ...how }).plans.map(({ partition }) => [...listOf(one.space.size, partition)]);

const SHAPES: readonly (readonly [string, number, Pairs])[] = [
  ["a ring of five", 5, ring(5)],
  ["a ring of seven", 7, ring(7)],
  ["a ring of nine", 9, ring(9)],
  ["two rings of five with a bridge", 10, [...ring(5), ...ring(5, 5), [0, 5]]],
  ["five units around five", 10, PETERSEN],
];

const ORDERS: readonly (readonly Aim[])[] = [
  ["below_half", "below", "mergers", "above", "spread"],
  ["below", "above", "mergers"],
  ["spread", "below"],
  ["above", "below", "spread"],
];

test.each(
  SHAPES.flatMap(([name, size, pairs]) => ORDERS.map((aims) => [name, aims, size, pairs] as const)),
)("%s by %j: the plans are those of an exhaustive search", (_, aims, size, pairs) => {
  for (const mostParts of [2, 3])
    for (const count of [1, 4]) {
      const one = asked(new Array(size).fill(99), pairs, { aims, mostParts, count });
      const expected = everyPartition(one)
        .slice(0, count)
        .map(({ list }) => list);
      expect(lists(one, { listed: 0 })).toEqual(expected);
      expect(lists(one, {})).toEqual(expected);
    }
});

/** Whether a bound undercuts counts or is them: the first that differs decides. */
function isNoWorse(bound: readonly number[], best: readonly (readonly [bigint, bigint])[]): boolean {
  for (const [at, [above, below]] of best.entries()) {
    const difference = above - BigInt(bound[at] ?? 0) * below;
    if (difference !== 0n) return difference > 0n;
  }
  return true;
}

const UNEVEN = [90, 150, 60, 120, 99, 180, 40, 110, 130];

test.each(
  ORDERS.flatMap((aims) => [null, 2, 4].map((target) => [aims, target] as const)).filter(
    ([aims, target]) => target === null || aims.includes("mergers"),
  ),
)("a search by %j, with %s units wanted, that is cut short claims no more than is true", (aims, target) => {
  let unproven = 0;
  const fixed = { belowHalf: 1, below: 2, counted: 2, households: 310, squares: 50_000, units: 3 };
  for (const [, size, pairs] of SHAPES.slice(0, 3)) {
    const one = asked(UNEVEN.slice(0, size), pairs, { aims, target, fixed, count: 2 });
    const [best] = everyPartition(one);
    for (const left of [1, 100, 1000, 10_000])
      for (const how of [{}, { listed: 0 }]) {
        const { plans, proven, bound } = bestPlans(one, { left, ...how });
        if (proven) expect([...listOf(size, plans[0]?.partition ?? [])]).toEqual(best?.list);
        else {
          unproven++;
          const sound = isNoWorse(bound ?? [], best?.counts ?? []);
          expect({ size, left, bound, sound }).toMatchObject({ sound: true });
        }
      }
  }
  expect(unproven).toBeGreaterThan(0);
});
