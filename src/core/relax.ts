/**
 * The bound of the search: the best worth of open posts where a person may be chosen again and again.
 *
 * Only one thing about people is remembered: how many of them are left who may hold several posts, each of whom can
 * take one larger set at most. What remains is a small dynamic program over the open posts and that number.
 */
import { type Choices, enlarged, lowestBit, type States, type TitleSet, type Workspace } from "./sets.ts";

export interface Relaxation {
  /** Where the bound of a state stands in `values`, with at most `larger` sets of two titles or more. */
  readonly at: (state: number, larger: number) => number;
  /** The bound at an offset, number by number. */
  readonly value: (at: number) => number;
  /** Whether there were more states than can be looked at: no bound holds then. */
  readonly gaveUp: () => boolean;
  /** The set that the bound at an offset takes first; null: the first title stays vacant, or nothing is open. */
  readonly first: (at: number) => TitleSet | null;
}

/** States that one cell may come to. */
const MOST_STATES = 1_000_000;
/** Keys up to which the place of each state is kept in a flat table. */
const FLAT = 1 << 20;

export function relaxation(
  { byLowest, options, worths }: Choices,
  states: States,
  size: number,
  mostLarger: number,
  space: Workspace,
): Relaxation {
  let { values } = space;
  let end = size;
  values.fill(0, 0, size);
  const taken: (TitleSet | null)[] = [null];
  let gaveUp = false;
  const slots = slotsFor(states.count * (mostLarger + 1), space);

  const at = (state: number, larger: number): number => {
    if (state === 0) return 0;
    const left = larger < mostLarger ? larger : mostLarger;
    const key = state * (mostLarger + 1) + left;
    const known = slots.get(key);
    if (known !== 0) return known;
    if (taken.length > MOST_STATES) {
      gaveUp = true;
      return 0;
    }
    const open = states.open(state);
    const title = lowestBit(open);
    // The first title stays vacant, or goes to somebody with a set of which it is the lowest.
    let base = at(states.without(state, title), left);
    let worth = -1;
    let best: TitleSet | null = null;
    for (const set of byLowest[title] ?? []) {
      if ((set.mask & open) !== set.mask) continue;
      const several = set.size > 1 ? 1 : 0;
      if (several > left) continue;
      const rest = at(state - set.step, left - several);
      const own = options[set.start + 1] ?? 0;
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
    const slot = end;
    end += size;
    if (end > values.length) {
      values = enlarged(values, end);
      space.values = values;
    }
    for (let k = 0; k < size; k++) {
      values[slot + k] = (worth < 0 ? 0 : (worths[worth + k] ?? 0)) + (values[base + k] ?? 0);
    }
    taken.push(best);
    slots.set(key, slot);
    return slot;
  };
  return {
    at,
    gaveUp: () => gaveUp,
    value: (offset) => values[offset] ?? 0,
    first: (offset) => taken[offset / size] ?? null,
  };
}

/** Positive numbers by key, 0 where there is none: a table over the workspace, a map where that were too large. */
function slotsFor(
  keys: number,
  space: Workspace,
): { readonly get: (key: number) => number; readonly set: (key: number, slot: number) => void } {
  if (keys > FLAT) {
    const map = new Map<number, number>();
    return {
      get: (key) => map.get(key) ?? 0,
      set: (key, slot) => {
        map.set(key, slot);
      },
    };
  }
  if (keys > space.slots.length) space.slots = new Int32Array(keys);
  const { slots } = space;
  slots.fill(0, 0, keys);
  return {
    get: (key) => slots[key] ?? 0,
    set: (key, slot) => {
      slots[key] = slot;
    },
  };
}
