/**
 * The optimum of a cell of several places, where the relaxed answer chooses somebody twice. First what is counted alone
 * (`counts.ts`), which gives the bound; then, from the prices found there, the whole objective, by prices alone
 * (`prices.ts`) or by a search under them.
 */
import type { BestFound, Search } from "./branch-and-bound.ts";
import type { Catalogue, Cell } from "./cell.ts";
import { pricesBy } from "./lagrangian.ts";
import type { Order, PackedObjective } from "./objective.ts";
import type { Relaxation } from "./relaxation.ts";
import { compareWorths } from "./states.ts";
import { countsBy } from "./subgradient.ts";
import type { Limits, TitleSets } from "./title-sets.ts";

/** Nodes of a search that only looks for a good arrangement under some prices. */
const DIVE = 300;

export interface FoundTogether extends BestFound {
  /** What the first number of a worth is at most. */
  readonly first: number;
}

export function togetherBy(
  choices: TitleSets,
  relaxed: Relaxation,
  scale: PackedObjective,
  search: Search,
): (cell: Cell, catalogue: Catalogue, order: Order, limits: Limits, nodeLimit: number) => FoundTogether {
  const counts = countsBy(choices, relaxed);
  const price = pricesBy(choices, relaxed, scale);
  return (cell, catalogue, order, limits, nodeLimit) => {
    const { candidates } = cell;
    scale.weigh(candidates, catalogue, order, true);
    choices.find(cell, catalogue, limits);
    const counted = counts(candidates.size, catalogue, limits, scale.person());
    scale.weigh(candidates, catalogue, order);
    choices.find(cell, catalogue, limits);
    let best: BestFound | null = null;
    const keep = (found: BestFound): void => {
      if (found.sets === null) return;
      if (best === null || compareWorths(found.worth, 0, best.worth, 0, found.worth.length) > 0) best = found;
    };
    const { bound, prices, sets } = price(candidates.size, catalogue, limits, counted.prices, (those) =>
      keep(search(candidates, catalogue, limits, DIVE, those)),
    );
    const first = Math.min(Math.floor(counted.bound), bound[0] ?? 0);
    if (sets !== null) return { sets, worth: bound, nodes: 1, first };
    const found = search(candidates, catalogue, limits, nodeLimit, prices);
    keep(found);
    return { ...(best ?? found), nodes: found.nodes, first };
  };
}
