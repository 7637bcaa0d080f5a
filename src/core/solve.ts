/**
 * The optimum of one cell: titles with their posts and candidates in, the best arrangement out, proven.
 *
 * An arrangement gives sets of titles to people, each person at most one set, each post at most one person. All
 * parts of the objective add up over the (person, set) pairs chosen, so a solution's worth is a vector of sums,
 * compared lexicographically: posts filled, people (fewer first), incumbents, each criterion, and last the ids
 * over the posts, which makes the answer unique. `weigh.ts` packs that vector into a few numbers.
 *
 * Branch and bound on the first title with open posts. The bound forgets that a person can be chosen only once:
 * `relax(state)` is then a small dynamic program over the open posts, computed once a state.
 */
import { type Cell, weigh } from "./weigh.ts";

export interface Solution {
  /** The set of titles (bit t = title t) of each candidate; 0 for nobody's. */
  readonly sets: readonly number[];
  /** Vacant posts of each title. */
  readonly vacant: readonly number[];
  /** Counted people in it. */
  readonly persons: number;
  /** false: the node limit was reached first, and `bound` tells how far off this may be at most. */
  readonly proven: boolean;
  /** No arrangement has fewer vacancies, or as few with fewer people. */
  readonly bound: { readonly vacancies: number; readonly persons: number };
  readonly nodes: number;
}

/** One way to fill a set of titles: a candidate, and where its worth stands in `worths`. */
interface Option {
  readonly candidate: number;
  readonly worth: number;
}

/** A set of titles that somebody may hold, with everyone who may, best first. */
interface TitleSet {
  readonly mask: number;
  /** What taking one post of each of its titles takes from the state. */
  readonly step: number;
  readonly options: readonly Option[];
}

export const NODE_LIMIT = 2_000_000;

