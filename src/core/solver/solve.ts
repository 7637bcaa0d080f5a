/**
 * The optimum of one cell: titles with their posts and candidates in, the best arrangement out, proven.
 *
 * An arrangement gives sets of titles to people, each person at most one set, each post at most one person. All
 * parts of the objective add up over the (person, set) pairs chosen, so an arrangement's score is a vector of sums,
 * compared lexicographically, which makes the answer unique (`objective.ts`). Where the best answer of the relaxed
 * problem (`relaxation.ts`) chooses nobody twice, it is the optimum; else it is searched for (`branch-and-bound.ts`), in
 * a cell of several places with a price for those whom it chooses again and again (`lagrangian.ts`).
 *
 * A cap is no sum. With `fewest-changes` the fewest people are found first: where they are as many as the cap or
 * more, nobody beyond them is wanted; where they are fewer, the cap becomes a limit of the second answer.
 */

import { answerOf, unproven, withoutSearch } from "./answer.ts";
import { assertCandidates, assertTitles } from "./assert-cell.ts";
import { type Search, searchBest, searchWith } from "./branch-and-bound.ts";
import { type Catalogue, catalogueOf } from "./catalogue.ts";
import type { Candidates, Cell, CellTitle, TitleBits } from "./cell.ts";
import { type Filling, fill, fillingOf } from "./fill-title-sets.ts";
import { greedy } from "./greedy.ts";
import { countIn } from "./leading-digits.ts";
import { type PackedObjective, packedObjective, packObjective } from "./objective.ts";
import { ENOUGH, type Order, type Problem, type Supply } from "./problem.ts";
import { boundAt, relax, relaxation } from "./relaxation.ts";
import { withoutRepeats } from "./relaxed-way.ts";
import { searchTogether } from "./several-places.ts";
import { type Bound, type Chosen, type Solution, vacanciesOf } from "./solution.ts";
import type { MakeSolver } from "./solve.types.ts";
import { type TitleOrder, titleOrder } from "./title-order.ts";
import { type SetPosition, type TitleSets, titleSets } from "./title-sets.ts";

const NODE_LIMIT = 2_000_000;

/**
 * The same for a cell of several places: a node takes longer there, the more posts there are. Measured on communes of Hà
 * Nội: up to 8 posts no longer than in a cell of one place, and so many nodes take a second or so with any number.
 */
function nodesTogether(posts: number): number {
  return Math.ceil(NODE_LIMIT * Math.min(1, (8 / posts) ** 3.5));
}

/** Titles from which on the order in which they are taken is worth the work of changing it. */
const REORDER_FROM = 9;

/** What is set to one cell after another: the buffers are kept, since a city has thousands of small cells. */
interface Workspace {
  readonly filling: Filling;
  readonly search: Search;
  readonly nodeLimit: number | undefined;
}

/** How the titles of a cell are taken: in an order of the search, or in their own. */
interface Layout {
  readonly order: TitleOrder | null;
  readonly catalogue: Catalogue;
  /** The titles as the search takes them. */
  readonly sought: Catalogue;
}

export const solver: MakeSolver = (nodeLimit, reorderFrom = REORDER_FROM) => {
  const workspace = workspaceOf(nodeLimit);
  const layouts = new Map<readonly CellTitle[], Layout>();
  return (cell) => {
    let layout = layouts.get(cell.titles);
    if (layout === undefined) {
      layout = layoutOf(cell.titles, reorderFrom);
      layouts.set(cell.titles, layout);
    }
    assertCandidates(cell);
    return solve(workspace, cell, layout);
  };
};

function workspaceOf(nodeLimit: number | undefined): Workspace {
  const objective = packedObjective();
  const sets = titleSets();
  const relaxed = relaxation(sets, objective);
  return { filling: fillingOf(sets, objective), search: searchWith(sets, relaxed, objective), nodeLimit };
}

function layoutOf(titles: readonly CellTitle[], reorderFrom: number): Layout {
  assertTitles(titles);
  const catalogue = catalogueOf(titles);
  const order = catalogue.places === 1 && titles.length >= reorderFrom ? titleOrder(titles) : null;
  return { order, catalogue, sought: order ? catalogueOf(order.titles) : catalogue };
}

