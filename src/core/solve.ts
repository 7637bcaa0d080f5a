/**
 * The optimum of one cell: titles with their posts and candidates in, the best arrangement out, proven.
 *
 * An arrangement gives sets of titles to people, each person at most one set, each post at most one person. All
 * parts of the objective add up over the (person, set) pairs chosen, so a solution's worth is a vector of sums,
 * compared lexicographically, which makes the answer unique (`weigh.ts`). Where the best answer of the relaxed
 * problem (`relax.ts`) chooses nobody twice, it is the optimum; else it is searched for (`search.ts`).
 */
import { greedy } from "./greedy.ts";
import { type Relaxation, relaxationOf } from "./relax.ts";
import { searchBy } from "./search.ts";
import { type Choices, choicesBy, lowestBit, openIn, without } from "./sets.ts";
import { type Catalogue, type Cell, type CellTitle, catalogueOf, scale as scaleOf } from "./weigh.ts";

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
  const scale = scaleOf();
  const choices = choicesBy(scale);
  const relaxed = relaxationOf(choices, scale);
  const search = searchBy(choices, relaxed, scale, nodeLimit);
  const catalogues = new Map<readonly CellTitle[], Catalogue>();
  return (cell) => {
    const { titles, candidates } = cell;
    const catalogue = catalogues.get(titles) ?? catalogueOf(titles);
    catalogues.set(titles, catalogue);
    scale.weigh(candidates, catalogue);
    if (!choices.find(candidates, catalogue)) return unproven(cell, catalogue, greedy(cell));
    let several = 0;
    for (let index = 0; index < candidates.size; index++) {
      if ((candidates.maxPosts[index] ?? 0) > 1) several++;
    }
    relaxed.relax(catalogue, Math.min(several, catalogue.total >> 1));
    const root = relaxed.at(catalogue.full, several);
    if (relaxed.gaveUp()) return unproven(cell, catalogue, greedy(cell));
    const first = relaxed.values()[root] ?? 0;
    const bound = { vacancies: catalogue.total - scale.filledIn(first), persons: scale.personsIn(first) };

    const direct = withoutRepeats(relaxed, choices, catalogue, several, candidates.size);
    if (direct) return solutionOf(cell, catalogue, direct, bound, 1, true);
    const found = search(candidates, catalogue, several);
    if (found.sets !== null && found.nodes <= nodeLimit && !relaxed.gaveUp()) {
      return solutionOf(cell, catalogue, found.sets, bound, found.nodes, true);
    }
    // Cut off: the better of what was found so far and what needs no search.
    const plain = solutionOf(cell, catalogue, greedy(cell), bound, found.nodes, false);
    if (found.sets === null) return plain;
    const met = solutionOf(cell, catalogue, found.sets, bound, found.nodes, false);
    const left = ({ vacant }: Solution): number => vacant.reduce((sum, count) => sum + count, 0);
    return (left(met) - left(plain) || met.persons - plain.persons) <= 0 ? met : plain;
  };
}

function solutionOf(
  { candidates }: Cell,
  { posts, counted }: Catalogue,
  sets: readonly number[],
  bound: Solution["bound"],
  nodes: number,
  proven: boolean,
): Solution {
  const vacant = Array.from(posts);
  let persons = 0;
  for (let index = 0; index < sets.length; index++) {
    const set = sets[index] ?? 0;
    if (candidates.counted[index] === 1 && (set & counted) !== 0) persons++;
    for (let rest = set; rest !== 0; rest &= rest - 1) {
      const title = lowestBit(rest);
      vacant[title] = (vacant[title] ?? 0) - 1;
    }
  }
  return { sets, vacant, persons, proven, bound, nodes };
}

/** An answer that no search stands behind, with the plainest bound there is. */
function unproven(cell: Cell, catalogue: Catalogue, sets: readonly number[]): Solution {
  const { titles, candidates } = cell;
  const eligible = candidates.eligible.subarray(0, candidates.size);
  const able = (t: number): number => eligible.filter((mask) => (mask >> t) & 1).length;
  const fillable = titles.reduce((sum, { posts }, t) => sum + Math.min(posts, able(t)), 0);
  const vacancies = catalogue.total - fillable;
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
  const bound = { vacancies, persons: Math.ceil(costly / most) };
  return solutionOf(cell, catalogue, sets, bound, 0, false);
}

/** The relaxed answer as sets by candidate, where it chooses nobody twice; else null. */
function withoutRepeats(
  relaxed: Relaxation,
  choices: Choices,
  catalogue: Catalogue,
  several: number,
  people: number,
): number[] | null {
  const options = choices.options();
  const sets = new Array<number>(people).fill(0);
  let larger = several;
  for (let state = catalogue.full; state !== 0; ) {
    const set = relaxed.first(relaxed.at(state, larger));
    if (set === 0) {
      state = without(state, lowestBit(openIn(state, catalogue)), catalogue);
      continue;
    }
    const candidate = options[choices.startOf(set)] ?? 0;
    if (sets[candidate] !== 0) return null;
    sets[candidate] = choices.maskOf(set);
    state -= choices.stepOf(set);
    if (choices.sizeOf(set) > 1) larger--;
  }
  return sets;
}
