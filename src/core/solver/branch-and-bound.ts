/**
 * The search: the optimum of a cell where the relaxed answer chooses somebody twice. Branches on the first title with
 * open posts, best bound first.
 */

import { lowestBit } from "../numbers/bits.ts";
import { enlargedNumbers } from "../numbers/buffers.ts";
import type { Candidates, Catalogue } from "./cell.ts";
import { FREE, type Prices } from "./lagrangian.ts";
import type { PackedObjective } from "./objective.ts";
import type { Relaxation } from "./relaxation.ts";
import { compareWorths, oneOfEach, openIn, placeOf, settled, without } from "./states.ts";
import { type Limits, ROW, ROW_MASK, ROW_SET, type TitleSets } from "./title-sets.ts";

export interface BestFound {
  /** The set of each candidate, by its position among the choices; null where it was cut off before the first answer. */
  readonly sets: number[] | null;
  /** What they are worth all together. */
  readonly worth: Float64Array;
  readonly nodes: number;
}

export type Search = ReturnType<typeof searchBy>;

/** Numbers of one move: the set taken (0: the first title's open posts stay vacant), by whom, and their worth's place. */
const MOVE = 3;

const NOBODY = -1;

/**
 * Searches one cell after another: the one that choices, relaxation and scale are set to, with the prices that these
 * are set to.
 */
