/**
 * The order in which the solver takes the titles of a cell: those that can be held with the fewest others first, so
 * that fewer states are met. A cell in, the same cell with its titles in that order, and the way back, out.
 */

import { bitsOf, lowestBit } from "../../numbers/bits.ts";
import type { Cell, CellTitle, TitleBits } from "./cell.ts";

export interface TitleOrder {
  /** The titles in the order of the search. */
  readonly titles: readonly CellTitle[];
  /** What a cell says of its titles, with the titles of the search. */
  readonly there: (cell: Pick<Cell, "candidates" | "limits">) => Pick<Cell, "candidates" | "limits">;
  /** A set of titles of the search as one of the cell. */
  readonly back: (set: TitleBits) => TitleBits;
}

/** null where the titles stand in that order already. */
export function titleOrder(titles: readonly CellTitle[]): TitleOrder | null {
  const order = [...titles.keys()].sort(
    (a, b) => bitsOf(titles[a].compatible) - bitsOf(titles[b].compatible) || a - b,
  );
  if (order.every((title, place) => title === place)) return null;
  const places = new Int32Array(titles.length);
  order.forEach((title, place) => {
    places[title] = place;
  });
  const all = (sets: Int32Array, size: number): Int32Array =>
    sets.subarray(0, size).map((set) => moved(set, places));
  return {
    titles: order.map((t) => ({ ...titles[t], compatible: moved(titles[t].compatible, places) })),
    there: ({ candidates, limits }) => ({
      candidates: {
        ...candidates,
        eligible: all(candidates.eligible, candidates.size),
        incumbent: all(candidates.incumbent, candidates.size),
        keep: all(candidates.keep, candidates.size),
      },
      limits: limits.map(({ titles: own, most }) => ({ titles: moved(own, places), most })),
    }),
    back: (set) => moved(set, order),
  };
}

/** A set with each of its titles moved to another position. */
function moved(set: TitleBits, to: ArrayLike<number>): TitleBits {
  let bits = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) bits |= 1 << to[lowestBit(rest)];
  return bits;
}
