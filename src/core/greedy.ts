/**
 * An arrangement for a cell that is too large to be proven: a cell in, sets of titles by candidate out, no optimum.
 * What is to be kept comes first; then the title with the fewest people left, to the person who can take most of
 * what is open with it. Optional posts are passed over.
 */
import { bitsOf, lowestBit } from "./states.ts";
import type { Cell } from "./weigh.ts";

export function greedy({ titles, candidates }: Cell): number[] {
  const sets = new Array<number>(candidates.size).fill(0);
  const open = titles.map((title) => (title.optional ? 0 : title.posts));
  const take = (index: number, set: number): void => {
    const further = set & ~(sets[index] ?? 0);
    sets[index] = set;
    for (let rest = further; rest !== 0; rest &= rest - 1) {
      const title = lowestBit(rest);
      open[title] = (open[title] ?? 0) - 1;
    }
  };
  const maySit = (index: number, title: number): boolean =>
    sets[index] === 0 && (((candidates.eligible[index] ?? 0) >> title) & 1) === 1;
  const left = (title: number): number => {
    let count = 0;
    for (let index = 0; index < candidates.size; index++) if (maySit(index, title)) count++;
    return count;
  };

  /** All that a candidate can take along with some titles, in the order of titles. */
  const grown = (index: number, first: number): number => {
    const maxPosts = candidates.maxPosts[index] ?? 0;
    let set = first;
    let fitting = candidates.eligible[index] ?? 0;
    for (let rest = first; rest !== 0; rest &= rest - 1) fitting &= titles[lowestBit(rest)]?.compatible ?? 0;
    for (let size = bitsOf(first); size < maxPosts && fitting !== 0; ) {
      const next = lowestBit(fitting);
      fitting &= fitting - 1;
      if ((open[next] ?? 0) <= 0) continue;
      set |= 1 << next;
      size++;
      fitting &= titles[next]?.compatible ?? 0;
    }
    return set;
  };

  for (let index = 0; index < candidates.size; index++) {
    const keep = candidates.keep[index] ?? 0;
    if (keep !== 0) take(index, keep);
  }
  for (let index = 0; index < candidates.size; index++) {
    if (sets[index] !== 0) take(index, grown(index, sets[index] ?? 0));
  }
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
      const set = grown(index, 1 << scarcest.title);
      const worth = bitsOf(set) * 64 + bitsOf(set & (candidates.incumbent[index] ?? 0));
      if (worth > bestWorth) {
        best = index;
        bestSet = set;
        bestWorth = worth;
      }
    }
    take(best, bestSet);
  }
}
