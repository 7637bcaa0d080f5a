/**
 * The relaxation, which bounds every search: the best score of open posts where each person may be chosen again and
 * again.
 *
 * Let V(s) be the best score that the posts open in a state s (`states.ts`) can have when nobody is used up. The first
 * title with open posts goes to somebody, with a set S of which it is the lowest title, or stays vacant:
 *
 *     V(0) = 0,   V(s) = max( max over S within s of score(S) + V(s − S),  V(s without that title) )
 *
 * where score(S) is that of the best candidate for S, the first of its options. Every arrangement is a way through these
 * choices, so V of the state with everything open is a bound of the optimum; where the way that gives it chooses nobody
 * twice, it is an arrangement itself, and the optimum.
 *
 * Two things about people are remembered all the same, where there may be too few of them (`Supply`): how many are left
 * who may hold several posts, each of whom can take one larger set at most, and how many may still be counted at all. So
 * V is a dynamic program over states and these two numbers, filled where it is asked for. In a cell of several places
 * shared posts, too, may be chosen again and again, once from each place: what holds places together has prices instead
 * (`lagrangian.ts`), and V falls apart into a small program for each place, one after another.
 */

import type { Position } from "../../model/positions.ts";
import { lowestBit } from "../../numbers/bits.ts";
import { enlarged } from "../../numbers/buffers.ts";
import type { TitleBits } from "../problem/cell.ts";
import type { PackedObjective } from "../problem/objective.ts";
import { ENOUGH } from "../problem/problem.ts";
import { NO_SCORE } from "../problem/scores.ts";
import { openIn, openPosts, placeOf, settled, without } from "../problem/states.ts";
import { endOfSlot, type SetPosition, type TitleSets } from "../problem/title-sets.ts";
import { type LeadingBound, leadingBound, mostOf, setLeadingBound } from "./leading-bound.ts";

/** Where the bound of a state stands in `values`; 0: that of the state in which nothing is open. */
export type BoundPosition = Position<"bounds of states">;

/** Bounds of one problem after another, in buffers that are written over. */
export interface Relaxation {
  readonly sets: TitleSets;
  readonly objective: PackedObjective;
  /** Bounds, one score each, in the order in which they were found. */
  values: Float64Array;
  /** In the same order: the set that the bound takes first; 0: the first title stays vacant. */
  taken: Int32Array;
  /** How many bounds there are. */
  found: number;
  /** Whether there was more than can be looked at, or told apart: no bound holds then. */
  gaveUp: boolean;
  /** How often a set may still be tried on a state, in all searches of one cell together. */
  trials: number;
  /** Where the bound of each state and supply stands, by key: flat where all keys are few, else in a map. */
  isFlat: boolean;
  flat: Int32Array;
  readonly far: Map<number, BoundPosition>;
  /** Whether the cell has one place alone. */
  isAlone: boolean;
  /** The most of each supply that a bound tells apart. */
  mostSeveral: number;
  mostPersons: number;
  readonly leading: LeadingBound;
}

/** States that one problem may come to, and numbers in their bounds together: 128 MB. */
const MOST_STATES = 1_000_000;

const MOST_NUMBERS = 2 ** 24;

/** Keys up to which the bounds of a problem are found through a flat table, which is cleared for each: 4 MB. */
const FLAT = 1 << 20;

export function relaxation(sets: TitleSets, objective: PackedObjective): Relaxation {
  return {
    sets,
    objective,
    values: new Float64Array(4096),
    taken: new Int32Array(1024),
    found: 0,
    gaveUp: false,
    trials: 0,
    isFlat: true,
    flat: new Int32Array(8192),
    far: new Map(),
    isAlone: true,
    mostSeveral: 0,
    mostPersons: 0,
    leading: leadingBound(),
  };
}

/**
 * Forgets all bounds: for another problem, which the table of sets was filled for, or for other prices on it. Gives up at
 * once where there are more states than whole numbers to tell them apart by: two of them would share a bound.
 */
export function relax(relaxed: Relaxation): void {
  const { catalogue, supply } = relaxed.sets.problem;
  // More than half the posts can never be taken by larger sets, so more of them need not be told apart.
  relaxed.isAlone = catalogue.places === 1;
  const larger = relaxed.isAlone ? Math.min(supply.several, catalogue.total >> 1) : supply.several;
  relaxed.mostSeveral = supply.several < ENOUGH ? larger : 0;
  relaxed.mostPersons = supply.persons < ENOUGH ? supply.persons : 0;
  setLeadingBound(relaxed.leading, relaxed.sets, relaxed.objective.leading);
  relaxed.found = 0;
  relaxed.values.fill(0, NO_SCORE, relaxed.objective.size);
  const keys = (catalogue.full + 1) * (relaxed.mostSeveral + 1) * (relaxed.mostPersons + 1);
  relaxed.gaveUp = !(keys <= Number.MAX_SAFE_INTEGER);
  relaxed.isFlat = keys <= FLAT;
  if (!relaxed.isFlat) relaxed.far.clear();
  else if (keys > relaxed.flat.length) relaxed.flat = new Int32Array(keys);
  else relaxed.flat.fill(0, 0, keys);
}

