/** What the solver answers for a cell: who fills which post, and how sure the answer is. */

import type { CandidatePosition, CellPlacePosition, CellTitlePosition } from "../../model/positions.ts";
import { lowestBit } from "../../numbers/bits.ts";
import type { Cell, TitleBits } from "./cell.ts";

export interface Solution {
  /** The set of titles of each candidate; 0: none. */
  readonly sets: readonly TitleBits[];
  /** The place of each candidate's set; shared titles of it stand in the last place of the cell all the same. */
  readonly places: readonly CellPlacePosition[];
  /** Vacant posts by slot (place × titles + title); an optional post is never vacant. */
  readonly vacant: readonly number[];
  /** Counted people in it. */
  readonly persons: number;
  /** Counted candidates without a post that is not optional. */
  readonly released: number;
  /** Whether no arrangement is better; else `bound` tells how far off this one may be at most. */
  readonly proven: boolean;
  /** Whether it is not proven since the cell is too large to be searched at all; else the node limit was reached. */
  readonly isTooLarge: boolean;
  /** What no arrangement is better than. */
  readonly bound: Bound;
  readonly nodes: number;
}

/** Equal to the answer where it is proven. */
export interface Bound {
  /** No arrangement has fewer. */
  readonly vacancies: number;
  /** No arrangement as good in what comes before it has fewer; null where the answer itself is not known to be. */
  readonly persons: number | null;
  readonly released: number | null;
}

export function vacanciesOf({ vacant }: Pick<Solution, "vacant">): number {
  let sum = 0;
  for (const count of vacant) sum += count;
  return sum;
}

/** Who holds what: sets of titles by candidate, and the place of each. */
export type Chosen = Pick<Solution, "sets" | "places">;

/** Calls `visit` with each post filled: a candidate, a title, and the place that it stands in. */
export function eachFilled(
  { titles }: Pick<Cell, "titles">,
  { sets, places }: Chosen,
  visit: (candidate: CandidatePosition, title: CellTitlePosition, place: CellPlacePosition) => void,
): void {
  for (let candidate = 0; candidate < sets.length; candidate++) {
    for (let rest = sets[candidate] ?? 0; rest !== 0; rest &= rest - 1) {
      const title = lowestBit(rest);
      const own = titles[title];
      const place = own?.shared ? own.posts.length - 1 : places[candidate];
      if (own === undefined || place === undefined) throw new RangeError("a solution of another cell");
      visit(candidate, title, place);
    }
  }
}