function solve(workspace: Workspace, cell: Cell, layout: Layout): Solution {
  const { objective, cap } = cell;
  if (objective === "fewest-persons") return best(workspace, cell, layout, "persons", ENOUGH);
  if (cap === null || cap >= layout.catalogue.total)
    return best(workspace, cell, layout, "staying-persons", ENOUGH);
  const fewest = best(workspace, cell, layout, "persons", ENOUGH);
  const isWithin = fewest.persons < cap;
  const found = isWithin
    ? best(workspace, cell, layout, "staying-persons", cap)
    : best(workspace, cell, layout, "persons-staying", ENOUGH);
  if (fewest.proven) return found;
  // Whether the cap can be kept is open, and so is what comes first after vacancies.
  const worse = vacanciesOf(found) - vacanciesOf(fewest) || (isWithin ? 0 : found.persons - fewest.persons);
  const bound = { ...fewest.bound, persons: null, released: null };
  return { ...(worse > 0 ? fewest : found), proven: false, bound };
}

/** The best answer in one order, with no more people than `most`. */
function best(workspace: Workspace, cell: Cell, layout: Layout, order: Order, most: number): Solution {
  const { filling, search } = workspace;
  const { catalogue, sought } = layout;
  const { candidates, limits } = layout.order ? layout.order.there(cell) : cell;
  const supply = supplyOf(candidates, sought, order, most);
  const problem: Problem = { catalogue: sought, candidates, titleLimits: limits, order, supply };
  packObjective(filling.objective, problem);
  if (!fill(filling)) return withoutSearch(cell, catalogue, order);
  const { relaxed, sets } = search;
  relax(relaxed);
  const root = boundAt(relaxed, sought.full, supply.several, supply.persons);
  if (relaxed.gaveUp) return withoutSearch(cell, catalogue, order);
  const first = relaxed.values[root];
  const direct = withoutRepeats(relaxed);
  if (direct) return answerOf(cell, catalogue, chosen(sets, layout, direct), 1);
  const isAlone = catalogue.places === 1;
  const limit = workspace.nodeLimit ?? (isAlone ? NODE_LIMIT : nodesTogether(catalogue.total));
  const found = isAlone
    ? { ...searchBest(search, limit), first }
    : searchTogether(filling, search, problem, limit);
  const arrangement = found.sets ? chosen(sets, layout, found.sets) : null;
  if (arrangement && found.nodes <= limit && !relaxed.gaveUp)
    return answerOf(cell, catalogue, arrangement, found.nodes);
  const plain = answerOf(cell, catalogue, greedy(cell), found.nodes);
  const met = arrangement ? answerOf(cell, catalogue, arrangement, found.nodes) : plain;
  // Cut off: the better of what was found so far and what needs no search.
  const better = vacanciesOf(met) - vacanciesOf(plain) || met.persons - plain.persons;
  return unproven(better <= 0 ? met : plain, boundOf(problem, filling.objective, found.first), order);
}

/**
 * How many people there are of those of whom there may be too few. Each person takes a post at least, so as many as
 * posts are always enough. In a cell of several places prices do what the supply of people for larger sets does in one of
 * a single place.
 */
function supplyOf(candidates: Candidates, { places, total }: Catalogue, order: Order, most: number): Supply {
  let several = 0;
  for (let candidate = 0; candidate < candidates.size; candidate++)
    if (candidates.maxPosts[candidate] > 1) several++;
  const persons = order === "staying-persons" ? Math.min(most, countedIn(candidates)) : most;
  return {
    several: places === 1 && several < total ? several : ENOUGH,
    persons: persons < total ? persons : ENOUGH,
  };
}

function countedIn({ counted, size }: Candidates): number {
  let sum = 0;
  for (let candidate = 0; candidate < size; candidate++) sum += counted[candidate];
  return sum;
}

/** What no arrangement is better than, out of what the first number of its score is at most. */
function boundOf({ candidates, catalogue }: Problem, { leading }: PackedObjective, first: number): Bound {
  return {
    vacancies: catalogue.required - countIn(leading, "filled", first),
    persons: countIn(leading, "person", first),
    released: Math.max(0, countedIn(candidates) - countIn(leading, "staying", first)),
  };
}

/** Sets of the table by candidate as titles of the cell, with their places. */
function chosen(sets: TitleSets, { order }: Layout, found: readonly SetPosition[]): Chosen {
  const titlesOf = (set: SetPosition): TitleBits => order?.back(sets.titles[set]) ?? sets.titles[set];
  return {
    sets: found.map((set) => (set === 0 ? 0 : titlesOf(set))),
    places: found.map((set) => (set === 0 ? 0 : sets.place[set])),
  };
}
