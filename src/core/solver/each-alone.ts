/**
 * Cells whose posts have nothing to do with each other: one place with one post of each title, and nobody who may hold
 * several. What a post scores then depends on its holder alone, and counts as one person whoever it is. So the answer that
 * gives each post to whoever is best for it is the optimum of every objective, where that is nobody twice.
 */
import type { CandidatePosition } from "../model/positions.ts";
import type { Catalogue } from "./problem/catalogue.ts";
import type { Candidates, TitleBits } from "./problem/cell.ts";
import { isBetter } from "./problem/kinds.ts";
import { NOBODY } from "./problem/search-nodes.ts";
import type { Chosen } from "./problem/solution.ts";

/** The optimum of such a cell; null where posts depend on each other, and where somebody is the best for two of them. */
export function eachAlone(candidates: Candidates, catalogue: Catalogue): Chosen | null {
  const { size, maxPosts, counted } = candidates;
  if (catalogue.places > 1 || !catalogue.single || catalogue.optional !== 0) return null;
  for (let candidate = 0; candidate < size; candidate++)
    if (maxPosts[candidate] > 1 || counted[candidate] === 0) return null;
  const sets = new Array<TitleBits>(size).fill(0);
  for (let rest = catalogue.own[0]; rest !== 0; rest &= rest - 1) {
    const title = rest & -rest;
    const best = bestFor(title, candidates);
    if (best === NOBODY) continue;
    if (sets[best] !== 0) return null;
    sets[best] = title;
  }
  return { sets, places: new Array<number>(size).fill(0) };
}

/** Who is best for a title: who is to keep it, then who held it before, then by criteria; of equals the first. */
function bestFor(title: TitleBits, candidates: Candidates): CandidatePosition {
  const { size, eligible, keep, incumbent } = candidates;
  let best = NOBODY;
  let most = -1;
  for (let candidate = 0; candidate < size; candidate++) {
    if ((eligible[candidate] & title) === 0) continue;
    const rank = ((keep[candidate] & title) !== 0 ? 2 : 0) + ((incumbent[candidate] & title) !== 0 ? 1 : 0);
    if (rank < most || (rank === most && !isBetter(candidates, candidate, best))) continue;
    best = candidate;
    most = rank;
  }
  return best;
}
