/**
 * The best arrangement of a cell in which a candidate has a post, all rules being as they are, and what speaks against
 * it: the cell is solved again with the candidate kept in each post that they may hold.
 */

import type { CellProblem } from "../arrange/cell-problem.ts";
import { referenceDay } from "../arrange/preferences.ts";
import type { Preference } from "../model/policy.ts";
import type {
  CandidatePosition,
  CellPlacePosition,
  CellTitlePosition,
  NewPlace,
  PersonPosition,
  TitlePosition,
} from "../model/positions.ts";
import type { Cell } from "../solver/problem/cell.ts";
import type { Solution } from "../solver/problem/solution.ts";
import {
  compareVectors,
  type RunContext,
  solveCell,
  type Total,
  totalLength,
  totalOf,
  vectorOf,
} from "./trial.ts";

/** The best arrangement in which the person has a post. */
export interface Instead {
  /** Position of the title. */
  readonly title: TitlePosition;
  /** Position of the new place that it is at. */
  readonly place: NewPlace;
  /** Whether the person held it in one of the place's predecessors. */
  readonly held: boolean;
  /** Who holds it in the answer, as positions among the people. */
  readonly holders: readonly PersonPosition[];
  readonly total: Total;
  /** What speaks against it: a worse total, or the first preference in which it is less; `id` where nothing is. */
  readonly against: "total" | "optional" | "incumbent" | Preference | "id";
  /** Under `senior`: the person would have the post with a `since` of this day or earlier. */
  readonly neededSince: number | null;
}

/** A title at a place of a cell, both by position. */
interface Post {
  readonly t: CellTitlePosition;
  readonly place: CellPlacePosition;
}

/**
 * The best arrangement in which the candidate at `index` holds one title or another, at one place of the cell or another;
 * null where none is open to them. `answer`: the arrangement as it is, `current`: what it is worth.
 */
export function insteadOf(
  context: RunContext,
  problem: CellProblem,
  index: CandidatePosition,
  answer: Solution,
  current: readonly number[],
): Instead | null {
  const { cell, titles, people, places } = problem;
  let best: { readonly post: Post; readonly solution: Solution; readonly vector: number[] } | null = null;
  for (const post of postsInOrder(problem, index)) {
    if ((((cell.candidates.eligible[index] ?? 0) >> post.t) & 1) === 0) continue;
    const keep = cell.candidates.keep.slice();
    keep[index * places.length + post.place] = 1 << post.t;
    const solution = solveCell(context, { ...cell, candidates: { ...cell.candidates, keep } });
    if (!isHeldBy(cell, solution, index, post)) continue;
    const vector = vectorOf(cell, solution);
    if (best === null || compareVectors(vector, best.vector) < 0) best = { post, solution, vector };
  }
  if (best === null) return null;
  const { post, solution, vector } = best;
  const differs = vector.findIndex((value, k) => value !== current[k]);
  const against = whatDiffers(differs, cell, context.policy.holding.prefer);
  const lack = (vector[differs] ?? 0) - (current[differs] ?? 0);
  return {
    title: titles[post.t] ?? -1,
    place: places[post.place] ?? -1,
    held: isIncumbent(problem, index, post),
    holders: answer.sets.flatMap((_, other) =>
      isHeldBy(cell, answer, other, post) ? [people[other] ?? -1] : [],
    ),
    total: totalOf(solution),
    against,
    neededSince: against === "senior" ? sinceNeeded(context, cell, index, lack) : null,
  };
}

/** The posts of a cell, those that the candidate held before first: among equals one of them is told. */
function postsInOrder(problem: CellProblem, index: CandidatePosition): Post[] {
  const { cell, titles, places } = problem;
  const heldFirst = (a: Post, b: Post): number =>
    Number(isIncumbent(problem, index, b)) - Number(isIncumbent(problem, index, a));
  return titles
    .flatMap((_, t) => places.map((_, place): Post => ({ t, place })))
    .filter(({ t, place }) => (cell.titles[t]?.posts[place] ?? 0) > 0)
    .sort((a, b) => heldFirst(a, b) || a.t - b.t || a.place - b.place);
}

function isIncumbent({ cell, places }: CellProblem, index: CandidatePosition, { t, place }: Post): boolean {
  return (((cell.candidates.incumbent[index * places.length + place] ?? 0) >> t) & 1) === 1;
}

/** What the number of a vector (`vectorOf`) stands for in which two arrangements first differ; below 0: in none. */
function whatDiffers(differs: number, cell: Cell, prefer: readonly Preference[]): Instead["against"] {
  if (differs < 0) return "id";
  const heads = totalLength(cell) + (cell.objective === "fewest-changes" ? 1 : 0);
  if (differs < heads) return "total";
  if (differs === heads) return "optional";
  return differs === heads + 1 ? "incumbent" : (prefer[differs - heads - 2] ?? "id");
}

function isHeldBy(
  { titles }: Cell,
  { sets, places }: Solution,
  candidate: CandidatePosition,
  { t, place }: Post,
): boolean {
  const isThere = titles[t]?.shared || (places[candidate] ?? 0) === place;
  return isThere && (((sets[candidate] ?? 0) >> t) & 1) === 1;
}

/** The latest day since when the candidate would have had to serve to be worth a lack of so many days. */
function sinceNeeded(context: RunContext, cell: Cell, index: CandidatePosition, lack: number): number | null {
  const at = context.policy.holding.prefer.indexOf("senior");
  const places = cell.titles[0]?.posts.length ?? 1;
  const [from, to] = [index * places, (index + 1) * places];
  const own = cell.candidates.criteria[at]?.[from] ?? 0;
  const seated = (more: number): boolean => {
    const criteria = cell.candidates.criteria.map((values, c) => (c === at ? values.slice() : values));
    criteria[at]?.fill(own + more, from, to);
    const solution = solveCell(context, { ...cell, candidates: { ...cell.candidates, criteria } });
    return (solution.sets[index] ?? 0) !== 0;
  };
  // Each post adds the days once; as many are enough where what comes after decides for the candidate.
  for (let posts = cell.candidates.maxPosts[index] ?? 1; posts > 0; posts--) {
    for (const more of [Math.ceil(lack / posts), Math.floor(lack / posts) + 1]) {
      if (seated(more)) return referenceDay(context.policy, context.roster) - own - more;
    }
  }
  return null;
}
