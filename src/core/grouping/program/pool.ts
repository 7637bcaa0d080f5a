/** The groups of a space that were met on the way, each once. */
import { blocksOf, maskOf, UNDECIDED } from "../space/blocks.ts";
import { keyOf } from "../space/partition.ts";
import type { Group, Space } from "../space/space.ts";
import type { Tariff, Work } from "../space/tariff.ts";
import { cheapGroups } from "./pricing.ts";

export interface Pool {
  readonly size: number;
  readonly groups: Group[];
  /** The units of each as bits. */
  readonly masks: Uint32Array[];
  readonly position: Map<string, number>;
  /** Whether every group that matters is among them. */
  complete: boolean;
}

export function emptyPool({ size }: Space, complete: boolean): Pool {
  return { size, groups: [], masks: [], position: new Map(), complete };
}

/** Adds a group; false where it is there. */
export function addGroup(pool: Pool, group: Group): boolean {
  const key = keyOf(group);
  if (pool.position.has(key)) return false;
  pool.position.set(key, pool.groups.length);
  pool.groups.push(group);
  pool.masks.push(maskOf(pool.size, group.units));
  return true;
}

/** Units of a small group. */
const SMALL_PARTS = 3;

/** Small groups beyond which there is no hope of having all groups. */
const MOST_SMALL = 300;

/** A pool is complete where a space has fewer groups, found in fewer steps. */
const MOST = 3_000;

const STEPS = 6_000;

const FREE: Omit<Tariff, "prices"> = {
  belowHalf: 0,
  below: 0,
  part: 0,
  above: 0,
  square: 0,
  centre: 0,
  group: 0,
};

/** All groups of a space where there are not too many, else those of up to three units, or of one where none are wanted. */
export function poolOf(space: Space, work: Work): Pool {
  const most = work.listed ?? MOST;
  const pool = emptyPool(space, true);
  const blocks = blocksOf(space, UNDECIDED);
  if (!blocks) return pool;
  const free: Tariff = { ...FREE, prices: new Float64Array(blocks.units.length) };
  const parts = most > 0 ? SMALL_PARTS : 1;
  const few = { ...blocks, space: { ...space, mostParts: Math.min(parts, space.mostParts) } };
  let { groups } = cheapGroups(few, free, 0, Number.POSITIVE_INFINITY, work);
  pool.complete = space.mostParts <= parts && work.left >= 0;
  if (!pool.complete && groups.length <= MOST_SMALL && most > 0) {
    const steps = { left: STEPS };
    const all = cheapGroups(blocks, free, 0, most, steps);
    pool.complete = all.limit >= 0;
    if (pool.complete) groups = all.groups;
  }
  for (const { group } of groups) addGroup(pool, group);
  return pool;
}
