/**
 * The optimum of one cell: titles with their posts and candidates in, the best arrangement out, proven.
 *
 * An arrangement gives sets of titles to people, each person at most one set, each post at most one person. All
 * parts of the objective add up over the (person, set) pairs chosen, so a solution's worth is a vector of sums,
 * compared lexicographically, which makes the answer unique (`weigh.ts`). Where the best answer of the relaxed
 * problem (`relax.ts`) chooses nobody twice, it is the optimum; else the search branches on the first title with
 * open posts, best bound first.
 */
import { greedy } from "./greedy.ts";
import { type Relaxation, relaxation } from "./relax.ts";
import {
  type Choices,
  choicesOf,
  compareWorths,
  lowestBit,
  type States,
  statesOf,
  type TitleSet,
  type Workspace,
  workspace,
} from "./sets.ts";
import { type Cell, type Scale, weigh } from "./weigh.ts";

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

/** A solver for one cell after another. `nodeLimit` bounds the search of each, in nodes; Infinity for none. */
export function solver(nodeLimit: number = NODE_LIMIT): (cell: Cell) => Solution {
  const space = workspace();
  return (cell) => solveIn(cell, nodeLimit, space);
}

function solveIn(cell: Cell, nodeLimit: number, space: Workspace): Solution {
  const { candidates } = cell;
  const scale = weigh(cell);
  const states = statesOf(cell);
  const choices = choicesOf(cell, states, scale, space);
  if (choices === null) return unproven(cell, greedy(cell));
  let several = 0;
  for (let index = 0; index < candidates.size; index++) {
    if ((candidates.maxPosts[index] ?? 0) > 1) several++;
  }
  const relaxed = relaxation(choices, states, scale.size, Math.min(several, postsOf(cell) >> 1), space);
  const root = relaxed.at(states.full, several);
  if (relaxed.gaveUp()) return unproven(cell, greedy(cell));
  const limit = scale.read(relaxed.value(root));
  const bound = { vacancies: postsOf(cell) - limit.filled, persons: limit.persons };

  const direct = withoutRepeats(relaxed, choices, states, several, candidates.size);
  if (direct) return solutionOf(cell, direct, bound, 1, true);
  const found = search(cell, choices, states, scale, relaxed, several, nodeLimit);
  if (found.sets !== null && found.nodes <= nodeLimit && !relaxed.gaveUp()) {
    return solutionOf(cell, found.sets, bound, found.nodes, true);
  }
  // Cut off: the better of what was found so far and what needs no search.
  const plain = solutionOf(cell, greedy(cell), bound, found.nodes, false);
  const met = found.sets === null ? plain : solutionOf(cell, found.sets, bound, found.nodes, false);
  const left = ({ vacant }: Solution): number => vacant.reduce((sum, count) => sum + count, 0);
  const better = left(met) - left(plain) || met.persons - plain.persons;
  return better <= 0 ? met : plain;
}

function postsOf({ titles }: Cell): number {
  let posts = 0;
  for (const title of titles) posts += title.posts;
  return posts;
}

function solutionOf(
  cell: Cell,
  sets: readonly number[],
  bound: Solution["bound"],
  nodes: number,
  proven: boolean,
): Solution {
  const { titles, candidates } = cell;
  let countedTitles = 0;
  titles.forEach(({ counted }, t) => {
    if (counted) countedTitles |= 1 << t;
  });
  let persons = 0;
  for (let index = 0; index < sets.length; index++) {
    if (candidates.counted[index] === 1 && ((sets[index] ?? 0) & countedTitles) !== 0) persons++;
  }
  const vacant = titles.map(({ posts }, t) => {
    let filled = 0;
    for (const set of sets) filled += (set >> t) & 1;
    return posts - filled;
  });
  return { sets, vacant, persons, proven, bound, nodes };
}

/** An answer that no search stands behind, with the plainest bound there is. */
function unproven(cell: Cell, sets: readonly number[]): Solution {
  const { titles, candidates } = cell;
  const eligible = candidates.eligible.subarray(0, candidates.size);
  const able = (t: number): number => eligible.filter((mask) => (mask >> t) & 1).length;
  const fillable = titles.reduce((sum, { posts }, t) => sum + Math.min(posts, able(t)), 0);
  const vacancies = postsOf(cell) - fillable;
  // Posts that only counted people can fill, and the most that one of them may hold.
  const free = eligible.reduce(
    (mask, own, index) => (candidates.counted[index] === 1 ? mask : mask | own),
    0,
  );
  const costly = titles.reduce(
    (sum, { posts, counted }, t) =>
      counted && ((free >> t) & 1) === 0 ? sum + Math.min(posts, able(t)) : sum,
    0,
  );
  const most = candidates.maxPosts.subarray(0, candidates.size).reduce((a, b) => Math.max(a, b), 1);
  return solutionOf(cell, sets, { vacancies, persons: Math.ceil(costly / most) }, 0, false);
}

