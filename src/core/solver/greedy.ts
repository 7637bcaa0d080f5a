/**
 * An arrangement for a cell that is too large to be proven: a cell in, sets of titles by candidate out, no optimum.
 * What is to be kept comes first; then the post with the fewest people left, to the person who can take most of what
 * is open with it. Optional posts are passed over.
 */

import { bitsOf, lowestBit } from "../numbers/bits.ts";
import type { Cell } from "./cell.ts";
import type { Chosen } from "./solution.ts";

export function greedy({ titles, candidates, limits }: Cell): Chosen {
  const atPlaces = Array.from({ length: titles[0]?.posts.length ?? 1 }, (_, place) => place);
  const last = atPlaces.length - 1;
  const sets = new Array<number>(candidates.size).fill(0);
  const places = new Array<number>(candidates.size).fill(last);
  const shared = titles.reduce((mask, title, t) => (title.shared ? mask | (1 << t) : mask), 0);
  const open = titles.map((title) => title.posts.map((posts) => (title.optional ? 0 : posts)));
  const placeOf = (title: number, place: number): number => ((shared >> title) & 1 ? last : place);
  const openAt = (title: number, place: number): number => open[title]?.[placeOf(title, place)] ?? 0;
  const take = (index: number, set: number, place: number): void => {
    for (let rest = set & ~(sets[index] ?? 0); rest !== 0; rest &= rest - 1) {
      const own = open[lowestBit(rest)];
      const at = placeOf(lowestBit(rest), place);
      if (own) own[at] = (own[at] ?? 0) - 1;
    }
    sets[index] = set;
    places[index] = place;
  };
  const maySit = (index: number, title: number): boolean =>
    sets[index] === 0 && (((candidates.eligible[index] ?? 0) >> title) & 1) === 1;

  /** Titles of `open` that a set may still grow by. */
  const fittingTo = (set: number, wanted: number): number => {
    let fitting = wanted;
    for (let rest = set; rest !== 0; rest &= rest - 1) fitting &= titles[lowestBit(rest)]?.compatible ?? 0;
    for (const limit of limits) if (bitsOf(set & limit.titles) >= limit.most) fitting &= ~limit.titles;
    return fitting;
  };

  /** All that a candidate can take along with some titles at a place, in the order of titles. */
  const grown = (index: number, first: number, place: number): number => {
    const maxPosts = candidates.maxPosts[index] ?? 0;
    let set = first;
    let rest = candidates.eligible[index] ?? 0;
    while (bitsOf(set) < maxPosts) {
      rest = fittingTo(set, rest);
      if (rest === 0) break;
      const next = lowestBit(rest);
      rest &= rest - 1;
      if (openAt(next, place) > 0) set |= 1 << next;
    }
    return set;
  };

  for (let index = 0; index < candidates.size; index++) {
    const first = index * atPlaces.length;
    const keepAt = (place: number): number => candidates.keep[first + place] ?? 0;
    const place = atPlaces.find((one) => (keepAt(one) & ~shared) !== 0) ?? last;
    const keep = keepAt(place) | (keepAt(last) & shared);
    if (keep !== 0) take(index, keep, place);
  }
  for (let index = 0; index < candidates.size; index++) {
    const place = places[index] ?? last;
    if (sets[index] !== 0) take(index, grown(index, sets[index] ?? 0, place), place);
  }
  for (;;) {
    const able = titles
      .flatMap((_, title) => {
        const people = sets.filter((_set, index) => maySit(index, title)).length;
        return atPlaces.flatMap((place) => ((open[title]?.[place] ?? 0) > 0 ? { title, place, people } : []));
      })
      .filter(({ people }) => people > 0)
      .sort((a, b) => a.people - b.people || a.title - b.title || a.place - b.place);
    const [scarcest] = able;
    if (!scarcest) return { sets, places };
    const { title, place } = scarcest;
    let best = -1;
    let bestSet = 0;
    let bestWorth = -1;
    for (let index = 0; index < candidates.size; index++) {
      if (!maySit(index, title)) continue;
      const set = grown(index, 1 << title, place);
      const held = candidates.incumbent[index * atPlaces.length + place] ?? 0;
      const worth = bitsOf(set) * 64 + bitsOf(set & held);
      if (worth > bestWorth) {
        best = index;
        bestSet = set;
        bestWorth = worth;
      }
    }
    take(best, bestSet, place);
  }
}
