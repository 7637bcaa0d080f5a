/** One cell of a finished run solved again by itself: to explain its answer, and to try it with one thing changed. */

import type { Arrangement } from "../arrange/arrangement.ts";
import { heldFinder } from "../arrange/candidates.ts";
import { cellMaker } from "../arrange/cell-maker.ts";
import { type CellPlaces, cellPlaces } from "../arrange/cell-places.ts";
import type { CellProblem } from "../arrange/cell-problem.ts";
import type { Rules } from "../arrange/rules-in-force.ts";
import type { Policy } from "../model/policy.ts";
import type { HoldingPosition, NewPlace } from "../model/positions.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { eligibilityOf } from "../rules/eligibility.ts";
import type { Cell } from "../solver/problem/cell.ts";
import { eachFilled, type Solution, vacanciesOf } from "../solver/problem/solution.ts";
import { solver } from "../solver/solve.ts";

/** What a cell of a finished run is made from again. */
export interface RunContext extends Rules {
  readonly reorganisation: Reorganisation;
  readonly nodeLimit: number | undefined;
}

/** The places that a new place, by its position, is arranged together with under a policy, and itself. */
export function cellPlacesAt(
  { reorganisation, policy }: Pick<RunContext, "reorganisation" | "policy">,
  at: NewPlace,
): CellPlaces {
  const places = cellPlaces(reorganisation.after, policy).find((own) => own?.includes(at));
  if (!places) throw new Error(`nothing is arranged at ${at}`);
  return places;
}

/** The cell that a new place, by its position, is arranged in, under a policy: by default the run's own. */
export function cellAt(context: RunContext, at: NewPlace, policy: Policy = context.policy): CellProblem {
  const { reorganisation, roster } = context;
  const places = cellPlacesAt({ reorganisation, policy }, at);
  const rules =
    policy === context.policy ? context : { ...context, policy, eligibility: eligibilityOf(roster, policy) };
  return cellMaker(rules, reorganisation)(places, heldFinder(roster, reorganisation)(places));
}

/** Solves a cell of a run, within the run's limit of nodes. */
export function solveCell(context: RunContext, cell: Cell): Solution {
  return solver(context.nodeLimit)(cell);
}

/** What an arrangement of one cell comes to. */
export interface Total {
  readonly vacancies: number;
  readonly persons: number;
  readonly released: number;
}

/** What a solution comes to: vacant posts, people, and people released. */
export function totalOf(solution: Solution): Total {
  return { vacancies: vacanciesOf(solution), persons: solution.persons, released: solution.released };
}

/**
 * The score of a solution as a vector, of which the lexicographically least is best (the objective of `solve.ts`, without
 * ids): vacancies; people or, under `fewest-changes`, people beyond the cap, released and people; then −optional posts,
 * −incumbents and −each preference in the order of the policy.
 */
export function vectorOf(cell: Cell, solution: Solution): number[] {
  const { titles, candidates, objective, cap } = cell;
  const { persons, released, vacant } = solution;
  const over = cap === null ? 0 : Math.max(0, persons - cap);
  const places = titles[0]?.posts.length ?? 1;
  let optional = 0;
  let incumbents = 0;
  const criteria = candidates.criteria.map(() => 0);
  eachFilled(cell, solution, (candidate, t, place) => {
    const here = candidate * places + place;
    if (titles[t]?.optional) optional--;
    incumbents -= ((candidates.incumbent[here] ?? 0) >> t) & 1;
    candidates.criteria.forEach((values, c) => {
      criteria[c] = (criteria[c] ?? 0) - (values[here] ?? 0);
    });
  });
  const vacancies = vacant.reduce((sum, count) => sum + count, 0);
  const people = objective === "fewest-changes" ? [over, released, persons] : [persons];
  return [vacancies, ...people, optional, incumbents, ...criteria];
}

/**
 * How many of the first numbers of a vector decide whether an arrangement is worse: vacancies, and the people of the
 * objective.
 */
export function totalLength({ objective }: Cell): number {
  return objective === "fewest-changes" ? 3 : 2;
}

/** Compares the first `length` numbers of two vectors; negative where the first is better. */
export function compareVectors(
  a: readonly number[],
  b: readonly number[],
  length: number = a.length,
): number {
  for (let index = 0; index < length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The seats of a new place, by its position. */
export function seatsAt({ seats }: Arrangement, at: NewPlace): HoldingPosition[] {
  return Array.from(seats.place.keys()).filter((seat) => seats.place[seat] === at);
}
