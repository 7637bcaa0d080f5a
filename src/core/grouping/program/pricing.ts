/**
 * Groups that cost least beyond the prices of their units: every set of blocks that hangs together is looked at, but
 * for those that a bound shows to be too dear, however they are added to. All numbers are whole.
 */
import { type Blocks, bySize } from "../space/blocks.ts";
import { type Group, isLarger, type Judged, judged, tierOf } from "../space/space.ts";
import { leastBeyond, type Tariff, type Work } from "../space/tariff.ts";

export interface Priced {
  readonly group: Group;
  readonly cost: number;
}

interface Search {
  readonly blocks: Blocks;
  readonly tariff: Tariff;
  /** By households of a group: the least that its size costs, less what blocks added to it bring in. */
  readonly least: Float64Array;
  readonly most: number;
  readonly work: Work;
  /** The place of each block in the order in which they are first in a group: those with most households first. */
  readonly rank: Int32Array;
  limit: number;
  /** Steps for the groups of each first block, and what is left of them. */
  readonly quota: { readonly each: number; left: number };
  found: Priced[];
  /** The blocks of the group that is being made. */
  readonly chosen: number[];
  /** Blocks that may be added next; those before a position have been. */
  readonly list: Int32Array;
  /** 1 for a block that is chosen or listed. */
  readonly seen: Uint8Array;
  /** How many blocks of each set are chosen. */
  readonly inSet: Int32Array;
  root: number;
}

export interface Cheap {
  readonly groups: readonly Priced[];
  /** All groups that cost no more are among them; where the work was used up, -infinite. */
  readonly limit: number;
}

/**
 * The groups that cost at most `limit`, about the `most` cheapest of them where there are more. `quota`: steps for the
 * groups of one first block; with it not all are found, and the limit is not to be relied on.
 */
export function cheapGroups(
  blocks: Blocks,
  tariff: Tariff,
  limit: number,
  most: number,
  work: Work,
  quota = Number.POSITIVE_INFINITY,
): Cheap {
  const size = blocks.units.length;
  const { order, rank } = bySize(blocks);
  const search: Search = {
    blocks,
    tariff,
    least: leastBeyond(blocks, tariff),
    most,
    work,
    rank,
    limit,
    found: [],
    chosen: [],
    quota: { each: quota, left: quota },
    list: new Int32Array(size + 1),
    seen: new Uint8Array(size),
    inSet: new Int32Array(blocks.sizes.length),
    root: 0,
  };
  for (let root = 0; root < size && work.left >= 0; root++) {
    const block = order[root] ?? 0;
    search.root = root;
    search.quota.left = search.quota.each;
    search.seen[block] = 1;
    search.list[0] = block;
    grow(search, 0, 1, NOTHING);
    search.seen[block] = 0;
  }
  if (search.found.length > most) shorten(search);
  return { groups: search.found, limit: work.left < 0 ? Number.NEGATIVE_INFINITY : search.limit };
}

/** What is known of the group that is being made. */
interface Made {
  readonly households: number;
  readonly parts: number;
  readonly income: number;
  readonly heir: number;
}

const NOTHING: Made = { households: 0, parts: 0, income: 0, heir: -1 };

/**
 * Adds each block of the list from `from` to `to` in turn to the group made, and goes on from there with the rest of the
 * list and the block's own neighbours: so each set of blocks comes up once.
 */
function grow(search: Search, from: number, to: number, made: Made): void {
  const { blocks, tariff, list, seen, work, rank, inSet } = search;
  for (let at = from; at < to; at++) {
    if (--work.left < 0 || --search.quota.left < 0) return;
    const block = list[at] ?? 0;
    const parts = made.parts + (blocks.units[block]?.length ?? 0);
    if (parts > blocks.space.mostParts || clashes(search, block)) continue;
    const households = made.households + (blocks.households[block] ?? 0);
    const income = made.income + (tariff.prices[block] ?? 0);
    const floor = tariff.part * (parts - 1) + tariff.group - income + (search.least[households] ?? 0);
    if (floor > search.limit && made.parts > 0) continue;
    const own = blocks.heir[block] ?? 0;
    const heir = made.heir < 0 || isLarger(blocks.space, own, made.heir) ? own : made.heir;
    const set = blocks.set[block] ?? -1;
    search.chosen.push(block);
    if (set >= 0) inSet[set] = (inSet[set] ?? 0) + 1;
    const next: Made = { households, parts, income, heir };
    take(search, next);
    if (floor <= search.limit && parts < blocks.space.mostParts) {
      let end = to;
      for (const other of blocks.beside[block] ?? []) {
        if ((rank[other] ?? 0) <= search.root || seen[other] === 1) continue;
        seen[other] = 1;
        list[end++] = other;
      }
      grow(search, at + 1, end, next);
      for (let index = to; index < end; index++) seen[list[index] ?? 0] = 0;
    }
    if (set >= 0) inSet[set] = (inSet[set] ?? 0) - 1;
    search.chosen.pop();
  }
}

function clashes({ blocks, chosen }: Search, block: number): boolean {
  const { apart, units, anyApart } = blocks;
  if (!anyApart) return false;
  for (let index = 0; index < chosen.length; index++) {
    if (apart[(chosen[index] ?? 0) * units.length + block] === 1) return true;
  }
  return false;
}

/** Takes the group made so far if it is cheap enough, and has whole sets only. */
function take(search: Search, { households, parts, income, heir }: Made): void {
  const { blocks, tariff, inSet, chosen } = search;
  const beyond = households - tariff.centre;
  const base = tariff.part * (parts - 1) + tariff.group + tariff.square * beyond * beyond - income;
  if (base > search.limit) return;
  for (let set = 0; set < inSet.length; set++) {
    const held = inSet[set] ?? 0;
    if (held > 0 && held < (blocks.sizes[set] ?? 0)) return;
  }
  const { space } = blocks;
  if (!space.judge) {
    const tier = tierOf(space, heir, households);
    const above = parts > 1 ? Math.max(0, households - (space.upper[heir] ?? 0)) : 0;
    if (base + judgedCost(tariff, { tier, above }) > search.limit) return;
  }
  const units: number[] = [];
  for (let index = 0; index < chosen.length; index++)
    for (const one of blocks.units[chosen[index] ?? 0] ?? []) units.push(one);
  units.sort((a, b) => a - b);
  const own = judged(space, units, households);
  const cost = base + judgedCost(tariff, own);
  if (cost > search.limit) return;
  search.found.push({ group: { units, households, ...own }, cost });
  if (search.found.length >= 4 * search.most) shorten(search);
}

function judgedCost(tariff: Tariff, { tier, above }: Judged): number {
  const below = (tier === 2 ? tariff.belowHalf : 0) + (tier > 0 ? tariff.below : 0);
  return above > 0 ? below + tariff.above * above : below;
}

function shorten(search: Search): void {
  search.found.sort((a, b) => a.cost - b.cost);
  search.found.length = Math.min(search.found.length, search.most);
  // Of those that cost as much as the last, some may have been left out.
  search.limit = (search.found[search.found.length - 1]?.cost ?? search.limit) - 1;
}
