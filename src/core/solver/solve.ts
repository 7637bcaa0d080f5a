/**
 * The optimum of one cell: titles with their posts and candidates in, the best arrangement out, proven.
 *
 * An arrangement gives sets of titles to people, each person at most one set, each post at most one person. All
 * parts of the objective add up over the (person, set) pairs chosen, so an arrangement's score is a vector of sums,
 * compared lexicographically, which makes the answer unique (`objective.ts`). Most cells of a city need no more than a look at
 * who is best for each post (`each-alone.ts`). In the others, where the best answer of the relaxed problem (`relaxation.ts`)
 * chooses nobody twice, it is the optimum; else it is searched for (`branch-and-bound.ts`), in a cell of several places
 * with a price for those whom it chooses again and again (`lagrangian.ts`).
 *
 * A cap is no sum. With `fewest-changes` the fewest people are found first: where they are as many as the cap or
 * more, nobody beyond them is wanted; where they are fewer, the cap becomes a limit of the second answer.
 */

import type { CellPlacePosition } from "../model/positions.ts";
import { answerOf, compareCounts, unproven, withoutSearch } from "./answer.ts";
import { boundAt, relax, relaxation } from "./bounds/relaxation.ts";
import { withoutRepeats } from "./bounds/relaxed-way.ts";
import { type Search, searchBest, searchWith } from "./branch-and-bound.ts";
import { eachAlone } from "./each-alone.ts";
import { type Filling, fill, fillingOf, fillUp } from "./fill-title-sets.ts";
import { greedy } from "./greedy.ts";
import { assertCandidates } from "./problem/assert-cell.ts";
import type { Catalogue } from "./problem/catalogue.ts";
import type { Cell, CellTitle, TitleBits } from "./problem/cell.ts";
import { type Layout, layoutOf } from "./problem/layout.ts";
import { countIn } from "./problem/leading-digits.ts";
import { type PackedObjective, packedObjective, packObjective } from "./problem/objective.ts";
import { countedIn, ENOUGH, type Order, type Problem, problemOf } from "./problem/problem.ts";
import { nodesWithin, trialsWithin } from "./problem/search-limits.ts";
import { type Bound, type Chosen, type Solution, vacanciesOf } from "./problem/solution.ts";
import { type SetPosition, type TitleSets, titleSets } from "./problem/title-sets.ts";
import { searchTogether } from "./several-places.ts";
import type { MakeSolver } from "./solve.types.ts";

/**
 * Posts that a search can have: for each of them it goes one call deeper, and a stack of 984 KB, which is what Node has,
 * holds some 4,000.
 */
const MOST_POSTS = 1000;

/** Titles from which on the order in which they are taken is worth the work of changing it. */
const REORDER_FROM = 9;

/** What is set to one cell after another: the buffers are kept, since a city has thousands of small cells. */
interface Workspace {
  readonly filling: Filling;
  readonly search: Search;
  readonly nodeLimit: number | undefined;
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

function solve(workspace: Workspace, cell: Cell, layout: Layout): Solution {
  const { objective, cap, candidates } = cell;
  const alone = eachAlone(candidates, layout.catalogue);
  if (alone) return answerOf(cell, layout.catalogue, alone, 1);
  if (objective === "fewest-persons") return best(workspace, cell, layout, "persons", ENOUGH);
  if (cap === null || cap >= layout.catalogue.total)
    return best(workspace, cell, layout, "staying-persons", ENOUGH);
  const fewest = best(workspace, cell, layout, "persons", ENOUGH);
  const isWithin = fewest.persons < cap;
  const found = isWithin
    ? best(workspace, cell, layout, "staying-persons", cap)
    : best(workspace, cell, layout, "persons-staying", ENOUGH);
  if (fewest.proven && found.proven) return found;
  const beyond = ({ persons }: Solution): number => Math.max(0, persons - cap);
  const worse = vacanciesOf(found) - vacanciesOf(fewest) || beyond(found) - beyond(fewest);
  if (worse <= 0 && fewest.proven) return found;
  // Whether the cap can be kept is open, or who stays within it: only the fewest vacancies are known.
  const bound = { ...fewest.bound, persons: null, released: null };
  const isTooLarge = fewest.isTooLarge || found.isTooLarge;
  return { ...(worse > 0 ? fewest : found), proven: false, isTooLarge, bound };
}

/** The best answer in one order, with no more people than `most`. */
function best(workspace: Workspace, cell: Cell, layout: Layout, order: Order, most: number): Solution {
  const { filling, search, nodeLimit } = workspace;
  const { catalogue } = layout;
  const { relaxed, sets, objective } = search;
  const problem = problemOf(cell, layout, order, most);
  const { total, places, full } = problem.catalogue;
  packObjective(objective, problem);
  if (total > MOST_POSTS || !objective.isExact || !fill(filling))
    return withoutSearch(cell, catalogue, order);
  relaxed.trials = trialsWithin(nodeLimit);
  relax(relaxed);
  const root = boundAt(relaxed, full, problem.supply.several, problem.supply.persons);
  if (relaxed.gaveUp) return withoutSearch(cell, catalogue, order);
  const first = relaxed.values[root];
  const direct = withoutRepeats(relaxed);
  if (direct) return answerOf(cell, catalogue, chosen(sets, layout, direct), 1);
  if (!fillUp(filling)) return withoutSearch(cell, catalogue, order);
  const nodes = nodesWithin(nodeLimit, places, total);
  const found =
    places === 1
      ? { ...searchBest(search, nodes), first }
      : searchTogether(filling, search, nodes, nodeLimit !== undefined, first);
  const arrangement = found.sets ? chosen(sets, layout, found.sets) : null;
  if (arrangement && found.isComplete) return answerOf(cell, catalogue, arrangement, found.nodes);
  const plain = answerOf(cell, catalogue, greedy(cell), found.nodes);
  const met = arrangement ? answerOf(cell, catalogue, arrangement, found.nodes) : plain;
  // Cut off: the better of what was found so far and what needs no search.
  const better = compareCounts(met, plain, order) <= 0 ? met : plain;
  return unproven(better, boundOf(problem, catalogue, objective, found.first), order, false);
}

/** What no arrangement is better than, out of what the first number of its score is at most. */
function boundOf(
  { candidates }: Problem,
  { required }: Catalogue,
  { leading }: PackedObjective,
  first: number,
): Bound {
  return {
    vacancies: required - countIn(leading, "filled", first),
    persons: countIn(leading, "person", first),
    released: Math.max(0, countedIn(candidates) - countIn(leading, "staying", first)),
  };
}

/** Sets of the table by candidate as titles of the cell, with their places. */
function chosen(sets: TitleSets, { order }: Layout, found: readonly SetPosition[]): Chosen {
  const held = new Array<TitleBits>(found.length).fill(0);
  const places = new Array<CellPlacePosition>(found.length).fill(0);
  for (let candidate = 0; candidate < found.length; candidate++) {
    const set = found[candidate];
    if (set === 0) continue;
    const titles = sets.titles[set];
    held[candidate] = order === null ? titles : order.back(titles);
    places[candidate] = sets.place[set];
  }
  return { sets: held, places };
}