export function searchBy(
  choices: TitleSets,
  relaxed: Relaxation,
  scale: PackedObjective,
): (
  candidates: Candidates,
  catalogue: Catalogue,
  limits: Limits,
  nodeLimit: number,
  prices?: Prices,
) => BestFound {
  let titles: Catalogue;
  let prices = FREE;
  let limit = 0;
  let maxPosts: Int32Array;
  let size = 1;
  let worths = choices.worths();
  let options = choices.options();
  let nodes = 0;
  let sets: number[] = [];
  let bestSets: number[] | null = null;
  let best = new Float64Array(8);
  // Worths of what was chosen so far, by depth; moves by number, with their bounds, and in the order of those.
  let sums = new Float64Array(256);
  let bounds = new Float64Array(1024);
  const moves: number[] = [];
  const order: number[] = [];
  let movesEnd = 0;

  /** What a chosen worth adds, number by number; nothing for a vacancy. */
  const ownAt = (own: number, k: number): number => (own < 0 ? 0 : (worths[own + k] ?? 0));

  /** Whether sum + own + the bound at `rest` is more than the best found. */
  const mayImprove = (sum: number, own: number, rest: number): boolean => {
    const values = relaxed.values();
    for (let k = 0; k < size; k++) {
      const bound = (sums[sum + k] ?? 0) + ownAt(own, k) + (values[rest + k] ?? 0);
      const difference = bound - (best[k] ?? 0);
      if (difference !== 0) return difference > 0;
    }
    return false;
  };

  /** Puts a move in its place behind those from `first` on whose bound is as good. */
  const add = (
    first: number,
    sum: number,
    set: number,
    candidate: number,
    own: number,
    rest: number,
  ): void => {
    const move = movesEnd++;
    if ((move + 1) * size > bounds.length) bounds = enlargedNumbers(bounds, (move + 1) * size);
    const values = relaxed.values();
    for (let k = 0; k < size; k++) {
      bounds[move * size + k] = (sums[sum + k] ?? 0) + ownAt(own, k) + (values[rest + k] ?? 0);
    }
    moves[move * MOVE] = set;
    moves[move * MOVE + 1] = candidate;
    moves[move * MOVE + 2] = own;
    let place = move;
    for (; place > first; place--) {
      const before = order[place - 1] ?? 0;
      if (compareWorths(bounds, move * size, bounds, before * size, size) <= 0) break;
      order[place] = before;
    }
    order[place] = move;
  };

  /**
   * Keeps the arrangement that was reached where it is the best. Prices of people who are not in it, and of shared posts
   * that are left, are taken off again: nobody paid them.
   */
  const weigh = (sum: number): void => {
    for (let one = 0; prices !== FREE && one < sets.length + titles.size; one++) {
      const unpaid =
        one < sets.length ? Number(sets[one] === 0) : unfilled(one - sets.length, titles, choices, sets);
      for (let k = 0; k < size; k++)
        sums[sum + k] = (sums[sum + k] ?? 0) - unpaid * (prices.each[one * size + k] ?? 0);
    }
    if (compareWorths(sums, sum, best, 0, size) <= 0) return;
    for (let k = 0; k < size; k++) best[k] = sums[sum + k] ?? 0;
    bestSets = sets.slice();
  };

  /** Adds all moves from a state that may lead to something better. */
  const findMoves = (
    first: number,
    sum: number,
    state: number,
    several: number,
    persons: number,
    slot: number,
    beyond: number,
    away: number,
  ): void => {
    const open = openIn(state, titles);
    const openAway = away === 0 ? 0 : openIn(away, titles);
    const isAway = state >= titles.span;
    const rows = choices.rows();
    const end = choices.firstOf(slot + 1);
    for (let index = choices.firstOf(slot); index < end; index++) {
      const mask = rows[index * ROW + ROW_MASK] ?? 0;
      const set = rows[index * ROW + ROW_SET] ?? 0;
      const larger = choices.sizeOf(set) > 1;
      const charge = choices.chargeOf(set);
      if ((mask & open) !== mask || (larger && several === 0) || charge > persons) continue;
      if (isAway && (choices.sharedOf(set) & ~openAway) !== 0) continue;
      const left = state - choices.stepOf(set);
      const widest = relaxed.at(left, larger ? several - 1 : several, persons - charge);
      for (let option = choices.startOf(set); option < choices.endOf(set); option += 2) {
        const candidate = options[option] ?? 0;
        const own = options[option + 1] ?? 0;
        if (!mayImprove(sum, own, widest)) break; // nor may the others of this set, who are worth less
        if (sets[candidate] !== 0 || candidate <= beyond) continue;
        // Someone who could take more is used up by a single post.
        const usesUp = !larger && (maxPosts[candidate] ?? 0) > 1;
        const rest = usesUp ? relaxed.at(left, several - 1, persons - charge) : widest;
        if (rest === widest || mayImprove(sum, own, rest)) add(first, sum, set, candidate, own, rest);
      }
    }
    const rest = relaxed.at(without(state, slot % titles.size, titles), several, persons);
    if (mayImprove(sum, NOBODY, rest)) add(first, sum, 0, NOBODY, NOBODY, rest);
  };

  /**
   * `depth` choices were made, `several` people are left who may hold several posts, and `persons` may still be
   * counted. Posts of one slot go to people in the order of their ids: `after` is the last who took one of `last`.
   * `away`: the shared posts that are still open, as a state, while another place is at hand.
   */
  const explore = (
    depth: number,
    reached: number,
    several: number,
    persons: number,
    last: number,
    after: number,
    away: number,
  ): void => {
    const sum = depth * size;
    const next = settled(reached, titles);
    const state = reached >= titles.span && next < titles.span ? away : next;
    if (state === 0) {
      weigh(sum);
      return;
    }
    if (++nodes > limit) return;
    const title = lowestBit(openIn(state, titles));
    const slot = placeOf(state, titles) * titles.size + title;
    const first = movesEnd;
    findMoves(first, sum, state, several, persons, slot, slot === last ? after : -1, away);
    const end = movesEnd;
    const below = sum + size;
    if (below + size > sums.length) sums = enlargedNumbers(sums, below + size);
    for (let index = first; index < end && nodes <= limit; index++) {
      const move = order[index] ?? 0;
      if (compareWorths(bounds, move * size, best, 0, size) <= 0) break; // sorted: so are the rest
      const set = moves[move * MOVE] ?? 0;
      const candidate = moves[move * MOVE + 1] ?? NOBODY;
      const own = moves[move * MOVE + 2] ?? NOBODY;
      for (let k = 0; k < size; k++) sums[below + k] = (sums[sum + k] ?? 0) + ownAt(own, k);
      if (set === 0) {
        explore(depth + 1, without(state, title, titles), several, persons, -1, -1, away);
        continue;
      }
      sets[candidate] = set;
      const left = (maxPosts[candidate] ?? 0) > 1 ? several - 1 : several;
      const counted = persons - choices.chargeOf(set);
      const taken = state >= titles.span ? oneOfEach(choices.sharedOf(set), titles) : 0;
      explore(depth + 1, state - choices.stepOf(set), left, counted, slot, candidate, away - taken);
      sets[candidate] = 0;
    }
    movesEnd = first;
  };

  return (candidates, catalogue, { larger, persons }, nodeLimit, asked = FREE) => {
    titles = catalogue;
    prices = asked;
    limit = nodeLimit;
    maxPosts = candidates.maxPosts;
    size = scale.size();
    worths = choices.worths();
    options = choices.options();
    nodes = 0;
    movesEnd = 0;
    sets = new Array<number>(candidates.size).fill(0);
    bestSets = null;
    if (size > best.length) best = enlargedNumbers(best, size);
    best.fill(Number.NEGATIVE_INFINITY, 0, size);
    for (let k = 0; k < size; k++) sums[k] = prices.sum[k] ?? 0;
    const away = catalogue.places === 1 ? 0 : (catalogue.opened[catalogue.places - 1] ?? 0);
    explore(0, catalogue.full, larger, persons, -1, -1, away);
    return { sets: bestSets, worth: best.slice(0, size), nodes };
  };
}

/** Posts of a shared title that nobody has; 0 of any other. */
function unfilled(
  title: number,
  { shared, posts, places, size }: Catalogue,
  choices: TitleSets,
  sets: readonly number[],
): number {
  if (((shared >> title) & 1) === 0) return 0;
  let left = posts[(places - 1) * size + title] ?? 0;
  for (const set of sets) if (set !== 0 && (choices.sharedOf(set) >> title) & 1) left--;
  return left;
}
