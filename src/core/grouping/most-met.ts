/** The most groups of a space that meet the standard side by side: a bound for mergers, and a partition to start from. */

import { addGroup, emptyPool } from "./program/pool.ts";
import { smallestMet } from "./space/packing.ts";
import { NO_LIMITS, NO_WEIGHTS } from "./space/partition.ts";
import { type Group, groupOf, mayBeGroup, type Partition, type Space } from "./space/space.ts";
import type { Work } from "./space/tariff.ts";
import { solveStage } from "./stage.ts";

export interface MostMet {
  /** No partition has more groups that meet the standard. */
  readonly most: number;
  /** A partition with many of them; null where none was found. */
  readonly partition: Partition | null;
}

const MOST_SMALLEST = 60_000;

const SMALLEST_STEPS = 3_000_000;

const PACKING_STEPS = 20_000_000;

export function mostMet(space: Space, work: Work): MostMet {
  const steps = { left: Math.min(work.left, SMALLEST_STEPS) };
  const before = steps.left;
  const smallest = smallestMet(space, MOST_SMALLEST, steps);
  work.left -= before - Math.max(0, steps.left);
  if (smallest === null) return { most: byHouseholds(space), partition: null };
  if (smallest.length === 0) return { most: 0, partition: null };
  const pool = emptyPool(space, true);
  for (const group of smallest) addGroup(pool, group);
  // What is left over stands alone, as units that do not meet the standard: it counts nothing.
  for (let unit = 0; unit < space.size; unit++) {
    addGroup(pool, { units: [unit], households: space.households[unit] ?? 0, tier: 1, above: 0 });
  }
  const free = { ...space, apart: new Uint8Array(space.apart.length), together: [], mostParts: space.size };
  const stage = { weights: { ...NO_WEIGHTS, group: -1, below: 1 }, limits: NO_LIMITS, excluded: [] };
  const limited = { left: Math.min(work.left, PACKING_STEPS) };
  const given = limited.left;
  const start = packed(space, smallest);
  const question = { start, ceiling: 1, floor: -byHouseholds(space) };
  const { best, bound } = solveStage(free, stage, pool, question, limited);
  work.left -= given - Math.max(0, limited.left);
  const met = best?.filter(({ tier }) => tier === 0) ?? [];
  return { most: -bound, partition: attached(space, met) };
}

/** Small groups side by side, as many as are found one after the other, and the rest alone. */
function packed(space: Space, smallest: readonly Group[]): Partition {
  const taken = new Uint8Array(space.size);
  const order = [...smallest].sort((a, b) => a.units.length - b.units.length || a.households - b.households);
  const groups = order.filter(({ units }) => {
    if (units.some((unit) => taken[unit] === 1)) return false;
    for (const unit of units) taken[unit] = 1;
    return true;
  });
  const rest = space.households.flatMap((households, unit): Group[] =>
    taken[unit] === 1 ? [] : [{ units: [unit], households, tier: 1, above: 0 }],
  );
  return [...groups, ...rest];
}

/** How many groups could meet the least of the minimums if households were all that counts. */
function byHouseholds({ households, minimum, judge, size }: Space): number {
  const least = minimum.reduce((smallest, one) => Math.min(smallest, one), Number.POSITIVE_INFINITY);
  const total = households.reduce((sum, one) => sum + one, 0);
  return judge || least <= 0 ? size : Math.min(size, Math.floor(total / least));
}

/** Groups with the units that they leave out: each to a neighbour where it may be, the first of several; else alone. */
function attached(space: Space, groups: Partition): Partition | null {
  const owner = new Int32Array(space.size).fill(-1);
  const units = groups.map((group, at) => {
    for (const unit of group.units) owner[unit] = at;
    return [...group.units];
  });
  for (let changed = true; changed; ) {
    changed = false;
    for (let unit = 0; unit < space.size; unit++) {
      if ((owner[unit] ?? 0) >= 0) continue;
      const to = (space.beside[unit] ?? [])
        .map((next) => owner[next] ?? -1)
        .find((at) => at >= 0 && mayBeGroup(space, [...(units[at] ?? []), unit]));
      if (to === undefined) continue;
      units[to]?.push(unit);
      owner[unit] = to;
      changed = true;
    }
  }
  owner.forEach((at, unit) => {
    if (at < 0) units.push([unit]);
  });
  return units.every((own) => mayBeGroup(space, own)) ? units.map((own) => groupOf(space, own)) : null;
}
