/**
 * The optimum of a cell of several places, where the relaxed answer chooses somebody twice. First what is counted alone
 * (`subgradient.ts`), which gives the bound; then, from the prices found there, the whole objective, by prices alone
 * (`lagrangian.ts`) or by a search under them (`branch-and-bound.ts`).
 */

import { findPrices, PRICE_ROUNDS } from "./bounds/lagrangian.ts";
import { COUNT_ROUNDS, findCounts } from "./bounds/subgradient.ts";
import { type BestFound, type Search, searchBest } from "./branch-and-bound.ts";
import { type Filling, fill } from "./fill-title-sets.ts";
import { packObjective } from "./problem/objective.ts";
import { compareScores } from "./problem/scores.ts";

/**
 * Nodes of a search that only looks for a good arrangement under some prices: with the best bound first it comes to one
 * within as many nodes as there are posts, or it will not within many more.
 */
const DIVE = 300;

/**
 * What a round of prices takes, in nodes of a search of the same cell: measured on communes of 40 to 200 posts, of counts
 * alone 1 to 5, of whole scores 10 to 25.
 */
const COUNT_ROUND = 3;

const PRICE_ROUND = 20;

export interface FoundTogether extends BestFound {
  /** What the first number of any arrangement's score is at most. */
  readonly first: number;
}

/**
 * Searches within so many nodes; `limit`: whether they are all that there is, rounds of prices included. No phase then
 * takes more than half of what is left, so that there is something for those behind it. `first`: the relaxation's bound
 * of the first number of any score.
 */
export function searchTogether(
  filling: Filling,
  search: Search,
  nodes: number,
  isLimited: boolean,
  first: number,
): FoundTogether {
  const { objective } = filling;
  const { problem } = objective;
  const { relaxed } = search;
  let left = isLimited ? nodes : Number.POSITIVE_INFINITY;
  packObjective(objective, problem, true);
  fill(filling);
  const counts = findCounts(relaxed, Math.min(COUNT_ROUNDS, Math.floor(left / 2 / COUNT_ROUND)));
  left -= counts.rounds * COUNT_ROUND;
  packObjective(objective, problem);
  fill(filling);
  let best: BestFound | null = null;
  const keep = (found: BestFound): void => {
    if (found.sets === null) return;
    if (best === null || compareScores(found.score, 0, best.score, 0, objective.size) > 0) best = found;
  };
  const priced = findPrices(
    relaxed,
    counts.prices,
    Math.min(PRICE_ROUNDS, Math.floor(left / 2 / PRICE_ROUND)),
    (multipliers) => {
      const found = searchBest(search, Math.min(DIVE, Math.floor(left / 2)), multipliers);
      left -= found.nodes;
      keep(found);
    },
  );
  const bound = Math.min(first, Math.floor(counts.bound), priced.bound[0]);
  if (priced.sets !== null)
    return { sets: priced.sets, score: priced.bound, nodes: 1, isComplete: true, first: bound };
  left -= priced.rounds * PRICE_ROUND;
  const found = searchBest(search, isLimited ? Math.max(0, left) : nodes, priced.multipliers);
  keep(found);
  const { isComplete } = found;
  return { ...(best ?? found), nodes: found.nodes, isComplete, first: bound };
}
