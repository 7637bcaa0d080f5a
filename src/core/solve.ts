/**
 * The optimum of one cell: titles with their posts and candidates in, the best arrangement out, proven.
 *
 * An arrangement gives sets of titles to people, each person at most one set, each post at most one person. All
 * parts of the objective add up over the (person, set) pairs chosen, so a solution's worth is a vector of sums,
 * compared lexicographically, which makes the answer unique (`weigh.ts`). Where the best answer of the relaxed
 * problem (`relax.ts`) chooses nobody twice, it is the optimum; else it is searched for (`search.ts`).
 *
 * A cap is no sum. With `fewest-changes` the fewest people are found first: where they are as many as the cap or
 * more, nobody beyond them is wanted; where they are fewer, the cap becomes a limit of the second answer.
 */
import { greedy } from "./greedy.ts";
import { type Relaxation, relaxationOf } from "./relax.ts";
import { searchBy } from "./search.ts";
import { type SearchOrder, searchOrder } from "./searchorder.ts";
import { type Choices, choicesBy, ENOUGH, type Limits } from "./sets.ts";
import { lowestBit, openIn, without } from "./states.ts";
import {
  type Catalogue,
  type Cell,
  type CellTitle,
  catalogueOf,
  type Order,
  scale as scaleOf,
} from "./weigh.ts";

export interface Solution {
  /** The set of titles (bit t = title t) of each candidate; 0: none. */
  readonly sets: readonly number[];
  /** Vacant posts of each title; an optional post is never vacant. */
  readonly vacant: readonly number[];
  /** Counted people in it. */
  readonly persons: number;
  /** Counted candidates without a post that is not optional. */
  readonly released: number;
  /** false: the node limit was reached first, and `bound` tells how far off this may be at most. */
  readonly proven: boolean;
  /**
   * No arrangement has fewer vacancies; under `fewest-persons` none has as few with fewer people, under
   * `fewest-changes` none with as few people beyond the cap releases fewer. Equal to the answer where it is proven.
   */
  readonly bound: Bound;
  readonly nodes: number;
}

export interface Bound {
  readonly vacancies: number;
  readonly persons: number;
  readonly released: number;
}

export const NODE_LIMIT = 2_000_000;

/** Titles from which on the order in which they are taken is worth the work of changing it. */
const REORDER_FROM = 9;

/**
 * A solver for one cell after another. `nodeLimit` bounds the search of each, in nodes; Infinity for none. Cells of
 * fewer titles than `reorderFrom` are taken in the order of their titles; the answer is the same.
 */
export function solver(
  nodeLimit: number = NODE_LIMIT,
  reorderFrom: number = REORDER_FROM,
): (cell: Cell) => Solution {
  const scale = scaleOf();
  const choices = choicesBy(scale);
  const relaxed = relaxationOf(choices, scale);
  const search = searchBy(choices, relaxed, scale, nodeLimit);
  const known = new Map<readonly CellTitle[], Taken>();
  const takenIn = (titles: readonly CellTitle[]): Taken => {
    const order = titles.length < reorderFrom ? null : searchOrder(titles);
    const catalogue = catalogueOf(titles);
    return { order, catalogue, sought: order ? catalogueOf(order.titles, order.places) : catalogue };
  };

  /** The best answer in one order, with no more people than the limit. */
  const best = (cell: Cell, taken: Taken, order: Order, persons: number): Solution => {
    const { catalogue, sought } = taken;
    const candidates = taken.order ? taken.order.candidates(cell.candidates) : cell.candidates;
    const back = (sets: readonly number[]): readonly number[] =>
      taken.order ? sets.map(taken.order.back) : sets;
    let several = 0;
    let counted = 0;
    for (let index = 0; index < candidates.size; index++) {
      if ((candidates.maxPosts[index] ?? 0) > 1) several++;
      counted += candidates.counted[index] ?? 0;
    }
    // Each person takes a post at least, so as many people as posts are always enough.
    const least = order === "staying-persons" ? Math.min(persons, counted) : persons;
    const limits = {
      larger: several < catalogue.total ? several : ENOUGH,
      persons: least < catalogue.total ? least : ENOUGH,
    };
    scale.weigh(candidates, sought, order);
    if (!choices.find(candidates, sought, limits)) return unproven(cell, catalogue);
    relaxed.relax(sought, { ...limits, larger: widest(limits.larger, sought) });
    const root = relaxed.at(sought.full, limits.larger, limits.persons);
    if (relaxed.gaveUp()) return unproven(cell, catalogue);
    const direct = withoutRepeats(relaxed, choices, sought, limits, candidates.size);
    if (direct) return answer(cell, catalogue, back(direct), 1);
    const first = relaxed.values()[root] ?? 0;
    const bound = {
      vacancies: catalogue.required - scale.filledIn(first),
      persons: scale.personsIn(first),
      released: counted - scale.stayingIn(first),
    };
    const found = search(candidates, sought, limits);
    if (found.sets !== null && found.nodes <= nodeLimit && !relaxed.gaveUp()) {
      return answer(cell, catalogue, back(found.sets), found.nodes);
    }
    // Cut off: the better of what was found so far and what needs no search.
    const { nodes } = found;
    const plain = { ...answer(cell, catalogue, greedy(cell), nodes), proven: false, bound };
    if (found.sets === null) return plain;
    const met = { ...answer(cell, catalogue, back(found.sets), nodes), proven: false, bound };
    return (vacanciesOf(met) - vacanciesOf(plain) || met.persons - plain.persons) <= 0 ? met : plain;
  };

  return (cell) => {
    const { titles, objective, cap } = cell;
    const taken = known.get(titles) ?? takenIn(titles);
    known.set(titles, taken);
    const { total } = taken.catalogue;
    if (objective === "fewest-persons") return best(cell, taken, "persons", ENOUGH);
    if (cap === null || cap >= total) return best(cell, taken, "staying-persons", ENOUGH);
    const fewest = best(cell, taken, "persons", ENOUGH);
    const within = fewest.persons < cap;
    const found = best(cell, taken, within ? "staying-persons" : "persons-staying", within ? cap : ENOUGH);
    if (fewest.proven) return found;
    const bound = { ...fewest.bound, released: found.bound.released };
    const worse = vacanciesOf(found) - vacanciesOf(fewest) || (within ? 0 : found.persons - fewest.persons);
    return { ...(worse > 0 ? fewest : found), proven: false, bound };
  };
}

