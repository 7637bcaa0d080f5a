/**
 * The optimum of a cell of several places, where the relaxed answer chooses somebody twice. First what is counted alone
 * (`subgradient.ts`), which gives the bound; then, from the prices found there, the whole objective, by prices alone
 * (`lagrangian.ts`) or by a search under them (`branch-and-bound.ts`).
 */
import { type BestFound, type Search, searchBest } from "./branch-and-bound.ts";
import { type Filling, fill } from "./fill-title-sets.ts";
import { findPrices } from "./lagrangian.ts";
import { packObjective } from "./objective.ts";
import type { Problem } from "./problem.ts";
import { compareScores } from "./scores.ts";
import { findCounts } from "./subgradient.ts";

/**
 * Nodes of a search that only looks for a good arrangement under some prices: with the best bound first it comes to one
 * within as many nodes as there are posts, or it will not within many more.
 */
const DIVE = 300;

export interface FoundTogether extends BestFound {
  /** What the first number of a score is at most. */
  readonly first: number;
}

export function searchTogether(
  filling: Filling,
  search: Search,
  problem: Problem,
  nodeLimit: number,
): FoundTogether {
  const { objective } = filling;
  const { relaxed } = search;
  packObjective(objective, problem, true);
  fill(filling);
  const counts = findCounts(relaxed);
  packObjective(objective, problem);
  fill(filling);
  let best: BestFound | null = null;
  const keep = (found: BestFound): void => {
    if (found.sets === null) return;
    if (best === null || compareScores(found.score, 0, best.score, 0, objective.size) > 0) best = found;
  };
  const { bound, multipliers, sets } = findPrices(relaxed, counts.prices, (those) =>
    keep(searchBest(search, DIVE, those)),
  );
  const first = Math.min(Math.floor(counts.bound), bound[0]);
  if (sets !== null) return { sets, score: bound, nodes: 1, first };
  const found = searchBest(search, nodeLimit, multipliers);
  keep(found);
  return { ...(best ?? found), nodes: found.nodes, first };
}
