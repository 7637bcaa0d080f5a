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

/**
 * All sets of titles that some candidate may hold. Of those who may hold a set, only the best are kept: in the
 * optimum everybody worth more for it holds another set, and so they are at most as many as the other posts.
 */
export function choicesOf({ titles, candidates }: Cell, states: States, scale: Scale): Choices {
  const worths: number[] = [];
  const byLowest: MutableSet[][] = titles.map(() => []);
  const found = new Map<number, MutableSet>();
  const posts = titles.reduce((sum, title) => sum + title.posts, 0);
  candidates.forEach(({ eligible, maxPosts }, candidate) => {
    const grow = (parent: MutableSet | null, base: number, charged: boolean, open: number): void => {
      for (let rest = open; rest !== 0; rest &= rest - 1) {
        const title = lowestBit(rest);
        const mask = (parent?.mask ?? 0) | (1 << title);
        const size = (parent?.size ?? 0) + 1;
        let set = found.get(mask);
        if (!set) {
          const step = (parent?.step ?? 0) + states.unit(title);
          set = { mask, step, size, larger: size > 1, options: [] };
          found.set(mask, set);
          byLowest[lowestBit(mask)]?.push(set);
        }
        const worth = worths.length;
        scale.push(worths, base, candidate, title, charged);
        insert(set.options, { candidate, worth }, posts - size + 1, worths, scale);
        if (size === maxPosts) continue;
        const higher = rest & (rest - 1) & (titles[title]?.compatible ?? 0);
        if (higher !== 0) grow(set, worth, charged || scale.charges(candidate, title), higher);
      }
    };
    if (maxPosts > 0) grow(null, -1, false, eligible);
  });
  return { byLowest, worths };
}

interface MutableSet extends TitleSet {
  readonly size: number;
  readonly options: Option[];
}

/** Puts an option in its place, the best first, and drops what is beyond `most`. */
function insert(
  options: Option[],
  option: Option,
  most: number,
  worths: readonly number[],
  scale: Scale,
): void {
  let at = options.length;
  while (at > 0 && scale.compare(worths, option.worth, worths, options[at - 1]?.worth ?? 0) > 0) at--;
  if (at >= most) return;
  if (options.length === most) options.pop();
  options.splice(at, 0, option);
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
