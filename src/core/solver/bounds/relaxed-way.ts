/** The way of the relaxed answer: the sets that the best bound takes one after another, from everything open. */

import type { CandidatePosition } from "../../model/positions.ts";
import { lowestBit } from "../../numbers/bits.ts";
import { oneOfEach, openIn, settled, without } from "../problem/states.ts";
import { type SetPosition, sharedIn } from "../problem/title-sets.ts";
import { boundAt, firstTaken, type Relaxation } from "./relaxation.ts";

/** A set that is taken, by whom, and the state and supply before that. */
export interface WayStep {
  /** 0: the first title stays vacant. */
  readonly set: SetPosition;
  /** -1 where nobody takes one. */
  readonly candidate: CandidatePosition;
  readonly state: number;
  readonly several: number;
  readonly persons: number;
}

/** The whole way. */
export function relaxedWay(relaxed: Relaxation): WayStep[] {
  const { sets } = relaxed;
  const { catalogue, supply } = sets.problem;
  const steps: WayStep[] = [];
  let { several, persons } = supply;
  for (let state = settled(catalogue.full, catalogue); state !== 0; ) {
    const set = firstTaken(relaxed, boundAt(relaxed, state, several, persons));
    const candidate = set === 0 ? -1 : sets.options[sets.start[set]];
    steps.push({ set, candidate, state, several, persons });
    if (set === 0) {
      state = settled(without(state, lowestBit(openIn(state, catalogue)), catalogue), catalogue);
      continue;
    }
    state = settled(state - sets.step[set], catalogue);
    several -= sets.several[set];
    persons -= sets.persons[set];
  }
  return steps;
}

/**
 * The relaxed answer as an arrangement, the set of each candidate, where it chooses nobody and no shared post twice: it
 * is the optimum then. Else null.
 */
export function withoutRepeats(relaxed: Relaxation): SetPosition[] | null {
  const { sets } = relaxed;
  const { catalogue, candidates } = sets.problem;
  const chosen = new Array<SetPosition>(candidates.size).fill(0);
  let shared = catalogue.places === 1 ? 0 : catalogue.opened[catalogue.places - 1];
  for (const { set, candidate } of relaxedWay(relaxed)) {
    if (set === 0) continue;
    const asked = sharedIn(sets, set);
    if (chosen[candidate] !== 0 || (asked & ~openIn(shared, catalogue)) !== 0) return null;
    shared -= oneOfEach(asked, catalogue);
    chosen[candidate] = set;
  }
  return chosen;
}
