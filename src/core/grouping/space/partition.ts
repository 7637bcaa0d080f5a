/** What partitions cost and keep: groups in, sums in whole numbers out. */
import type { Group, Partition } from "./space.ts";

/** What each thing that groups count costs; all whole. */
export interface Weights {
  /** For a group below the must-merge share, on top of `below`. */
  readonly belowHalf: number;
  readonly below: number;
  /** For each unit but the first of a group. */
  readonly mergers: number;
  /** For each household too many. */
  readonly above: number;
  /** For the square of a group's households beyond `centre`. */
  readonly square: number;
  readonly centre: number;
  /** For each group. */
  readonly group: number;
}

export const NO_WEIGHTS: Weights = {
  belowHalf: 0,
  below: 0,
  mergers: 0,
  above: 0,
  square: 0,
  centre: 0,
  group: 0,
};

/** What partitions may have at most, and how many groups they have; null: whatever. */
export interface Limits {
  readonly belowHalf: number | null;
  readonly below: number | null;
  readonly above: number | null;
  readonly groups: number | null;
}

export const NO_LIMITS: Limits = { belowHalf: null, below: null, above: null, groups: null };

/** What a partition adds up to. */
export interface Sums {
  readonly belowHalf: number;
  readonly below: number;
  readonly mergers: number;
  readonly above: number;
  /** Of the squares of households. */
  readonly squares: number;
  readonly groups: number;
}

export function sumsOf(partition: Partition): Sums {
  let [belowHalf, below, mergers, above, squares] = [0, 0, 0, 0, 0];
  for (const group of partition) {
    if (group.tier === 2) belowHalf++;
    if (group.tier > 0) below++;
    mergers += group.units.length - 1;
    above += group.above;
    squares += group.households * group.households;
  }
  return { belowHalf, below, mergers, above, squares, groups: partition.length };
}

export function costOf(group: Group, weights: Weights): number {
  const beyond = group.households - weights.centre;
  return (
    (group.tier === 2 ? weights.belowHalf : 0) +
    (group.tier > 0 ? weights.below : 0) +
    weights.mergers * (group.units.length - 1) +
    weights.above * group.above +
    weights.square * beyond * beyond +
    weights.group
  );
}

export function weightOf(partition: Partition, weights: Weights): number {
  return partition.reduce((sum, group) => sum + costOf(group, weights), 0);
}

export function keepsLimits(partition: Partition, { belowHalf, below, above, groups }: Limits): boolean {
  const sums = sumsOf(partition);
  return (
    (groups === null || sums.groups === groups) &&
    (belowHalf === null || sums.belowHalf <= belowHalf) &&
    (below === null || sums.below <= below) &&
    (above === null || sums.above <= above)
  );
}

/** A group by its units. */
export function keyOf({ units }: Group): string {
  return units.join(",");
}

export function isSame(a: Partition, b: Partition): boolean {
  if (a.length !== b.length) return false;
  const keys = new Set(a.map(keyOf));
  return b.every((group) => keys.has(keyOf(group)));
}
