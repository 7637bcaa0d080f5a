/**
 * The bound of the search: the best worth of open posts where a person may be chosen again and again.
 *
 * A state is the number of open posts of each title, as one mixed-radix number. Only one thing about people is
 * remembered: how many of them are left who may hold several posts, each of whom can take one larger set at most.
 * What remains is a small dynamic program over the open posts and that number.
 */
import { type Choices, enlarged, enlargedNumbers, lowestBit, openIn, without } from "./sets.ts";
import type { Catalogue, Scale } from "./weigh.ts";

export interface Relaxation {
  /** Sets it to the cell whose choices were found last; at most `larger` sets of two titles or more are taken. */
  readonly relax: (catalogue: Catalogue, larger: number) => void;
  /** Where the bound of a state stands in `values()`, with at most `larger` sets of two titles or more. */
  readonly at: (state: number, larger: number) => number;
  readonly values: () => Float64Array;
  /** Whether there were more states than can be looked at: no bound holds then. */
  readonly gaveUp: () => boolean;
  /** The set that the bound at an offset takes first; 0: the first title stays vacant, or nothing is open. */
  readonly first: (at: number) => number;
}

/** States that one cell may come to. */
const MOST_STATES = 1_000_000;
/** Keys up to which the place of each state is kept in a flat table. */
const FLAT = 1 << 20;

/** Bounds of one cell after another, in buffers that each writes over. */
export function relaxationOf(choices: Choices, scale: Scale): Relaxation {
  let values = new Float64Array(4096);
  let taken = new Int32Array(1024);
  let slots = new Int32Array(8192);
  const farSlots = new Map<number, number>();
  let isFlat = true;
  let titles: Catalogue | null = null;
  let mostLarger = 0;
  let size = 1;
  let met = 0;
  let gaveUp = false;

  const at = (state: number, larger: number): number => {
    if (state === 0 || titles === null) return 0;
    const left = larger < mostLarger ? larger : mostLarger;
    const key = state * (mostLarger + 1) + left;
    const known = (isFlat ? slots[key] : farSlots.get(key)) ?? 0;
    if (known !== 0) return known;
    if (met >= MOST_STATES) {
      gaveUp = true;
      return 0;
    }
    const open = openIn(state, titles);
    const title = lowestBit(open);
    // The first title stays vacant, or goes to somebody with a set of which it is the lowest.
    let base = at(without(state, title, titles), left);
    let worth = -1;
    let best = 0;
    const options = choices.options();
    const worths = choices.worths();
    for (let set = choices.firstOf(title); set !== 0; set = choices.after(set)) {
      const mask = choices.maskOf(set);
      if ((mask & open) !== mask) continue;
      const several = choices.sizeOf(set) > 1 ? 1 : 0;
      if (several > left) continue;
      const rest = at(state - choices.stepOf(set), left - several);
      const own = options[choices.startOf(set) + 1] ?? 0;
      for (let k = 0; k < size; k++) {
        const other = (worth < 0 ? 0 : (worths[worth + k] ?? 0)) + (values[base + k] ?? 0);
        const difference = (worths[own + k] ?? 0) + (values[rest + k] ?? 0) - other;
        if (difference < 0) break;
        if (difference > 0) {
          worth = own;
          base = rest;
          best = set;
          break;
        }
      }
    }
    const index = ++met;
    const slot = index * size;
    if (slot + size > values.length) values = enlargedNumbers(values, slot + size);
    if (index >= taken.length) taken = enlarged(taken, index);
    for (let k = 0; k < size; k++) {
      values[slot + k] = (worth < 0 ? 0 : (worths[worth + k] ?? 0)) + (values[base + k] ?? 0);
    }
    taken[index] = best;
    if (isFlat) slots[key] = slot;
    else farSlots.set(key, slot);
    return slot;
  };

  return {
    relax: (catalogue, larger) => {
      titles = catalogue;
      mostLarger = larger;
      size = scale.size();
      met = 0;
      gaveUp = false;
      values.fill(0, 0, size);
      const keys = (catalogue.full + 1) * (larger + 1);
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
