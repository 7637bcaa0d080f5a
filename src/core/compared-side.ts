/** One side of a comparison. */

import type { Outcome } from "./run.ts";

/** A side of the comparison: an outcome with the ids of its policy's titles, in their order. */
export interface ComparedSide {
  readonly outcome: Outcome;
  readonly titles: readonly string[];
}

/** Parts the members of a list that is compared as one text: no cell has this character. */
export const APART = "\u0000";

/** Whether positions of places, titles and people mean the same on both sides. */
export function areAlike(a: ComparedSide, b: ComparedSide): boolean {
  return (
    a.outcome.reorganisation.after === b.outcome.reorganisation.after &&
    a.outcome.arrangement?.roster === b.outcome.arrangement?.roster &&
    a.titles.join(APART) === b.titles.join(APART)
  );
}