/** Where the bound of a state, with what is left of the supply, stands in `values`. */
export function boundAt(
  relaxed: Relaxation,
  reached: number,
  several: number,
  persons: number,
): BoundPosition {
  const { mostSeveral, mostPersons, isAlone } = relaxed;
  const state = isAlone ? reached : settled(reached, relaxed.sets.problem.catalogue);
  if (state === 0) return NO_SCORE;
  const left = several < mostSeveral ? several : mostSeveral;
  const counted = persons < mostPersons ? persons : mostPersons;
  const key = (state * (mostSeveral + 1) + left) * (mostPersons + 1) + counted;
  const known = relaxed.isFlat ? relaxed.flat[key] : (relaxed.far.get(key) ?? 0);
  return known !== 0 ? known : findBound(relaxed, key, state, left, counted);
}

/** The set that a bound takes first; 0: the first title stays vacant, or nothing is open. */
export function firstTaken({ taken, objective }: Relaxation, bound: BoundPosition): SetPosition {
  return taken[bound / objective.size];
}

/** Finds the bound of a state for the first time, out of those of the states that its choices lead to. */
function findBound(
  relaxed: Relaxation,
  key: number,
  state: number,
  several: number,
  persons: number,
): BoundPosition {
  const { sets, isAlone } = relaxed;
  const { own, best, count, costly, step, scores } = sets;
  const { several: takesSeveral, persons: takesPerson } = sets;
  const { catalogue } = sets.problem;
  const open = openIn(state, catalogue);
  const title = lowestBit(open);
  const posts = isAlone ? openPosts(state, open & sets.fillable, catalogue) : 0;
  const costlyPosts = isAlone ? openPosts(state, open & sets.costlyTitles, catalogue) : 0;
  let set = 0;
  let score = NO_SCORE;
  let rest = -1;
  let lead = Number.NEGATIVE_INFINITY;
  const slot = isAlone ? title : placeOf(state, catalogue) * catalogue.size + title;
  const first = sets.first[slot];
  const end = endOfSlot(sets, slot);
  if (!hasRoom(relaxed, end - first)) return NO_SCORE;
  for (let row = first; row < end; row++) {
    const mask = own[row];
    if ((mask & open) !== mask || takesSeveral[row] > several || takesPerson[row] > persons) continue;
    // What cannot be as much as the best so far in its first number is passed over.
    const offered = best[row];
    if (
      isAlone &&
      scores[offered] + mostOf(relaxed.leading, posts - count[row], costlyPosts - costly[row]) < lead
    )
      continue;
    const after = boundAt(
      relaxed,
      state - step[row],
      several - takesSeveral[row],
      persons - takesPerson[row],
    );
    if (rest >= 0 && compareSums(relaxed, offered, after, score, rest) <= 0) continue;
    set = row;
    score = offered;
    rest = after;
    lead = scores[score] + relaxed.values[rest];
  }
  if (rest < 0 || !isAlone || mostWithout(relaxed, state, 1 << title, posts, costlyPosts) >= lead) {
    const after = boundAt(relaxed, without(state, title, catalogue), several, persons);
    if (rest < 0 || compareSums(relaxed, score, rest, NO_SCORE, after) < 0) {
      set = 0;
      score = NO_SCORE;
      rest = after;
    }
  }
  return keepBound(relaxed, key, set, score, rest);
}

/** The most that the first number can be where a title stays vacant, out of the posts to fill in a state. */
function mostWithout(
  { sets, leading }: Relaxation,
  state: number,
  title: TitleBits,
  posts: number,
  costly: number,
): number {
  const { catalogue } = sets.problem;
  const vacant = openPosts(state, title & sets.fillable, catalogue);
  return mostOf(leading, posts - vacant, costly - openPosts(state, title & sets.costlyTitles, catalogue));
}

/** Whether one more bound, out of so many trials, may be found; else the relaxation gives up. */
function hasRoom(relaxed: Relaxation, trials: number): boolean {
  relaxed.trials -= trials;
  const numbers = (relaxed.found + 2) * relaxed.objective.size;
  if (relaxed.trials < 0 || relaxed.found >= MOST_STATES || numbers > MOST_NUMBERS) relaxed.gaveUp = true;
  return !relaxed.gaveUp;
}

/** Compares the sums of a score and a value: positive where the first is more. */
function compareSums(
  { sets, values, objective }: Relaxation,
  score: number,
  value: BoundPosition,
  other: number,
  otherValue: BoundPosition,
): number {
  const { scores } = sets;
  for (let k = 0; k < objective.size; k++) {
    const difference = scores[score + k] + values[value + k] - (scores[other + k] + values[otherValue + k]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Keeps a bound, the sum of a score and the bound behind it, under its key. */
function keepBound(
  relaxed: Relaxation,
  key: number,
  set: SetPosition,
  score: number,
  rest: BoundPosition,
): BoundPosition {
  const { size } = relaxed.objective;
  const { scores } = relaxed.sets;
  const found = ++relaxed.found;
  const at = found * size;
  if (at + size > relaxed.values.length) relaxed.values = enlarged(relaxed.values, at + size);
  if (found >= relaxed.taken.length) relaxed.taken = enlarged(relaxed.taken, found);
  for (let k = 0; k < size; k++) relaxed.values[at + k] = scores[score + k] + relaxed.values[rest + k];
  relaxed.taken[found] = set;
  if (relaxed.isFlat) relaxed.flat[key] = at;
  else relaxed.far.set(key, at);
  return at;
}
