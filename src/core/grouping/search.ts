/**
 * Searches the partitions of a space by branch and bound: the bound is that of the program over groups, branches are
 * pairs of neighbours that stand in one group or do not, and where little is left to decide all that is left is tried.
 */

import { beyond, type Master, relax, wholePrices } from "./program/master.ts";
import { type Blocks, blocksOf, type Decisions, holds } from "./space/blocks.ts";
import { coverings, type Priced } from "./space/coverings.ts";
import { type Group, groupOf, mayBeGroup, type Partition } from "./space/space.ts";

export interface Hunt {
  readonly master: Master;
  /** Takes groups that may be such, some units in none or in two of them: it looks whether they are a partition of interest. */
  readonly take: (partition: Partition) => void;
  /** Partitions that cost more are of no interest; lowered by `take` where it is content. */
  most: number;
  /** Partitions that may still be tried one by one. */
  tries: number;
}

/** Steps in which all that is left is tried, at the root and below it. */
const FIRST_STEPS = 1_000_000;

const STEPS = 100_000;

/**
 * Searches under decisions. Gives what no partition costs less than that was not taken: more than `most` where all were
 * looked at that could be of interest.
 */
export function search(hunt: Hunt, decisions: Decisions, floor: number, isRoot = true): number {
  const { master } = hunt;
  const blocks = blocksOf(master.space, decisions);
  const bound = Math.max(
    floor,
    relax(master, decisions, blocks, (proven) => proven > hunt.most),
  );
  if (bound > hunt.most) return bound;
  hunt.take(roundedSolution(master));
  if (bound > hunt.most || master.work.left < 0 || hunt.tries < 0) return bound;
  if (master.pool.complete && tryAll(hunt, isRoot ? FIRST_STEPS : STEPS)) return hunt.most + 1;
  if (hunt.tries < 0) return bound;
  const pair = blocks && (halfJoined(master, blocks) ?? undecided(blocks));
  if (!pair) {
    const left = blocks && lastPartition(blocks);
    if (left) hunt.take(left);
    return hunt.most + 1;
  }
  const { a, b, share } = pair;
  const joined: Decisions = { ...decisions, joined: [...decisions.joined, [a, b]] };
  const parted: Decisions = { ...decisions, parted: [...decisions.parted, [a, b]] };
  const [first, second] = share >= 0.5 ? [joined, parted] : [parted, joined];
  const one = search(hunt, first, bound, false);
  return bound > hunt.most ? bound : Math.min(one, search(hunt, second, bound, false));
}

/** Tries all partitions out of the open groups by the prices of the program; false where they are too many. */
function tryAll(hunt: Hunt, most: number): boolean {
  const { master } = hunt;
  const { scale, mostGroups, columns, pool, program, space, work } = master;
  const { prices, sum, least } = wholePrices(master);
  // A group may cost a little less than nothing: all are raised by as much.
  const limit = (): number => scale * hunt.most - sum - least * mostGroups;
  const groups = columns.flatMap((at, column): Priced[] => {
    const group = pool.groups[at];
    if (!group || program.columns.open[column] !== 1) return [];
    const cost = beyond(master, column, prices) - least;
    return cost <= limit() ? [{ group, cost }] : [];
  });
  const steps = { left: Math.min(most, work.left) };
  const given = steps.left;
  const tell = (partition: Partition): number => {
    if (--hunt.tries < 0) steps.left = -1;
    hunt.take(partition);
    return limit();
  };
  const all = coverings(space, groups, limit(), tell, steps);
  work.left -= Math.ceil((given - Math.max(0, steps.left)) / 8);
  return all;
}

/** The groups that the program's solution has for the most part. */
function roundedSolution({ program, columns, pool }: Master): Partition {
  const chosen: Group[] = [];
  for (let row = 0; row < program.rows; row++) {
    const variable = program.basis[row] ?? -1;
    if (variable < 0 || (program.level[row] ?? 0) < 0.6 || program.columns.open[variable] !== 1) continue;
    const group = pool.groups[columns[variable] ?? 0];
    if (group) chosen.push(group);
  }
  return chosen;
}

interface HalfPair {
  readonly a: number;
  readonly b: number;
  /** How much of the pair the solution joins. */
  readonly share: number;
}

/**
 * The pair of neighbours, of which nothing is decided, that the program's solution joins nearest to half; null: all are
 * joined or not. What is decided may be half joined too: where the solution lacks something, or pays for a group that is
 * not open. To decide that once more would lead nowhere.
 */
function halfJoined({ program, columns, pool, space }: Master, blocks: Blocks): HalfPair | null {
  const shares = new Map<number, number>();
  for (let row = 0; row < program.rows; row++) {
    const variable = program.basis[row] ?? -1;
    const level = program.level[row] ?? 0;
    if (variable < 0 || level < 1e-5) continue;
    const at = columns[variable] ?? 0;
    const mask = pool.masks[at] ?? new Uint32Array();
    for (const unit of pool.groups[at]?.units ?? []) {
      for (const next of space.beside[unit] ?? []) {
        if (next < unit || !holds(mask, next)) continue;
        const key = unit * space.size + next;
        shares.set(key, (shares.get(key) ?? 0) + level);
      }
    }
  }
  const blockOf = blockOfEach(blocks);
  let best: HalfPair | null = null;
  let nearest = 0.5 - 1e-4;
  for (const [key, share] of shares) {
    const off = Math.abs(share - 0.5);
    if (off >= nearest) continue;
    const a = Math.floor(key / space.size);
    const b = key % space.size;
    if (isDecided(blocks, blockOf[a] ?? 0, blockOf[b] ?? 0)) continue;
    nearest = off;
    best = { a, b, share };
  }
  return best;
}

/** The block of each unit. */
function blockOfEach({ units, space }: Blocks): Int32Array {
  const blockOf = new Int32Array(space.size);
  units.forEach((own, block) => {
    for (const unit of own) blockOf[unit] = block;
  });
  return blockOf;
}

function isDecided({ apart, units }: Blocks, one: number, other: number): boolean {
  return one === other || apart[one * units.length + other] === 1;
}

/** A pair of neighbours of which nothing is decided; null: there is none. */
function undecided(blocks: Blocks): HalfPair | null {
  const { space } = blocks;
  for (let block = 0; block < blocks.units.length; block++) {
    for (const next of blocks.beside[block] ?? []) {
      if (next < block || isDecided(blocks, block, next)) continue;
      for (const a of blocks.units[block] ?? []) {
        const b = blocks.units[next]?.find((other) => space.beside[a]?.includes(other));
        if (b !== undefined) return { a: Math.min(a, b), b: Math.max(a, b), share: 0 };
      }
    }
  }
  return null;
}

/** The one partition that decisions on all pairs of neighbours leave; null where it does not fit. */
function lastPartition({ space, units, sizes }: Blocks): Partition | null {
  if (sizes.length > 0 || !units.every((own) => mayBeGroup(space, own))) return null;
  return units.map((own) => groupOf(space, own));
}
