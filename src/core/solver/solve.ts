/**
 * The optimum of one cell: titles with their posts and candidates in, the best arrangement out, proven.
 *
 * An arrangement gives sets of titles to people, each person at most one set, each post at most one person. All
 * parts of the objective add up over the (person, set) pairs chosen, so a solution's worth is a vector of sums,
 * compared lexicographically, which makes the answer unique (`weigh.ts`). Where the best answer of the relaxed
 * problem (`relax.ts`) chooses nobody twice, it is the optimum; else it is searched for (`search.ts`), in a cell of
 * several places with a price for those whom it chooses again and again (`prices.ts`).
 *
 * A cap is no sum. With `fewest-changes` the fewest people are found first: where they are as many as the cap or
 * more, nobody beyond them is wanted; where they are fewer, the cap becomes a limit of the second answer.
 */

import { lowestBit } from "../numbers/bits.ts";
import { searchBy } from "./branch-and-bound.ts";
import { type Catalogue, type Cell, type CellTitle, catalogueOf } from "./cell.ts";
import { greedy } from "./greedy.ts";
import { type Order, packedObjective as scaleOf } from "./objective.ts";
import { followed, type Relaxation, relaxationOf } from "./relaxation.ts";
import { togetherBy } from "./several-places.ts";
import { type Bound, type Chosen, placeOfTitle, type Solution, vacanciesOf } from "./solution.ts";
import { oneOfEach, openIn } from "./states.ts";
import { type SearchOrder, searchOrder } from "./title-order.ts";
import { ENOUGH, type Limits, type TitleSets, titleSetsBy } from "./title-sets.ts";

const NODE_LIMIT = 2_000_000;

/** The same for a cell of several places: the more posts it has, the longer takes a node. */
function nodesTogether(posts: number): number {
  return Math.ceil(NODE_LIMIT * Math.min(1, (8 / posts) ** 3.5));
}

/** Titles from which on the order in which they are taken is worth the work of changing it. */
const REORDER_FROM = 9;

/**
 * A solver for one cell after another. `nodeLimit` bounds the search of each, in nodes; Infinity for none, left out:
 * `NODE_LIMIT`, and less in a cell of several places. Cells of fewer titles than `reorderFrom` are taken in the order
 * of their titles; the answer is the same.
 */
export function solver(nodeLimit?: number, reorderFrom: number = REORDER_FROM): (cell: Cell) => Solution {
  const scale = scaleOf();
  const choices = titleSetsBy(scale);
  const relaxed = relaxationOf(choices, scale);
  const search = searchBy(choices, relaxed, scale);
  const together = togetherBy(choices, relaxed, scale, search);
  const known = new Map<readonly CellTitle[], Taken>();
  const takenIn = (titles: readonly CellTitle[]): Taken => {
    const isOne = titles[0]?.posts.length === 1;
    const order = isOne && titles.length >= reorderFrom ? searchOrder(titles) : null;
    const catalogue = catalogueOf(titles);
    return { order, catalogue, sought: order ? catalogueOf(order.titles) : catalogue };
  };

  /** The best answer in one order, with no more people than the limit. */
  const best = (cell: Cell, taken: Taken, order: Order, persons: number): Solution => {
    const { catalogue, sought } = taken;
    const candidates = taken.order ? taken.order.candidates(cell.candidates) : cell.candidates;
    const isOne = catalogue.places === 1;
    const limit = nodeLimit ?? (isOne ? NODE_LIMIT : nodesTogether(catalogue.total));
    let several = 0;
    let counted = 0;
    for (let index = 0; index < candidates.size; index++) {
      if ((candidates.maxPosts[index] ?? 0) > 1) several++;
      counted += candidates.counted[index] ?? 0;
    }
    // Each person takes a post at least, so as many people as posts are always enough. In a cell of several places
    // prices do what the limit of larger sets does in one of a single place.
    const least = order === "staying-persons" ? Math.min(persons, counted) : persons;
    const limits = {
      larger: isOne && several < catalogue.total ? several : ENOUGH,
      persons: least < catalogue.total ? least : ENOUGH,
    };
    scale.weigh(candidates, sought, order);
    if (!choices.find({ candidates, limits: cell.limits }, sought, limits))
      return unproven(cell, catalogue, order);
    relaxed.relax(sought, { larger: widest(limits.larger, sought), persons: limits.persons });
    const root = relaxed.at(sought.full, limits.larger, limits.persons);
    if (relaxed.gaveUp()) return unproven(cell, catalogue, order);
    const direct = withoutRepeats(relaxed, choices, sought, limits, candidates.size);
    if (direct) return answer(cell, catalogue, chosen(choices, taken, direct), 1);
    const found = isOne
      ? { ...search(candidates, sought, limits, limit), first: relaxed.values()[root] ?? 0 }
      : together(cell, sought, order, limits, limit);
    if (found.sets !== null && found.nodes <= limit && !relaxed.gaveUp()) {
      return answer(cell, catalogue, chosen(choices, taken, found.sets), found.nodes);
    }
    const bound = {
      vacancies: catalogue.required - scale.filledIn(found.first),
      persons: scale.personsIn(found.first),
      released: Math.max(0, counted - scale.stayingIn(found.first)),
    };
    // Cut off: the better of what was found so far and what needs no search.
    const { nodes } = found;
    const plain = bounded(answer(cell, catalogue, greedy(cell), nodes), bound, order);
    if (found.sets === null) return plain;
    const met = bounded(answer(cell, catalogue, chosen(choices, taken, found.sets), nodes), bound, order);
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
    // Whether the cap can be kept is open, and so is what comes first after vacancies.
    const worse = vacanciesOf(found) - vacanciesOf(fewest) || (within ? 0 : found.persons - fewest.persons);
    const bound = { ...fewest.bound, persons: null, released: null };
    return { ...(worse > 0 ? fewest : found), proven: false, bound };
  };
}

