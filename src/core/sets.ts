/** The choices of a cell: every set of titles that somebody may hold, and the states of posts still open. */
import type { Cell, Scale } from "./weigh.ts";

/** A set of titles that somebody may hold, with those who may. */
export interface TitleSet {
  /** Bit t = title t. */
  readonly mask: number;
  readonly size: number;
  /** What taking one post of each of its titles takes from a state. */
  readonly step: number;
  /** Where its options begin in `options`, and how many there are, the best first. */
  readonly start: number;
  count: number;
}

export interface Choices {
  /** By the lowest title of each set. */
  readonly byLowest: readonly (readonly TitleSet[])[];
  /** Options of the sets, two numbers each: a candidate, and where the worth of that candidate with the set stands. */
  readonly options: Int32Array;
  /** Worths of all options, `scale.size` numbers each. */
  readonly worths: Float64Array;
}

/** Buffers that solving one cell after another writes over. */
export interface Workspace {
  worths: Float64Array;
  options: Int32Array;
  /** Worths of states (`relax.ts`), and where each state's stands: 0 for none yet. */
  values: Float64Array;
  slots: Int32Array;
}

export function workspace(): Workspace {
  return {
    worths: new Float64Array(4096),
    options: new Int32Array(4096),
    values: new Float64Array(4096),
    slots: new Int32Array(8192),
  };
}

/**
 * All sets of titles that some candidate may hold. Of those who may hold a set, only the best are kept: in the
 * optimum everybody worth more for it holds another set, and so they are at most as many as the other posts.
 * null where they are too many to look at.
 */
export function choicesOf(
  { titles, candidates }: Cell,
  states: States,
  scale: Scale,
  space: Workspace,
): Choices | null {
  const { size } = scale;
  const byLowest: TitleSet[][] = titles.map(() => []);
  const found = new Map<number, TitleSet>();
  let posts = 0;
  for (const title of titles) posts += title.posts;
  // The worths of the candidate at hand in each title stand first; those of options behind them.
  let end = titles.length * size;
  let optionsEnd = 0;
  let met = 0;

  const grow = (
    candidate: number,
    parent: TitleSet | null,
    base: number,
    charged: boolean,
    open: number,
  ): void => {
    const maxPosts = candidates.maxPosts[candidate] ?? 0;
    const counted = candidates.counted[candidate] === 1;
    for (let rest = open; rest !== 0; rest &= rest - 1) {
      const title = lowestBit(rest);
      const mask = (parent?.mask ?? 0) | (1 << title);
      const count = (parent?.size ?? 0) + 1;
      let set = found.get(mask);
      if (!set) {
        const step = (parent?.step ?? 0) + states.unit(title);
        set = { mask, size: count, step, start: optionsEnd, count: 0 };
        optionsEnd += 2 * (posts - count + 1);
        if (optionsEnd > space.options.length) {
          const larger = new Int32Array(optionsEnd * 2);
          larger.set(space.options);
          space.options = larger;
        }
        found.set(mask, set);
        byLowest[lowestBit(mask)]?.push(set);
      }
      if (++met > MOST_OPTIONS) return;
      const at = end;
      end += size;
      if (end > space.worths.length) space.worths = enlarged(space.worths, end);
      const { worths } = space;
      const charges = counted && (titles[title]?.counted ?? false);
      for (let k = 0; k < size; k++) {
        worths[at + k] = (worths[title * size + k] ?? 0) + (base < 0 ? 0 : (worths[base + k] ?? 0));
      }
      if (charges && !charged) worths[at] = (worths[at] ?? 0) - scale.person;
      const kept = insert(set, candidate, at, posts - count + 1, space.options, worths, size);
      const higher = count === maxPosts ? 0 : rest & (rest - 1) & (titles[title]?.compatible ?? 0);
      if (higher !== 0) grow(candidate, set, at, charged || charges, higher);
      else if (!kept) end = at;
    }
  };
  for (let index = 0; index < candidates.size; index++) {
    const eligible = candidates.eligible[index] ?? 0;
    if (end > space.worths.length) space.worths = enlarged(space.worths, end);
    for (let rest = eligible; rest !== 0; rest &= rest - 1) {
      const title = lowestBit(rest);
      scale.write(space.worths, title * size, index, title);
    }
    grow(index, null, -1, false, eligible);
  }
  if (met > MOST_OPTIONS) return null;
  return { byLowest, options: space.options, worths: space.worths };
}

/** Pairs of a person and a set of titles that one cell may come to. */
const MOST_OPTIONS = 300_000;

/** The same numbers in a larger buffer. */
export function enlarged(worths: Float64Array, needed: number): Float64Array {
  const larger = new Float64Array(Math.max(needed, worths.length * 2));
  larger.set(worths);
  return larger;
}

/** Puts an option in its place, the best first, and drops what is beyond `most`; whether it was kept. */
function insert(
  set: TitleSet,
  candidate: number,
  at: number,
  most: number,
  options: Int32Array,
  worths: Float64Array,
  size: number,
): boolean {
  const { start, count } = set;
  let place = count;
  while (place > 0 && compareWorths(worths, at, worths, options[start + 2 * place - 1] ?? 0, size) > 0)
    place--;
  if (place >= most) return false;
  if (count < most) set.count = count + 1;
  options.copyWithin(start + 2 * place + 2, start + 2 * place, start + 2 * (set.count - 1));
  options[start + 2 * place] = candidate;
  options[start + 2 * place + 1] = at;
  return true;
}

/** Compares two worths at their offsets: positive where the first is more. */
export function compareWorths(
  a: ArrayLike<number>,
  at: number,
  b: ArrayLike<number>,
  bt: number,
  size: number,
): number {
  for (let k = 0; k < size; k++) {
    const difference = (a[at + k] ?? 0) - (b[bt + k] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A state is the number of open posts of each title, as one mixed-radix number; 0: none is open. */
export interface States {
  readonly full: number;
  /** How many states there are. */
  readonly count: number;
  /** What one post of a title is in a state. */
  readonly unit: (title: number) => number;
  /** The titles with open posts, as bits. */
  readonly open: (state: number) => number;
  /** The state with no post of a title open. */
  readonly without: (state: number, title: number) => number;
}

export function statesOf({ titles }: Cell): States {
  const units: number[] = [];
  let count = 1;
  let single = true;
  for (const { posts } of titles) {
    units.push(count);
    count *= posts + 1;
    if (posts > 1) single = false;
  }
  const openPosts = (state: number, title: number): number =>
    Math.floor(state / (units[title] ?? 1)) % ((titles[title]?.posts ?? 0) + 1);
  return {
    full: count - 1,
    count,
    unit: (title) => units[title] ?? 0,
    open: single
      ? (state) => state
      : (state) => titles.reduce((mask, _, t) => (openPosts(state, t) > 0 ? mask | (1 << t) : mask), 0),
    without: (state, title) => state - openPosts(state, title) * (units[title] ?? 0),
  };
}

export function lowestBit(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}
