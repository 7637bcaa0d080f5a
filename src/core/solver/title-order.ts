/**
 * The order in which the solver takes the titles of a cell: those that can be held with the fewest others first, so
 * that fewer states are met. A cell in, the same cell with its titles in that order, and the way back, out.
 */

import { bitsOf, lowestBit } from "../numbers/bits.ts";
import type { Candidates, CellTitle } from "./cell.ts";

export interface SearchOrder {
  /** The titles in the order of the search. */
  readonly titles: readonly CellTitle[];
  readonly candidates: (candidates: Candidates) => Candidates;
  /** A set of titles of the search as one of the cell. */
  readonly back: (set: number) => number;
}

/** null where the titles stand in that order already. */
export function searchOrder(titles: readonly CellTitle[]): SearchOrder | null {
  const order = titles
    .map((_, t) => t)
    .sort((a, b) => bitsOf(titles[a]?.compatible ?? 0) - bitsOf(titles[b]?.compatible ?? 0) || a - b);
  if (order.every((title, place) => title === place)) return null;
  const places = new Int32Array(titles.length);
  order.forEach((title, place) => {
    places[title] = place;
  });
  const moved = (set: number, to: ArrayLike<number>): number => {
    let bits = 0;
    for (let rest = set; rest !== 0; rest &= rest - 1) bits |= 1 << (to[lowestBit(rest)] ?? 0);
    return bits;
  };
  const there = (sets: Int32Array, size: number): Int32Array =>
    sets.subarray(0, size).map((set) => moved(set, places));
  return {
    titles: order.flatMap((t): CellTitle[] => {
      const title = titles[t];
      return title ? [{ ...title, compatible: moved(title.compatible, places) }] : [];
    }),
    candidates: (candidates) => ({
      ...candidates,
      eligible: there(candidates.eligible, candidates.size),
      incumbent: there(candidates.incumbent, candidates.size),
      keep: there(candidates.keep, candidates.size),
    }),
    back: (set) => moved(set, order),
  };
}
