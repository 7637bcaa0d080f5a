/**
 * Regrets: what the relaxed answer loses when a step of its way has to do with other candidates. They say by how much a
 * price is to change until the answer does.
 */

import { lowestBit } from "../../numbers/bits.ts";
import { OPTION } from "../problem/options.ts";
import { compareScores, NO_SCORE } from "../problem/scores.ts";
import { openIn, placeOf, without } from "../problem/states.ts";
import { endOfSlot, type SetPosition } from "../problem/title-sets.ts";
import { type ThingPosition, takes } from "./multipliers.ts";
import { type BoundPosition, boundAt, type Relaxation } from "./relaxation.ts";
import type { WayStep } from "./relaxed-way.ts";

/** Which candidates may take a set at a step. */
type May = (candidate: number, set: SetPosition) => boolean;

/** Raises a price so far that no more steps than there is of the thing would rather have it than do without. */
export function raise(
  price: Float64Array,
  relaxed: Relaxation,
  steps: readonly WayStep[],
  thing: ThingPosition,
  amount: number,
): void {
  const { sets } = relaxed;
  const regrets = steps
    .filter(({ set, candidate }) => set !== 0 && takes(sets, thing, candidate, set))
    .map((step) => regretAt(relaxed, step, (candidate, set) => !takes(sets, thing, candidate, set), true))
    .sort((a, b) => compareScores(b, 0, a, 0, price.length));
  if (amount >= regrets.length) return;
  for (let k = 0; k < price.length; k++) price[k] += regrets[amount][k];
}

/** Lowers a price so far that some step may as well take the thing, or to nothing. */
export function lower(
  price: Float64Array,
  relaxed: Relaxation,
  steps: readonly WayStep[],
  thing: ThingPosition,
): void {
  const { sets } = relaxed;
  let least: Float64Array = price.slice();
  for (const step of steps) {
    if (step.set !== 0 && takes(sets, thing, step.candidate, step.set)) continue;
    const regret = regretAt(relaxed, step, (candidate, set) => takes(sets, thing, candidate, set), false);
    if (compareScores(regret, 0, least, 0, price.length) < 0) least = regret;
  }
  for (let k = 0; k < price.length; k++) price[k] -= least[k];
}

/** What the relaxed answer loses where only some may take the first title of a step, or where it may stay vacant too. */
function regretAt(relaxed: Relaxation, step: WayStep, may: May, mayLeave: boolean): Float64Array {
  const { sets, objective } = relaxed;
  const { catalogue } = sets.problem;
  const { state, several, persons } = step;
  const open = openIn(state, catalogue);
  const title = lowestBit(open);
  const slot = placeOf(state, catalogue) * catalogue.size + title;
  const best = new Float64Array(objective.size).fill(Number.NEGATIVE_INFINITY);
  const end = endOfSlot(sets, slot);
  for (let set = sets.first[slot]; set < end; set++) {
    const mask = sets.own[set];
    if ((mask & open) !== mask || sets.several[set] > several || sets.persons[set] > persons) continue;
    const option = firstOption(relaxed, set, may);
    if (option < 0) continue;
    const left = state - sets.step[set];
    const rest = boundAt(relaxed, left, several - sets.several[set], persons - sets.persons[set]);
    offer(best, relaxed, sets.options[option + 1], rest);
  }
  if (mayLeave)
    offer(best, relaxed, NO_SCORE, boundAt(relaxed, without(state, title, catalogue), several, persons));
  const own = boundAt(relaxed, state, several, persons);
  return best.map((value, k) => relaxed.values[own + k] - value);
}

/** The best option of a set among those who may take it; -1: none. */
function firstOption({ sets }: Relaxation, set: SetPosition, may: May): number {
  for (let option = sets.start[set]; option < sets.end[set]; option += OPTION) {
    if (may(sets.options[option], set)) return option;
  }
  return -1;
}

/** Keeps the sum of a score and a bound in `best` where it is more. */
function offer(best: Float64Array, { sets, values }: Relaxation, score: number, rest: BoundPosition): void {
  const { scores } = sets;
  for (let k = 0; k < best.length; k++) {
    const difference = scores[score + k] + values[rest + k] - best[k];
    if (difference < 0) return;
    if (difference === 0) continue;
    for (let from = k; from < best.length; from++) best[from] = scores[score + from] + values[rest + from];
    return;
  }
}
