/** The choices of a cell: every set of titles that somebody may hold, and the states of posts still open. */
import type { Cell, Scale } from "./weigh.ts";

/** One way to fill a set of titles: a candidate, and where its worth stands in `worths`. */
export interface Option {
  readonly candidate: number;
  readonly worth: number;
}

/** A set of titles that somebody may hold, with everyone who may, best first. */
export interface TitleSet {
  /** Bit t = title t. */
  readonly mask: number;
  /** What taking one post of each of its titles takes from a state. */
  readonly step: number;
  /** Two titles or more. */
  readonly larger: boolean;
  readonly options: readonly Option[];
}

export interface Choices {
  /** By the lowest title of each set. */
  readonly byLowest: readonly (readonly TitleSet[])[];
  /** Worths of all options, `scale.size` numbers each. */
  readonly worths: readonly number[];
}

/** All sets of titles that some candidate may hold. */
export function choicesOf({ titles, candidates }: Cell, states: States, scale: Scale): Choices {
  const worths: number[] = [];
  const found = new Map<number, Option[]>();
  candidates.forEach((candidate, index) => {
    const grow = (mask: number, from: number, open: number, count: number): void => {
      for (let t = from; t < titles.length; t++) {
        if (((open >> t) & 1) === 0) continue;
        const set = mask | (1 << t);
        const option = { candidate: index, worth: worths.length };
        scale.push(worths, index, set);
        const options = found.get(set);
        if (options) options.push(option);
        else found.set(set, [option]);
        if (count < candidate.maxPosts) grow(set, t + 1, open & (titles[t]?.compatible ?? 0), count + 1);
      }
    };
    grow(0, 0, candidate.eligible, 1);
  });
  const byLowest: TitleSet[][] = titles.map(() => []);
  for (const [mask, options] of found) {
    options.sort((a, b) => scale.compare(worths, b.worth, worths, a.worth));
    let step = 0;
    for (let t = 0; t < titles.length; t++) if ((mask >> t) & 1) step += states.unit(t);
    byLowest[lowestBit(mask)]?.push({ mask, step, larger: (mask & (mask - 1)) !== 0, options });
  }
  return { byLowest, worths };
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
  for (const { posts } of titles) {
    units.push(count);
    count *= posts + 1;
  }
  const single = titles.every(({ posts }) => posts === 1);
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
