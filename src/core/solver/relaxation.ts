/**
 * The bound of the search: the best worth of open posts where a person may be chosen again and again.
 *
 * A state is the number of open posts of each title, as one mixed-radix number. Only two things about people are
 * remembered, where there may not be enough of them: how many are left who may hold several posts, each of whom can
 * take one larger set at most, and how many people may still be counted at all. What remains is a small dynamic
 * program over the open posts and those numbers. In a cell of several places shared posts, too, may be chosen again and
 * again, once from each place: what holds places together has prices instead (`prices.ts`).
 */

import { lowestBit } from "../numbers/bits.ts";
import { enlarged, enlargedNumbers } from "../numbers/buffers.ts";
import type { Catalogue } from "./cell.ts";
import type { PackedObjective } from "./objective.ts";
import { openIn, openOf, placeOf, settled, without } from "./states.ts";
import {
  ENOUGH,
  type Limits,
  ROW,
  ROW_CHARGE,
  ROW_COSTLY,
  ROW_LARGER,
  ROW_MASK,
  ROW_SET,
  ROW_SIZE,
  ROW_WORTH,
  type TitleSets,
} from "./title-sets.ts";

export interface Relaxation {
  /** Sets it to the cell whose choices were found last, under the same limits. */
  readonly relax: (catalogue: Catalogue, limits: Limits) => void;
  /** Where the bound of a state stands in `values()`, with what is left of the limits. */
  readonly at: (state: number, larger: number, persons: number) => number;
  readonly values: () => Float64Array;
  /** Whether there were more states than can be looked at: no bound holds then. */
  readonly gaveUp: () => boolean;
  /** The set that the bound at an offset takes first; 0: the first title stays vacant, or nothing is open. */
  readonly first: (at: number) => number;
}

/**
 * Follows the relaxed answer from the state in which everything is open: calls `visit` with each set that it takes (0:
 * the first title stays vacant), the candidate, and the state and limits before that, until `visit` says no. Whether it
 * came to the end.
 */
export function followed(
  relaxed: Relaxation,
  choices: TitleSets,
  catalogue: Catalogue,
  limits: Limits,
  visit: (set: number, candidate: number, state: number, larger: number, persons: number) => boolean,
): boolean {
  const options = choices.options();
  let { larger, persons } = limits;
  for (let state = settled(catalogue.full, catalogue); state !== 0; ) {
    const set = relaxed.first(relaxed.at(state, larger, persons));
    const candidate = set === 0 ? -1 : (options[choices.startOf(set)] ?? 0);
    if (!visit(set, candidate, state, larger, persons)) return false;
    if (set === 0) {
      state = settled(without(state, lowestBit(openIn(state, catalogue)), catalogue), catalogue);
      continue;
    }
    state = settled(state - choices.stepOf(set), catalogue);
    larger -= choices.largerOf(set);
    persons -= choices.chargeOf(set);
  }
  return true;
}

/** States that one cell may come to. */
const MOST_STATES = 1_000_000;

/** Keys up to which the place of each state is kept in a flat table. */
const FLAT = 1 << 20;

