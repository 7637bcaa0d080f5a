/**
 * The bound of the search: the best worth of open posts where a person may be chosen again and again.
 *
 * Only one thing about people is remembered: how many of them are left who may hold several posts, each of whom can
 * take one larger set at most. What remains is a small dynamic program over the open posts and that number.
 */
import { type Choices, lowestBit, type States, type TitleSet } from "./sets.ts";

export interface Relaxation {
  /** Where the bound of a state stands in `values`, with at most `larger` sets of two titles or more. */
  readonly at: (state: number, larger: number) => number;
  readonly values: readonly number[];
  /** The set that the bound at an offset takes first; null: the first title stays vacant, or nothing is open. */
  readonly first: (at: number) => TitleSet | null;
}

export function relaxation(
  { byLowest, worths }: Choices,
  states: States,
  size: number,
  mostLarger: number,
): Relaxation {
  const values: number[] = [];
  for (let k = 0; k < size; k++) values.push(0);
  const taken: (TitleSet | null)[] = [null];
  const slots = new Map<number, number>();

  const at = (state: number, larger: number): number => {
    if (state === 0) return 0;
    const left = larger < mostLarger ? larger : mostLarger;
    const key = state * (mostLarger + 1) + left;
    const known = slots.get(key);
    if (known !== undefined) return known;
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
      const own = set.worthAt[0] ?? 0;
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
    const slot = values.length;
    for (let k = 0; k < size; k++) {
      values.push((worth < 0 ? 0 : (worths[worth + k] ?? 0)) + (values[base + k] ?? 0));
    }
    taken.push(best);
    slots.set(key, slot);
    return slot;
  };
  return { at, values, first: (offset) => taken[offset / size] ?? null };
}
