/**
 * Partitions out of given groups whose costs come to little: every way to have each unit once, unit by unit, with what
 * has been paid so far as bound.
 */

import type { Group, Space } from "./space.ts";
import type { Work } from "./tariff.ts";

/** A group with what it costs; never below 0. */
export interface Priced {
  readonly group: Group;
  readonly cost: number;
}

interface Search {
  readonly words: number;
  /** By unit in the order of the walk: the groups that have it first in that order, cheapest first. */
  readonly first: readonly (readonly number[])[];
  readonly costs: Float64Array;
  /** The units of each group as bits, in the order of the walk. */
  readonly masks: Int32Array;
  readonly groups: readonly Priced[];
  readonly chosen: number[];
  readonly covered: Int32Array;
  readonly tell: (groups: readonly Group[], cost: number) => number;
  readonly work: Work;
  most: number;
}

/**
 * Tells each partition whose groups cost no more than `most` together; what `tell` gives back is the most from then on.
 * Whether all were told: not where the work was used up.
 */
export function coverings(
  space: Space,
  groups: readonly Priced[],
  most: number,
  tell: (groups: readonly Group[], cost: number) => number,
  work: Work,
): boolean {
  const place = placesOf(space);
  const words = (space.size + 31) >> 5;
  const first: number[][] = Array.from({ length: space.size }, () => []);
  const masks = new Int32Array(groups.length * words);
  groups.forEach(({ group }, at) => {
    let least = space.size;
    for (const unit of group.units) {
      const bit = place[unit] ?? 0;
      least = Math.min(least, bit);
      const word = at * words + (bit >> 5);
      masks[word] = (masks[word] ?? 0) | (1 << (bit & 31));
    }
    first[least]?.push(at);
  });
  const costs = Float64Array.from(groups, ({ cost }) => cost);
  for (const list of first) list.sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0) || a - b);
  const covered = new Int32Array(words * (space.size + 1));
  walk({ words, first, costs, masks, groups, chosen: [], covered, tell, work, most }, 0, 0, 0);
  return work.left >= 0;
}

/** Covers the first unit that is not covered, from a place in the order of the walk on, by each group that fits. */
function walk(search: Search, from: number, depth: number, paid: number): void {
  const { words, first, costs, masks, covered, chosen, work } = search;
  const own = depth * words;
  let unit = from;
  while (unit < first.length && (((covered[own + (unit >> 5)] ?? 0) >>> (unit & 31)) & 1) === 1) unit++;
  const list = first[unit];
  if (!list) {
    search.most = search.tell(
      chosen.map((at) => search.groups[at]?.group).filter((group) => group !== undefined),
      paid,
    );
    return;
  }
  for (let index = 0; index < list.length; index++) {
    const at = list[index] ?? 0;
    const sum = paid + (costs[at] ?? 0);
    if (sum > search.most || --work.left < 0) return;
    if (!adds(masks, at * words, covered, own, words)) continue;
    chosen.push(at);
    walk(search, unit + 1, depth + 1, sum);
    chosen.pop();
  }
}

/** Writes what is covered with a group into the next depth; false where the group has a unit that is covered. */
function adds(masks: Int32Array, mask: number, covered: Int32Array, own: number, words: number): boolean {
  for (let word = 0; word < words; word++) {
    const [units, before] = [masks[mask + word] ?? 0, covered[own + word] ?? 0];
    if ((units & before) !== 0) return false;
    covered[own + words + word] = units | before;
  }
  return true;
}

/** The place of each unit in the order of the walk: part by part, each from a unit at its edge to its neighbours and on. */
function placesOf(space: Space): Int32Array {
  const place = new Int32Array(space.size).fill(-1);
  let next = 0;
  for (let unit = 0; unit < space.size; unit++) {
    if ((place[unit] ?? -1) >= 0) continue;
    const reached = reachedFrom(space, unit);
    for (const one of reachedFrom(space, reached[reached.length - 1] ?? unit)) place[one] = next++;
  }
  return place;
}

/** The units that hang together with one, the nearer the earlier. */
function reachedFrom({ beside, size }: Space, unit: number): readonly number[] {
  const seen = new Uint8Array(size);
  seen[unit] = 1;
  const reached = [unit];
  for (const one of reached) {
    for (const other of beside[one] ?? []) {
      if (seen[other] === 1) continue;
      seen[other] = 1;
      reached.push(other);
    }
  }
  return reached;
}
