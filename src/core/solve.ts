/**
 * The optimum of one cell: titles with their posts and candidates in, the best arrangement out, proven.
 *
 * An arrangement gives sets of titles to people, each person at most one set, each post at most one person. All
 * parts of the objective add up over the (person, set) pairs chosen, so a solution's worth is a vector of sums,
 * compared lexicographically: posts filled, people (fewer first), incumbents, each criterion, and last the ids
 * over the posts, which makes the answer unique (`weigh.ts` packs it into a few numbers). The search branches on
 * the first title with open posts, best bound first (`relax.ts`).
 */
import { relaxation } from "./relax.ts";
import { choicesOf, lowestBit, statesOf, type TitleSet } from "./sets.ts";
import { type Cell, weigh } from "./weigh.ts";

export interface Solution {
  /** The set of titles (bit t = title t) of each candidate; 0: none. */
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

export const NODE_LIMIT = 2_000_000;

/** Somebody takes a set of titles, or (set null) the first title's open posts stay vacant. */
interface Move {
  readonly bound: readonly number[];
  readonly set: TitleSet | null;
  readonly candidate: number;
  readonly own: number;
}

/** Where the search stands: posts open, what was chosen so far, and who may still be chosen. */
interface Node {
  readonly state: number;
  readonly worth: readonly number[];
  /** People left who may hold several posts. */
  readonly several: number;
  /** The title and the candidate of the last move: posts of one title go to people in the order of their ids. */
  readonly title: number;
  readonly after: number;
}

/** Solves a cell. `nodeLimit` bounds the search, in nodes; Infinity for none. */
export function solve(cell: Cell, nodeLimit: number = NODE_LIMIT): Solution {
  const { titles, candidates } = cell;
  const scale = weigh(cell);
  const { size } = scale;
  const states = statesOf(cell);
  const { byLowest, worths } = choicesOf(cell, states, scale);
  const posts = titles.reduce((sum, title) => sum + title.posts, 0);
  const maySeveral = candidates.map((candidate) => candidate.maxPosts > 1);
  const several = maySeveral.filter(Boolean).length;
  const relaxed = relaxation({ byLowest, worths }, states, scale, Math.min(several, posts >> 1));
  const zeros: readonly number[] = new Array(size).fill(0);

  let best: readonly number[] = new Array(size).fill(Number.NEGATIVE_INFINITY);
  let bestSets: number[] = new Array(candidates.length).fill(0);
  const sets: number[] = new Array(candidates.length).fill(0);
  let nodes = 0;

  /** Whether worth + own + the bound at `rest` is more than the best found. */
  const mayImprove = (worth: readonly number[], own: number, rest: number): boolean => {
    for (let k = 0; k < size; k++) {
      const bound =
        (worth[k] ?? 0) + (own < 0 ? 0 : (worths[own + k] ?? 0)) + (relaxed.values[rest + k] ?? 0);
      const difference = bound - (best[k] ?? 0);
      if (difference !== 0) return difference > 0;
    }
    return false;
  };
  const boundOf = (worth: readonly number[], own: number, rest: number): number[] =>
    worth.map((value, k) => value + (own < 0 ? 0 : (worths[own + k] ?? 0)) + (relaxed.values[rest + k] ?? 0));

  const movesFrom = (
    { state, worth, several, title: last, after }: Node,
    open: number,
    title: number,
  ): Move[] => {
    const moves: Move[] = [];
    const beyond = title === last ? after : -1;
    for (const set of byLowest[title] ?? []) {
      if ((set.mask & open) !== set.mask || (set.larger && several === 0)) continue;
      const left = state - set.step;
      const widest = relaxed.at(left, set.larger ? several - 1 : several);
      for (const { candidate, worth: own } of set.options) {
        if (!mayImprove(worth, own, widest)) break; // nor may the others of this set, who are worth less
        if (sets[candidate] !== 0 || candidate <= beyond) continue;
        // Someone who could take more is used up by a single post.
        const rest = !set.larger && maySeveral[candidate] ? relaxed.at(left, several - 1) : widest;
        if (rest === widest || mayImprove(worth, own, rest)) {
          moves.push({ bound: boundOf(worth, own, rest), set, candidate, own });
        }
      }
    }
    const rest = relaxed.at(states.without(state, title), several);
    if (mayImprove(worth, -1, rest))
      moves.push({ bound: boundOf(worth, -1, rest), set: null, candidate: -1, own: -1 });
    return moves.sort((a, b) => scale.compare(b.bound, 0, a.bound, 0));
  };

  const explore = (node: Node): void => {
    const { state, worth, several } = node;
    if (state === 0) {
      if (scale.compare(worth, 0, best, 0) > 0) {
        best = worth;
        bestSets = sets.slice();
      }
      return;
    }
    if (++nodes > nodeLimit) return;
    const open = states.open(state);
    const title = lowestBit(open);
    for (const { bound, set, candidate, own } of movesFrom(node, open, title)) {
      if (scale.compare(bound, 0, best, 0) <= 0) return; // sorted: so are the rest
      if (set === null)
        explore({ state: states.without(state, title), worth, several, title: -1, after: -1 });
      else {
        sets[candidate] = set.mask;
        explore({
          state: state - set.step,
          worth: worth.map((value, k) => value + (worths[own + k] ?? 0)),
          several: maySeveral[candidate] ? several - 1 : several,
          title,
          after: candidate,
        });
        sets[candidate] = 0;
      }
      if (nodes > nodeLimit) return;
    }
  };
  explore({ state: states.full, worth: zeros, several, title: -1, after: -1 });

  const limit = scale.read(relaxed.values[relaxed.at(states.full, several)] ?? 0);
  const filled = titles.map((_, t) => bestSets.reduce((sum, mask) => sum + ((mask >> t) & 1), 0));
  return {
    sets: bestSets,
    vacant: titles.map(({ posts }, t) => posts - (filled[t] ?? 0)),
    persons: Number.isFinite(best[0]) ? scale.read(best[0] ?? 0).persons : 0,
    proven: nodes <= nodeLimit,
    bound: { vacancies: posts - limit.filled, persons: limit.persons },
    nodes,
  };
}
