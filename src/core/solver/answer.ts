/** Arrangements as answers: who holds what in, with what is vacant, how many people it takes, and its bound, out. */

import { greedy } from "./greedy.ts";
import type { Catalogue } from "./problem/catalogue.ts";
import type { Candidates, Cell, CellTitle, TitleBits } from "./problem/cell.ts";
import type { Order } from "./problem/problem.ts";
import { type Bound, type Chosen, eachFilled, type Solution, vacanciesOf } from "./problem/solution.ts";

/** An arrangement as an answer that is its own proof. */
export function answerOf(cell: Cell, catalogue: Catalogue, found: Chosen, nodes: number): Solution {
  const { counted, optional } = catalogue;
  const { sets, places } = found;
  let persons = 0;
  let released = 0;
  for (let candidate = 0; candidate < sets.length; candidate++) {
    if (cell.candidates.counted[candidate] === 0) continue;
    if ((sets[candidate] & counted) !== 0) persons++;
    if ((sets[candidate] & ~optional) === 0) released++;
  }
  const vacant = vacantPosts(cell, catalogue, found);
  const bound = { vacancies: vacanciesOf({ vacant }), persons, released };
  return { sets, places, vacant, persons, released, proven: true, isTooLarge: false, bound, nodes };
}

/** Posts by slot that are not optional and that nobody fills. */
function vacantPosts(cell: Cell, { size, posts, optional }: Catalogue, found: Chosen): number[] {
  const vacant = new Array<number>(posts.length);
  for (let slot = 0; slot < posts.length; slot++)
    vacant[slot] = (optional >> (slot % size)) & 1 ? 0 : posts[slot];
  eachFilled(cell, found, (_, title, place) => {
    if (((optional >> title) & 1) === 0) vacant[place * size + title]--;
  });
  return vacant;
}

/**
 * An answer that is not proven, with as much of its bound as holds. `bound`: the fewest of each that any arrangement can
 * have which is as good in all that comes before it in the order; so a count is told only where the answer is known to
 * be as good in those.
 */
export function unproven(solution: Solution, bound: Bound, order: Order, isTooLarge: boolean): Solution {
  const { vacancies, persons, released } = bound;
  const isFirst = vacancies === vacanciesOf(solution);
  const staysFirst = order === "staying-persons";
  const first = isFirst ? (staysFirst ? released : persons) : null;
  const isNext = first === (staysFirst ? solution.released : solution.persons) && order !== "persons";
  const second = isNext ? (staysFirst ? persons : released) : null;
  const [told, other] = staysFirst ? [second, first] : [first, second];
  return { ...solution, proven: false, isTooLarge, bound: { vacancies, persons: told, released: other } };
}

/** Compares what is counted of two answers in an order: negative where the first is better. */
export function compareCounts(a: Solution, b: Solution, order: Order): number {
  const vacancies = vacanciesOf(a) - vacanciesOf(b);
  const persons = a.persons - b.persons;
  const released = order === "persons" ? 0 : a.released - b.released;
  return vacancies || (order === "staying-persons" ? released || persons : persons || released);
}

/** An answer for a cell that is too large to be searched, with the plainest bound there is. */
export function withoutSearch(cell: Cell, catalogue: Catalogue, order: Order): Solution {
  return unproven(answerOf(cell, catalogue, greedy(cell), 0), plainBound(cell, catalogue), order, true);
}

/** A bound that needs no search: each title takes people who may hold it, each person so many posts at most. */
function plainBound({ titles, candidates }: Cell, catalogue: Catalogue): Bound {
  const { required, counted } = catalogue;
  const eligible = Array.from(candidates.eligible.subarray(0, candidates.size));
  const costly = costlyTitles(candidates, counted);
  const isCostly = (t: number): boolean => ((costly >> t) & 1) === 1;
  let fillable = 0;
  let fillableCostly = 0;
  titles.forEach((title, t) => {
    if (title.optional) return;
    const able = eligible.filter((mask) => (mask >> t) & 1).length;
    const most = Math.min(postsOf(title), able);
    fillable += most;
    if (isCostly(t)) fillableCostly += most;
  });
  const maxPosts = candidates.maxPosts.subarray(0, candidates.size).reduce((a, b) => Math.max(a, b), 1);
  const people = candidates.counted.subarray(0, candidates.size).reduce((sum, one) => sum + one, 0);
  return {
    vacancies: required - fillable,
    persons: Math.ceil(fillableCostly / maxPosts),
    released: Math.max(0, people - required),
  };
}

function postsOf({ posts }: CellTitle): number {
  return posts.reduce((sum, count) => sum + count, 0);
}

/** Counted titles that only counted people may hold. */
function costlyTitles({ size, eligible, counted }: Candidates, titles: TitleBits): TitleBits {
  let free = 0;
  for (let candidate = 0; candidate < size; candidate++)
    if (counted[candidate] === 0) free |= eligible[candidate];
  return titles & ~free;
}