/** The relaxed answer as sets by candidate, where it chooses nobody twice; else null. */
function withoutRepeats(
  relaxed: Relaxation,
  { options }: Choices,
  states: States,
  several: number,
  people: number,
): number[] | null {
  const sets = new Array<number>(people).fill(0);
  let larger = several;
  for (let state = states.full; state !== 0; ) {
    const set = relaxed.first(relaxed.at(state, larger));
    if (set === null) {
      state = states.without(state, lowestBit(states.open(state)));
      continue;
    }
    const candidate = options[set.start] ?? 0;
    if (sets[candidate] !== 0) return null;
    sets[candidate] = set.mask;
    state -= set.step;
    if (set.size > 1) larger--;
  }
  return sets;
}

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

function search(
  { candidates }: Cell,
  { byLowest, options, worths }: Choices,
  states: States,
  { size }: Scale,
  relaxed: Relaxation,
  several: number,
  nodeLimit: number,
): { readonly sets: readonly number[] | null; readonly nodes: number } {
  const maySeveral = (candidate: number): boolean => (candidates.maxPosts[candidate] ?? 0) > 1;
  let best: readonly number[] = new Array(size).fill(Number.NEGATIVE_INFINITY);
  let bestSets: number[] = new Array(candidates.size).fill(0);
  const sets: number[] = new Array(candidates.size).fill(0);
  let nodes = 0;

  /** Whether worth + own + the bound at `rest` is more than the best found. */
  const mayImprove = (worth: readonly number[], own: number, rest: number): boolean => {
    for (let k = 0; k < size; k++) {
      const bound = (worth[k] ?? 0) + (own < 0 ? 0 : (worths[own + k] ?? 0)) + relaxed.value(rest + k);
      const difference = bound - (best[k] ?? 0);
      if (difference !== 0) return difference > 0;
    }
    return false;
  };
  const boundOf = (worth: readonly number[], own: number, rest: number): number[] =>
    worth.map((value, k) => value + (own < 0 ? 0 : (worths[own + k] ?? 0)) + relaxed.value(rest + k));

  const movesFrom = (
    { state, worth, several, title: last, after }: Node,
    open: number,
    title: number,
  ): Move[] => {
    const moves: Move[] = [];
    const beyond = title === last ? after : -1;
    for (const set of byLowest[title] ?? []) {
      const larger = set.size > 1;
      if ((set.mask & open) !== set.mask || (larger && several === 0)) continue;
      const left = state - set.step;
      const widest = relaxed.at(left, larger ? several - 1 : several);
      for (let option = set.start; option < set.start + 2 * set.count; option += 2) {
        const candidate = options[option] ?? 0;
        const own = options[option + 1] ?? 0;
        if (!mayImprove(worth, own, widest)) break; // nor may the others of this set, who are worth less
        if (sets[candidate] !== 0 || candidate <= beyond) continue;
        // Someone who could take more is used up by a single post.
        const rest = !larger && maySeveral(candidate) ? relaxed.at(left, several - 1) : widest;
        if (rest === widest || mayImprove(worth, own, rest)) {
          moves.push({ bound: boundOf(worth, own, rest), set, candidate, own });
        }
      }
    }
    const rest = relaxed.at(states.without(state, title), several);
    if (mayImprove(worth, -1, rest)) {
      moves.push({ bound: boundOf(worth, -1, rest), set: null, candidate: -1, own: -1 });
    }
    return moves.sort((a, b) => compareWorths(b.bound, 0, a.bound, 0, size));
  };

  const explore = (node: Node): void => {
    const { state, worth, several } = node;
    if (state === 0) {
      if (compareWorths(worth, 0, best, 0, size) > 0) {
        best = worth;
        bestSets = sets.slice();
      }
      return;
    }
    if (++nodes > nodeLimit) return;
    const open = states.open(state);
    const title = lowestBit(open);
    for (const { bound, set, candidate, own } of movesFrom(node, open, title)) {
      if (compareWorths(bound, 0, best, 0, size) <= 0) return; // sorted: so are the rest
      if (set === null)
        explore({ state: states.without(state, title), worth, several, title: -1, after: -1 });
      else {
        sets[candidate] = set.mask;
        explore({
          state: state - set.step,
          worth: worth.map((value, k) => value + (worths[own + k] ?? 0)),
          several: maySeveral(candidate) ? several - 1 : several,
          title,
          after: candidate,
        });
        sets[candidate] = 0;
      }
      if (nodes > nodeLimit) return;
    }
  };
  explore({ state: states.full, worth: new Array(size).fill(0), several, title: -1, after: -1 });
  // Cut off before the first answer there is none.
  return { sets: Number.isFinite(best[0]) ? bestSets : null, nodes };
}
