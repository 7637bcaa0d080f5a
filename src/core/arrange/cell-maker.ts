/**
 * Cells: the posts of one place, or of a commune with its units, that are filled together. Places in; titles, candidates
 * and what the policy lets each candidate hold out, ready to be solved.
 */

import type { Place, Register } from "../model/place.ts";
import type { Policy, PostLevel, Title } from "../model/policy.ts";
import type { HoldingPosition, NewPlace, Positions } from "../model/positions.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import type { TitleLimit } from "../solver/problem/cell.ts";
import { candidateReader } from "./candidates.ts";
import { type CellPlaces, capOf } from "./cell-places.ts";
import type { CellProblem } from "./cell-problem.ts";
import { establishments, mask } from "./establishment.ts";
import { applyKeeps } from "./keeps.ts";
import type { Rules } from "./rules-in-force.ts";
import { leaveRoom } from "./standing.ts";

/** Makes the cell of places that are arranged together, from the holdings that make somebody a candidate there. */
export type CellMaker = (places: CellPlaces, held: Positions<HoldingPosition>) => CellProblem;

/** Makes a maker of cells: what all cells have in common is worked out once, and each is written over the one before. */
export function cellMaker(rules: Rules, reorganisation: Pick<Reorganisation, "home" | "after">): CellMaker {
  const { policy, keeps, eligibility } = rules;
  const { after } = reorganisation;
  const { maxPosts, candidates: scope, objective } = policy.holding;
  const establishmentAt = establishments(policy, eligibility);
  const read = candidateReader(rules, reorganisation);
  return (places, held) => {
    const all: Place[] = [];
    for (const at of places) all.push(placeAt(after, at));
    const establishment = establishmentAt(all);
    const candidates = read(places, held, establishment, mostPosts(all, maxPosts));
    const { people, first } = candidates;
    if (scope === "commune")
      leaveRoom(candidates, establishment.titles, places[0] ?? -1, rules, reorganisation);
    const limits = places.length === 1 ? [] : levelLimits(establishment.titles, maxPosts);
    const cap = capOf(places, after, policy);
    const cell = { titles: establishment.cellTitles, candidates, limits, objective, cap };
    const problem = { cell, places, titles: establishment.positions, people, held, first };
    if (keeps !== null) applyKeeps(keeps, problem, establishment.inCell, rules.roster, reorganisation);
    return problem;
  };
}

/**
 * How many posts one person may hold in a cell (`max_posts`): that of the level or, in a cell of several places, the
 * larger of both.
 */
function mostPosts(places: readonly Place[], { unit, commune }: Policy["holding"]["maxPosts"]): number {
  if (places.length > 1) return Math.max(unit, commune);
  return places[0]?.level === "unit" ? unit : commune;
}

/**
 * How many titles of each level one person may hold; no limit where both levels have the same, which then holds for
 * all posts together.
 */
function levelLimits(titles: readonly Title[], most: Policy["holding"]["maxPosts"]): TitleLimit[] {
  if (most.unit === most.commune) return [];
  const ofLevel = (level: PostLevel): TitleLimit => ({
    titles: mask(titles, (title) => title.level === level),
    most: most[level],
  });
  return [ofLevel("unit"), ofLevel("commune")];
}

function placeAt({ places }: Register<NewPlace>, at: NewPlace): Place {
  const place = places[at];
  if (!place) throw new Error(`there is no place at ${at}`);
  return place;
}
