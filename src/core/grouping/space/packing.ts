/** How many groups of a space can meet the standard: the smallest groups that do, and the most of them side by side. */
import { type Blocks, blocksOf, bySize, UNDECIDED } from "./blocks.ts";
import { type Group, groupOf, isLarger, type Space, tierOf } from "./space.ts";
import type { Work } from "./tariff.ts";

interface Search {
  readonly blocks: Blocks;
  readonly work: Work;
  readonly most: number;
  readonly rank: Int32Array;
  readonly found: Group[];
  readonly chosen: number[];
  readonly list: Int32Array;
  readonly seen: Uint8Array;
  root: number;
}

/**
 * Groups that meet the standard of which no part does that is one block less: whatever group meets it has one of these
 * within. null where there are more than `most`, or the work is used up.
 */
export function smallestMet(space: Space, most: number, work: Work): readonly Group[] | null {
  const blocks = blocksOf(space, UNDECIDED);
  if (!blocks) return [];
  const size = blocks.units.length;
  const { order, rank } = bySize(blocks);
  const search: Search = {
    blocks,
    work,
    most,
    rank,
    found: [],
    chosen: [],
    list: new Int32Array(size + 1),
    seen: new Uint8Array(size),
    root: 0,
  };
  for (let root = 0; root < size; root++) {
    const block = order[root] ?? 0;
    search.root = root;
    search.seen[block] = 1;
    search.list[0] = block;
    grow(search, 0, 1, NOTHING);
    search.seen[block] = 0;
    if (work.left < 0 || search.found.length > most) return null;
  }
  return search.found;
}

/** The households of the group so far, its parts and its largest unit. */
interface Made {
  readonly households: number;
  readonly parts: number;
  readonly heir: number;
}

const NOTHING: Made = { households: 0, parts: 0, heir: -1 };

function grow(search: Search, from: number, to: number, made: Made): void {
  const { blocks, list, seen, rank, chosen, work } = search;
  const { space, units, apart, beside } = blocks;
  for (let at = from; at < to; at++) {
    if (--work.left < 0 || search.found.length > search.most) return;
    const block = list[at] ?? 0;
    if (blocks.anyApart && chosen.some((other) => apart[other * units.length + block] === 1)) continue;
    const own = blocks.heir[block] ?? 0;
    const next: Made = {
      households: made.households + (blocks.households[block] ?? 0),
      parts: made.parts + (units[block]?.length ?? 0),
      heir: made.heir < 0 || isLarger(space, own, made.heir) ? own : made.heir,
    };
    if (next.parts > space.mostParts) continue;
    chosen.push(block);
    if (meets(blocks, chosen, next)) {
      if (isSmallest(blocks, chosen)) search.found.push(groupOf(space, unitsOf(blocks, chosen)));
    } else {
      let end = to;
      for (const other of beside[block] ?? []) {
        if ((rank[other] ?? 0) <= search.root || seen[other] === 1) continue;
        seen[other] = 1;
        list[end++] = other;
      }
      grow(search, at + 1, end, next);
      for (let index = to; index < end; index++) seen[list[index] ?? 0] = 0;
    }
    chosen.pop();
  }
}

function unitsOf({ units }: Blocks, chosen: readonly number[]): readonly number[] {
  return chosen.flatMap((block) => units[block] ?? []);
}

/** Whether blocks as one group meet the standard. */
function meets(blocks: Blocks, chosen: readonly number[], { households, heir, parts }: Made): boolean {
  const { space } = blocks;
  if (space.judge && parts > 1) return groupOf(space, unitsOf(blocks, chosen)).tier === 0;
  return tierOf(space, heir, households) === 0;
}

/** Whether no group that meets the standard is left when one block is taken away. */
function isSmallest(blocks: Blocks, chosen: readonly number[]): boolean {
  return chosen.every((block) => {
    let rest: Made = NOTHING;
    for (let index = 0; index < chosen.length; index++) {
      const other = chosen[index] ?? 0;
      if (other === block) continue;
      const own = blocks.heir[other] ?? 0;
      rest = {
        households: rest.households + (blocks.households[other] ?? 0),
        parts: rest.parts + (blocks.units[other]?.length ?? 0),
        heir: rest.heir < 0 || isLarger(blocks.space, own, rest.heir) ? own : rest.heir,
      };
    }
    if (rest.heir < 0) return true;
    const left = chosen.filter((one) => one !== block);
    return !meets(blocks, left, rest) || !hangTogether(blocks, left);
  });
}

function hangTogether({ beside }: Blocks, chosen: readonly number[]): boolean {
  const reached = chosen.slice(0, 1);
  for (const one of reached) {
    for (const next of beside[one] ?? [])
      if (chosen.includes(next) && !reached.includes(next)) reached.push(next);
  }
  return reached.length === chosen.length;
}