/** An answer that is not proven, with as much of its bound as holds in an order of what is wanted. */
function bounded(solution: Solution, bound: Bound, order: Order): Solution {
  const { vacancies, persons, released } = bound;
  const isFirst = vacancies === vacanciesOf(solution);
  const [told, next] = order === "staying-persons" ? [released, persons] : [persons, released];
  const own = order === "staying-persons" ? solution.released : solution.persons;
  const first = isFirst ? told : null;
  const second = isFirst && told === own && order !== "persons" ? next : null;
  const rest =
    order === "staying-persons" ? { persons: second, released: first } : { persons: first, released: second };
  return { ...solution, proven: false, bound: { vacancies, ...rest } };
}

/** Sets of the choices by candidate as titles of the cell, with their places. */
function chosen(choices: TitleSets, { order }: Taken, found: readonly number[]): Chosen {
  const sets = new Array<number>(found.length).fill(0);
  const places = new Array<number>(found.length).fill(0);
  for (let index = 0; index < found.length; index++) {
    const set = found[index] ?? 0;
    if (set === 0) continue;
    const mask = choices.maskOf(set);
    sets[index] = order ? order.back(mask) : mask;
    places[index] = choices.placeOf(set);
  }
  return { sets, places };
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

/** An arrangement as an answer that is its own proof. */
function answer(
  cell: Cell,
  { size, posts, counted, optional }: Catalogue,
  found: Chosen,
  nodes: number,
): Solution {
  const { candidates } = cell;
  const { sets, places } = found;
  const vacant = new Array<number>(posts.length).fill(0);
  let vacancies = 0;
  for (let slot = 0; slot < posts.length; slot++) {
    if ((optional >> (slot % size)) & 1) continue;
    vacant[slot] = posts[slot] ?? 0;
    vacancies += posts[slot] ?? 0;
  }
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
      const slot = placeOfTitle(cell, found, index, title) * size + title;
      vacant[slot] = (vacant[slot] ?? 0) - 1;
      vacancies--;
    }
  }
  const bound = { vacancies, persons, released };
  return { sets, places, vacant, persons, released, proven: true, bound, nodes };
}

/** An answer that no search stands behind, with the plainest bound there is. */
function unproven(cell: Cell, catalogue: Catalogue, order: Order): Solution {
  const { candidates } = cell;
  const eligible = candidates.eligible.subarray(0, candidates.size);
  const able = (t: number): number => eligible.filter((mask) => (mask >> t) & 1).length;
  /** The most posts that may be filled: one title of a place takes as many people, and each holds it at one place. */
  const fillableOf = (holds: (title: CellTitle, t: number) => boolean): number =>
    cell.titles.reduce((sum, title, t) => {
      if (title.optional || !holds(title, t)) return sum;
      return (
        sum +
        Math.min(
          title.posts.reduce((all, posts) => all + posts, 0),
          able(t),
        )
      );
    }, 0);
  const vacancies = catalogue.required - fillableOf(() => true);
  // Posts that only counted people can fill, and the most that one of them may hold.
  const free = eligible.reduce(
    (mask, own, index) => (candidates.counted[index] === 1 ? mask : mask | own),
    0,
  );
  const costly = fillableOf(({ counted }, t) => counted && ((free >> t) & 1) === 0);
  const most = candidates.maxPosts.subarray(0, candidates.size).reduce((a, b) => Math.max(a, b), 1);
  const counted = candidates.counted.subarray(0, candidates.size).reduce((sum, one) => sum + one, 0);
  const bound = {
    vacancies,
    persons: Math.ceil(costly / most),
    released: Math.max(0, counted - catalogue.required),
  };
  return bounded(answer(cell, catalogue, greedy(cell), 0), bound, order);
}

/** The relaxed answer as sets of the choices by candidate, where it chooses nobody twice; else null. */
function withoutRepeats(
  relaxed: Relaxation,
  choices: TitleSets,
  catalogue: Catalogue,
  limits: Limits,
  people: number,
): number[] | null {
  const sets = new Array<number>(people).fill(0);
  let shared = catalogue.places === 1 ? 0 : (catalogue.opened[catalogue.places - 1] ?? 0);
  const isFirst = followed(relaxed, choices, catalogue, limits, (set, candidate) => {
    if (set === 0) return true;
    const asked = choices.sharedOf(set);
    if (sets[candidate] !== 0 || (asked & ~openIn(shared, catalogue)) !== 0) return false;
    shared -= oneOfEach(asked, catalogue);
    sets[candidate] = set;
    return true;
  });
  return isFirst ? sets : null;
}