/** Solves a cell. `nodeLimit` bounds the search, in nodes; Infinity for none. */
export function solve(cell: Cell, nodeLimit: number = NODE_LIMIT): Solution {
  const { titles, candidates } = cell;
  const scale = weigh(cell);
  const size = scale.size;

  // A state is the number of open posts of each title, as one mixed-radix number.
  const radix: number[] = [];
  let full = 0;
  let next = 1;
  let single = true;
  for (const { posts } of titles) {
    radix.push(next);
    full += posts * next;
    next *= posts + 1;
    if (posts > 1) single = false;
  }
  const openTitles = (state: number): number => {
    if (single) return state;
    let mask = 0;
    for (let t = 0, rest = state; t < titles.length; t++) {
      const posts = (titles[t]?.posts ?? 0) + 1;
      if (rest % posts > 0) mask |= 1 << t;
      rest = Math.floor(rest / posts);
    }
    return mask;
  };
  const openPosts = (state: number, title: number): number =>
    Math.floor(state / (radix[title] ?? 1)) % ((titles[title]?.posts ?? 0) + 1);

  const { byLowest, worths } = titleSets(cell, radix, scale);

  // relax(state): the best worth of the open posts where a person may be chosen again and again.
  const slots = new Map<number, number>([[0, 0]]);
  const relaxed: number[] = new Array(size).fill(0);
  const relax = (state: number): number => {
    const known = slots.get(state);
    if (known !== undefined) return known;
    const open = openTitles(state);
    const title = lowestBit(open);
    const left = relax(state - openPosts(state, title) * (radix[title] ?? 1));
    const best = relaxed.slice(left, left + size);
    for (const set of byLowest[title] ?? []) {
      if ((set.mask & open) !== set.mask) continue;
      const rest = relax(state - set.step);
      const worth = set.options[0]?.worth ?? 0;
      if (compareSum(worths, worth, relaxed, rest, best) <= 0) continue;
      for (let k = 0; k < size; k++) best[k] = (worths[worth + k] ?? 0) + (relaxed[rest + k] ?? 0);
    }
    const slot = relaxed.length;
    relaxed.push(...best);
    slots.set(state, slot);
    return slot;
  };
  const compareSum = (
    a: readonly number[],
    at: number,
    b: readonly number[],
    bt: number,
    than: readonly number[],
  ): number => {
    for (let k = 0; k < size; k++) {
      const difference = (a[at + k] ?? 0) + (b[bt + k] ?? 0) - (than[k] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };

  const best: number[] = new Array(size).fill(Number.NEGATIVE_INFINITY);
  let bestSets: number[] = new Array(candidates.length).fill(0);
  const sets: number[] = new Array(candidates.length).fill(0);
  let nodes = 0;

  /** Explores the open posts of `state`; `worth` is what was chosen so far, `after` the candidate last put on the same title. */
  const explore = (state: number, worth: readonly number[], title0: number, after: number): void => {
    if (state === 0) {
      if (compareSum(worth, 0, zeros, 0, best) > 0) {
        for (let k = 0; k < size; k++) best[k] = worth[k] ?? 0;
        bestSets = sets.slice();
      }
      return;
    }
    if (++nodes > nodeLimit) return;
    const open = openTitles(state);
    const title = lowestBit(open);
    const moves: Move[] = [];
    const beyond = title === title0 ? after : -1;
    for (const set of byLowest[title] ?? []) {
      if ((set.mask & open) !== set.mask) continue;
      const rest = relax(state - set.step);
      for (const { candidate, worth: own } of set.options) {
        if (sets[candidate] !== 0 || candidate <= beyond) continue;
        const bound: number[] = [];
        for (let k = 0; k < size; k++) {
          bound.push((worth[k] ?? 0) + (worths[own + k] ?? 0) + (relaxed[rest + k] ?? 0));
        }
        if (compareSum(bound, 0, zeros, 0, best) <= 0) break; // the others of this set are worth less
        moves.push({ bound, candidate, own, set });
      }
    }
    const emptied = state - openPosts(state, title) * (radix[title] ?? 1);
    const vacant = relax(emptied);
    const bound: number[] = [];
    for (let k = 0; k < size; k++) bound.push((worth[k] ?? 0) + (relaxed[vacant + k] ?? 0));
    moves.push({ bound, candidate: -1, own: -1, set: null });
    moves.sort((a, b) => compareSum(b.bound, 0, zeros, 0, a.bound));
    for (const move of moves) {
      if (compareSum(move.bound, 0, zeros, 0, best) <= 0) return; // sorted: so are the rest
      if (move.set === null) explore(emptied, worth, -1, -1);
      else {
        sets[move.candidate] = move.set.mask;
        const sum = worth.map((value, k) => value + (worths[move.own + k] ?? 0));
        explore(state - move.set.step, sum, title, move.candidate);
        sets[move.candidate] = 0;
      }
      if (nodes > nodeLimit) return;
    }
  };
  const zeros: readonly number[] = new Array(size).fill(0);
  explore(full, zeros, -1, -1);
  const root = relax(full);
  const limit = scale.read(relaxed[root] ?? 0);

  const filled = titles.map((_, t) => bestSets.reduce((sum, mask) => sum + ((mask >> t) & 1), 0));
  const vacant = titles.map(({ posts }, t) => posts - (filled[t] ?? 0));
  return {
    sets: bestSets,
    vacant,
    persons: scale.read(best[0] ?? 0).persons,
    proven: nodes <= nodeLimit,
    bound: {
      vacancies: titles.reduce((sum, { posts }) => sum + posts, 0) - limit.filled,
      persons: limit.persons,
    },
    nodes,
  };
}

interface Move {
  readonly bound: readonly number[];
  readonly candidate: number;
  readonly own: number;
  readonly set: TitleSet | null;
}

/** All sets of titles that some candidate may hold, by their lowest title, each with its candidates best first. */
function titleSets(
  { titles, candidates }: Cell,
  radix: readonly number[],
  scale: ReturnType<typeof weigh>,
): { byLowest: readonly (readonly TitleSet[])[]; worths: readonly number[] } {
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
    options.sort((a, b) => {
      for (let k = 0; k < scale.size; k++) {
        const difference = (worths[b.worth + k] ?? 0) - (worths[a.worth + k] ?? 0);
        if (difference !== 0) return difference;
      }
      return 0;
    });
    let step = 0;
    for (let t = 0; t < titles.length; t++) if ((mask >> t) & 1) step += radix[t] ?? 0;
    byLowest[lowestBit(mask)]?.push({ mask, step, options });
  }
  return { byLowest, worths };
}

function lowestBit(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}