/** How the titles of a cell are taken: in an order of the search, or in their own. */
interface Taken {
  readonly order: SearchOrder | null;
  readonly catalogue: Catalogue;
  /** The titles as the search takes them. */
  readonly sought: Catalogue;
}

/** Larger sets that a bound need tell apart: more than half the posts can never be taken. */
function widest(larger: number, { total }: Catalogue): number {
  return larger < ENOUGH ? Math.min(larger, total >> 1) : larger;
}

export function vacanciesOf({ vacant }: Pick<Solution, "vacant">): number {
  return vacant.reduce((sum, count) => sum + count, 0);
}

/** An arrangement as an answer that is its own proof. */
function answer(
  { candidates }: Cell,
  { posts, counted, optional }: Catalogue,
  sets: readonly number[],
  nodes: number,
): Solution {
  const vacant = Array.from(posts, (count, t) => ((optional >> t) & 1 ? 0 : count));
  let persons = 0;
  let released = 0;
  for (let index = 0; index < sets.length; index++) {
    const set = sets[index] ?? 0;
    if (candidates.counted[index] === 1) {
      if ((set & counted) !== 0) persons++;
      if ((set & ~optional) === 0) released++;
    }
    for (let rest = set & ~optional; rest !== 0; rest &= rest - 1) {
      const title = lowestBit(rest);
      vacant[title] = (vacant[title] ?? 0) - 1;
    }
  }
  const bound = { vacancies: vacanciesOf({ vacant }), persons, released };
  return { sets, vacant, persons, released, proven: true, bound, nodes };
}

/** An answer that no search stands behind, with the plainest bound there is. */
function unproven(cell: Cell, catalogue: Catalogue): Solution {
  const { candidates } = cell;
  const titles = cell.titles.map((title) => (title.optional ? { ...title, posts: 0 } : title));
  const eligible = candidates.eligible.subarray(0, candidates.size);
  const able = (t: number): number => eligible.filter((mask) => (mask >> t) & 1).length;
  const fillable = titles.reduce((sum, { posts }, t) => sum + Math.min(posts, able(t)), 0);
  const vacancies = catalogue.required - fillable;
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
  const counted = candidates.counted.subarray(0, candidates.size).reduce((sum, one) => sum + one, 0);
  const bound = {
    vacancies,
    persons: Math.ceil(costly / most),
    released: Math.max(0, counted - catalogue.required),
  };
  return { ...answer(cell, catalogue, greedy(cell), 0), proven: false, bound };
}

/** The relaxed answer as sets by candidate, where it chooses nobody twice; else null. */
function withoutRepeats(
  relaxed: Relaxation,
  choices: Choices,
  catalogue: Catalogue,
  { larger, persons }: Limits,
  people: number,
): number[] | null {
  const options = choices.options();
  const sets = new Array<number>(people).fill(0);
  let several = larger;
  let counted = persons;
  for (let state = catalogue.full; state !== 0; ) {
    const set = relaxed.first(relaxed.at(state, several, counted));
    if (set === 0) {
      state = without(state, lowestBit(openIn(state, catalogue)), catalogue);
      continue;
    }
    const candidate = options[choices.startOf(set)] ?? 0;
    if (sets[candidate] !== 0) return null;
    sets[candidate] = choices.maskOf(set);
    state -= choices.stepOf(set);
    several -= choices.largerOf(set);
    counted -= choices.chargeOf(set);
  }
  return sets;
}
