/**
 * The bound of the search: the best worth of open posts where a person may be chosen again and again.
 *
 * Only one thing about people is remembered: how many of them are left who may hold several posts, each of whom can
 * take one larger set at most. What remains is a small dynamic program over the open posts and that number.
 */
import { type Choices, lowestBit, type States } from "./sets.ts";
import type { Scale } from "./weigh.ts";

export interface Relaxation {
  /** Where the bound of a state stands in `values`, with at most `larger` sets of two titles or more. */
  readonly at: (state: number, larger: number) => number;
  readonly values: readonly number[];
}

/** States for which a flat table is kept rather than a map. */
const FLAT = 1 << 16;

export function relaxation(choices: Choices, states: States, scale: Scale, mostLarger: number): Relaxation {
  const { byLowest, worths } = choices;
  const { size } = scale;
  const values: number[] = new Array(size).fill(0);
  const slots = slotTable(states.count * (mostLarger + 1));
  const at = (state: number, larger: number): number => {
    if (state === 0) return 0;
    const key = state * (mostLarger + 1) + Math.min(larger, mostLarger);
    const known = slots.get(key);
    if (known > 0) return known;
    const open = states.open(state);
    const title = lowestBit(open);
    // The first title stays vacant, or goes to somebody with a set of which it is the lowest.
    let base = at(states.without(state, title), larger);
    let worth = -1;
    for (const set of byLowest[title] ?? []) {
      if ((set.mask & open) !== set.mask || (set.larger && larger === 0)) continue;
      const rest = at(state - set.step, set.larger ? larger - 1 : larger);
      const own = set.options[0]?.worth ?? 0;
      if (isMore(own, rest, worth, base)) {
        worth = own;
        base = rest;
      }
    }
    const slot = values.length;
    for (let k = 0; k < size; k++)
      values.push((worth < 0 ? 0 : (worths[worth + k] ?? 0)) + (values[base + k] ?? 0));
    slots.set(key, slot);
    return slot;
  };
  /** Whether one worth and rest are more than another; a worth at −1 is nothing. */
  const isMore = (own: number, rest: number, worth: number, base: number): boolean => {
    for (let k = 0; k < size; k++) {
      const other = (worth < 0 ? 0 : (worths[worth + k] ?? 0)) + (values[base + k] ?? 0);
      const difference = (worths[own + k] ?? 0) + (values[rest + k] ?? 0) - other;
      if (difference !== 0) return difference > 0;
    }
    return false;
  };
  return { at, values };
}

/** Positive numbers by key; 0 where there is none yet. */
function slotTable(keys: number): { get: (key: number) => number; set: (key: number, slot: number) => void } {
  if (keys <= FLAT) {
    const flat = new Array<number>(keys).fill(0);
    return {
      get: (key) => flat[key] ?? 0,
      set: (key, slot) => {
        flat[key] = slot;
      },
    };
  }
  const map = new Map<number, number>();
  return { get: (key) => map.get(key) ?? 0, set: (key, slot) => void map.set(key, slot) };
}