/** Bounds of one cell after another, in buffers that each writes over. */
export function relaxationOf(choices: TitleSets, scale: PackedObjective): Relaxation {
  let values = new Float64Array(4096);
  let taken = new Int32Array(1024);
  let slots = new Int32Array(8192);
  const farSlots = new Map<number, number>();
  let isFlat = true;
  let titles: Catalogue | null = null;
  let mostLarger = 0;
  let mostPersons = 0;
  // What bounds the first number of a worth: titles by who may hold them, the most of a post, and the fewest people.
  let fillable = 0;
  let costlyTitles = 0;
  let gain = 0;
  let least = new Float64Array(64);
  let size = 1;
  let met = 0;
  let gaveUp = false;

  /** Open posts of some titles in a state. */
  const postsIn = (state: number, mask: number): number => {
    let count = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1)
      count += titles === null || titles.single ? 1 : openOf(state, lowestBit(rest), titles);
    return count;
  };

  /** The most that the first number of a worth can be with so many posts, and so many that cost a person, to fill. */
  const most = (posts: number, costly: number): number => posts * gain - (least[costly] ?? 0);

  /** Compares worth + value at `base` with the value at `rest`. */
  const compareSums = (worth: number, base: number, rest: number): number => {
    const worths = choices.worths();
    for (let k = 0; k < size; k++) {
      const difference = (worths[worth + k] ?? 0) + (values[base + k] ?? 0) - (values[rest + k] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };

  const keyOf = (state: number, larger: number, persons: number): number =>
    (state * (mostLarger + 1) + larger) * (mostPersons + 1) + persons;

  const at = (reached: number, larger: number, persons: number): number => {
    if (reached === 0 || titles === null) return 0;
    const state = titles.places === 1 ? reached : settled(reached, titles);
    if (state === 0) return 0;
    const left = larger < mostLarger ? larger : mostLarger;
    const counted = persons < mostPersons ? persons : mostPersons;
    const key = keyOf(state, left, counted);
    const earlier = (isFlat ? slots[key] : farSlots.get(key)) ?? 0;
    if (earlier !== 0) return earlier;
    if (met >= MOST_STATES) {
      gaveUp = true;
      return 0;
    }
    const open = openIn(state, titles);
    const title = lowestBit(open);
    // The first title goes to somebody with a set of which it is the lowest, or stays vacant. What cannot be as much
    // as the best so far in its first number, with all other posts filled by as few people as can be, is passed over.
    const place = titles.places === 1 ? 0 : placeOf(state, titles);
    const isOne = titles.places === 1;
    const posts = isOne ? postsIn(state, open & fillable) : 0;
    const costly = isOne ? postsIn(state, open & costlyTitles) : 0;
    let lead = Number.NEGATIVE_INFINITY;
    let base = -1;
    let worth = -1;
    let best = 0;
    const worths = choices.worths();
    const rows = choices.rows();
    const steps = choices.steps();
    const slot = place * titles.size + title;
    const end = choices.firstOf(slot + 1);
    for (let index = choices.firstOf(slot); index < end; index++) {
      const row = index * ROW;
      const mask = rows[row + ROW_MASK] ?? 0;
      if ((mask & open) !== mask) continue;
      const several = rows[row + ROW_LARGER] ?? 0;
      const charge = rows[row + ROW_CHARGE] ?? 0;
      if (several > left || charge > counted) continue;
      const own = rows[row + ROW_WORTH] ?? 0;
      const others = !isOne
        ? Number.POSITIVE_INFINITY
        : most(posts - (rows[row + ROW_SIZE] ?? 0), costly - (rows[row + ROW_COSTLY] ?? 0));
      if ((worths[own] ?? 0) + others < lead) continue;
      const set = rows[row + ROW_SET] ?? 0;
      const after = state - (steps[index] ?? 0);
      // Looked up here first: most of them are known.
      const known = isFlat ? (slots[keyOf(after, left - several, counted - charge)] ?? 0) : 0;
      const rest = known !== 0 ? known : at(after, left - several, counted - charge);
      if (base < 0) {
        worth = own;
        base = rest;
        best = set;
        lead = (worths[own] ?? 0) + (values[rest] ?? 0);
        continue;
      }
      for (let k = 0; k < size; k++) {
        const other = (worth < 0 ? 0 : (worths[worth + k] ?? 0)) + (values[base + k] ?? 0);
        const difference = (worths[own + k] ?? 0) + (values[rest + k] ?? 0) - other;
        if (difference < 0) break;
        if (difference > 0) {
          worth = own;
          base = rest;
          best = set;
          lead = (worths[own] ?? 0) + (values[rest] ?? 0);
          break;
        }
      }
    }
    const bit = 1 << title;
    const leaves = !isOne
      ? Number.POSITIVE_INFINITY
      : most(posts - postsIn(state, bit & fillable), costly - postsIn(state, bit & costlyTitles));
    if (base < 0 || leaves >= lead) {
      const rest = at(without(state, title, titles), left, counted);
      if (base < 0 || compareSums(worth, base, rest) < 0) {
        worth = -1;
        base = rest;
        best = 0;
      }
    }
    const made = ++met;
    const offset = made * size;
    if (offset + size > values.length) values = enlargedNumbers(values, offset + size);
    if (made >= taken.length) taken = enlarged(taken, made);
    for (let k = 0; k < size; k++) {
      values[offset + k] = (worth < 0 ? 0 : (worths[worth + k] ?? 0)) + (values[base + k] ?? 0);
    }
    taken[made] = best;
    if (isFlat) slots[key] = offset;
    else farSlots.set(key, offset);
    return offset;
  };

  return {
    relax: (catalogue, { larger, persons }) => {
      titles = catalogue;
      mostLarger = larger < ENOUGH ? larger : 0;
      mostPersons = persons < ENOUGH ? persons : 0;
      size = scale.size();
      fillable = choices.fillable();
      costlyTitles = choices.costly();
      // Where every post costs a person, incumbents are at most so many a person; to gain one takes more than it gives.
      const tight = fillable === costlyTitles && scale.staying() === 0;
      gain = scale.most() - (tight ? 1 : 0);
      if (catalogue.total >= least.length) least = enlargedNumbers(least, catalogue.total);
      for (let posts = 0; posts <= catalogue.total; posts++) {
        const persons = Math.ceil(posts / choices.largest());
        const incumbents = tight ? Math.min(posts, persons * choices.mostIncumbent()) : 0;
        least[posts] = scale.person() * persons - incumbents;
      }
      met = 0;
      gaveUp = false;
      values.fill(0, 0, size);
      const keys = (catalogue.full + 1) * (mostLarger + 1) * (mostPersons + 1);
      isFlat = keys <= FLAT;
      if (!isFlat) farSlots.clear();
      else if (keys > slots.length) slots = new Int32Array(keys);
      else slots.fill(0, 0, keys);
    },
    at,
    values: () => values,
    gaveUp: () => gaveUp,
    first: (offset) => taken[offset / size] ?? 0,
  };
}
