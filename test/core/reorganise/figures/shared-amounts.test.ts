/** Sums over a tree of which some amounts are known only together. */
import { describe, expect, test } from "vitest";
import {
  addAmount,
  type Detour,
  noAmounts,
  rolledSums,
  type SharedAmount,
  sumWithShared,
} from "../../../../src/core/reorganise/figures/shared-amounts.ts";

/** A root with two communes, 1 and 4, of which the first has the units 2 and 3, the second 5. */
const PARENTS = [-1, 0, 1, 1, 0, 4];

describe("an amount that several nodes share", () => {
  const own = [null, null, 10, 20, null, 5];

  test("is known where all of them meet, and above, but not at or below them", () => {
    expect(sumWithShared(PARENTS, own, [])).toEqual([35, 30, 10, 20, 5, 5]);
    expect(sumWithShared(PARENTS, own, [{ nodes: [2, 3], amount: 7, isWhole: true }])).toEqual([
      42,
      37,
      null,
      null,
      5,
      5,
    ]);
    expect(sumWithShared(PARENTS, own, [{ nodes: [2, 5], amount: 7, isWhole: true }])).toEqual([
      42,
      null,
      null,
      20,
      null,
      null,
    ]);
    expect(sumWithShared(PARENTS, own, [{ nodes: [3], amount: 7, isWhole: true }])).toEqual([
      42, 37, 10, 27, 5, 5,
    ]);
  });

  test("of which some may be anywhere leaves all above open", () => {
    expect(sumWithShared(PARENTS, own, [{ nodes: [2], amount: 7, isWhole: false }])).toEqual([
      null,
      null,
      null,
      20,
      5,
      5,
    ]);
  });

  test("is in what a node states itself, of whose parts nothing is known, and above it", () => {
    const stated = [null, 90, 10, null, null, null];
    expect(sumWithShared(PARENTS, stated, [{ nodes: [2], amount: 7, isWhole: true }])[1]).toBeNull();
    const root = [100, null, 10, null, null, null];
    expect(sumWithShared(PARENTS, root, [{ nodes: [2], amount: 7, isWhole: true }])[0]).toBe(100);
    const both = [null, 90, null, null, 50, 5];
    expect(sumWithShared(PARENTS, both, [{ nodes: [2, 3], amount: 7, isWhole: true }])).toEqual([
      95,
      90,
      null,
      null,
      5,
      5,
    ]);
  });

  test("adds nothing to a sum that is not known, and to another amount", () => {
    expect(
      sumWithShared(PARENTS, [null, null, 10, null, null, 5], [{ nodes: [2], amount: 7, isWhole: true }])[1],
    ).toBeNull();
    const two = [
      { nodes: [2, 3], amount: 7, isWhole: true },
      { nodes: [2, 5], amount: 1, isWhole: true },
    ];
    expect(sumWithShared(PARENTS, own, two)).toEqual([43, null, null, null, null, null]);
  });
});

describe("amounts at nodes", () => {
  interface Leaf {
    readonly node: number;
    readonly size: number | null;
    readonly detours?: readonly Detour[];
  }
  const sumsOf = (leaves: readonly Leaf[], shared: readonly SharedAmount[]) => {
    const amounts = noAmounts(PARENTS);
    for (const { node, size, detours } of leaves) addAmount(amounts, node, size, detours);
    const ways = ({ nodes, ...one }: SharedAmount) => ({
      ...one,
      ways: nodes.map((node) => ({ node, detours: [] })),
    });
    return rolledSums(amounts, shared.map(ways));
  };
  const leaves = [
    { node: 2, size: 10 },
    { node: 3, size: 20 },
    { node: 5, size: 5 },
  ];

  test("are summed up along the tree; one that is not known leaves all above open", () => {
    expect(sumsOf(leaves, [])).toEqual([35, 30, 10, 20, 5, 5]);
    expect(sumsOf([...leaves, { node: 2, size: 1 }], [])).toEqual([36, 31, 11, 20, 5, 5]);
    expect(sumsOf([...leaves, { node: 3, size: null }], [])).toEqual([null, null, 10, null, 5, 5]);
  });

  test("are summed up elsewhere where they stood elsewhere", () => {
    const moved = (of: number, above: number, size: number | null = 10) =>
      sumsOf([{ node: 2, size, detours: [{ of, above }] }, ...leaves.slice(1)], []);
    expect(moved(2, 4)).toEqual([35, 20, 10, 20, 15, 5]);
    expect(moved(2, 1)).toEqual([35, 30, 10, 20, 5, 5]);
    // The commune itself stood in no province.
    expect(moved(1, -1)).toEqual([25, 30, 10, 20, 5, 5]);
    expect(moved(2, 4, null)).toEqual([null, 20, null, 20, null, 5]);
  });

  test("that nodes share are known where all of them meet", () => {
    expect(sumsOf(leaves, [{ nodes: [2, 3], amount: 7, isWhole: true }])).toEqual([42, 37, null, null, 5, 5]);
    expect(sumsOf(leaves, [{ nodes: [3, 5], amount: 7, isWhole: true }])).toEqual([
      42,
      null,
      10,
      null,
      null,
      null,
    ]);
    expect(sumsOf(leaves, [{ nodes: [5], amount: 7, isWhole: false }])).toEqual([
      null,
      30,
      10,
      20,
      null,
      null,
    ]);
  });

  test("that nodes share are summed up where each of them stood", () => {
    const amounts = noAmounts(PARENTS);
    const detours = [{ of: 2, above: 4 }];
    const ways = [
      { node: 2, detours },
      { node: 5, detours: [] },
    ];
    const shared = [{ ways, amount: 7, isWhole: true }];
    expect(rolledSums(amounts, shared)).toEqual([7, 0, null, 0, 7, null]);
    // A commune of the other one that stood, with its units, in what is now node 3.
    const inside = [{ of: 1, above: 5 }];
    const whole = [{ ways: [{ node: 1, detours: inside }], amount: 7, isWhole: true }];
    expect(rolledSums(noAmounts(PARENTS), whole)).toEqual([7, 7, 0, 0, 7, 7]);
  });
});
