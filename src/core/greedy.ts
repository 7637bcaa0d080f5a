/**
 * An arrangement for a cell that is too large to be proven: a cell in, sets of titles by candidate out, no optimum.
 * The title with the fewest people left goes first, to the person who can take most of what is open with it.
 */
import { lowestBit } from "./sets.ts";
import type { Cell } from "./weigh.ts";

export function greedy({ titles, candidates }: Cell): number[] {
  const sets = new Array<number>(candidates.size).fill(0);
  const open = titles.map((title) => title.posts);
  const maySit = (index: number, title: number): boolean =>
    sets[index] === 0 && (((candidates.eligible[index] ?? 0) >> title) & 1) === 1;
  const left = (title: number): number => {
    let count = 0;
    for (let index = 0; index < candidates.size; index++) if (maySit(index, title)) count++;
    return count;
  };

  /** All that a candidate can take along with a title, the scarcest first as far as the order of titles goes. */
  const grown = (index: number, title: number): number => {
    const maxPosts = candidates.maxPosts[index] ?? 0;
    let set = 1 << title;
    let fitting = (candidates.eligible[index] ?? 0) & (titles[title]?.compatible ?? 0);
    for (let size = 1; size < maxPosts && fitting !== 0; ) {
      const next = lowestBit(fitting);
      fitting &= fitting - 1;
      if ((open[next] ?? 0) === 0) continue;
      set |= 1 << next;
      size++;
      fitting &= titles[next]?.compatible ?? 0;
    }
    return set;
  };

  for (;;) {
    const able = titles
      .map((_, title) => ({ title, people: (open[title] ?? 0) > 0 ? left(title) : 0 }))
      .filter(({ people }) => people > 0)
      .sort((a, b) => a.people - b.people || a.title - b.title);
    const [scarcest] = able;
    if (!scarcest) return sets;
    let best = -1;
    let bestSet = 0;
    let bestWorth = -1;
    for (let index = 0; index < candidates.size; index++) {
      if (!maySit(index, scarcest.title)) continue;
      const set = grown(index, scarcest.title);
      const worth = bits(set) * 64 + bits(set & (candidates.incumbent[index] ?? 0));
      if (worth > bestWorth) {
        best = index;
        bestSet = set;
        bestWorth = worth;
      }
    }
    sets[best] = bestSet;
    for (let rest = bestSet; rest !== 0; rest &= rest - 1) {
      const title = lowestBit(rest);
      open[title] = (open[title] ?? 0) - 1;
    }
  }
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
